"""What belongs to which date."""

import pytest

from tidings.account.timeline import make_timeline
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration, Event, EventReport, Statement

DAY = Date(edtf="2019-06-03", earliest="2019-06-03", latest="2019-06-03", precision="day")
ONE = Corroboration(documents=1, articles=1, independent_sources=1, sources=("source-1",))


def event(
    number: int,
    clause: str,
    *,
    kind: str = "ASSAULT",
    date: Date | None = DAY,
    status: str = "occurred",
) -> Event:
    words = Evidence(document="doc-1", start=0, end=len(clause), quote=clause)
    return Event(
        id=f"event-{number}", type=kind, quad_class=4, headline=clause, date=date, status=status,  # type: ignore[arg-type]
        reports=(EventReport(document="doc-1", evidence=(words,)),), evidence=(words,),
        corroboration=ONE,
    )  # fmt: skip


def test_the_gravest_clause_that_stands_alone_is_the_line() -> None:
    entries = make_timeline(
        [
            event(1, "who fled across the river in boats"),
            event(2, "Shells hit a market in Varna, and"),
            event(3, "Norland sent two ships to Varna", kind="AID"),
        ],
        (),
    )
    assert [e.headline for e in entries] == ["Shells hit a market in Varna"]
    assert entries[0].items == ("event-1", "event-2", "event-3")


def test_a_clause_without_a_verb_or_with_a_pronoun_yields() -> None:
    told = [
        event(1, "The mayor, who had promised water to all of Varna"),
        event(2, "more than 30 of its soldiers died in Varna on a single day of fighting"),
        event(3, "more than 30 soldiers died in Varna"),
    ]
    assert make_timeline(told, ())[0].headline == "More than 30 soldiers died in Varna"


def test_a_conjunction_is_left_out() -> None:
    entries = make_timeline([event(1, "when more than 30 miners were killed in Varna")], ())
    assert entries[0].headline == "More than 30 miners were killed in Varna"


def test_undated_bounded_and_hypothetical_are_not_on_it() -> None:
    bounded = Date(
        edtf="2019-06-01/2019-06-03", earliest="2019-06-01", latest="2019-06-03",
        precision="range", inferred="date.first-report",
    )  # fmt: skip
    told = [
        event(1, "Shells hit a market", date=None),
        event(2, "Shells hit a market", date=bounded),
        event(3, "Shells may hit a market", status="hypothetical"),
    ]
    assert make_timeline(told, ()) == ()


@pytest.mark.parametrize(
    ("kind", "content", "line"),
    [
        ("claim", "the quays stay open to all ships", "The port: the quays stay open to all ships"),
        ("accusation", "breaking the truce at sea", "The port (accusation): breaking the truce at sea"),
        ("pledge", "to keep the quays open", "The port (pledge): to keep the quays open"),
    ],
)  # fmt: skip
def test_a_statement_fills_a_date_without_events(kind: str, content: str, line: str) -> None:
    words = Evidence(document="doc-1", start=0, end=9, quote="no strike")
    said = Statement(
        id="statement-1", speaker_text="The port", kind=kind, content=content,  # type: ignore[arg-type]
        form="indirect", hedged=False, date=DAY, reported_by=(), evidence=(words,),
        corroboration=ONE,
    )  # fmt: skip
    entries = make_timeline((), [said])
    assert entries[0].headline == line
    assert entries[0].items == ("statement-1",)
