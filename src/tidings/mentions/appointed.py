"""Times that somebody sets for later: "promised a result by Friday", "shut the school until Monday", "called a march on Friday".

What is done lies behind the report, its deadline before it. "The rebels held the town by Friday" sets nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from tidings.language.trees import ancestors, children, head
from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence, Token

_PAST = frozenset({"VBD", "VBN"})
_VERBS = frozenset({"VERB", "AUX"})
# What may stand between the border word and the time: "until the next Friday", "by late Friday".
_BETWEEN = frozenset({"the", "this", "next", "late", "early", "at", "least", "on"})
# "Shut until Friday, when it was reopened" tells how long it was; "had promised" lies farther back.
_CLOSED = frozenset({"when", "then"})
# How many words may stand between what is called and its day: "a march in the old town on Friday".
_REACH = 8


class Appointment(NamedTuple):
    """A verb of the past that sets a time for later, and the word between them: "shut", "until"."""

    verb: Token
    border: str


def find_appointment(sentence: Sentence, start: int, end: int) -> Appointment | None:
    """What sets the time at `start:end` for later, None where nothing does."""
    inside = [t for t in sentence.tokens if t.start < end and t.end > start]
    if not inside:
        return None
    link = _link(sentence, inside[0])
    if link is None or _is_closed(sentence, inside[-1]):
        return None
    border = {"till": "until", "before": "by"}.get(link.text.lower(), link.text.lower())
    verb = _verb_above(sentence, link, border)
    if verb is None or (border == "on" and not _sets_day(sentence, verb, link)):
        return None
    return Appointment(verb, border)


def _link(sentence: Sentence, first: Token) -> Token | None:
    """The word that leads to a time; a time with its border has it inside."""
    for token in reversed(sentence.tokens[: first.index + 1]):
        if token.text.lower() in {"until", "till", "by", "before", "for", "on"}:
            return token
        if token.index < first.index and token.text.lower() not in _BETWEEN:
            return None
    return None


def _is_closed(sentence: Sentence, last: Token) -> bool:
    after = sentence.tokens[last.index + 1 : last.index + 3]
    return any(t.lemma in _CLOSED or t.tag == "POS" for t in after)


def _verb_above(sentence: Sentence, link: Token, border: str) -> Token | None:
    """The nearest verb above, or above its aims ("ordered them to leave by Friday"), if such words set a time with it."""
    for token in ancestors(sentence, link):
        if token.pos not in _VERBS:
            continue
        if token.tag in _PAST and border in _borders().get(token.lemma, ()):
            return token if _is_done(sentence, token) else None
        aims = any(t.tag == "TO" for t in children(sentence, token, "aux")) and (
            border in {"by", "until"} or token.lemma in word_class("called_gathering")
        )
        if not aims:
            return None
    return None


def _is_done(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells what was done, not how something was found: "stayed shut until Friday"."""
    helping = {t.text.lower() for t in children(sentence, verb, "aux", "auxpass")}
    above = head(sentence, verb)
    state = verb.dep in {"acomp", "oprd", "xcomp"} and above is not None and above.tag == "VBD"
    return "had" not in helping and not state


def _sets_day(sentence: Sentence, verb: Token, link: Token) -> bool:
    """Whether "on Friday" stands behind what is called for that day: "called a march on Friday" calls it, "called on Friday"
    and "called for talks on Friday" may have been said then."""
    between = sentence.tokens[verb.index + 1 : link.index]
    if verb.lemma == "invite":
        return any(t.dep == "prep" and t.lemma == "to" for t in between)
    return any(
        t.lemma in word_class("called_gathering") and link.index - t.index <= _REACH for t in between
    )  # fmt: skip


@cache
def _borders() -> Mapping[str, frozenset[str]]:
    """The words that set a time behind each verb."""
    found: dict[str, set[str]] = {}
    for row in table("en/time_appointing.tsv"):
        for lemma in words(row["verb"]):
            found.setdefault(lemma, set()).update(words(row["border"]))
    return {lemma: frozenset(those) for lemma, those in found.items()}
