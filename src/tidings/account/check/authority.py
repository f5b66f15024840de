"""Who is tied to the authority file of the case: once each, for a reason, and to an entry that the file has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tidings.account.check.fault import Fault
from tidings.model.account import Account
from tidings.model.authority import AUTHORITY_FILE, AuthorityEntry, KnownId
from tidings.model.items import Entity

# How the rules begin by which the program ties; a person's word has another.
RULES = "authority."


def check_known(account: Account) -> Iterator[Fault]:
    """Look for ids without a file, without a decision, or of two entities at once."""
    has_file = any(one.name == AUTHORITY_FILE for one in account.made.lexicons)
    decided = {d.right for d in account.decisions if d.verdict == "same"}
    tied = list(_tied(account))
    counted = Counter(known.id for _, known in tied)
    for entity, known in tied:
        if not has_file:
            what = f"has the id {known.id}, but the account was made without an authority file"
        elif known.id not in decided:
            what = f"has the id {known.id}, but no decision says why"
        elif counted[known.id] > 1:
            what = f"has the id {known.id}, as another entity has"
        else:
            continue
        yield Fault(kind="authority", where=entity.id, says=what)


def check_entries(
    account: Account, sha256: str | None, entries: Iterable[AuthorityEntry]
) -> Iterator[Fault]:
    """Compare the ids with the entries that the case keeps of a file of this digest."""
    told = {one.sha256 for one in account.made.lexicons if one.name == AUTHORITY_FILE}
    if told != ({sha256} if sha256 else set()):
        what = "the authority file that the case keeps is not the one that the account names"
        yield Fault(kind="authority", where="made.lexicons", says=what)
    tied = list(_tied(account))
    wanted = {known.id for _, known in tied}
    names: dict[str, set[str]] = {}
    for entry in entries:
        if entry.id in wanted:
            names.setdefault(entry.id, set()).update(entry.names)
    for entity, known in tied:
        if known.name not in names.get(known.id, ()):
            what = f"the kept authority file has no {known.id} of the name “{known.name}”"
            yield Fault(kind="authority", where=entity.id, says=what)


def _tied(account: Account) -> Iterator[tuple[Entity, KnownId]]:
    """The entities that the program tied."""
    for entity in account.entities:
        known = entity.authority
        if known is not None and known.inferred.rule.startswith(RULES):
            yield entity, known
