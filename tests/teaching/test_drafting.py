"""A draft shows what was read, in markup that can be read back, with a person's verdicts applied."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace
from tests.teaching.crisis import (
    ATTACK,
    MAYOR,
    READING,
    SAID,
    TITLE,
    TOLL,
    VELO,
    at,
    drafted,
    written,
)

from tidings.model.dates import Date
from tidings.teaching.drafting.times import edtf_of
from tidings.teaching.markup import parse_report
from tidings.teaching.writing import write_report


def correct(item: str, field: str, value: object) -> str:
    return json.dumps({"item": item, "verdict": "correct", "field": field, "value": value})


def verdict(item: str, word: str) -> str:
    return json.dumps({"item": item, "verdict": word})


def test_what_was_read_is_marked() -> None:
    assert written().split("\n\n") == [
        "Shells <t v1 ASSAULT/heavy-weapons>hit</t> <n e1 v1.place>Velo</n> on <w 2031-05-05 v1.time>Monday</w>, and "
        "<t v1>killed</t> <f f1 12 killed dockers-of-the-port incident v1>about 12</f> <d e3 v1.target>dockers</d> "
        "of the port; more shells <t v1>fell</t> at dusk.",
        '<c a1 claim>"We will stay,"</c> <q a1>said</q> <s a1>Mayor <n e2>Lidia Corvo</n></s>. '
        '<c a2 claim by=e2>"All of us,"</c> <p e2>she</p> <q a2>said</q>.',
        "<p e2>She</p> left since then.\n",
    ]  # fmt: skip


def test_words_that_nobody_looked_at_are_not_in_it() -> None:
    assert TITLE not in drafted().report.text


def test_a_draft_reads_back_as_it_was() -> None:
    report = drafted().report
    text, _ = write_report(report)
    again = parse_report(text, id="velo/1")
    assert again.text == report.text
    assert again.referents == report.referents
    assert again.attributions == report.attributions
    assert again.events == report.events
    assert set(again.arguments) == set(report.arguments)
    assert again.figures == report.figures


def test_referents_are_as_the_corpus_wants_them() -> None:
    velo, mayor, _ = drafted().report.referents
    assert (velo.kind, velo.country, velo.sector) == ("place", None, None)
    assert (mayor.label, mayor.country, mayor.sector) == ("Lidia Corvo", "PRT", "GOV")


def test_what_has_no_place_in_the_corpus_is_told() -> None:
    assert drafted().lost == (
        "the time “since then”: ../.. is no day or interval",
        "v1 (hit): the source “Shells” is no mention",
    )


def test_a_rejected_event_is_not_marked() -> None:
    report = drafted(verdict(ATTACK, "reject")).report
    assert (report.events, report.arguments) == ((), ())
    assert report.figures[0].event is None
    assert report.mentions == drafted().report.mentions


def test_a_rejected_entity_fills_no_role() -> None:
    report = drafted(verdict(VELO, "reject")).report
    assert "e1" not in {r.id for r in report.referents} | {m.referent for m in report.mentions}
    assert "place" not in {a.role for a in report.arguments}
    speaks = drafted(verdict(MAYOR, "reject")).report.attributions
    assert [one.by for one in speaks] == [None, None]


def test_a_rejected_statement_leaves_its_source_to_the_next() -> None:
    report = drafted(verdict(SAID, "reject")).report
    assert [(a.id, a.by) for a in report.attributions] == [("a2", None)]


def test_a_rejected_figure_is_not_marked() -> None:
    assert drafted(verdict(TOLL, "reject")).report.figures == ()


def test_corrections_of_an_event() -> None:
    (event,) = drafted(correct(ATTACK, "mode", "aerial")).report.events
    assert event.mode == "aerial"
    (event,) = drafted(correct(ATTACK, "mode", None)).report.events
    assert event.mode is None
    (event,) = drafted(correct(ATTACK, "status", "denied")).report.events
    assert event.statuses == ("denied",) * 3


def test_a_mode_does_not_outlive_its_type() -> None:
    (event,) = drafted(correct(ATTACK, "type", "AID")).report.events
    assert (event.type, event.mode) == ("AID", None)


def test_a_status_that_was_read_otherwise_stays() -> None:
    planned = replace(READING.events[2], status="planned")
    reading = replace(READING, events=(*READING.events[:2], planned))
    (event,) = drafted(correct(ATTACK, "status", "ongoing"), reading=reading).report.events
    assert event.statuses == ("ongoing", "ongoing", "planned")


def test_corrections_of_the_other_kinds() -> None:
    report = drafted(
        correct(SAID, "kind", "pledge"), correct(MAYOR, "kind", "organization"),
        correct(TOLL, "measure", "wounded"), correct(TOLL, "scope", "cumulative"),
        correct(TOLL, "value", "14.."),
    ).report  # fmt: skip
    assert [a.kind for a in report.attributions] == ["pledge", "claim"]
    assert {r.id: r.kind for r in report.referents}["e2"] == "organization"
    (figure,) = report.figures
    assert (figure.measure, figure.scope) == ("wounded", "cumulative")
    assert (figure.low, figure.high) == (14, None)


def test_what_was_taught_is_told() -> None:
    draft = drafted(
        verdict(VELO, "accept"), correct(ATTACK, "type", "AID"), verdict(TOLL, "reject"),
        correct(TOLL, "value", 14),
    )  # fmt: skip
    assert draft.taught >= {(VELO, "accept"), (ATTACK, "type")}
    elsewhere = replace(READING, document=replace(READING.document, id="doc-2"))
    assert drafted(verdict(VELO, "accept"), reading=elsewhere).taught == frozenset()


def test_tags_that_would_cross_are_told_and_the_rest_stays() -> None:
    words = at("Velo\non Monday, and killed")
    crossing = replace(READING.entities[1], start=words.start, end=words.end - 3, quote="")
    draft = drafted(reading=replace(READING, entities=(*READING.entities, crossing)))
    assert any("would cross" in told for told in draft.lost)
    text, lost = write_report(draft.report)
    assert lost == ()
    parse_report(text, id="velo/1")


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        (Date(edtf="2031-05-05"), "2031-05-05"), (Date(edtf="2031-05/.."), "2031-05/.."),
        (Date(edtf="203X", earliest="2030-01-01", latest="2039-12-31"), "2030-01-01/2039-12-31"),
        (Date(edtf="?", earliest="2030-01-01", latest="2030-01-01"), "2030-01-01"),
        (Date(edtf="?", latest="2030-01-01"), "../2030-01-01"),
        (Date(edtf="../.."), None), (Date(edtf=""), None),
    ],
)  # fmt: skip
def test_dates_as_the_corpus_writes_them(date: Date, edtf: str | None) -> None:
    assert edtf_of(date) == edtf
