"""A line that cannot be a correction is told with its number; the same line twice is one."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.errors import UsageError
from tidings.model.corrections import Anchor, Anchors, Kept
from tidings.review.lines import Line, bare, fresh, read_file, read_lines, written


def line(verdict: str = "accept", item: str = "event-1", **more: object) -> str:
    return json.dumps({"item": item, "verdict": verdict, **more})


WORDS = {"document": "a.txt", "start": 0, "end": 3, "quote": "one"}
BAD = {
    "no JSON": "{", "no object": "[1]", "deep": "[" * 100_000, "no verdict": '{"item": "event-1"}',
    "verdict of nobody": line("burn"), "verdict no word": '{"item": "e", "verdict": 1}',
    "no item": '{"verdict": "accept"}', "unknown key": line(why="x"), "note no text": line(note=1),
    "half a sign": '{"item": "\\ud800", "verdict": "accept"}',
    "no field": line("correct", value="x"), "no value": line("correct", field="type"),
    "value no text": line("correct", field="type", value=True),
    "field without correct": line("reject", field="type"), "value without correct": line(value="x"),
    "no other": line("same"), "other without need": line(other="event-2"), "one thing": line("same", other="event-1"),
    "no evidence": line("split"), "evidence without need": line(evidence=[WORDS]),
    "evidence without quote": line("split", evidence=[{"document": "a", "start": 0, "end": 1}]),
    "move nowhere": line("move", evidence=[WORDS]), "empty note": line("note"),
    "undo to a value": line("undo", field="type", value="x"), "undo with another": line("undo", other="event-2"),
}  # fmt: skip


@pytest.mark.parametrize("words", BAD.values(), ids=BAD)
def test_a_bad_line_is_told_with_its_number(words: str) -> None:
    with pytest.raises(UsageError, match=r"^line 3: "):
        read_lines("\n".join((line(), "", words)))


@pytest.mark.parametrize(
    "words",
    [
        line(), line("reject", note="no", who="A", when="2031"), line("note", note="ask"),
        line("correct", field="mode", value=None), line("same", other="event-2"),
        line("correct", field="value", value="51.."), line("not-same", other="event-2"),
        line("split", evidence=[WORDS]), line("move", other="event-2", evidence=[WORDS]),
        line("undo"), line("undo", field="type", note="a slip"),
    ],
)  # fmt: skip
def test_what_is_written_is_what_was_read(words: str) -> None:
    (read,) = read_lines(words)
    assert json.loads(written(read.said)) == json.loads(words)


def test_numbers_become_text_and_one_evidence_a_list() -> None:
    for value, kept in ((14, "14"), (0.38, "0.38"), (10**400, str(10**400))):
        assert read_lines(line("correct", field="value", value=value))[0].said.value == kept
    assert len(read_lines(line("split", evidence=WORDS))[0].said.evidence) == 1


def test_a_file_is_named_with_its_fault(tmp_path: Path) -> None:
    path = tmp_path / "said.jsonl"
    path.write_text("﻿" + line() + "\r\n\r\n", encoding="utf-8")
    assert len(read_file(path)) == 1
    path.write_text("{", encoding="utf-8")
    with pytest.raises(UsageError, match=r"line 1: .*said\.jsonl"):
        read_file(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="not UTF-8"):
        read_file(path)
    with pytest.raises(UsageError, match="cannot be read"):
        read_file(tmp_path)


KEYS = (
    "item",
    "verdict",
    "field",
    "value",
    "other",
    "evidence",
    "note",
    "who",
    "when",
    "anchors",
    "x",
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text()
    | st.sampled_from(["accept", "correct", "same", "split", "event-1", "status"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*KEYS, "document", "quote"]), inner, max_size=4),
    max_leaves=6,
)  # fmt: skip


@given(st.text() | st.dictionaries(st.sampled_from(KEYS), VALUES).map(json.dumps))
def test_no_line_does_more_than_be_refused(words: str) -> None:
    try:
        read = read_lines(words)
    except UsageError as error:
        assert error.what.startswith("line ")  # noqa: PT017
    else:
        assert [one.said for one in read_lines("\n".join(written(r.said) for r in read))] == [
            one.said for one in read
        ]


def kept(lines: tuple[Line, ...]) -> tuple[Kept, ...]:
    nothing = Anchors(item=Anchor(kind="event", item="event-1"))
    return tuple(
        Kept(number=number, said=one.said, anchors=nothing)
        for number, one in enumerate(lines, start=1)
    )


def test_a_line_is_new_once_and_again_after_another_word_on_its_item() -> None:
    yes, no, other = line(), line("reject"), line(item="event-2")
    once = fresh(read_lines("\n".join((yes, yes, other, yes))), ())
    assert [bare(one.said) for one in once] == [yes, other]
    assert fresh(read_lines(yes), kept(once)) == ()
    again = fresh(read_lines("\n".join((yes, no, yes))), kept(once))
    assert [bare(one.said) for one in again] == [no, yes]
