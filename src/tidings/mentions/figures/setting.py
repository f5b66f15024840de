"""When and by whom a figure is told: time and source in the clause of its trigger."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from tidings.language import trees
from tidings.language.shares import is_of_share
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.asides import (
    in_what_is_dated,
    is_named_by,
    is_of_count,
    is_record,
    link_aside,
    since,
    since_behind,
    since_what,
)
from tidings.mentions.figures.clauses import chain_of_clauses, clause, verb_of
from tidings.mentions.figures.opened_by_when import when_of
from tidings.mentions.figures.written.numerals import any_of
from tidings.mentions.sayers import saying_verbs
from tidings.model.dates import Date
from tidings.model.mentions import Reading, TimeMention
from tidings.model.parse import Sentence, Token

_PLACES = frozenset({"place", "facility"})
_BESIDE = frozenset(
    {"after", "before", "since", "when", "while", "until", "with", "because", "although", "though"}
)
# "2,166 dead, up from 1,930 a day earlier", "604 this year, compared with 380 in the whole of 2023": the time of the other number.
_FORMER = re.compile(
    r"\b(?:(?:up|down)\s+from|compared\s+(?:with|to)|as\s+against|versus)\s+(?:\w\S*\s+){1,5}\Z"
)


def window_of(reading: Reading, sentence: Sentence, trigger: Token, at: int) -> Date | None:
    """The time in the trigger's clause nearest to the number at offset `at`, or the one that the clause
    hangs from ("May, when 9 died")."""
    verb = verb_of(sentence, trigger)
    here = tuple(t for t in reading.times if t.sentence == sentence.index)
    if (named := when_of(sentence, verb, _known(here))) is not None:
        return _border(named.date)
    told = tuple(
        t for t in here
        if (in_what_is_dated(sentence, t.start, t.end, verb) or not is_record(sentence, t.start, t.end))
        and not _only_ahead(reading, t, trigger) and not is_of_count(sentence, t.start, t.end)
        and not _is_of_former(reading, t, at) and not is_of_share(sentence, t.start, at)
    )  # fmt: skip
    times = _known(told)
    if not times:
        return None
    if (begun := since_behind(sentence, times, at)) is not None:
        return begun
    for one in (*chain_of_clauses(sentence, verb), *trees.conjuncts(sentence, verb)):
        inside = {t.index for t in clause(sentence, one)}
        near = [
            t for t in times if (token := _token_at(sentence, t.start)) and token.index in inside
            and not _of_other_total(sentence, t, one, verb)
        ]  # fmt: skip
        if near:
            best = _nearest(sentence, near, at)
            behind = since_what(sentence, best.start, best.end, trigger)
            # "12 have died this year, 79 since May" of a report without a day: the twelve not since May
            unsaid = any(abs(t.start - at) < abs(best.start - at) for t in told if t not in times)
            return None if unsaid else since(best.date) if behind else best.date
        if one is verb and (when := _when_below(sentence, verb, times)) is not None:
            return when
        if one.dep == "relcl" and (above := trees.head(sentence, one)) is not None:
            for time in times:
                if time.start <= above.start < time.end or is_named_by(
                    sentence, time.start, time.end, above
                ):
                    return _border(time.date)
    return _told_after(sentence, times, trigger)


def _known(times: tuple[TimeMention, ...]) -> tuple[TimeMention, ...]:
    return tuple(t for t in times if t.date.precision != "unknown")


def _is_of_former(reading: Reading, time: TimeMention, at: int) -> bool:
    """Whether a time is that of the number that another one, at offset `at`, grew from."""
    before = _FORMER.search(reading.document.text[: time.start], max(0, time.start - 60))
    return before is not None and at < before.start()


def _only_ahead(reading: Reading, time: TimeMention, trigger: Token) -> bool:
    """ "It will halve rations for 190,000 displaced people as of May": the displaced are so already, whatever begins in May."""
    published = reading.document.published
    begins = time.date.earliest
    return trigger.dep == "amod" and published is not None and (begins or "") > published.date


def _of_other_total(sentence: Sentence, time: TimeMention, one: Token, verb: Token) -> bool:
    """“has killed 60 since March, and has driven 900 from home”: the second deed with a helper of its own has its own time."""
    behind = one.index < verb.index and time.start > one.start
    helped = any(t.lemma == "have" for t in trees.children(sentence, verb, "aux"))
    return behind and helped and time.date.latest is None


def _nearest(sentence: Sentence, near: list[TimeMention], at: int) -> TimeMention:
    """The time nearest to a number, that of a thing only looked back to last: "following the vote on 2 May nine marched"."""
    return min(
        near,
        key=lambda t: (
            link_aside(sentence, t.start, t.end) is not None,
            abs(t.start - at),
            t.start,
        ),
    )


def _when_below(sentence: Sentence, verb: Token, times: tuple[TimeMention, ...]) -> Date | None:
    """ "Nine died when the block burned on 2 May, and …": the time of the clause that says when; "nine have died since the
    war began on 2 May": all that has been since."""
    # "Have been reported killed since": the clause hangs from either word.
    told = (verb, *trees.children(sentence, verb, "xcomp", "oprd"))
    for below in (b for t in told for b in trees.children(sentence, t, "advcl")):
        opening = {t.lemma for t in trees.children(sentence, below, "advmod", "mark")}
        inside = {t.index for t in clause(sentence, below)}
        if opening & {"when", "as", "since"}:
            found = (
                t.date for t in times if (k := _token_at(sentence, t.start)) and k.index in inside
            )
            date = next(found, None)
            return since(date) if date is not None and "since" in opening else date
    return None


def _border(date: Date) -> Date:
    """The border itself of "since the end of May, when 9 died": the nine died then, not ever since."""
    if date.latest is not None or date.earliest is None:
        return date
    written = date.edtf.removesuffix("/..").removesuffix("..")
    year, month = int(date.earliest[:4]), int(date.earliest[5:7])
    if len(written) == len("2020-02-23"):
        latest = date.earliest
    elif len(written) == len("2020"):
        latest = f"{year:04}-12-31"
    else:
        # A month, or a part of one known only about ("~"), ends with the month at the latest.
        latest = f"{year:04}-{month:02}-{monthrange(year, month)[1]:02}"
    return replace(
        date, edtf=f"{date.earliest}/{latest}" if latest != date.earliest else latest, latest=latest
    )


def _told_after(sentence: Sentence, times: tuple[TimeMention, ...], trigger: Token) -> Date | None:
    """The time after a trigger with no verb between, whatever the parser hangs it from."""
    for time in sorted(times, key=lambda t: t.start):
        if time.start < trigger.end:
            continue
        between = (t for t in sentence.tokens if trigger.end <= t.start < time.start)
        return (
            None if any(t.pos in {"VERB", "AUX"} or t.text == ";" for t in between) else time.date
        )
    return None


@cache
def _phrases() -> re.Pattern[str]:
    phrases = [row["phrase"] for row in table("en/reporting_phrases.tsv")]
    return re.compile(rf"(?<![^\W_])(?:{any_of(phrases)})\s+", re.I)


def source_of(reading: Reading, sentence: Sentence, trigger: Token) -> int | None:
    """The chain that gives the figure: the subject of the nearest reporting verb, or "according to X"."""
    for token in _governors(sentence, trigger):
        if token.lemma in saying_verbs() and not _is_apart(sentence, trigger, token):
            for subject in _sayers(sentence, token, trigger):
                if (chain := _chain_at(reading, sentence, subject)) is not None:
                    return chain
    if (chain := _counter(reading, sentence, trigger)) is not None:
        return chain
    for match in _phrases().finditer(reading.document.text, sentence.start, sentence.end):
        named = _token_at(sentence, match.end())
        # "Six were hurt, according to the police; a doctor had treated 23": the police give only the six
        if named is not None and _is_apart(sentence, trigger, named):
            continue
        while named is not None and named.dep in {"det", "compound", "amod", "poss", "nmod"}:
            named = trees.head(sentence, named)
        if named is not None and (chain := _chain_at(reading, sentence, named)) is not None:
            return chain
    return None


def _counter(reading: Reading, sentence: Sentence, trigger: Token) -> int | None:
    """Who counts: "the institute had registered 108 deaths", "the agency gave a figure of 93 dead"; of those who "report
    from the front" or "put nine in jail" nobody counts."""
    below = None
    for above in (trigger, *trees.ancestors(sentence, trigger)):
        if above.pos in {"VERB", "AUX"}:
            told = below is None or _is_given(below)
            counts = told and above.lemma in word_class("counting_verbs")
            passive = trees.children(sentence, above, "auxpass", "nsubjpass")
            if not counts or passive:
                return None
            chains = (_chain_at(reading, sentence, t) for t in trees.subjects(sentence, above))
            return next((c for c in chains if c is not None), None)
        if below is not None and not _is_of_count(above, below):
            return None
        below = above
    return None


def _is_given(told: Token) -> bool:
    """Whether a verb's object, or what it speaks of, is the count: "speak of 139 dead"."""
    return told.dep == "dobj" or told.text == "of" or told.lemma in word_class("dead_words")


def _is_of_count(above: Token, below: Token) -> bool:
    """ "A figure of 93 dead", "108 deaths and 96 missing"; "deaths from the front" are no part of a count."""
    if below.dep == "pobj":
        return above.text == "of"
    return (
        below.dep == "conj"
        or above.pos == "NUM"
        or (below.dep == "prep" and above.lemma in word_class("counts_of"))
    )


def _is_apart(sentence: Sentence, one: Token, other: Token) -> bool:
    """Whether a semicolon parts two words."""
    first, last = sorted((one.index, other.index))
    return any(t.text == ";" for t in sentence.tokens[first:last])


def _sayers(sentence: Sentence, saying: Token, trigger: Token) -> tuple[Token, ...]:
    """Who says: the noun right before the verb ("police said"), else its subject, never who acted nor who "was believed"."""
    if trees.is_passive(sentence, saying):
        by = trees.children(sentence, saying, "agent")
        return tuple(t for b in by for t in trees.children(sentence, b, "pobj"))
    before = sentence.tokens[max(0, saying.index - 1) : saying.index]
    close = tuple(t for t in before if t.pos in {"NOUN", "PROPN", "PRON"})
    own = trees.subjects(sentence, trigger) if trigger.pos == "VERB" else ()
    return close or tuple(t for t in trees.subjects(sentence, saying) if t not in own)


def _tells_beside(sentence: Sentence, clause: Token) -> bool:
    """ "Dismissed the commander a day after a bomb killed eight": told beside what was done, and by nobody; nor do
    those say anything who act in "nine have died since rebels took up arms"."""
    marks = {t.lemma for t in trees.children(sentence, clause, "mark", "advmod")}
    return clause.dep == "advcl" and bool(marks & _BESIDE)


def _governors(sentence: Sentence, trigger: Token) -> Iterator[Token]:
    """The verbs above a trigger, and those set in beside it ("12 died, police said, in the blast")."""
    below: Token | None = None
    for token in (trigger, *trees.ancestors(sentence, trigger)):
        if token.pos == "VERB":
            # "They charge up to $900" tells nobody's words: a clause must hang from the verb.
            # "Rebels claimed the raid, and nine were killed" is not claimed as a whole.
            if below is not None and below.pos in {"VERB", "AUX"} and below.dep != "conj":
                if _tells_beside(sentence, below):
                    return
                yield token
            yield from (
                c
                for c in trees.children(sentence, token, "parataxis", "ccomp", "advcl")
                if c.lemma in saying_verbs()
                and c.index > trigger.index
                and not _is_beside(sentence, c)
                and not _tells_beside(sentence, c)
            )
        below = token


def _is_beside(sentence: Sentence, clause: Token) -> bool:
    """ "The union gave 2 million, while the bank promised ships": what stands beside is not said of the first."""
    return any(
        t.lemma in word_class("beside_links") for t in trees.children(sentence, clause, "mark")
    )


def _chain_at(reading: Reading, sentence: Sentence, token: Token) -> int | None:
    at = [m for m in reading.entities if m.sentence == sentence.index and m.head == token.index]
    if not at:
        at = [m for m in reading.entities if m.start <= token.start < m.end]
    # A place says nothing; a capital that speaks was read as a state.
    return at[0].chain if at and at[0].as_ not in _PLACES else None


def _token_at(sentence: Sentence, offset: int) -> Token | None:
    return next((t for t in sentence.tokens if t.start <= offset < t.end), None)
