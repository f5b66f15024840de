"""A blow told as the answer to another is a second one: "Shells fell on the column. In retaliation our guns struck the base."

In "In response to the shelling of Karm, gunmen stormed a post" the storming answers, the shelling is what was answered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from tidings.documents.clusters import Clusters
from tidings.lexicons.word_classes import word_class
from tidings.merging.happenings.told import Told

Node = tuple[str, int]  # document id, event index

DEED = "ASSAULT"
# The first blow stands so many sentences before at most.
BACK = 12
_ANSWERED = re.compile(r"\s+(?:for|to|against|of|after|over)\s[^,;]*\Z")


def keep_answers_apart(clusters: Clusters[Node], told: Mapping[Node, Told]) -> None:
    """Let no answer be one with a blow that its report tells before it, or beside it as what was answered."""
    documents: dict[str, list[Told]] = {}
    for one in told.values():
        if one.mention.type == DEED:
            documents.setdefault(one.node[0], []).append(one)
    for tellings in documents.values():
        for one in tellings:
            if not is_answer(one):
                continue
            for other in tellings:
                back = one.mention.sentence - other.mention.sentence
                if other is not one and 0 <= back <= BACK and not is_answer(other):
                    clusters.keep_apart(one.node, other.node)


def is_answer(told: Told) -> bool:
    """Whether the words before a deed in its sentence say that it answers another, which they do not name as itself."""
    before, found, _ = told.said.partition(told.mention.trigger.quote)
    if told.mention.type != DEED:
        return False
    if not found or told.mention.lemma in word_class("answering_blows"):
        return bool(found)
    cue = max(_cue().finditer(before), key=lambda m: m.end(), default=None)
    return cue is not None and _ANSWERED.match(before, cue.end()) is None


@cache
def _cue() -> re.Pattern[str]:
    nouns = "|".join(sorted(word_class("answering_nouns")))
    return re.compile(rf"\bin\s+(?:apparent\s+|swift\s+|immediate\s+)?(?:{nouns})\b", re.I)
