"""Renders an account as a folder of pages: lists in parts, one page per article; for cases too large for one file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from tidings.web.addresses import PLACES, Addresses
from tidings.web.anchors import anchor_of, words_anchor
from tidings.web.catalogue import Entry
from tidings.web.charts.boundaries import Boundaries
from tidings.web.charts.voices import Voices
from tidings.web.dossier import STYLES, FileMaterial, read_text_of
from tidings.web.environment import make_environment
from tidings.web.evidence import Span
from tidings.web.filter_table import make_filter_table
from tidings.web.folder_filter import BAR, INDEX, items_on, write_bar, write_index
from tidings.web.lookup import Lookup
from tidings.web.sections import SECTIONS, Section, make_context
from tidings.web.shapes import JsonObject, strings, words
from tidings.web.shelf import AccountShelf

# How many elements stand on one page: what a browser shows in a moment.
SIZES: Mapping[str, int] = {
    "brief": 1000, "timeline": 300, "decisions": 300, "left_out": 500, "articles": 300, "relations": 100,
    "entities": 100, "sources": 100, "stories": 100,
}  # fmt: skip
SIZE = 50
# A map is made of many events.
MAPPED = 600
# Kinds that are listed on the pages of another one.
_WITHIN = {"relations": "entities", "stories": "sources", **PLACES}
SCRIPT, STYLE = "tidings.js", "tidings.css"
# Articles are shown beside the claims that rest on them as frames: no script may read another file of a disk.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src 'self';"
    " base-uri 'none'; form-action 'none'"
)


class FolderAddresses:
    """Every section has pages of its own, every article one; `root` leads from the page to the folder."""

    def __init__(self, shelf: AccountShelf, root: str) -> None:
        self._shelf, self._root = shelf, root
        self._places: dict[str, int] = {}
        counted: dict[str, int] = {}
        for element in shelf.elements.values():
            self._places[element.id] = counted.get(element.kind, 0)
            counted[element.kind] = self._places[element.id] + 1

    def item(self, entry: Entry) -> str:
        """The item's place on a page of its section, or on the page of its article."""
        place = "#" + entry.anchor
        if entry.kind in ("taken", "differs"):
            return self.article(entry.id.partition("-")[2].rpartition("-")[0]) + place
        if entry.kind in ("times", "records", "documents"):
            return self._of_document(words(entry.item, "document", "id")) + place
        if entry.kind == "articles":
            return self.article(entry.id) + place
        section = _WITHIN.get(entry.kind, entry.kind).replace("-", "_")
        page = self._places.get(entry.id, 0) // SIZES.get(entry.kind, SIZE) + 1
        return self._root + page_name(section, page) + place

    def words(self, span: Span) -> str:
        """The words on the page of their article."""
        return f"{self._of_document(span.document)}#{words_anchor(span)}"

    def section(self, key: str) -> str:
        """The first page of a section."""
        return self._root + page_name(key, 1)

    def article(self, key: str) -> str:
        """The page of an article, or of a document that belongs to none."""
        return f"{self._root}articles/{anchor_of(key)}.html"

    def _of_document(self, document: str) -> str:
        holders = self._shelf.with_facet("contains", document)
        return self.article(holders[0] if holders else document)


class FolderMaterial(FileMaterial):
    """One page of a section of the whole account."""

    def __init__(self, whole: FileMaterial, look: Lookup, section: Section, page: int) -> None:
        self.shelf, self.look, self.by_kind = whole.shelf, look, whole.by_kind
        self.boundaries = whole.boundaries
        self._section, self._page = section, page

    def things(self, kind: str) -> list[Entry]:
        """The elements that stand on this page."""
        if self._section.key == "sources" and kind == "articles":
            named = [key for s in self.things("sources") for key in strings(s.item, "articles")]
            return self.look.stock(self.shelf.find_all(named).values())
        if kind == "documents":
            return super().things(kind) if self._section.key == "left_out" else []
        size = MAPPED if self._section.key == "places" else SIZES.get(kind, SIZE)
        return self.look.stock(self.by_kind.get(kind, [])[(self._page - 1) * size :][:size])

    def charted(self, kind: str) -> list[JsonObject]:
        """A map shows the events of its page; the other drawings show all, once: on the first page of their section."""
        if self._section.key == "places":
            return [entry.item for entry in self.things(kind)]
        return super().charted(kind) if self._page == 1 else []


def page_name(section: str, page: int) -> str:
    """The file of a page of a section; the first one of the brief is where a reader begins."""
    name = "index" if section == "brief" else section.replace("_", "-")
    return f"{name}-{page}.html" if page > 1 else f"{name}.html"


def render_folder(
    account: JsonObject, boundaries: Boundaries | None = None
) -> Iterator[tuple[str, str]]:
    """The files of the folder by their names within it; the same account gives the same bytes."""
    whole = FileMaterial(account, boundaries)
    near = Lookup(whole.shelf, FolderAddresses(whole.shelf, ""))
    # Pages of articles lie one folder deeper.
    deep = Lookup(whole.shelf, FolderAddresses(whole.shelf, "../"))
    yield STYLE, "".join(read_text_of(name) for name in (*STYLES, "site.css"))
    yield SCRIPT, read_text_of("folder.js")
    made = make_filter_table(whole.shelf, near)
    yield BAR, write_bar(_render("filter.html", near, whole, filter=made))
    listed: dict[str, tuple[str, ...]] = {}
    for section in SECTIONS:
        pages = _count_pages(section, whole)
        for page in range(1, pages + 1):
            material = FolderMaterial(whole, near, section, page)
            given = make_context(section, material)
            template = "site/articles.html" if section.key == "articles" else f"{section.key}.html"
            content = _render("section.html", near, whole, template=template, **given)
            name = page_name(section.key, page)
            listed[name] = items_on(content)
            yield (
                name,
                _frame(near, whole, "", section, section.heading, content, page=page, pages=pages),
            )
    every = (near.item(key) for key in whole.shelf.elements)
    yield INDEX, write_index(made, listed, (entry for entry in every if entry))
    yield from _article_pages(whole, deep)


def _article_pages(whole: FileMaterial, look: Lookup) -> Iterator[tuple[str, str]]:
    claimed: set[str] = set()
    section = next(one for one in SECTIONS if one.key == "articles")
    for element in whole.by_kind.get("articles", []):
        claimed.update(strings(element.item, "documents"))
        given = {"entry": look.item(element.id), "template": "article.html"}
        content = _render("section.html", look, whole, **given)
        heading = words(element.item, "title") or element.id
        yield (
            f"articles/{anchor_of(element.id)}.html",
            _frame(look, whole, "../", section, heading, content),
        )
    for element in whole.by_kind.get("documents", []):
        if element.id not in claimed:
            content = _render("section.html", look, whole, d=element.item, template="document.html")
            heading = words(element.item, "title", "origin") or element.id
            yield (
                f"articles/{anchor_of(element.id)}.html",
                _frame(look, whole, "../", section, heading, content),
            )


def _count_pages(section: Section, whole: FileMaterial) -> int:
    """At least one page; what is listed beside the elements of a section may need more than these."""
    size = MAPPED if section.key == "places" else SIZES.get(section.kind, SIZE)
    kinds = {section.kind: size}
    for kind, within in _WITHIN.items():
        if within == section.key:
            kinds[kind] = SIZES.get(kind, SIZE)
    return max(1, *(-(-whole.count(kind) // own) for kind, own in kinds.items()))


def _frame(
    look: Lookup, whole: FileMaterial, root: str, section: Section, heading: str, content: Markup,
    *, page: int = 1, pages: int = 1,
) -> str:  # fmt: skip
    addresses: Addresses = look.addresses
    return _render(
        "folder.html", look, whole, root=root, here=section, heading=heading, content=content,
        page=page, pages=pages, policy=_POLICY, sections=SECTIONS, script=SCRIPT, style=STYLE, bar=BAR,
        page_name=page_name, home=addresses.section("brief"),
    )  # fmt: skip


def _render(name: str, look: Lookup, whole: FileMaterial, **given: Any) -> Markup:
    frame = {
        "look": look,
        "voices": Voices(look),
        "situation": whole.single("situation"),
        "made": whole.single("made"),
        "counts": whole.counts,
        "independent": whole.independents,
    }
    page = make_environment().get_template(name)
    return Markup(page.render({**frame, **given}))  # noqa: S704 - escaped by the template
