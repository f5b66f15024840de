"""Renders the whole account as one page that works offline, with every value linked to its words."""

from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from tidings.model.elements import Element
from tidings.web.addresses import FileAddresses
from tidings.web.catalogue import Entry
from tidings.web.charts.boundaries import Boundaries
from tidings.web.charts.voices import Voices
from tidings.web.environment import make_environment
from tidings.web.filter_table import make_filter_table
from tidings.web.lookup import Lookup
from tidings.web.packing import MOST_OPEN, Packer
from tidings.web.policy import build_policy
from tidings.web.sections import SECTIONS, make_context
from tidings.web.shapes import JsonObject
from tidings.web.shelf import AccountShelf

# The frame last: it says what changes on narrow screens and on paper.
STYLES = ("articles.css", "charts.css", "figures.css", "dossier.css", "filter.css")


class FileMaterial:
    """The whole account, for one file."""

    def __init__(self, account: JsonObject, boundaries: Boundaries | None = None) -> None:
        self.boundaries = boundaries
        self.shelf = AccountShelf(account)
        self.look = Lookup(self.shelf, FileAddresses())
        self.by_kind: dict[str, list[Element]] = {}
        for element in self.shelf.elements.values():
            self.by_kind.setdefault(element.kind, []).append(element)

    def things(self, kind: str) -> list[Entry]:
        """All elements of a kind in the order of the account."""
        return self.look.stock(self.by_kind.get(kind, []))

    def charted(self, kind: str) -> list[JsonObject]:
        """All elements of a kind."""
        return [element.item for element in self.by_kind.get(kind, [])]

    def named_by(self, items: list[JsonObject]) -> list[JsonObject]:
        """All entities."""
        del items
        return self.charted("entities")

    def count(self, kind: str) -> int:
        """How many elements of a kind there are."""
        return len(self.by_kind.get(kind, []))

    def single(self, kind: str) -> JsonObject:
        """The situation, or what made the account."""
        return self.shelf.single(kind)

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many elements each section's kind has."""
        return {section.kind: self.count(section.kind) for section in SECTIONS}

    @cached_property
    def independents(self) -> int:
        """How many sources are independent, counted once."""
        return self.independent()

    def rules(self) -> list[tuple[str, int]]:
        """The rules by name, with how many elements each was used for."""
        return self.shelf.values("rule")

    def independent(self) -> int:
        """How many sources are independent."""
        return sum(one.item.get("independent") is True for one in self.by_kind.get("sources", []))


def render_dossier(account: Mapping[str, Any], boundaries: Boundaries | None = None) -> str:
    """One complete HTML page; the same account gives the same bytes. `boundaries` stand in for the map's borders.

    A small account stands open. Of a large one lists begin open, and go on in packed parts of the same page.
    """
    script = read_text_of("dossier.js")
    style = "".join(read_text_of(name) for name in STYLES)
    material = FileMaterial(account, boundaries)
    environment = make_environment()
    frame = {
        "look": material.look,
        "voices": Voices(material.look),
        "situation": material.single("situation"),
        "made": material.single("made"),
        "counts": material.counts,
        "independent": material.independents,
        # A whole account is long: lists are folded.
        "folds": True,
        "packer": Packer() if len(material.shelf.elements) > MOST_OPEN else None,
    }
    section_page = environment.get_template("section.html")
    contents = []
    for section in SECTIONS:
        given = {**frame, **make_context(section, material), "template": f"{section.key}.html"}
        content = Markup(section_page.render(given))  # noqa: S704 - escaped by the template
        contents.append((section, content))
    return environment.get_template("dossier.html").render(
        **frame,
        sections=SECTIONS,
        contents=contents,
        filter=make_filter_table(material.shelf, material.look),
        policy=build_policy(script, style),
        script=Markup(script),  # noqa: S704 - our own file, hashed in the policy
        style=Markup(style),  # noqa: S704 - our own file, hashed in the policy
    )


@cache
def read_text_of(name: str) -> str:
    """One of our own scripts or styles, with the line ends of no machine."""
    return (files("tidings.web") / "static" / name).read_text("utf-8").replace("\r\n", "\n")
