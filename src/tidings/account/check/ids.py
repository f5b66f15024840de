"""Every id that is named belongs to something of the right kind, and to one thing only."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.account.check.fault import Fault
from tidings.account.references import IDS_OR_WORDS, REFERENCES, ids_by_kind, is_id, named_in
from tidings.account.walk import walk
from tidings.model.account import Account
from tidings.model.catalogue import entries_of


def check_ids(account: Account) -> Iterator[Fault]:
    """Look up every id that the account names."""
    yield from _unique(account)
    of_kind = ids_by_kind(account)
    known = set().union(*of_kind.values())
    for path, record in walk(account):
        kind = type(record).__name__
        for field, wanted in REFERENCES.get(kind, {}).items():
            for said in named_in(record, field):
                if said not in of_kind.get(wanted, ()):
                    what = f"{field} names {said}, which is no {wanted} of this account"
                    yield Fault(kind="reference", where=path, says=what)
        for field in IDS_OR_WORDS.get(kind, ()):
            for said in named_in(record, field):
                if is_id(said) and said not in known:
                    what = f"{field} names {said}, which this account has not"
                    yield Fault(kind="reference", where=path, says=what)


def _unique(account: Account) -> Iterator[Fault]:
    seen: set[str] = set()
    for record in (*entries_of(account), *account.decisions):
        if record.id in seen:
            yield Fault(kind="id", where=record.id, says="two things have this id")
        seen.add(record.id)
