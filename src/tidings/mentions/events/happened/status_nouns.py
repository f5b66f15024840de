"""What is said of an event that a noun names: doubted, called off, taken for granted, denied with its toll or not.

"The summit is in jeopardy" is in doubt; "Friday's meeting may be a first step" is planned all the same.
"""

from __future__ import annotations

from tidings.language.trees import ancestors, children, is_negated, subtree
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.days.answered_deeds import answered_words
from tidings.mentions.events.happened.verdicts import NEGATED, OCCURRED, Verdict, cues_of, plain
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.mentions import StatementMention
from tidings.model.parse import Sentence, Token

ATTITUDE = frozenset(
    {"demand", "appeal", "hope", "forecast", "offer", "warning", "threat", "pledge"}
)
TOPIC = frozenset({"nsubj", "nsubjpass"})
RUMOURS = frozenset({"report", "charge", "claim", "allegation", "accusation", "rumour", "rumor", "suggestion", "assertion"})  # fmt: skip
TRUE = frozenset({"truth", "true", "correct", "fact", "accurate", "so"})
UNTRUE = frozenset({"untrue", "false", "baseless", "fabricated", "wrong", "incorrect", "invented"})
HAPPENING = frozenset(
    {"take", "happen", "occur", "materialise", "materialize", "start", "begin", "open"}
)
# What a deed is said to be for.
PURPOSE = frozenset({"aim", "intend", "mean", "design"})
# How a deed hangs in what is reported of it, and how many steps below the report it may stand.
_WITHIN = frozenset({"pobj", "prep", "pcomp", "attr", "dobj", "relcl", "acl", "ccomp", "advcl", "compound"})  # fmt: skip
_DEEP = 6
MEETINGS = frozenset({"CONSULT", "COOPERATE"})


def answered(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    """ "Called the raid a reprisal for the shelling": the shelling was, and nobody has called for it."""
    noun = trigger.head.pos not in VERBAL
    return OCCURRED if noun and trigger.head.index in answered_words(sentence) else None


def denied_report(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    """ "denied reports that it had mined the road", "dismissed the charge that ...", "no reports of casualties"."""
    untold = _no_report(sentence, trigger) or _no_intention(sentence, trigger)
    if untold := untold or _of_untrue_report(sentence, trigger):
        return untold
    below = trigger.anchor
    if below.pos not in VERBAL or below.dep not in {"ccomp", "acl", "relcl", "pcomp"}:
        return None
    above = sentence.tokens[below.head]
    if above.pos == "NOUN" and above.lemma in RUMOURS:
        below, above = above, sentence.tokens[above.head]
        if below.dep in TOPIC and _is_called_untrue(sentence, above):
            return Verdict("denied", f'"{below.text}" that is not true')
    elif below.dep != "ccomp":
        return None
    if above.lemma in word_class("denying") and below.dep in {"dobj", "ccomp", "pobj"}:
        return Verdict("denied", f'"{above.text}"')
    return None


def _of_untrue_report(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    """ "The reports according to which he was on hunger strike are false", "claims of a raid are untrue"."""
    below = trigger.anchor
    for _ in range(_DEEP):
        above = sentence.tokens[below.head]
        if above.index == below.index or below.index < above.index:
            return None
        if above.pos == "NOUN" and above.lemma in RUMOURS:
            verb = sentence.tokens[above.head]
            if (
                above.dep == "dobj"
                and verb.lemma in word_class("denying")
                and _is_of(sentence, trigger, above)
            ):
                denied = not is_negated(sentence, verb)
                return Verdict("denied", f'"{verb.text}"') if denied else None
            untrue = above.dep in TOPIC and _is_called_untrue(sentence, verb)
            return Verdict("denied", f'"{above.text}" that is not true') if untrue else None
        if below.dep not in _WITHIN:
            return None
        below = above
    return None


def _is_of(sentence: Sentence, trigger: Trigger, told: Token) -> bool:
    """ "Rumours on social media of a raid", "reports of a massacre", not "the report on the massacre", "claims after the raid"."""
    link = sentence.tokens[trigger.head.head]
    places = {"on", "in"}  # where rumours stand: the parser may hang "of a raid" from there
    between = [t for t in ancestors(sentence, link) if told.index < t.index]
    return (
        trigger.head.dep == "pobj"
        and link.lemma == "of"
        and all(t.pos != "ADP" or t.lemma in places for t in between)
    )


def _no_report(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    """ "There were no reports of casualties", "there was no word of a raid": what nobody tells of."""
    link = sentence.tokens[trigger.head.head]
    told = sentence.tokens[link.head]
    if trigger.head.pos in VERBAL or trigger.head.dep != "pobj" or link.lemma != "of":
        return None
    known = told.pos == "NOUN" and told.lemma in RUMOURS | {"word", "news", "sign"}
    return Verdict("denied", NEGATED) if known and is_negated(sentence, told) else None


def _no_intention(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    """ "He had no intention of stepping down", "there are no plans to withdraw": what nobody means to do."""
    below = trigger.anchor
    above = sentence.tokens[below.head]
    if below.dep == "pcomp" and above.lemma == "of":
        above = sentence.tokens[above.head]
    elif below.dep not in {"acl", "xcomp"}:
        return None
    meant = above.pos == "NOUN" and above.lemma in word_class("intentions")
    return Verdict("hypothetical", NEGATED) if meant and is_negated(sentence, above) else None


def _is_called_untrue(sentence: Sentence, verb: Token) -> bool:
    """ "The assertion does not correspond to the truth", "the report is false"."""
    said = {t.lemma for t in subtree(sentence, verb) if t.index > verb.index}
    return bool(said & (UNTRUE if not is_negated(sentence, verb) else TRUE))


def predicate(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    """ "The summit is in jeopardy": what is said of the state of the event itself."""
    if trigger.head.pos in VERBAL or trigger.head.dep not in TOPIC:
        return None
    verb = sentence.tokens[trigger.head.head]
    if verb.lemma not in {"be", "remain", "look", "seem", "hang", "appear"}:
        return None
    said = " ".join(t.text.lower() for t in sentence.tokens[verb.index + 1 : verb.index + 6])
    for phrase, cue in cues_of("predicate").items():
        status = plain(cue)
        if status is not None and f" {phrase} " in f" {said} ".replace(",", " ").replace(".", " "):
            return Verdict(status, f'"{phrase}"')
    return None


def noun_in_clause(sentence: Sentence, trigger: Trigger, verb: Token) -> Verdict | None:
    """ "The talks were called off": what is said of the noun by the verb whose subject it is."""
    if trigger.head.dep not in {"nsubj", "nsubjpass", "attr"}:
        return None
    phrase = f"{verb.lemma} off"
    if any(t.lemma == "off" for t in children(sentence, verb, "prt")) and phrase == "call off":
        return Verdict("cancelled", '"called off"')
    if verb.lemma == "fall" and any(t.text == "through" for t in children(sentence, verb)):
        return Verdict("cancelled", '"fell through"')
    if verb.lemma in PURPOSE and (
        any(t.lemma == "at" for t in children(sentence, verb, "prep"))
        or children(sentence, verb, "xcomp")
    ):
        # "The raid was aimed at the depot", "was meant to frighten": what it is for, and not that it is planned.
        return None
    status = plain(cues_of("governor").get(verb.lemma))
    if verb.lemma == "set" and trigger.head.dep == "nsubj":
        # "The patrol set out" moves; "the talks are set for Friday" are planned.
        return None
    if (
        status is not None
        and status in {"planned", "cancelled", "ongoing"}
        and trigger.head.dep in {"nsubjpass", "nsubj"}
    ):
        return Verdict(status, f'"{verb.text}"')
    if is_negated(sentence, verb) and trigger.head.dep == "attr":
        return Verdict("denied", "negation")
    if verb.lemma == "be" and trigger.head.dep == "nsubj":
        # "Friday's meeting may be the first step": that it is held is not in question.
        ahead = any(t.tag == "MD" for t in children(sentence, verb, "aux"))
        meeting = trigger.entry.type in MEETINGS
        return Verdict("planned", "taken for granted") if ahead and meeting else None
    if trigger.head.dep in TOPIC and is_negated(sentence, verb) and verb.lemma in HAPPENING:
        return Verdict(
            "cancelled" if trigger.entry.type in MEETINGS else "denied", "did not happen"
        )
    return None


def taken_for_granted(sentence: Sentence, trigger: Trigger) -> bool:
    """ "dispute the toll of Friday's battle": the toll is denied, the battle is not; nor is the march where it is denied
    that anybody "was held for joining the march"."""
    if _is_in_reason(sentence, trigger):
        return True
    if trigger.head.pos in VERBAL:
        # "has broken the truce that began on Friday"
        return trigger.head.dep == "acl" or (
            trigger.head.dep == "relcl" and trigger.head.tag == "VBD"
        )
    return trigger.head.dep == "pobj" and bool(children(sentence, trigger.head, "poss", "det"))


def set_against(sentence: Sentence, trigger: Trigger, told: StatementMention) -> bool:
    """ "Rejecting the charge, he said police had rescued forty": what he says himself was done, against what he denies."""
    verb, cue = trigger.anchor, told.cue
    above = sentence.tokens[verb.head]
    if told.kind != "denial" or cue is None or above.start != cue.start or verb.dep != "ccomp":
        return False
    return above.lemma in {"say", "add", "tell", "state", "note"} and not is_negated(sentence, verb)


def _is_in_reason(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a noun stands in what somebody suffers a deed for: "for taking part in protests"."""
    if trigger.head.pos in VERBAL:
        return False
    for above in ancestors(sentence, trigger.head):
        if above.tag == "VBG" and above.dep == "pcomp":
            return sentence.tokens[above.head].lemma == "for"
        if above.pos in VERBAL:
            return False
    return False


def _told_of_somebody(sentence: Sentence, verb: Token) -> bool:
    """ "Demanded the release of the clerks seized in May": what tells which clerks has been done to them."""
    noun = sentence.tokens[verb.head]
    named = any(
        t.lemma in {"the", "those", "its", "their"} for t in children(sentence, noun, "det", "poss")
    )
    return verb.tag == "VBN" and verb.dep == "acl" and named


def presupposed(sentence: Sentence, trigger: Trigger, told: StatementMention) -> Verdict | None:
    """ "... after the talks", said in a forecast: that they will be held is taken for granted."""
    if told.kind in ATTITUDE and _told_of_somebody(sentence, trigger.head):
        return Verdict("occurred", "taken for granted")
    if told.kind not in ATTITUDE or trigger.head.dep != "pobj":
        return None
    if sentence.tokens[trigger.head.head].lemma not in {
        "after",
        "following",
        "at",
        "during",
        "before",
    }:
        return None
    return Verdict("planned", "taken for granted")
