"""Who goes on speaking, where the pronoun beside a quotation seems to mean somebody whom the quotations only name.

In "“Sy is a danger,” Bor said. “Removal of Sy will be hard,” he said." it is Bor; in "Bor met Sy. “We talked,” he said." the
rules of pronouns stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tidings.mentions.statements.drafts import Draft, Words
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence

PERSONS = frozenset({"he", "she"})
SPOKEN_ON = "whom the quotation names does not say it"
# So many sentences after what he said last does a speaker go on.
_REACH = 3


def speaks_on(
    draft: Draft, words: Words, last: Draft, before: Words | None,
    told: Iterable[EntityMention], sentences: Sequence[Sentence],
) -> bool:  # fmt: skip
    """Whether who said `last` says the draft, too; `told` are the mentions of whom the pronoun would mean else."""
    if draft.quoted < 1 or before is None or not 0 <= words.sentence - last.sentence <= _REACH:
        return False
    here, there = (sentences[w.sentence].tokens[w.first].text.casefold() for w in (words, before))
    if there in PERSONS and there != here:
        return False
    at = sentences[words.sentence].tokens[words.first].start
    nearest = max((m.start for m in told if m.start < at), default=None)
    spoken = (*draft.spans, *last.spans)
    return nearest is not None and any(a <= nearest < b for a, b in spoken)
