"""What every page of the web app has: the case, its frame of masthead and navigation, and the way to render."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse

from tidings.review.turns import REVIEWED
from tidings.store.pages import Pages, Reading
from tidings.store.wishes import Wish
from tidings.web.brush import Brush, make_brush
from tidings.web.charts.boundaries import Boundaries
from tidings.web.charts.voices import Voices
from tidings.web.dossier import STYLES
from tidings.web.environment import make_environment
from tidings.web.filters import FIELDS, MOST_CHOICES, Choice, Field, make_choices
from tidings.web.lookup import Lookup
from tidings.web.sections import SECTIONS, Section
from tidings.web.site.asked import Asked
from tidings.web.site.material import SiteMaterial
from tidings.web.site.sessions import Session

# Pages that only the web app has, below the sections.
DESK = (
    ("search", "Search"), ("review", "Review"), ("add", "Add reports"), ("changes", "Changes"),
    ("works", "Works"), ("readers", "Readers"),
)  # fmt: skip
STATIC: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "site.css": ("text/css", (*STYLES, "site.css", "review.css")),
    "site.js": ("text/javascript", ("site.js",)),
}
_DISPUTED = Wish(facets=(("status", "disputed"),))


@dataclass(frozen=True)
class Known:
    """What holds for a whole build, and is asked for once."""

    builds: int
    counts: Mapping[str, int]
    disputed: int
    fields: dict[tuple[str, str], tuple[Choice, ...]]
    days: dict[str, tuple[str, str]]
    brushes: dict[str, Brush | None]


class Desk:
    """The case as pages see it, with what they have in common."""

    def __init__(
        self, pages: Pages, unfinished: Callable[[], int], boundaries: Boundaries | None = None
    ) -> None:
        self._pages, self._unfinished, self._boundaries = pages, unfinished, boundaries
        self._known: Known | None = None

    @property
    def path(self) -> Path:
        """The file of the case."""
        return self._pages.path

    @contextmanager
    def open(self, request: Request) -> Iterator[Sheet]:
        """A sheet to write one page on for who asks; it sees one finished build."""
        may_say = session_of(request).may_say
        with self._pages.reading() as reading:
            known, unfinished = self._learn(reading), self._unfinished()
            yield Sheet(reading, known, unfinished, self._boundaries, may_say=may_say)

    def _learn(self, reading: Reading) -> Known:
        builds = reading.builds()
        if self._known is None or self._known.builds != builds:
            counts = reading.counts() | {"independent": reading.independent_sources()}
            disputed = (reading.count(kind, _DISPUTED) for kind in REVIEWED)
            self._known = Known(builds, counts, sum(disputed), {}, {}, {})
        return self._known


class Sheet:
    """One page while it is written."""

    def __init__(
        self, reading: Reading, known: Known, unfinished: int, boundaries: Boundaries | None, *,
        may_say: bool,
    ) -> None:  # fmt: skip
        self.reading, self.known, self.may_say = reading, known, may_say
        self._unfinished, self._boundaries = unfinished, boundaries

    def material(self, asked: Asked, section: str) -> SiteMaterial:
        """The part of the case that a section shows."""
        return SiteMaterial(self.reading, asked, section, self.known.counts, self._boundaries)

    def render(
        self,
        name: str,
        look: Lookup,
        *,
        here: str,
        heading: str,
        status: int = 200,
        **given: Any,
    ) -> HTMLResponse:
        """The whole page of a template; `here` is the page of the navigation that it belongs to."""
        page = make_environment().get_template(f"site/{name}.html")
        made, situation = self.reading.find("made"), self.reading.find("situation")
        frame = {
            "look": look, "voices": Voices(look), "here": here, "heading": heading,
            "sections": SECTIONS, "desk": DESK, "may_say": self.may_say,
            "desk_counts": {"review": self.known.disputed, "works": self._unfinished},
            "counts": self.known.counts, "independent": self.known.counts["independent"],
            "builds": self.known.builds, "made": made.item if made else {},
            "situation": situation.item if situation else {}, "static": static_address,
        }  # fmt: skip
        text = page.render({**frame, **given})
        return HTMLResponse(text, status)

    def fields(self, section: Section, asked: Asked, look: Lookup) -> list[Field]:
        """The fields by which the elements of a section can be told apart."""
        chosen = dict(asked.wish.facets)
        made = []
        for name, label in FIELDS.items():
            choices = self._choices(name, section.kind, look)
            if len(choices) > 1 or name in chosen:
                made.append(Field(name, label, choices, chosen.get(name, "")))
        return made

    def count(self, section: Section, asked: Asked) -> int:
        """How many elements of a section fit the filter."""
        if asked.wish.is_open:
            return self.known.counts.get(section.kind, 0)
        return self.reading.count(section.kind, asked.wish)

    def days(self, section: Section, asked: Asked) -> tuple[str, str, Brush | None]:
        """The first and the last day of a section's elements, and the days of those that the rest of the filter lets through."""
        if section.kind not in self.known.days:
            self.known.days[section.kind] = self.reading.days(section.kind)
        other = Wish(facets=asked.wish.facets, words=asked.wish.words)
        if not other.is_open:
            return (*self.known.days[section.kind], self._brush(section, other))
        if section.kind not in self.known.brushes:
            self.known.brushes[section.kind] = self._brush(section, other)
        return (*self.known.days[section.kind], self.known.brushes[section.kind])

    def _brush(self, section: Section, wish: Wish) -> Brush | None:
        found = self.reading.spread(section.kind, wish)
        days = {(first, last): count for first, last, count in found if first or last}
        situation = self.reading.find("situation")
        return make_brush(days, situation.item if situation else {})

    def _choices(self, name: str, kind: str, look: Lookup) -> tuple[Choice, ...]:
        key = (name, kind)
        if key not in self.known.fields:
            values = self.reading.values(name, kind, most=MOST_CHOICES)
            look.stock(self.reading.find_all([value for value, _ in values]).values())
            # Remembered for the build; two requests at once make the same.
            self.known.fields[key] = make_choices(values, look)
        return self.known.fields[key]


def session_of(request: Request) -> Session:
    """The session that the guard found for a request."""
    session: Session = request.state.session
    return session


@cache
def read_static(name: str) -> tuple[str, bytes]:
    """The media type and the content of one of our files; raises KeyError for any other name."""
    media_type, parts = STATIC[name]
    folder = files("tidings.web") / "static"
    return media_type, b"\n".join((folder / part).read_bytes() for part in parts)


def static_address(name: str) -> str:
    """The address of one of our files; it changes with the content, so that browsers may keep it."""
    return f"/static/{name}?v={sha256(read_static(name)[1]).hexdigest()[:12]}"
