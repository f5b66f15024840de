"""Find roads, waters and stretches of land by the last word of their names.

Finds one in "Malta Road", "Highway 19" and "Indian Ocean"; none in "Karm County Jail", which is a building.
"""

from __future__ import annotations

from tidings.mentions.entities.names.found import Found, words_of
from tidings.mentions.entities.names.heads import body_heads, land_nouns
from tidings.mentions.entities.names.runs import GROUND
from tidings.mentions.entities.nouns.roles import title_at
from tidings.model.parse import Sentence


def land_at(sentence: Sentence, text: str, first: int, last: int) -> Found | None:
    """A road, water or stretch of land that its last word tells: "Malta Road" and "Indian Ocean" are no state."""
    end = max((i + 1 for i in range(first, last) if _ends_land(sentence, first, i)), default=None)
    article = sentence.tokens[first].text == "The" and end != first + 1
    if end is None or article or _heads_more(sentence, end, last):
        return None
    if any(title_at(sentence, i, last) is not None for i in range(first, end)):
        return None
    if end < len(sentence.tokens) and sentence.tokens[end].text.isdecimal():
        end += land_nouns().get(sentence.tokens[end - 1].text.lower()) == "numbered"
    elif end == first + 1:
        return None
    name = words_of(sentence, text, first, end)
    return Found(sentence=sentence.index, first=first, last=end, text=name, look="place", sure=2)


def _heads_more(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a body or building goes on behind a name: "Karm County Jail", "Karm Valley School"."""
    return any(t.text.lower() in body_heads() for t in sentence.tokens[first:last])


def _ends_land(sentence: Sentence, first: int, index: int) -> bool:
    token = sentence.tokens[index]
    class_ = land_nouns().get(token.text.lower())
    if class_ is None or (index == first and class_ != "numbered"):
        return False
    return class_ != "ambiguous" or all(
        t.name in {*GROUND, "FAC"} for t in sentence.tokens[first : index + 1]
    )
