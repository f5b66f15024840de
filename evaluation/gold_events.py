"""Event mentions at given spans: what tidings reads around words that somebody marked as telling an event."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from tidings.language.verbs_above import light_verb
from tidings.mentions.events.mention import make_event
from tidings.mentions.events.words.lexicon import Entry, frames
from tidings.mentions.events.words.triggers import Trigger, find_triggers
from tidings.mentions.index import Index, index_reading
from tidings.merging.happenings.event_words import sorts
from tidings.model.evidence import quote
from tidings.model.mentions import EventMention, Reading
from tidings.model.parse import Sentence, Token

# Words that no lexicon lists tell an event of no type; who acts and suffers stands as with most verbs and nouns.
UNTYPED = "OTHER"
VERBAL_FRAME, NOMINAL_FRAME = "do", "deed"


def with_events_at(reading: Reading, spans: Iterable[tuple[int, int]]) -> Reading:
    """A reading whose events are those of the spans, in their order."""
    index = index_reading(reading)
    told = tuple(_event(index, start, end) for start, end in spans)
    return replace(reading, events=told, faint=())


def head_lemma(reading: Reading, start: int, end: int) -> str:
    """The lemma of a span's head word."""
    sentence, tokens = _tokens(reading, start, end)
    return _trigger(sentence, tokens).head.lemma.lower()


def _event(index: Index, start: int, end: int) -> EventMention:
    reading = index.reading
    sentence, tokens = _tokens(reading, start, end)
    trigger = _trigger(sentence, tokens)
    phrase = " ".join(t.lemma.lower() for t in tokens)
    made = make_event(index, sentence, (trigger,))
    return replace(
        made, trigger=quote(reading.document.id, reading.document.text, start, end),
        lemma=phrase if sorts(phrase) else trigger.head.lemma.lower(),
    )  # fmt: skip


def _tokens(reading: Reading, start: int, end: int) -> tuple[Sentence, tuple[Token, ...]]:
    """The words that a span covers, at least the one it begins in."""
    sentence = min(
        reading.sentences, key=lambda s: (not s.start <= start < s.end, abs(s.start - start))
    )
    inside = tuple(t for t in sentence.tokens if t.start < end and start < t.end)
    return sentence, inside or (min(sentence.tokens, key=lambda t: abs(t.start - start)),)


def _trigger(sentence: Sentence, tokens: tuple[Token, ...]) -> Trigger:
    """What the lexicon makes of the words, else a trigger without a type."""
    own = {t.index for t in tokens}
    head = next((t for t in tokens if t.head not in own or t.head == t.index), tokens[0])
    for known in find_triggers(sentence):
        if known.head.index in own:
            return Trigger(head, known.anchor, known.tokens, known.entry)
    verbal = head.pos in {"VERB", "AUX"}
    anchor = head if verbal else light_verb(sentence, head) or head
    return Trigger(head, anchor, tokens, _untyped(head.lemma, verbal=verbal))


def _untyped(word: str, *, verbal: bool) -> Entry:
    return Entry(
        words=(word,), needs=(), type=UNTYPED, mode=None, root="", acled="",
        frame=frames()[VERBAL_FRAME if verbal else NOMINAL_FRAME], figurative=False, weight=0,
    )  # fmt: skip
