"""Sorts what was left out: inputs that were not read, documents read in part, words cut from documents."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tidings.web.shapes import JsonObject, words

_PLACE = re.compile(r"(.+):(\d+-\d+)\Z", re.DOTALL)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class Omission:
    """One thing left out; `document` where it belongs to one that was read."""

    what: str
    reason: str
    where: str
    document: str
    offsets: str


@dataclass(frozen=True)
class OmissionGroup:
    """Things left out for one reason."""

    reason: str
    rows: tuple[Omission, ...]

    @property
    def alike(self) -> bool:
        """Whether all have the very same reason, so that it need not stand at each."""
        return len({row.reason for row in self.rows}) == 1


@dataclass(frozen=True)
class OmissionKind:
    """One of three sorts of omissions, with its groups: those with most rows first."""

    key: str
    groups: tuple[OmissionGroup, ...]

    @property
    def count(self) -> int:
        """How many things of this sort were left out."""
        return sum(len(group.rows) for group in self.groups)


def sort_omissions(
    left_out: Iterable[JsonObject], documents: Iterable[JsonObject]
) -> tuple[OmissionKind, ...]:
    """The sorts of omissions that there are: unread first, cut words last."""
    origins = {words(document, "origin"): words(document, "id") for document in documents}
    kinds: dict[str, list[Omission]] = {"unread": [], "partly": [], "cut": []}
    for row in left_out:
        kind, omission = _place(row, origins)
        kinds[kind].append(omission)
    return tuple(OmissionKind(key, _group(rows)) for key, rows in kinds.items() if rows)


def _place(row: JsonObject, origins: dict[str, str]) -> tuple[str, Omission]:
    where, reason, what = words(row, "where"), words(row, "reason"), words(row, "what")
    if where in origins:
        return "partly", Omission(what, reason, where, origins[where], "")
    found = _PLACE.match(where)
    if found and found.group(1) in origins:
        origin, offsets = found.groups()
        return "cut", Omission(what, reason, origin, origins[origin], offsets)
    return "unread", Omission(what, reason, where, "", "")


def _group(rows: Iterable[Omission]) -> tuple[OmissionGroup, ...]:
    """Reasons that differ in a number or behind a colon are one, if they are told of what was not read."""
    groups: dict[str, list[Omission]] = {}
    for row in rows:
        key = row.reason if row.document else _DIGITS.sub("…", row.reason.partition(": ")[0])
        groups.setdefault(key, []).append(row)
    made = [
        OmissionGroup(found[0].reason if len({r.reason for r in found}) == 1 else key, tuple(found))
        for key, found in groups.items()
    ]
    return tuple(sorted(made, key=lambda group: (-len(group.rows), group.reason)))
