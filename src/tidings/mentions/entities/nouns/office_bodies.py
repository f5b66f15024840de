"""The body that somebody holds an office in: "an expert with the Lake Board", "Awa Sy, commander, Lake Command"."""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.chains.assign import state_of
from tidings.mentions.entities.chains.book import Book
from tidings.mentions.entities.names.found import Nominal
from tidings.mentions.entities.names.known import Known
from tidings.model.parse import Sentence, Token

# "X, an expert with the Y Council": the prepositions that tie an office to a body.
OFFICE_OF = frozenset({"of", "at", "with", "for", "from", "in"})
BODIES = frozenset({"organization", "state", "armed_group"})


def owner_of(book: Book, title: str, known: Known) -> int | None:
    """The chain of the known name that an office is told with: a body, a town where its mayor is told by a capital, a government."""
    if known.category == "organization":
        return book.chain(
            (known.kind, known.name), known.name, known.kind,
            country=known.country, sector=known.sector,
        )  # fmt: skip
    if known.category == "capital" and title in word_class("territorial_offices"):
        return book.chain(("place", known.name), known.name, "place", country=known.country)
    return state_of(book, known.country) if known.country else None


def body_of(book: Book, sentence: Sentence, found: Nominal) -> int | None:
    """The chain of the body named behind an office."""
    for preposition in children(sentence, sentence.tokens[found.head], "prep"):
        if preposition.lemma not in OFFICE_OF:
            continue
        for obj in children(sentence, preposition, "pobj"):
            chain = book.covering(sentence.index, obj.index)
            if chain is None or book.drafts[chain].kind not in _bodies(found.noun):
                continue
            if not _is_posted_there(book, found, preposition, chain):
                return chain
    return _behind_comma(book, sentence, found)


def _bodies(office: str) -> frozenset[str]:
    """What somebody can hold an office of: a mayor's is a town's."""
    return BODIES | {"place"} if office in word_class("territorial_offices") else BODIES


def _is_posted_there(book: Book, found: Nominal, preposition: Token, chain: int) -> bool:
    """“The UN's envoy for Chad”, “ambassador to the Council”: who is sent works for who sent him."""
    sent = found.noun.split()[-1] in word_class("offices_sent")
    whither = {"to", "in"} | ({"for"} if book.drafts[chain].kind == "state" else set())
    return sent and preposition.lemma in whither


def _behind_comma(book: Book, sentence: Sentence, found: Nominal) -> int | None:
    """“Awa Sy, commander, Lake Command”: an office without an article, and its body behind a comma."""
    comma = sentence.tokens[found.last : found.last + 1]
    if (
        found.definite
        or found.last - found.first > 1
        or not comma
        or found.last + 1 >= len(sentence.tokens)
        or comma[0].text != ","
    ):
        return None
    chain = book.covering(sentence.index, found.last + 1)
    body = chain is not None and book.drafts[chain].kind in BODIES - {"state"}
    return chain if body else None
