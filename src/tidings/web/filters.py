"""The filter bar: its fields, and what each can be set to; the same in the dossier and in the web app."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tidings.web.lookup import Lookup

# The facets of the filter bar, in its order; each may be asked for once.
FIELDS: Mapping[str, str] = {
    "place": "Place",
    "actor": "Actor",
    "type": "Type",
    "source": "Source",
    "status": "Status",
    "story": "Story",
}
# A select of more choices helps nobody; other values can be reached through the items themselves.
MOST_CHOICES = 200


@dataclass(frozen=True)
class Choice:
    """One value of a filter field, with how many elements have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Field:
    """One field of the filter bar."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    chosen: str = ""


def make_choices(values: Iterable[tuple[str, int]], look: Lookup) -> tuple[Choice, ...]:
    """The values of a facet as choices, in the order of their names."""
    choices = (Choice(value, _say(look, value), count) for value, count in values)
    return tuple(sorted(choices, key=lambda c: (c.label.casefold(), c.value)))


def _say(look: Lookup, value: str) -> str:
    return look.name(value) if look.item(value) else value.replace("_", " ")
