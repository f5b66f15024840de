"""What looks like a time and is none: numbers that count things, May the minister, March the verb."""

from __future__ import annotations

import re

from tidings.language.trees import token_at
from tidings.mentions.asides import link_aside
from tidings.mentions.four_figures import is_count
from tidings.mentions.times import words
from tidings.mentions.times.context import Context
from tidings.mentions.times.grammar import Found
from tidings.model.parse import Sentence, Token

_NAMES = {"PERSON", "ORG", "GPE", "FAC", "WORK_OF_ART", "PRODUCT", "NORP", "LAW"}

# So many words before "in four years" may a record be told: "the first such meeting of the two in four years".
_RECORD = 8

_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}")
# The first year that stands alone without a word that leads to it.
MODERN = 1500


def is_no_time(found: Found, sentence: Sentence, context: Context) -> bool:
    """Whether the words are something else than a time."""
    first = token_at(sentence, found.start)
    if first is None:
        return True
    before = sentence.tokens[first.index - 1] if first.index else None
    after = token_at(sentence, found.end)
    follows = after.text.lower() if after is not None else ""
    if found.kind in {"ahead", "weekday"}:
        return _is_since(sentence, found, first) or _is_any_day(found, before, after)
    match found.kind:
        case "year" if not found.get("part"):
            return (
                _is_hour(found, before) or _is_clock(after) or is_count(sentence, first, found.end)
            )
        case "bare_bc":
            return not context.before_christ or _is_count_of_old(before, after)
        case "month" if not any(map(found.get, ("year", "bc", "yearref", "part"))):
            return _is_word(found, first, before, after)
        case "nth_day":
            return after is not None and after.pos in {"NOUN", "PROPN", "ADJ", "NUM"}
        case "window" | "later" | "ago":
            # "In the last days of April" is counted from its end.
            closes = found.kind == "window" and found.get("rel") == "last" and not found.get("of")
            return follows in {"old", "-"} or (closes and follows == "of")
        case "then" if first.text.lower() == "then":
            return after is not None and after.pos in {"NOUN", "PROPN", "ADJ"}
        case "clock":
            until = _is_end_of_hours(sentence, first)
            return until or follows in {"to", "win", "victory", "draw", "lead"}
        case _:
            return False


def is_aside(sentence: Sentence, found: Found, context: Context) -> bool:
    """“Bread costs more than on Monday”, “feared an attack after the events of Monday”: the story does not turn to that day."""
    first = token_at(sentence, found.start)
    before = sentence.tokens[max(0, first.index - 2) : first.index] if first is not None else ()
    compared = any(t.text.lower() == "than" for t in before)
    back = context.day is not None and link_aside(sentence, found.start, found.end) is not None
    return compared or back or _is_owner(sentence, found, context)


def is_named_for(sentence: Sentence, found: Found) -> bool:
    """“Before the 2020 presidential election”, “under the 2015 nuclear deal”: what a vote or a paper is called by is not when
    the story is."""
    first = token_at(sentence, found.start)
    if (
        found.kind != "year"
        or first is None
        or first.dep not in {"nummod", "amod", "compound", "nmod"}
    ):
        return False
    return sentence.tokens[first.head].lemma.lower() in words.single_words("named_for_year")


def _is_owner(sentence: Sentence, found: Found, context: Context) -> bool:
    """“Was shot on Wednesday in a camp for those whom Monday's flood drove out”: the sentence has its day."""
    after = token_at(sentence, found.end)
    told = context.day is not None and context.day.sentence == sentence.index
    if not told or after is None or after.start != found.end or after.tag != "POS":
        return False
    owner = sentence.tokens[after.head]
    return sentence.tokens[owner.head].dep == "pobj"  # "Tuesday's raid took place" is what is told


def _is_end_of_hours(sentence: Sentence, first: Token) -> bool:
    """“A curfew from 7 p.m. to 5 a.m.”: the hours of every day, if no day stands beside them."""
    led = [t.text.lower() for t in sentence.tokens[max(0, first.index - 3) : first.index]]
    if len(led) < 3 or led[-1] not in {"to", "until", "till"}:
        return False
    return led[-2].rstrip(".") in {"a.m", "p.m", "am", "pm"} or ":" in led[-2]


def _is_any_day(found: Found, before: Token | None, after: Token | None) -> bool:
    """“Every Friday”, “the march of a Thursday”: no one day; “a Friday raid” was on that Friday."""
    if found.kind != "weekday" or found.get("rel") or found.get("week") or before is None:
        return False
    leads = before.text.lower()
    beside = after is not None and after.start <= found.end + 1
    named = after is not None and beside and after.pos in {"NOUN", "PROPN", "ADJ"}
    return leads in words.single_words("any_day") and not (leads in {"a", "one"} and named)


def _is_since(sentence: Sentence, found: Found, first: Token) -> bool:
    """“The first such talks in four years”, “not seen in ten years”: how long it has not been, nothing to come."""
    before = sentence.tokens[max(0, first.index - _RECORD) : first.index]
    record = any(t.tag in {"JJS", "RBS"} or t.lemma in {"first", "last", "worst"} for t in before)
    return found.kind == "ahead" and record


def _is_hour(found: Found, before: Token | None) -> bool:
    """“Updated 1121 today”: before modern times four figures alone are a year only behind words that lead to one."""
    leads = before.text.lower() if before is not None else ""
    return int(found.get("year")) < MODERN and leads not in words.single_words("year_openers")


def _is_clock(after: Token | None) -> bool:
    """ "(updated 2042 24.07.2016)": four figures before a whole date in figures are the hour."""
    return after is not None and bool(_DATE.fullmatch(after.text))


def _is_count_of_old(before: Token | None, after: Token | None) -> bool:
    """In texts of antiquity a bare "490" is a year only after the words that lead to years."""
    if before is None or before.text.lower() not in {
        "in",
        "of",
        "by",
        "until",
        "since",
        "after",
        "before",
        "from",
        "to",
        "late",
        "early",
        "and",
        "between",
    }:
        return True
    return after is not None and after.pos in {"NOUN", "ADJ", "PROPN"}


def _is_word(found: Found, first: Token, before: Token | None, after: Token | None) -> bool:
    if first.name == "PERSON":
        return True  # "Ajmal Jan, a shopkeeper"
    token_text = first.text.rstrip(".").capitalize()
    if found.get("rel") or token_text not in words.doubtful_months():
        return False
    if first.pos in {"VERB", "AUX"} and (before is None or before.tag not in {"IN", "TO"}):
        return True
    leads = before.text.lower() if before is not None else ""
    if leads == "(" and (after is None or after.pos in {"PUNCT", "SYM"}):
        return False  # "(May-July)", "(March)"
    if before is not None and before.pos in {"DET", "PRON", "PUNCT"} and leads != ",":
        # "the March to the sea", but "the March offensive"
        return after is None or after.pos not in {"NOUN", "ADJ"}
    name_after = (
        after is not None and after.tag in {"NNP", "NNPS"} and after.index == first.index + 1
    )
    if leads == "and" and name_after:
        return True
    if leads in words.single_words("year_openers") or leads in {"last", "next", "this", ",", "on"}:
        return False
    name_before = before is not None and before.tag in {"NNP", "NNPS"}
    return name_before or name_after or first.name in _NAMES or before is None
