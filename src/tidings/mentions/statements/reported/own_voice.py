"""What a report foretells in its own voice, nobody being named who says so.

Finds a forecast in "The frost will ease by Friday." and "The talks are unlikely to outlive the week.", a plan in "The pass will
reopen on Friday." and "She is to be tried on Monday."; nothing in "The pass reopened on Friday." and in what somebody says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import dropwhile

from msgspec.structs import replace

from tidings.language.trees import SUBJECTS, children, subjects, subtree
from tidings.lexicons.tables import column, table, words
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import OWN_VOICE, Draft
from tidings.mentions.statements.kinds.hedges import find_hedge
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.content import spans_of, trimmed
from tidings.mentions.statements.reported.foretelling import (
    POSSIBLE,
    auxiliaries,
    gives_chances,
    is_empty_it,
    is_foreseen,
    is_set_down,
    is_to_come,
    shares_subject,
    weighs_clause,
)
from tidings.mentions.statements.reported.own_denials import own_denial
from tidings.mentions.statements.reported.own_plans import are_awaited, is_plan
from tidings.model.dates import Date
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence, Token

RULE = "the report itself foretells it"
PLANS = "the report itself tells the plan"
_VERBS = frozenset({"VERB", "AUX"})
# What is not known is not foretold.
_OPEN = frozenset({"whether"})
# What "you" will find is said to the reader, what "we" will do by whoever writes.
_NOBODY = frozenset({"you", "we", "i"})
_PARTS = frozenset({"lead", "body"})
# Clauses that tell on from the main one: "so that the number is likely to rise".
_TELLING_ON = frozenset({"so", "that", "because", "as", "since", "while", "although", "though"})
_LEAST = 3
_NEXT = frozenset({"next", "this", "following"})
_MONTH = 31


def own_voice(drafts: Sequence[Draft], places: Places, reading: Reading) -> Iterator[Draft]:
    """The forecasts and denials of sentences in which nobody is said to speak: chances, and what will come on a day named."""
    published = reading.document.published
    if published is None:
        return
    spoken, quoted = _spoken(drafts, places), _quoted(places)
    for sentence in places.sentences:
        if sentence.index in quoted or sentence.part not in _PARTS:
            continue
        if sentence.tokens and sentence.tokens[-1].text == "?":
            continue
        said = sentence.index in spoken
        if not said and (denied := own_denial(sentence)) is not None:
            yield denied
            continue
        told = 0
        for verb in _heads(sentence):
            if said and not shares_subject(sentence, verb):
                continue  # "he is accused of theft and will be tried": only the second is the report's own
            draft = _draft(sentence, verb, places, reading.document.text, published.date)
            if draft is not None and draft.start >= told:
                told = draft.end
                yield draft


def _spoken(drafts: Sequence[Draft], places: Places) -> set[int]:
    """The sentences that tell what somebody says."""
    found = {s.index for d in drafts for a, b in d.spans for s in places.sentences_in(a, b)}
    return found | {d.sentence for d in drafts}


def _quoted(places: Places) -> set[int]:
    """The sentences that hold a quotation."""
    return {
        sentence.index for sentence in places.sentences
        if any(
            q.start < sentence.end and sentence.start < q.end
            for q in places.quotations_in(sentence.start, sentence.end)
        )
    }  # fmt: skip


def _heads(sentence: Sentence) -> Iterator[Token]:
    """The main verbs: the root, those coordinated with it, and those of clauses that tell on from them."""
    for token in sentence.tokens:
        if token.head == token.index and token.pos in _VERBS:
            for verb in (token, *_beside(sentence, token)):
                yield verb
                yield from _telling_on(sentence, verb)


def _beside(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The verbs beside one that have a subject of their own, or alone tell what is to come of the same."""
    for token in children(sentence, verb, "conj"):
        if token.pos in _VERBS:
            if children(sentence, token, *SUBJECTS) or shares_subject(sentence, token):
                yield token
            yield from _beside(sentence, token)


def _telling_on(sentence: Sentence, verb: Token) -> Iterator[Token]:
    for below in children(sentence, verb, "advcl"):
        marks = {t.text.casefold() for t in children(sentence, below, "mark", "advmod")}
        if marks & _TELLING_ON and gives_chances(sentence, below):
            yield below


def _draft(
    sentence: Sentence, verb: Token, places: Places, text: str, published: str
) -> Draft | None:
    own = _own(sentence, verb)
    said = {t.text.casefold() for t in own}
    who = subjects(sentence, verb)
    names = {t.text.casefold() for t in who}
    if said & _OPEN or not who or names & _NOBODY or any(_is_itself(sentence, t) for t in who):
        return None
    pieces = trimmed(sentence, own[0].index, own[-1].index)
    if not pieces or pieces[0][1] - pieces[0][0] + 1 < _LEAST:
        return None
    draft = Draft(
        sentence=sentence.index, token=None, cue=None, word="", frame=OWN_VOICE, kind="forecast",
        spans=spans_of(sentence, pieces), rule=RULE,
    )  # fmt: skip
    if "it" in names and is_empty_it(sentence, verb):
        weighed = weighs_clause(sentence, verb)
        return None if weighed is None or _meets(own) else draft
    if gives_chances(sentence, verb) and find_hedge(draft, text) is not None:
        return draft
    done = (verb, *children(sentence, verb, "xcomp"), *_due(sentence, verb))
    if _meets(own) or any(t.lemma in _meeting() for t in done):
        return None
    if is_foreseen(sentence, verb):
        on_a_day = any(_days_to_come(own, places, sentence, published))
        if not on_a_day and any(t.lemma in _sayings() for t in who):
            return None
        return _planned(draft) if on_a_day and are_awaited(sentence, verb, who) else draft
    days = list(_days_to_come(own, places, sentence, published))
    return _on_a_day(draft, sentence, verb, days, published)


def _is_itself(sentence: Sentence, subject: Token) -> bool:
    """“The next situation report will be issued on Friday”: when the paper comes out again is no news of the crisis."""
    if subject.lemma not in word_class("own_papers"):
        return False
    return any(t.text.casefold() in _NEXT for t in children(sentence, subject, "amod", "det"))


def _on_a_day(
    draft: Draft, sentence: Sentence, verb: Token, days: Sequence[Date], published: str
) -> Draft | None:
    """What is told to come on a day: a plan or a forecast."""
    who = subjects(sentence, verb)
    if is_plan(sentence, verb, who) and any(map(_is_near_enough, days)):
        return _planned(draft)
    aux = auxiliaries(sentence, verb)
    if aux & POSSIBLE:
        # "the greatest threat in this year may be drought" tells what is already so
        days = [d for d in days if d.earliest is None or d.earliest > published]
    if "could" in aux:
        # what "could" be on one day may be what somebody was able to do
        days = [d for d in days if d.earliest != d.latest]
    foretold = is_set_down(sentence, verb) or is_to_come(sentence, verb, who)
    return draft if days and foretold else None


def _is_near_enough(day: Date) -> bool:
    """Whether a time names a day or a few: what is to be done in a year is no date that anybody keeps."""
    if day.earliest is None or day.latest is None:
        return True
    return (date.fromisoformat(day.latest) - date.fromisoformat(day.earliest)).days <= _MONTH


def _planned(draft: Draft) -> Draft:
    return replace(draft, kind="announcement", rule=PLANS)


def _meets(own: Iterable[Token]) -> bool:
    return not _meetings().isdisjoint(t.lemma.casefold() for t in own)


def _due(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """What somebody "is due to" do."""
    for due in children(sentence, verb, "acomp"):
        yield from children(sentence, due, "xcomp")


@cache
def _meeting() -> frozenset[str]:
    """Words for coming together: "are due to meet" tells a meeting that is planned."""
    rows = (row for row in table("en/deeds.tsv") if row["deed"] == "meet")
    return frozenset(verb for row in rows for verb in words(row["does"]))


@cache
def _sayings() -> frozenset[str]:
    """Of "a statement is expected" only the saying is to come; where a day is named it is a thing that is due."""
    return column("en/reporting_nouns.tsv", "lemma")


@cache
def _meetings() -> frozenset[str]:
    """What people come together for, which is planned too, whoever holds it."""
    rows = (row for row in table("en/deeds.tsv") if row["deed"] in {"meet", "vote"})
    return frozenset(noun for row in rows for noun in words(row["nouns"]))


def _own(sentence: Sentence, verb: Token) -> Sequence[Token]:
    """The words of a main verb without the clauses coordinated with it."""
    apart = {
        t.index
        for beside in _beside(sentence, verb)
        for t in subtree(sentence, beside)
    }  # fmt: skip
    own = [t for t in subtree(sentence, verb) if t.index not in apart and t.pos != "SPACE"]
    if verb.dep == "advcl":  # "so that" is not said
        own = list(dropwhile(lambda t: t.text.casefold() in _TELLING_ON, own))
    return own


def _days_to_come(
    own: Iterable[Token], places: Places, sentence: Sentence, published: str
) -> Iterator[Date]:
    """The days and spans named in some words that were not over when the report was published."""
    inside = {t.start for t in own}
    for time in places.times_of(sentence.index):
        if time.start in inside and (time.date.latest or time.date.earliest or "") > published:
            yield time.date
