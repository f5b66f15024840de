"""The outlet a report comes from: its masthead, its copyright line, what it calls itself, its address.

Finds The Post in "© 2021 The Post. All rights reserved." and in "a spokesman told the Post"; leaves the
agency alone that a caption thanks for a picture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from tidings.documents.blocks import Block, word_count
from tidings.documents.identity.issuers import is_realm
from tidings.documents.newsrooms import domain_label, exact_names, name_key, newsroom
from tidings.lexicons.tables import table
from tidings.model.documents import MetadataFact

Span = tuple[int, int]

# How far each place is believed when it names the outlet. An address is the firmest; a name in the page's
# small print may be a partner's, a name spoken to ("told DW") may be quoted from another paper.
_OUTLET_WEIGHT = {
    "url": 1.0, "metadata": 1.0, "masthead": 0.9, "byline": 0.8, "furniture": 0.6, "text": 0.5,
    "domain": 0.3,
}  # fmt: skip

_YEARS = r"(?:19|20)\d\d(?:\s*[-–]\s*(?:(?:19|20)\d\d|\d\d|present))?"
_NAME = r"(?P<name>(?:The\s+|the\s+)?[^\W\d_a-z][\w'’&.-]*(?:\s+(?:of|the|and|for|[^\W\d_a-z][\w'’&.-]*)){0,5})"
_OWN_WORDS = (
    re.compile(rf"(?:©|\([cC]\)|[Cc]opyright)\s*(?:©\s*)?(?:{_YEARS},?\s*)?(?:by\s+)?{_NAME}"),
    re.compile(rf"{_NAME}\s*(?:©|\([cC]\)|[Cc]opyright)\s*{_YEARS}"),
    re.compile(rf"{_NAME}(?:['’]s)?\s+(?:terms of (?:use|service)|privacy policy|newsletter)"),
    re.compile(rf"(?:terms of (?:use|service)|privacy policy|cookie policy)\s+of\s+{_NAME}"),
    re.compile(rf"[Mm]ore\s+{_NAME}\s+(?:sites|pages|services)"),
    re.compile(
        rf"(?:[Ss]ubscribe to|[Mm]ore (?:from|on)|[Ff]ollow|[Ss]upport|[Dd]onate to)\s+{_NAME}"
    ),
    re.compile(rf"^{_NAME}\s+is\s+(?:a|an|read in|funded|supported)\b"),
)
_COMPANY = re.compile(
    r"[\s,]+(?:Ltd|Limited|Inc|LLC|GmbH|plc|PLC|Corp|AG|S\.A|Co|All|Rights|Terms|Legal)\b.*$|\.$"
)
# A single word that ends a copyright line is a name; shorter ones are marks of makers and owners.
_SHORTEST_ALONE = 6
# A page speaks of itself in short lines; a longer one is looked at no further.
_LONGEST = 2000
# Reasons under which the page speaks of itself; captions, teasers and credits speak of others.
_ABOUT_ITSELF = frozenset({
    "copyright", "menu", "subscription", "donation", "cookies", "about the outlet", "sharing",
    "page furniture before the article", "page furniture after the article", "outside the article",
})  # fmt: skip


@cache
def _spoken_to() -> re.Pattern[str]:
    said = "|".join(re.escape(row["phrase"]) for row in table("en/reporter_words.tsv"))
    # "said Ana Ruiz to DW": up to four words may stand between the verb and the name.
    return re.compile(rf"\b(?:{said}|(?:said|says)(?:\s+\w+){{1,4}}?\s+to)\s+(?:the\s+)?(?=[A-Z])")


def speaks_of_itself(reason: str) -> bool:
    """Whether a line was cut for a reason by which a page speaks of itself."""
    return reason in _ABOUT_ITSELF


def names_in_furniture(text: str) -> Iterator[Span]:
    """Names under which a page speaks of itself in a line of furniture."""
    text = text[:_LONGEST]
    taken: list[Span] = []
    for pattern in _OWN_WORDS:
        for found in pattern.finditer(text):
            start = found.start("name")
            name = _COMPANY.sub("", found["name"]).rstrip(" .,")
            if name and _is_own_name(name, text[start:]):
                taken.append((start, start + len(name)))
    yield from taken
    for found in exact_names().finditer(text):
        # "The Atlantic" inside "The Atlantic Observer" is another paper.
        if not any(start <= found.start() < end for start, end in taken):
            yield found.span()


def _is_own_name(name: str, rest: str) -> bool:
    ends_line = len(name) == len(rest.rstrip()) and len(name) >= _SHORTEST_ALONE
    return bool(newsroom(name)) or len(name.split()) > 1 or ends_line


def names_spoken_to(text: str) -> Iterator[Span]:
    """Newsrooms that somebody in the text has spoken to: "told AFP", "said to DW"."""
    for found in _spoken_to().finditer(text):
        name = exact_names().match(text, found.end())
        if name:
            yield name.span()


_PRODUCED = re.compile(
    r"^This\s(?:\w+\s){0,2}(?:report|update|bulletin|overview|snapshot|briefing|brief)\s(?:is|was|has been)\s"
    r"(?:produced|issued|compiled|published|prepared)\sby\s(?:the\s)?" + _NAME
)


def name_of_producer(text: str) -> Span | None:
    """Who says of a report that it is theirs: "This report is produced by OCHA in collaboration with partners"."""
    found = _PRODUCED.match(text[:_LONGEST])
    if found is None:
        return None
    return found.start("name"), found.start("name") + len(found["name"].rstrip("."))


def own_names(blocks: Sequence[Block]) -> frozenset[str]:
    """The keys of the names under which a page speaks of itself in its furniture."""
    return frozenset(
        name_key(block.text[start:end])
        for block in blocks
        if block.reason and speaks_of_itself(block.reason)
        for start, end in names_in_furniture(block.text)
    )


def names_outlet(text: str, own: frozenset[str]) -> bool:
    """A masthead: a known outlet by itself on a line, or the name under which the page speaks of itself."""
    if word_count(text) > 6:
        return False
    return bool(newsroom(text)) or name_key(text) in own


def believed_outlet(facts: Sequence[MetadataFact]) -> str | None:
    """The outlet with the most weight behind it, under its usual name."""
    weights: Counter[str] = Counter()
    names: dict[str, str] = {}
    counted: set[tuple[str, str]] = set()
    for fact in facts:
        if fact.field != "outlet":
            continue
        room = newsroom(fact.value)
        name = room.names[0] if room else fact.value
        key = name_key(domain_label(name) if fact.basis == "domain" else name)
        if fact.basis != "domain" or key not in names:
            names[key] = _better(names.get(key), name)
        if (key, fact.basis) not in counted:
            weights[key] += int(100 * _OUTLET_WEIGHT.get(fact.basis, 0.5))
            counted.add((key, fact.basis))
    if not weights:
        return None
    # of a state and its ministry, which head a release alike, the ministry
    return names[min(weights, key=lambda key: (-weights[key], is_realm(names[key]), key))]


def _better(first: str | None, second: str) -> str:
    """Of two writings of one name, the one that is not a domain."""
    return second if first is None or "." in first else first
