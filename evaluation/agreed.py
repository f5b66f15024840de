"""Scores agreements on the small cases of `gold/said/`: name, parties, date of signing, terms, and who is said to have broken them.

An agreement is found when some of its words are those that name it. Terms and violations match when their passages
touch; accuser, accused, denied and observed are asked of the violations that were found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec
from evaluation.said import Case, Place
from evaluation.tables import OURS, Counts, Row, add, share

from tidings.model.account import Account
from tidings.model.agreements import AgreementItem, Allegation
from tidings.model.evidence import Evidence

G = TypeVar("G")
F = TypeVar("F")
_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset({"the", "a", "an", "of", "s", "at", "in"})


class Violation(msgspec.Struct, frozen=True):
    """An alleged breach as a reader sees it."""

    accuser: str
    accused: str
    words: str
    denied: bool
    observed: str = ""


class Agreed(msgspec.Struct, frozen=True):
    """An agreement as a reader sees it: one `[[case.agreement]]` of the gold."""

    name: str
    parties: tuple[str, ...]
    signed: str = ""
    terms: tuple[str, ...] = ()
    violations: tuple[Violation, ...] = ()


def score_agreed(name: str, scored: Iterable[Case], *, errors: bool) -> Iterator[Row]:
    """The measures on the agreements of some cases."""
    counts: dict[str, list[Counts]] = {k: [] for k in ("parties", "terms", "violations")}
    right: dict[str, list[bool]] = {
        k: [] for k in ("found", "name", "signed", "accuser", "accused", "denied", "observed")
    }
    for case in scored:
        for row in case.agreements:
            gold = msgspec.convert(row, Agreed)
            _judge(gold, case.account, counts, right, errors=errors)
    for measure in ("found", "name", "signed"):
        yield share(name, f"agreements: {measure}", OURS, right[measure])
    for measure, some in counts.items():
        total = add(some)
        yield Row(name, f"agreements: {measure}, F1", OURS, total.f1, total.gold)
    for measure in ("accuser", "accused", "denied", "observed"):
        yield share(name, f"violations: {measure}, of the found", OURS, right[measure])


def _judge(
    gold: Agreed, account: Account, counts: dict[str, list[Counts]], right: dict[str, list[bool]],
    *, errors: bool,
) -> None:  # fmt: skip
    named = _places(account, gold.name)
    item = next((a for a in account.agreements if _touch(a.evidence, named)), None)
    right["found"].append(item is not None)
    names = {e.id: " ".join((e.name, *e.aliases)) for e in account.entities}
    signed = item.signed if item else None
    right["name"].append(item is not None and _words(gold.name) <= _words(item.name))
    right["signed"].append(
        signed is not None and (signed.earliest, signed.latest) == (gold.signed, gold.signed)
    )
    found = [names.get(p, "") for p in item.parties] if item else []
    counts["parties"].append(_count(gold.parties, found, _is_named))
    terms = [t.evidence for t in item.terms] if item else []
    counts["terms"].append(_count(gold.terms, terms, lambda g, t: _touch(t, _places(account, g))))
    said = list(item.allegations) if item else []
    counts["violations"].append(
        _count(gold.violations, said, lambda g, a: _touch(a.evidence, _places(account, g.words)))
    )
    for one in gold.violations:
        hit = next((a for a in said if _touch(a.evidence, _places(account, one.words))), None)
        if hit is not None:
            right["accuser"].append(
                _is_named(one.accuser, names.get(hit.by or "", hit.by_text or ""))
            )
            right["accused"].append(
                _is_named(one.accused, names.get(hit.against or "", hit.against_text or ""))
            )
            right["denied"].append(bool(hit.denied_by) == one.denied)
            right["observed"].append(_is_observed(one, hit, account))
    if errors:
        print(f"== {gold}")
        print(f"  OURS {_told(item, names) if item else None}")


def _is_observed(gold: Violation, found: Allegation, account: Account) -> bool:
    if not gold.observed:
        return not found.observed
    places = _places(account, gold.observed)
    return any(_touch(o.evidence, places) for o in found.observed)


def _told(item: AgreementItem, names: Mapping[str, str]) -> str:
    lines = [
        f"{item.name} | {[names.get(p) for p in item.parties]} | {item.signed and item.signed.edtf}",
        f"    {item.status} {[(h.status, h.date and h.date.edtf) for h in item.history]} guarantors {[names.get(g) for g in item.guarantors]}",
        *(f"    TERM {t.text}" for t in item.terms),
        *(
            f"    BROKEN {names.get(a.by or '', a.by_text)} | {names.get(a.against or '', a.against_text)} | {[e.quote for e in a.evidence]} | {len(a.denied_by)} | "
            f"{[[e.quote for e in o.evidence] for o in a.observed]}"
            for a in item.allegations
        ),
    ]
    return "\n".join(lines)


def _count(gold: Sequence[G], found: Sequence[F], fits: Callable[[G, F], bool]) -> Counts:
    """Pairs that fit, each used once."""
    left = list(found)
    right = 0
    for one in gold:
        hit = next((f for f in left if fits(one, f)), None)
        if hit is not None:
            left.remove(hit)
            right += 1
    return Counts(right, len(found), len(gold))


def _places(account: Account, words: str) -> tuple[Place, ...]:
    return tuple(
        Place(d.id, m.start(), m.end())
        for d in account.documents
        for m in re.finditer(re.escape(words), d.text)
    )


def _touch(evidence: Iterable[Evidence], places: Sequence[Place]) -> bool:
    return any(Place(e.document, e.start, e.end).touches(p) for e in evidence for p in places)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - _EMPTY


def _is_named(gold: str, found: str) -> bool:
    wanted = _words(gold)
    return 2 * len(wanted & _words(found)) >= max(1, len(wanted))
