"""Whether somebody who is spoken of belongs to another country than the speaker's.

In "Chilean gunboats shelled the port, Lima said" the gunboats do; in "gunboats shelled the port" nobody says whose they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tidings.language.trees import subtree
from tidings.lexicons.tables import table, words
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.parse import Token

_QUARTERS = frozenset({"North", "South", "East", "West"})
_BELONGING = frozenset({"amod", "compound", "poss", "nmod", "npadvmod"})


def is_foreign(chain: int | None, people: People, speaker: Speaker) -> bool:
    """Whether a chain is of another country than the speaker's, both being known."""
    theirs, ours = people.country(chain), people.home(speaker)
    return bool(theirs and ours and theirs != ours)


def is_called_foreign(token: Token, people: People, speaker: Speaker) -> bool:
    """Whether a word names another country than the speaker's by its adjective: “Russian” in “Russian-backed”."""
    theirs, ours = _adjectives().get(token.text.casefold()), people.home(speaker)
    return bool(theirs and ours and theirs != ours)


def of_stranger(clause: Clause, people: People, speaker: Speaker) -> int | None:
    """The other country that a subject belongs to: “Chinese cutters”, “Moscow-backed forces”, of another than the speaker's."""
    if clause.subject is None:
        return None
    named = people.chain_at(clause.sentence.index, clause.subject.index)
    if is_foreign(named, people, speaker):
        return named
    for token in _before(clause):
        chain = people.chain_at(clause.sentence.index, token.index)
        if is_foreign(chain, people, speaker):
            return chain
    return None


def is_of_stranger(clause: Clause, people: People, speaker: Speaker) -> bool:
    """Whether a subject is called by another country's adjective that stands for no chain: “Russian-backed forces”;
    or by the quarter of the sky in which the other half of a country lies: “the North”."""
    quarter = clause.subject is not None and clause.subject.text in _QUARTERS
    if quarter and people.home(speaker) is not None:
        return True
    return any(is_called_foreign(t, people, speaker) for t in _before(clause))


def _before(clause: Clause) -> tuple[Token, ...]:
    """The words before the head of a subject that say whose it is."""
    if clause.subject is None:
        return ()
    told = subtree(clause.sentence, clause.subject)
    return tuple(t for t in told if t.index < clause.subject.index and t.dep in _BELONGING)


@cache
def _adjectives() -> Mapping[str, str]:
    """The country of each adjective, small letters."""
    return {
        word.casefold(): row["iso3"]
        for row in table("world/countries.tsv")
        for word in words(row["adjectives"])
    }
