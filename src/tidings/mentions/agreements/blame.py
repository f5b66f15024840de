"""What two sides reproach each other with, told after "A and B accuse each other of breaking the deal".

Finds "A says B has mined the road." there; leaves the same sentence alone where no such blame stands before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.mentions.agreements.finding import Found
from tidings.model.mentions import AllegationMention, Reading, StatementMention

# One sentence for each side.
_REACH = 2
_OFFICES = frozenset({"GOV", "MIL"})


def told_after(
    reading: Reading, found: Found, sides: tuple[int, ...], general: Sequence[AllegationMention]
) -> Iterator[AllegationMention]:
    """The accusations in the sentences after a mutual one about this agreement."""
    here = found.sentence
    pairs = {(a.by, a.against) for a in general if here.start <= a.evidence.start < here.end}
    pairs = {(a, b) for a, b in pairs if a is not None and b is not None and (b, a) in pairs}
    if not pairs:
        return
    two = sorted({c for pair in pairs for c in pair if c is not None})
    named = {a.statement for a in general}
    for index, told in enumerate(reading.statements):
        sentence = reading.sentences[told.sentence]
        near = 0 < sentence.index - here.index <= _REACH
        if not near or sentence.paragraph - here.paragraph > 1 or told.kind != "accusation":
            continue
        by = _side(reading, told, two or list(sides))
        if by is None or index in named:
            continue
        other = next((c for c in two if c != by), None)
        words = told.content[0]
        yield AllegationMention(by=by, against=other, statement=index, deed=words, evidence=words)


def _side(reading: Reading, told: StatementMention, two: Sequence[int]) -> int | None:
    """Which of the two sides speaks: itself, its office, or the army of the only state among them."""
    if told.speaker in two or told.speaker is None:
        return told.speaker
    voice = reading.chains[told.speaker]
    for chain in two:
        if any(r.of == chain for r in voice.roles):
            return chain
        if voice.country is not None and voice.country == reading.chains[chain].country:
            return chain
    states = [c for c in two if reading.chains[c].kind == "state"]
    offices = voice.sector in _OFFICES and voice.country is None
    return states[0] if offices and len(states) == 1 else None
