"""The day to which something is put off: "the talks were postponed to Friday", which is not the day of putting them off.

"The talks were postponed on Friday" has its own day.
"""

from __future__ import annotations

from tidings.language.trees import children, head, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.clauses import clause_head
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence

_TO = frozenset({"to", "until", "till", "for"})


def is_new_day(sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """Whether a time is the day to which the trigger's verb moves something, or on which it had been due at first."""
    if _is_first_plan(sentence, trigger, time):
        return True
    if trigger.head.lemma not in word_class("shifting"):
        return False
    inside = [t for t in sentence.tokens if time.start <= t.start < time.end]
    for token in inside:
        link = head(sentence, token)
        if token.text.lower() in _TO:  # the time has its border inside
            link = token
        while link is not None and link in inside and link.text.lower() not in _TO:
            link = head(sentence, link)
        if link is not None and link.text.lower() in _TO and link.index > trigger.head.index:
            return True
    return False


def _is_first_plan(sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """ "The talks, which had been due on Monday, will now open on Friday": Monday is no longer their day."""
    ahead = children(sentence, clause_head(sentence, trigger), "aux")
    if not any(t.tag == "MD" for t in ahead):
        return False
    for clause in (t for t in sentence.tokens if t.dep == "relcl"):
        inside = subtree(sentence, clause)
        had = any(t.text.lower() == "had" for t in children(sentence, clause, "aux"))
        due = {t.lemma for t in (clause, *children(sentence, clause, "acomp"))}
        if had and due & word_class("set_for_a_day") and any(t.start == time.start for t in inside):
            return clause_head(sentence, trigger) is not clause
    return False
