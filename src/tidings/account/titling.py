"""What to call a case: the headline of its largest story that is nearest to what all its articles tell.

Of a market that was shelled, of whom nine were dead on the first day and 14 on the next, and of the talks that followed,
"Portugal and Spain Hold Crisis Talks on the Alentejo" says most; "Nine killed as shells hit market in Moura" is outdated.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tidings.account.check.brief import read_numbers
from tidings.merging.stories.story_words import Vector, likeness, story_vector
from tidings.model.documents import Article, Document, Story
from tidings.model.items import Figure

NO_REPORTS = "No reports"
# "Situation report 3: 12 March 2025, 18:00" is the name of a paper of its hour, and of no case.
_OF_AN_HOUR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b")


def title_of(
    stories: Sequence[Story], articles: Sequence[Article], documents: Sequence[Document],
    figures: Sequence[Figure],
) -> str:  # fmt: skip
    """The title of a case to which nobody gave one."""
    largest = max(stories, key=lambda s: (len(s.articles), s.id), default=None)
    if largest is None:
        return NO_REPORTS
    told = [a for a in sorted(articles, key=lambda a: a.id) if a.id in set(largest.articles)]
    texts = {d.id: d.text for d in documents}
    shared = _shared(story_vector(a.title or "", texts[a.documents[0]]) for a in told)
    titled = [a for a in told if a.title]
    outdated = _outdated(figures)
    current = [a for a in titled if outdated.isdisjoint(read_numbers(a.title or ""))]
    if not current:
        # Where every headline counts what was counted anew, the last is the least outdated.
        last = max((a.published or "" for a in titled), default="")
        current = [a for a in titled if (a.published or "") == last]
    lasting = [a for a in current if not _OF_AN_HOUR.search(a.title or "")] or current
    best = min(lasting, key=lambda a: _order(a, shared), default=None)
    return best.title or largest.title if best else largest.title


def _order(article: Article, shared: Vector) -> tuple[float, str, str]:
    """By how much of a headline's matter is in how many articles; of eight stories read by hand six had so the headline
    that a reader would take, five where the weights of the words in each article counted, too."""
    title = article.title or ""
    return (
        -round(likeness(story_vector(title, ""), shared), 6),
        article.published or "9999",
        title,
    )


def _shared(vectors: Iterable[Vector]) -> Vector:
    """Of each word in how many articles it is one of those that say what they are about."""
    return Counter(key for vector in vectors for key in vector)


def _outdated(figures: Iterable[Figure]) -> set[float]:
    """The numbers that later reports replaced, and those over which reports are at odds."""
    return {
        float(one.value)
        for figure in figures
        if figure.agreement in {"update", "conflict"}
        for one in figure.estimates
        if one.value is not None and (figure.agreement == "conflict" or one.value != figure.best)
    }
