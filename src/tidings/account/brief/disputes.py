"""Sentences on what reports or sides do not agree about, both versions in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tidings.account.brief.amounts import number
from tidings.account.brief.desk import Desk, joined
from tidings.account.brief.drafts import Draft
from tidings.account.brief.speech import statement
from tidings.account.brief.tolls import toll
from tidings.account.brief.weighing import is_lone
from tidings.model.disagreements import Disagreement
from tidings.model.items import Statement


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
        draft = toll(figure, desk) if figure and figure.id not in said else None
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
    sides: dict[str, Statement] = {}
    for one in sorted(statements, key=lambda s: (-s.corroboration.independent_sources, s.id)):
        if one.speaker and one.speaker not in sides and statement(one, desk) is not None:
            sides[one.speaker] = one
    if len(sides) < 2 or all(s.id in said for s in sides.values()):
        return None
    if any(s.kind == "denial" for s in sides.values()) and not _answer(tuple(sides.values())):
        return None
    ordered = sorted(sides.values(), key=lambda s: (s.kind == "denial", s.id))[:2]
    drafts = [d for s in ordered if (d := statement(s, desk)) is not None]
    return Draft(
        text="; ".join(d.text for d in drafts), says=(found.id, *(s.id for s in ordered)),
        evidence=joined(e for d in drafts for e in d.evidence), disputed=True,
    )  # fmt: skip


def _answer(sides: tuple[Statement, ...]) -> bool:
    """Whether a denial and what it denies are told together, or about one happening."""
    documents = [{r.document for r in s.reported_by} for s in sides]
    about = [set(s.about) for s in sides]
    return bool(set.intersection(*documents) or set.intersection(*about))
