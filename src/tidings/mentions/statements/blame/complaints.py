"""Complaints: whatever somebody did or left undone, who complains of it blames him.

Finds a reproach in "Kenya complained that the helicopters never arrived"; none in "She complained that it rained".
"""

from __future__ import annotations

from tidings.mentions.statements.blame.reproach import Reproach
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.speakers.tracing import People

_BLAMING = frozenset({"complain", "allege"})
_BLAMED = frozenset({"state", "armed_group", "organization", "person", "collective"})


def complained(word: str, clause: Clause, people: People) -> Reproach | None:
    """“complained that the guards were moving the stones”: whatever a known other did, a complaint of it blames him.
    On the corpus 51 of 55 statements with "allege" are accusations, 22 of 50 with "complain".
    """
    if word == "complain" and clause.negated:
        return Reproach(against=None)  # "complained that the helicopters had never arrived"
    if word not in _BLAMING or clause.subject is None or clause.subject.pos == "PRON":
        return None
    chain = people.chain_at(clause.sentence.index, clause.subject.index)
    known = people.chain(chain)
    if known is None or known.kind not in _BLAMED:
        return None
    return Reproach(against=chain)
