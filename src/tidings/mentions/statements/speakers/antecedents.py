"""Of what a relative clause tells: "the names of the hostages, which showed that …" are names, as no person is a "which"."""

from __future__ import annotations

from tidings.language.trees import head
from tidings.lexicons.tables import table
from tidings.model.parse import Sentence, Token

_PEOPLE = frozenset({"people", "speaker"})


def above_clause(sentence: Sentence, verb: Token, pronoun: Token) -> Token | None:
    """The noun that the relative clause of a verb hangs on; of a "which" behind people, what is theirs."""
    noun = head(sentence, verb)
    while noun is not None and pronoun.text.casefold() == "which" and _is_people(noun):
        link = head(sentence, noun) if noun.dep == "pobj" else None
        if link is None or link.text.casefold() != "of":
            return noun
        noun = head(sentence, link)
    return noun


def _is_people(noun: Token) -> bool:
    """Whether a noun means persons: "hostages", "girls"."""
    return any(
        row["noun"] == noun.lemma.lower() and row["class"] in _PEOPLE and row["counted"] == "1"
        for row in table("en/collectives.tsv")
    )
