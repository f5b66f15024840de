"""Names in running prose: office and full name at first mention, surname later, "the" where it belongs."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from tidings.account.brief.desk import Desk
from tidings.lexicons.tables import column, table, words
from tidings.lexicons.word_classes import word_class
from tidings.model.items import Entity

# Marks around an entity's id in a draft; private-use signs, so that no report's words contain them.
OPEN, CLOSE = "\ue000", "\ue001"
# What any country has, and many of them.
_ANY = ("people", "speaker", "body")

_MARK = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")
# Around the id of an item that a date in the draft comes from; not printed.
SOURCED, END = "\ue002", "\ue003"
_BASIS = re.compile(f"{SOURCED}([^{END}]*){END}")
# Somebody of name before what is theirs.
_OWNED = re.compile(r"(?:[A-Z]\S* )*[A-Z]\S*['’]s ")
# A given name of two syllables behind the name of a family: "Jae-min".
_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")
# Seen so seldom, a name says by its last word whether it takes "the".
FEW = 3
# "Abu" opens a surname with a capital too.
_PARTICLES = column("en/name_particles.tsv") | {"abu"}


def mark(entity: str) -> str:
    """Where an entity's name goes."""
    return f"{OPEN}{entity}{CLOSE}"


def basis(item: str) -> str:
    """A note that the words before it rest on an item."""
    return f"{SOURCED}{item}{END}"


class Names:
    """Which names the brief has already used."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._said: set[str] = set()

    def settle(self, text: str) -> tuple[str, tuple[str, ...]]:
        """The text with names for marks, and the items named or noted."""
        named: list[str] = _BASIS.findall(text)

        def name(found: re.Match[str]) -> str:
            entity = self._desk.entities[found.group(1)]
            named.append(entity.id)
            first = entity.id not in self._said
            self._said.add(entity.id)
            return self._name(entity, first)

        return _MARK.sub(name, _BASIS.sub("", text)), tuple(dict.fromkeys(named))

    def _name(self, entity: Entity, first: bool) -> str:
        if entity.kind != "person":
            return called(entity, self._desk)
        if first:
            office = _office(entity, self._desk)
            return f"{office} {entity.name}" if office else entity.name
        return surname(entity)


def called(entity: Entity, desk: Desk) -> str:
    """The name of a body or place in running text: "the United Nations", "monitors", "Turkey"."""
    name = entity.name.replace(" - ", "-")
    if entity.kind == "person":
        return name
    lowered = _uncapital(entity, name, desk)
    if entity.kind == "collective" and _partisan(lowered):
        return f"“{lowered}”"
    if lowered.lower().startswith("the "):
        return f"the {lowered[4:]}"
    return f"the {lowered}" if _takes_article(entity, desk) else lowered


def _partisan(name: str) -> bool:
    """Whether a description takes sides ("terrorists"): the brief quotes it and does not adopt it."""
    loaded = column("en/partisan_words.tsv")
    return bool(loaded & set(name.lower().split()))


def nameable(entity: Entity) -> bool:
    """Whether a reader knows who is meant: a proper name, not "the two sides" or "spokeswoman"."""
    first, *rest = entity.name.split() or [""]
    if entity.kind == "person":
        return bool(rest) and all(
            w[:1].isupper() or w.lower() in _PARTICLES for w in entity.name.split()
        )
    if entity.kind in {"place", "facility"}:
        return False
    if not rest and first.lower().removesuffix("s") in _anybody():
        return False
    return first.lower() not in _pointing()


def is_any_body(entity: Entity) -> bool:
    """Whether it is called only by what any country has: "Authorities", "Officials"."""
    name = entity.name.casefold()
    return not _collectives(*_ANY).isdisjoint({name, name.removesuffix("s")})


def _anybody() -> frozenset[str]:
    """Nouns that say nothing of who: "people", "person", "men"."""
    return _collectives("people") | {"person"}


@cache
def _collectives(*classes: str) -> frozenset[str]:
    """The nouns of some classes of unnamed people and bodies."""
    return frozenset(r["noun"] for r in table("en/collectives.tsv") if r["class"] in classes)


@cache
def _pointing() -> frozenset[str]:
    rows = table("en/opening_pronouns.tsv")
    return frozenset(row["word"] for row in rows) | {"both", "two", "all", "some", "many"}


def names_of(entity: Entity) -> frozenset[str]:
    """Every proper name an entity goes by, in small letters, without the article."""
    short = [surname(entity)] if entity.kind == "person" else []
    named = (entity.name, *entity.aliases, *short)
    return frozenset(n.casefold().removeprefix("the ") for n in named)


def _takes_article(entity: Entity, desk: Desk) -> bool:
    """Whether the reports put "the" before the name more often than not."""
    if entity.name in _with_article():
        return True
    if entity.kind in {"state", "place"} and not entity.name.endswith("s"):
        return False
    if entity.kind == "organization" and entity.name.islower() and not entity.name.endswith("s"):
        return True  # "the company"
    seen = [m for m in entity.mentions if _key(m.quote) == _key(entity.name)]
    the = sum(
        m.quote.lower().startswith("the ")
        or desk.text(m.document)[max(0, m.start - 4) : m.start].lower() == "the "
        for m in seen
    )
    if len(seen) < FEW and _is_common(entity.name):
        return True
    return the * 2 > len(seen)


def _is_common(name: str) -> bool:
    """Whether a body's name ends in what sort of body it is: "Republican Party", no "Norland's party"."""
    first, *rest = name.split()
    owned = first.endswith(("'s", "’s"))
    return bool(rest) and not owned and rest[-1] in word_class("bodies_with_article")


def _key(words_: str) -> str:
    """A name however it is written: "the U.S.-led coalition", "US-led coalition"."""
    plain = " ".join(words_.lower().split()).removeprefix("the ")
    return plain.replace(" - ", "-").replace(".", "")


def _uncapital(entity: Entity, name: str, desk: Desk) -> str:
    """A described body in lower case, unless its first word is a name."""
    if entity.kind != "collective" or name[:1].islower() or name.split()[0] in _adjectives():
        return name
    if _OWNED.match(name):
        return name  # "Ann Bell's son", "J. Bell's family"
    head = name.split()[0]
    for mention in entity.mentions:
        text = desk.text(mention.document)
        at = text.find(head, mention.start, mention.end)
        if at > 0 and text[at - 2 : at].strip() not in {"", ".", "!", "?", "”", '"', ":"}:
            return name
    return name[:1].lower() + name[1:]


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(a for row in table("world/countries.tsv") for a in words(row["adjectives"]))


@cache
def _with_article() -> frozenset[str]:
    return column("en/names_with_article.tsv", "name")


def surname(person: Entity) -> str:
    """What a person is called at later mention: the short form the reports use most, else the last name."""
    parts = person.name.split()
    used = Counter(
        m.quote for m in person.mentions
        if m.quote in parts[1:] or (len(m.quote.split()) < len(parts) and person.name.endswith(f" {m.quote}"))
    )  # fmt: skip
    if used:
        return min(used, key=lambda q: (-used[q], q))
    if _GIVEN.fullmatch(parts[-1]) or any(m.quote == parts[0] for m in person.mentions):
        return parts[0]  # "Cho Jae-min", "Cho Jae Min" whom the reports call Cho
    at = len(parts) - 1
    while at > 1 and parts[at - 1].lower() in _PARTICLES:
        at -= 1
    return " ".join(parts[at:])


def _office(person: Entity, desk: Desk) -> str:
    """The office in front of a name, in the reports' words: "Turkish President", "Kremlin spokesman"."""
    uses = {row["title"]: row["use"] for row in table("en/titles_before_names.tsv")}
    skipped = {title for title, use in uses.items() if use == "never"}
    for role in person.roles:
        if role.title.lower().rstrip(".") in word_class("forms_of_address"):
            continue
        if any(role.title == s or role.title.endswith(f" {s}") for s in skipped):
            continue
        said = Counter(
            q for e in role.evidence
            if (q := _bare(e.quote)).lower().endswith(role.title.lower())
        )  # fmt: skip
        if said:
            words_ = min(said, key=lambda q: (-len(q.split()), -said[q], q))
            body = desk.entity(role.of)
            if (
                words_.lower() == role.title.lower()
                and body
                and body.kind != "state"
                and nameable(body)
            ):
                whose = called(body, desk).removeprefix("the ")
                words_ = f"{whose}{'’s' if body.kind == 'person' else ''} {words_}"
            elif words_.lower() == role.title.lower() and uses.get(words_.lower()) == "of":
                continue  # "Head Awa Sy": of what?
            elif words_.lower() == role.title.lower() and (adjective := _adjective(role.of, desk)):
                words_ = f"{adjective} {words_}"
            return _cased(words_, role.title)
        adjective = _adjective(role.of, desk)
        return _cased(f"{adjective} {role.title}".strip(), role.title)
    return ""


def _adjective(body: str | None, desk: Desk) -> str:
    """“Turkish” for an office of Turkey."""
    code = desk.country(body)
    rows = (r for r in table("world/countries.tsv") if code and r["iso3"] == code)
    return next((a for r in rows for a in words(r["adjectives"])), "")


def _bare(quote: str) -> str:
    """The words of an office without article, possessor or "only" that belong to the sentence around."""
    own = re.sub(
        r"^(?:(?:an?|the|his|her|its|their|our)\s+|.*['’]s?\s+)",
        "",
        " ".join(quote.split()),
        flags=re.I,
    )
    first, _, rest = own.partition(" ")
    return rest if rest and first.lower() in word_class("no_part_of_an_office") else own


def _cased(said: str, title: str) -> str:
    """Heads of state and government and what is cut short ("Gen.") are written large before a name, callings small."""
    large = {row["title"] for row in table("en/titles_before_names.tsv") if row["use"] == "capital"}
    before = said[: len(said) - len(title)]
    if title.lower() in large or title.endswith("."):
        return before + " ".join(
            w if w in {"of", "and", "for"} else w.capitalize() for w in title.split()
        )
    return before + (title if said[-len(title) :] != title.upper() else title.upper())
