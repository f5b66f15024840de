"""--map: what is understood, what is refused, and how records are read under it."""

import json

import pytest

from tidings.errors import UsageError
from tidings.sources.found import Found, Mapping
from tidings.sources.mapping import read_mapping
from tidings.sources.reading import read_content


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["text=body"], (("text", "body"),)),
        (["text=body,date=published_at"], (("published", "published_at"), ("text", "body"))),
        (["text = body ,", "title=Head line"], (("text", "body"), ("title", "Head line"))),
        (["text=a.b=c"], (("text", "a.b=c"),)),
        (["text=body", "text=body"], (("text", "body"),)),
        ([], ()),
        ([""], ()),
    ],
)
def test_a_mapping_is_read(given: list[str], expected: tuple[tuple[str, str], ...]) -> None:
    assert read_mapping(given) == expected


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (["body=text"], "no name that tidings knows"),
        (["text"], "maps nothing"),
        (["text="], "maps nothing"),
        (["=body"], "no name that tidings knows"),
        (["date=a,published=b"], "mapped twice"),
    ],
)
def test_a_mapping_that_is_none_is_refused(given: list[str], reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        read_mapping(given)


def test_an_unknown_name_is_told_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"id, text, html, title, published, .*date"):
        read_mapping(["headline=title"])


def read(record: object, mapping: Mapping = ()) -> Found:
    content = json.dumps(record).encode()
    return read_content(content, origin="r", media_type="application/x-ndjson", mapping=mapping)


@pytest.mark.parametrize(
    ("record", "theirs"),
    [
        ({"body": "Open."}, "body"),
        ({"body": {"text": "Open."}}, "body.text"),
        ({"body.text": "Open.", "body": {"text": "Shut."}}, "body.text"),
        ({"text": "Shut.", "body": "Open."}, "body"),
        ({"a": {"b": {"c": "Open."}}}, "a.b.c"),
    ],
)
def test_the_text_is_found_under_their_name(record: object, theirs: str) -> None:
    assert [report.content for report in read(record, (("text", theirs),))[0]] == [b"Open."]


@pytest.mark.parametrize("record", [{"a": 1}, {"a": {"c": "x"}}, {"a": ["x"]}, {"a": None}])
def test_a_name_that_leads_nowhere(record: object) -> None:
    found = read(record, (("text", "a.b"),))
    assert found[0] == []
    assert found[1][0].reason.startswith("it has neither text nor html")


def test_records_without_a_text_say_what_they_have() -> None:
    found = read({"id": 1, "title": "T", "body": {"text": "Open.", "n": 1}, "d": "2021"})
    assert [item.reason for item in found[1]] == [
        "it has neither text nor html; it has body.text, body.n, d: "
        "say which is the text, as in --map text=body.text"
    ]


def test_many_names_are_cut_short() -> None:
    (reason,) = (item.reason for item in read({f"key{n}": n for n in range(500)})[1])
    assert "key11 and 488 more" in reason
    assert len(reason) < 250
