"""Which way a time looks from the day of writing: by the verb that governs it and the words on the way."""

from __future__ import annotations

from typing import Literal

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.mentions.appointed import find_appointment
from tidings.mentions.asides import link_aside
from tidings.mentions.times.words import months, single_words
from tidings.model.parse import Sentence, Token

Direction = Literal["past", "present", "future"]

_VERBS = frozenset({"VERB", "AUX"})
# How many such words may stand between.
_REACH = 3


def direction(sentence: Sentence, start: int, end: int) -> Direction:
    """Past, present or future of the words at `start:end`, "past" where nothing tells."""
    inside = [t for t in sentence.tokens if t.start < end and t.end > start]
    if not inside:
        return "past"
    if not _is_dated(inside) and find_appointment(sentence, start, end) is not None:
        return "future"
    told = _governed(sentence, inside)
    # "The count stands at nine since Friday", "we saw fewer than on Friday", "Friday's march counts for little"
    back = _looks_back(sentence, inside) or link_aside(sentence, start, end) is not None
    since = inside[0].index and sentence.tokens[inside[0].index - 1].text.lower() == "since"
    done = told == "present" and _dates_what_is_done(sentence, inside)
    done = done or _dates_what_is_followed(sentence, inside)
    return "past" if since or done or (told == "present" and back) else told


def _dates_what_is_done(sentence: Sentence, inside: list[Token]) -> bool:
    """“The raid on Saturday is over”, “the rise between Sunday and Monday is due to it”: what is told of a blow or a rise comes
    after it; "the summit on Monday is the last" may be to come."""
    within = {t.index for t in inside}
    top = next((t for t in inside if t.head not in within), inside[-1])
    link = sentence.tokens[top.head]
    if top.dep == "conj":
        link = sentence.tokens[link.head]
    noun = sentence.tokens[link.head]
    tied = link.dep == "prep" and link.text.lower() in {"on", "between", "from", "of"}
    return (
        tied
        and noun.pos == "NOUN"
        and noun.lemma in word_class("done_by_then")
        and noun.dep in {"nsubj", "pobj"}
    )


def _dates_what_is_followed(sentence: Sentence, inside: list[Token]) -> bool:
    """ "The thaw follows a phone call on Sunday": what is followed is over."""
    link = sentence.tokens[inside[-1].head]
    noun = sentence.tokens[link.head]
    follows = sentence.tokens[noun.head]
    present = follows.tag in {"VBZ", "VBP"} and follows.lemma in word_class("following_on")
    return link.dep == "prep" and noun.dep == "dobj" and present


def _is_dated(inside: list[Token]) -> bool:
    """Whether a time has its month: "shut until 3 April" may be long past, "shut until Friday" is not over."""
    return any(t.text.isdigit() or t.text.lower().rstrip(".") in months() for t in inside)


def _looks_back(sentence: Sentence, inside: list[Token]) -> bool:
    """Whether small words beside a time say that it has been, whatever the tense of the verb."""
    first, last = inside[0].index, inside[-1].index
    before = [t.text.lower() for t in sentence.tokens[max(0, first - 2) : first + 1]]
    after = sentence.tokens[last + 1].text if last + 1 < len(sentence.tokens) else ""
    return "since" in before[-2:] or "than" in before or after in {"'s", "’s"}


def _governed(sentence: Sentence, inside: list[Token]) -> Direction:
    """What the verb beside or above a time says of it."""
    beside = _verb_before(sentence, inside[0])
    if beside is not None:
        return _tense(sentence, beside) or "past"
    within = {t.index for t in inside}
    top = next((t for t in inside if t.head not in within), inside[-1])
    if _dates_a_noun(sentence, top, inside):
        return "present"
    path = [top, *trees.ancestors(sentence, top)]
    for token in path:
        if _points_ahead(sentence, token):
            return "future"
        if token.tag == "VBN" and token.dep == "acl":
            return "past"  # "could not speak to the five men captured on 2 October"
        if token.pos in _VERBS and (tense := _tense(sentence, token)) is not None:
            return tense
    return "past"


def _dates_a_noun(sentence: Sentence, top: Token, inside: list[Token]) -> bool:
    """“It would condemn an August 21 attack”: a day of the month before a noun is the nearest, whatever the verb says."""
    numbered = any(t.text.isdigit() for t in inside)
    noun = sentence.tokens[top.head]
    if not numbered or top.dep not in {"compound", "nmod", "nummod", "amod"}:
        return False
    return (
        noun.index > inside[-1].index and noun.pos == "NOUN" and not _points_ahead(sentence, noun)
    )


def _verb_before(sentence: Sentence, token: Token) -> Token | None:
    """The verb that a time follows directly: the parser often hangs "said Wednesday the two would meet"
    on the wrong verb."""
    for back in range(1, _REACH + 1):
        if token.index - back < 0:
            return None
        before = sentence.tokens[token.index - back]
        if before.tag in {"VBD", "VBZ", "VBP"} and before.pos == "VERB":
            return before
        if before.text.lower() not in single_words("time_fillers"):
            return None
    return None


def _points_ahead(sentence: Sentence, token: Token) -> bool:
    cues = single_words("future_cues")
    if token.lemma in cues and token.tag not in {"VBD"}:
        return True
    return token.pos in {"NOUN", "PROPN"} and any(
        t.lemma in cues or t.text.lower() in cues
        for t in trees.children(sentence, token, "amod", "advmod")
    )


def _is_condition_ahead(sentence: Sentence, verb: Token) -> bool:
    """ "It would stop only if they pulled back by Monday": what is to come, told of in the past."""
    above = trees.head(sentence, verb)
    marks = trees.children(sentence, verb, "mark") if verb.dep == "advcl" else ()
    if above is None or not any(t.lemma in {"if", "unless"} for t in marks):
        return False
    helpers = {t.text.lower() for t in trees.children(sentence, above, "aux", "auxpass")}
    return bool(helpers & {"will", "would", "'d", "'ll", "wo"}) and "have" not in helpers


def _tense(sentence: Sentence, verb: Token) -> Direction | None:
    """The tense of one verb with its auxiliaries; None for a form that takes it from above."""
    helpers = {t.text.lower() for t in trees.children(sentence, verb, "aux", "auxpass")}
    if helpers & {"will", "shall", "'ll", "’ll", "wo"}:
        return "future"  # "will have gone by Sunday" as well
    if helpers & {"would", "'d"} and "have" not in helpers:
        return "future"
    if helpers & {"can", "may", "must", "should", "could", "might"} and "have" not in helpers:
        return "future"
    if verb.text.lower() in {"will", "would"}:
        return "future"
    if verb.tag == "VBD" and not helpers and _is_condition_ahead(sentence, verb):
        return "future"
    if helpers & {"was", "were", "had", "did", "been", "have", "has"} or verb.tag == "VBD":
        return "past"
    if (
        verb.tag == "VBN"
        and not helpers
        and verb.dep == "ccomp"
        and trees.children(sentence, verb, "nsubj")
    ):
        return "past"  # "that the council, a body of elders, signed": the tagger takes it for a participle
    if "to" in helpers:
        above = trees.head(sentence, verb)
        cues = single_words("future_cues")
        return "future" if above is None or above.lemma in cues or above.tag == "VBP" else None
    if verb.tag in {"VBZ", "VBP"} or helpers & {"is", "are", "am", "'s", "'re"}:
        return "present"
    return None
