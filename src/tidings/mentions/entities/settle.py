"""What only the whole document settles: whose regime "the regime" is, whose minister a minister is."""

from __future__ import annotations

from tidings.mentions.entities.assign import state_of
from tidings.mentions.entities.book import Book
from tidings.mentions.entities.known import leaders
from tidings.mentions.entities.pairs import settle_pairs
from tidings.model.mentions import RoleMention

# "Regime forces" are those of the one regime the document speaks of.
REGIME = frozenset({"regime", "junta"})


def settle(book: Book) -> None:
    """Unite governments named by their leader, in one document, with their country's."""
    _known_leaders(book)
    _owned_governments(book)
    regime = _only_regime(book)
    if regime is not None:
        _bare_regime(book, regime)
        _regime_forces(book, regime)
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
    """ "His foreign minister": the minister serves the country of whom "his" means."""
    for draft in tuple(book.drafts):
        for place, role in enumerate(draft.roles):
            owner = book.drafts[role.of] if role.of is not None else None
            if owner is not None and owner.kind == "person" and owner.country is not None:
                state = state_of(book, owner.country)
                draft.roles[place] = RoleMention(title=role.title, of=state, evidence=role.evidence)
                draft.country = draft.country or owner.country
