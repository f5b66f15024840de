"""Who denies an alleged breach: answers to the accusation, and what the accused side says right after it.

Finds "There is no trench," told by the front's spokesman behind "accused the front of digging a trench".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache, cached_property

from tidings.lexicons.tables import table
from tidings.lexicons.tables import words as split
from tidings.merging.answers.same_side import same_side
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.merging.matters import NEAR, telling, words_around
from tidings.merging.treaties.callings import Callings
from tidings.model.agreements import Allegation
from tidings.model.items import Entity, Statement

# After so many days a denial is of something else, if it does not name its accusation.
LATE = 10
# So many letters make two words that begin alike the same word.
STEM = 5
_NOT = re.compile(r"\b(?:no|not|never|none|nothing|nobody|cannot)\b|n['’]t\b", re.I)


class Denials:
    """The statements of a case that may deny an alleged breach, by what finds them: their answer, report or day."""

    def __init__(
        self, statements: Iterable[Statement], entities: Mapping[str, Entity], ground: Ground
    ) -> None:
        self._entities, self._ground = entities, ground
        self._callings = Callings(entities, ground)
        self._answering: dict[str, list[Statement]] = defaultdict(list)
        self._told_in: dict[str, list[Statement]] = defaultdict(list)
        self._denied_on: dict[str, list[Statement]] = defaultdict(list)
        self._starts: dict[str, dict[str, list[int]]] = {}
        for one in statements:
            if one.answers is not None:
                if "denial" in {one.kind, one.answer}:
                    self._answering[one.answers].append(one)
                continue
            for document in sorted({r.document for r in one.reported_by}):
                day = ground.published(document)
                if one.kind == "denial" and day is not None:
                    self._denied_on[day].append(one)
            for document in sorted({e.document for r in one.reported_by for e in r.evidence}):
                self._told_in[document].append(one)

    def of(self, allegation: Allegation) -> tuple[str, ...]:
        """The ids of the statements that deny an alleged breach."""
        said = [i for i in (allegation.statement, *allegation.also) if i is not None]
        found = {s.id for i in said for s in self._answering.get(i, ())}
        alleged = _Alleged(allegation, self._entities, self._ground)
        found |= {s.id for s in self._near(alleged) if self._denies(s, alleged)}
        return tuple(sorted(found - set(said)))

    def _near(self, alleged: _Alleged) -> Iterable[Statement]:
        """What was told in one of its reports, and denials of the days after."""
        days = {
            (date.fromisoformat(day) + timedelta(days=after)).isoformat()
            for day in alleged.days for after in range(LATE + 1)
        }  # fmt: skip
        near = [s for d in sorted(alleged.ends) for s in self._told_in.get(d, ())]
        near += [s for d in sorted(days) for s in self._denied_on.get(d, ())]
        return {s.id: s for s in near}.values()

    def _denies(self, statement: Statement, alleged: _Alleged) -> bool:
        denial, after = (
            statement.kind == "denial",
            alleged.is_right_before(self._starts_of(statement)),
        )
        if not denial and not after:
            return False
        return self._fits(statement, alleged, after=after) and self._is_of_accused(
            statement, alleged
        )

    def _starts_of(self, statement: Statement) -> Mapping[str, Sequence[int]]:
        """Where the words of a statement begin in each of its reports."""
        if statement.id not in self._starts:
            found: dict[str, list[int]] = defaultdict(list)
            for report in statement.reported_by:
                for words in report.evidence:
                    found[words.document].append(words.start)
            self._starts[statement.id] = found
        return self._starts[statement.id]

    def _fits(self, statement: Statement, alleged: _Alleged, *, after: bool) -> bool:
        """Whether words and days make a statement a denial of what it stands behind, or of what was told days ago."""
        if after and statement.kind == "denial":
            return True
        words = telling(statement.content) - alleged.names
        if after:
            shared = any(_alike(one, other) for one in words for other in alleged.deed)
            return shared and (bool(_NOT.search(statement.content)) or _replies(statement))
        days = (self._ground.published(r.document) for r in statement.reported_by)
        return bool(words & alleged.around) and any(map(alleged.is_late, days))

    def _is_of_accused(self, statement: Statement, alleged: _Alleged) -> bool:
        """Whether the accused speaks, or somebody who is called his, by the words around the speaker's name."""
        of = alleged.allegation
        if same_side(statement.speaker, of.by, self._entities):
            return False
        if same_side(statement.speaker, of.against, self._entities):
            return True
        return bool(alleged.accused & self._callings.words(statement))


class _Alleged:
    """A breach with its words, days and places in reports, each found once."""

    def __init__(
        self, allegation: Allegation, entities: Mapping[str, Entity], ground: Ground
    ) -> None:
        self.allegation, self._entities, self._ground = allegation, entities, ground
        self.ends: dict[str, list[int]] = defaultdict(list)
        for words in allegation.evidence:
            self.ends[words.document].append(words.end)
        self.names = _names(allegation, entities)
        self.deed = telling(allegation.words) - self.names
        published = {ground.published(document) for document in self.ends}
        self.days = sorted(day for day in published if day is not None)

    @cached_property
    def around(self) -> frozenset[str]:
        said = words_around(self.allegation.evidence, self._ground)
        return said | telling(self.allegation.words)

    @cached_property
    def accused(self) -> frozenset[str]:
        """What the accused is called, but for the words that the accuser is called by too."""
        by, against = self.allegation.by, self.allegation.against
        accused = self.allegation.against_text or ""
        if against is not None:
            accused = " ".join((self._entities[against].name, *self._entities[against].aliases))
        accuser = self._entities[by].name if by else self.allegation.by_text or ""
        return (telling(accused) - telling(accuser)) or telling(accused)

    def is_right_before(self, starts: Mapping[str, Sequence[int]]) -> bool:
        """Whether words that begin there stand just behind it in a report."""
        fewer, more = sorted((self.ends, starts), key=len)
        return any(
            0 <= start - end <= NEAR
            for document in fewer if document in more
            for end in self.ends[document] for start in starts[document]
        )  # fmt: skip

    def is_late(self, day: str | None) -> bool:
        """Whether a day is one of the alleged breach's, or of those just after."""
        return any(
            0 <= (days_apart(told, day) or 0) <= LATE for told in self.days if day is not None
        )


def _alike(one: str, other: str) -> bool:
    """Whether two words are forms of one: "trench" and "trenches"."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= STEM and long.startswith(short))


def _names(allegation: Allegation, entities: Mapping[str, Entity]) -> frozenset[str]:
    sides = (entities[e].name for e in (allegation.by, allegation.against) if e is not None)
    return frozenset(w for name in sides for w in telling(name))


def _replies(statement: Statement) -> bool:
    return any(f" {form} " in f" {(statement.cue or '').lower()} " for form in _forms())


@cache
def _forms() -> frozenset[str]:
    return frozenset(f for row in table("en/reply_verbs.tsv") for f in split(row["forms"]))
