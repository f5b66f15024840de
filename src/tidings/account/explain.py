"""Says why an item is in the account: its values, words, rules, decisions, and what was not chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import fields

from tidings.account.walk import walk
from tidings.errors import TidingsError
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue, Entry, kind_of, label_of, number_words, range_words
from tidings.model.corrections import Reviewed
from tidings.model.dates import Date
from tidings.model.decisions import Decision
from tidings.model.documents import Article, Document
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration, Entity, Fatalities, Statement
from tidings.model.record import Record

# Shown as evidence or by `show`, or too long to be read in a list.
UNSHOWN = frozenset(
    {"id", "text", "evidence", "mentions", "parts", "removed", "facts", "content", "reviewed"}
)
# Where a record says by which rule or for what reason it has its value.
SAYS_WHY = ("rule", "conservative_rule", "inferred", "why", "why_not", "basis", "explanation")
# A list of ids that begin alike only jogs the memory.
SUGGESTED = 5
# How a decision names a mention.
_EVIDENCE_STEP = re.compile(r"\.?(?:evidence|mentions)\[\d+\]$")
MENTION = re.compile(r"(.+):(\d+)-(\d+)")


class Value(Record, frozen=True, kw_only=True):
    """One value of an item, in words."""

    name: str
    says: str


class Witness(Record, frozen=True, kw_only=True):
    """Words that something rests on, whose they are, and which value they are behind."""

    behind: str
    document: str
    outlet: str
    start: int
    end: int
    quote: str


class Judgement(Record, frozen=True, kw_only=True):
    """A decision with its two sides in words: a name, a headline, or the words of a mention."""

    decision: Decision
    left: str
    right: str


class Explanation(Record, frozen=True, kw_only=True):
    """Why an item, or one value of it (`field`; empty for the whole), is what it is."""

    id: str
    field: str
    kind: str
    label: str
    values: tuple[Value, ...]
    evidence: tuple[Witness, ...]
    rules: tuple[str, ...]
    runners_up: tuple[str, ...]
    decisions: tuple[Judgement, ...]
    disagreements: tuple[str, ...]
    corrections: tuple[str, ...] = ()


def explain(account: Account, asked: str) -> Explanation:
    """Explain an `ID`, the beginning of one, or `ID.FIELD` (also `ID.estimates.0`).

    Raises TidingsError when the account has no such thing.
    """
    names = Catalogue(account)
    wanted, _, field = asked.partition(".")
    entry = _find(names, wanted)
    value = _follow(entry, field)
    return Explanation(
        id=entry.id,
        field=field,
        kind=kind_of(entry),
        label=label_of(entry, names),
        values=tuple(_values(value, field, names)),
        evidence=tuple(_witnesses(entry, value, names)),
        rules=tuple(dict.fromkeys(_rules(value))),
        runners_up=tuple(dict.fromkeys(_runners_up(value, names))),
        decisions=_decisions(account, entry, names),
        disagreements=tuple(
            f"{one.explanation} ({one.id})"
            for one in account.disagreements
            if entry.id in one.items
        ),
        corrections=tuple(_corrections(entry)),
    )


def _corrections(entry: Entry) -> Iterator[str]:
    """What a person said of an item, and what the program now says in its place."""
    said: Reviewed | None = getattr(entry, "reviewed", None)
    if said is None:
        return
    by = f" by {'; '.join(said.who)}" if said.who else ""
    yield f"{said.verdict}{by}"
    for value in said.values:
        yield f"{value.field}: {value.value or 'none'}; the program now says {value.program or 'none'}"
    yield from (f"note: {note}" for note in said.notes)


def _find(names: Catalogue, wanted: str) -> Entry:
    found = names.find(wanted)
    alike = (found,) if found else names.find_all(wanted) if wanted else ()
    if len(alike) == 1:
        return alike[0]
    if not alike:
        raise TidingsError(
            "the account has no such item",
            where=wanted,
            remedy="The last column of `tidings show CASE events` (or another answer) has the ids",
        )
    shown = ", ".join(entry.id for entry in alike[:SUGGESTED])
    more = f" and {len(alike) - SUGGESTED} more" if len(alike) > SUGGESTED else ""
    raise TidingsError(
        f"{len(alike)} items begin so: {shown}{more}", where=wanted, remedy="Write more of the id"
    )


def _follow(entry: Entry, path: str) -> Any:
    value: Any = entry
    for step in filter(None, path.split(".")):
        if isinstance(value, tuple) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
            continue
        known = _fields(value) if isinstance(value, Record) else {}
        if step not in known:
            has = ", ".join(known) or ", ".join(map(str, range(len(value)))) or "nothing inside"
            raise TidingsError(f"there is no such value: it has {has}", where=f"{entry.id}.{path}")
        value = known[step]
    return value


def _fields(record: Record) -> dict[str, Any]:
    """The values that are known, by the contract's names."""
    known = {field.encode_name: getattr(record, field.name) for field in fields(record)}
    return {name: value for name, value in known.items() if value not in (None, ())}


def _values(value: Any, field: str, names: Catalogue) -> Iterator[Value]:
    if not isinstance(value, Record):
        yield Value(name=field.rpartition(".")[2], says=_say(value, names))
        return
    for name, inner in _fields(value).items():
        if name not in UNSHOWN:
            yield Value(name=name, says=_say(inner, names))
    if isinstance(value, Statement):
        yield Value(name="content", says=value.content)


def _say(value: Any, names: Catalogue) -> str:
    """A value in words; an id with the name it stands for."""
    match value:
        case str():
            found = names.label(value)
            return value if found == value else f"{found} ({value})"
        case tuple():
            return "; ".join(_say(one, names) for one in value)
        case bool():
            return "yes" if value else "no"
        case float():
            return number_words(value)
        case Evidence():
            return f"“{value.quote}”"
        case Date():
            return value.edtf + (f" (“{value.as_written}”)" if value.as_written else "")
        case Fatalities():
            return f"{range_words(value.low, value.best, value.high)} ({value.rule})"
        case Corroboration():
            sources = ", ".join(names.label(source) for source in value.sources)
            return (
                f"documents {value.documents}, articles {value.articles}, "
                f"independent sources {value.independent_sources} ({sources})"
            )
        case Record():
            shown = ((name, one) for name, one in _fields(value).items() if name not in UNSHOWN)
            said = ", ".join(f"{name} {_say(one, names)}" for name, one in shown)
            return said or getattr(value, "text", "")  # the term of an agreement is all text
    return str(value)


def _witnesses(entry: Entry, value: Any, names: Catalogue) -> Iterator[Witness]:
    """The words inside the value; a value without words of its own rests on those of its item."""
    seen: set[tuple[str, int, int]] = set()
    # The item's own words first, then those of its single values.
    inside = sorted(_evidence_in(value) or _evidence_in(entry), key=lambda pair: pair[0] != "")
    for behind, said in inside:
        if (place := (said.document, said.start, said.end)) in seen:
            continue
        seen.add(place)
        yield Witness(
            behind=behind, document=said.document, outlet=names.outlet(said.document),
            start=said.start, end=said.end, quote=said.quote,
        )  # fmt: skip


def _evidence_in(value: Any) -> list[tuple[str, Evidence]]:
    """Each evidence with the value it is behind: "date", "actors[1]", "" for the whole."""
    return [
        (_EVIDENCE_STEP.sub("", path), said)
        for record in _records(value)
        for path, said in walk(record)
        if isinstance(said, Evidence)
    ]


def _records(value: Any) -> Iterator[Record]:
    if isinstance(value, Record):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _records(one)


def _rules(value: Any) -> Iterator[str]:
    for top in _records(value):
        for path, record in walk(top):
            for name in SAYS_WHY:
                said = getattr(record, name, None)
                if isinstance(said, str):
                    yield f"{path}.{name}: {said}" if path else f"{name}: {said}"


def _runners_up(value: Any, names: Catalogue) -> Iterator[str]:
    """What was also possible: other places of that name, other speakers, refused dates."""
    for top in _records(value):
        for path, record in walk(top):
            where = f"{path}: " if path else ""
            for name in ("runners_up", "speaker_candidates", "conflicts"):
                for other in getattr(record, name, ()):
                    yield where + _say(other, names)


def _decisions(account: Account, entry: Entry, names: Catalogue) -> tuple[Judgement, ...]:
    """The decisions about a thing: a side names its id, its name, or a mention inside its evidence."""
    known = {entry.id}
    if isinstance(entry, Entity):
        known |= {entry.name, *entry.aliases}
    spans = [(said.document, said.start, said.end) for _, said in _evidence_in(entry)]
    if isinstance(entry, Article):
        # Its documents are judged as wholes; its passages hold mentions that other decisions are about.
        known, spans = known | set(entry.documents), []
    return tuple(
        Judgement(decision=one, left=_side(one.left, names), right=_side(one.right, names))
        for one in account.decisions
        if any(side in known or _lies_in(side, spans) for side in (one.left, one.right))
    )


def _mention(side: str) -> tuple[str, int, int] | None:
    """The place of a mention, which a decision writes `DOCUMENT:START-END`."""
    parts = MENTION.fullmatch(side)
    return (parts[1], int(parts[2]), int(parts[3])) if parts else None


def _lies_in(side: str, spans: list[tuple[str, int, int]]) -> bool:
    if (place := _mention(side)) is None:
        return False
    document, start, end = place
    return any(d == document and s <= start and end <= e for d, s, e in spans)


def _side(side: str, names: Catalogue) -> str:
    place = _mention(side)
    document = names.find(place[0]) if place else None
    if place and isinstance(document, Document):
        return f"“{document.text[place[1] : place[2]]}” ({names.outlet(document.id)})"
    return names.label(side)
