"""Sentences on agreements: who made them, what they provide, who accuses whom of breaking them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.account.brief.dates import bare
from tidings.account.brief.desk import Desk, joined
from tidings.account.brief.drafts import Draft, listed
from tidings.account.brief.names import mark
from tidings.account.brief.words import quoted
from tidings.lexicons.tables import column, table
from tidings.model.agreements import AgreementItem, Allegation, Term
from tidings.model.evidence import Evidence

MOST_TERMS = 3


def agreement_drafts(desk: Desk) -> list[Draft]:
    """What each agreement provides, then the accusations over it."""
    return [d for a in desk.items.agreements for d in (_provides(a, desk), _accused(a, desk)) if d]


def _provides(agreement: AgreementItem, desk: Desk) -> Draft | None:
    terms = [t for t in agreement.terms if _is_deed(t)][:MOST_TERMS]
    name = named(agreement)
    parties = [mark(p) for p in agreement.parties if p in desk.entities]
    if not name or (not terms and agreement.status is None) or not parties:
        return None
    between = f" between {listed(parties)}" if len(parties) > 1 else f" with {parties[0]}"
    if len(parties) == 1 and _owned_by(agreement, desk):
        between = ""  # "Norland's truce with Norland"
    provided = listed([quoted(t.text) for t in terms])
    status = _status(agreement)
    evidence = joined((*(e for t in terms for e in t.evidence), *agreement.evidence))
    sources = list(desk.source_names(evidence))
    text = f"{name}{between} {provided}" if terms else f"{name}{between} {status}"
    if terms and status:
        text += f"; {'they' if _plural(agreement.name) else 'it'} {status}"
    return Draft(text=f"{text} ({listed(sources)})", says=(agreement.id,), evidence=evidence)


def _owned_by(agreement: AgreementItem, desk: Desk) -> bool:
    """Whether the name of an agreement begins with the name of a party: "Norland's week-old truce"."""
    owners = (desk.entities[p].name for p in agreement.parties if p in desk.entities)
    return agreement.name.strip().startswith(
        tuple(f"{o}{end}" for o in owners for end in ("'s ", "’s "))
    )


def named(agreement: AgreementItem) -> str:
    """ "The Sochi agreements of 2018", "Norland's truce"; "" for an agreement known only as "a deal"."""
    name = agreement.name.strip()
    if not any(w[:1].isupper() for w in name.split()):
        return ""
    year = bare(agreement.signed)
    owned = name.split()[0].endswith(("'s", "’s"))  # "Norland's truce"
    name = name if owned or name.lower().startswith("the ") else f"the {name}"
    return f"{name} of {year}" if year and year not in name else name


def _plural(name: str) -> bool:
    return name.rstrip().endswith("s")


def _is_deed(term: Term) -> bool:
    """Terms told as a deed ("created a buffer zone") fit behind the agreement's name."""
    first = term.text.split()[0] if term.text.split() else ""
    irregular = column("en/brief_past_forms.tsv", "form")
    return first.islower() and (first.endswith("ed") or first in irregular)


def _status(agreement: AgreementItem) -> str:
    plural = _plural(agreement.name)
    rows = {r["status"]: r for r in table("en/brief_agreement_status.tsv")}
    row = rows.get(agreement.status or "")
    return "" if row is None else row["plural" if plural else "singular"]


def _accused(agreement: AgreementItem, desk: Desk) -> Draft | None:
    """Who accuses whom of breaking it, both ways in one sentence."""
    pairs = {(a.by, a.against): a for a in agreement.allegations if a.by and a.against}
    known = {p: a for p, a in pairs.items() if all(i in desk.entities for i in p)}
    if not known:
        return None
    name = named(agreement) or f"the {agreement.name.removeprefix('the ')}"
    said = listed(list(_blame(known, name)))
    allegations = agreement.allegations
    evidence = joined(e for a in allegations for e in a.evidence)
    denied = any(a.denied_by for a in allegations)
    statements = tuple(a.statement for a in allegations if a.statement)
    return Draft(
        text=said + _support(evidence, desk), says=statements, rests_on=(agreement.id,),
        evidence=evidence, disputed=len(known) > 1 or denied,
    )  # fmt: skip


def _blame(pairs: Mapping[tuple[str, str], Allegation], name: str) -> Iterator[str]:
    done: set[frozenset[str]] = set()
    for by, against in sorted(pairs):
        if frozenset((by, against)) in done:
            continue
        done.add(frozenset((by, against)))
        one, other = mark(by), mark(against)
        back = (against, by) in pairs
        deed = "the same" if len(done) > 1 else f"breaking {name}"
        yield (
            f"{one} and {other} accuse each other of {deed}" if back
            else f"{one} accuses {other} of {deed}"
        )  # fmt: skip


def _support(evidence: tuple[Evidence, ...], desk: Desk) -> str:
    names = desk.source_names(evidence)
    return f" ({listed(list(names))})"
