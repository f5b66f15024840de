"""Archives, feeds and files of records in which something is broken: it costs what is broken, and a line."""

import json
import random
from pathlib import Path

import pytest
from tests.hazards.piles import GAZETTE, Capture, build
from tests.sources.web_archives.making import http, packed, record, wacz

from tidings.documents import make_documents
from tidings.sources import read_inputs

PAGE = "<html><body><article><p>{} people drowned when a ferry sank off Porto Velo.</p></article></body></html>"
RECORDS = [record(number, http(PAGE.format(number + 2).encode())) for number in range(12)]
FORMS = {
    "a.warc": RECORDS,
    "a.warc.gz": packed(RECORDS),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_damaged_and_cut_off_web_archive(name: str, folder: Path, capsys: Capture) -> None:
    parts = list(FORMS[name])
    spoilt = bytearray(parts[5])
    # In the length that the record tells, or in what is packed.
    place = parts[5].find(b"Content-Length: ") + 16 if name == "a.warc" else len(spoilt) // 2
    spoilt[place] ^= 0x07
    parts[5] = bytes(spoilt)
    (folder / name).write_bytes(b"".join(parts)[: -len(parts[11]) // 3])
    told = build(name, capsys=capsys)
    assert told.code == 3
    assert len(told.texts()) == 10
    reasons = sorted(reason for all_ in told.refused.values() for reason in all_)
    assert len(reasons) == 2
    assert any("the record is cut off" in reason for reason in reasons)


def test_a_damaged_wacz(folder: Path, capsys: Capture) -> None:
    whole = wacz([("a.warc.gz", b"".join(packed(RECORDS)))])
    chance = random.Random(3)  # noqa: S311
    for number in range(4):
        damaged = bytearray(whole)
        for _ in range(3):
            damaged[chance.randrange(100, len(damaged))] ^= 0xFF
        (folder / f"{number}.wacz").write_bytes(damaged)
    told = build(*(f"{number}.wacz" for number in range(4)), capsys=capsys)
    assert told.code == 3
    assert len(told.texts()) >= 4 * (len(RECORDS) - 3)


def test_an_archive_of_requests_and_pictures_beside_pages_is_no_fault(
    folder: Path, capsys: Capture
) -> None:
    more = [
        record(90, b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(91, http(b"\x89PNG", kind="image/png")),
    ]
    (folder / "a.warc").write_bytes(b"".join([*RECORDS[:2], *more]))
    told = build("a.warc", capsys=capsys)
    assert told.code == 0
    assert told.account is not None
    reasons = {out.reason for out in told.account.left_out if out.where == "a.warc"}
    assert reasons == {"1 request: no reports", "1 picture: no reports"}


def records(count: int, broken: int) -> str:
    lines = [json.dumps({"id": str(at), "text": f"{at} boats left."}) for at in range(count)]
    lines[broken] = lines[broken][:-9]
    return "\n".join(lines)


def test_one_record_in_a_thousand_fails(folder: Path) -> None:
    (folder / "all.jsonl").write_text(records(1000, broken=617))
    reports, left_out = read_inputs(["all.jsonl"])
    documents, lost = make_documents(reports)
    assert len(documents) == 999
    assert lost == ()
    assert [(out.where, "not valid JSON" in out.reason) for out in left_out] == [
        ("all.jsonl#618", True)
    ]


def test_one_record_in_a_hundred_fails_in_a_whole_build(folder: Path, capsys: Capture) -> None:
    (folder / "all.jsonl").write_text(records(100, broken=61))
    told = build("all.jsonl", capsys=capsys)
    assert told.code == 3
    assert len(told.texts()) == 99
    assert list(told.refused) == ["all.jsonl#62"]


# Each of these makes the feed parser raise, or give up, on the whole feed.
FEEDS = {
    "letter": "&#x110000000;",
    "half": "&#xD800;",
    "unknown": "&nosuchthing; <b>",
    "control": "\x01\x0b",
}


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_that_makes_its_parser_raise(name: str, folder: Path, capsys: Capture) -> None:
    item = "<item><guid>{0}</guid><title>Ferry {0}</title><description>{1}</description></item>"
    items = [
        item.format(at, f"{at + 3} people drowned off Porto Velo. {'word ' * 9}") for at in range(5)
    ]
    items[2] = item.format(2, FEEDS[name])
    (folder / "feed.rss").write_text(
        f"<rss version='2.0'><channel>{''.join(items)}</channel></rss>"
    )
    told = build("feed.rss", capsys=capsys)
    whole = {f"feed.rss#{at}" for at in (0, 1, 3, 4)}
    assert set(told.texts()) >= whole
    assert set(told.texts()) | set(told.refused) == whole | {"feed.rss#2"}


def test_a_page_that_makes_our_own_reader_fail(
    folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong in one document, it is one line."""
    import tidings.documents.making as making

    sound = making.open_report

    def fail(raw: object) -> object:
        if getattr(raw, "origin", "") == "bad.txt":
            raise KeyError("unforeseen\nthing")
        return sound(raw)

    monkeypatch.setattr(making, "open_report", fail)
    (folder / "bad.txt").write_text(GAZETTE)
    told = build("bad.txt", capsys=capsys)
    assert told.code == 3
    assert "could not be read" in told.why("bad.txt")
