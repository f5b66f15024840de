"""Places what a list or a section tells by the place at its head: "Karm: Gunmen shot four men", "Karm (first raid). They shot four."

A head is a name of a place with nothing but a bracket behind it. What has a place in its own words keeps it.
"""

from __future__ import annotations

from msgspec import structs

from tidings.mentions.events.places.placing import PLACES, SPOKEN
from tidings.mentions.index import Index
from tidings.model.evidence import quote
from tidings.model.mentions import EntityMention, EventMention
from tidings.model.parse import Sentence

# A list has so many heads at least.
LISTED = 2
ENDS = frozenset({".", ":", "–", "—"})


def place_by_headings(index: Index, events: list[EventMention]) -> list[EventMention]:
    """The events, those that name no place themselves placed where the head above them says."""
    heads = _heads(index)
    if not heads:
        return events
    return [_placed(index, event, heads) for event in events]


def _heads(index: Index) -> dict[int, EntityMention]:
    """The places at the head of paragraphs, by the number of the paragraph; one alone may say where the report was written."""
    found: dict[int, EntityMention] = {}
    seen: set[int] = set()
    for sentence in index.reading.sentences:
        head = _head(index, sentence) if sentence.paragraph not in seen else None
        seen.add(sentence.paragraph)
        if head is not None:
            found[sentence.paragraph] = head
    return found if len({m.chain for m in found.values()}) >= LISTED else {}


def _head(index: Index, sentence: Sentence) -> EntityMention | None:
    """The place that opens a sentence as its head."""
    here = (
        m for m in index.entities.get(sentence.index, ()) if m.as_ in PLACES and m.form == "name"
    )
    first = min(here, key=lambda m: m.start, default=None)
    if first is None or first.start != sentence.start or first.quote.isupper():
        return None
    rest = [t.text for t in sentence.tokens if t.start >= first.end]
    if rest[:1] == ["("] and ")" in rest:
        rest = rest[rest.index(")") + 1 :]
    return first if rest[:1] == [":"] or (len(rest) <= 1 and ENDS.issuperset(rest)) else None


def _placed(index: Index, event: EventMention, heads: dict[int, EntityMention]) -> EventMention:
    head = heads.get(index.reading.sentences[event.sentence].paragraph)
    if head is None or event.type in SPOKEN or event.background or event.trigger.start < head.end:
        return event
    # "the village" may have been taken for a place that stands in another item
    own = event.place_evidence
    below = own is not None and _paragraph(index, own.start) == _paragraph(index, head.start)
    if (event.place is not None and below) or _names_place(index, event):
        return event
    document = index.reading.document
    words = quote(document.id, document.text, head.start, head.end)
    return structs.replace(event, place=head.chain, place_evidence=words)


def _paragraph(index: Index, start: int) -> int | None:
    here = (s.paragraph for s in index.reading.sentences if s.start <= start < s.end)
    return next(here, None)


def _names_place(index: Index, event: EventMention) -> bool:
    """Whether the clause of an event names a place of its own, behind the head."""
    clause = event.clause
    return any(
        m.as_ in PLACES and m.form == "name" and clause.start < m.start < clause.end
        for m in index.entities.get(event.sentence, ())
    )
