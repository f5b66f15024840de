"""One item of a feed as the readers of both parsers give it, and the report that it becomes."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from hashlib import sha256

from tidings.model.documents import RawReport
from tidings.model.record import Record

# Feeds that carry no full text cut it: WordPress after 55 words, Drupal after 600 characters (100 words).
# A text that the feed calls a description and that is longer than this is the report itself.
SUMMARY_WORDS = 150
_CUT_OFF = ("…", "...", "[…]", "[...]")

_UNSEEN = re.compile(r"<(script|style)\b[^<>]*>[^<]*</\1\s*>", re.I)
_TAG = re.compile(r"<[^<>]*>")
_ISO_DAY = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


class Item(Record, frozen=True, kw_only=True):
    """What a feed says of one report; `is_summary` where the feed does not carry its text in full."""

    number: int
    id: str | None = None
    link: str | None = None
    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    language: str | None = None
    body: str = ""
    media_type: str = "text/html"
    is_summary: bool = False

    @property
    def name(self) -> str:
        """What the item goes by in its feed."""
        return self.id or self.link or str(self.number)

    @property
    def digest(self) -> str:
        """The same for the same title and words, whatever the mark-up between them."""
        return sha256(
            f"{self.title or ''}\n{plain_words(self.body)}".encode(errors="replace")
        ).hexdigest()

    def declared(self) -> Iterator[tuple[str, str]]:
        """What the feed says around the text, by the names of the contract."""
        said = (
            ("title", self.title), ("published", self.published), ("outlet", self.outlet),
            *(("authors", author) for author in self.authors),
            ("url", self.link), ("language", self.language),
        )  # fmt: skip
        yield from ((key, value) for key, value in said if value)

    def report(self, origin: str) -> RawReport:
        """The report in the feed's own words."""
        is_plain = self.media_type == "text/plain" or not _TAG.search(self.body)
        body = html.unescape(self.body) if is_plain else self.body
        return RawReport(
            origin=origin, media_type="text/plain" if is_plain else "text/html",
            content=body.encode("utf-8", errors="replace"), declared=tuple(self.declared()),
        )  # fmt: skip


def plain_words(marked_up: str) -> str:
    """The words of a stretch of HTML, one space between two."""
    return " ".join(html.unescape(_TAG.sub(" ", _UNSEEN.sub(" ", marked_up))).split())


def one_line(said: object) -> str | None:
    """A value on one line, without what cannot be written as UTF-8; None where it says nothing."""
    words = " ".join(str(said).split()) if isinstance(said, str) else ""
    return words.encode("utf-8", errors="replace").decode("utf-8") or None


def web_address(said: object) -> str | None:
    """A link that leads to a page; feeds give names like `tag:` and `urn:` as links too."""
    address = one_line(said)
    return address if address and address.lower().startswith(("http://", "https://")) else None


def is_cut(body: str, *, called_summary: bool) -> bool:
    """Whether a text is only the beginning, or a short account, of the report."""
    words = plain_words(body)
    return called_summary and (len(words.split()) < SUMMARY_WORDS or words.endswith(_CUT_OFF))


def day_of(said: str | None) -> str | None:
    """The day as the outlet wrote it, not as it was in Greenwich; None where it is no date."""
    if not said:
        return None
    iso = _ISO_DAY.match(said)
    try:
        if iso:
            year, month, day = map(int, iso.groups())
            return datetime(year, month, day, tzinfo=UTC).date().isoformat()
        return parsedate_to_datetime(said).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
