"""The whole account in the JSON form of the contract; it reads back without loss."""

from tidings.model.account import Account
from tidings.model.json import to_json


def export_json(account: Account) -> bytes:
    """UTF-8 JSON text."""
    return to_json(account)
