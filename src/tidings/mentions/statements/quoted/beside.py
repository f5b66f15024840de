"""Quotations beside whose name stands alone: signed behind a dash, or told of in a headline behind a colon.

Finds the fishermen in "'We stay': fishermen defy order"; nobody in "'Ya Bahr': a song crosses the sea".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tidings.mentions.statements.drafts import Draft, Words
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.quoted.quotations import Quotation
from tidings.mentions.statements.speakers.subjects import noun_phrase
from tidings.mentions.statements.speakers.voices import is_speaking_noun

_DASH = re.compile(r"\s*(?:―|—|–|--?)\s*(?=[^\W\d_a-z])")
_SIGNATURE = 5
# Within so many words behind the colon the headline names who speaks.
_AFTER_CUE = 9


def signed(q: Quotation, places: Places, text: str) -> Draft | None:
    """“…” — Ana Ruiz"""
    mark = _DASH.match(text, q.outer[1])
    sentence = places.sentence_at(mark.end()) if mark is not None else None
    if mark is None or sentence is None:
        return None
    tokens = [t for t in sentence.tokens if t.start >= mark.end() and t.text != ","]
    named = [t for t in tokens[:_SIGNATURE] if t.text[:1].isupper()]
    if not named or named[0] is not tokens[0] or any(t.pos in {"VERB", "AUX"} for t in tokens):
        return None
    last = named[0]
    for token in named[1:]:
        if token.index == last.index + 1:
            last = token
    words = Words(sentence=sentence.index, head=last.index, first=named[0].index, last=last.index)
    return bare(q, sentence.index, words, "name after a dash")


def headline(q: Quotation, places: Places) -> Draft | None:
    """'We are not leaving': fishermen defy order: whom the headline tells of behind the colon has said it."""
    sentence = places.sentence_at(q.outer[1] - 1)
    if sentence is None or sentence.start < q.outer[0]:
        return None
    behind = [t for t in sentence.tokens if t.start >= q.outer[1]]
    if len(behind) < 3 or behind[0].text != ":" or behind[1].text[:1] in {'"', "“", "‘", "'"}:
        return None
    named = next((t for t in behind[1:_AFTER_CUE] if t.dep == "nsubj"), None)
    if named is None or not (is_speaking_noun(named) or named.name in {"PERSON", "ORG"}):
        return None
    words = noun_phrase(sentence, named)
    begins = words.first == behind[1].index
    return bare(q, sentence.index, words, "headline behind the words") if begins else None


def bare(
    q: Quotation, sentence: int, speaker: Words | None, rule: str, candidates: Iterable[Words] = ()
) -> Draft:
    return Draft(
        sentence=sentence, token=None, cue=None, word="", frame="continued", kind="claim",
        spans=((q.start, q.end),), quoted=1.0, speaker=speaker, rule=rule, candidates=tuple(candidates),
    )  # fmt: skip
