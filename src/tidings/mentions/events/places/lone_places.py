"""Places a toll where the only place that its sentence, or the head of its report, tells of.

"Six people died after shells hit homes while a market in Karm was open" has no other place than Karm.
"Rebels told reporters in Karm that six had died" leaves the six without a place.
"""

from __future__ import annotations

from collections.abc import Iterable

from tidings.language.trees import ancestors
from tidings.mentions.index import Index
from tidings.mentions.sayers import of_source, saying_verbs
from tidings.model.evidence import Evidence, quote
from tidings.model.mentions import EntityMention, EventMention
from tidings.model.parse import Sentence
from tidings.model.where_prec import COUNTRY

# A headline and the sentences that tell it again.
HEAD = 3
BODIES = frozenset({"organization", "state"})
# A toll of many deeds has no one place.
SUMMED = frozenset({"since", "total", "overall", "altogether"})
FIXED = frozenset({"place", "facility"})


def lone_place(index: Index, event: EventMention, *, told_on: bool) -> tuple[int, Evidence] | None:
    """The one place in the event's own sentence, else in the head of a report whose story the event tells."""
    sentences = index.reading.sentences
    own = sentences[event.sentence]
    if any(t.lemma.lower() in SUMMED for t in own.tokens):
        return None
    here = _places(index, [own])
    if not here and event.sentence < HEAD and (told_on or event.sentence == 0):
        here = _places(index, sentences[:HEAD])
    if not here or not _is_one(index, here):
        return None
    first = here[0]
    document = index.reading.document
    return first.chain, quote(document.id, document.text, first.start, first.end)


def _places(index: Index, sentences: Iterable[Sentence]) -> list[EntityMention]:
    """The known places smaller than a country, but for those where something was only written or said."""
    return [
        mention
        for sentence in sentences for mention in index.entities.get(sentence.index, ())
        if mention.as_ in FIXED and mention.form != "pronoun" and _is_small(index, mention)
        and not _is_dateline(sentence, mention) and not _is_where_said(sentence, mention) and not _is_whose(index, sentence, mention)
        and not of_source(sentence, mention.head)
    ]  # fmt: skip


def _is_small(index: Index, mention: EntityMention) -> bool:
    place = index.reading.chains[mention.chain].place
    return place is not None and place.precision < COUNTRY


def _is_dateline(sentence: Sentence, mention: EntityMention) -> bool:
    """ "KARM (AP)", "KARM -": where a report was written."""
    after = sentence.tokens[mention.last] if mention.last < len(sentence.tokens) else None
    return mention.quote.isupper() or (
        mention.first == 0 and after is not None and after.text in {"(", "-", "–", "—"}
    )


def _is_where_said(sentence: Sentence, mention: EntityMention) -> bool:
    """Whether the verb right above a place is one of speech: "said in Karm"."""
    above = next(
        (t for t in ancestors(sentence, sentence.tokens[mention.head]) if t.pos == "VERB"), None
    )
    return above is not None and above.lemma in saying_verbs()


def _is_whose(index: Index, sentence: Sentence, mention: EntityMention) -> bool:
    """Whether a place says where somebody is from or sits: "families from Karm", "the ministry in Karm"."""
    token = sentence.tokens[mention.head]
    link = sentence.tokens[token.head]
    if token.dep != "pobj" or link.lemma == "from":
        return token.dep == "pobj"
    owner = index.entity_at(sentence, sentence.tokens[link.head])
    return owner is not None and owner.head == link.head and owner.as_ in BODIES


def _is_one(index: Index, mentions: list[EntityMention]) -> bool:
    """Whether all are one place, or lie in one province: "Karm in Karun"."""
    chains = {m.chain for m in mentions}
    provinces = {index.reading.chains[c].place.admin1 for c in chains}  # type: ignore[union-attr]
    return len(chains) == 1 or (len(provinces) == 1 and None not in provinces)
