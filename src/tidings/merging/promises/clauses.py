"""One clause of a report, as what is told of whom: its deeds, the things it is about, numbers, days, polarity.

What was promised or foretold and what came of it are both such clauses, so that the two can be compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from tidings.language import trees
from tidings.mentions.figures.clauses import clause as clause_words
from tidings.merging.promises.clause_counts import Count, counts_of
from tidings.merging.promises.clause_verbs import (
    foreseen,
    is_coming,
    is_dated_ahead,
    is_denied,
    is_relative,
    is_since,
    is_told_when,
    leads,
    main_verb,
    predicate,
    timeless,
)
from tidings.merging.promises.clause_words import Meant, Words, people
from tidings.merging.promises.deeds import deeds_of, fates_of, named_deeds
from tidings.merging.promises.report import Report
from tidings.model.evidence import Evidence
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record

_VERBS = frozenset({"VERB", "AUX"})
_CLAUSAL = frozenset({"ROOT", "conj", "ccomp", "advcl", "parataxis", "csubj", "dep"})
# A condition, or the time of another happening, is not itself promised or foretold.
_ASIDES = frozenset({"if", "unless", "because", "before", "after", "until", "while", "once", "when", "as",
                     "since", "till", "though", "although", "provided"})  # fmt: skip
_OWN = frozenset({"we", "i", "he", "she", "it", "they"})
_CONDITIONS = frozenset({"if", "unless", "provided"})


class Clause(Record, frozen=True, kw_only=True):
    """What one clause tells: `deeds` by its verb, `named` by nouns. `core` are its subjects and objects with the nouns that stand before them ("taxi" of
    "taxi drivers"), `words` all its words, `around` those of its whole sentence, `direct` the things that
    hang from its verb itself, `doers` its subjects that can act, `acts` whether they do something to something; `fresh` are things
    brought in as new or other ("another dam"), `other` says that the subject is, `owned` that it is the speaker's ("its members", "we"), `known` those that are spoken of as known ("the dam"),
    `meant` the words for which only a pronoun stands.
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
    owned: bool
    known: frozenset[str]
    words: frozenset[str]
    around: frozenset[str]
    counts: tuple[Count, ...]
    times: tuple[TimeMention, ...]
    meant: frozenset[str] = frozenset()


def clauses_of(report: Report, sentence: Sentence, *, relative: bool = False) -> Iterator[Clause]:
    """The clauses of a sentence, each with the subject it borrows from the one before; or those that only say of a
    thing which it is, and are a weaker sign ("whose badges now hang from every neck").
    """
    words: Words | None = None
    for token in sentence.tokens:
        if token.pos not in _VERBS:
            continue
        told = token.dep in _CLAUSAL or is_told_when(sentence, token)
        aside = not is_told_when(sentence, token) and (
            token.dep == "relcl" or (told and is_relative(sentence, token))
        )
        if aside if relative else told and not aside and not is_since(sentence, token):
            words = words or Words(report, sentence)
            yield make_clause(report, sentence, words, token, words_of_clause(sentence, token))


def clause_within(
    report: Report, pieces: Sequence[Evidence], *, asked: bool = False, borrows: bool = False
) -> Clause | None:
    """The clause of some words that speaks of what will come, else of the first that has a verb; of what is `asked`
    for the last: "We demand that he leave". Where the subject may stand outside, it `borrows` it.
    """
    found = clauses_within(report, pieces, borrows=borrows)
    return next((c for c in found if c.coming), found[-1 if asked else 0] if found else None)


def clauses_within(
    report: Report, pieces: Sequence[Evidence], *, borrows: bool = False
) -> list[Clause]:
    """The clauses of some words; their subjects may stand outside them where `borrows` says so."""
    found = []
    for piece in pieces:
        for sentence in report.meeting(piece.start, piece.end):
            inside = [t for t in sentence.tokens if piece.start <= t.start and t.end <= piece.end]
            words = Words(report, sentence)
            for verb in inside:
                if leads(sentence, verb, inside):
                    own = words_of_clause(sentence, verb, inside)
                    told = make_clause(report, sentence, words, verb, own, borrows=borrows)
                    ahead = is_dated_ahead(sentence, verb, told.times, report.published)
                    found.append(replace(told, coming=True) if ahead else told)
    return found


def words_of_clause(
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
    report: Report, sentence: Sentence, words: Words, verb: Token, tokens: Sequence[Token], *,
    borrows: bool = True,
) -> Clause:  # fmt: skip
    """What some words of a sentence tell, `verb` being their main verb; its subject may stand outside them."""
    of, times = words.of, words.times
    own = {t.index for t in tokens}
    here = tuple(t for t in times if any(t.start <= w.start < t.end for w in tokens))
    here = here or _shared_times(sentence, words, verb)
    weighed = _weighed(sentence, verb)
    telling = [t for t in tokens if words.tells(t) and t.index not in weighed]
    subjects = [
        t for t in trees.subjects(sentence, verb) if words.tells(t) and (borrows or t.index in own)
    ]
    fates = fates_of(sentence, tokens)
    meant = _antecedent(sentence, verb) if fates and not subjects else None
    if meant is not None and words.tells(meant):
        subjects = [meant]
    borrowed = [w for s in subjects if s.index not in own for w in trees.subtree(sentence, s)]
    core = {
        of[t.index]: frozenset(of[w.index] for w in trees.children(sentence, t, "compound", "nmod"))
        for t in (*filter(_is_core, telling), *subjects)
    }
    nouns = [t for t in (*telling, *subjects) if of[t.index] in core]
    stand_ins = _stand_ins(sentence, words, verb, tokens, borrows=borrows)
    acting = not _is_done_to(sentence, verb)
    if core and not borrows and acting:
        # of "he will open the pass" the pass tells enough
        stand_ins = [(m, leads) for m, leads in stand_ins if not leads]
    leading = [m for m, leads in stand_ins if leads]
    core |= {m.head: m.before for m, _ in stand_ins}
    meant_words = {w for m, _ in stand_ins for w in (m.head, *m.before)}
    deeds = deeds_of(sentence, timeless(sentence, predicate(sentence, verb, tokens), times))
    # what is ended was there before: "ended a siege of five days"
    ended = ("last", -1) in deeds
    new = {t.index for t in nouns if words.is_new(t) and not (ended and t.dep == "dobj")}
    first, last = min(t.start for t in tokens), max(t.end for t in tokens)
    return Clause(
        document=report.id, sentence=sentence.index,
        evidence=trees.evidence(report.id, report.text, _trimmed(tokens)),
        verb=main_verb(sentence, verb), deeds=deeds, named=named_deeds(timeless(sentence, tokens, times)), fates=fates,
        negated=is_denied(sentence, verb, tokens), coming=is_coming(sentence, verb),
        conditional=_is_conditional(sentence, verb),
        core=core, subject=frozenset((*(of[t.index] for t in subjects), *(m.head for m in leading))),
        doers=frozenset((
            *(of[t.index] for t in subjects if acting and (t.pos == "PROPN" or of[t.index] in people())),
            *(m.head for m in leading if acting and m.acts),
        )),
        acts=bool(trees.children(sentence, verb, *trees.OBJECTS)) and not trees.is_passive(sentence, verb),
        direct=frozenset(of[t.index] for t in _direct(sentence, tokens, subjects)),
        fresh=frozenset(of[t.index] for t in nouns if t.index in new),
        other=any(words.is_other(t) for t in subjects),
        owned=any(_is_owned(sentence, t) for t in trees.subjects(sentence, verb)),
        known=frozenset(of[t.index] for t in nouns if t.index not in new),
        words=frozenset((*(of[t.index] for t in (*telling, *borrowed) if words.tells(t) and t is not verb), *meant_words)),
        around=frozenset(of[t.index] for t in sentence.tokens if words.tells(t) and t is not verb),
        counts=(
            *counts_of(report.text, sentence, words, first, last),
            *(Count(of=m.head, low=m.number, high=m.number) for m, _ in stand_ins if m.number is not None),
        ),
        times=here, meant=frozenset(meant_words - {of[t.index] for t in telling}),
    )  # fmt: skip


def _is_done_to(sentence: Sentence, verb: Token) -> bool:
    """Whether the subject suffers what a verb tells: "was freed", "is to be freed"."""
    below = trees.children(sentence, verb, "xcomp") if verb.lemma == "be" else ()
    return any(trees.is_passive(sentence, one) for one in (verb, *below))


def _stand_ins(
    sentence: Sentence, words: Words, verb: Token, tokens: Sequence[Token], *, borrows: bool
) -> list[tuple[Meant, bool]]:  # fmt: skip
    """Whom the pronouns stand for that are subjects and objects of a clause, and whether they are its subject."""
    own = {t.index for t in tokens}
    found = [(t, True) for t in trees.subjects(sentence, verb) if borrows or t.index in own]
    found += [
        (t, False)
        for v in tokens
        if v.pos == "VERB"
        for t in trees.children(sentence, v, *trees.OBJECTS)
    ]
    return [(m, leads) for t, leads in found if (m := words.meant(t)) is not None]


def _shared_times(sentence: Sentence, words: Words, verb: Token) -> tuple[TimeMention, ...]:
    """The times of the verb that a verb without a subject goes on from: "broke in on Monday and freed the crew"."""
    before = trees.head(sentence, verb)
    if (
        verb.dep != "conj"
        or before is None
        or trees.children(sentence, verb, *trees.SUBJECTS)
        or trees.is_negated(sentence, verb)
    ):
        return ()
    own = words_of_clause(sentence, before)
    return tuple(t for t in words.times if any(t.start <= w.start < t.end for w in own))


def _weighed(sentence: Sentence, verb: Token) -> frozenset[int]:
    """The places of the words that tell chances, and of the verb whose chances they are: "is likely to sink"."""
    ahead = foreseen(sentence, verb)
    return frozenset() if ahead is None else frozenset({ahead.head, ahead.index})


def _is_owned(sentence: Sentence, subject: Token) -> bool:
    """Whether a subject is whoever speaks, or his: "its members would walk out", "we will pay"."""
    return subject.text.casefold() in _OWN or any(
        t.tag == "PRP$" for t in trees.children(sentence, subject, "poss")
    )


def _antecedent(sentence: Sentence, verb: Token) -> Token | None:
    """The noun of which a relative clause tells: the hearing in "the hearing, which was adjourned"."""
    if verb.dep == "relcl" and is_relative(sentence, verb):
        return trees.head(sentence, verb)
    return None


def _is_conditional(sentence: Sentence, verb: Token) -> bool:
    return any(
        t.lemma.casefold() in _CONDITIONS
        and any(above.index == verb.index for above in trees.ancestors(sentence, t))
        for t in sentence.tokens
    )


def _direct(
    sentence: Sentence, tokens: Sequence[Token], subjects: Sequence[Token]
) -> Iterator[Token]:
    """The subjects, the objects of verbs, and what a preposition at a verb governs."""
    yield from subjects
    for verb in tokens:
        if verb.pos in _VERBS:
            yield from trees.children(sentence, verb, *trees.OBJECTS)
            for link in trees.children(sentence, verb, "prep", "agent"):
                yield from trees.children(sentence, link, "pobj")


def _is_core(token: Token) -> bool:
    return token.pos in {"NOUN", "PROPN"} and token.dep in (
        trees.SUBJECTS | trees.OBJECTS | {"pobj", "conj", "dep", "ROOT", "appos"}
    )


def _trimmed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words without the marks and conjunctions at their ends."""
    kept = [i for i, t in enumerate(tokens) if t.pos not in {"PUNCT", "CCONJ", "SPACE"}]
    return tuple(tokens[kept[0] : kept[-1] + 1]) if kept else tuple(tokens)
