"""A fault of an account: what kind, where, and what is wrong."""

from __future__ import annotations

from tidings.model.record import Record


class Fault(Record, frozen=True, kw_only=True):
    """Something that does not hold: `where` is the path in the JSON form, "events[3].evidence[0]"."""

    kind: str
    where: str
    says: str
