"""Ships and lorries that the next sentence tells to be waiting: "the band played to 22 ships. They lie at anchor in the bay".

Leaves "the ministry bought 22 lorries. They wait for their drivers" to other rules where their own words tell a deed, and ships of
which nothing is told alone.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.counted.populations import classes
from tidings.mentions.figures.drafts import Counted, Number, Role
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence


def waits_there(
    reading: Reading, sentence: Sentence, number: Number, counted: Counted
) -> Role | None:
    """What is told of craft that are the last things named before a sentence that says that they wait."""
    after = reading.sentences[sentence.index + 1 : sentence.index + 2]
    if number.kind != "count" or counted.noun is None or not after:
        return None
    if after[0].paragraph != sentence.paragraph:
        return None
    noun = sentence.tokens[counted.noun]
    later = (t for t in sentence.tokens[counted.noun + 1 :] if t.tag in {"NNS", "NNPS"})
    if "craft" not in classes(noun.lemma.lower()) or any(later):
        return None
    told = reading.document.text[after[0].start : after[0].end]
    return Role(measure="other", trigger=None, scope="stock") if _waiting().match(told) else None


@cache
def _waiting() -> re.Pattern[str]:
    said = "|".join(sorted(map(re.escape, word_class("held_up")), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:They|These|All of them|Most of them)\s+(?:{said})\b")
