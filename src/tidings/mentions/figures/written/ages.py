"""Numbers that tell how old people are, and count nobody: "Awa Sy, 63, and ...", "boys under ten"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.model.parse import Sentence

# "Under the age of ten", "a man aged over sixty", "aged 19 and 24", "boys under ten": how old people are.
_AGE = re.compile(
    r"\b(?:ages?(?:\s+of)?|aged)(?:\s+(?:over|under|above|below|about|around|between|from))?(?:\s+\w+\s+(?:and|to))?\s+\Z"
    r"|\b(?:children|boys|girls|kids|infants|minors|pupils)\s+(?:over|under|above|below)\s+\Z",
    re.I,
)

# "Half of them are under 18": of people, and no number of anything behind it.
_ARE = re.compile(
    r"\b(?:them|whom|those|these|they|who|dead|killed|victims|people|refugees|displaced|wounded|injured)\s+"
    r"(?:are|were)\s+(?:all\s+|mostly\s+)?(?:over|under|above|below)\s+\Z",
    re.I,
)
_OLDEST = 100


def tells_age(sentence: Sentence, cores: Sequence[int], before: str) -> bool:
    """Whether a number, given by the places of its words and what stands before it, is how old somebody is."""
    if _AGE.search(before) is not None or _is_set_off(sentence, cores):
        return True
    return _ARE.search(before) is not None and _is_bare(sentence, cores[-1])


def _is_bare(sentence: Sentence, last: int) -> bool:
    """Whether a number that may be an age counts no noun behind it."""
    number = sentence.tokens[last].text
    if number.isdecimal() and int(number) > _OLDEST:
        return False
    after = sentence.tokens[last + 1 : last + 2]
    return not after or after[0].pos not in {"NOUN", "ADJ", "PROPN"}


def _is_set_off(sentence: Sentence, cores: Sequence[int]) -> bool:
    """Whether a number stands set off behind somebody's name: "Awa Sy, 63, and ..." or "Awa Sy (63)"."""
    first, last = cores[0], cores[-1]
    if first < 2 or first != last or not sentence.tokens[first].text.isdecimal():
        return False
    name, mark = sentence.tokens[first - 2 : first]
    after = sentence.tokens[last + 1].text if last + 1 < len(sentence.tokens) else "."
    closed = (mark.text, after) == ("(", ")")
    set_off = mark.text == "," and after in {",", ".", ";"}
    return (name.name == "PERSON" and (set_off or closed)) or (closed and name.pos == "PROPN")


def counts_years(sentence: Sentence, noun: int | None) -> bool:
    """Whether what would be counted are the years of an age: of "many only several years old" nobody says of whom."""
    if noun is None or noun + 1 >= len(sentence.tokens):
        return False
    return (
        sentence.tokens[noun].lemma in {"year", "month", "week"}
        and sentence.tokens[noun + 1].lemma == "old"
    )
