"""Tells words of talk and protest from their other uses: "the battalion marched back" is no protest, "he was talking to reporters" no meeting.

"Workers marched on the ministry" is meant; "this condemns us to poverty" accuses nobody.
"""

from __future__ import annotations

from tidings.language.arguments import TIMES, complements, kernel, objects, slot
from tidings.language.trees import SUBJECTS, children
from tidings.language.verbs_above import governing_verb
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.clauses import is_habit
from tidings.mentions.events.words.fields import named_so
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.parse import Sentence


def is_talk(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a word of talk is meant as such."""
    if trigger.entry.type == "CONSULT":
        if is_habit(sentence, trigger.head):
            return False
        return not named_so(sentence, trigger, "no_meeting") and not _tells_press(sentence, trigger)
    if _is_lot(sentence, trigger) or _is_greeting(sentence, trigger):
        return False
    if trigger.entry.type == "REQUEST":
        return not _is_wish(sentence, trigger)
    if trigger.entry.mode == "riot" and trigger.head.lemma == "fight":
        # Groups that fight under the banner of an army are no mob.
        said = {t.lemma.lower() for t in sentence.tokens}
        return not said & (word_class("armed") | {"war", "front", "frontline"})
    if trigger.entry.type == "PROTEST" and trigger.head.lemma in {"march", "parade"}:
        # "The battalion marched back to barracks": soldiers march everywhere.
        doers = slot(sentence, trigger.head, "subject")
        if doers and all(kernel(sentence, t).lemma in _units() for t in doers):
            return False
    if trigger.head.lemma in word_class("showing"):
        # "They demonstrate our commitment", "demonstrating a drone": what is shown is no protest.
        shown = (*slot(sentence, trigger.head, "object"), *complements(sentence, trigger.head))
        return not any(t.index > trigger.head.index and t.name not in TIMES for t in shown)
    if trigger.entry.type != "THREATEN":
        return True
    return not (_is_danger(sentence, trigger) or _launches_else(sentence, trigger))


def _is_wish(sentence: Sentence, trigger: Trigger) -> bool:
    """ "Karm wants you to believe" asks nobody; "1,200 families require food" says what they lack."""
    wanted = objects(sentence, trigger.head)
    if trigger.head.lemma == "want":
        return any(t.text.lower() == "you" for t in wanted)
    if trigger.head.lemma not in {"require", "need"}:
        return False
    lacking = word_class("aid") | {"shelter", "care", "treatment"}
    return any(kernel(sentence, t).lemma in lacking for t in wanted)


def _launches_else(sentence: Sentence, trigger: Trigger) -> bool:
    """ "Planning to launch rallies", "vowed to launch an inquiry": only an attack is launched on somebody."""
    if trigger.entry.mode != "violence":
        return False
    launched = [t for t in complements(sentence, trigger.head) if t.lemma == "launch"]
    things = [o for t in launched for o in objects(sentence, t)]
    violent = word_class("assault") | word_class("missile") | word_class("bomb")
    return bool(things) and all(kernel(sentence, o).lemma not in violent for o in things)


def _tells_press(sentence: Sentence, trigger: Trigger) -> bool:
    """ "He was talking to reporters at the airport": what is said there is told, and nobody met."""
    heard = slot(sentence, trigger.head, "to") if trigger.head.lemma in {"talk", "speak"} else ()
    return any(kernel(sentence, t).lemma in word_class("press") for t in heard)


def _is_greeting(sentence: Sentence, trigger: Trigger) -> bool:
    """ "Welcome to our live coverage", "welcome back": nobody is supported."""
    head = trigger.head
    behind = sentence.tokens[head.index + 1 : head.index + 2]
    greets = head.lemma.casefold() == "welcome" and not children(sentence, head, *SUBJECTS)
    return greets and any(t.text.casefold() in {"to", "back"} for t in behind)


def _is_lot(sentence: Sentence, trigger: Trigger) -> bool:
    """ "This condemns us to poverty": nobody condemns anybody."""
    if trigger.entry.type != "ACCUSE":
        return False
    bare = not children(sentence, trigger.head, "aux", "auxpass", "dobj")
    if trigger.head.lemma == "oppose" and bare and slot(sentence, trigger.head, "to"):
        return True  # "rebels opposed to the president": on which side they are
    if trigger.head.lemma == "blame" and trigger.head.tag == "VB":
        # "A lack of clinics is to blame": so judges whoever writes.
        above = sentence.tokens[trigger.head.head]
        return above.lemma == "be" and not slot(sentence, trigger.head, "object")
    return trigger.head.lemma == "condemn" and bool(slot(sentence, trigger.head, "to"))


def _units() -> frozenset[str]:
    """Armed bodies that crowds are not called by."""
    return (
        word_class("armed")
        - word_class("crowd")
        - {"militant", "separatist", "loyalist", "islamist", "tribesman"}
    )


def _is_danger(sentence: Sentence, trigger: Trigger) -> bool:
    """ "They pose a threat", "combating the threat": a danger that stands, which nobody has uttered."""
    verb = governing_verb(sentence, trigger.head) if trigger.head.pos == "NOUN" else None
    return verb is not None and verb.lemma in word_class("standing_threat")
