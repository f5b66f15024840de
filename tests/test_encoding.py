"""The learned reader reads beside the rules; where it is missing, the rules read alone and the account says so."""

from __future__ import annotations

import random
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.shelf import Remembering

from tidings.building import build, build_case
from tidings.encoder import weights
from tidings.encoding import LEARNED, Encoding
from tidings.engine import encode as engine
from tidings.model.documents import Document, RawReport
from tidings.model.encoded import Encoded
from tidings.model.json import to_json
from tidings.pipeline import build_account
from tidings.settings import Settings
from tidings.store.case import open_case

MakeDocument = Callable[..., Document]

RULES_ONLY = Settings(reader="rules")
TEXTS = (
    "Shells fell on the harbour of Porto Velo on Monday and killed 12 dockers, the mayor said.",
    "“We will not leave,” said Mayor Lidia Corvo.\n\nTalks on a truce may begin before June.",
    "💩\n\nFourteen dockers died when shells hit Porto Velo, the harbour office told our reporter.",
)


def silent(done: int, total: int) -> None:
    assert done <= total


@pytest.fixture
def documents(parse_document: MakeDocument) -> list[Document]:
    made = [parse_document(text) for text in TEXTS]
    return [replace(one, id=f"doc-{number}") for number, one in enumerate(made)]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(f"Shells fall on the harbour\n\n6 May 2031\n\n{TEXTS[0]}", encoding="utf-8")
    return path


@pytest.fixture
def _missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The weights lie in a folder that is empty."""
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.setattr(weights, "load_reader", partial(weights.load_reader, empty))
    monkeypatch.setattr(weights, "reader_digest", partial(weights.reader_digest, empty))


def test_every_document_is_encoded(documents: list[Document]) -> None:
    encoding = Encoding(documents, Settings(), None, silent)
    assert encoding.left_out == ()
    assert encoding.digest == weights.reader_digest()
    for document in documents:
        found = encoding.of(document)
        assert found is not None
        assert all(0 <= s.start < s.end <= len(document.text) for s in found.spans)
    assert any(encoding.of(document) != Encoded() for document in documents)


def test_one_document_is_encoded_as_it_is_among_others(documents: list[Document]) -> None:
    together = Encoding(documents[::-1], Settings(), None, silent)
    for document in documents:
        alone = Encoding([document], Settings(), None, silent)
        assert alone.of(document) == together.of(document)


def test_what_is_kept_is_not_read_again(
    documents: list[Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Remembering()
    first = Encoding(documents, Settings(), cache, silent)
    assert cache.kept
    monkeypatch.setattr(engine, "encode_batch", None)
    again = Encoding(documents, Settings(), cache, silent)
    assert [again.of(d) for d in documents] == [first.of(d) for d in documents]


def test_by_rules_alone_nothing_is_encoded(
    documents: list[Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tidings.encoding._load", None)
    for encoding in (
        Encoding(documents, RULES_ONLY, Remembering(), silent),
        Encoding([], Settings(), Remembering(), silent),
    ):
        assert (encoding.left_out, encoding.digest) == ((), None)
        assert encoding.of(documents[0]) is None


@pytest.mark.usefixtures("_missing")
def test_a_missing_reader_is_told(documents: list[Document]) -> None:
    encoding = Encoding(documents, Settings(), None, silent)
    (out,) = encoding.left_out
    assert (out.what, out.where) == (LEARNED, weights.SETTINGS)
    assert "the rules read alone" in out.reason
    assert "--rules-only" in out.reason
    assert "\n" not in out.reason
    assert (encoding.digest, encoding.of(documents[0])) == (None, None)


@pytest.mark.usefixtures("_missing")
def test_a_build_without_the_reader_is_one_by_rules_that_says_so(report: Path) -> None:
    without = build([str(report)])
    alone = build([str(report)], settings=RULES_ONLY)
    assert without.rejected == ()
    (out,) = without.account.left_out
    assert out.what == LEARNED
    assert alone.account.left_out == ()
    assert without.account.events == alone.account.events != ()
    assert without.account.statements == alone.account.statements != ()
    assert without.account.decisions == alone.account.decisions
    assert without.tally == alone.tally


def test_the_account_names_the_reader_only_where_it_read(report: Path) -> None:
    with_it = build([str(report)]).account
    alone = build([str(report)], settings=RULES_ONLY).account
    names = {model.name: model.sha256 for model in with_it.made.models}
    assert names["reader"] == weights.reader_digest()
    assert [model.name for model in alone.made.models] == [Settings().model]
    assert (with_it.made.settings["reader"], alone.made.settings["reader"]) == ("both", "rules")
    assert {event.certainty for event in alone.events} == {None}
    assert None not in {event.certainty for event in with_it.events}


def test_a_reader_that_is_back_is_used_at_the_next_build(report: Path, tmp_path: Path) -> None:
    case, fresh = tmp_path / "c.tidings", tmp_path / "fresh.tidings"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weights, "load_reader", partial(weights.load_reader, tmp_path))
        patch.setattr(weights, "reader_digest", partial(weights.reader_digest, tmp_path))
        assert build_case([str(report)], case, settings=Settings()).account.left_out
    assert build_case([], case, settings=Settings()).account.left_out == ()
    build_case([str(report)], fresh, settings=Settings())
    assert to_json(open_case(case).account) == to_json(open_case(fresh).account)


def test_a_case_keeps_what_was_read(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = tmp_path / "c.tidings"
    first = build_case([str(report)], case, settings=Settings()).account
    monkeypatch.setattr(engine, "encode_batch", None)
    again = build_case([], case, settings=Settings()).account
    assert to_json(again) == to_json(first)


def test_what_a_case_has_lost_is_read_anew(report: Path, tmp_path: Path) -> None:
    case = tmp_path / "c.tidings"
    first = build_case([str(report)], case, settings=Settings()).account
    with closing(sqlite3.connect(case)) as connection, connection:
        changed = connection.execute("UPDATE sentences SET parse = x'93'").rowcount
    assert changed > 1  # sentences and windows
    again = build_case([], case, settings=Settings()).account
    assert to_json(again) == to_json(first)


def test_order_and_workers_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    reports = [
        RawReport(origin=f"{number}.txt", media_type="text/plain", content=text.encode())
        for number, text in enumerate(TEXTS)
    ]
    account = to_json(build_account(reports))
    random.Random(7).shuffle(reports)  # noqa: S311 (a test's order, no secret)
    monkeypatch.setattr(engine, "WINDOWS_PER_WORKER", 1)
    monkeypatch.setattr(engine, "BATCH", 1)
    assert to_json(build_account(reports, settings=Settings(workers=2))) == account


@pytest.mark.parametrize("settings", [Settings(), RULES_ONLY], ids=["both", "rules"])
def test_a_missing_runtime_leaves_the_rules(
    settings: Settings, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("onnxruntime", "tidings.encoder.weights"):
        monkeypatch.setitem(sys.modules, name, None)
    told = build([str(report)], settings=settings).account.left_out
    assert [out.what for out in told] == ([LEARNED] if settings.reader == "both" else [])
