"""Sentences on what reports or sides do not agree about, both versions in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from msgspec.structs import replace

from tidings.account.brief.amounts import number
from tidings.account.brief.desk import Desk, joined
from tidings.account.brief.drafts import Draft
from tidings.account.brief.speech import statement
from tidings.account.brief.support import rivals
from tidings.account.brief.tolls import toll
from tidings.account.brief.weighing import is_lone
from tidings.model.disagreements import Disagreement, Side
from tidings.model.items import Statement

# So many statements of each side are set against each other: who quarrels for months says much.
MOST = 12


def dispute_drafts(desk: Desk, tolls: Sequence[Draft], said: frozenset[str]) -> list[Draft]:
    """One sentence a disagreement that no earlier sentence has told."""
    drafts = [_lone(d, desk) for d in tolls if is_lone(desk.figures[d.says[0]], desk)]
    for found in desk.items.disagreements:
        draft = _dispute(found, desk, said)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _lone(draft: Draft, desk: Desk) -> Draft:
    """A count that one source alone puts far above the others, beside the highest that several give."""
    most = desk.best_supported.get(desk.figures[draft.says[0]].measure)
    if most is None:
        return draft
    return replace(
        draft, text=f"{draft.text}; no other source gives more than {number(most.best or 0)}",
        rests_on=(*draft.rests_on, most.id), evidence=joined((*draft.evidence, *most.evidence)),
    )  # fmt: skip


def _dispute(found: Disagreement, desk: Desk, said: frozenset[str]) -> Draft | None:
    if found.kind == "figure":
        figure = desk.figures.get(found.items[0])
        if figure is None or figure.id in said:
            return None
        draft = toll(replace(figure, estimates=rivals(figure, desk)), desk)
        if draft is None:
            return None
        return Draft(
            text=draft.text, says=(*draft.says, found.id), evidence=draft.evidence, disputed=True
        )
    if found.kind == "attribution":
        return _versions(found, desk, said)
    return None


def _versions(found: Disagreement, desk: Desk, said: frozenset[str]) -> Draft | None:
    """Each side's statement; "X says …; Y says …"."""
    statements = [desk.statements[i] for i in found.items if i in desk.statements]
    told = {s.id: d for s in statements if (d := statement(s, desk)) is not None}
    tellable = [s for s in statements if s.id in told]
    sides = [_of_side(side, tellable) for side in found.sides[:2]]
    fitting = (p for p in product(*sides) if _fit(p))
    pair = min(fitting, key=lambda p: not _are_together(p), default=())
    if len(pair) < 2 or all(s.id in said for s in pair):
        return None
    ordered = sorted(pair, key=lambda s: (s.kind == "denial", s.id))
    drafts = [told[s.id] for s in ordered]
    return Draft(
        text="; ".join(d.text for d in drafts), says=(found.id, *(s.id for s in ordered)),
        evidence=joined(e for d in drafts for e in d.evidence), disputed=True,
    )  # fmt: skip


def _of_side(side: Side, statements: Sequence[Statement]) -> list[Statement]:
    """What somebody says on one side of a disagreement: denials first, then what most sources tell."""
    words = set(side.evidence)
    own = [s for s in statements if s.speaker and words.issuperset(s.evidence)]
    return sorted(
        own, key=lambda s: (s.kind != "denial", -s.corroboration.independent_sources, s.id)
    )[:MOST]


def _fit(sides: tuple[Statement, ...]) -> bool:
    """Whether two speak against each other: of two speakers, and a denial of what is told beside it or of one happening."""
    two = len({s.speaker for s in sides}) == len(sides)
    return two and (all(s.kind != "denial" for s in sides) or _are_together(sides))


def _are_together(sides: tuple[Statement, ...]) -> bool:
    """Whether both are told in one report, or of one happening."""
    documents = [{r.document for r in s.reported_by} for s in sides]
    about = [set(s.about) for s in sides]
    return bool(set.intersection(*documents) or set.intersection(*about))
