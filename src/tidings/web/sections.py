"""The sections of the pages, the same in the dossier and in the web app, and what the template of each is given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from tidings.web.borders import border_notices
from tidings.web.catalogue import Entry
from tidings.web.charts.boundaries import Boundaries
from tidings.web.charts.lanes import draw_lanes
from tidings.web.charts.network import draw_network
from tidings.web.charts.world_map import draw_maps
from tidings.web.copytree import build_tree
from tidings.web.lookup import Lookup
from tidings.web.omissions import sort_omissions
from tidings.web.places import find_spots
from tidings.web.shapes import JsonObject, strings
from tidings.web.time_axis import make_axis


@dataclass(frozen=True)
class Section:
    """One section: its key in addresses and templates, its heading, and the kind of element that it lists."""

    key: str
    heading: str
    kind: str
    counted: bool = True


# In the order of reading.
SECTIONS = (
    Section("brief", "Brief", "brief", counted=False),
    Section("timeline", "Timeline", "timeline"),
    Section("figures", "Figures", "figures"),
    Section("statements", "Statements", "statements"),
    Section("events", "Events", "events"),
    Section("places", "Map", "events", counted=False),
    Section("agreements", "Agreements", "agreements"),
    Section("forecasts", "Forecasts", "forecasts"),
    Section("disagreements", "Disagreements", "disagreements"),
    Section("entities", "Who is who", "entities"),
    Section("sources", "Sources", "sources"),
    Section("articles", "Articles", "articles"),
    Section("left_out", "Left out", "left_out"),
    Section("method", "Method", "decisions", counted=False),
)
BY_KEY: Mapping[str, Section] = {section.key: section for section in SECTIONS}


class Material(Protocol):
    """What a page is made of: the whole account, or the part that a reader asked for."""

    look: Lookup
    boundaries: Boundaries | None

    def things(self, kind: str) -> list[Entry]:
        """The elements of a kind that are shown."""

    def count(self, kind: str) -> int:
        """How many elements of a kind there are, shown or not."""

    def single(self, kind: str) -> JsonObject:
        """The situation, or what made the account; empty when it is not there."""

    def charted(self, kind: str) -> list[JsonObject]:
        """The elements of a kind that a drawing is made of: of a large case, the first that fit."""

    def named_by(self, items: list[JsonObject]) -> list[JsonObject]:
        """The entities that these items name."""

    def rules(self) -> list[tuple[str, int]]:
        """The rules by name, with how many elements each was used for."""

    def independent(self) -> int:
        """How many sources are independent."""


def make_context(section: Section, material: Material) -> dict[str, Any]:
    """What the template of a section is given beside the words and links of all pages."""
    things = material.things(section.kind)
    own = _OWN.get(section.key)
    return {"things": things, "total": material.count(section.kind)} | (
        own(material, things) if own else {}
    )


def _timeline(material: Material, things: list[Entry]) -> dict[str, Any]:
    dates = [entry.item.get("date") for entry in things]
    axis = make_axis(material.single("situation"), dates)
    drawn = _drawn(material, "events", "figures", "agreements", "statements", "disagreements")
    return {"axis": axis, "lanes": draw_lanes(drawn, axis)}


def _places(material: Material, things: list[Entry]) -> dict[str, Any]:
    del things
    spots = find_spots(_drawn(material, "events"))
    maps = draw_maps(spots, material.boundaries)
    return {"spots": spots, "maps": maps, "borders": border_notices(material.look, spots)}


def _entities(material: Material, things: list[Entry]) -> dict[str, Any]:
    del things
    network = draw_network(_drawn(material, "relations"))
    return {"relations": material.things("relations"), "network": network}


def _drawn(material: Material, *kinds: str) -> JsonObject:
    """The part of an account that a drawing is made of."""
    drawn = {kind: material.charted(kind) for kind in kinds}
    items = [item for kind in kinds for item in drawn[kind]]
    return drawn | {"entities": material.named_by(items)}


def _sources(material: Material, things: list[Entry]) -> dict[str, Any]:
    articles = [entry.item for entry in material.things("articles")]
    sources = [entry.item for entry in things]
    return {
        "tree": build_tree(sources, articles, material.look.documents_of),
        "stories": material.things("stories"),
    }


def _articles(material: Material, things: list[Entry]) -> dict[str, Any]:
    claimed = {key for entry in things for key in strings(entry.item, "documents")}
    loose = [entry for entry in material.things("documents") if entry.id not in claimed]
    return {"loose": loose}


def _left_out(material: Material, things: list[Entry]) -> dict[str, Any]:
    documents = [entry.item for entry in material.things("documents")]
    return {"omissions": sort_omissions([entry.item for entry in things], documents)}


def _method(material: Material, things: list[Entry]) -> dict[str, Any]:
    del things
    return {"rules": material.rules(), "made": material.single("made")}


_OWN: Mapping[str, Callable[[Material, list[Entry]], dict[str, Any]]] = {
    "timeline": _timeline,
    "places": _places,
    "entities": _entities,
    "sources": _sources,
    "articles": _articles,
    "left_out": _left_out,
    "method": _method,
}
