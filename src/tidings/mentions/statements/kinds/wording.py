"""Kinds that the content says of itself: "we hope", "I demand", "not true", "this is a first step".

Finds a denial in "The report is baseless"; nothing in "The report is long".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tidings.language.trees import children
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.reported.lexicon import kind_named
from tidings.model.parse import Token
from tidings.model.vocabulary import StatementKind

_HOPE = re.compile(
    r"^\W*(?:I|we)\s+(?:\w+\s+)?(?:hope|pray|wish)\b|^\W*hopefully\b"
    r"|^\W*(?:I|we|he|she|they|it)\s+(?:am|is|are|was|were|remain\w*|stay\w*)\s+(?:\w+\s+)?(?:hopeful|optimistic)\b",
    re.I,
)
_BE = r"(?:\b(?:is|are|was|were|been|be)|['’](?:s|re))\s+(?:(?:not\w+|all|part of|nothing but|nothing more than|an?|pure|sheer|total(?:ly)?|complete(?:ly)?|utter(?:ly)?|entirely|simply|plainly|just|another|the|absolutely|malicious|deliberate|old|cheap)\s+){0,3}"
_FALSE = "(?:" + "|".join(sorted(map(re.escape, word_class("falsehood")))) + ")"
_VILE = "(?:" + "|".join(sorted(map(re.escape, word_class("condemning")))) + ")"
# What calling something so does; who says that a strike "is illegal" may only tell the law.
_SCOLDING = "(?:" + "|".join(sorted(map(re.escape, word_class("scolding")))) + ")"
_DEED = "(?:" + "|".join(sorted(word_class("named_deeds"))) + ")"
_TOLD = "(?:" + "|".join(sorted(word_class("told_things"))) + ")"
_NO = re.compile(
    r"^\W*(?:they|we|he|she|it|I|there)\s+(?:did|do|does|was|were|has|have|had|is|are)\s*(?:not|n['’]t)\W*$|"
    rf"^\W*no[,.](?!\s+(?:I|we)(?:\s+(?:will|shall|can)\s+(?:not|never)|\s+(?:won|can)['’]t|\s+cannot))|{_BE}{_FALSE}\b(?!\s+(?:alarm|alert|start|dawn|hope|sense))|\bnot true\b|\bhad nothing to do with\b|\bno involvement\b",
    re.I,
)
_APPEAL = re.compile(
    r"^\W*(?:please|let us|let's)\b|,\s*please\b|[.!]\s+please\b|(?-i:\sPlease\b)|\bfor the (?:sake|love) of\b|\b(?:I|we)\s+(?:urge|call on|call upon|appeal|ask|beg)\b",
    re.I,
)
_DEMAND = re.compile(
    r"\b(?:I|we)\s+(?:demand|insist)\b|\b(?:need|needs|has|have)\s+to\s+(?:stop|end|leave|go|resign|withdraw|step|cease|halt|act)\b",
    re.I,
)
_CONDEMN = re.compile(
    rf"\b(?:I|we)\s+(?:\w+\s+)?(?:condemn|deplore|denounce)\b|{_BE}{_VILE}\b", re.I
)
_PRAISE = re.compile(
    r"^\W*(?:I|we)\s+(?:\w+\s+)?(?:welcome|support|applaud|commend|salute|praise|thank)\b"
    r"|\b(?:I|we)\s+(?:salute|applaud|commend|thank)\b|^\W*well done\b|\bowes?\s+(?:\w+\s+){1,4}(?:thanks|gratitude)\b"
    r"|\b(?:is|are|was|were)\s+(?:our\s+|true\s+|real\s+|the\s+|an?\s+)*hero(?:es)?\b",
    re.I,
)
_OFFER = re.compile(
    r"\b(?:I|we)(?:\s+(?:are|am)|['’](?:re|m))\s+(?:\w+\s+)?(?:ready|willing|prepared)\s+to\b", re.I
)
_OPEN_TO = re.compile(
    r"\b(?:can ?not|ca ?n['’]t|could not|could ?n['’]t) (?:be )?(?:ruled? out|excluded?)\b", re.I
)
_REFUSE = re.compile(
    r"\bout of the question\b|\bnon-?negotiable\b|\bnot (?:up |open )?(?:for|to) (?:debate|discussion|(?:re)?negotiation|sale|bargaining|change)\b|\bnot negotiable\b|\bnothing to (?:discuss|negotiate|talk about|apologi[sz]e for|explain|answer for|add to the offer)\b|\bno room for (?:compromise|negotiation|talks)\b",
    re.I,
)
# Who leaves a punishment to the courts promises order.
_LAWFUL = re.compile(r"\b(?:courts?|justice|laws?|trial)\b", re.I)
_OVER = re.compile(
    r"^\W*(?:not|never|no)\b(?!.*\b(?:will|would|shall|can)\b).*\b(?:has|have|had|was|were|did)\b",
    re.I | re.S,
)
# "It will, but with half the ships": an answer that leaves its verb to the question.
_ELLIPTIC = re.compile(
    r"^\W*(?:yes, |no, )?(?:it|they|he|she)\s+(?:will|wo|would|might|may)(?: not|n['’]t)?\s*[,.;]",
    re.I,
)
# "going to" with a verb; "going to Geneva" is a journey
_LIKELY = re.compile(
    r"\b(?:(?<!too )likely(?! an?\b)|unlikely|probably|(?<!humanly )(?<!everything )(?<!as )possible|(?<!was )(?<!were )going to (?=[a-z])|improbable|inconceivable|inevitabl[ey]|about to|risk that|danger that|(?:almost|virtually|nearly|all but|practically) certain)\b",
)
_RISK = re.compile(
    r"\b(?:risk|danger|chances?|likelihood|odds|probability) (?:remains? )?(?:that|of(?! (?:those|any|all)\b))\b",
    re.I,
)
# "ran the risk of arrest", "the risk that comes with open roads": a danger that somebody is in already.
_RUN_RISK = re.compile(
    r"\b(?:run|runs|ran|running|face|faces|faced|facing|take|takes|took|taking|carry|carries|bear|bears)"
    r" (?:an?|the|this|that|any)(?: \w+){0,2} risks?\b", re.I,
)  # fmt: skip
_CHANCE_WORDS = frozenset({"chance", "risk", "danger", "likelihood", "odds", "probability"})
_CHANCES = frozenset({"will", "would", "could", "may", "might", "can", "shall", "should"})
_CLEAR = word_class("clear")
_SEEMING = frozenset({"afford", "seem", "appear", "suggest"})
_BEING = frozenset({"be", "remain", "look", "sound", "become", "prove", "stay"})
# What may be judged in "this is a first step": a pointing word, no thing with a name.
_POINTING = frozenset({"this", "that", "it", "these", "those"})
# Where a turn of phrase of the lexicon begins: at the beginning of the content, or of any of its words.
_AT = {"start": r"\A", "word": r"\b(?=\S)"}
_TABLE: tuple[tuple[re.Pattern[str], StatementKind], ...] = (
    (_HOPE, "hope"), (_CONDEMN, "condemnation"), (_PRAISE, "praise"), (_OFFER, "offer"), (_REFUSE, "refusal"), (_ELLIPTIC, "forecast"),
    (_DEMAND, "demand"), (_APPEAL, "appeal"),
)  # fmt: skip


def worded(
    kind: StatementKind, words: str, main: Clause | None = None, *, judges: bool = False
) -> StatementKind | None:
    """The kind that the words themselves name; whoever `judges` threatens, refuses and offers nothing himself."""
    if kind == "claim" and _NO.search(words):
        return "denial"
    named = next((found for pattern, found in _TABLE if pattern.search(words)), None)
    if named is not None:
        return named
    told = next((t.kind for t in _turns_in(words) if not (t.of_party and judges)), None)
    # "Not a single beam had been sold", “never signed a cheque” tell what was, and refuse nothing
    over = _OVER.search(words) or (main is not None and main.verb.tag == "VBD" and main.negated)
    return None if told == "refusal" and over else told


def by_words(kind: StatementKind, words: str, main: Clause | None) -> StatementKind:
    """A demand, vow or warning that threatens, and a warning that only weighs what is over: "cautioned that it is unlikely that one anchor cut both"."""
    if kind not in {"demand", "pledge", "warning"}:
        return kind
    threatens = any(turn.kind == "threat" for turn in _turns_in(words))
    if threatens and not _LAWFUL.search(words):
        return "threat"
    if kind == "warning" and main is not None and is_likely(words) and of_the_past(main):
        return "assessment"
    return kind


def is_past_fear(word: str, main: Clause | None) -> bool:
    """“feared that the toll was higher”: who fears what is already so weighs it."""
    if main is None or word not in {"fear", "worry", "dread"}:
        return False
    return main.verb.tag in {"VBD", "VBN"} and not main.aux & _CHANCES


class _Turn(NamedTuple):
    kind: StatementKind
    pattern: re.Pattern[str]
    of_party: bool


def _turns_in(words: str) -> Iterator[_Turn]:
    """The turns of phrase that stand in a content, in the order of the lexicon."""
    lowered = words.lower()
    if _any_turn().search(lowered) is not None:
        yield from (turn for turn in _turns() if turn.pattern.search(lowered))


@cache
def _turns() -> tuple[_Turn, ...]:
    return tuple(
        _Turn(kind_named(r["kind"]), _from(r["at"], r["pattern"]), r["by"] == "party")
        for r in table("en/worded_kinds.tsv")
    )


@cache
def _any_turn() -> re.Pattern[str]:
    """All turns at once: most contents have none."""
    at_start, at_word = (
        "|".join(r["pattern"] for r in table("en/worded_kinds.tsv") if r["at"] == at)
        for at in ("start", "word")
    )
    return re.compile(f"{_AT['start']}(?:{at_start})|{_AT['word']}(?:{at_word})", re.S)


def _from(at: str, pattern: str) -> re.Pattern[str]:
    return re.compile(f"{_AT[at]}(?:{pattern})", re.S)


def judged_thing(words: str) -> StatementKind | None:
    """What calling a thing by a name does: “calls the raid an outrage”, “reports of a leak pure invention”."""
    if re.search(rf"\b{_TOLD}\b.*\b{_FALSE}\b", words, re.I | re.S):
        return "denial"
    if re.search(rf"\b{_DEED}\b", words, re.I):
        return "accusation"  # "described the killing as an execution", "nothing but a trick"
    turns = {turn.kind for turn in _turns_in(words)}
    if "condemnation" in turns or re.search(rf"\b{_SCOLDING}\b", words, re.I):
        return "condemnation"
    return "praise" if "praise" in turns else None


def of_the_past(main: Clause) -> bool:
    """“may have come from the hill”, “it is likely that they fled”: a chance of what is over foretells nothing."""
    tokens = main.sentence
    if main.aux & {"may", "might", "could"}:
        goes_on = main.verb.tag == "VBG" and "be" in main.aux  # "could be hiding here"
        return goes_on or bool(main.aux & {"have", "'ve", "’ve"})
    if main.aux & {"will", "would", "'ll", "’ll", "shall", "must"}:
        return False
    if "had" in main.aux or (main.verb.lemma != "be" and _is_over(main, main.verb)):
        return True
    below = children(tokens, main.verb, "ccomp", "xcomp", "csubj")
    below += tuple(t for a in children(tokens, main.verb, "acomp") for t in children(tokens, a, "ccomp", "xcomp"))  # fmt: skip
    return any(_is_over(main, t) for t in below)


def _is_over(main: Clause, verb: Token) -> bool:
    """“fled”, “has fled”, “was broken”."""
    helpers = {t.text.casefold() for t in children(main.sentence, verb, "aux", "auxpass")}
    if helpers & {"will", "would", "'ll", "’ll", "shall", "may", "might", "could", "must", "can"}:
        return False
    return verb.tag == "VBD" or bool(helpers & {"have", "has", "had", "was", "were"})


def is_past_fact(main: Clause) -> bool:
    """“the two had spoken on Sunday”: a fact, also from somebody who mostly judges."""
    helped = {t.text.casefold() for t in children(main.sentence, main.verb, "auxpass")}
    if "being" in helped and main.aux & {"is", "are", "was", "were"}:
        return True  # "sanctions were being prepared"
    if main.verb.tag == "VBD" and main.verb.lemma not in _BEING and _is_dated(main):
        return True  # "agreed on Monday to shut it"
    perfect = bool(main.aux & {"had", "has", "have"}) and not main.aux & {"may", "might", "could", "must", "would"}  # fmt: skip
    if main.verb.lemma == "be" and "had" in main.aux and not is_verdict(main):
        return True  # "the first tests had been negative"
    return perfect and main.verb.lemma not in {"be", "become", "make", "show", "seem", "appear"}


def _is_dated(main: Clause) -> bool:
    """“on Monday”, “last week” beside the verb itself."""
    below = children(main.sentence, main.verb, "npadvmod", "prep")
    near = (n for t in below for n in (t, *children(main.sentence, t, "pobj")))
    return any(t.name in {"DATE", "TIME"} for t in near)


def is_likely(words: str) -> bool:
    """Whether words of likelihood or of a near future stand in the content."""
    return _LIKELY.search(words) is not None


def is_risk(words: str) -> bool:
    """“the risk of a flood”, “no chance that they yield”; not “we run the risk of error”."""
    return _RISK.search(_RUN_RISK.sub("", words)) is not None


def weighs_chance(clause: Clause) -> bool:
    """“saw a small chance of a deal”, “puts the odds at even”: whoever saw it, the deal is to come."""
    return any(
        t.lemma in _CHANCE_WORDS
        for t in children(clause.sentence, clause.verb, "dobj", "attr", "nsubjpass")
    )


def is_verdict(clause: Clause) -> bool:
    """“this is a first step”, “the truce is fragile”, “it was not clear whether …”, “neither can afford a war”."""
    if (
        clause.verb.lemma in _judging("verb")
        or clause.verb.lemma in _SEEMING
        or _OPEN_TO.search(" ".join(t.text for t in clause.sentence.tokens))
    ):
        return True
    if clause.verb.lemma == "make":
        return bool(clause.objects() & {"sense", "mockery"})
    if clause.verb.lemma not in _BEING:
        return False
    named = children(clause.sentence, clause.verb, "attr", "acomp", "oprd")
    named += tuple(t for n in named for t in children(clause.sentence, n, "conj") if t.pos == "ADJ")
    for said in named:
        word = said.text.casefold()
        pointing = clause.subject_text in _POINTING
        if _is_superlative(clause, said):
            return True
        if said.pos in {"ADJ", "VERB", "ADV"} and (
            word in _judging("adj") or _is_graded(clause, said)
        ):
            return True
        articles = {t.text.casefold() for t in children(clause.sentence, said, "det")}
        pointed = pointing and articles & {"a", "an", "no"}
        if word in _CLEAR or (said.pos == "NOUN" and (pointed or said.lemma in _judging("noun"))):
            return True
    return False


@cache
def _judging(part: str) -> frozenset[str]:
    return frozenset(r["word"] for r in table("en/verdict_words.tsv") if r["as"] == part)


def _is_superlative(clause: Clause, said: Token) -> bool:
    """“the cleanest vote in our history”, “closer to a truce than ever”; the highest toll and the longest bridge are counted."""
    below = children(clause.sentence, said, "amod") if said.pos == "NOUN" else (said,)
    grade = {"JJS"} if said.pos == "NOUN" else {"JJR", "RBR", "JJS"}
    return any(
        t.tag in grade and t.text.casefold() not in word_class("counted_degrees") for t in below
    )


def _is_graded(clause: Clause, said: Token) -> bool:
    """“too slow”, “more cruel than …”, “the most stubborn”: degrees are somebody's judgement."""
    below = {t.text.casefold() for t in children(clause.sentence, said, "advmod")}
    return bool(below & {"too", "more", "most", "less", "least", "so", "rather"})
