"""What only the whole document settles: whose regime "the regime" is, whose minister a minister is."""

from __future__ import annotations

import re
from collections import Counter

from tidings.lexicons import gazetteer
from tidings.lexicons.place_names import plain
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.chains.assign import state_of
from tidings.mentions.entities.chains.book import Book
from tidings.mentions.entities.names.by_nouns import LARGE
from tidings.mentions.entities.names.known import countries, known_names, leaders
from tidings.mentions.entities.nouns.pairs import settle_pairs
from tidings.mentions.entities.nouns.whose_arms import is_own_force
from tidings.model.documents import Document
from tidings.model.mentions import RoleMention

# "Regime forces" are those of the one regime the document speaks of.
REGIME = frozenset({"regime", "junta"})
# Bodies of state that every country has and a report need not say whose.
OFFICIAL = word_class("state_body")
FORCES = word_class("own_forces")
# Unnamed fighters who are the one named group where a report says "the".
REBELS = word_class("rebel")
# What one such group is called again: "the extremist group".
GROUPS = word_class("groups_again")
# Armed people who may be nobody's: a report that has them need not mean the group it names.
UNNAMED = word_class("nobodys_arms")
# A report is set in a country that is named at least this many times as often as all others together.
OUTSTANDING = 1.5
# A report that names another country so often, and that of its dateline never, is written by a desk abroad.
ABROAD = 3


def settle(book: Book, document: Document) -> None:
    """Unite governments named by their leader, in one document, with their country's."""
    _known_leaders(book)
    _owned_governments(book)
    _owned_forces(book)
    regime = _only_regime(book)
    if regime is not None:
        _bare_regime(book, regime)
        _regime_forces(book, regime)
    named = _countries_named(book)
    home = _reported_from(document, named) or _home(named, _surely(book))
    if home is not None:
        _at_home(book, home)
    if regime is None and (ruled := home or _foremost(named)) is not None:
        _ruled(book, ruled)
    _short_names(book)
    _only_rebels(book)
    _offices_of_persons(book)
    settle_pairs(book)


def _known_leaders(book: Book) -> None:
    """A head of state that the document calls president, or by surname alone, has his country."""
    for draft in book.drafts:
        if draft.kind != "person" or draft.country is not None or draft.described:
            continue
        names: tuple[str, ...] = (draft.name.casefold(), _surname(draft.name))
        in_office = any(role.title in {"president", "leader"} for role in draft.roles)
        if " " in draft.name and not in_office:
            names = names[:1]
        draft.country = next((leaders()[n] for n in names if n in leaders()), None)


def _surname(name: str) -> str:
    return name.split()[-1].casefold().removeprefix("al-")


def _owned_governments(book: Book) -> None:
    for index, draft in enumerate(tuple(book.drafts)):
        if draft.key[0] == "government" and not _is_bare(draft.key):
            country = book.drafts[int(draft.key[1])].country
            if country is not None:
                book.unite(index, state_of(book, country))


def _owned_forces(book: Book) -> None:
    """“Haroun's forces” are those of the country that Haroun turns out to lead."""
    for index, draft in enumerate(tuple(book.drafts)):
        whose = draft.key[1] if draft.key[0] == "collective" and len(draft.key) > 1 else ""
        if draft.country is not None or not whose.startswith("of "):
            continue
        draft.country = book.drafts[int(whose.removeprefix("of "))].country
        if draft.country is not None and draft.sector in {"MIL", "COP"} and draft.key[2] in FORCES:
            key = ("collective", draft.country, draft.sector or "")
            book.unite(
                index,
                book.chain(
                    key, draft.name, "collective", country=draft.country, sector=draft.sector
                ),
            )


def _only_regime(book: Book) -> int | None:
    """The chain that a bare "regime" means: the only government called one, or named by its leader."""
    mentioned = {
        m.chain for m in book.mentions
        if m.form == "nominal" and m.as_ in {"state", "organization"}
        and m.quote.split()[-1].lower() in REGIME and not _is_bare(book.drafts[m.chain].key)
    }  # fmt: skip
    return mentioned.pop() if len(mentioned) == 1 else None


def _bare_regime(book: Book, regime: int) -> None:
    for index, draft in enumerate(tuple(book.drafts)):
        if _is_bare(draft.key) and draft.key[2] in REGIME:
            book.unite(index, regime)


def _is_bare(key: tuple[str, ...]) -> bool:
    return key[:2] == ("government", "")


def _regime_forces(book: Book, regime: int) -> None:
    country = book.drafts[regime].country
    for index, draft in enumerate(tuple(book.drafts)):
        if draft.key[0] != "collective" or draft.country is not None or not set(draft.key) & REGIME:
            continue
        draft.country = country
        if country is not None and draft.sector in {"MIL", "COP"}:
            key = ("collective", country, draft.sector)
            book.unite(
                index,
                book.chain(key, draft.name, "collective", country=country, sector=draft.sector),
            )


def _offices_of_persons(book: Book) -> None:
    """“His foreign minister”: the minister serves the country of whom “his” means."""
    for draft in tuple(book.drafts):
        for place, role in enumerate(draft.roles):
            owner = book.drafts[role.of] if role.of is not None else None
            if owner is not None and owner.kind == "person" and owner.country is not None:
                state = state_of(book, owner.country)
                draft.roles[place] = RoleMention(title=role.title, of=state, evidence=role.evidence)
                draft.country = draft.country or owner.country


def _reported_from(document: Document, named: Counter[str]) -> str | None:
    """The country of the dateline, or the one country told of from a desk abroad: "BEIRUT - The quake in Syria …"."""
    desk, told = _dateline(document, named), _foremost(named)
    abroad = desk is not None and not named[desk] and told is not None and named[told] >= ABROAD
    return told if abroad else desk


def _dateline(document: Document, named: Counter[str]) -> str | None:
    """The country of a dateline: "PUNO, Peru (Reuters) -", "LIMA -"."""
    for part in document.parts:
        line = document.text[part.start : part.end]
        if part.kind != "byline" or not line.rstrip().endswith(("-", "–", "—")):
            continue
        places = re.split(r"[,(]", line.rstrip(" -–—"))
        for words in reversed([place.strip() for place in places]):
            known = known_names().get(words) or known_names().get(words.title())
            if known is not None and known.category in {"country", "capital"}:
                return known.country
        town = places[0].strip()
        found = gazetteer.find(town)
        # "BYALA -" of a report from Bulgaria is the small town of that name, not the large one abroad that is called so, too
        own = [p for p in found if plain(p.name) == plain(town)]
        here = next((p for p in own if named[p.iso3 or ""]), None)
        if here is not None and found[0] not in own:
            return here.iso3
        if found and found[0].population >= LARGE:
            return found[0].iso3
    return None


def _countries_named(book: Book) -> Counter[str]:
    """How often the towns, provinces and governments of each country are named."""
    counted: Counter[str] = Counter()
    for mention in book.mentions:
        draft = book.drafts[mention.chain]
        if draft.kind in {"place", "state"} and draft.country in countries():
            counted[draft.country or ""] += 1
        elif draft.kind == "place" and draft.country is None:
            found = next(iter(gazetteer.find(draft.key[1])), None)
            if found is not None and found.iso3 in countries():
                counted[found.iso3 or ""] += 1
    return counted


def _surely(book: Book) -> frozenset[str]:
    """The countries that a document names, or a large town or province of: villages have namesakes everywhere."""
    found: set[str] = set()
    for draft in book.drafts:
        if draft.kind in {"place", "state"} and draft.country:
            found.add(draft.country)
        elif draft.kind == "place":
            best = next(iter(gazetteer.find(draft.key[1])), None)
            large = best is not None and (
                best.kind not in {"city", "admin2"} or best.population >= LARGE
            )
            found |= {best.iso3} if best is not None and best.iso3 and large else set()
    return frozenset(found)


def _home(named: Counter[str], sure: frozenset[str]) -> str | None:
    """The country a document is set in: that of most of its towns and provinces, where one stands out."""
    ranked = named.most_common(2)
    if not ranked or ranked[0][1] < 2 or ranked[0][0] not in sure:
        return None
    rest = sum(named.values()) - ranked[0][1]
    return ranked[0][0] if ranked[0][1] >= OUTSTANDING * rest else None


def _foremost(named: Counter[str]) -> str | None:
    """The country named more than any other by far, though the whole world may speak of it."""
    (first, most), (_, next_most) = (*named.most_common(2), ("", 0), ("", 0))[:2]
    return first if most > 1 and most >= OUTSTANDING * next_most else None


def _ruled(book: Book, country: str) -> None:
    """“The regime” and “regime forces” of nobody's are those of the country that all speak of."""
    for index, draft in enumerate(tuple(book.drafts)):
        if _is_bare(draft.key) and draft.name.split()[-1].lower() in REGIME:
            book.unite(index, state_of(book, country))
    if any(set(d.key) & REGIME for d in book.drafts if d.key[0] == "collective"):
        _regime_forces(book, state_of(book, country))


def _at_home(book: Book, home: str) -> None:
    """“The government”, “the army” without a country are those of the country the report is set in."""
    for index, draft in enumerate(tuple(book.drafts)):
        if draft.country is not None:
            continue
        if _is_bare(draft.key) and draft.key[2] in OFFICIAL:
            book.unite(index, state_of(book, home))
        elif is_own_force(draft.key, draft.sector) and draft.key[1] == "":
            if draft.key[2] in word_class("seafarers"):
                continue  # a tanker's crew serves no navy
            draft.country = home
            if draft.key[2] in FORCES:
                key = ("collective", home, draft.sector or "")
                stays = book.chain(key, draft.name, "collective", country=home, sector=draft.sector)
                book.unite(index, stays)


def _short_names(book: Book) -> None:
    """“The Front” after “the Lake Liberation Front”: one word of the only body whose name has it."""
    bodies = {"organization", "armed_group"}
    for index, draft in enumerate(tuple(book.drafts)):
        if draft.kind not in bodies or draft.described or " " in draft.name:
            continue
        longer = [
            i
            for i, d in enumerate(book.drafts)
            if i != index and not d.described and d.kind in {*bodies, "facility"}
            and draft.name in d.name.split() and len(d.name.split()) > 1
        ]  # fmt: skip
        if len(longer) == 1:
            book.unite(index, longer[0])


def _only_rebels(book: Book) -> None:
    """“The rebels” are the armed group of the document, where it names only one."""
    groups = [
        i for i, d in enumerate(book.drafts)
        if d.kind == "armed_group" and d.sector in {"REB", "PRM", None} and _mentioned(book, i)
    ]  # fmt: skip
    called = [i for i in groups if _called_rebels(book, i)]
    groups = called if len(called) == 1 else groups
    if len(groups) != 1:
        return
    others = any(d.key[0] == "collective" and set(d.key) & UNNAMED for d in book.drafts)
    for index, draft in enumerate(tuple(book.drafts)):
        # the "extremist" of "extremist group" tells no more of them than the noun
        told = [w for w in draft.key[3:] if w not in draft.key[2].split()]
        unnamed = draft.key[:2] == ("collective", "") and len(draft.key) > 2 and not told
        if others and draft.key[-1] == "terrorist" and draft.key[2] == "terrorist":
            continue  # "the terrorists" of a report of gunmen and kidnappers may be these
        if unnamed and draft.key[2] in REBELS | GROUPS and _definite(book, index):
            book.unite(index, groups[0])


def _called_rebels(book: Book, index: int) -> bool:
    """Whether the document itself speaks of a group as rebels: "the LSF rebels"."""
    last = (m.quote.split()[-1].lower() for m in book.mentions if m.chain == index)
    return any(word.removesuffix("s") in REBELS for word in last)


def _mentioned(book: Book, index: int) -> bool:
    return any(m.chain == index for m in book.mentions)


def _definite(book: Book, index: int) -> bool:
    return any(m.chain == index and m.quote.lower().startswith("the ") for m in book.mentions)
