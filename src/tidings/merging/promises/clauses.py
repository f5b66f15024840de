"""One clause of a report, as what is told of whom: its deeds, the things it is about, numbers, days, polarity.

What was promised or foretold and what came of it are both such clauses, so that the two can be compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.language import trees
from tidings.mentions.figures.clauses import clause as clause_words
from tidings.mentions.figures.counted import find_counted
from tidings.mentions.figures.numbers import find_numbers
from tidings.merging.promises.clause_verbs import (
    is_coming,
    is_denied,
    is_relative,
    leads,
    main_verb,
    predicate,
    timeless,
)
from tidings.merging.promises.clause_words import is_new, is_other, people, tells, word_of
from tidings.merging.promises.deeds import deeds_of, fates_of, named_deeds
from tidings.model.evidence import Evidence
from tidings.model.mentions import Reading, TimeMention
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record

_VERBS = frozenset({"VERB", "AUX"})
_CLAUSAL = frozenset({"ROOT", "conj", "ccomp", "advcl", "parataxis", "csubj", "dep"})
# A condition, or the time of another happening, is not itself promised or foretold.
_ASIDES = frozenset({"if", "unless", "because", "before", "after", "until", "while", "once", "when", "as",
                     "since", "till", "though", "although", "provided"})  # fmt: skip
_CONDITIONS = frozenset({"if", "unless", "provided"})


class Count(Record, frozen=True, kw_only=True):
    """How many of what."""

    of: str
    low: float
    high: float | None


class Clause(Record, frozen=True, kw_only=True):
    """What one clause tells: `deeds` by its verb, `named` by nouns. `core` are its subjects and objects with the nouns that stand before them ("taxi" of
    "taxi drivers"), `words` all its words, `around` those of its whole sentence, `direct` the things that
    hang from its verb itself, `doers` its subjects that can act, `acts` whether they do something to something; `fresh` are things
    brought in as new or other ("another dam"), `other` says that the subject is, `known` those that are spoken of as known ("the dam").
    """

    document: str
    sentence: int
    evidence: Evidence
    verb: str
    deeds: frozenset[tuple[str, int]]
    named: frozenset[str]
    fates: frozenset[str]
    negated: bool
    coming: bool
    conditional: bool
    core: Mapping[str, frozenset[str]]
    subject: frozenset[str]
    doers: frozenset[str]
    acts: bool
    direct: frozenset[str]
    fresh: frozenset[str]
    other: bool
    known: frozenset[str]
    words: frozenset[str]
    around: frozenset[str]
    counts: tuple[Count, ...]
    times: tuple[TimeMention, ...]


def clauses_of(reading: Reading, sentence: Sentence, *, relative: bool = False) -> Iterator[Clause]:
    """The clauses of a sentence, each with the subject it borrows from the one before; or those that only say of a
    thing which it is, and are a weaker sign ("whose badges now hang from every neck").
    """
    for token in sentence.tokens:
        if token.pos not in _VERBS:
            continue
        aside = token.dep == "relcl" or (token.dep in _CLAUSAL and is_relative(sentence, token))
        if aside if relative else token.dep in _CLAUSAL and not aside:
            yield make_clause(reading, sentence, token, _own(sentence, token))


def clause_within(reading: Reading, pieces: Sequence[Evidence]) -> Clause | None:
    """The clause of some words that speaks of what will come, else of the first that has a verb."""
    found = []
    for piece in pieces:
        for sentence in reading.sentences:
            if sentence.end <= piece.start or piece.end <= sentence.start:
                continue
            inside = [t for t in sentence.tokens if piece.start <= t.start and t.end <= piece.end]
            found += [
                make_clause(reading, sentence, verb, _own(sentence, verb, inside), borrows=False)
                for verb in inside if leads(sentence, verb, inside)
            ]  # fmt: skip
    return next((c for c in found if c.coming), found[0] if found else None)


def _own(
    sentence: Sentence, verb: Token, inside: Sequence[Token] | None = None
) -> tuple[Token, ...]:
    """The words of a clause with its open complement ("refused to open the gate"), without asides."""
    found = {t.index for t in clause_words(sentence, verb)}
    for below in trees.children(sentence, verb, "xcomp", "ccomp", "advcl", "acl"):
        aside = any(
            t.dep == "mark" and t.lemma.casefold() in _ASIDES
            for t in trees.children(sentence, below)
        )
        subject = trees.children(sentence, below, *trees.SUBJECTS)
        if below.dep == "xcomp" or (below.dep == "advcl" and not aside and not subject):
            found |= {t.index for t in clause_words(sentence, below)}
    allowed = None if inside is None else {t.index for t in inside}
    return tuple(sentence.tokens[i] for i in sorted(found) if allowed is None or i in allowed)


def make_clause(
    reading: Reading, sentence: Sentence, verb: Token, tokens: Sequence[Token], *, borrows: bool = True
) -> Clause:  # fmt: skip
    """What some words of a sentence tell, `verb` being their main verb; its subject may stand outside them."""
    times = tuple(t for t in reading.times if t.sentence == sentence.index)
    here = tuple(t for t in times if any(t.start <= w.start < t.end for w in tokens))
    telling = [t for t in tokens if tells(t, times)]
    subjects = [
        t for t in trees.subjects(sentence, verb) if tells(t, times) and (borrows or t in tokens)
    ]
    borrowed = [w for s in subjects if s not in tokens for w in trees.subtree(sentence, s)]
    core = {
        **{word_of(t): _before(sentence, t) for t in telling if _is_core(t)},
        **{word_of(t): _before(sentence, t) for t in subjects},
    }
    nouns = [t for t in (*telling, *subjects) if word_of(t) in core]
    document = reading.document
    first, last = min(t.start for t in tokens), max(t.end for t in tokens)
    return Clause(
        document=document.id, sentence=sentence.index,
        evidence=trees.evidence(document.id, document.text, _trimmed(tokens)),
        verb=main_verb(sentence, verb), deeds=deeds_of(sentence, timeless(sentence, predicate(verb, tokens), times)), named=named_deeds(tokens), fates=fates_of(sentence, tokens),
        negated=is_denied(sentence, verb, tokens), coming=is_coming(sentence, verb),
        conditional=any(t.lemma.casefold() in _CONDITIONS for t in sentence.tokens if verb in trees.ancestors(sentence, t)),
        core=core, subject=frozenset(word_of(t) for t in subjects),
        doers=frozenset(word_of(t) for t in subjects if t.pos == "PROPN" or word_of(t) in people()),
        acts=bool(trees.children(sentence, verb, *trees.OBJECTS)) and not trees.is_passive(sentence, verb), direct=frozenset(_direct(sentence, tokens, subjects)),
        fresh=frozenset(word_of(t) for t in nouns if is_new(sentence, t)),
        other=any(is_other(sentence, t) for t in subjects),
        known=frozenset(word_of(t) for t in nouns if not is_new(sentence, t)),
        words=frozenset(word_of(t) for t in (*telling, *borrowed) if tells(t, times) and t is not verb),
        around=frozenset(word_of(t) for t in sentence.tokens if tells(t, times) and t is not verb),
        counts=tuple(_counts(reading, sentence, first, last, times)),
        times=here,
    )  # fmt: skip


def _direct(
    sentence: Sentence, tokens: Sequence[Token], subjects: Sequence[Token]
) -> Iterator[str]:
    """The subjects, the objects of verbs, and what a preposition at a verb governs."""
    yield from (word_of(t) for t in subjects)
    for verb in tokens:
        if verb.pos in _VERBS:
            yield from (word_of(t) for t in trees.children(sentence, verb, *trees.OBJECTS))
            for link in trees.children(sentence, verb, "prep", "agent"):
                yield from (word_of(t) for t in trees.children(sentence, link, "pobj"))


def _counts(
    reading: Reading, sentence: Sentence, first: int, last: int, times: tuple[TimeMention, ...]
) -> Iterator[Count]:
    text = reading.document.text
    counted = set()
    for number in find_numbers(text, sentence, times):
        noun = find_counted(text, sentence, number).noun
        if (
            noun is not None
            and tells(sentence.tokens[noun], times)
            and first <= sentence.tokens[number.first].start < last
        ):
            counted.add(noun)
            yield Count(
                of=word_of(sentence.tokens[noun]), low=number.bounds.low, high=number.bounds.high
            )
    for digits in sentence.tokens:
        plain = digits.text.replace(",", "")
        # "By the last evening of July 4,000 tents had arrived": the number was taken for a day
        noun = digits.head
        if (
            digits.dep == "nummod"
            and plain.isdecimal()
            and noun not in counted
            and first <= digits.start < last
            and tells(sentence.tokens[noun], times)
        ):
            yield Count(
                of=word_of(sentence.tokens[digits.head]), low=float(plain), high=float(plain)
            )


def _is_core(token: Token) -> bool:
    return token.pos in {"NOUN", "PROPN"} and token.dep in (
        trees.SUBJECTS | trees.OBJECTS | {"pobj", "conj", "dep", "ROOT", "appos"}
    )


def _before(sentence: Sentence, noun: Token) -> frozenset[str]:
    return frozenset(word_of(t) for t in trees.children(sentence, noun, "compound", "nmod"))


def _trimmed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words without the marks and conjunctions at their ends."""
    kept = [i for i, t in enumerate(tokens) if t.pos not in {"PUNCT", "CCONJ", "SPACE"}]
    return tuple(tokens[kept[0] : kept[-1] + 1]) if kept else tuple(tokens)
