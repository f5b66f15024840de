"""The part of an account that a command was asked for by --since, --story and --entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tidings.cli.options import check_day

if TYPE_CHECKING:
    from tidings.model.account import Account


def wanted_part(
    account: Account,
    *,
    since: str | None,
    story: str | None,
    entity: str | None,
    length: int | None = None,
) -> Account:
    """What happened since a day, what a story tells, what concerns an entity; all of it where nothing is asked."""
    from tidings.account.part import Wanted, find_entity, find_story, part_of

    if since is not None:
        check_day(since, "--since")
    wanted = Wanted(
        since=since, length=length,
        story=find_story(account, story) if story else None,
        entity=find_entity(account, entity) if entity else None,
    )  # fmt: skip
    return part_of(account, wanted)
