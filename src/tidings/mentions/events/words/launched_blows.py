"""A strike that is launched with arms, which no worker joins: "launched strikes on rebel camps", "air strikes launched by the army".

"Nurses launched a strike over pay" protests.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tidings.language.arguments import kernel, objects, slot
from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.lexicon import Entry, frames
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.parse import Sentence, Token

_AIR, _FIRE = "Air/drone strike", "Shelling/artillery/missile attack"
# What the word before a strike says of its means, and ACLED's name for it.
_MEANS = (
    ("strikes_from_the_air", "aerial", _AIR), ("strikes_by_drones", "drone", _AIR),
    ("strikes_by_missiles", "heavy-weapons", _FIRE), ("strikes_with_arms", None, "Attack"),
)  # fmt: skip


def launched_blow(sentence: Sentence, trigger: Trigger) -> Entry | None:
    """The entry of a blow that a word of launching tells, where its entry takes the strike for a protest."""
    if trigger.entry.type != "PROTEST" or trigger.head.lemma not in word_class("launching"):
        return None
    for strike in _strikes(sentence, trigger.head):
        said = {t.lemma for t in children(sentence, strike, "compound", "amod", "nmod")}
        for words, mode, acled in _MEANS:
            if said & word_class(words):
                return _blow(trigger, mode, acled)
        if _is_on_somebody(sentence, trigger.head, strike):
            return _blow(trigger, None, "Attack")
    return None


def _blow(trigger: Trigger, mode: str | None, acled: str) -> Entry:
    return replace(
        trigger.entry, type="ASSAULT", mode=mode, root="19", acled=acled, frame=frames()["do"]
    )


def _strikes(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """What is launched, also where "launched by" only says of it by whom."""
    launched = [*objects(sentence, verb), *children(sentence, verb, "nsubjpass")]
    if verb.dep == "acl":
        launched.append(sentence.tokens[verb.head])
    yield from (t for t in launched if t.lemma == "strike")


def _is_on_somebody(sentence: Sentence, verb: Token, strike: Token) -> bool:
    """Whether armed forces launch it on a place, a thing or other armed people; guards strike over their pay, too."""
    doers = [kernel(sentence, t) for t in slot(sentence, verb, "subject")]
    armed = any(t.lemma in word_class("armed") or t.name in {"GPE", "NORP"} for t in doers)
    aims = [
        kernel(sentence, t) for at in (verb, strike) for name in ("on", "against")
        for t in slot(sentence, at, name)
    ]  # fmt: skip
    struck = word_class("armed") | word_class("physical")
    return armed and any(t.lemma in struck or t.name in {"GPE", "FAC", "LOC"} for t in aims)
