"""How two clauses bear on each other: one deed or its opposite, one thing or two that only seem one, a number reached."""

from __future__ import annotations

from tidings.lexicons.tables import column
from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.deeds import named_by
from tidings.merging.promises.passages import stem, stems

# "a new bridge", "a second attempt": not the one that reports speak of as known.
_ANEW = frozenset({"new", "second", "third", "further", "fresh"})
# Who falls short by more than this has not kept it.
SHORT = 0.95


def seeming(said: Clause, told: Clause) -> frozenset[str]:
    """The things of both that only seem to be the same."""
    return frozenset(
        head for head in said.core.keys() & told.core.keys()
        if (said.core[head] and told.core[head] and not said.core[head] & told.core[head])
        or (head in told.fresh and head in said.known)
        or (head in said.fresh and head in told.known and said.words & _ANEW and not told.words & _ANEW)
    )  # fmt: skip


def relation(said: Clause, told: Clause) -> tuple[int, float]:
    """1 where both tell one deed, -1 where opposite ones, 0 unknown; and how near the words are."""
    # who will strike does not strike a deal
    other = (
        said.deeds and told.deeds and not {d for d, _ in said.deeds} & {d for d, _ in told.deeds}
    )
    if said.verb == told.verb and not other and said.verb not in column("en/light_verbs.tsv"):
        return 1, 1.0
    if is_called_off(said, told):
        return -1, 0.6
    deeds = told.deeds - {("last", -1)} if told.verb == "break" and told.acts else told.deeds
    # who broke a truce breached it, and whether it is over nobody says
    signs = {a[1] * b[1] for a in said.deeds for b in deeds if a[0] == b[0]}
    signs = signs or _of_named(said, told)
    if not signs and _named_alike(said, told):
        # "there will be a truce", "will withdraw": "the truce began", "the withdrawal collapsed"
        signs = {b for a, b in told.deeds if a == "begin"}
    if len(signs) == 1:
        return next(iter(signs)), 0.6
    return 0, 0.0


def is_called_off(said: Clause, told: Clause) -> bool:
    """Whether what was to be done is told as called off: "will visit the flooded streets", "cancelled his visit to the streets"."""
    if ("cancel", 1) not in told.deeds or any(deed == "cancel" for deed, _ in said.deeds):
        return False
    # who calls something off is not what is called off
    off = told.core.keys() - told.subject if told.acts else told.subject
    return stem(said.verb) in stems(off)


def _of_named(said: Clause, told: Clause) -> set[int]:
    """The deed that a noun of the proposition names, told by a verb: "there will be a strike", "the strike will be over"."""
    existing = said.verb == "be" or bool(said.named & named_by(said.verb))
    if told.negated or not existing:
        return set()  # "the yard is not on strike" does not tell that the strike is over
    over = {sign for deed, sign in said.deeds if deed == "last"}
    come = next(iter(over), 1) if len(over) < 2 else 0
    return {come * sign for deed, sign in told.deeds if deed in said.named} - {0}


def _named_alike(said: Clause, told: Clause) -> bool:
    """Whether a noun of the later clause names what was to come about."""
    coming = {d for d, sign in said.deeds if sign > 0}
    return bool(told.named & (said.named if said.verb == "be" else coming))


def compared(said: Clause, told: Clause, *, of_any: bool) -> bool | None:
    """Whether a later count of the same reaches what was said; None without such a count."""
    for count in (c for c in said.counts if of_any or c.high != c.low):
        for later in told.counts:
            if count.of == later.of:
                short = later.high is not None and later.high < SHORT * count.low
                over = count.high is not None and count.high != count.low and later.low > count.high
                return not short and not over
    return None
