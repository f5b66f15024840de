"""Every part of the bundled example is an account that holds, and goes out and comes back in as JSON as it is."""

from __future__ import annotations

import pytest

from tidings.account.check import check_account
from tidings.account.part import Wanted, part_of
from tidings.exports import EXPORTS, FOLDERS
from tidings.model.account import Account
from tidings.model.json import from_json


def parts_of(account: Account) -> list[Wanted]:
    """A part for each entity, story and day of publication, and one of two at once."""
    days = sorted({a.published for a in account.articles if a.published})
    both = Wanted(since=days[len(days) // 2], entity=account.events[0].actors[0].entity)
    return [
        *(Wanted(entity=e.id) for e in account.entities),
        *(Wanted(story=s.id) for s in account.stories),
        *(Wanted(since=day) for day in days),
        both,
    ]


def test_every_part_holds(example: Account) -> None:
    raw = {d.id: d.sha256 for d in example.documents}
    assert check_account(example, raw) == ()
    wanted = parts_of(example)
    assert len(wanted) > 50
    for one in wanted:
        assert check_account(part_of(example, one), raw) == (), one


@pytest.mark.parametrize("form", sorted({*EXPORTS, *FOLDERS}))
def test_a_part_goes_out_in_every_format(form: str, example: Account) -> None:
    days = sorted({a.published for a in example.articles if a.published})
    part = part_of(example, Wanted(since=days[-2]))
    write = EXPORTS.get(form) or FOLDERS[form]
    assert write(part)
    if form == "json":
        assert from_json(EXPORTS[form](part).content) == part
