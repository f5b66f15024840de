"""A body that spoke just before, called again by its noun: in "Karm Air cut flights, it said. Sales had fallen, the airline said" it is
Karm Air; "the company" behind two of them may be either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.mentions.statements.drafts import Words
from tidings.model.mentions import Chain, EntityMention
from tidings.model.parse import Sentence

# So many sentences after its last words a body goes on by its noun.
_REACH = 2
_BODIES = frozenset({"organization", "armed_group"})
# Of no country, and what its code says of it.
_OF_NO_COUNTRY = {"NGO": "NGO", "UNO": "IGO", "IGO": "IGO"}
_UNKNOWN = "-"


def body_again(
    sentences: Sequence[Sentence], mentions: Sequence[EntityMention], said: Words, before: Words, last: Chain | None
) -> int | None:  # fmt: skip
    """The chain of the body that spoke last, where the words `said` ("the company") can mean it and no other body stands between."""
    if last is None or last.kind not in _BODIES or last.described:
        return None
    if last.members or " and " in last.name:  # two of them, of whom neither is meant surely
        return None
    sentence = sentences[said.sentence]
    noun = sentence.tokens[said.head]
    sorts = _sorts().get(noun.lemma.casefold(), frozenset())
    bare = said.last - said.first == 1 and not any(
        t.head == noun.index and t.index > noun.index and t.dep in {"prep", "relcl", "appos"}
        for t in sentence.tokens
    )
    if not bare or not 0 <= said.sentence - before.sentence <= _REACH or not sorts & _sort_of(last):
        return None
    start = sentences[before.sentence].tokens[before.first].start
    end = sentence.tokens[said.first].start
    others = any(
        m.as_ in _BODIES and m.chain != last.index and start <= m.start < end for m in mentions
    )
    return None if others else last.index


def _sort_of(body: Chain) -> frozenset[str]:
    if body.kind == "armed_group":
        return frozenset({"ARMED"})
    own = body.sector or _OF_NO_COUNTRY.get(body.country or "", _UNKNOWN)
    return frozenset({own, _OF_NO_COUNTRY.get(body.country or "", own)})


@cache
def _sorts() -> Mapping[str, frozenset[str]]:
    return {row["noun"]: frozenset(words(row["sorts"])) for row in table("en/bodies_again.tsv")}
