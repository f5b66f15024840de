"""Live reports: "06.10 A policeman has been killed" tells of the day that the page was written.

What such a page tells in the simple past is dated by the story around it: a chronicle of another day has clock times, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.documents.furniture.live import STAMP
from tidings.language.trees import children
from tidings.language.verbs_above import VERBAL
from tidings.model.dates import Date
from tidings.model.documents import Document
from tidings.model.parse import Sentence, Token

RULE = "day of the live report"
# So many entries make a page a live one, whose hours stand in the text or were cut from above it.
FEWEST = 4
ENTRY = re.compile(r"[0-2]?\d[.:h][0-5]\d\b")
PRESENT = frozenset({"VBZ", "VBP"})
# Words of a time that the entry only looks back to, or of what is so on any day.
BACK = frozenset({"already", "previously", "ever", "always", "often", "once", "since", "recently", "repeatedly", "now"})  # fmt: skip
ASIDE = frozenset({"relcl", "acl", "advcl", "csubj", "pcomp"})


def is_live(document: Document, sentences: Sequence[Sentence]) -> bool:
    """Whether enough paragraphs open with an hour, or enough hours were cut from above them."""
    cut = sum(one.reason == STAMP for one in document.removed)
    openings = {s.paragraph: s for s in reversed(sentences)}.values()
    return cut + sum(bool(ENTRY.match(document.text[s.start : s.end])) for s in openings) >= FEWEST


def live_day(
    sentence: Sentence, word: Token, verb: Token, published: str, *, deed: bool
) -> Date | None:
    """The day of publication, where a main clause tells of a `word` as being so now or just done: "has been killed", "are
    firing". A plain present tells of a `deed` only: "police answer with gas", but not "she opposes the deal".
    """
    if not _is_main(sentence, word, verb) or not _is_now(sentence, verb, deed=deed):
        return None
    return Date(
        edtf=published, earliest=published, latest=published, precision="day", inferred=RULE
    )


def _is_main(sentence: Sentence, word: Token, verb: Token) -> bool:
    """Whether a word is the verb of a clause that is told for itself, or what is done in it."""
    if word.index != verb.index and not (word.dep == "dobj" and word.head == verb.index):
        return False
    while verb.head != verb.index:
        if verb.dep in ASIDE:
            return False
        verb = sentence.tokens[verb.head]
    return True


def _is_now(sentence: Sentence, verb: Token, *, deed: bool) -> bool:
    if any(t.lemma in BACK for t in children(sentence, verb, "advmod")):
        return False
    if verb.pos not in VERBAL:
        while verb.dep == "conj":
            verb = sentence.tokens[verb.head]
        return verb.head == verb.index  # "Explosions and shooting from the hill."
    helping = children(sentence, verb, "aux", "auxpass")
    if any(t.tag in {"MD", "VBD"} for t in helping):
        return False
    if verb.tag == "VBG" and not helping and verb.head == verb.index:
        return True  # "Heavy shelling in Karm."
    perfect = any(t.lemma == "have" for t in helping)
    going_on = verb.tag == "VBG" or any(t.tag == "VBG" for t in helping)
    if perfect or going_on:
        # "has been investigating" for how long?
        return perfect != going_on and (perfect or any(t.tag in PRESENT for t in helping))
    return deed and (verb.tag in PRESENT or any(t.tag in PRESENT for t in helping))
