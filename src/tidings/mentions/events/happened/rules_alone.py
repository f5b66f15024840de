"""Says which events are kept that rules alone see in a report which the learned reader has read.

"The ministry denied the charge" is kept; "he failed to reach anybody" is no refusal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tidings.lexicons.tables import table
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.mentions import EventMention, FigureMention

# Words for bombs and bombers also tell what is found, made or owned; of such without anybody in them 3 of 10 are deeds.
MEANS = frozenset({"explosives", "suicide-attack", "aerial", "heavy-weapons"})
ANY = "*"
NO_MODE = "none"


@dataclass(frozen=True, slots=True)
class _Row:
    kept: bool
    otherwise: frozenset[str]
    counts: frozenset[str]


def is_kept_alone(
    mention: EventMention, triggers: Sequence[Trigger], figures: Sequence[FigureMention]
) -> bool:
    """Whether the rules are mostly right of such an event: of its type, mode and words, or because it has a count."""
    row = _rows().get((mention.type, mention.mode or NO_MODE)) or _rows()[mention.type, ANY]
    if any(figures[index].measure in row.counts for index in mention.figures):
        return True
    if mention.mode in MEANS and all(actor.chain is None for actor in mention.actors):
        return False
    return row.kept != bool(_words(triggers) & row.otherwise)


def _words(triggers: Sequence[Trigger]) -> set[str]:
    """The words that tell it, each by itself and together ("death toll")."""
    said = {t.lemma.lower() for one in triggers for t in one.tokens}
    return said | {" ".join(t.lemma.lower() for t in one.tokens) for one in triggers}


@cache
def _rows() -> Mapping[tuple[str, str], _Row]:
    return {
        (row["type"], row["mode"]): _Row(
            row["kept"] == "1", _split(row["except"]), _split(row["counts"])
        )
        for row in table("en/events_by_rules_alone.tsv")
    }


def _split(words: str) -> frozenset[str]:
    return frozenset(word for word in words.split("|") if word)
