"""Records: what is broken in a file of them costs only itself."""

import json

import pytest

from tidings.sources.found import Found
from tidings.sources.reading import read_content

LINES, JSON = "application/x-ndjson", "application/json"


def read(content: str | bytes, media_type: str = LINES) -> Found:
    given = content.encode() if isinstance(content, str) else content
    return read_content(given, origin="r", media_type=media_type)


def test_a_line_in_another_encoding_is_left_out_by_itself() -> None:
    found = read(b'{"text": "One."}\n{"text": "caf\xe9"}\n{"text": "Three."}\n')
    assert [report.origin for report in found[0]] == ["r#1", "r#3"]
    assert [(item.where, item.reason) for item in found[1]] == [
        ("r#2", "it is not UTF-8: byte 13 cannot be read")
    ]


@pytest.mark.parametrize(
    "record",
    [
        {"id": "a", "text": "Half \ud83d of a face."},
        {"id": "\udc00", "text": "Open."},
        {"id": "a", "text": "Open.", "title": "\ud800 bridge", "authors": ["\udfff"]},
        {"\ud800": "no text"},
        {"\ud800": {"\udfff": "no text"}},
    ],
)
def test_halves_of_characters_are_replaced(record: object) -> None:
    found = read(json.dumps(record))
    assert len(found[0]) + len(found[1]) == 1
    for report in found[0]:
        report.content.decode()
        "".join((report.origin, *(said for _, said in report.declared))).encode()
    for item in found[1]:
        (item.reason + item.where).encode()


@pytest.mark.parametrize(
    ("content", "media_type", "reason"),
    [
        ("[]", JSON, "there is no record in it"),
        ("[" * 100_000, JSON, "nested too deeply"),
        ('{"text": ' + "9" * 5000 + "}", LINES, "a number of thousands of digits"),
        ("[1, null, true]", JSON, "it is not a record with keys"),
        ('{"text": 7}', LINES, "it has neither text nor html"),
        ('{"text": " "}', LINES, "it has neither text nor html"),
    ],
)
def test_what_is_no_record_says_so(content: str, media_type: str, reason: str) -> None:
    found = read(content, media_type)
    assert found[0] == []
    assert all(reason in item.reason for item in found[1])
    assert found[1]


RECORD = {"id": "a", "text": "The bridge is open."}


@pytest.mark.parametrize(
    "content",
    [
        json.dumps([RECORD]),
        json.dumps([RECORD], indent=1),
        json.dumps(RECORD, indent=1),
        json.dumps(RECORD) + "\n",
    ],
)
@pytest.mark.parametrize("media_type", [LINES, JSON])
def test_lines_an_array_and_one_record_are_read_under_either_name(
    content: str, media_type: str
) -> None:
    found = read(content, media_type)
    assert [report.origin for report in found[0]] == ["r#a"]
    assert found[1] == []


def test_a_broken_first_line_costs_only_itself() -> None:
    found = read('{"text": "One.\n{"text": "Two."}\n')
    assert [report.origin for report in found[0]] == ["r#2"]
    assert [item.where for item in found[1]] == ["r#1"]
