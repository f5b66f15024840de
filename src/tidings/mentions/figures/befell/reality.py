"""Whether a number counts what has happened, or what may, will, would or usually does.

"The storm killed 9" is told as fact; "the storm could kill 9", "they plan to evacuate 900 people" and
"about ten people usually share a tent" are none.
"""

from __future__ import annotations

from functools import cache

from tidings.language import trees
from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.clauses import verb_of
from tidings.model.parse import Sentence, Token

# From the trigger up: "to evacuate" < "plans" < "says".
_CLIMB = 4
_VERBS = frozenset({"VERB", "AUX"})


@cache
def _words_of(kind: str) -> frozenset[str]:
    rows = (row for row in table("en/unreal_counts.tsv") if row["kind"] == kind)
    return frozenset(word for row in rows for word in words(row["words"]))


def is_unreal(sentence: Sentence, trigger: Token) -> bool:
    """Whether the clause of a trigger is about what is possible, planned, denied or usual."""
    if _is_potential(sentence, trigger):
        return True
    verb = verb_of(sentence, trigger)
    if verb.pos not in _VERBS:
        return _is_planned_noun(sentence, trigger)
    for _ in range(_CLIMB):
        if _is_marked(sentence, verb) or _is_aim(sentence, verb) or _is_worked_for(sentence, verb):
            return True
        above = trees.head(sentence, verb)
        if above is None or above.pos not in _VERBS or verb.dep not in {"xcomp", "ccomp", "conj"}:
            return False
        infinitive = verb.dep in {"xcomp", "ccomp"} and any(
            t.text.casefold() == "to" for t in trees.children(sentence, verb, "aux")
        )
        if infinitive and above.lemma in _words_of("plan"):
            return True
        if verb.dep == "ccomp" or (
            verb.dep == "conj" and trees.children(sentence, verb, *trees.SUBJECTS, "aux")
        ):
            return False
        verb = above
    return False


def _is_potential(sentence: Sentence, trigger: Token) -> bool:
    """ "Has the potential of causing a pandemic resulting in millions of deaths": what is only possible has not come."""
    for above in trees.ancestors(sentence, trigger):
        if above.tag in {"VBD", "VBZ", "VBP"}:
            return False
        if above.lemma in word_class("potentials"):
            return True
    return False


def _is_marked(sentence: Sentence, verb: Token) -> bool:
    below = trees.children(sentence, verb, "aux", "auxpass", "advmod", "mark", "neg")
    return any(
        (t.tag == "MD" and t.text.casefold() in _words_of("modal"))
        or (t.dep == "mark" and t.text.casefold() in _words_of("condition"))
        or (t.dep == "advmod" and t.text.casefold() in _words_of("habit"))
        or t.dep == "neg"
        for t in below
    ) or _is_yearly(sentence, verb)


def _is_yearly(sentence: Sentence, verb: Token) -> bool:
    """ "Many miners die of it every year": what happens again and again was counted on no day."""
    times = (
        t for t in trees.children(sentence, verb, "npadvmod", "tmod")
        if t.lemma in {"year", "month", "week", "day", "winter", "summer", "season"}
    )  # fmt: skip
    each = {d.text.casefold() for t in times for d in trees.children(sentence, t, "det")}
    return verb.tag in {"VBP", "VBZ"} and bool(each & {"every", "each"})


def _is_worked_for(sentence: Sentence, verb: Token) -> bool:
    """ "Committed to rescuing the 40 girls", "no hope of finding the nine"; "succeeded in rescuing them" is done."""
    link = trees.head(sentence, verb)
    if verb.dep != "pcomp" or link is None or link.lemma not in {"to", "of", "on", "at", "for"}:
        return False
    above = trees.head(sentence, link)
    return above is not None and above.lemma in _words_of("gerund")


def _is_aim(sentence: Sentence, verb: Token) -> bool:
    """ "A raid to arrest a dealer"; "the first raid to be made" was."""
    helping = {t.text.casefold() for t in trees.children(sentence, verb, "aux", "auxpass")}
    if "to" not in helping or "be" in helping or verb.dep not in {"acl", "relcl", "advcl", "xcomp"}:
        return False
    above = trees.head(sentence, verb)
    if above is None:
        return False
    named = (above, *trees.children(sentence, above, "dobj", "nsubjpass"))
    return any(t.lemma in _words_of("aim") and t.index < verb.index for t in named)


def _is_planned_noun(sentence: Sentence, trigger: Token) -> bool:
    return any(t.lemma in _words_of("plan") for t in trees.ancestors(sentence, trigger))
