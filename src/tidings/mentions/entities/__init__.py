"""The entities reader: names, offices, groups and places, and who is who within one document.

Finds a person, her office and two governments in "Chadian Foreign Minister Awa Sy flew to Paris as
Ndjamena sought French help". Leaves "May brought rain" alone.
"""

from __future__ import annotations

from collections import Counter

from tidings.mentions.entities.book import Book
from tidings.mentions.entities.found import Found, Look
from tidings.mentions.entities.names import find_names
from tidings.mentions.entities.places import choose_place, country_place
from tidings.mentions.entities.settle import settle
from tidings.mentions.entities.walk import Walk
from tidings.model.mentions import Chain, EntityMention, Reading

__all__ = ["read_entities"]


def read_entities(reading: Reading) -> tuple[tuple[Chain, ...], tuple[EntityMention, ...]]:
    """The referents of a document and all words that stand for them, in order of the text."""
    text = reading.document.text
    found = tuple(tuple(find_names(sentence, text)) for sentence in reading.sentences)
    book = Book()
    votes = _votes(found)
    _enrol_persons(book, found, votes)
    walk = Walk(document=reading.document, sentences=reading.sentences, book=book, votes=votes)
    for sentence, names in zip(reading.sentences, found, strict=True):
        walk.read(sentence, names)
    settle(book)
    _place_all(book, found)
    return book.close()


def _votes(found: tuple[tuple[Found, ...], ...]) -> dict[str, Look]:
    """What each undecided name is by its surest appearance; at equal sureness the more frequent look."""
    ballots: dict[str, Counter[Look]] = {}
    for name in (n for names in found for n in names if n.known is None and n.look != "unclear"):
        ballots.setdefault(name.text, Counter())[name.look] += 10**name.sure
    return {text: min(c, key=lambda look: (-c[look], look)) for text, c in ballots.items()}


def _enrol_persons(
    book: Book, found: tuple[tuple[Found, ...], ...], votes: dict[str, Look]
) -> None:
    """Enter full names before the walk, so that a bare surname in the first line finds its bearer."""
    for name in (n for names in found for n in names if n.known is None):
        if votes.get(name.text) == "person" and " " in name.text:
            book.person(name.text)


def _place_all(book: Book, found: tuple[tuple[Found, ...], ...]) -> None:
    context: Counter[str] = Counter(
        n.known.country for names in found for n in names if n.known and n.known.country
    )
    for draft in book.drafts:
        if draft.kind != "place":
            continue
        name = draft.key[1]
        if draft.country is not None and draft.key[0] == "place":
            context_of = Counter({draft.country: 10})
            draft.place = choose_place(name, context=context_of) or country_place(draft.country)
        else:
            draft.place = choose_place(name, context=context, unit=draft.unit)
            draft.country = draft.place.country if draft.place else draft.country
