"""Who dies in a crash that a participle tells: "a helicopter went down in the hills, killing all five on board".

"A plane bombed the town, killing five" has its doer, and so has "a drone crashed into the barracks, killing five soldiers".
"""

from __future__ import annotations

from tidings.language.trees import children, head
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.parse import Sentence, Token

_HARM = frozenset({"kill", "injure", "wound", "hurt", "drown", "leave"})
_FALLING = frozenset({"crash", "plunge", "plummet", "capsize", "sink", "overturn", "derail", "collide"})  # fmt: skip
_DOWN = frozenset({"go", "come"})
_AT_SOMEBODY = frozenset({"into", "at", "onto"})


def is_of_crash(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether harm is told by a participle below the crash of what people ride in, and of no arms."""
    verb = trigger.head
    if trigger.entry.type != "ASSAULT" or verb.lemma not in _HARM or verb.tag != "VBG":
        return False
    crash = head(sentence, verb)
    if crash is None or verb.dep != "advcl" or not _is_crash(sentence, crash):
        return False
    rides = word_class("traffic") | word_class("boat") | word_class("aircraft_civil")
    riders = children(sentence, crash, "nsubj")
    arms = word_class("harm_by_arms") | word_class("missile")
    told = {t.lemma.lower() for t in sentence.tokens}
    return any(t.lemma.lower() in rides for t in riders) and not told & arms


def _is_crash(sentence: Sentence, verb: Token) -> bool:
    down = any(t.text.lower() == "down" for t in children(sentence, verb, "prt", "advmod", "prep"))
    aimed = any(t.text.lower() in _AT_SOMEBODY for t in children(sentence, verb, "prep"))
    return (verb.lemma in _DOWN and down) or (verb.lemma in _FALLING and not aimed)
