"""Reports that are added in the browser appear in the account under their own names; what cannot be read is told."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.local_server import LocalServer, Page, local_server
from tests.web.site.working import Visitor, account_of, visit

from tidings.account.check import check_account
from tidings.building import build_case
from tidings.model.json import to_json
from tidings.settings import Settings
from tidings.store.case import open_case
from tidings.web.site import add_pages
from tidings.web.site.add_pages import origin_of, safe_name

THIRD = "Lagos, 8 May 2021. Customs officers arrested two sailors in Lagos on Wednesday, the customs office said."
FOURTH = "Faro, 9 May 2021. Gunmen killed four smugglers in Faro on Saturday, police said."


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with local_server() as running:
        yield running


def sent(*files: tuple[str, str]) -> list[tuple[str, tuple[str, bytes]]]:
    return [("files", (name, text.encode())) for name, text in files]


def test_a_file_appears_in_the_account_and_is_found(reader: Visitor, case: Path) -> None:
    answer = reader.post("/add", {"urls": ""}, files=sent(("third.txt", THIRD), ("scan.doc", "x")))
    assert answer.status_code == 303
    reader.wait()
    page = reader.get(answer.headers["location"])
    assert "1 new report" in page
    assert "scan.doc" in page
    assert ".doc files are not read yet" in page
    assert "third.txt" in page
    account = account_of(case)
    assert "third.txt" in {d.origin for d in account.documents}
    assert any("sailors" in e.headline for e in account.events)
    assert check_account(account, {d.id: d.sha256 for d in account.documents}) == ()
    assert "sailors" in reader.get("/search?q=sailors")
    assert "sailors" in reader.get("/events")
    assert "scan.doc" in reader.get("/left-out")


def test_it_is_the_account_that_building_gives(
    reader: Visitor, case: Path, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file handed over in the browser and the same file given to `tidings build` make the same account."""
    reader.post("/add", {}, files=sent(("third.txt", THIRD), ("fourth.txt", FOURTH)))
    reader.wait()
    other = Path(shutil.copy(made, tmp_path / "other.tidings"))
    monkeypatch.chdir(tmp_path)
    Path("third.txt").write_text(THIRD, "utf-8")
    Path("fourth.txt").write_text(FOURTH, "utf-8")
    build_case(["third.txt", "fourth.txt"], other, settings=Settings(reader="rules"))
    assert to_json(account_of(case)) == to_json(account_of(other))


def test_two_files_of_one_name_are_two(reader: Visitor, case: Path) -> None:
    reader.post("/add", {}, files=sent(("report.txt", THIRD), ("report.txt", FOURTH)))
    reader.wait()
    assert {"report.txt", "report.txt (2)"} <= {d.origin for d in account_of(case).documents}


def test_a_text_is_a_record_with_its_outlet_and_day(reader: Visitor, case: Path) -> None:
    form: dict[str, object] = {"text": FOURTH, "title": "Faro <i>", "outlet": "Faro Post", "published": "2021-05-09"}  # fmt: skip
    for _ in range(2):  # the second time it is known
        answer = reader.post("/add", form)
        reader.wait()
    assert "0 new reports, 1 report known before" in reader.get(answer.headers["location"])
    (document,) = (d for d in account_of(case).documents if d.title == "Faro <i>")
    assert document.outlet == "Faro Post"
    assert document.published is not None
    assert document.published.date == "2021-05-09"
    assert re.fullmatch(r"pasted\.jsonl#[0-9a-f]{12}", document.origin)
    assert "Faro <i>" not in reader.get("/articles")


def test_addresses_of_this_machine_are_fetched_only_where_it_was_allowed(
    case: Path, server: LocalServer
) -> None:
    server.pages["/robots.txt"] = Page(b"", 404)
    text = f"<html><head><title>Faro</title></head><body><article><h1>Faro</h1><p>{FOURTH}</p></article></body></html>"
    server.pages["/faro"] = Page(text.encode())
    with visit(case) as reader:
        reader.post("/add", {"urls": server.url("/faro")})
        reader.wait()
        assert "not an address of the public internet" in reader.get("/works/1")
        assert server.paths() == []
    with visit(case, allow_private=True) as reader:
        reader.post("/add", {"urls": f"{server.url('/faro')}\n{server.url('/faro')}"})
        reader.wait()
        assert "1 new report" in reader.get("/works/1")
    assert server.paths().count("/faro") == 1
    assert server.url("/faro") in {d.origin for d in account_of(case).documents}


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({}, "Nothing was given"), ({"urls": "file:///etc/passwd"}, "no address that can be fetched: file"),
        ({"urls": "<b>"}, "can be fetched: &lt;b&gt;"), ({"text": "x", "published": "31/12/2020"}, "YYYY-MM-DD"),
        ({"title": "x", "urls": "https://a.example/"}, "but no text"),
        ({"urls": " ".join(f"https://a.example/{n}" for n in range(201))}, "At most 200 URLs"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_told_and_the_form_kept(
    reader: Visitor, form: dict[str, object], says: str
) -> None:
    answer = reader.post("/add", form)
    assert answer.status_code == 400
    assert says in answer.text
    if "text" in form:
        assert ">x</textarea>" in answer.text
    assert "Nothing was done" in reader.get("/works")


def test_too_much_at_once_is_refused(reader: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(add_pages, "MOST_BYTES", 2000)
    monkeypatch.setattr(add_pages, "MOST_FILES", 2)
    answer = reader.post("/add", {}, files=sent(("a.txt", "x" * 3000)))
    assert answer.status_code == 413
    answer = reader.post("/add", {}, files=sent(*((f"{n}.txt", "x") for n in range(3))))
    assert answer.status_code == 400
    assert 'class="masthead"' in answer.text
    monkeypatch.setattr(add_pages, "LONGEST_TEXT", 100)
    assert reader.post("/add", {"text": "x" * 200}, files=sent(("a.txt", "x"))).status_code == 400
    assert "Nothing was done" in reader.get("/works")


def test_what_is_sent_piece_by_piece_is_counted(reader: Visitor) -> None:
    """Without a length at its head a form is still not read beyond the limit."""
    pieces = (b"item=x&note=" + b"x" * 100_000 for _ in range(10))
    answer = reader.client.post(
        "/review/say", content=pieces,
        headers={"origin": "http://127.0.0.1:8765", "content-type": "application/x-www-form-urlencoded"},
    )  # fmt: skip
    assert answer.status_code == 413


def test_nothing_readable_leaves_the_case_as_it_was(reader: Visitor, case: Path) -> None:
    before = open_case(case).builds()
    reader.post("/add", {}, files=sent(("a.doc", "x")))
    reader.wait()
    assert ".doc files are not read yet" in reader.get("/works/1")
    assert len(account_of(case).documents) == 2
    assert open_case(case).builds() in (before, before + 1)


def test_no_file_stays_behind(reader: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # fmt: skip
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "kept"))
    (tmp_path / "kept").mkdir()
    reader.post("/add", {}, files=sent(("third.txt", THIRD)))
    reader.wait()
    assert list((tmp_path / "kept").glob("tidings-*")) == []


@pytest.mark.parametrize(
    ("given_name", "origin", "safe"),
    [
        ("a.txt", "a.txt", "a.txt"), ("../../etc/passwd", "etc/passwd", "passwd"),
        ("C:\\news\\a b.html", "C:/news/a b.html", "a_b.html"), ("pile/one.warc.gz", "pile/one.warc.gz", "one.warc.gz"),
        (".hidden", ".hidden", "hidden"), ("..", "file", "file"), ("a\x00\nb.txt", "ab.txt", "a_b.txt"),
        ("Пожар.txt", "Пожар.txt", "_.txt"), ("", "file", "file"),
    ],
)  # fmt: skip
def test_names(given_name: str, origin: str, safe: str) -> None:
    assert (origin_of(given_name), safe_name(given_name)) == (origin, safe)


@given(st.text(max_size=400))
def test_no_name_leads_out_of_its_folder(name: str) -> None:
    safe, origin = safe_name(name), origin_of(name)
    assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}", safe)
    assert ".." not in origin.split("/")
    assert 0 < len(origin) <= 200
    assert origin.isprintable()
