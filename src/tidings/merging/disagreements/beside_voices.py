"""Who speaks in a report, one behind the other: what each says, and the words of the sentence around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tidings.merging.ground import Ground
from tidings.merging.sentences import Sentences
from tidings.model.evidence import Evidence, meet
from tidings.model.items import Event, Statement

# What asks, charges or answers is no deed that somebody else could have done.
WORDS = frozenset({"REQUEST", "REJECT", "ACCUSE", "THREATEN", "CONSULT", "SUPPORT", "AGREE", None})


class Voice(NamedTuple):
    """What one says in a report, the sentence in which it begins, and what of that sentence is not said by them."""

    statement: Statement
    said: Evidence
    place: int
    last: int
    lead: str
    before: str
    around: str
    sorts: frozenset[tuple[str | None, str | None]]

    @property
    def content(self) -> str:
        """The words that are said."""
        return self.said.quote


def voices_of(
    statements: Sequence[Statement], events: Sequence[Event], ground: Ground
) -> Iterator[list[Voice]]:
    """What is said in each report, in order."""
    told: dict[str, list[tuple[Evidence, Statement]]] = {}
    for statement in statements:
        for report in statement.reported_by:
            nobody = statement.speaker is None and not statement.speaker_text
            for said in () if nobody else report.said[:1]:
                told.setdefault(said.document, []).append((said, statement))
    sorts: dict[str, list[tuple[Evidence, tuple[str | None, str | None]]]] = {}
    for event in events:
        if event.type not in WORDS:
            for said in event.evidence:
                sorts.setdefault(said.document, []).append((said, event.sort))
    sentences = Sentences(ground)
    for document in sorted(told):
        text = ground.documents[document].text
        borders = sentences.of(document)
        found = []
        for said, statement in sorted(told[document], key=lambda pair: (pair[0], pair[1].id)):
            place, last = sentences.first(said), sentences.last(said)
            start, end = borders[place]
            here = frozenset(sort for e, sort in sorts.get(document, ()) if meet(e, said))
            found.append(
                Voice(
                    statement, said, place, last, text[slice(*borders[max(0, place - 1)])], text[start : said.start],
                    text[start : said.start] + text[said.end : max(end, said.end)], here,
                )
            )  # fmt: skip
        yield found
