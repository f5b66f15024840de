"""What somebody calls untrue, and who tells it: "reports that she was overloaded are untrue", "the ship had been overloaded".

The denial names nobody whom it answers; another report of the story says in the same telling words what it denies.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.written.numerals import any_of
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.merging.roots import root, roots
from tidings.merging.sentences import Sentences
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence, quote

# What is denied was told within so many days before, …
DAYS = 10
# … and is of what was then, which others may tell a day later.
AFTER = 1
# So much of what is denied must be told, and so many roots where it has more than a few.
SHARE, SEVERAL = 0.5, 2
# One word alone is telling where it is so long and stands in so few sentences of the case, or in so small a share of them.
LONG, FEW, RARE = 6, 3, 0.02
_NO = re.compile(r"\b(?:no|not|never|none|nobody|nothing|without)\b|n[’']t\b", re.I)
_UNSURE = re.compile(r"\b(?:if|whether|may|might|could|would|should|must)\b", re.I)


def denied_claims(ground: Ground) -> Iterator[Disagreement]:
    """Each claim that a report calls untrue without saying whose it is, beside those who tell it."""
    sentences = Sentences(ground)
    denied = list(_denied(ground, sentences))
    if not denied:
        return
    told = list(_told(ground, sentences))
    often = _often(told)
    for whole, claim in denied:
        said = [e for e, own in told if _tells(claim, whole, e, own, often, ground)]
        if said:
            sides = (side_of(said[0].quote, said, ground), side_of(whole.quote, [whole], ground))
            items = (whole.document, *(e.document for e in said))
            yield make("status", items, sides, f"what is called untrue is told: “{claim}”")


def _denied(ground: Ground, sentences: Sentences) -> Iterator[tuple[Evidence, str]]:
    """The sentences that call a claim untrue, and the claim."""
    for document in sorted(ground.documents):
        text = ground.documents[document].text
        for start, end in sentences.of(document):
            if (found := _pattern().search(text, start, end)) is not None:
                whole = quote(document, text, start, start + len(text[start:end].rstrip()))
                yield whole, found["claim"]


@cache
def _pattern() -> re.Pattern[str]:
    told, untrue = any_of(word_class("charges_told")), any_of(word_class("called_untrue"))
    return re.compile(
        rf"\b(?:{told})\b(?:\s+(?:of|by)\s+(?:the\s+)?[\w' -]{{2,30}}?)?\s+that\s+(?P<claim>[^.;:]{{8,120}}?)"
        rf"\s+(?:is|are|was|were)\s+(?:\w+\s+)?(?:{untrue})\b", re.I,
    )  # fmt: skip


def _told(ground: Ground, sentences: Sentences) -> Iterator[tuple[Evidence, frozenset[str]]]:
    """All sentences with their roots."""
    for document in sorted(ground.documents):
        text = ground.documents[document].text
        for start, end in sentences.of(document):
            said = quote(document, text, start, start + len(text[start:end].rstrip()))
            yield said, frozenset(roots(said.quote))


def _often(told: list[tuple[Evidence, frozenset[str]]]) -> Counter[str]:
    """How many of the case's sentences have each root, more than the few that any case may have."""
    counted = Counter(root for _, own in told for root in own)
    return Counter({r: n for r, n in counted.items() if n > max(FEW, RARE * len(told))})


def _tells(
    claim: str, whole: Evidence, said: Evidence, own: frozenset[str], often: Counter[str], ground: Ground
) -> bool:  # fmt: skip
    """Whether a sentence of another report tells a claim in its telling words, neither denying nor doubting it."""
    if ground.article(said.document) == ground.article(whole.document):
        return False
    apart = days_apart(ground.published(said.document), ground.published(whole.document))
    if apart is not None and not -AFTER <= apart <= DAYS:
        return False
    if bool(_NO.search(claim)) != bool(_NO.search(said.quote)) or _UNSURE.search(said.quote):
        return False
    meant = [r for r in dict.fromkeys(roots(claim)) if r not in _light()]
    common = [r for r in meant if r in own]
    if len(meant) == 1:
        return bool(common) and len(meant[0]) >= LONG and not often[meant[0]]
    return len(common) >= max(SEVERAL, SHARE * len(meant))


@cache
def _light() -> frozenset[str]:
    """The roots of words that say little of what is claimed: "was made", "remained"."""
    return frozenset(root(w) for w in word_class("light_words"))
