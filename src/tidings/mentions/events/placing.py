"""Finds where an event happened: a place named in its clause, else in its sentence, else before it in the paragraph.

"Shells fell on the port of Karun" has the place Karun; "Karun accused its neighbour" has none, for there it acts.
"""

from __future__ import annotations

from tidings.language.trees import subtree
from tidings.mentions.events.clauses import clause_head, own_words
from tidings.mentions.events.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.evidence import Evidence, quote
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token

WHERE = frozenset({"in", "at", "near", "on", "around", "outside", "inside", "across", "over", "along", "from", "of", "into", "to", "through", "throughout", "within"})  # fmt: skip
# Speech is not bound to a place unless its own clause names one.
SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
COUNTRY = 6
PLACES = frozenset({"place", "facility"})


def find_place(
    index: Index, sentence: Sentence, trigger: Trigger
) -> tuple[int | None, Evidence | None]:
    """The chain of the place and the words that name it."""
    here = [m for m in index.entities.get(sentence.index, ()) if m.as_ in PLACES]
    head = clause_head(sentence, trigger)
    for words in (subtree(sentence, trigger.head), own_words(sentence, head)):
        best = _nearest(index, sentence, here, trigger, {t.index for t in words})
        if best is not None:
            return _found(index, best)
    if trigger.entry.type in SPOKEN:
        return None, None
    best = _nearest(index, sentence, here, trigger, set(range(len(sentence.tokens))))
    if best is None:
        best = _earlier(index, sentence)
    return _found(index, best) if best is not None else (None, None)


def _nearest(
    index: Index, sentence: Sentence, here: list[EntityMention], trigger: Trigger, words: set[int]
) -> EntityMention | None:
    inside = [m for m in here if m.head in words and _is_where(sentence, m, trigger)]
    return min(
        inside, key=lambda m: (_is_country(index, m), abs(m.head - trigger.head.index), m.start),
        default=None,
    )  # fmt: skip


def _is_country(index: Index, mention: EntityMention) -> bool:
    """A town says more than the country it lies in. UCDP precision 6 is a country."""
    place = index.reading.chains[mention.chain].place
    return place is not None and place.precision >= COUNTRY


def _is_where(sentence: Sentence, mention: EntityMention, trigger: Trigger | None) -> bool:
    token: Token = sentence.tokens[mention.head]
    if token.dep in {"dobj", "nsubjpass"}:
        return trigger is not None and token.head == trigger.head.index
    above = sentence.tokens[token.head]
    if token.dep in {"pobj", "conj", "appos"}:
        return above.lemma in WHERE or token.dep != "pobj"
    return token.dep in {"compound", "poss", "npadvmod", "nmod", "amod"}


def _earlier(index: Index, sentence: Sentence) -> EntityMention | None:
    """The place of the sentence before in the same paragraph; farther back it would be a guess."""
    if sentence.index == 0:
        return None
    before = index.reading.sentences[sentence.index - 1]
    if before.paragraph != sentence.paragraph:
        return None
    here = [m for m in index.entities.get(before.index, ()) if m.as_ in PLACES]
    return next((m for m in here if _is_where(before, m, None) and not _is_country(index, m)), None)


def _found(index: Index, mention: EntityMention) -> tuple[int, Evidence]:
    document = index.reading.document
    return mention.chain, quote(document.id, document.text, mention.start, mention.end)
