"""What has befallen somebody, told by a word before the name: "the lawyer of the arrested engineer Bo Lund rejected it".

The report tells no arrest of its own; it means the one that others tell, so that merging joins it to that and passes it over where
nobody tells of one. "The newly arrested", "an allegedly abducted girl" and "captured tanks" are left alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from tidings.language.trees import children, evidence
from tidings.lexicons.tables import table, words
from tidings.mentions.events.words.lexicon import Entry, verbs
from tidings.mentions.index import Index
from tidings.model.mentions import ActorSlot, EntityMention, EventMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import BORNE

_NAMELESS = frozenset({"compound", "nmod", "amod"})
_DOUBTED = ("advmod", "neg", "npadvmod")


def borne_fates(
    index: Index, sentence: Sentence, told: Sequence[EventMention]
) -> list[EventMention]:
    """What the named people of a sentence are said in passing to have suffered."""
    found = []
    for token in sentence.tokens:
        entry = _entries().get(token.lemma.lower()) if _describes(sentence, token) else None
        if entry is None or any(e.trigger.start <= token.start < e.trigger.end for e in told):
            continue
        whom = _whom(index, sentence, token)
        if whom is not None:
            found.append(_mention(index, sentence, token, entry, whom))
    return found


def _describes(sentence: Sentence, token: Token) -> bool:
    if token.tag != "VBN" or token.dep != "amod" or children(sentence, token, *_DOUBTED):
        return False
    return token.index == 0 or sentence.tokens[token.index - 1].text not in "-–"


@cache
def _entries() -> Mapping[str, Entry]:
    """How each word of what befalls a person once is coded."""
    found: dict[str, Entry] = {}
    for row in table("en/once_happenings.tsv"):
        types, modes = frozenset(words(row["types"])), frozenset(words(row["modes"]))
        for word in words(row["words"]) if row["part"] == "target" else ():
            fits = [e for e in verbs().get(word, ()) if e.type in types and e.mode in modes]
            if fits:
                found.setdefault(word, fits[0])
    return found


def _whom(index: Index, sentence: Sentence, token: Token) -> EntityMention | None:
    """The one named person whom the word describes: "the arrested engineer Bo Lund", "the arrested engineer, Bo Lund"."""
    head = sentence.tokens[token.head]
    while head.dep in _NAMELESS and head.head != head.index:
        head = sentence.tokens[head.head]
    behind = sentence.tokens[head.index + 1 : head.index + 3]
    named = [behind[1]] if len(behind) == 2 and behind[0].text == "," else []
    for one in (head, *children(sentence, head, "appos"), *(t for t in named if t.pos == "PROPN")):
        mention = index.entity_at(sentence, one)
        if mention is None or mention.as_ != "person" or one.tag.endswith("S"):
            continue
        if not index.reading.chains[mention.chain].described:
            return mention
    return None


def _mention(
    index: Index, sentence: Sentence, token: Token, entry: Entry, whom: EntityMention
) -> EventMention:
    document = index.reading.document
    last = max(token.index, whom.last - 1)
    slot = ActorSlot(
        chain=whom.chain, role="target",
        evidence=evidence(document.id, document.text, sentence.tokens[whom.first : whom.last]),
    )  # fmt: skip
    return EventMention(
        type=entry.type, mode=entry.mode, cameo_root=entry.root or None,
        trigger=evidence(document.id, document.text, (token,)),
        clause=evidence(document.id, document.text, sentence.tokens[min(token.index, whom.first) : last + 1]),
        sentence=sentence.index, head=token.index, lemma=token.lemma.lower(), actors=(slot,),
        status="occurred", status_rule=BORNE,
    )  # fmt: skip
