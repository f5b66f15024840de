"""What is not in the account, and why."""

from __future__ import annotations

from tidings.model.account import Account
from tidings.model.documents import LeftOut
from tidings.views.view import Column, View


def list_left_out(account: Account) -> tuple[LeftOut, ...]:
    """Everything that was left out, in the order of the account."""
    return account.left_out


VIEW = View(
    name="left-out",
    key="left_out",
    asks="What is not in the account, and why?",
    columns=(Column("where", "Where"), Column("what", "What"), Column("reason", "Why")),
    rows=list_left_out,
)
