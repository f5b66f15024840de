"""What a statement foretells besides: "There may be a truce by the weekend, but neither side will keep it for long" foretells two things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from tidings.merging.ground import in_order
from tidings.merging.promises.foretold import POSSIBLE, Verdict, judged
from tidings.merging.promises.kept_truces import broken_by_both
from tidings.merging.promises.outcomes import NOTHING, last_said, said_of
from tidings.merging.promises.pile import Pile
from tidings.merging.promises.propositions import propose
from tidings.model.evidence import Evidence, quote
from tidings.model.items import Forecast, Statement
from tidings.model.record import Record

Node = tuple[str, int]  # document id, statement index

_COMING = r"\b(?:will|would|won['’]t|wouldn['’]t|may|might|could|(?:is|are) (?:likely|going) to)\b"
_BUT = re.compile(rf",\s+(?:but|and yet|yet)\s+(?=(?:[\w'’-]+\s+){{1,6}}?{_COMING[2:]})", re.I)
_FORETOLD = re.compile(_COMING, re.I)


class Second(Record, frozen=True, kw_only=True):
    """The words of the second forecast, in the first report that has them, and those before it."""

    words: Evidence
    before: str


def second_of(nodes: Sequence[Node], pile: Pile) -> Second | None:
    """The second of two things that a statement foretells, each with a verb of its own for what is to come."""
    for document, index in nodes:
        text = pile.readings[document].document.text
        for piece in pile.readings[document].statements[index].content:
            parted = _BUT.search(text, piece.start, piece.end)
            if parted is None or not _FORETOLD.search(text, piece.start, parted.start()):
                continue
            end = piece.end - (text[piece.end - 1] in ",.;")
            words = quote(document, text, parted.end(), end)
            return Second(words=words, before=text[piece.start : parted.start()])
    return None


def judge_second(
    statement: Statement, second: Second, nodes: Sequence[Node], pile: Pile
) -> Forecast:
    """The forecast behind "but", judged by itself."""
    words = second.words
    possible = POSSIBLE.search(words.quote) is not None
    one = replace(
        statement, content=words.quote, likelihood=statement.likelihood if possible else None
    )
    said = last_said(nodes, pile.later.reports, pile.ground) or ""
    told = disputed(one, second.before, said, pile) or _later(one, words, nodes, said, pile)
    return Forecast(
        statement=statement.id, proposition=words.quote, likelihood=one.likelihood, state=told.state,
        came=told.came, by=told.by, why=told.why, evidence=in_order((words, *told.evidence)),
    )  # fmt: skip


def _later(
    one: Statement, words: Evidence, nodes: Sequence[Node], said: str, pile: Pile
) -> Verdict:
    """What later reports tell of the words of a second forecast."""
    report = pile.later.reports[words.document]
    whole = said_of(one, nodes, pile.later.reports, pile.entities, pile.ground)
    actors = whole.actors if whole is not None else ()
    foretold = propose(one.id, report, [words], actors, said)
    found = (
        pile.later.judge(foretold, foretold=True)
        if foretold is not None and foretold.clause.coming
        else None
    )
    if found is None or found.fate == "moved":
        return Verdict(state="open", why=NOTHING)
    came = found.fate == "came"
    return Verdict(
        state=judged(one, came=came), came=came, by=found.by, evidence=found.evidence,
        why=f"{found.why} ({found.day})",
    )  # fmt: skip


def disputed(statement: Statement, about: str, said: str, pile: Pile) -> Verdict | None:
    """“Neither side will keep it for long”: each says that the other broke it."""
    found = broken_by_both(statement.content, about, said, pile.agreements, pile.ground)
    if found is None:
        return None
    agreement, since = found
    return Verdict(
        state="unclear", by=(agreement.id,), evidence=tuple(e for a in since for e in a.evidence[:1]),
        why=f"who broke the {agreement.name} is disputed",
    )  # fmt: skip
