"""The whole account in the JSON form of the contract; it reads back without loss."""

from tidings.exports.written import Exported
from tidings.model.account import Account
from tidings.model.json import to_json


def export_json(account: Account) -> Exported:
    """UTF-8 JSON text."""
    return Exported(to_json(account))
