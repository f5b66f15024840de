"""A content that itself tells what its speaker says, thinks or feels: "said it was alarmed by the raid" condemns it.

Finds a condemnation in "She was sickened by the raid" said of herself; nothing in "They were sickened by the smoke".
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.reported.cues import Cue, cue_at, is_asserted
from tidings.mentions.statements.reported.frames import content_of
from tidings.mentions.statements.reported.lexicon import OPEN
from tidings.model.vocabulary import StatementKind

# What somebody says he has done by speaking before is told, not done anew: "said he had warned them".
_BEFORE = frozenset({"had", "has", "have", "'ve", "’ve", "'d", "’d"})
# "said it was ready to talk", "said it declined": read where more is known of whom it binds.
_ELSEWHERE: frozenset[StatementKind] = frozenset(
    {"offer", "refusal", "denial", "responsibility_claim"}
)


def own_saying(main: Clause, *, own: bool) -> StatementKind | None:
    """The kind that the main verb of a content gives by itself, where the speaker is its subject."""
    if not own or main.negated or main.aux & _BEFORE:
        return None
    cue = _cue(main)
    if cue is None or not is_asserted(main.sentence, main.verb):
        return None
    kinds = {r.kind for r in cue.readings if content_of(main.sentence, cue, r.frames) is not None}
    if len(kinds) != 1 or kinds & (OPEN | _ELSEWHERE):
        return None
    return kinds.pop()


def has_mind(main: Clause) -> bool:
    """Whether only somebody can be so: "it was ready to talk", "it was alarmed by"."""
    ready = children(main.sentence, main.verb, "acomp", "oprd")
    told = any(children(main.sentence, t, "ccomp", "csubj") for t in (main.verb, *ready))
    if told:
        return False  # "it was certain that"
    return _cue(main) is not None or any(
        t.text.casefold() in word_class("readiness") | {"responsible", "aware"} for t in ready
    )


def _cue(main: Clause) -> Cue | None:
    """The word of saying that a clause has for its verb; in "was sickened by" it begins with "was"."""
    helped = children(main.sentence, main.verb, "auxpass")
    # "we were told to leave": they said nothing themselves
    found = (cue_at(main.sentence, t) for t in helped or (main.verb,))
    return next((cue for cue in found if cue is not None), None)
