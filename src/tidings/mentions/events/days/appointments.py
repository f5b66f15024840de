"""Occasions to come that no word of the event lexicons tells: they are known by who comes, and by a day that lies ahead.

"Experts of the lake commission are due in Port Vila on the 18th" and "the guarantors have put the session back to 3 February"
are such; "Rain is due on the 18th" is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from tidings.language.trees import OBJECTS, SUBJECTS, children, is_negated, subtree
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.tables import table, words
from tidings.mentions.events.places.placing import PLACES
from tidings.mentions.events.words.lexicon import Entry, nouns, verbs
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.mentions import EventMention, TimeMention
from tidings.model.parse import Sentence, Token

RULE = "an occasion with a day to come"
# What is told in other kinds of statement is asked, feared or hoped for, and no plan.
PLAIN = frozenset({"claim", "announcement"})
_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "would", "to"})
_PRONOUNS = frozenset({"they", "he", "she", "we", "it"})
_PARTICLES = ("prt", "advmod", "dobj", "prep")


def find_appointments(
    index: Index, sentence: Sentence, told: Sequence[Trigger]
) -> tuple[Trigger, ...]:
    """The triggers of occasions to come, where no other trigger tells of a meeting in these words."""
    times = _ahead(index, sentence)
    if not times:
        return ()
    known = {t.index for one in told if one.entry.type == "CONSULT" for t in (*one.tokens, one.anchor)}  # fmt: skip
    found: list[Trigger] = []
    for verb in sentence.tokens:
        if (verb.pos not in VERBAL and verb.lemma != "due") or is_negated(sentence, verb):
            continue
        own = _clause(sentence, verb)
        if (
            known & {t.index for t in own}
            or not any(one.start <= t.start < one.end for one in times for t in own)
            or not _is_plain(index, verb)
        ):
            continue
        one = next(_told(index, sentence, verb), None)
        if one is not None and not {t.index for t in own} & {t.index for f in found for t in f.tokens}:  # fmt: skip
            found.append(one)
    return tuple(found)


def as_planned(index: Index, event: EventMention, sentence: Sentence) -> EventMention:
    """The occasion with its day, whatever the tense in which it is told: "have put the session back to 3 February"."""
    time = next(
        t for t in reversed(_ahead(index, sentence))
        if event.clause.start <= t.start < event.clause.end or t is _ahead(index, sentence)[0]
    )  # fmt: skip
    return replace(event, status="planned", status_rule=RULE, date=time.date, background=False)


def _told(index: Index, sentence: Sentence, verb: Token) -> Iterator[Trigger]:
    """The ways in which a verb can tell an occasion to come."""
    parties = [t for t in _subjects(sentence, verb) if _is_party(index, sentence, t)]
    phrases = _phrases(sentence, verb)
    if parties and phrases & _words("meets") and _comes(sentence, verb):
        yield Trigger(verb, verb, (verb,), _verb_entry())
    if parties and phrases & _words("due") and _stands_due(sentence, verb):
        yield Trigger(verb, verb, (verb,), _verb_entry())
    if any(_is_body(t) for t in parties) and _comes(sentence, verb) and verb.lemma != "be":
        yield Trigger(verb, verb, (verb,), _verb_entry())
    named = (*_subjects(sentence, verb), *children(sentence, verb, *OBJECTS))
    noun = next((t for t in named if t.lemma.casefold() in _words("occasion")), None)
    if noun is not None and phrases & (_words("shifts") | _words("due")):
        yield Trigger(noun, verb, (noun,), _noun_entry())


def _ahead(index: Index, sentence: Sentence) -> tuple[TimeMention, ...]:
    """The times of a sentence that are one day not past."""
    published = index.published
    return tuple(
        t for t in index.times.get(sentence.index, ())
        if published is not None and t.date.earliest is not None
        and t.date.earliest == t.date.latest and t.date.earliest > published
    )  # fmt: skip


def _is_plain(index: Index, verb: Token) -> bool:
    held = index.statement_at(verb.start, verb.end)
    return held is None or index.reading.statements[held].kind in PLAIN


def _clause(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The words below a verb that no other finite verb governs."""
    aside = {
        t.index
        for below in children(sentence, verb, "ccomp", "advcl", "conj", "parataxis", "relcl")
        for t in subtree(sentence, below)
    }
    return tuple(t for t in subtree(sentence, verb) if t.index not in aside)


def _subjects(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Who or what a verb is told of; of "which sits on 4 March" what it explains."""
    above = verb if verb.dep not in {"xcomp", "oprd", "acomp"} else sentence.tokens[verb.head]
    for token in (*children(sentence, verb, *SUBJECTS), *children(sentence, above, *SUBJECTS)):
        yield sentence.tokens[verb.head] if token.tag in {"WDT", "WP"} else token


def _is_party(index: Index, sentence: Sentence, token: Token) -> bool:
    if token.lemma.casefold() in _words("party") or token.text.casefold() in _words("party"):
        return True
    if token.text.casefold() in _PRONOUNS:
        return True
    entity = index.entity_at(sentence, token)
    return entity is not None and entity.head == token.index and entity.as_ not in PLACES


def _is_body(token: Token) -> bool:
    return token.lemma.casefold() in _words("party")


def _comes(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells what is to come: by its helper, or as a present tense with the day ahead."""
    if any(t.text.casefold() in _FUTURE for t in children(sentence, verb, "aux", "auxpass")):
        return True
    return verb.tag in {"VBP", "VBZ"}


def _stands_due(sentence: Sentence, verb: Token) -> bool:
    """ "are expected in Kuwait City", "is due": told of the subject, as a state."""
    if verb.lemma == "due":
        # "were due to attack the port": that deed is told by its own verb
        return not children(sentence, verb, "xcomp")
    return verb.tag == "VBN" and not children(sentence, verb, "xcomp", "ccomp")


def _phrases(sentence: Sentence, verb: Token) -> frozenset[str]:
    lemma = verb.lemma.casefold()
    below = [t for t in children(sentence, verb, *_PARTICLES) if t.index > verb.index]
    return frozenset({lemma, *(f"{lemma} {t.lemma.casefold()}" for t in below)})


@cache
def _words(use: str) -> frozenset[str]:
    rows = table("en/appointments.tsv")
    return frozenset(w for row in rows if row["use"] == use for w in words(row["words"]))


@cache
def _verb_entry() -> Entry:
    return next(e for e in verbs()["meet"] if not e.words[1:] and not e.needs)


@cache
def _noun_entry() -> Entry:
    return next(e for e in nouns()["meeting"] if not e.words[:-1] and not e.needs)
