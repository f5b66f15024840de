"""At which town or building the counted came to harm: of "nine patients of the Harbour Hospital" that hospital.

"In Karm the imam counted 19 graves" is told of Karm, and "19 graves" alone of no place.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile

from tidings.merging.entities import EntityLinks
from tidings.merging.happenings.near import is_spot
from tidings.model.mentions import FigureMention, Reading

# What happens to people at one building they suffer in one happening, unless two days are stated.
HARM = frozenset({"killed", "wounded", "missing"})


def spot_of(reading: Reading, figure: FigureMention, entities: EntityLinks) -> str | None:
    """The building at which people came to harm, or of which they are: "nine patients of the Harbour Hospital"."""
    document = reading.document.id
    if figure.measure not in HARM or figure.value is None:
        return None
    chains = [figure.place] if figure.place is not None else named_behind(reading, figure, "of")
    places = (entities.get(document, chain) for chain in chains)
    by_id = entities.by_id()
    return next((p for p in places if p is not None and by_id[p].kind == "facility"), None)


def named_behind(reading: Reading, figure: FigureMention, word: str) -> list[int]:
    """Who or what is named right behind a count and this word: "of the Harbour Hospital"."""
    text = reading.document.text
    first = bisect_left(reading.entities, figure.end, key=lambda m: m.start)
    near = takewhile(
        lambda m: m.start <= figure.end + len(f" {word} the "), reading.entities[first:]
    )
    return [m.chain for m in near if text[figure.end : m.start].split() in ([word], [word, "the"])]


def spots_of(reading: Reading, figure: FigureMention, entities: EntityLinks) -> frozenset[str]:
    """The towns and buildings of which its paragraph tells up to there: people came to harm at one of them."""
    document = reading.document.id
    place = entities.get(document, figure.place)
    if place is not None:
        return frozenset({place})
    paragraph = reading.sentences[figure.sentence].paragraph
    told = (
        entities.get(document, m.chain) for m in reading.entities
        if m.start < figure.start and reading.sentences[m.sentence].paragraph == paragraph
    )  # fmt: skip
    by_id = entities.by_id()
    return frozenset(e for e in told if e is not None and e in by_id and is_spot(by_id[e]))
