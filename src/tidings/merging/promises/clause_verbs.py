"""What the verb of a clause is like: denied, to come, with a complement that tells the deed."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token

_VERBS = frozenset({"VERB", "AUX"})
_NOT = frozenset(
    {"not", "never", "n't", "n’t", "no", "none", "neither", "nor", "nobody", "nothing"}
)
_FAILING = frozenset({"fail", "refuse", "decline", "omit", "neglect"})
# Verbs whose complement is still to come.
_AHEAD = frozenset(
    {"go", "want", "plan", "intend", "mean", "hope", "expect", "prepare", "set", "due", "vow"}
)
# "is likely to open": the chances of what is to come.
_CHANCES = frozenset({"likely", "unlikely", "certain", "sure", "bound", "set"})
# What is so now, whatever day is named.
_NOW = frozenset({"be", "have", "say", "tell", "know", "believe", "think", "want", "hope", "expect", "fear", "seem", "claim"})  # fmt: skip
_COMING = frozenset(
    {"will", "would", "shall", "'ll", "’ll", "wo", "'d", "must", "may", "might", "could", "should"}
)


def foreseen(sentence: Sentence, verb: Token) -> Token | None:
    """The verb whose chances are told: in "is likely to sink" the second."""
    if verb.lemma != "be":
        return None
    for chance in trees.children(sentence, verb, "acomp"):
        if chance.lemma.casefold() in _CHANCES:
            return next(iter(trees.children(sentence, chance, "xcomp")), None)
    return None


def main_verb(sentence: Sentence, verb: Token) -> str:
    """The verb that tells what is done: of "began to pull" and of "is likely to pull" the second."""
    if (ahead := foreseen(sentence, verb)) is not None:
        return main_verb(sentence, ahead)
    inner = next(iter(trees.children(sentence, verb, "xcomp")), None)
    if (
        inner is not None
        and inner.pos == "VERB"
        and verb.lemma.casefold() in _FAILING | _AHEAD | {"begin", "start", "be", "have"}
    ):
        return main_verb(sentence, inner)
    if verb.lemma.casefold() == "hold" and trees.is_passive(sentence, verb):
        return "take place"  # a session that is held does not hold
    return verb.lemma.casefold()


def is_denied(sentence: Sentence, verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether a clause says that it is not so: "did not open", "no boat left", "refused to pay"."""
    inside = {t.index for t in tokens}
    signs = [
        t for t in tokens
        if t.text.casefold() in _NOT and _governed(sentence, t, inside) and not _is_aside(sentence, t, verb)
    ]  # fmt: skip
    failing = verb.lemma.casefold() in _FAILING and bool(trees.children(sentence, verb, "xcomp"))
    return (len(signs) + failing) % 2 == 1


def _is_aside(sentence: Sentence, sign: Token, verb: Token) -> bool:
    """Whether a sign stands in a clause that only says who is meant: "the two, who had not met since, ate together"."""
    for above in trees.ancestors(sentence, sign):
        if above.index == verb.index:
            return False
        if above.dep == "relcl":
            return True
    return False


def _governed(sentence: Sentence, sign: Token, inside: set[int]) -> bool:
    # the "no" of "a no-confidence motion" or "no-fly zone" denies nothing
    after = sentence.tokens[sign.index + 1] if sign.index + 1 < len(sentence.tokens) else None
    return sign.index in inside and not (after is not None and after.text == "-")


def is_coming(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells what will come: "will open", "to open", "is to open", "is due to open"."""
    below = trees.children(sentence, verb, "aux", "auxpass")
    if trees.children(sentence, verb, "neg"):
        # "they could not find him" is past
        below = tuple(t for t in below if t.text.casefold() != "could")
    if any(
        (t.lemma.casefold() in _COMING or t.text.casefold() in _COMING)
        and not _is_month(sentence, t)
        for t in below
    ):
        return True
    if any(t.text.casefold() == "to" for t in below):
        return True
    marks = {t.text.casefold() for t in trees.children(sentence, verb, "mark", "advmod")}
    finite = {verb.tag, *(t.tag for t in below)}
    if marks & {"until", "till", "unless"} and not finite & {"VBD"}:
        return True  # "held until all are freed": they are not
    if foreseen(sentence, verb) is not None:
        return verb.tag in {"VBZ", "VBP"}
    if _is_set_down(sentence, verb):
        return True
    inner = next(iter(trees.children(sentence, verb, "xcomp")), None)
    if inner is None:
        return False
    if verb.lemma == "be" or (verb.lemma in _AHEAD and verb.tag in {"VBZ", "VBP", "VBG", "VBN"}):
        # "wants to hear the elders", "is going to flow"; what somebody wanted may be past
        return is_coming(sentence, inner)
    return False


def is_dated_ahead(
    sentence: Sentence, verb: Token, times: Sequence[TimeMention], published: str
) -> bool:
    """Whether the present tells what is fixed for a day to come: "The council elects a mayor on 28 May"."""
    if verb.tag not in {"VBZ", "VBP"} or verb.lemma in _NOW:
        return False
    if trees.children(sentence, verb, "aux", "auxpass", "neg"):
        return False
    return any((t.date.earliest or t.date.latest or "") > published for t in times)


def _is_set_down(sentence: Sentence, verb: Token) -> bool:
    """“is planned for Friday”, “are due on Monday”, “is expected next week”: what is now fixed or awaited."""
    if verb.lemma == "be":
        fixed = [
            t
            for t in trees.children(sentence, verb, "acomp")
            if t.text.casefold() in word_class("set_down")
        ]
        return verb.tag in {"VBZ", "VBP"} and bool(fixed)
    being = trees.children(sentence, verb, "auxpass")
    now = any(t.tag in {"VBZ", "VBP"} for t in being) and not trees.children(
        sentence, verb, "aux", "neg"
    )
    return now and verb.text.casefold() in word_class("set_down")


def _is_month(sentence: Sentence, token: Token) -> bool:
    """Whether "May" is the month: "Since 23 May the ships have been sweeping mines"."""
    return token.text == "May" and token.index > 0 and sentence.tokens[token.index - 1].text != "."


def predicate(sentence: Sentence, verb: Token, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words without verbs that hang aside: of "sitting in front, he left" only "left" is told of him."""
    ahead = foreseen(sentence, verb)
    chain = {verb.index} if ahead is None else {verb.index, ahead.index}
    for token in tokens:
        if token.pos in _VERBS and token.dep in {"xcomp", "ccomp", "acomp"} and token.head in chain:
            chain.add(token.index)
    return tuple(
        t for t in tokens if t.pos not in _VERBS or t.index in chain or t.dep in {"aux", "auxpass"}
    )


def timeless(
    sentence: Sentence, tokens: Sequence[Token], times: Sequence[TimeMention]
) -> tuple[Token, ...]:
    """The words without times and what leads them: "sat on Monday" is not "sat on the road"."""
    dated = {t.index for t in tokens if any(one.start <= t.start < one.end for one in times)}
    return tuple(
        t for t in tokens
        if t.index not in dated and not (t.pos == "ADP" and dated & set(sentence.children[t.index]))
    )  # fmt: skip


def is_relative(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause only says which thing is meant: "the accord that ended the war"."""
    return any(t.tag in {"WDT", "WP"} for t in trees.children(sentence, verb, *trees.SUBJECTS))


def is_told_when(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause tells what happened at a time named before it: "on Tuesday, when the ferrymen stopped work"."""
    if verb.dep != "relcl" or not trees.children(sentence, verb, *trees.SUBJECTS):
        return False
    return any(
        t.lemma.casefold() in {"when", "where"} for t in trees.children(sentence, verb, "advmod")
    )


def is_since(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause only says from when on something else is so: "since the rising began"."""
    return any(t.lemma.casefold() == "since" for t in trees.children(sentence, verb, "mark"))


def leads(sentence: Sentence, verb: Token, inside: Sequence[Token]) -> bool:
    """Whether a verb is a main verb of some words: governed from outside, or coordinated with one that is."""
    if verb.pos not in _VERBS:
        return False
    above = trees.head(sentence, verb)
    if above is None or above not in inside:
        return verb.dep not in {"aux", "auxpass"}
    return (
        verb.dep in {"conj", "ccomp", "parataxis"} and above.pos in _VERBS and verb.dep != "xcomp"
    )
