"""The bundled example in every scheme: it parses back, ids are unique, numbers are the account's."""

import csv
import io
import json
import re

import pytest

from tidings.exports import EXPORTS, acled, gdelt, ucdp
from tidings.model.account import Account

SCHEMES = ("ucdp", "acled", "plover", "gdelt")


def parsed(name: str, account: Account) -> list[dict[str, str]]:
    """The rows of an export, read as its users read them."""
    said = EXPORTS[name](account).content.decode()
    if name == "plover":
        return [json.loads(line) for line in said.splitlines()]
    if name == "gdelt":
        lines = csv.reader(io.StringIO(said, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
        return [dict(zip(gdelt.COLUMNS, line, strict=True)) for line in lines]
    header, *rows = csv.reader(io.StringIO(said, newline=""), strict=True)
    assert tuple(header) == {"ucdp": ucdp.COLUMNS, "acled": acled.COLUMNS}[name]
    return [dict(zip(header, row, strict=True)) for row in rows]


@pytest.mark.parametrize("name", SCHEMES)
def test_ids_are_unique_and_the_accounts(name: str, example: Account) -> None:
    ids = [next(iter(row.values())) for row in parsed(name, example)]
    assert ids
    assert len(set(ids)) == len(ids)
    assert set(ids) <= {event.id for event in example.events}


@pytest.mark.parametrize("name", SCHEMES)
def test_every_event_is_in_it_or_counted(name: str, example: Account) -> None:
    exported = EXPORTS[name](example)
    total, counts = re.match(r"(\d+) of \d+ events left out: (.*)", exported.left_out).groups()
    assert sum(int(n) for n in re.findall(r"(\d+) \w", counts)) == int(total)
    assert len(parsed(name, example)) + int(total) == len(example.events)


@pytest.mark.parametrize("name", SCHEMES)
def test_the_same_account_gives_the_same_bytes(name: str, example: Account) -> None:
    assert EXPORTS[name](example) == EXPORTS[name](example)


def test_ucdp_tolls_are_the_accounts(example: Account) -> None:
    tolls = {event.id: event.fatalities for event in example.events}
    for row in parsed("ucdp", example):
        toll = tolls[row["id"]]
        assert toll is not None
        assert [int(row[c]) for c in ("low", "best", "high")] == [toll.low, toll.best, toll.high]
        parts = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
        assert sum(int(row[c]) for c in parts) == toll.best


def test_acled_fatalities_are_the_conservative_reading(example: Account) -> None:
    figures = {figure.id: figure for figure in example.figures}
    events = {event.id: event for event in example.events}
    for row in parsed("acled", example):
        dead = [
            f for key in events[row["event_id_cnty"]].figures
            if (f := figures[key]).measure == "killed" and f.part_of is None
        ]  # fmt: skip
        assert int(row["fatalities"]) == sum(f.conservative or 0 for f in dead)


def test_every_row_quotes_its_words_and_sources(example: Account) -> None:
    events = {event.id: event for event in example.events}
    for row in parsed("acled", example):
        quotes = [e.quote for r in events[row["event_id_cnty"]].reports for e in r.evidence]
        assert any(" ".join(quote.split()) in row["notes"] for quote in quotes)
        assert row["source"]
