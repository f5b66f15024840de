"""Plurals that stand for two named parties: "the leaders of Chad and Sudan", "the two sides"."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language.trees import children, subtree
from tidings.mentions.entities.chains.book import Book
from tidings.mentions.entities.names.found import Nominal
from tidings.mentions.entities.names.known import known_names
from tidings.mentions.entities.nouns.roles import role_sectors
from tidings.model.parse import Sentence

TWO = frozenset({"two", "both"})
# So many mentions reach back farther than the sentences that are looked at.
RECENT = 200
# How many sentences back "the two sides" may find its two parties.
REACH = 4


def pair_of(book: Book, sentence: Sentence, found: Nominal) -> tuple[str, ...]:
    """The two or more countries a plural stands for, () when it stands for no such thing."""
    if not found.plural or found.class_ not in {"pair", "speaker", "role"}:
        return ()
    named = named_pair(sentence, found)
    if len(named) > 1 or not is_pair(sentence, found):
        return named if len(named) > 1 else ()
    return recent_pair(book, sentence)


def is_pair(sentence: Sentence, found: Nominal) -> bool:
    """Whether a plural counts exactly two: "both countries", "the two leaders"."""
    return found.plural and any(t.lemma in TWO for t in sentence.tokens[found.first : found.head])


def named_pair(sentence: Sentence, found: Nominal) -> tuple[str, ...]:
    """The countries named with a plural: inside it, or in its "of"."""
    head = sentence.tokens[found.head]
    tokens = list(sentence.tokens[found.first : found.head])
    for preposition in children(sentence, head, "prep"):
        if preposition.lemma in {"of", "from"}:
            tokens += subtree(sentence, preposition)
    countries: list[str] = []
    for token in tokens:
        known = known_names().get(token.text)
        if (
            known is not None
            and known.country
            and known.category in {"country", "adjective", "capital"}
        ):
            countries.append(known.country)
    return tuple(dict.fromkeys(countries))


def recent_pair(book: Book, sentence: Sentence) -> tuple[str, ...]:
    """The two countries last named side by side, by themselves or through their people."""
    for index in range(sentence.index, sentence.index - REACH, -1):
        countries: list[str] = []
        for mention in book.mentions[-RECENT:]:
            draft = book.drafts[mention.chain]
            if mention.sentence != index or mention.form == "pronoun":
                continue
            if draft.kind in {"state", "person"} and draft.country is not None:
                countries.append(draft.country)
            countries += draft.pair
        distinct = tuple(dict.fromkeys(countries))
        if len(distinct) == 2:
            return distinct
    return ()


def recent_people(book: Book, sentence: Sentence, sentences: Sequence[Sentence]) -> tuple[int, ...]:
    """The two people last named side by side ("Arana and Vega"), up to two sentences before."""
    for index in range(sentence.index, max(sentence.index - 3, -1), -1):
        heads = {
            m.head: m.chain
            for m in book.mentions[-RECENT:]
            if m.sentence == index and m.form == "name" and book.drafts[m.chain].kind == "person"
        }
        for head, chain in heads.items():
            for other in children(sentences[index], sentences[index].tokens[head], "conj"):
                if heads.get(other.index, chain) != chain:
                    return (chain, heads[other.index])
    return ()


def settle_pairs(book: Book) -> None:
    """Give each pair its members: the leaders where leaders are meant, else the governments."""
    states = {d.key[1]: i for i, d in enumerate(book.drafts) if d.key[0] == "state"}
    for draft in book.drafts:
        if len(draft.pair) < 2:
            continue
        people = draft.key[2] in role_sectors() if len(draft.key) > 2 else False
        members = [
            leader
            if people and (leader := _leader(book, country)) is not None
            else states.get(country)
            for country in draft.pair
        ]
        draft.members = tuple(m for m in members if m is not None)


def _leader(book: Book, country: str) -> int | None:
    """The chain of the person who leads a country in this document, where only one does."""
    offices = {"president", "prime minister", "chancellor", "king", "leader", "premier"}
    heads = [
        i for i, d in enumerate(book.drafts)
        if d.kind == "person" and d.country == country and not d.described
        and (not d.roles or any(r.title in offices for r in d.roles) or any(r.title == "counterpart" for r in d.roles))
    ]  # fmt: skip
    titled = [i for i in heads if any(r.title in offices for r in book.drafts[i].roles)] or heads
    return titled[0] if len(titled) == 1 else None
