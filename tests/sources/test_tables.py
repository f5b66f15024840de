"""CSV and TSV: one report a row, whatever parts the fields; rows that do not fit cost only themselves."""

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tidings.sources.found import Found, Mapping
from tidings.sources.reading import read_content

CSV, TSV, LINES = "text/csv", "text/tab-separated-values", "application/x-ndjson"


def read(content: str | bytes, media_type: str = CSV, mapping: Mapping = ()) -> Found:
    given_bytes = content.encode() if isinstance(content, str) else content
    return read_content(given_bytes, origin="t", media_type=media_type, mapping=mapping)


def rows(found: Found) -> list[tuple[str, str]]:
    return [(report.origin, report.content.decode()) for report in found[0]]


ONE_ROW = [
    ("id,text\na,The bridge is open.\n", CSV),
    ("id;text\na;The bridge is open.\n", CSV),
    ("id\ttext\na\tThe bridge is open.\n", CSV),
    ("id\ttext\na\tThe bridge is open.\n", TSV),
    ("id|text\na|The bridge is open.", CSV),
    ("ID, Text \r\na,The bridge is open.\r\n", CSV),
    ('"id","text"\n"a","The bridge is open."\n', CSV),
    ("\ufeffid,text\na,The bridge is open.\n", CSV),
    ("id,text,html\na,The bridge is open.,\n\n,,\n", CSV),
]


@pytest.mark.parametrize(("content", "media_type"), ONE_ROW, ids=range(len(ONE_ROW)))
def test_a_row_is_a_report(content: str, media_type: str) -> None:
    found = read(content, media_type)
    assert rows(found) == [("t#a", "The bridge is open.")]
    assert found[1] == []


LINES_WITH_COMMAS = (
    "The bridge is open, they say.\n\nSo is the road, the mayor said.\n\nAnd the market, too."
)


@pytest.mark.parametrize(
    ("names", "mapping"),
    [("id;text;title", ()), ("nr;Full text;head", (("id", "nr"), ("text", "Full text")))],
)
def test_commas_within_texts_part_no_fields(names: str, mapping: Mapping) -> None:
    found = read(f'{names}\na;"{LINES_WITH_COMMAS}";Bridge\n', mapping=mapping)
    assert rows(found) == [("t#a", LINES_WITH_COMMAS)]


def test_names_that_nobody_knows_are_told_one_by_one() -> None:
    found = read(f'nr;body;head\na;"{LINES_WITH_COMMAS}";Bridge\n')
    assert ["it has nr, body, head:" in item.reason for item in found[1]] == [True]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert rows(read("text\nDas Café ist geöffnet.\n".encode(encoding))) == [
        ("t#2", "Das Café ist geöffnet.")
    ]


def test_encodings_that_differ_from_row_to_row() -> None:
    mixed = "id,text\na,Café\n".encode() + "b,Café\n".encode("cp1252")
    assert rows(read(mixed)) == [("t#a", "Café"), ("t#b", "Café")]


def test_what_the_other_columns_say_is_declared() -> None:
    ((report,), _) = read("text,title,published,outlet,note\nOpen.,Bridge,2021-05-03,Post,x\n")
    assert report.declared == (("title", "Bridge"), ("published", "2021-05-03"), ("outlet", "Post"))


def test_fields_of_several_lines_and_of_any_length() -> None:
    before = csv.field_size_limit()
    long = "The bridge is open. " * 20_000
    found = read(f'id,text\na,"One.\n\nTwo ""three""."\nb,"{long}"\n')
    assert rows(found) == [("t#a", 'One.\n\nTwo "three".'), ("t#b", long)]
    assert csv.field_size_limit() == before


def test_rows_that_do_not_fit_are_left_out_with_their_line() -> None:
    found = read(
        'id,text\na,One.\nb\nc,Three.,x\nd,"never closed\ne,Five.\nf,"bad" quote\ng,Seven.\n'
    )
    assert rows(found) == [("t#a", "One."), ("t#e", "Five."), ("t#g", "Seven.")]
    assert [(item.where, item.reason.split(":")[0]) for item in found[1]] == [
        ("t#3", "line 3 does not fit the names in the first row (1 for 2)"),
        ("t#4", "line 4 does not fit the names in the first row (3 for 2)"),
        ("t#5", "line 5"),
        ("t#7", "line 7"),
    ]


def test_nul_bytes_are_passed_over() -> None:
    quoted = 'id,text\na,"The br\0idge is open, and so is the road to Serpa and to Beja."\n'
    assert rows(read(quoted)) == [
        ("t#a", "The bridge is open, and so is the road to Serpa and to Beja.")
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("body,head\nOpen.,x\n", "no column is called text or html; it has body, head: say which is the text, as in --map text=body"),
        ("id,text\n", "there is no record in it"),
        ('"id,text\n', "its first row, which should hold the names"),
        ("id,text\n1,\n", "it has neither text nor html"),
    ],
)  # fmt: skip
def test_a_table_without_a_text_says_what_to_do(content: str, reason: str) -> None:
    found = read(content)
    assert found[0] == []
    assert [item.reason.startswith(reason) for item in found[1]] == [True]


def test_names_are_mapped() -> None:
    found = read(
        "nr,body,day\n7,Open.,2021\n",
        mapping=(("id", "nr"), ("published", "day"), ("text", "body")),
    )
    assert rows(found) == [("t#7", "Open.")]
    assert found[0][0].declared == (("published", "2021"),)


@pytest.mark.parametrize(
    "content", ['"\n' * 30_000, 'a,"b\n' * 30_000, "," * 1_000_000, '"' * 1_000_001]
)
def test_tables_that_are_made_to_be_slow(content: str) -> None:
    found = read(content)
    assert found[0] or found[1]


WORDS = some.text(
    some.characters(exclude_categories=["Cs", "Cc"]) | some.sampled_from(",;\"\n\t|'"), min_size=1
).filter(lambda words: bool(words.strip()))


@settings(deadline=None, max_examples=150)
@given(some.lists(WORDS, min_size=1, max_size=8))
def test_the_same_records_give_the_same_texts_in_every_form(texts: list[str]) -> None:
    records = [{"id": f"r{n}", "text": text} for n, text in enumerate(texts)]
    expected = [(f"t#r{n}", text) for n, text in enumerate(texts)]
    assert rows(read("\n".join(map(json.dumps, records)), LINES)) == expected
    assert rows(read(json.dumps(records), "application/json")) == expected
    for media_type, dialect in ((CSV, "excel"), (CSV, "unix"), (TSV, "excel-tab")):
        out = io.StringIO()
        writer = csv.DictWriter(out, ["id", "text"], dialect=dialect)
        writer.writeheader()
        writer.writerows(records)
        assert rows(read(out.getvalue(), media_type)) == expected
