"""A sentence in the making: its words with marks where names go, and the items it says something of."""

from __future__ import annotations

from tidings.account.brief.desk import Desk, joined
from tidings.account.brief.names import Names
from tidings.model.evidence import Evidence
from tidings.model.record import Record
from tidings.model.telling import BriefSentence


class Draft(Record, frozen=True, kw_only=True):
    """A sentence before names are settled.

    `says` are the items and `told` the reports' words that no later sentence need repeat.
    """

    text: str
    says: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...]
    told: tuple[Evidence, ...] = ()
    disputed: bool = False


def settle(draft: Draft, desk: Desk, names: Names) -> BriefSentence:
    """The sentence as printed: names by first or later mention, a capital first, a stop last."""
    text, named = names.settle(" ".join(draft.text.split()))
    at = 1 if text.startswith("“") else 0
    text = text[:at] + text[at : at + 1].upper() + text[at + 1 :]
    if not text.endswith((".", "!", "?", ".”", "?”", "!”")):
        text += "."
    items = tuple(dict.fromkeys((*draft.says, *draft.rests_on, *named)))
    evidence = joined(draft.evidence)
    return BriefSentence(
        text=text, evidence=evidence, sources=desk.sources(evidence), disputed=draft.disputed,
        items=items,
    )  # fmt: skip


# More names than this no ear keeps; all sources stand beside the sentence.
MOST_NAMED = 5


def listed(parts: tuple[str, ...] | list[str], *, last: str = "and") -> str:
    """“a”, “a and b”, “a, b and c”; of a long row the first, “and others”."""
    if len(parts) < 2:
        return "".join(parts)
    if len(parts) > MOST_NAMED:
        return f"{', '.join(parts[:MOST_NAMED])} {last} others"
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
