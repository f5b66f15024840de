"""What became of corrections, as the account tells it in `left_out`; what is not told there was applied."""

from __future__ import annotations

from tidings.model.account import Account
from tidings.model.corrections import Correction, Kept
from tidings.model.documents import LeftOut

LOST = "a correction whose words are no longer in the account"
LATER = "a correction that gave way to correction"
BACK = "a correction that was taken back by correction"
# A mode that no correction of the type stands against, but that the type does not have.
UNFIT = "a correction that no longer fits the item"
APPLIED = "applied"


def lost(one: Kept) -> LeftOut:
    """A correction whose item is not found again."""
    return LeftOut(what=said_briefly(one.said), reason=LOST, where=place_of(one))


def superseded(one: Kept, later: int) -> LeftOut:
    """A correction that a later one contradicts or repeats otherwise."""
    reason = f"{LATER} {later}" if later else UNFIT
    return LeftOut(what=said_briefly(one.said), reason=reason, where=place_of(one))


def undone(one: Kept, by: int) -> LeftOut:
    """A correction that its person took back."""
    return LeftOut(what=said_briefly(one.said), reason=f"{BACK} {by}", where=place_of(one))


def rejected(one: Kept, kind: str, called: str, where: str) -> LeftOut:
    """An item that a person took out."""
    note = f": {one.said.note}" if one.said.note else ""
    a = "an" if kind[0] in "ae" else "a"
    return LeftOut(what=called, reason=f"{a} {kind} rejected by a person{note}", where=where)


def place_of(one: Kept) -> str:
    """How a correction is named: "correction 3"."""
    return f"correction {one.number}"


def said_briefly(said: Correction) -> str:
    """A correction in a few words: "correct event-1f0c2a9b4d3e status: planned"."""
    parts = [said.verdict, said.item]
    if said.other:
        parts.append(said.other)
    if said.field:
        parts.append(f"{said.field}: {'none' if said.value is None else said.value}")
    parts += [f"“{words.quote}”" for words in said.evidence]
    if said.verdict == "note":
        parts.append(said.note or "")
    return " ".join(parts)


def fate_of(one: Kept, account: Account) -> str:
    """What became of a correction in an account that was built with it."""
    place = place_of(one)
    return next((out.reason for out in account.left_out if out.where == place), APPLIED)
