"""The JSON export reads back without loss and is the same every time."""

from tests.samples import sample_account

from tidings.exports import EXPORTS
from tidings.model.json import from_json


def test_out_and_in_keeps_everything() -> None:
    account = sample_account()
    exported = EXPORTS["json"](account)
    assert from_json(exported.content) == account
    assert exported.left_out == ""


def test_the_same_account_gives_the_same_bytes() -> None:
    assert EXPORTS["json"](sample_account()) == EXPORTS["json"](sample_account())
