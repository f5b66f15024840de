"""What a turn may answer is found by an index: few for each, whatever the size of the case."""

from __future__ import annotations

from tests.merging.reports import account_of

from tidings.merging.answers.spans import Spans
from tidings.model.evidence import Evidence


def at(start: int, end: int, document: str = "a") -> Evidence:
    return Evidence(document=document, start=start, end=end, quote="x" * (end - start))


def test_spans_meet_by_place() -> None:
    spans = Spans(
        [(at(0, 50), "long"), (at(10, 12), "short"), (at(60, 70), "far"), (at(10, 12, "b"), "b")]
    )
    assert [v for _, _, v in spans.meeting(at(11, 20))] == ["long", "short"]
    assert list(spans.inside(at(5, 55))) == ["short"]


def test_accusation_is_found_among_many() -> None:
    others = [
        f"Mayor Ana Ruiz said bridge number {n} at Tacna was mended on Monday." for n in range(80)
    ]
    account = account_of(
        "Chile accused Peru of shelling a dam near Arica.\n\n" + "\n\n".join(others),
        "Peru's foreign ministry denied shelling the dam.",
    )
    kinds = {s.id: s.kind for s in account.statements}
    found = [(s.answer, kinds[s.answers]) for s in account.statements if s.answers]
    assert ("denial", "accusation") in found
