"""Inline markup becomes records whose offsets point at the marked words."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.teaching.samples import REFERENTS, content_of, quote, report_of

from tidings.teaching.markup import read_report
from tidings.teaching.records import Attribution, Referent, Report, TaughtFigure

GUIDELINES = Path(__file__).parents[2] / "corpus" / "guidelines.md"
SHELLING = "<t v1 ASSAULT>shelled</t>"


def parts_of(report: Report, attribution: Attribution) -> list[tuple[str, str]]:
    return [(part.part, quote(report, part)) for part in attribution.parts]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The report that the guidelines show, read from a file."""
    path = tmp_path_factory.mktemp("tarafa-mutiny") / "1-agency.txt"
    path.write_text(GUIDELINES.read_text(encoding="utf-8").split("```\n")[1], encoding="utf-8")
    return read_report(path)


def test_head_and_text(example: Report) -> None:
    assert example.id.startswith("tarafa-mutiny")
    assert example.id.endswith("/1-agency")
    assert (example.crisis, example.genre) == ("tarafa-mutiny", "agency")
    assert (example.outlet, example.published) == ("Gulf Wire", "2024-05-16")
    assert example.text.startswith("Mutinous soldiers shell Port Sudan\n\nAt least 21 dockers were")
    assert example.text.endswith('Idris Hamdan said. "We will arrest them," he vowed.')
    assert example.referents[2] == Referent(
        id="e3", kind="place", country="SDN", label="Port Sudan"
    )


def test_mentions(example: Report) -> None:
    assert [(m.form, m.referent, quote(example, m)) for m in example.mentions] == [
        ("nominal", "e2", "Mutinous soldiers"),
        ("name", "e3", "Port Sudan"),
        ("nominal", "e4", "dockers"),
        ("nominal", "e2", "mutinous soldiers"),
        ("name", "e3", "Port Sudan"),
        ("nominal", "e1", "Defence Minister"),
        ("name", "e1", "Idris Hamdan"),
        ("pronoun", "e1", "We"),
        ("pronoun", "e2", "them"),
        ("pronoun", "e1", "he"),
    ]


def test_attributions(example: Report) -> None:
    assert [(a.id, a.kind, a.by, parts_of(example, a)) for a in example.attributions] == [
        ("a1", "claim", None, [
            ("content", "At least 21 dockers were killed on Wednesday when mutinous soldiers "
                        "shelled the harbour of Port Sudan"),
            ("source", "Defence Minister Idris Hamdan"),
            ("cue", "said"),
        ]),
        ("a2", "pledge", None, [
            ("content", '"We will arrest them,"'), ("source", "he"), ("cue", "vowed"),
        ]),
    ]  # fmt: skip


def test_events_and_arguments(example: Report) -> None:
    told = [(e.id, e.type, e.mode, e.statuses) for e in example.events]
    assert told == [
        ("v1", "ASSAULT", "heavy-weapons", ("occurred",) * 3),
        ("v2", "COERCE", "arrest", ("planned",)),
    ]
    triggers = [[quote(example, t) for t in e.triggers] for e in example.events]
    assert triggers == [["shell", "killed", "shelled"], ["arrest"]]
    assert [(a.event, a.role, quote(example, a)) for a in example.arguments] == [
        ("v1", "source", "Mutinous soldiers"),
        ("v1", "place", "Port Sudan"),
        ("v1", "target", "dockers"),
        ("v1", "time", "Wednesday"),
        ("v1", "source", "mutinous soldiers"),
        ("v1", "place", "Port Sudan"),
        ("v2", "source", "We"),
        ("v2", "target", "them"),
    ]


def test_figures_and_times(example: Report) -> None:
    assert example.figures == (
        TaughtFigure(
            id="f1", start=36, end=47, low=21, measure="killed", population="dockers",
            scope="incident", event="v1",
        ),
    )  # fmt: skip
    assert quote(example, example.figures[0]) == "At least 21"
    assert [(t.edtf, quote(example, t)) for t in example.times] == [("2024-05-15", "Wednesday")]


def test_content_in_pieces_nested_and_understood() -> None:
    report = report_of(
        '<c a1 claim>"It is over,"</c> <s a1>he</s> <q a1>said</q>. <c a1>"We lost."</c>\n'
        '<c a2 warning by=e1>"<s a3>They</s> <q a3>hope for</q> <c a3 hope>rain</c>."</c>'
    )
    assert [(a.id, a.kind, a.by, parts_of(report, a)) for a in report.attributions] == [
        ("a1", "claim", None, [
            ("content", '"It is over,"'), ("source", "he"), ("cue", "said"),
            ("content", '"We lost."'),
        ]),
        ("a2", "warning", "e1", [("content", '"They hope for rain."')]),
        ("a3", "hope", None, [("source", "They"), ("cue", "hope for"), ("content", "rain")]),
    ]  # fmt: skip


def test_a_content_may_run_over_paragraphs() -> None:
    report = report_of("<c a1 claim>It is over.\nWe lost.</c>")
    assert parts_of(report, report.attributions[0]) == [("content", "It is over.\nWe lost.")]


def test_words_fill_roles_of_several_events() -> None:
    report = report_of(
        f"<d e2 v1.source v2.target>They</d> {SHELLING} it before their <t v2 COERCE v1.time>arrest</t>."
    )
    assert [(a.event, a.role, quote(report, a)) for a in report.arguments] == [
        ("v1", "source", "They"),
        ("v2", "target", "They"),
        ("v1", "time", "arrest"),
    ]
    assert [(e.type, e.mode) for e in report.events] == [("ASSAULT", None), ("COERCE", None)]


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("31", 31, 31),
        ("51..", 51, None),
        ("..20", 0, 20),
        ("24..99", 24, 99),
        ("0.38", 0.38, 0.38),
        ("0.9..1", 0.9, 1),
    ],
)
def test_bounds_of_a_figure(value: str, low: float, high: float | None) -> None:
    figure = report_of(f"<f f1 {value} killed people incident>Some</f> died.").figures[0]
    assert (figure.low, figure.high) == (low, high)


def test_options_of_a_figure() -> None:
    report = report_of(
        f"They {SHELLING} it: <f f1 9 killed people incident v1 window=2024-05/..>nine</f> dead, "
        "<f f2 2 wounded people cumulative more part=f1>two more</f> hurt, "
        "<f f3 0.5 other houses stock share>half</f> lost."
    )
    first, second, third = report.figures
    assert (first.event, first.window, first.part_of) == ("v1", "2024-05/..", None)
    assert (first.additional, first.share) == (False, False)
    assert (second.part_of, second.additional, second.scope) == ("f1", True, "cumulative")
    assert (third.share, third.population, third.event) == (True, "houses", None)


@pytest.mark.parametrize(
    "value",
    ["2024", "2024-05", "2024-05-15", "2024-05~", "2024?", "2024-05-06/2024-05-12", "../2024-05-15",
     "2024-05-15/.."],
)  # fmt: skip
def test_dates(value: str) -> None:
    report = report_of(f"It fell <w {value}>then</w>.")
    assert [(t.edtf, quote(report, t)) for t in report.times] == [(value, "then")]


def test_entities_do_not_move_spans() -> None:
    report = report_of("R&amp;D &lt;5 <n e3>Port &amp; Sudan</n> 💥 <n e1>Ömer</n>")
    assert report.text == "R&D <5 Port & Sudan 💥 Ömer"
    assert [quote(report, m) for m in report.mentions] == ["Port & Sudan", "Ömer"]


def test_a_report_needs_no_tag() -> None:
    report = report_of("Calm.")
    assert (report.text, report.mentions, report.events) == ("Calm.", (), ())
    assert len(report.referents) == len(REFERENTS)


def test_a_file_is_named_by_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "harbour-row" / "2-ngo.txt"
    path.parent.mkdir()
    path.write_text(content_of("Calm."), encoding="utf-8")
    assert read_report(path).id == "harbour-row/2-ngo"
