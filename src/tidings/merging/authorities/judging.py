"""Whether an entry of an authority file can be somebody of the case: by name, kind, country, and who held an office when."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.merging.authorities.directory import HOW, Match
from tidings.merging.authorities.naming import names_of_country
from tidings.model.authority import AuthorityEntry
from tidings.model.decisions import Reason
from tidings.model.record import Record
from tidings.model.vocabulary import EntityKind

# As persons.py: a name that is only spelt alike is a little less than the name.
SCORES = {"name": 0.9, "spelling": 0.8, "weak-name": 0.6}
COUNTRY = 0.1


class Party(Record, frozen=True, kw_only=True):
    """Who is looked for: what it is, its countries, and on which days it is named as the holder of an office."""

    kind: EntityKind
    countries: frozenset[str]
    in_office: frozenset[str] = frozenset()


class Judged(Record, frozen=True, kw_only=True):
    """What is to be said of an entry; a score of 0 is a contradiction."""

    match: Match
    score: float
    reasons: tuple[Reason, ...]

    @property
    def fits(self) -> bool:
        """Whether nothing speaks against it."""
        return self.score > 0


def judge(match: Match, party: Party) -> Judged:
    """An entry of this name set beside somebody of the case."""
    entry, mine = match.entry, frozenset(c for c in party.countries if is_country(c))
    reasons = [_named(match)]
    score = SCORES[match.how]
    if party.kind not in entry.kinds:
        kinds = " or ".join(kind.replace("_", " ") for kind in entry.kinds)
        says = f"the file has {kinds}, the reports {party.kind.replace('_', ' ')}"
        reasons.append(Reason(rule="authority.kind", says=says))
        score = 0.0
    theirs = frozenset(entry.countries)
    if mine and theirs:
        agree = bool(mine & theirs)
        shown = ", ".join(sorted(mine & theirs if agree else mine | theirs))
        says = f"both are of {shown}" if agree else f"they are of different countries: {shown}"
        reasons.append(Reason(rule="authority.country", says=says))
        score = score + COUNTRY if agree and score else 0.0
    elif match.how == "weak-name":
        says = "by such a name somebody is known only where the countries agree"
        reasons.append(Reason(rule="authority.country", says=says))
        score = 0.0
    return Judged(match=match, score=round(score, 2), reasons=tuple(reasons))


def _named(match: Match) -> Reason:
    bears = {
        "name": "is a name of",
        "spelling": "spells a name of",
        "weak-name": "is a short or weak name of",
    }[match.how]
    theirs = f" (“{match.theirs}”)" if match.theirs != match.mine else ""
    return Reason(
        rule=f"authority.{match.how}", says=f"“{match.mine}” {bears} {match.entry.id}{theirs}"
    )


def is_country(code: str) -> bool:
    """Whether a code is a country's; PLOVER has codes of bodies of many countries, too."""
    return any(names_of_country(code))


def surest(judged: Sequence[Judged]) -> tuple[Judged, ...]:
    """Of those that fit, the ones that bear the surest sort of name."""
    fits = [one for one in judged if one.fits]
    best = min((HOW.index(one.match.how) for one in fits), default=0)
    return tuple(one for one in fits if HOW.index(one.match.how) == best)


def in_office(judged: Sequence[Judged], party: Party) -> tuple[Judged, ...]:
    """Of several of one name the only one who held an office when the reports name the holder of one; else all."""
    held = [one for one in judged if any(_holds(one.match.entry, day) for day in party.in_office)]
    return tuple(held) if len(held) == 1 else tuple(judged)


def _holds(entry: AuthorityEntry, day: str) -> bool:
    return any((t.start or "") <= day <= (t.end or "9999") for t in entry.terms)
