"""Whatever is wrong in a marked report is named, with its line."""

from __future__ import annotations

import pytest
from tests.teaching.samples import KEYS, content_of

from tidings.teaching.markup import parse_report
from tidings.teaching.tags import MarkupError

# The head of a sample has nine lines with the one below it.
LINE = "line 10: "
TRIGGER = "<t v1 ASSAULT>hit</t>"


def error_of(content: str) -> str:
    with pytest.raises(MarkupError) as error:
        parse_report(content, id="harbour-row/1")
    return str(error.value)


def test_head_and_text_are_told_apart_by_a_line() -> None:
    assert error_of(KEYS + "Calm.") == "no line --- between head and text"


def test_lines_are_counted_from_the_head() -> None:
    assert error_of(content_of("One.\nTwo.\n<n e9>Three</n>.")).startswith("line 12: referent: e9")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<n e1></n>", "<n e1> encloses nothing"),
        ("a<n e1> </n>b", "<n e1> encloses nothing"),
        ("<n e1>Idris </n>left", "a space stands inside the edge of 'Idris '"),
        ("See<n e1> Idris</n>", "a space stands inside the edge of ' Idris'"),
        ("<n>Idris</n>", "<n> around 'Idris' says nothing"),
        ("<n e1>One.\nTwo</n>", "line 11: <n> runs over a paragraph"),
    ],
)
def test_spans(body: str, message: str) -> None:
    assert error_of(content_of(body)) == (message if message.startswith("line") else LINE + message)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<n e9>Idris</n>", "referent: e9 is not one of e1 e2 e3"),
        ("<p v1.source e1>he</p>", "referent: v1.source is not one of e1 e2 e3"),
        (f"{TRIGGER} <n e1 x.source>Idris</n>", "x.source is no role, as v1.source"),
        (f"{TRIGGER} <n e1 v2.source>Idris</n>", "event: v2 is not one of v1"),
        (f"{TRIGGER} <n e1 v1.victim>Idris</n>", "role: victim is not one of participant place"),
        (f"{TRIGGER} <t v2 AID v1.>food</t>", "v1. is no role, as v1.source"),
        (f"{TRIGGER} <w 2024 v1.day>then</w>", "role: day is not one of participant place"),
    ],
)
def test_mentions_and_roles(body: str, message: str) -> None:
    assert error_of(content_of(body)).startswith(LINE + message)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<c claim>So</c>", f"{LINE}an attribution is a1, a2 …, not claim"),
        ("<c a1 claim by=e9>So</c>", f"{LINE}by: e9 is not one of e1 e2 e3"),
        ("<c a1 rumour>So</c>", f"{LINE}kind of statement: rumour is not one of accusation"),
        ("<s a1 by=e1>He</s> <c a1 claim>so</c>", f"{LINE}by=e1 has no place in <s>"),
        ("<c a1 claim>So</c> <q a1 claim>said</q>", f"{LINE}claim has no place in <q>"),
        ("<s a1>He</s> <q a1>said</q> so", "a1 has no content"),
        ("<s a1>He</s> said <c a1>so</c>", "a1: no kind at its content"),
        ("<s a1>He</s> and <s a1>she</s> said <c a1 claim>so</c>", "a1 has two sources"),
    ],
)
def test_attributions(body: str, message: str) -> None:
    assert error_of(content_of(body)).startswith(message)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<t ASSAULT>hit</t>", f"{LINE}an event is v1, v2 …, not ASSAULT"),
        ("<t v1>hit</t> and <t v1 planned>hit</t>", "v1: no type at any trigger"),
        ("<t v1 WAR>hit</t>", f"{LINE}event type or status: WAR is not one of ACCUSE"),
        ("<t v1 ASSAULT maybe>hit</t>", f"{LINE}event type or status: maybe is not one of ACCUSE"),
        ("<t v1 ASSAULT/arrest>hit</t>", f"{LINE}mode of ASSAULT: arrest is not one of abduct"),
        ("<t v1 AID/food>fed</t>", f"{LINE}mode of AID: food is not one of"),
    ],
)
def test_events(body: str, message: str) -> None:
    assert error_of(content_of(body)).startswith(message)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("f1 9 killed", "a figure is `f1 VALUE MEASURE POPULATION SCOPE`, not ('f1', '9', 'killed')"),
        ("9 killed men incident v1", "a figure is `f1 VALUE MEASURE POPULATION SCOPE`, not ('9',"),
        ("f1 many killed men incident", "many is no value, as 31, 51.., ..20 or 24..99"),
        ("f1 .. killed men incident", ".. is no value, as 31, 51.., ..20 or 24..99"),
        ("f1 9-12 killed men incident", "9-12 is no value, as 31, 51.., ..20 or 24..99"),
        ("f1 9 dead men incident", "measure: dead is not one of abducted"),
        ("f1 9 killed men battle", "scope: battle is not one of capacity cumulative incident stock"),
        ("f1 9 killed men incident about", "option: about is not one of more part share window"),
        ("f1 9 killed men incident v2", "event: v2 is not one of v1"),
        ("f1 9 killed men incident v1 v2", "option: v2 is not one of more part share window"),
        ("f1 9 killed men incident part=f2", "part: f2 is not one of "),
        ("f1 9 killed men incident part=f1", "part: f1 is not one of "),
        ("f1 9 killed men incident window=May", "May is no EDTF date, as 2024-05-15 or 2024-05/.."),
    ],
)  # fmt: skip
def test_figures(words: str, message: str) -> None:
    body = f"{TRIGGER}: <f {words}>nine</f> dead"
    assert error_of(content_of(body)).startswith(LINE + message)


def test_two_figures_of_one_id() -> None:
    figure = "<f f1 9 killed men incident>nine</f>"
    assert error_of(content_of(f"{figure} or {figure}")) == "two figures have the same id"


@pytest.mark.parametrize(
    "value",
    ["Wednesday", "15-05-2024", "2024-5-1", "2024-05-15T10:00", "2024/", "/2024", "../..", "24"],
)
def test_dates(value: str) -> None:
    message = f"{LINE}{value} is no EDTF date, as 2024-05-15 or 2024-05/.."
    assert error_of(content_of(f"It fell <w {value}>then</w>.")) == message
