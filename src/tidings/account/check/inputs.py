"""Every input that a case keeps or refused is in its account: as a document, or left out with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tidings.account.check.fault import Fault
from tidings.account.tally import Named, unaccounted
from tidings.model.account import Account
from tidings.model.documents import LeftOut


def check_inputs(
    account: Account, reports: Iterable[Named], rejected: Sequence[LeftOut]
) -> Iterator[Fault]:
    """Compare the kept reports and the refused inputs with what the account tells of them."""
    for where in unaccounted(account, reports, rejected):
        what = f"what became of {where} cannot be told from the account and the kept inputs"
        yield Fault(kind="inputs", where="left_out", says=what)
