"""Lines that several articles of one outlet share: masthead, slogan, house advertisement.

Finds "Printed with melt water since 1911" below two different articles; leaves alone what copies of one article
share, a sub-heading that two articles happen to have, and a house paragraph about the war.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from tidings.documents.blocks import Block, left_out
from tidings.documents.clusters import Clusters
from tidings.documents.furniture.linemarks import PageLines, Trait, line_key

REASON = "stands in other reports of the outlet"
# Two reports of one outlet are enough; of reports whose outlet nobody knows three must have the line, or two that
# share so many more lines of this kind that they come from one page.
_FEWEST = 2
_ANYWHERE = 3
_KIN = 3
# More articles than this have no need of kinship, and their pairs are not counted.
_MOST_PAIRED = 10
# What an outlet says of itself stands at the edge of its pages nearly always; "Reuters could not verify this" inside.
_MOSTLY = 0.7
# Articles of one outlet share a paragraph of background; copies share more than a quarter of their sentences.
_COPY = 0.25

Occurrence = tuple[int, Trait]


def mark_shared(blocks: Sequence[Block], shared: frozenset[int]) -> list[Block]:
    """The blocks, the lines known from other reports left out."""
    if not shared:
        return list(blocks)
    return [
        left_out(block, REASON)
        if block.kind == "body" and line_key(block.text) in shared
        else block
        for block in blocks
    ]


def find_shared(pages: Sequence[PageLines]) -> frozenset[int]:
    """The lines of these pages that are furniture because different articles have them; order does not matter."""
    articles = _articles(pages)
    lines = {
        line: places
        for line, places in _occurrences(pages).items()
        if len({articles[page] for page, _ in places}) >= _FEWEST and _is_furniture(places)
    }
    kin = _kin(lines, articles)
    return frozenset(
        line for line, places in lines.items() if _is_attested(places, pages, articles, kin)
    )


def _occurrences(pages: Sequence[PageLines]) -> Mapping[int, list[Occurrence]]:
    """Where the lines stand that more than one page has."""
    counts = Counter(line for page in pages for line in {line for line, _ in page.lines})
    found: dict[int, list[Occurrence]] = defaultdict(list)
    for index, page in enumerate(pages):
        for line, traits in page.lines:
            if counts[line] >= _FEWEST:
                found[line].append((index, traits))
    return found


def _articles(pages: Sequence[PageLines]) -> list[int]:
    """A number for each page, the same for copies of one article."""
    holders: dict[int, list[int]] = defaultdict(list)
    for index, page in enumerate(pages):
        for sentence in page.sentences:
            holders[sentence].append(index)
    linked: set[int] = set()
    for page in pages:
        common = [s for s in page.sentences if len(holders[s]) > 1]
        enough = max(min(_FEWEST, len(page.sentences)), _COPY * len(page.sentences))
        if common and len(common) >= enough:
            linked.update(common)
    clusters = Clusters(range(len(pages)))
    for sentence in sorted(linked):
        first, *others = holders[sentence]
        for other in others:
            clusters.join(first, other)
    return [clusters.find(page) for page in range(len(pages))]


def _is_furniture(places: Sequence[Occurrence]) -> bool:
    """Whether a line that several articles have is furniture where it stands in them."""
    traits = [trait for _, trait in places]
    if any(trait & Trait.TITLE for trait in traits):
        return _is_no_title(traits)
    beside = any(trait & (Trait.LEFT_OUT | Trait.BESIDE) for trait in traits)
    framed = all(trait & Trait.LEFT_OUT or not trait & Trait.INSIDE for trait in traits)
    if any(trait & Trait.SENTENCE for trait in traits):
        # The outlet speaks of itself or to its readers; what it always says of the war is running text.
        if any(trait & Trait.HINTED for trait in traits):
            return True
        speaks = any(trait & (Trait.SELF | Trait.ADDRESSES) for trait in traits)
        outside = sum(bool(t & Trait.LEFT_OUT) or not t & Trait.INSIDE for t in traits)
        return beside and speaks and outside >= _MOSTLY * len(traits)
    pages = Counter(page for page, _ in places)
    return framed or (beside and sum(times > 1 for times in pages.values()) >= _FEWEST)


def _is_no_title(traits: Sequence[Trait]) -> bool:
    """A slogan taken for the title: it has the title below it, and other pages have it elsewhere or as title too."""
    titles = [trait for trait in traits if trait & Trait.TITLE]
    elsewhere = [trait for trait in traits if not trait & (Trait.TITLE | Trait.LEFT_OUT)]
    topped = all(trait & Trait.ABOVE_TITLE for trait in titles)
    return topped and (len(titles) >= _FEWEST or bool(elsewhere))


def _kin(
    lines: Mapping[int, Sequence[Occurrence]], articles: Sequence[int]
) -> Counter[tuple[int, int]]:
    """How many lines two articles share."""
    counts: Counter[tuple[int, int]] = Counter()
    for places in lines.values():
        having = sorted({articles[page] for page, _ in places})
        if len(having) <= _MOST_PAIRED:
            counts.update(combinations(having, 2))
    return counts


def _is_attested(
    places: Sequence[Occurrence],
    pages: Sequence[PageLines],
    articles: Sequence[int],
    kin: Mapping[tuple[int, int], int],
) -> bool:
    having = sorted({articles[page] for page, _ in places})
    if len(having) >= _ANYWHERE or kin.get((having[0], having[1]), 0) >= _KIN:
        return True
    by_outlet: dict[str, set[int]] = defaultdict(set)
    for page, _ in places:
        if outlet := pages[page].outlet:
            by_outlet[outlet].add(articles[page])
    return any(len(found) >= _FEWEST for found in by_outlet.values())


def shared_lines(page: PageLines, shared: frozenset[int]) -> frozenset[int]:
    """Those of the shared lines that a page has: no others change what is made of it."""
    return shared & {line for line, _ in page.lines}


def is_touched(page: PageLines, shared: Iterable[int]) -> bool:
    """Whether a page keeps a line that is furniture by what other pages have."""
    known = shared if isinstance(shared, frozenset) else frozenset(shared)
    return any(line in known for line in _kept_lines(page))


def _kept_lines(page: PageLines) -> Iterator[int]:
    return (line for line, traits in page.lines if not traits & Trait.LEFT_OUT)
