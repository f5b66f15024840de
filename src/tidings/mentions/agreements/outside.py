"""What people outside a quarrel saw or did not see: monitors, inspectors, journalists, scientists, pictures.

Finds "A UN monitor counted two guns on the ridge"; leaves "The mission asked for a list" alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from tidings.language import trees
from tidings.lexicons.tables import column
from tidings.mentions.agreements.clauses import clause_span
from tidings.mentions.agreements.who import chain_at
from tidings.model.evidence import Evidence, quote
from tidings.model.mentions import ObservationMention, Reading, StatementMention
from tidings.model.parse import Sentence, Token

# Sectors and codes of bodies that belong to no side.
_NEUTRAL = frozenset({"NGO", "JRN", "UNO", "IGO"})
_NOTHING = frozenset({"no", "none", "nothing", "nobody", "neither", "never", "not"})
_TOLD = frozenset({"claim", "assessment", "denial"})


def read_observations(reading: Reading) -> tuple[ObservationMention, ...]:
    """What outsiders of a document saw, in order of the text."""
    seen = [o for sentence in reading.sentences for o in _seen_in(reading, sentence)]
    told = [o for statement in reading.statements for o in _told_in(reading, statement)]
    told = [o for o in told if not any(_overlap(o.evidence, s.evidence) for s in seen)]
    return tuple(sorted((*seen, *told), key=lambda o: (o.evidence, o.by_words)))


def _seen_in(reading: Reading, sentence: Sentence) -> Iterator[ObservationMention]:
    for verb in sentence.tokens:
        if verb.pos != "VERB" or verb.lemma not in column("en/observing_verbs.tsv", "lemma"):
            continue
        for subject in trees.subjects(sentence, verb)[:1]:
            who = _outsider(reading, sentence, subject)
            if who is not None and subject.dep == "nsubj":
                first, last = clause_span(sentence, verb)
                span = (verb, last) if verb.index < last.index else (first, last)
                yield _observation(reading, sentence, who, span, firm=True)


def _told_in(reading: Reading, told: StatementMention) -> Iterator[ObservationMention]:
    """What an outsider says without a word of seeing: each clause of it by itself."""
    if told.kind not in _TOLD or told.speaker_evidence is None:
        return
    chain = told.speaker
    if not (_names_outsider(told.speaker_evidence.quote) or _is_neutral(reading, chain)):
        return
    who = (chain, told.speaker_evidence)
    for piece in told.content:
        for sentence in _sentences_of(reading, piece):
            inside = [t for t in sentence.tokens if piece.start <= t.start and t.end <= piece.end]
            for verb in inside:
                above = trees.head(sentence, verb)
                top = above is None or above not in inside or verb.dep == "conj"
                if top and trees.children(sentence, verb, "nsubj", "nsubjpass"):
                    span = clause_span(sentence, verb)
                    if piece.start <= span[0].start and span[1].end <= piece.end:
                        yield _observation(reading, sentence, who, span, firm=False)


def _sentences_of(reading: Reading, piece: Evidence) -> Sequence[Sentence]:
    """The sentences that some words touch."""
    first = bisect_right(reading.sentences, piece.start, key=lambda s: s.end)
    after = bisect_left(reading.sentences, piece.end, key=lambda s: s.start)
    return reading.sentences[first:after]


def _observation(
    reading: Reading, sentence: Sentence, who: tuple[int | None, Evidence], span: tuple[Token, Token],
    *, firm: bool,
) -> ObservationMention:  # fmt: skip
    first, last = span
    words = sentence.tokens[first.index : last.index + 1]
    return ObservationMention(
        by=who[0], by_words=who[1], firm=firm, sentence=sentence.index,
        saw=not any(t.text.lower() in _NOTHING or t.dep == "neg" for t in words)
        and not trees.is_negated(sentence, first),
        evidence=quote(reading.document.id, reading.document.text, first.start, last.end),
    )  # fmt: skip


def _outsider(
    reading: Reading, sentence: Sentence, subject: Token
) -> tuple[int | None, Evidence] | None:
    """The chain and the words of a subject that belongs to no side; of "she" those of who speaks."""
    if subject.pos == "PRON":
        told = _statement_around(reading, subject)
        if told is None or told.speaker_evidence is None:
            return None
        if _names_outsider(told.speaker_evidence.quote) or _is_neutral(reading, told.speaker):
            return told.speaker, told.speaker_evidence
        return None
    phrase = _phrase(sentence, subject)
    words = trees.evidence(reading.document.id, reading.document.text, phrase)
    chain = chain_at(reading, sentence, subject)
    outside = any(t.lemma.lower() in column("en/outside_observers.tsv") for t in phrase)
    return (chain, words) if outside or _is_neutral(reading, chain) else None


def _phrase(sentence: Sentence, subject: Token) -> tuple[Token, ...]:
    """A subject with its modifiers and appositions, without its clauses."""
    left_out = {
        x.index
        for t in trees.subtree(sentence, subject)
        if t.dep in {"relcl", "acl", "advcl"} and t.index != subject.index
        for x in trees.subtree(sentence, t)
    }
    kept = [t for t in trees.subtree(sentence, subject) if t.index not in left_out]
    while len(kept) > 1 and kept[-1].pos == "PUNCT":
        kept.pop()
    return tuple(kept)


def _statement_around(reading: Reading, token: Token) -> StatementMention | None:
    around = [
        s for s in reading.statements if any(p.start <= token.start < p.end for p in s.content)
    ]
    return min(around, key=lambda s: s.content[0].end - s.content[0].start, default=None)


def _names_outsider(words: str) -> bool:
    singular = (w.strip(",.").lower() for w in words.split())
    known = column("en/outside_observers.tsv")
    return any(w in known or w.removesuffix("s") in known for w in singular)


def _is_neutral(reading: Reading, chain: int | None) -> bool:
    if chain is None:
        return False
    one = reading.chains[chain]
    return one.kind != "state" and bool({one.sector, one.country} & _NEUTRAL)


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end
