"""How far the content reaches that the learned reader marks: as far as its clause, and no farther than the sentence of its cue.

Of "Bor said the dam | had held." it is "the dam had held"; of "Bor showed that it held. Much is open." the second sentence is the report's.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language.trees import subtree
from tidings.mentions.statements.drafts import Span
from tidings.mentions.statements.places import Places
from tidings.model.encoded import Encoded, EncodedAttribution
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence

_ENDS = " .\n"


def whole(
    spans: tuple[Span, ...], attribution: EncodedAttribution, reading: Reading, places: Places
) -> tuple[Span, ...]:
    """The contents as far as their clause reaches: a doubtful word often cuts a long one in the middle."""
    encoded = reading.encoded or Encoded()
    apart = [
        (encoded.spans[i].start, encoded.spans[i].end)
        for i in (attribution.cue, attribution.source) if i is not None
    ]  # fmt: skip
    found: list[Span] = []
    for start, end in spans:
        sentence = places.sentence_at(start)
        if sentence is not None and end <= sentence.end and not has_mark(reading, start, end):
            start, end = _clause(sentence, (start, end), apart)
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def has_mark(reading: Reading, start: int, end: int) -> bool:
    """Whether quotation marks bound the words already."""
    return any(mark in reading.document.text[start:end] for mark in '"“”')


def _clause(sentence: Sentence, span: Span, apart: Sequence[Span]) -> Span:
    """A span with all that hangs on its topmost word, up to the cue and the source."""
    inside = [t for t in sentence.tokens if t.start < span[1] and span[0] < t.end]
    own = {t.index for t in inside}
    tops = [t for t in inside if t.head not in own or t.head == t.index]
    if not tops:
        return span
    # A verb carries the clause; without one the first word that the others hang on.
    top = next((t for t in tops if t.pos in {"VERB", "AUX"}), tops[0])
    below = [t for t in subtree(sentence, top) if t.pos != "PUNCT"]
    before = [b for _, b in apart if b <= inside[0].start]
    after = [a for a, _ in apart if a >= inside[-1].end]
    floor, ceiling = max(before, default=0), min(after, default=sentence.end)
    reach = [t for t in below if floor <= t.start and t.end <= ceiling]
    start = min([inside[0].start, *(t.start for t in reach if t.index < inside[0].index)])
    end = max([span[1], *(t.end for t in reach)])
    return (start if start < span[0] else span[0]), end


def within(sentence: Sentence, spans: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """The contents of indirect speech up to the end of the sentence of their cue; what stands in single marks is quoted."""
    if text[spans[0][0]] in "'‘":
        return spans
    cut = [(a, min(b, sentence.end)) for a, b in spans if a < sentence.end]
    return tuple((a, a + len(text[a:b].rstrip(_ENDS))) for a, b in cut) or spans
