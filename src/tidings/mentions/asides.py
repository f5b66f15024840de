"""Times of what is only looked back to: "since the takeover on 9 May 16 have died", "captive after the release on Friday".

The takeover was on 9 May, the deaths came since then. "After Friday 16 died" has no such thing between.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from tidings.language.trees import ancestors, children, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.model.dates import Date
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token

LOOKING_BACK = frozenset({"after", "following", "since", "despite"})
_VERBS = frozenset({"VERB", "AUX"})
# So few words stand between what a record is of and how far back it goes: "the heaviest clashes since a 1994 truce".
_NEAR_RECORD = 4
# And so many where ground and kind of the record are told: "the worst unrest in the South Asian nation since".
_RECORD_TOLD = 8


def link_aside(sentence: Sentence, start: int, end: int) -> Token | None:
    """The word that leads to the thing whose time stands at `start:end`, where that is told as past beside the clause."""
    below = next((t for t in sentence.tokens if t.start < end and t.end > start), None)
    if below is None:
        return None
    for above in ancestors(sentence, below):
        leads = above.dep == "prep" and above.text.lower() in LOOKING_BACK
        if leads and not start <= below.start < end:
            return above
        if above.pos in _VERBS:
            return _since_before(sentence, start)
        below = above
    return None


def _since_before(sentence: Sentence, start: int) -> Token | None:
    """ "Have shot nine since the raid in Karm on 9 May": the same, where the parser hangs the day on the shooting."""
    nouns = 0
    for token in reversed([t for t in sentence.tokens if t.end <= start]):
        if token.text.lower() == "since" and token.dep == "prep":
            return token if nouns else None
        if token.pos in _VERBS or token.pos == "PUNCT":
            return None
        nouns += token.pos == "NOUN"
    return None


def is_no_time(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a time is none of what is told beside it: how far back a record goes, or a year in brackets that dates the
    name before it ("the fort of Karm (1881)")."""
    inside = [t for t in sentence.tokens if start <= t.start and t.end <= end]
    if not inside:
        return False
    before, behind = inside[0].index - 1, inside[-1].index + 1
    bracketed = before >= 0 and behind < len(sentence.tokens) and len(inside) == 1 and (
        sentence.tokens[before].text == "(" and sentence.tokens[behind].text == ")"
    )  # fmt: skip
    return (bracketed and inside[0].pos == "NUM") or is_record(sentence, start, end)


def is_record(sentence: Sentence, start: int, end: int) -> bool:
    """ "The deadliest since 2017", "the first raid since the truce of 2019": how far back a record goes, no time of
    what is told."""
    inside = [t for t in sentence.tokens if start <= t.start and t.end <= end]
    if not inside:
        return False
    words = sentence.tokens[max(0, inside[0].index - _NEAR_RECORD) : inside[0].index + 1]
    return any(is_record_since(sentence, t) for t in words if t.lemma == "since")


def is_record_since(sentence: Sentence, link: Token) -> bool:
    """Whether a "since" says how far back a record goes."""
    for token in reversed(sentence.tokens[max(0, link.index - _RECORD_TOLD) : link.index]):
        bound = token.index and sentence.tokens[token.index - 1].lemma == "at"  # "at least nine"
        most = token.tag in {"JJS", "RBS"} or (token.pos == "ADJ" and token.text.endswith("iest"))
        if (most and not bound) or token.lemma in word_class("records"):
            return True
        if token.dep == "amod" and token.text.lower() in _ordinals():
            return True  # "the ninth coup in the region since 2020"
        if token.pos in _VERBS or token.pos == "PUNCT":
            return False
    return False


@cache
def _ordinals() -> frozenset[str]:
    return column("en/time_ordinals.tsv", "word") - {"last"}


def is_named_by(sentence: Sentence, start: int, end: int, thing: Token) -> bool:
    """Whether the time at `start:end` is in the name of a thing: "the 2013 riots"."""
    below = children(sentence, thing, "nummod", "compound", "nmod", "poss", "amod")
    return any(start <= t.start < end for t in below)


def is_of_count(sentence: Sentence, start: int, end: int) -> bool:
    """ "The count closed on Monday", "figures released by the ministry yesterday": the day of the counting, not of what is counted."""
    below = next((t for t in sentence.tokens if t.start < end and t.end > start), None)
    if below is None:
        return False
    above = next((t for t in ancestors(sentence, below) if t.pos in _VERBS), None)
    if above is None or above.tag not in {"VBN", "VBD"} or not above.index:
        return False
    # "According to the count closed on Monday": the parser does not always hang the participle from its noun
    noun = sentence.tokens[above.head if above.dep == "acl" else above.index - 1]
    tells = noun.head == above.index and noun.dep.startswith("nsubj")
    return noun.lemma in word_class("counts_given") and not tells


def in_what_is_dated(sentence: Sentence, start: int, end: int, verb: Token) -> bool:
    """ "The worst since the 2013 riots, in which nine died": a record goes back to the year, but in it the nine died."""
    if verb.dep != "relcl":
        return False
    return is_named_by(sentence, start, end, sentence.tokens[verb.head])


def since_what(sentence: Sentence, start: int, end: int, token: Token) -> bool:
    """Whether a word tells what has been since the thing that has its time at `start:end`: the deaths "since the raid of
    9 May", not the raid."""
    link = link_aside(sentence, start, end)
    if link is None or link.text.lower() != "since":
        return False
    return all(t.index != token.index for t in subtree(sentence, link))


def since(date: Date) -> Date:
    """All that has been since a day: "since the raid of 9 May" is 9 May and what came after."""
    if date.earliest is None or date.latest is None:
        return date
    return replace(date, edtf=f"{date.edtf.split('/')[0]}/..", latest=None, precision="range")


def since_behind(sentence: Sentence, times: Sequence[TimeMention], at: int) -> Date | None:
    """ "Nine have died this year, 79 | since the May outbreak": all since the time that "since" leads up to right behind a
    number that ends at an offset."""
    behind = [t for t in sentence.tokens if t.start >= at]
    while len(behind) > 1 and behind[0].pos in {"NOUN", "ADJ"}:
        behind = behind[1:]  # "79 aid workers since"
    if not behind or behind[0].lemma.lower() != "since":
        return None
    end = next((t.start for t in behind if t.pos == "PUNCT"), behind[-1].end)
    begun = next((t for t in times if behind[0].start <= t.start < end), None)
    return since(begun.date) if begun is not None else None


def brought_to(sentence: Sentence, trigger: Token) -> bool:
    """Whether a number is a total that something adds to: "brought the toll of soldiers killed in the war to 18"."""
    return any(
        above.lemma in word_class("totals")
        and above.dep == "dobj"
        and sentence.tokens[above.head].lemma in word_class("bringing_to")
        for above in (trigger, *ancestors(sentence, trigger))
    )
