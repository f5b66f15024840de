"""The whole journey on the bundled case: order, workers, repetition and batches change nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tidings
from tidings.account.check import check_account
from tidings.model.account import Account
from tidings.model.documents import RawReport
from tidings.model.evidence import Evidence
from tidings.model.json import from_json, to_json, to_plain
from tidings.pipeline import build_account
from tidings.settings import Settings
from tidings.sources import read_inputs

EXAMPLE = Path(tidings.__file__).parent / "example" / "alentejo"


@pytest.fixture(scope="module")
def reports() -> tuple[RawReport, ...]:
    read, refused = read_inputs([str(EXAMPLE)])
    assert not refused
    return read


@pytest.fixture(scope="module")
def account(reports: tuple[RawReport, ...]) -> Account:
    return build_account(reports)


def all_evidence(value: Any) -> Iterator[Evidence]:
    """Every piece of evidence anywhere inside a record."""
    if isinstance(value, Evidence):
        yield value
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from all_evidence(getattr(value, name))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from all_evidence(inner)


def test_every_quote_is_the_text(account: Account) -> None:
    texts = {d.id: d.text for d in account.documents}
    found = list(all_evidence(account))
    assert len(found) > 1000
    assert [e for e in found if texts[e.document][e.start : e.end] != e.quote] == []


def test_the_account_verifies(account: Account) -> None:
    assert check_account(account, {d.id: d.sha256 for d in account.documents}) == ()


def test_every_kind_of_item_is_there(account: Account) -> None:
    plain = to_plain(account)
    assert [kind for kind, items in plain.items() if not items] == []


def test_json_reads_back(account: Account) -> None:
    assert to_json(from_json(to_json(account))) == to_json(account)


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10_000))
def test_order_changes_nothing(reports: tuple[RawReport, ...], account: Account, seed: int) -> None:
    shuffled = list(reports)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 (a test's order, no secret)
    assert to_json(build_account(shuffled)) == to_json(account)


def test_workers_change_nothing(reports: tuple[RawReport, ...], account: Account) -> None:
    assert to_json(build_account(reports, settings=Settings(workers=2))) == to_json(account)


def test_a_report_given_twice_adds_only_a_document(
    reports: tuple[RawReport, ...], account: Account
) -> None:
    first = reports[0]
    again = RawReport(
        origin=f"copy-of-{first.origin.rsplit('/', 1)[-1]}", media_type=first.media_type,
        content=first.content, declared=first.declared,
    )  # fmt: skip
    more = build_account((*reports, again))
    assert len(more.documents) == len(account.documents) + 1
    assert len(more.articles) == len(account.articles)
    assert [s.name for s in more.sources] == [s.name for s in account.sources]
    assert len(more.events) == len(account.events)


def test_nothing_in_is_an_empty_account() -> None:
    empty = build_account(())
    assert (empty.events, empty.documents) == ((), ())
    assert check_account(empty, {}) == ()


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ("1970-01-01", ["1970-01-01"]),
        ("31 February 2031", ["31 February 2031"]),
        ("03/04/2031", ["03/04/2031"]),
        ("4 March 2031", []),
    ],
)
def test_a_stated_day_that_is_not_believed_is_told(stated: str, told: list[str]) -> None:
    words = "The bridge at Serpa is open again, the mayor said, and lorries cross it."
    report = RawReport(
        origin="a.jsonl#1", media_type="text/plain", content=words.encode(),
        declared=(("published", stated),),
    )  # fmt: skip
    account = build_account([report])
    assert [(out.what, out.where) for out in account.left_out] == [
        (one, "a.jsonl#1") for one in told
    ]
    assert (account.documents[0].published is None) == bool(told)


def test_front_matter_is_told_as_such() -> None:
    front = "---\ntitle: Bridge at Serpa\ndate: 2031-03-04\n---\n"
    words = "The bridge at Serpa is **open** again, the mayor said, and lorries cross it."
    report = RawReport(
        origin="a.md", media_type="text/markdown", content=f"{front}\n{words}\n".encode()
    )
    (document,) = build_account([report]).documents
    assert [(cut.reason, cut.text.strip()) for cut in document.removed] == [
        ("front matter", front.strip())
    ]
