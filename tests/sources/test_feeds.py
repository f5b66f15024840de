"""Every item of a feed becomes a report, and whatever breaks in a feed costs no undamaged item."""

import random
from io import BytesIO

import feedparser
import pytest

from tidings.sources.feeds import FeedItems, read_feed, read_items
from tidings.sources.feeds.items import day_of
from tidings.sources.feeds.pieces import take_apart

HEAD = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour Gazette</title><link>http://gazette.example/</link><language>en-gb</language>
"""
END = "</channel></rss>"


def feed(*items: str, head: str = HEAD) -> bytes:
    return f"{head}{''.join(items)}{END}".encode()


FULL = """<item><title>Bridge &amp;amp; ferry</title><guid isPermaLink="false">tag:gazette,1</guid>
<link>http://gazette.example/1</link><pubDate>Mon, 06 May 2031 23:30:00 -0500</pubDate>
<dc:creator>Ada Fenn</dc:creator><description>The bridge is open.</description>
<content:encoded><![CDATA[<p>The bridge is <b>open</b> since &lt;noon&gt;.</p><script>x</script>]]></content:encoded></item>
"""
SHORT = "<item><title>Ferry</title><link>http://gazette.example/2</link><description>The ferry runs &amp;amp; runs.</description></item>"
BARE = "<item><title>Only a title</title></item>"
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Deichbote</title>
<entry><id>urn:x:1</id><title type="html">&lt;i&gt;Deich&lt;/i&gt; h&#228;lt</title><link href="http://bote.example/1"/>
<updated>2031-05-06T01:00:00+02:00</updated><author><name>Eva Kern</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Deich <b>haelt</b>.</p></div></content></entry>
<entry><id>urn:x:2</id><published>2031-05-07T00:00:00Z</published><title>Zwei</title><summary>Kurz.</summary></entry>
</feed>"""


def test_an_item_with_its_text() -> None:
    reports, left_out = read_feed(feed(FULL), origin="f.xml")
    (report,) = reports
    assert left_out == []
    assert report.origin == "f.xml#tag:gazette,1"
    assert report.media_type == "text/html"
    assert (
        report.content == b"<p>The bridge is <b>open</b> since &lt;noon&gt;.</p><script>x</script>"
    )
    assert report.declared == (
        ("title", "Bridge & ferry"), ("published", "2031-05-06"), ("outlet", "The Harbour Gazette"),
        ("authors", "Ada Fenn"), ("url", "http://gazette.example/1"), ("language", "en-gb"),
    )  # fmt: skip


def test_an_item_with_a_summary_goes_by_its_link() -> None:
    reports, _ = read_feed(feed(SHORT), origin="f.xml")
    assert reports[0].origin == "f.xml#http://gazette.example/2"
    assert (reports[0].media_type, reports[0].content) == ("text/plain", b"The ferry runs & runs.")


def test_an_item_without_words_is_left_out() -> None:
    reports, left_out = read_feed(feed(SHORT, BARE), origin="f.xml")
    assert len(reports) == 1
    assert [(out.what, out.where, out.reason) for out in left_out] == [
        ("item", "f.xml#2", "it has a title but no text")
    ]


def test_atom() -> None:
    first, second = read_feed(ATOM, origin="a.atom")[0]
    assert (first.origin, first.content) == ("a.atom#urn:x:1", b"<p>Der Deich <b>haelt</b>.</p>")
    assert dict(first.declared) == {
        "title": "Deich hält", "published": "2031-05-06", "outlet": "Deichbote", "authors": "Eva Kern",
        "url": "http://bote.example/1", "language": "de",
    }  # fmt: skip
    assert (second.content, dict(second.declared)["published"]) == (b"Kurz.", "2031-05-07")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_encodings(encoding: str) -> None:
    text = feed(SHORT).decode().replace("runs", "läuft")
    reports, _ = read_feed(text.encode(encoding), origin="f")
    assert reports[0].content.decode() == "The ferry läuft & läuft."


def test_a_declared_encoding() -> None:
    text = feed(SHORT).decode().replace("runs", "läuft").replace("utf-8", "iso-8859-1")
    reports, _ = read_feed(text.encode("latin-1"), origin="f")
    assert reports[0].content.decode() == "The ferry läuft & läuft."


def test_the_same_item_twice_counts_once() -> None:
    reports, left_out = read_feed(feed(FULL, SHORT, FULL), origin="f")
    assert len(reports) == 2
    assert [out.where for out in left_out] == ["f#3"]
    assert "twice" in left_out[0].reason


def test_one_id_for_several_items_loses_none() -> None:
    other = FULL.replace("The bridge is <b>open", "The bridge is <b>shut")
    reports, left_out = read_feed(feed(FULL, other), origin="f")
    assert left_out == []
    assert len({report.origin for report in reports}) == 2
    assert [r.origin for r in reports] == [
        r.origin for r in read_feed(feed(other, FULL), origin="f")[0]
    ][::-1]


def test_words_like_mark_up_in_a_text_are_no_items() -> None:
    text = "<p>A feed has &lt;item&gt;: <item>one</item> <item>two</item>.</p>"
    item = FULL.replace("<p>The bridge is", f"{text}<p>The bridge is")
    assert len(read_feed(feed(item, SHORT), origin="f")[0]) == 2
    assert len(take_apart(feed(item, SHORT)).items) == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<html><p>x</p></html>", "not a feed"),
        (b"<html><link rel=alternate type='application/rss+xml' href='/rss?a&amp;b'>", "names one: /rss?a&b"),
        (b"words", "not a feed"),
        (b"", "not a feed"),
        (b"<rss", "no items"),
        (b"<opml><body/></opml>", "not a feed"),
        (feed(), "no items"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "no items"),
        (feed(SHORT).replace(b"<rss", b"<!DOCTYPE rss [" + b"<!ENTITY a 'b'>" * 5000 + b"]><rss", 1), "declarations"),
    ],
)  # fmt: skip
def test_what_is_no_feed(content: bytes, reason: str) -> None:
    reports, left_out = read_feed(content, origin="f")
    assert reports == []
    assert [out.where for out in left_out] == ["f"]
    assert reason in left_out[0].reason


def test_nothing_is_opened(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    monkeypatch.setattr("socket.socket", None)
    for declared in (
        f'<!DOCTYPE rss [<!ENTITY s SYSTEM "file://{secret}">]>',
        f'<!DOCTYPE rss SYSTEM "file://{secret}" [<!ENTITY s SYSTEM "{secret}">]>',
        f'<!DOCTYPE rss [<!ENTITY % p SYSTEM "file://{secret}"> %p; <!ENTITY s "x">]>',
        '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/x.dtd" [<!ENTITY s SYSTEM "http://127.0.0.1:1/">]>',
    ):
        for item in (FULL, FULL.replace("</title>", "")):
            head = HEAD.replace("<rss", f"{declared}<rss")
            content = feed(
                item.replace("open", "&s;", 1), item.replace("Ada Fenn", "&s;"), head=head
            )
            assert "secret words" not in str(read_feed(content, origin="f"))
    assert read_feed(str(secret).encode(), origin="f")[0] == []


def test_entities_do_not_explode() -> None:
    lines = "".join(
        f"<!ENTITY a{n} '{'&a' + str(n - 1) + ';' if n else 'ha'}{('&a' + str(n - 1) + ';') * 9 if n else ''}'>"
        for n in range(12)
    )
    content = feed(
        FULL.replace("open", "&a11;"),
        SHORT,
        head=HEAD.replace("<rss", f"<!DOCTYPE rss [{lines}]><rss"),
    )
    reports, left_out = read_feed(content, origin="f")
    assert sum(len(report.content) for report in reports) < 10_000
    assert len(reports) + len(left_out) == 2


def item(number: int) -> str:
    return (
        f"<item><title>Report {number}</title><guid>g:{number}</guid><link>http://gazette.example/{number}</link>"
        "<pubDate>Mon, 06 May 2031 10:00:00 GMT</pubDate>"
        f"<description><![CDATA[<p>Words of report {number} &amp; more &#233;</p>]]></description></item>\n"
    )


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The bytes with one to five places spoilt, as discs, editors and attackers do it."""
    spoilt = bytearray(content)
    for _ in range(chance.choice([1, 1, 2, 5])):
        place = chance.randrange(len(spoilt))
        kind = chance.random()
        if kind < 0.5:
            spoilt[place] = chance.randrange(256)
        elif kind < 0.7:
            spoilt[place : place + 1] = b"&#%d;" % chance.choice([0, 55296, 1114112, 99999999999])
        elif kind < 0.85:
            del spoilt[place : place + chance.randrange(1, 5)]
        else:
            spoilt[place:place] = chance.randbytes(3)
    return bytes(spoilt)


@pytest.mark.parametrize("seed", range(6))
def test_damage_costs_only_what_is_damaged(seed: int) -> None:
    """Feedparser alone raises on about one in nine of these."""
    chance = random.Random(seed)  # noqa: S311
    items = [item(number) for number in range(8)]
    sound = feed(*items)
    whole = {one.id: one for _, one in read_items(sound, origin="f").items}
    raised = 0
    for _ in range(100):
        content = damaged(sound, chance)
        raised += _raises(content)
        found = read_items(content, origin="f")
        assert _accounted(found) == len(take_apart(content).items)
        got = {one.id: one for _, one in found.items}
        for number, text in enumerate(items):
            if text.strip().encode() in content:
                name = f"g:{number}"
                assert (got[name].body, got[name].title) == (whole[name].body, whole[name].title)
    assert raised > 0


def _raises(content: bytes) -> bool:
    try:
        feedparser.parse(BytesIO(content))
    except Exception:
        return True
    return False


def _accounted(found: FeedItems) -> int:
    return len(found.items) + len(found.lost) + len(found.twice)


@pytest.mark.parametrize("size", [0, 1, 50, 400])
def test_a_feed_that_breaks_off(size: int) -> None:
    content = feed(*(item(number) for number in range(4)))
    found = read_items(content[: len(content) - len(END) - size], origin="f")
    assert {one.id for _, one in found.items} >= {"g:0", "g:1"}


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Mon, 06 May 2031 23:30:00 -0500", "2031-05-06"), ("2031-05-06T23:59:59-11:00", "2031-05-06"),
        ("2031-05-06", "2031-05-06"), ("20310506", "2031-05-06"), ("6 May 2031", None),
        ("2031-13-45", None), ("yesterday", None), ("", None), (None, None), ("2031", None),
    ],
)  # fmt: skip
def test_days_are_those_of_the_outlet(said: str | None, day: str | None) -> None:
    assert day_of(said) == day
