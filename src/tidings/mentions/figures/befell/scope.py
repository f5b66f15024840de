"""Whether a number counts one happening, several since some day, what there is, or what there is room for.

"12 died in the blast" is an incident, "300 have been killed since May" cumulative, "the town hosts 400
families" a stock, "the camp can hold 900" a capacity.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import cast

from tidings.language import trees
from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class
from tidings.mentions.asides import brought_to, is_record_since
from tidings.mentions.figures.clauses import chain_of_clauses, clause, verb_of
from tidings.mentions.figures.drafts import Role
from tidings.mentions.figures.written.numerals import any_of
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import Scope

# Displacement and need told in the perfect without an occasion are running totals.
_RUNNING = frozenset({"displaced", "returned", "in_need", "refugees_hosted"})
_PERFECT = frozenset({"has", "have", "'ve", "’ve"})
# "Since" dates a verb in the perfect from some words on: "have been killed and many more displaced since May".
_SINCE = 12
# "A day later shells fell", "a month ago" date one happening; "nine people a day" is a rate.
_NO_RATE = r"(?!\s+(?:later|after|before|earlier|ago|on|afterwards)\b)"
_STANDING = frozenset({"refugees_hosted", "deployed", "in_need"})
# "14 died in nine days", "64 were killed in five attacks".
_SPREAD = re.compile(
    r"\b(?:in|over|within|during|across|course\s+of)\s+(?:the\s+(?:last|past)\s+)?(?:at\s+least\s+)?(?!19\d\d|20\d\d)"
    r"(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|dozens\s+of)\s+(?:\w+\s+)?"
    r"(?:days|weeks|months|years|attacks|raids|incidents|clashes|strikes|bombings|shootings)\b",
    re.I,
)


@cache
def _cues() -> tuple[tuple[Scope, re.Pattern[str]], ...]:
    return tuple(
        (cast("Scope", row["scope"]), re.compile(rf"(?<![^\W_])(?:{any_of(words(row['words']))})(?![^\W_]){_NO_RATE}", re.I))
        for row in table("en/scope_cues.tsv")
        if row["scope"] not in {"running", "lasting"}
    )  # fmt: skip


@cache
def _words_of(scope: str) -> frozenset[str]:
    rows = (row for row in table("en/scope_cues.tsv") if row["scope"] == scope)
    return frozenset(word for row in rows for word in words(row["words"]))


def scope_of(sentence: Sentence, role: Role, first: int) -> Scope:
    """The scope of a figure, from its trigger's clause."""
    trigger = sentence.tokens[role.trigger if role.trigger is not None else first]
    verb = verb_of(sentence, trigger)
    clauses = (
        *chain_of_clauses(sentence, verb),
        *trees.conjuncts(sentence, verb),
        *_over(sentence, verb),
    )
    said = " | ".join(
        " ".join(t.text for t in clause(sentence, one) if not _is_of_record(sentence, t))
        for one in clauses
    )
    cues = {scope for scope, cue in _cues() if cue.search(said)}
    if _SPREAD.search(said) or any(_of_several(sentence, one) for one in clauses):
        cues.add("cumulative")
    if any(_runs_on(sentence, one) for one in clauses) or _of_running(sentence, trigger):
        cues.add("cumulative")
    if "capacity" in cues:
        return "capacity"
    if role.scope is not None and role.measure != "displaced":
        return role.scope
    if "cumulative" in cues:
        return "cumulative"
    if role.scope is not None or ("stock" in cues and role.measure in _RUNNING | _STANDING):
        return "stock"
    return _by_tense(sentence, role, verb)


def _is_of_record(sentence: Sentence, token: Token) -> bool:
    """“Nine died in the worst raid since May”, “the bloodiest day so far”: nothing is counted since then, or until now."""
    return token.text.lower() in {"since", "so", "far", "yet"} and is_record_since(sentence, token)


def _of_several(sentence: Sentence, verb: Token) -> bool:
    """“eleven incidents, in which 39 were killed”: a clause about several blows."""
    blows = trees.head(sentence, verb) if verb.dep == "relcl" else None
    if blows is None or blows.lemma not in word_class("blows_counted") or blows.tag != "NNS":
        return False
    return any(t.pos == "NUM" for t in trees.children(sentence, blows, "nummod"))


def _over(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """“they have shelled the town since May, killing 900”: the participle shares the time of its verb."""
    above = trees.head(sentence, verb)
    shares = (
        verb.dep == "advcl" and verb.tag == "VBG" and not trees.children(sentence, verb, "mark")
    )
    return (above,) if shares and above is not None and above.pos in {"VERB", "AUX"} else ()


def _runs_on(sentence: Sentence, verb: Token) -> bool:
    """“the war has killed 900”, “a war that has killed 900”, “900 have died since the war began”."""
    for below in trees.children(sentence, verb, "advcl"):
        marks = trees.children(sentence, below, "mark")
        if any(t.text.casefold() == "since" and not _is_of_record(sentence, t) for t in marks):
            return True
    if not any(t.text.casefold() in _PERFECT for t in trees.children(sentence, verb, "aux")):
        return False
    after = sentence.tokens[verb.index + 1 : verb.index + _SINCE]
    above = trees.head(sentence, verb) if verb.dep == "relcl" else None
    return (
        any(t.text.casefold() == "since" and not _is_of_record(sentence, t) for t in after)
        or any(t.lemma in _words_of("running") for t in clause(sentence, verb))
        or (above is not None and _is_running(sentence, above))
    )


def _is_running(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun, or what it is a span of ("five years of war"), goes on for long."""
    spanned = (
        below
        for preposition in trees.children(sentence, noun, "prep")
        for below in trees.children(sentence, preposition, "pobj")
    )
    return any(t.lemma in _words_of("running") for t in (noun, *spanned))


def _of_running(sentence: Sentence, trigger: Token) -> bool:
    """“the toll of the war”, “deaths in the conflict”, “the toll of soldiers killed in the war”."""
    if brought_to(sentence, trigger):
        behind = takewhile(lambda t: t.pos != "NUM", sentence.tokens[trigger.index :])
        return any(t.lemma in _words_of("lasting") for t in behind)
    if trigger.pos != "NOUN":
        return False
    return any(
        noun.lemma in _words_of("lasting")
        for preposition in trees.children(sentence, trigger, "prep")
        for noun in trees.children(sentence, preposition, "pobj")
    )


def _by_tense(sentence: Sentence, role: Role, verb: Token) -> Scope:
    helpers = {sentence.tokens[i].text.casefold() for i in sentence.children[verb.index]}
    if role.measure in _RUNNING and helpers & (_PERFECT | {"had"}):
        return "cumulative"
    if role.measure == "displaced" and helpers & {"are", "is"} and verb.tag == "VBN":
        return "stock"
    if role.measure == "missing" and verb.tag == "VBG" and helpers & {"are", "is"}:
        return "stock"
    if role.measure in _STANDING:
        return "stock"
    return "incident"
