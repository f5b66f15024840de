"""Marches and meetings of a day to come: "announced a strike for next Tuesday", "talks are set for Friday", "the unions meet on Friday".

"Called a strike on Monday", "ended the strike for Easter" and "Friday's talks are remembered" tell of something else.
"""

from __future__ import annotations

from tidings.language.trees import children, head
from tidings.lexicons.word_classes import word_class
from tidings.mentions.appointed import find_appointment
from tidings.mentions.events.clauses import own_words
from tidings.mentions.events.days.steps import reporting
from tidings.mentions.events.words.lexicon import verb_lemmas
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token

# "For the coming Tuesday": what may stand between the word and its day.
_BETWEEN = frozenset({"the", "next", "coming", "late", "early", "this"})
_BACK = 4
# Of these a present tense with a day ahead tells a plan: "The leaders meet on Friday".
MEETING = frozenset({"CONSULT", "COOPERATE", "AGREE", "PROTEST", "RETREAT"})
PRESENT = frozenset({"VBZ", "VBP"})


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


def is_appointed(
    published: str | None, sentence: Sentence, trigger: Trigger, time: TimeMention | None
) -> bool:
    """Whether a time behind that of publication is the one that the words of a meeting, a march or a withdrawal set for it."""
    if time is None or published is None or (time.date.earliest or "") <= published:
        return False
    if trigger.entry.type not in MEETING:
        return False
    inside = {t.text.lower() for t in sentence.tokens if time.start <= t.start < time.end}
    if inside & word_class("of_times_to_come"):
        return True
    if trigger.head.tag in PRESENT:
        own = own_words(sentence, trigger.head)
        return _is_told_now(sentence, trigger.head) and any(
            time.start <= t.start < time.end for t in own
        )
    set_for = find_appointment(sentence, time.start, time.end)
    return (
        set_for is not None and set_for.border == "for" and set_for.verb.index == trigger.head.head
    )


def _is_told_now(sentence: Sentence, verb: Token) -> bool:
    """Whether a present stands in a main clause, or in what is said: "watched thousands parade" is none, nor is "leapt", which the
    tagger may take for one."""
    if verb.lemma not in verb_lemmas():
        return False
    above = sentence.tokens[verb.head]
    said = verb.dep == "ccomp" and above.lemma in reporting()
    return said or verb.dep in {"ROOT", "conj", "parataxis"}
