"""People whom a report counts as killed or hurt have not done it: "11 killed 25 injured in a raid", "25 others injured when jets struck".

Headlines drop the "were", and the parser has those killed kill those hurt. "Two gunmen killed nine people" stays as it was parsed.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.language.trees import children, rehung
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.mentions import ActorSlot
from tidings.model.parse import Sentence, Token

_HARMED = frozenset({"killed", "wounded"})
_PARTICIPLES = frozenset({"VBN", "VBD"})
# "11 killed, 25 injured": in these parts of the first verb the parser puts those hurt.
_BESIDE = frozenset({"dobj", "npadvmod", "appos"})
_LOOSE = frozenset({"advcl", "conj", "ccomp", "dep", "parataxis"})
# "killed, at least 12 others wounded": so near stands the second word of harm.
_NEAR = 8


def hang_counted(sentence: Sentence) -> Sentence:
    """The sentence with lists of the killed and the hurt as two verbs that suffer, the second beside the first."""
    for verb in sentence.tokens:
        below = _hurt_beside(sentence, verb) if _is_harm(verb) else None
        if below is not None:
            sentence = _listed(sentence, verb, below)
    return sentence


def _is_harm(token: Token) -> bool:
    return token.tag in _PARTICIPLES and token.lemma in word_class("killing_or_hurting")


def _hurt_beside(sentence: Sentence, verb: Token) -> Token | None:
    """The word of harm of a second count, right behind the first count and its word of harm."""
    counted = children(sentence, verb, "nsubj")
    if len(counted) != 1 or children(sentence, verb, "aux", "auxpass", "nsubjpass"):
        return None
    if counted[0].index != verb.index - 1 or not _is_count(sentence, counted[0]):
        return None
    parted = sentence.tokens[min(verb.index + 1, len(sentence.tokens) - 1)].text == ","
    for harm in sentence.tokens[verb.index + 1 : verb.index + _NEAR]:
        number = sentence.tokens[harm.index - 1]
        bare = number.pos == "NUM" or number.lemma == "other"
        if not _is_harm(harm) or not _is_count(sentence, number) or not (bare or parted):
            continue
        if _hangs(sentence, verb, number, harm):
            return harm
    return None


def _hangs(sentence: Sentence, verb: Token, number: Token, harm: Token) -> bool:
    """Whether a second count hangs from the first word of harm: as what that did, or by a word of harm without a "were"."""
    if harm.dep == "acl" and harm.head == number.index:
        return number.dep in _BESIDE and number.head == verb.index
    own = children(sentence, harm, "aux", "auxpass", "mark", "dobj")
    return harm.dep in _LOOSE and harm.head == verb.index and number.head == harm.index and not own


def _is_count(sentence: Sentence, token: Token) -> bool:
    return token.pos == "NUM" or bool(children(sentence, token, "nummod"))


def _listed(sentence: Sentence, verb: Token, harm: Token) -> Sentence:
    number = sentence.tokens[harm.index - 1]
    tokens = list(sentence.tokens)
    for counted in children(sentence, verb, "nsubj"):
        tokens[counted.index] = structs.replace(counted, dep="nsubjpass")
    tokens[number.index] = structs.replace(number, dep="nsubjpass", head=harm.index)
    tokens[harm.index] = structs.replace(harm, tag="VBN", dep="conj", head=verb.index)
    tokens[verb.index] = structs.replace(verb, tag="VBN")
    return rehung(sentence, tokens)


def without_counted_doers(
    index: Index, sentence: Sentence, triggers: Sequence[Trigger], told: Sequence[ActorSlot]
) -> list[ActorSlot]:
    """The parties of a deed, those whom its own words count as killed or hurt on the side that suffers."""
    own = {t.index for one in triggers for t in one.tokens}
    harmed = [
        f for _, f in index.figures.get(sentence.index, ())
        if f.measure in _HARMED and f.trigger in own
    ]  # fmt: skip
    return [
        structs.replace(slot, role="target")
        if slot.role == "source"
        and any(f.start <= slot.evidence.start and slot.evidence.end <= f.end for f in harmed)
        else slot
        for slot in told
    ]  # fmt: skip
