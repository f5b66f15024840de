"""A correction is one line; a line that cannot be one is told with its number, and stops the rest."""

import json
from pathlib import Path

import pytest
from tests.teaching.crisis import ACCOUNT, ATTACK, MAYOR, SAID, TOLL, corrected

from tidings.errors import UsageError
from tidings.review.values import bounds_of
from tidings.teaching.corrections import read_corrections


def line(item: str, verdict: str = "correct", **more: object) -> str:
    return json.dumps({"item": item, "verdict": verdict, **more})


BAD = {
    "no JSON": "{", "no object": "[1]", "deep": "[" * 100_000,
    "no verdict": '{"item": "event-attack"}',
    "verdict no word": '{"item": "event-attack", "verdict": 1}',
    "unknown key": line(ATTACK, "accept", why="x"),
    "no item": '{"verdict": "accept"}',
    "unknown item": line("event-none", "accept"),
    "item of another kind": line("doc-1", "reject"),
    "no field": line(ATTACK), "no value": line(ATTACK, field="type"),
    "unknown field": line(ATTACK, field="colour", value="red"),
    "field of another kind": line(TOLL, field="status", value="planned"),
    "field without correct": line(ATTACK, "reject", field="type", value="AID"),
    "unknown type": line(ATTACK, field="type", value="PARTY"),
    "unknown status": line(ATTACK, field="status", value="happened"),
    "mode of another type": line(ATTACK, field="mode", value="visit"),
    "type no text": line(ATTACK, field="type", value=3),
    "unknown kind": line(MAYOR, field="kind", value="town"),
    "value no number": line(TOLL, field="value", value="a dozen"),
    "value of dots": line(TOLL, field="value", value=".."),
    "value turned round": line(TOLL, field="value", value="20..10"),
    "value below nothing": line(TOLL, field="value", value=-1),
    "note no text": line(ATTACK, "accept", note=1),
}  # fmt: skip


@pytest.mark.parametrize("words", BAD.values(), ids=BAD)
def test_a_bad_line_is_told_with_its_number(words: str) -> None:
    with pytest.raises(UsageError, match=r"^line 3: "):
        corrected(line(ATTACK, "accept"), "", words)


@pytest.mark.parametrize(
    ("item", "field", "value", "kept"),
    [
        (ATTACK, "type", "COERCE", "COERCE"), (ATTACK, "mode", "drone", "drone"),
        (ATTACK, "mode", None, None), (ATTACK, "status", "denied", "denied"),
        (SAID, "kind", "pledge", "pledge"), (MAYOR, "kind", "organization", "organization"),
        (TOLL, "measure", "wounded", "wounded"), (TOLL, "scope", "stock", "stock"),
        (TOLL, "value", 14, "14"), (TOLL, "value", 0.38, "0.38"), (TOLL, "value", "24..99", "24..99"),
        (TOLL, "value", 100, "100"),
    ],
)  # fmt: skip
def test_a_correction_is_kept(item: str, field: str, value: object, kept: str | None) -> None:
    found = corrected(line(item, field=field, value=value, note="seen on page 2"))
    assert found.values() == {(item, field): kept}
    assert found.untaught == ()


def test_the_last_word_counts() -> None:
    found = corrected(
        line(ATTACK, "reject"), line(TOLL, "reject"), line(ATTACK, "accept"),
        line(TOLL, field="value", value=13), line(TOLL, field="value", value=14),
        line(SAID, "accept"), line(SAID, "reject"),
    )  # fmt: skip
    assert found.rejected() == {SAID}
    assert found.values() == {(TOLL, "value"): "14"}


def test_a_mode_is_one_of_the_corrected_type() -> None:
    mode, kind = (
        line(ATTACK, field="mode", value="arrest"),
        line(ATTACK, field="type", value="COERCE"),
    )
    assert len(corrected(mode, kind).taught) == len(corrected(kind, mode).taught) == 2
    with pytest.raises(UsageError, match=r"^line 1: mode of ASSAULT"):
        corrected(mode)


@pytest.mark.parametrize(
    "words",
    [
        json.dumps({"items": [ATTACK, TOLL], "verdict": "same"}),
        line(ATTACK, "note", note="ask the desk"), line(ATTACK, "split", parts=["a", "b"]),
        line(SAID, field="speaker", value=MAYOR), line(ATTACK, field="date", value="2031"),
        line(TOLL, field="value", value="24/31/99"), line(MAYOR, field="name", value="L. Corvo"),
    ],
)  # fmt: skip
def test_what_no_reader_can_be_taught_is_told_and_passed_over(words: str) -> None:
    found = corrected(words, line(ATTACK, "accept"))
    assert [one.item for one in found.taught] == [ATTACK]
    assert [told.partition(":")[0] for told in found.untaught] == ["line 1"]
    assert "not taught" in found.untaught[0]


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    path.write_text("\ufeff" + line(ATTACK, "accept") + "\r\n\r\n", encoding="utf-8")
    assert len(read_corrections(path, ACCOUNT).taught) == 1
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="not UTF-8"):
        read_corrections(path, ACCOUNT)
    with pytest.raises(UsageError, match="cannot be read"):
        read_corrections(tmp_path, ACCOUNT)


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [("31", 31, 31), ("51..", 51, None), ("..20", 0, 20), ("0.9..1", 0.9, 1)],
)
def test_bounds(value: str, low: float, high: float | None) -> None:
    assert bounds_of(value) == (low, high)
