"""The entities reader: names, offices, groups and places, and who is who within one document.

Finds a person, her office and two governments in "Chadian Foreign Minister Awa Sy flew to Paris as
Ndjamena sought French help". Leaves "May brought rain" alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set

from msgspec.structs import replace

from tidings.mentions.entities.chains.book import Book
from tidings.mentions.entities.chains.heard import Heard
from tidings.mentions.entities.chains.learned import join_antecedents
from tidings.mentions.entities.chains.settle import settle
from tidings.mentions.entities.chains.walk import Walk
from tidings.mentions.entities.ground.around import Wanted
from tidings.mentions.entities.ground.places import PRECISION, choose_places, country_place
from tidings.mentions.entities.ground.placing import wanted_of
from tidings.mentions.entities.names.acronyms import settle_acronyms
from tidings.mentions.entities.names.by_nouns import is_ship
from tidings.mentions.entities.names.finding import find_names
from tidings.mentions.entities.names.found import Found, Look
from tidings.mentions.entities.names.known import also_known
from tidings.mentions.entities.names.lost_apostrophes import mend_owners
from tidings.mentions.entities.names.nicknames import with_nicknames
from tidings.mentions.entities.names.ships import as_known, ships_named
from tidings.mentions.entities.names.told_things import without_things
from tidings.mentions.entities.names.unlisted import unlisted_states
from tidings.mentions.entities.nouns.publishers import enrol_publisher
from tidings.model.mentions import Chain, EntityMention, PlaceReading, Reading

__all__ = ["read_entities"]


# A capital that is ground may be a namesake: it speaks for its country only where it is chosen.
TOWNS = frozenset({"capital", "region"})


def read_entities(reading: Reading) -> tuple[tuple[Chain, ...], tuple[EntityMention, ...]]:
    """The referents of a document and all words that stand for them, in order of the text."""
    ships = ships_named(reading.sentences)
    states = unlisted_states(reading.document, reading.sentences)
    with also_known({**as_known(ships, reading.sentences), **states}):
        return _read(reading, frozenset(ships.values()))


def _read(reading: Reading, ships: Set[str]) -> tuple[tuple[Chain, ...], tuple[EntityMention, ...]]:
    text = reading.document.text
    named = [tuple(find_names(s, text)) for s in reading.sentences]
    owned = mend_owners(named, reading.sentences)
    settled = settle_acronyms(without_things(owned, reading.sentences))
    found = tuple(
        with_nicknames(names, s, text) for names, s in zip(settled, reading.sentences, strict=True)
    )
    book = Book()
    votes = _votes(found)
    _enrol_persons(book, found, votes)
    heard = Heard(reading.encoded, reading.sentences)
    walk = Walk(
        document=reading.document, sentences=reading.sentences, book=book, votes=votes, heard=heard
    )  # fmt: skip
    for sentence, names in zip(reading.sentences, found, strict=True):
        walk.read(sentence, names)
    settle(book, reading.document)
    join_antecedents(book, heard, reading.sentences, text)
    enrol_publisher(book, reading.sentences, reading.document)
    ships = ships | {
        name.text
        for names, s in zip(found, reading.sentences, strict=True)
        for name in names
        if name.known is None and is_ship(s, name.first, name.last)
    }
    _place_all(book, found, text, ships)
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
    for name in (n for names in found for n in names):
        if name.bearer is not None:
            book.nickname(name.text, book.person(name.bearer))
        if name.nickname is not None:
            book.nickname(name.nickname, book.person(name.bearer or name.text))


def _place_all(
    book: Book, found: tuple[tuple[Found, ...], ...], text: str, ships: Set[str]
) -> None:
    """Put places and buildings on the map; a ship is at no point of it, whatever town it is called after."""
    ground = {(m.sentence, m.first) for m in book.mentions if m.as_ == "place"}
    context: Counter[str] = Counter(
        n.known.country
        for names in found for n in names
        if n.known and n.known.country
        and (n.known.category not in TOWNS or (n.sentence, n.first) not in ground)
    )  # fmt: skip
    for draft in book.drafts:
        draft.ship = draft.kind == "facility" and draft.key[1] in ships
    drafts = [
        draft
        for draft in book.drafts
        if draft.kind == "place" or (draft.kind == "facility" and not draft.ship)
    ]
    said = _said_to_lie_in(book, text)
    wanted = [
        Wanted(
            name=draft.key[1],
            unit=(said[draft.key[1]].unit if draft.key[1] in said else None) or draft.unit,
            inside=said[draft.key[1]].inside if draft.key[1] in said else None,
            beside=draft.key[1] in said and said[draft.key[1]].beside,
            by=said[draft.key[1]].by if draft.key[1] in said else None,
            country=draft.country if draft.key[0] == "place" else None,
        )
        for draft in drafts
    ]  # fmt: skip
    named = sorted({draft.named_for for draft in book.drafts if draft.named_for is not None})
    wanted += [Wanted(name=name) for name in named]
    chosen = choose_places(wanted, context=context)
    seats = dict(zip(named, chosen[len(drafts) :], strict=True))
    for draft in book.drafts:
        if draft.named_for is not None:
            draft.seat = seats[draft.named_for]
            draft.country = draft.country or _home(draft.seat, context)
    for draft, place in zip(drafts, chosen, strict=False):
        draft.place = place
        if place is None and draft.country is not None and draft.key[0] == "place":
            draft.place = country_place(draft.country)
        if place is not None and place.country is not None:
            draft.country = place.country


def _home(seat: PlaceReading | None, context: Mapping[str, int]) -> str | None:
    """The country of a body named for a place; a town's only where the document speaks of that country."""
    if seat is None or seat.country is None:
        return None
    return seat.country if seat.precision > PRECISION["city"] or context.get(seat.country) else None


def _said_to_lie_in(book: Book, text: str) -> dict[str, Wanted]:
    """The larger place that the text names right behind a place ("Chak district, Wardak province"), what a
    building stands by, and the noun of "the district of Chak"."""
    names = sorted(
        {(m.start, m.end, m.chain) for m in book.mentions if m.form == "name" and m.as_ != "person"}
    )
    spans = [(start, end) for start, end, _ in names]
    keys = {text[start:end]: book.drafts[chain].key[1] for start, end, chain in names}
    # What is said outright counts for more than what it stands by.
    said = sorted(wanted_of(text, spans), key=lambda one: one.inside is not None)
    return {
        keys[one.name]: replace(
            one, inside=keys[one.inside] if one.inside else None, by=keys.get(one.by or "", one.by)
        )
        for one in said
        if one.inside is not None or one.by is not None or one.unit is not None
    }
