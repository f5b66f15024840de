"""What the tools answer: ids and exact words in every answer, pages that end, faults with a remedy."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

import tidings
from tidings.cli.app import main
from tidings.errors import TidingsError
from tidings.exports.tables import TABLES
from tidings.mcp.answers import Answers, Kind


@pytest.fixture(scope="session")
def answers(case: Path) -> Answers:
    return Answers(case)


@pytest.fixture(scope="session")
def texts(case: Path) -> dict[str, str]:
    return {one.id: one.text for one in tidings.open(case).account.documents}


def quotes(answer: Any) -> Iterator[dict[str, Any]]:
    """All words in an answer that say where they stand."""
    if isinstance(answer, dict):
        if {"document", "start", "end", "quote"} <= set(answer):
            yield answer
        answer = list(answer.values())
    if isinstance(answer, list):
        for one in answer:
            yield from quotes(one)


def test_kinds_are_tables() -> None:
    names = [table.name for table in TABLES]
    assert set(get_args(Kind)) == set(names) - {"situation", "brief", "evidence", "codebook"}


ASKED = [
    ("brief", {}),
    ("search", {"query": "ceasefire"}),
    ("search", {"query": "Moura market"}),
    *[("list_items", {"kind": kind, "limit": 5}) for kind in (
        "entities", "relations", "times", "events", "actors", "figures", "estimates", "statements",
        "forecasts", "agreements", "terms", "allegations", "sides",
    )],
]  # fmt: skip


@pytest.mark.parametrize(("tool", "words"), ASKED)
def test_answers_quote_exactly(
    tool: str, words: dict[str, Any], answers: Answers, texts: dict[str, str]
) -> None:
    found = list(quotes(getattr(answers, tool)(**words)))
    assert found
    for one in found:
        assert texts[one["document"]][one["start"] : one["end"]] == one["quote"]


def test_an_overview_counts_what_there_is(answers: Answers, case: Path) -> None:
    counts = answers.overview()["counts"]
    account = tidings.open(case).account
    assert set(counts) == set(get_args(Kind))
    assert counts["events"] == len(account.events)
    assert counts["documents"] == len(account.documents)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_pages_hold_every_row_once(kind: Kind, answers: Answers) -> None:
    rows, offset = [], 0
    while offset is not None:
        page = answers.list_items(kind, offset=offset, limit=100)
        assert len(page["rows"]) <= 100
        rows += page["rows"]
        offset = page.get("next_offset")
    assert len(rows) == page["total"] == answers.overview()["counts"][kind]


def test_pages_are_not_longer_than_an_assistant_can_hold(answers: Answers) -> None:
    assert len(answers.list_items("events", limit=10_000)["rows"]) == 100
    assert len(answers.list_items("events", limit=-1, offset=-5)["rows"]) == 1
    assert all("text" not in row for row in answers.list_items("documents")["rows"])
    assert answers.list_items("events", offset=100_000)["rows"] == []


def test_a_part_can_be_listed(answers: Answers) -> None:
    some = answers.list_items("statements", entity="Baltazar Quintela", limit=100)
    assert 0 < some["total"] < answers.overview()["counts"]["statements"]
    late = answers.list_items("events", since="2021-05-10", limit=100)["rows"]
    assert late
    assert all(row.get("latest", "2021-05-10") >= "2021-05-10" for row in late)


def test_an_item_has_its_values_names_and_words(answers: Answers, texts: dict[str, str]) -> None:
    for row in answers.list_items("events", limit=20)["rows"]:
        told = answers.item(row["id"])
        assert (told["kind"], told["item"]["id"]) == ("event", row["id"])
        assert row["quote"] in {one["quote"] for one in told["quotes"]}
        for one in quotes(told):
            assert texts[one["document"]][one["start"] : one["end"]] == one["quote"]
        for actor in told["item"]["actors"]:
            assert "entity" not in actor or actor["entity"] in told["names"]


def test_many_words_are_counted_and_not_all_given(answers: Answers) -> None:
    most = max(answers.list_items("entities", limit=100)["rows"], key=lambda row: row["mentions"])
    told = answers.item(most["id"])
    assert (len(told["item"]["mentions"]), told["item"]["mentions_total"]) == (20, most["mentions"])
    assert len(told["quotes"]) == 20


def test_a_sentence_of_the_brief_has_some_words_and_the_number_of_all(answers: Answers) -> None:
    sentences = [one for section in answers.brief()["sections"] for one in section["sentences"]]
    assert all(1 <= len(one["quotes"]) <= 3 for one in sentences)
    many = [one for one in sentences if "quotes_total" in one]
    assert many
    assert all(one["quotes_total"] > len(one["quotes"]) == 3 for one in many)
    assert len(answers.brief(length=2)["sections"]) <= 2


def test_explaining_is_that_of_the_command(answers: Answers) -> None:
    event = answers.list_items("events", limit=1)["rows"][0]
    told = answers.explain(f"{event['id']}.type")
    assert told["values"] == [{"name": "type", "says": event["type"]}]
    assert told["evidence"]


def test_a_text_can_be_read_to_its_end(answers: Answers, texts: dict[str, str]) -> None:
    for document, text in texts.items():
        read, start = "", 0
        while start is not None:
            told = answers.document_text(document, start=start, length=700)
            assert text[told["start"] : told["end"]] == told["text"]
            for one in told["items"]:
                assert text[one["start"] : one["end"]] == one["quote"]
                assert answers.item(one["id"])
            read += told["text"]
            start = told.get("next_start")
        assert read == text


def test_a_place_beyond_the_text_is_its_end(answers: Answers, texts: dict[str, str]) -> None:
    document = next(iter(texts))
    told = answers.document_text(document, start=10**9)
    assert (told["text"], told["start"]) == ("", len(texts[document]))


@pytest.mark.parametrize(
    ("tool", "words", "says"),
    [
        ("item", {"id": "event-nothing"}, "no such id"),
        ("explain", {"id": "event-nothing"}, "no such item"),
        ("document_text", {"id": "doc-nothing"}, "no such id"),
        ("list_items", {"kind": "events", "since": "yesterday"}, "YYYY-MM-DD"),
        ("list_items", {"kind": "events", "entity": "nobody at all"}, "no such entity"),
    ],
)
def test_faults_say_what_to_do(
    tool: str, words: dict[str, Any], says: str, answers: Answers
) -> None:
    with pytest.raises(TidingsError, match=says):
        getattr(answers, tool)(**words)


def test_an_item_is_no_text(answers: Answers) -> None:
    event = answers.list_items("events", limit=1)["rows"][0]
    with pytest.raises(TidingsError, match="no document"):
        answers.document_text(event["id"])


def test_a_case_that_grows_is_read_anew(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Shells fell on Moura on Monday.", encoding="utf-8")
    (tmp_path / "two.txt").write_text("Talks began in Beja on Tuesday.", encoding="utf-8")
    path = tmp_path / "a.tidings"
    assert main(["build", str(tmp_path / "one.txt"), "--case", str(path), "--rules-only"]) == 0
    grown = Answers(path)
    assert grown.overview()["counts"]["documents"] == 1
    assert main(["build", str(tmp_path / "two.txt"), "--case", str(path), "--rules-only"]) == 0
    assert grown.overview()["counts"]["documents"] == 2


def test_another_case_in_its_place_is_read_anew(case: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.tidings"
    (tmp_path / "one.txt").write_text("Shells fell on Moura on Monday.", encoding="utf-8")
    assert main(["build", str(tmp_path / "one.txt"), "--case", str(path), "--rules-only"]) == 0
    asked = Answers(path)
    shutil.copy(case, path)
    assert asked.overview()["counts"]["documents"] == 13
    path.unlink()
    with pytest.raises(TidingsError):
        asked.overview()
