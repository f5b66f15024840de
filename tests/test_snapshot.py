"""The account of the bundled crisis, kind by kind, as it was when somebody last read it and agreed.

A change of a rule shows here as the lines it changes: read them, then `pytest --snapshot-update`.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

import tidings
from tidings.model.account import Account
from tidings.pipeline import build_account
from tidings.sources import read_inputs

EXAMPLE = Path(tidings.__file__).parent / "example" / "alentejo"


@pytest.fixture(scope="module")
def account() -> Account:
    # Ids are made of origins as given: a relative path is the same wherever the project lies.
    with contextlib.chdir(EXAMPLE.parent):
        reports, left_out = read_inputs([EXAMPLE.name])
    return build_account(reports, left_out)


def rows(account: Account, kind: str) -> list[str]:
    """One line an item, without ids: what a reader sees."""
    names = {e.id: e.name for e in account.entities}
    named = {None: "-", **names}
    if kind == "documents":
        return sorted(
            f"{d.origin.rsplit('/', 1)[-1]} | {d.role} | {d.outlet} | {d.agency} | "
            f"{d.published.date if d.published else '-'} ({d.published.basis if d.published else '-'})"
            for d in account.documents
        )
    if kind == "sources":
        return sorted(f"{s.name} | {s.kind} | independent {s.independent}" for s in account.sources)
    if kind == "entities":
        return sorted(f"{e.kind} | {e.name} | {', '.join(e.aliases)}" for e in account.entities)
    if kind == "relations":
        return sorted(
            f"{names[r.subject]} {r.kind} {names[r.object]} | {r.status}" for r in account.relations
        )
    if kind == "events":
        return [
            f"{e.date.edtf if e.date else '-'} | {' '.join(e.sort)} | {e.status} | "
            f"{', '.join(names.get(a.entity or '', a.text) for a in e.actors)} | "
            f"{e.place.name if e.place else '-'} | "
            f"{f'{e.fatalities.low}/{e.fatalities.best}/{e.fatalities.high}' if e.fatalities else '-'} | "
            f"{e.headline}"
            for e in account.events
        ]
    if kind == "figures":
        return [
            f"{f.measure} | {f.population} | {f.scope} | {f.low}/{f.best}/{f.high} | {f.agreement} | "
            f"{'; '.join(sorted({e.as_written for e in f.estimates}))}"
            for f in account.figures
        ]
    if kind == "statements":
        return [
            f"{s.kind} | {named.get(s.speaker, s.speaker_text)} | {s.form} | {s.content}"
            for s in account.statements
        ]
    if kind == "forecasts":
        return [f"{f.state} | {f.likelihood} | {f.proposition}" for f in account.forecasts]
    if kind == "disagreements":
        return [f"{d.kind} | {d.explanation}" for d in account.disagreements]
    return [f"{s.heading}: {x.text}" for s in account.brief.sections for x in s.sentences]


@pytest.mark.parametrize(
    "kind",
    ["documents", "sources", "entities", "relations", "events", "figures", "statements",
     "forecasts", "disagreements", "brief"],
)  # fmt: skip
def test_account(account: Account, kind: str, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(rows(account, kind)) == snapshot
