"""Marches and strikes that somebody calls for a day to come: "announced a general strike for next Tuesday".

"Called a strike on Monday" and "ended the strike for Easter" tell of something else.
"""

from __future__ import annotations

from tidings.language.trees import children, head
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.triggers import Trigger
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence

# "For the coming Tuesday": what may stand between the word and its day.
_BETWEEN = frozenset({"the", "next", "coming", "late", "early", "this"})
_BACK = 4


def is_called_for(
    published: str | None, sentence: Sentence, trigger: Trigger, time: TimeMention | None
) -> bool:
    """Whether a protest that a noun names is announced for a day behind that of publication."""
    if time is None or published is None or (time.date.earliest or "") <= published:
        return False
    verb = head(sentence, trigger.head)
    called = verb is not None and verb.lemma in word_class("calling_protests")
    if trigger.entry.type != "PROTEST" or not called or trigger.head.dep not in {"dobj", "pobj"}:
        return False
    if verb is not None and children(sentence, verb, "neg"):
        return False
    before = [t for t in sentence.tokens if t.end <= time.start][-_BACK:]
    words = [t.text.lower() for t in before if t.text.lower() not in _BETWEEN]
    inside = [t.text.lower() for t in sentence.tokens if time.start <= t.start < time.end]
    return words[-1:] == ["for"] or inside[:1] == ["for"]
