"""Where a link leads: to a place of the same file in a dossier, to a page of its own in the web app."""

from typing import Protocol
from urllib.parse import quote

from tidings.web.anchors import words_anchor
from tidings.web.catalogue import Entry
from tidings.web.evidence import Span

# Kinds that have no page of their own are shown where they belong.
PLACES = {"brief": "brief", "timeline": "timeline", "left_out": "left-out", "decisions": "method"}


class Addresses(Protocol):
    """Makes the addresses that templates print."""

    def item(self, entry: Entry) -> str:
        """Where an item is shown."""

    def words(self, span: Span) -> str:
        """Where these words stand in their article."""

    def section(self, key: str) -> str:
        """Where a section begins."""


class FileAddresses:
    """Everything stands in one file."""

    def item(self, entry: Entry) -> str:
        """The place of the item in the file."""
        return "#" + entry.anchor

    def words(self, span: Span) -> str:
        """The place of the words in the text of their document."""
        return "#" + words_anchor(span)

    def section(self, key: str) -> str:
        """The heading of the section."""
        return f"#section-{key}"


class SiteAddresses:
    """Every section, item and article has a page."""

    def item(self, entry: Entry) -> str:
        """The item's own page, or its line on the page of its section."""
        place = "#" + entry.anchor
        if section := PLACES.get(entry.kind):
            return f"/{section}?at={quote(entry.id, safe='')}{place}"
        if entry.kind in ("taken", "differs"):
            within = entry.id.partition("-")[2].rpartition("-")[0]
            return f"/articles/{quote(within, safe='')}{place}"
        if entry.kind in ("times", "records"):
            within = str(entry.item.get("document") or entry.item.get("id"))
            return f"/documents/{quote(within, safe='')}{place}"
        return f"/{entry.kind}/{quote(entry.id, safe='')}"

    def words(self, span: Span) -> str:
        """The page of the document with the words lit."""
        place = f"{span.start}-{span.end}"
        return f"/documents/{quote(span.document, safe='')}?words={place}#{words_anchor(span)}"

    def section(self, key: str) -> str:
        """The page of a section; the first one is the brief."""
        return f"/{key.replace('_', '-')}"
