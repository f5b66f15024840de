"""Whether a verb tells the next step of a story: the simple past of a main clause does.

"Police arrested nine" goes on; "police have arrested nine", "who had been arrested" and "in all, 14 were arrested" do not.
"""

from __future__ import annotations

from functools import cache

from tidings.language.trees import children, subtree
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import HAZARD

DAYTIMES = frozenset({"morning", "afternoon", "evening", "night", "dawn", "noon", "midday", "midnight", "dusk"})  # fmt: skip
# "In the course of the morning ..." goes on with the day of the paragraph before.
PARTS_OF_DAY = DAYTIMES | {"later", "hour"}
# Clauses of time and condition tell of another day than the clause they hang on.
ELSEWHERE = frozenset({"after", "before", "since", "until", "if", "when", "as", "why", "whether"})
# What these join happened together.
AT_ONCE = frozenset({"when", "as", "while"})
# Words that take a past tense away from the day of the story.
LOOSE = frozenset({"initially", "once", "previously", "formerly", "earlier", "originally", "long", "ago", "never", "already", "recently"})  # fmt: skip
# "determines which planes carried out raids" tells of a habit.
PRESENT = frozenset({"VBZ", "VBP"})
# Behind these stands what was before, or is spoken of.
BACK = frozenset({"after", "before", "since", "until", "following", "despite", "about"})
# Deeds, which have a day and a place.
CARRYING = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE", "AID", HAZARD})
# In so many of them a sum is told.
LONG_UNITS = frozenset({"day", "week", "month", "year"})


def goes_on(sentence: Sentence, head: Token) -> bool:
    """Whether the simple past of a main clause tells the next step of a story."""
    head = bearer(sentence, head)
    if head.pos not in VERBAL or any(
        t.lemma in LOOSE for t in children(sentence, head, "advmod", "neg")
    ):
        return False
    if not _is_past(sentence, head):
        return False
    token = head
    while token.head != token.index:
        marks = {
            t.lemma for t in children(sentence, token, "mark", "advmod") if t.index < token.index
        }
        if token.dep in {"advcl", "acl", "pcomp", "csubj"} or (
            token.dep == "relcl" and (token is not head or tells_which(sentence, token))
        ):
            return False
        if token is head and token.dep != "ROOT" and marks & ELSEWHERE:
            return False
        token = sentence.tokens[token.head]
        if token.tag in PRESENT and token.lemma not in reporting():
            return False
    return True


def bearer(sentence: Sentence, verb: Token) -> Token:
    """The verb that bears the tense of a deed: "used gas to disperse the crowd", "burned the mill, killing two" and "two were
    killed when planes hit the mill" tell of one time."""
    while verb.head != verb.index and _shares_time(sentence, verb):
        verb = sentence.tokens[verb.head]
    return verb


def _shares_time(sentence: Sentence, verb: Token) -> bool:
    marks = {t.lemma for t in children(sentence, verb, "mark", "advmod", "prep") if t.index < verb.index}  # fmt: skip
    if verb.tag == "VB" and verb.dep in {"xcomp", "advcl"}:
        return any(t.lemma == "to" for t in children(sentence, verb, "aux"))
    if verb.tag == "VBG" and verb.dep == "advcl":
        return not marks and verb.head < verb.index
    return verb.dep == "advcl" and bool(marks & AT_ONCE) and _is_past(sentence, verb)


def _is_past(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb stands in the simple past, or tells what was done by an hour of the story."""
    helping = children(sentence, verb, "aux", "auxpass")
    if verb.dep == "conj" and not helping and not children(sentence, verb, "nsubj", "nsubjpass"):
        # "has claimed 20,000 lives and displaced a million"
        first = sentence.tokens[verb.head]
        if any(t.lemma == "have" for t in children(sentence, first, "aux")):
            verb, helping = first, children(sentence, first, "aux")
    if any(t.tag == "MD" for t in helping):
        return False
    having = next((t for t in helping if t.lemma == "have"), None)
    if having is not None:
        return having.tag == "VBD" and _by_then(sentence, verb)
    return verb.tag == "VBD" or any(t.tag == "VBD" and t.lemma in {"be", "do"} for t in helping)


def _by_then(sentence: Sentence, verb: Token) -> bool:
    """ "By noon the guard had driven them out": the hour that the story has reached."""
    return any(
        t.lemma.removeprefix("mid-") in PARTS_OF_DAY
        for by in children(sentence, verb, "prep")
        if by.lemma == "by" and by.index < verb.index
        for t in subtree(sentence, by)
    )


@cache
def reporting() -> frozenset[str]:
    """The verbs that tell what was said: "says that police fired" tells of no usual firing."""
    rows = table("en/reporting_verbs.tsv")
    return frozenset(r["lemma"] for r in rows if {"that", "quote"} & set(r["frames"].split("|")))


def sums_up(sentence: Sentence) -> bool:
    """ "In all, 14 people died in nine days": a sum over days is told, no step of a story."""
    said = f" {' '.join(t.text.lower() for t in sentence.tokens)} "
    return any(f" {words} " in said for words in word_class("summing_up")) or any(
        t.lemma in LONG_UNITS and t.dep == "pobj" and children(sentence, t, "nummod")
        and sentence.tokens[t.head].lemma in {"in", "over", "within"}
        for t in sentence.tokens
    )  # fmt: skip


def opens_elsewhere(sentence: Sentence, verb: Token) -> bool:
    """ "In Karm, where a guard was beaten to death, shops stay shut": what is known of the place that the sentence
    turns to."""
    place = sentence.tokens[verb.head]
    return (
        tells_where(sentence, verb) and place.dep == "pobj"
        and all(t.dep == "cc" for t in sentence.tokens[: place.head])
    )  # fmt: skip


def tells_where(sentence: Sentence, verb: Token) -> bool:
    """Whether a relative clause tells of a place."""
    where = any(t.lemma == "where" for t in children(sentence, verb, "advmod"))
    return where and verb.dep == "relcl"


def tells_which(sentence: Sentence, verb: Token) -> bool:
    """ "the gang that raided the school", "those who bombed us": which are meant, no next step, as is "a gang, which fled"."""
    opening = min(subtree(sentence, verb), key=lambda t: t.index)
    before = sentence.tokens[opening.index - 1] if opening.index else opening
    return before.pos != "PUNCT"


def is_looked_back_to(sentence: Sentence, noun: Token) -> bool:
    """ "Busier than on any day since the attack", "referred to the talks": of another time than its clause."""
    link = sentence.tokens[noun.head]
    if noun.pos in VERBAL or noun.dep != "pobj":
        return False
    return link.lemma in BACK or (link.lemma == "to" and sentence.tokens[link.head].pos in VERBAL)


def ends_wait(sentence: Sentence, verb: Token) -> bool:
    """ "The truce of May broke down after 19 days when rebels stormed a post": what ended it happened as it ended."""
    above = sentence.tokens[verb.head]
    measured = above.lemma in LONG_UNITS and sentence.tokens[above.head].lemma == "after"
    return measured and any(t.lemma == "when" for t in children(sentence, verb, "advmod"))
