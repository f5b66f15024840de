"""What a telling says was struck: the thing or the people of a calling to which a deed was done.

"Jets bombed a market", "a raid on the market", "the massacre among the stalls" struck the market; "troops left the market
and attacked the base" did not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tidings.language.arguments import prepositions, slot
from tidings.language.trees import children
from tidings.language.verbs_above import VERBAL, governing_verb
from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class
from tidings.merging.happenings.attacks import TAKING
from tidings.merging.happenings.told import Told
from tidings.model.mentions import EventMention
from tidings.model.parse import Sentence, Token

# Where what is struck stands beside its verb or noun: "fell upon the camp", "the shooting at the market".
BEHIND = ("on", "upon", "onto", "against", "at", "in", "of", "into", "under", "among", "amid", "between", "inside", "through")  # fmt: skip
# Who is taken is taken from somewhere: "seized pupils from a school".
TAKEN_FROM = ("from",)
# "Eight soldiers of a supply convoy", "two stalls of the market".
WHOLE = ("of", "in", "from")
# Clauses that tell of something beside what their sentence says.
ASIDE = frozenset({"relcl", "acl", "amod", "pcomp"})
THING, PEOPLE = "thing", "people"
IT = "it"
# The sort of thing in which people die of what befell them elsewhere.
CARE = "hospital"


def struck_things(sentence: Sentence, mention: EventMention) -> frozenset[tuple[str, str]]:
    """The kinds and sorts of what the deed was done to, by the words of its clause."""
    head = sentence.tokens[mention.head]
    said = prepositions(sentence)  # most sentences have three or four of them
    from_there = TAKEN_FROM if mention.mode == TAKING else ()
    behind = tuple(name for name in (*BEHIND, *from_there) if name in said)
    whole = tuple(name for name in WHOLE if name in said)
    found = (_sort(sentence, token) for token in _struck(sentence, head, behind, whole))
    return frozenset(sort for sort in found if sort is not None and not _is_bed(head, sort))


def _is_bed(head: Token, sort: tuple[str, str]) -> bool:
    """ "Two died in hospital": where the wounded lie is not what was struck."""
    return sort == (THING, CARE) and head.lemma in word_class("death_verbs")


def is_known(sentence: Sentence, mention: EventMention) -> bool:
    """ "The attack on Karm", "the school that was shelled": named as known, where "gunmen attacked Karm" is news."""
    head = sentence.tokens[mention.head]
    return head.pos not in VERBAL or head.dep in ASIDE


def _struck(
    sentence: Sentence, head: Token, behind: Sequence[str], whole: Sequence[str]
) -> Iterator[Token]:
    """The words for what is struck, and for the whole of which it is a part; only these prepositions are looked for."""
    verb = (
        governing_verb(sentence, head) if head.pos not in VERBAL and head.dep == "nsubj" else None
    )
    direct = [t for one in (head, verb) if one is not None for t in _beside(sentence, one, behind)]
    direct += [t for one in direct if (t := _meant(sentence, one)) is not None]
    for token in direct:
        yield token
        yield from children(sentence, token, "compound", "poss", "amod")
        for name in whole:
            yield from slot(sentence, token, name)
    if head.dep == "amod":  # "the kidnapped pupils"
        yield sentence.tokens[head.head]
    if head.pos not in VERBAL:
        yield from children(sentence, head, "compound")


def _beside(sentence: Sentence, head: Token, behind: Sequence[str]) -> tuple[Token, ...]:
    named = [slot(sentence, head, name) for name in ("object", *behind)]
    return tuple(dict.fromkeys(t for tokens in named for t in tokens if t.index != head.index))


def _meant(sentence: Sentence, pronoun: Token) -> Token | None:
    """The thing that "it" is in "they were at the market when it was bombed": the one of the sort that stands before."""
    if pronoun.text != IT:
        return None
    before = (t for t in sentence.tokens[: pronoun.index] if t.pos == "NOUN")
    things = [t for t in before if (sort := _sort(sentence, t)) is not None and sort[0] == THING]
    return things[0] if len(things) == 1 else None


def of_other_calling(one: Told, other: Told) -> bool:
    """Whether both say of what calling those were to whom it was done, and it is another: guards, fishermen."""
    mine, theirs = ({sort for kind, sort in t.struck if kind == PEOPLE} for t in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _sort(sentence: Sentence, token: Token) -> tuple[str, str] | None:
    before = sentence.tokens[token.index - 1].lemma.lower() if token.index else ""
    lemma = token.lemma.lower()
    return _listed().get(f"{before} {lemma}") or _listed().get(lemma)


def thing_of(noun: str) -> str | None:
    """The sort of thing that a noun tells as struck: "market" of "stalls"."""
    kind, sort = _listed().get(noun) or _listed().get(noun.removesuffix("s")) or ("", None)
    return sort if kind == THING else None


@cache
def _listed() -> Mapping[str, tuple[str, str]]:
    rows = table("en/struck_things.tsv")
    return {word: (row["kind"], row["sort"]) for row in rows for word in words(row["words"])}
