"""A "not" of what is to come that nobody can refuse: "the dike will not stand", "the fever will not spread", "it will not come to a strike".

Only a will refuses: "the mine will not reopen", said by its owner, does, and "the rebels will not yield", said by a scholar, foretells.
"""

from __future__ import annotations

from functools import cache

from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.heard import Judged
from tidings.mentions.statements.kinds.main_clause import FORETELLING, OWN, Clause, first_clause
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.lexicon import OPEN
from tidings.mentions.statements.speakers.voices import is_speaking_noun

_NATURE = ("natural_doers", "natural_danger", "waters", "disasters")


def unwilled(judged: Judged, draft: Draft, places: Places, *, watching: bool) -> Judged:
    """A forecast of what was taken for a refusal of somebody who has no say in it, where the cue leaves the kind open."""
    if judged.kind != "refusal" or draft.kind not in OPEN:
        return judged
    main = first_clause(draft, places)
    foretold = main is not None and is_nobodys_will(main, watching=watching)
    return Judged(kind="forecast") if foretold else judged


def is_nobodys_will(main: Clause, *, watching: bool) -> bool:
    """Whether a clause says what will not be of what happens by itself, or by others whom the speaker is only `watching`."""
    subject = main.subject
    if subject is None or not main.aux & FORETELLING or main.subject_text in OWN:
        return False
    if main.subject_text in {"it", "there"}:
        return _comes_to(main)
    if children(main.sentence, main.verb, "auxpass"):
        return False  # "the wall will not be pulled down": somebody decides
    if watching:
        return True
    if {subject.lemma.casefold(), subject.text.casefold()} & _natural():
        return True
    acts = subject.pos in {"PROPN", "PRON"} or is_speaking_noun(subject)
    return not acts and main.verb.lemma in word_class("by_itself")


def _comes_to(main: Clause) -> bool:
    """“It will not come to a strike”."""
    links = children(main.sentence, main.verb, "prep")
    return main.verb.lemma == "come" and any(t.text.casefold() == "to" for t in links)


@cache
def _natural() -> frozenset[str]:
    return frozenset(w for name in _NATURE for w in word_class(name))
