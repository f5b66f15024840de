"""What a web archive holds beside reports – requests, pictures, answers of other kinds – counted by kind."""

from __future__ import annotations

from collections import Counter

from tidings.model.documents import LeftOut
from tidings.sources.found import ARCHIVED

# Sorts of records, with {s} where their plural is made.
_BY_DESIGN = {
    "request": "request{s}", "revisit": "revisit{s}", "metadata": "metadata record{s}",
    "warcinfo": "warcinfo record{s}",
}  # fmt: skip
_SORTS = {"image": "picture{s}", "font": "font{s}", "audio": "sound{s}", "video": "film{s}"}
_NAMED = {"text/css": "style sheet{s}", "text/dns": "look-up{s} of names"}


class Asides:
    """The records of one archive that can be no report, and how many there are of each sort."""

    def __init__(self) -> None:
        self._by_design: Counter[str] = Counter()
        self._others: Counter[str] = Counter()

    def __len__(self) -> int:
        return self._by_design.total() + self._others.total()

    def count(self, sort: str) -> None:
        """One more of a sort: "answer{s} with status 404"."""
        self._others[sort] += 1

    def count_kind(self, kind: str) -> bool:
        """One more of a kind that archives have by design; whether it is one."""
        if kind not in _BY_DESIGN:
            return False
        self._by_design[_BY_DESIGN[kind]] += 1
        return True

    def lines(self, origin: str) -> list[LeftOut]:
        """One line for what archives have by design, and one for each other sort."""
        told = [", ".join(_told(self._by_design))] if self._by_design else []
        reasons = [f"{said}: no reports" for said in (*told, *_told(self._others))]
        return [LeftOut(what=ARCHIVED, reason=reason, where=origin) for reason in reasons]


def _told(counted: Counter[str]) -> list[str]:
    """ "12 requests", "1 picture"; the names of kinds come from the archive and may hold anything."""
    return [
        f"{number:,} {sort.replace('{s}', 's' if number > 1 else '')}"
        for sort, number in sorted(counted.items())
    ]


def sort_of(media_type: str) -> str | None:
    """The sort of a body that can be no report, by its media type; None where it may be one."""
    if "javascript" in media_type or "ecmascript" in media_type:
        return "script{s}"
    return _NAMED.get(media_type) or _SORTS.get(media_type.partition("/")[0])
