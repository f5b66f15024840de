"""Checks that an account holds: words, references, dates, numbers, counts of sources, order, raw bytes."""

from __future__ import annotations

from collections.abc import Mapping

from tidings.account.check.authority import check_entries, check_known
from tidings.account.check.brief import check_brief
from tidings.account.check.dates import check_dates
from tidings.account.check.documents import check_documents
from tidings.account.check.fault import Fault
from tidings.account.check.ids import check_ids
from tidings.account.check.inputs import check_inputs
from tidings.account.check.numbers import check_numbers
from tidings.account.check.order import check_order
from tidings.account.check.removed import check_removed
from tidings.account.check.sources import check_sources
from tidings.account.check.support import check_support
from tidings.account.check.words import check_words
from tidings.model.account import Account

__all__ = ["Fault", "check_account", "check_entries", "check_inputs", "check_removed"]

CHECKS = (
    check_words,
    check_ids,
    check_support,
    check_dates,
    check_numbers,
    check_sources,
    check_order,
    check_brief,
    check_known,
)


def check_account(account: Account, raw: Mapping[str, str]) -> tuple[Fault, ...]:
    """Everything that does not hold. `raw` gives, by document id, the SHA-256 of the kept bytes."""
    faults = [fault for check in CHECKS for fault in check(account)]
    return (*faults, *check_documents(account, raw))
