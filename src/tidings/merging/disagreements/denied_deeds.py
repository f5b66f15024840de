"""What one says did not happen and others tell as a fact: "The agency denied that the dike had broken", "A dike gave way".

A denial that answers an accusation is tied to it elsewhere; here are those that deny what the reports themselves, or those whom
nobody asked, tell of in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.merging.answers.same_side import same_side
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.merging.matters import telling, words_around
from tidings.merging.stories.story_words import SELDOM, rarity, stem
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Event, Statement

# Of the telling words of what is denied so many must stand in what is told, or just before it.
SHARE, LEAST = 0.6, 2  # and one of them must be rare: "dike" is, "Thursday" is not
# And so many in the words that tell it themselves: "the offensive against Bor" is no deal with Bor.
HERE = 1 / 3
DAYS = 7
# A quotation so few characters behind a denial belongs to it.
BESIDE = 12
# What somebody asks, refuses or threatens is no deed that the denied one could be.
WORDS = frozenset({"REQUEST", "REJECT", "ACCUSE", "THREATEN"})
TOLD = frozenset({"claim", "announcement", "assessment", "accusation"})
# What itself says that something is not so tells nothing that a denial could be against.
_NOT = re.compile(r"\b(?:no|not|never|none|nobody|nothing|neither|nor)\b|n[’']t\b", re.I)
# Who had no part in it may be all that is denied: "nothing to do with Orlan".
_PART = re.compile(
    r"\b(?:nothing to do with|(?:no|any) (?:part|role|hand|link|links|involvement|connection))\b",
    re.I,
)
# "I have nothing to hide", "I don't know who shot" share no matter by these words.
_EMPTY = frozenset({"nothing", "never", "nobody", "none", "know", "don", "didn", "doesn", "wasn"})

# What may stand before the charge that is denied.
_OPENS = frozenset({"the", "these", "those", "such", "all", "any", "a", "an", "its", "their", "his", "her"})  # fmt: skip

# And how it goes on by saying whose it is.
_MADE = frozenset({"against", "brought", "by", "from", "leveled", "levelled", "made", "raised"})

# A quotation: its number among all, the statement, the words.
Quotation = tuple[int, str, Evidence]


def denied_deeds(
    statements: Sequence[Statement], events: Sequence[Event], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:  # fmt: skip
    """Each denial that answers no other words of what it denies, with all that tell of it."""
    said_before = {s.id: telling(s.content) - _EMPTY for s in statements}
    tellings = _Tellings(statements, events)
    quotations = _quotations(statements)
    for denial in statements:
        own = said_before[denial.id]
        if (
            denial.kind != "denial"
            or len(own) < LEAST
            or _tells_instead(denial)
            or _names_charge(denial)
        ):
            continue
        if own & said_before.get(denial.answers or "", frozenset()):
            continue  # it answers what it denies; what merely stood before it says nothing of that
        here = {r.document for r in denial.reported_by}
        whose = bool(_PART.search(denial.content))
        found: dict[str, list[Evidence]] = {}
        for teller, key, said in tellings.with_rare(own):
            ours = teller is not None and same_side(denial.speaker, teller.speaker, entities)
            if not ours and _tells(said, own, here, ground, whose=whose):
                found.setdefault(key, []).append(said)
        told = list(found.items())
        if told:
            sides = [
                side_of(told[0][1][0].quote, [e for _, said in told for e in said], ground),
                side_of(
                    f"denied: {denial.content}",
                    (*denial.evidence, *_added(denial, quotations)),
                    ground,
                ),
            ]
            speaker = entities[denial.speaker].name if denial.speaker else denial.speaker_text
            why = f"{speaker or 'somebody'} denies what others tell"
            yield make("status", (denial.id, *(key for key, _ in told)), sides, why)


def _names_charge(denial: Statement) -> bool:
    """ "Deny the allegations made by the coast guard": whose charge is denied, and no word of what was done."""
    first, *rest = [
        w for w in re.findall(r"[^\W\d_]+", denial.content.casefold()) if w not in _OPENS
    ] or [""]
    nouns = column("en/charge_nouns.tsv", "word")
    return (first in nouns or first.removesuffix("s") in nouns) and (not rest or rest[0] in _MADE)


def _tells_instead(denial: Statement) -> bool:
    """ "She denied it and says that the cars had been stolen": what was so instead is not what is denied."""
    plain = (denial.cue or "").casefold() in word_class("plain_saying")
    words = set(re.findall(r"[a-z]+", denial.content.casefold()))
    return plain and not _NOT.search(denial.content) and not words & word_class("untrue")


class _Tellings:
    """The words that tell of something as a fact, by those of them that are rare: a denial is not held beside all."""

    def __init__(self, statements: Sequence[Statement], events: Sequence[Event]) -> None:
        self._told: list[tuple[Statement | None, str, Evidence]] = [
            *((s, s.id, e) for s in statements if s.kind in TOLD for r in s.reported_by for e in r.evidence),
            *((None, v.id, e) for v in events if v.status == "occurred" and v.type not in WORDS for e in v.evidence),
        ]  # fmt: skip
        self._with: dict[str, list[int]] = {}
        for number, (_, _, said) in enumerate(self._told):
            for word in _rare(telling(said.quote)):
                self._with.setdefault(word, []).append(number)

    def with_rare(self, own: frozenset[str]) -> Iterator[tuple[Statement | None, str, Evidence]]:
        """Who tells it, the id of the item and the words, of all that have a rare word of these; in a fixed order."""
        numbers = {number for word in _rare(own) for number in self._with.get(word, ())}
        return (self._told[number] for number in sorted(numbers))


def _rare(words: Iterable[str]) -> Iterator[str]:
    return (word for word in words if rarity(stem(word)) >= SELDOM)


def _quotations(statements: Sequence[Statement]) -> Mapping[str, Sequence[Quotation]]:
    """What stands as a quotation in each document."""
    quoted = ((s.id, e) for s in statements if s.form == "direct" for e in s.evidence)
    found: dict[str, list[Quotation]] = {}
    for number, (whose, said) in enumerate(quoted):
        found.setdefault(said.document, []).append((number, whose, said))
    return found


def _added(denial: Statement, quotations: Mapping[str, Sequence[Quotation]]) -> list[Evidence]:
    """What stands as a quotation right behind a denial: what was so instead."""
    ends: dict[str, int] = {}
    for said in denial.evidence:
        ends[said.document] = max(said.end, ends.get(said.document, 0))
    behind = sorted(
        (number, e) for document, end in ends.items()
        for number, whose, e in quotations.get(document, ())
        if whose != denial.id and 0 <= e.start - end <= BESIDE
    )  # fmt: skip
    return [e for _, e in behind]


def _tells(
    said: Evidence, own: frozenset[str], here: set[str], ground: Ground, *, whose: bool
) -> bool:
    """Whether words of another report, which have a rare one of what is denied, tell of that; a name is enough where it is denied
    that somebody had a part in it."""
    if said.document in here:
        return False
    # the day first: a word that is rare in one week comes again in all others
    apart = days_apart(*(ground.published(d) for d in (said.document, min(here))))
    if apart is None or abs(apart) > DAYS or _NOT.search(said.quote):
        return False
    common = own & telling(said.quote)
    if len(common) < HERE * len(own):
        return False
    if not (whose or common & telling(_without_names(said.quote))):
        return False
    return len(own & words_around([said], ground)) >= max(LEAST, SHARE * len(own))


def _without_names(text: str) -> str:
    return " ".join(w for w in text.split() if w[:1].islower())
