"""What a reader asks of a list by its address: the filter bar's fields and the page number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlencode

from tidings.model.record import Record
from tidings.store.wishes import Wish
from tidings.web.filters import FIELDS

_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?\Z")
_LONGEST = 200


class Asked(Record, frozen=True, kw_only=True):
    """A wish with the page of the list that is wanted, counted from one."""

    wish: Wish
    page: int = 1

    def address(self, page: int = 1, **other: str) -> str:
        """The same question as an address; `other` replaces fields, an empty one takes the field away."""
        said = {"q": self.wish.words, "from": self.wish.after, "to": self.wish.before}
        said |= dict(self.wish.facets) | other | ({"page": str(page)} if page > 1 else {})
        given = {key: value for key, value in said.items() if value}
        return "?" + urlencode(given) if given else "?"


def read_asked(given: Mapping[str, str]) -> Asked:
    """What an address asks for; a field that makes no sense is passed over."""
    page = given.get("page", "")
    facets = ((name, given.get(name, "")[:_LONGEST]) for name in FIELDS)
    return Asked(
        wish=Wish(
            after=_day(given.get("from", "")), before=_day(given.get("to", "")),
            facets=tuple((name, value) for name, value in facets if value),
            words=given.get("q", "")[:_LONGEST].strip(),
        ),
        page=int(page) if page.isdecimal() and 0 < len(page) < 8 and int(page) else 1,
    )  # fmt: skip


def _day(said: str) -> str:
    return said if _DAY.match(said) else ""
