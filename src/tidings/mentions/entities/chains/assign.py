"""Give every name and noun phrase its referent: the step from words found to chains."""

from __future__ import annotations

from collections.abc import Mapping

from tidings.language.peoples import of_other_peoples
from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.chains.book import Book, Draft
from tidings.mentions.entities.chains.doers import doers_beside
from tidings.mentions.entities.names.acting import acts, is_governed
from tidings.mentions.entities.names.found import Found, Look, Nominal, head_of, kind_of
from tidings.mentions.entities.names.known import Known, country_name, known_names, own_name
from tidings.mentions.entities.names.owned_names import owned_name
from tidings.mentions.entities.nouns.fields import field_of
from tidings.mentions.entities.nouns.holders import holds
from tidings.model.parse import Sentence
from tidings.model.vocabulary import EntityKind

# A description reaches back a page or two, not to the first line of a book.
RECENT = 400
# Written without a full stop they are read as part of the name.
_DEGREES = frozenset({"Dr", "Prof", "Doctor"})


def state_of(book: Book, iso3: str, alias: str | None = None) -> int:
    """The chain of a country's government, or of the body a code such as EUR stands for."""
    name = country_name(iso3, alias)
    index = book.chain(("state", iso3), name, "state", country=iso3, sector="GOV")
    if alias is not None:
        book.drafts[index].call(alias)
    return index


def assign_name(
    book: Book, sentence: Sentence, found: Found, votes: Mapping[str, Look]
) -> tuple[int, EntityKind] | None:
    """The chain of a name and what it stands for here; None when the words settle neither."""
    if found.known is not None:
        return _assign_known(book, sentence, found, found.known)
    titled = " ".join((*(t.title for t in found.titles), found.text))
    bearer = book.nicknamed(found.text)
    bearer = book.nicknamed(titled) if bearer is None else bearer
    if bearer is not None:
        return bearer, "person"
    look = votes.get(found.text, found.look)
    if look == "unclear" or (
        look != "person" and " " not in found.text and book.is_surname(found.text)
    ):
        look = "person" if book.is_surname(found.text) else look
    familiar = _familiar(book, sentence, found) if look in {"person", "unclear"} else None
    if familiar is not None:
        return familiar, "person"
    kind = kind_of(look)
    ship = _ship(book, found) if kind not in {"organization", "armed_group"} else None
    if kind is None or ship is not None:
        return None if ship is None else (ship, "facility")
    if kind != "person" and _is_paper_or_happening(found.text, kind):
        return None
    if kind == "person":
        return book.person(_without_degree(book, found.text)), kind
    if kind == "place":
        unit = _unit(sentence, found)
        index = book.chain(("place", _bare(found.text)), _bare(found.text), "place")
        book.drafts[index].unit = book.drafts[index].unit or unit
        return index, kind
    index = book.chain(
        (kind, found.text), found.text, kind, country=found.country, sector=found.sector
    )
    return index, kind


def _without_degree(book: Book, name: str) -> str:
    """ "Dr Sy" after "Awa Sy"; "Dr Doom" of whom nobody has told is called so."""
    degree, _, rest = name.partition(" ")
    known = degree in _DEGREES and " " not in rest and rest and book.is_surname(rest)
    return rest if known else name


def _ship(book: Book, found: Found) -> int | None:
    """The ship that has been named in full: "the Karm" and "Warship MV Karm" after "MV Karm"."""
    words = found.text.split()
    alone = len(words) == 1 and not found.titles
    if not alone and words[0].casefold() not in word_class("ships"):
        return None
    return next(
        (
            i for i, d in enumerate(book.drafts)
            if d.kind == "facility" and " " in d.name and d.name.split()[-1] == words[-1]
            and set(d.name.split()) & word_class("ships_before_names")
        ),
        None,
    )  # fmt: skip


def _is_paper_or_happening(name: str, kind: EntityKind) -> bool:
    """ "The Lake Fisheries Act", "Declaration of Karm", "the Lake War", "the Olympics": what is signed, passed, fought or
    celebrated is nobody and no place."""
    words = name.casefold().split()
    cut = next((i for i, w in enumerate(words) if w in {"of", "on", "for"} and i), len(words))
    if words[cut - 1] in word_class("named_happenings"):
        return True
    return kind == "organization" and words[cut - 1] in word_class("signed_papers")


def _familiar(book: Book, sentence: Sentence, found: Found) -> int | None:
    """Whom a first name means, "Prince Salem" after "Crown Prince Salem bin Nasser"; “Awa, 30, fled” is somebody new, who gave
    no more of hers."""
    behind = sentence.tokens[found.last : found.last + 2]
    aged = len(behind) == 2 and behind[0].text == "," and behind[1].pos == "NUM"
    named = sentence.tokens[found.first].pos == "PROPN"
    royal = all(t.title.split()[-1] in word_class("called_by_first_name") for t in found.titles)
    index = book.familiar(found.text) if named and not aged and royal else None
    if index is None or not found.titles:
        return index
    held = {r.title.split()[-1] for r in book.drafts[index].roles}
    return index if held & word_class("called_by_first_name") else None


def _assign_known(
    book: Book, sentence: Sentence, found: Found, known: Known
) -> tuple[int, EntityKind] | None:
    token = head_of(sentence, found.first, found.last)
    iso3 = known.country or ""
    if known.category == "organization":
        if known.kind == "state" and found.text == known.name and not acts(sentence, token):
            # "Fighting in South Ossetia": ground, as a country is.
            key = ("place", found.text)
            return book.chain(key, found.text, "place", country=known.country), "place"
        index = book.chain(
            (known.kind, known.name),
            known.name,
            known.kind,
            country=known.country,
            sector=known.sector,
        )
        book.drafts[index].call(found.text)
        return index, known.kind
    if known.category == "ship":
        return book.chain(("facility", known.name), known.name, "facility"), "facility"
    if known.category == "people":
        return book.chain(
            ("people", iso3), found.text, "collective", country=iso3, sector="CVL"
        ), "collective"
    if known.category == "region" and not acts(sentence, token):
        return book.chain(("place", found.text), found.text, "place"), "place"
    if known.category in {"metonym", "region"}:
        return state_of(book, iso3, found.text), "state"
    if known.category == "adjective":
        if _describes_ground(sentence, found):
            return None
        return state_of(book, iso3), "state"
    governed = known.category == "capital" and is_governed(sentence, found.first, found.last)
    if acts(sentence, token) and not governed:
        return state_of(book, iso3, found.text), "state"
    name = known.name if known.category == "country" else found.text
    index = book.chain(("place", name), name, "place", country=iso3)
    return index, "place"


def _describes_ground(sentence: Sentence, found: Found) -> bool:
    """“The Turkish border”, “Russian”: an adjective that stands for no government."""
    token = head_of(sentence, found.first, found.last)
    above = sentence.tokens[token.head]
    return above.lemma in word_class("land") or (token.dep not in {"amod", "compound", "nmod"})


def assign_nominal(
    book: Book, sentence: Sentence, found: Nominal, owner: int | None, words: str, *,
    pair: tuple[str, ...] = (), whose: str = "",
) -> tuple[int, EntityKind]:  # fmt: skip
    """The chain of a noun phrase: a government, the bearer of an office, or unnamed people. `whose` is an owner of whom
    nothing but the name is known."""
    country = found.country
    if country is None and owner is not None:
        country = book.drafts[owner].country
    if len(pair) > 1:
        pair_key = ("pair", "+".join(sorted(pair)), found.noun)
        name = _pair_name(pair, found)
        index = book.chain(pair_key, name, "collective", sector="GOV", described=True)
        return index, "collective"
    if found.class_ == "government":
        if country is not None:
            return state_of(book, country, None), "state"
        key = ("government", str(owner)) if owner is not None else ("government", "", found.noun)
        key, words = ((f"{whose}'s", *key), f"{whose}'s {words}") if whose else (key, words)
        return book.chain(key, words, "organization", sector="GOV", described=True), "organization"
    if not found.plural and found.class_ in {"role", "speaker"}:
        return _one_person(book, sentence, found, country, words), "person"
    kind: EntityKind = "organization" if found.class_ == "body" else "collective"
    name = found.name
    if owner is not None and country is None and "' " not in name:  # "miners' federation" has them
        name = owned_name(book.drafts[owner], name, _beside(sentence, found))
    if whose and found.class_ == "armed":
        name = f"{whose}'s {name}"
    index = book.chain(
        _collective_key(found, country, owner, whose), name, kind,
        country=country, sector=found.sector, described=True,
    )  # fmt: skip
    if owner is not None and _says_whose(book, sentence, found, owner):
        book.drafts[index].spouse_of = owner, found.noun
    return index, kind


def _says_whose(book: Book, sentence: Sentence, found: Nominal, owner: int) -> bool:
    """Whether whoever has a wife or husband is named in the sentence: "Ruiz's wife", "Ruiz said her husband had left"."""
    if found.noun not in word_class("wives") | word_class("husbands"):
        return False
    holders = children(sentence, sentence.tokens[found.head], "poss")
    return any(t.pos == "PROPN" for t in holders) or any(
        m.sentence == sentence.index and m.chain == owner and m.form == "name"
        for m in book.mentions
    )


def _beside(sentence: Sentence, found: Nominal) -> frozenset[str]:
    """The words that stand before a noun and own it not: “Pennsylvania” of “a Pennsylvania woman”."""
    before = sentence.tokens[found.first : found.head]
    return frozenset(t.text for t in before if t.dep in {"compound", "nmod"})


def _pair_name(pair: tuple[str, ...], found: Nominal) -> str:
    """What a plural of two parties is called: "leaders of Chad and Sudan", or just the two."""
    names = " and ".join(country_name(c) for c in pair)
    return names if found.class_ == "pair" else f"{found.name} of {names}"


def _collective_key(
    found: Nominal, country: str | None, owner: int | None, named: str
) -> tuple[str, ...]:
    """Turkish soldiers and Turkish troops are one; Turkish Kurdish fighters, rebel groups and unnamed fighters are not."""
    apart = found.noun in word_class("no_soldiers")
    if country is not None and found.class_ == "armed" and not apart:
        own = own_name(found.name, country)
        return ("collective", country, found.sector or "", *((own,) if own else ()))
    whose = country or (f"of {owner}" if owner is not None else f"{named}'s" if named else "")
    return ("collective", whose, found.noun, *sorted(set(found.modifiers)))


def _one_person(
    book: Book, sentence: Sentence, found: Nominal, country: str | None, words: str
) -> int:
    if found.definite:
        before = sentence.tokens[found.first : found.head]
        own = [t.text for t in before]
        said = frozenset(t.text for t in before if t.name == "ORG" or _is_body(t.text))
        field = field_of(sentence, found.first, found.head)
        doers = doers_beside(book, sentence, sentence.tokens[found.head])
        for mention in reversed(book.mentions[-RECENT:]):
            draft = book.drafts[mention.chain]
            if mention.chain in doers:
                continue
            fits = country is None or draft.country in {None, country}
            fits = fits and not (draft.described and of_other_peoples(own, draft.name.split()))
            fits = fits and not (field and draft.fields and field.isdisjoint(draft.fields))
            if fits and draft.kind == "person" and holds(draft, found) and _serves(draft, said):
                return mention.chain
    key = ("described", words.casefold(), "" if found.definite else str(sentence.index))
    return book.chain(
        key, _without_article(words), "person", country=country, sector=found.sector, described=True
    )


def _is_body(word: str) -> bool:
    known = known_names().get(word)
    return known is not None and known.category == "organization"


def _serves(draft: Draft, said: frozenset[str]) -> bool:
    """Whether somebody was introduced by the names that now stand before the office: "the Board spokesman" is no other's."""
    known = {w for r in draft.roles for w in r.evidence.quote.split()} | set(draft.name.split())
    return said <= known


def _without_article(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if first.lower() in {"a", "an", "the", "this", "that"} and rest else words


def _bare(name: str) -> str:
    """“Idlib Province” and “Idlib” are one key."""
    parts = name.split()
    if len(parts) == len(("Old", "City")) and parts[0].lower() in word_class("part_of_town"):
        return name
    units = word_class("division")
    return " ".join(parts[:-1]) if len(parts) > 1 and parts[-1].lower() in units else name


def _unit(sentence: Sentence, found: Found) -> str | None:
    own = found.text.split()[-1].lower()
    if found.text != _bare(found.text):
        return own
    after = sentence.tokens[found.last].lemma if found.last < len(sentence.tokens) else ""
    head = head_of(sentence, found.first, found.last)
    for below in children(sentence, head, "appos"):
        after = after if after in {"province", "city", "town"} else below.lemma
    return after or None
