"""Says which words tell violence whatever their report seems to be about: "a bomb exploded in Karm", by itself.

The learned reader judges the scene of a whole report; of a report of one or two sentences it holds too many for peaceful.
"""

from __future__ import annotations

from functools import cache

from tidings.lexicons.tables import table
from tidings.mentions.events.words.fields import in_other_field
from tidings.mentions.events.words.lexicon import Need, read_needs
from tidings.mentions.events.words.triggers import Trigger, meets
from tidings.model.parse import Sentence


def is_unmistakable(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a trigger with its arguments is violence and nothing else."""
    said = " ".join(t.lemma for t in trigger.tokens)
    rows = _rows().get(said, ())
    fitting = (all(meets(sentence, trigger.head, need) for need in needs) for needs in rows)
    return any(fitting) and not in_other_field(sentence, trigger)


@cache
def _rows() -> dict[str, tuple[tuple[Need, ...], ...]]:
    found: dict[str, tuple[tuple[Need, ...], ...]] = {}
    for row in table("en/unmistakable_deeds.tsv"):
        found[row["words"]] = (*found.get(row["words"], ()), read_needs(row["needs"]))
    return found
