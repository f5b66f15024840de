"""A subject that its relative clause parts from its verb: "Chad, which borders both, offered to host talks".

Where the verb's past looks like its participle, the parser may take it for one, and the sentence is left without a verb.
Joined to a sentence before ("The mayor gave a toll of nine, and the union, which had called the march, said that 30 were held")
it may take the noun for one more object there. Right behind a date it may take a subject for the date's other name: "As of 13 March the institute had counted 40".
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.language.loose_days import months, weekdays
from tidings.model.parse import Token

# What hangs from a verb that acts; from a participle in the passive nothing of it does: "killed in the raid".
_ACTED = frozenset({"xcomp", "ccomp", "dobj"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_JOINED = frozenset({"conj", "dep"})
_OBJECTS = frozenset({"dobj", "conj"})
_AND = frozenset({"and", "but", "while"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def with_subject(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, a noun on top of it hung from the verb that its relative clause hides, or from the verb
    before which it stands behind a date."""
    return _behind_joined(_behind_relative(_behind_opening(_behind_date(tokens))))


def _behind_opening(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """ "By decision of the minister, the director, Awa Sy, has been suspended": what the parser takes for the minister's other
    name becomes the subject of a finite verb that has none."""
    top = next((t for t in tokens if t.head == t.index), None)
    if top is None or top.pos != "VERB" or not _is_finite(tokens, top):
        return tuple(tokens)
    if any(t.dep in _SUBJECTS and t.head == top.index for t in tokens):
        return tuple(tokens)
    opens = tokens[0].dep == "prep" and tokens[0].head == top.index
    inside = sorted(_below(tokens, tokens[0])) if opens else []
    lost = [
        tokens[i] for i in inside
        if tokens[i].dep == "appos" and tokens[i].pos in {"NOUN", "PROPN"} and _is_set_off(tokens, tokens[i])
    ]  # fmt: skip
    if not lost:
        return tuple(tokens)
    passive = any(t.dep == "auxpass" and t.head == top.index for t in tokens)
    mended = list(tokens)
    subject = lost[0]
    mended[subject.index] = structs.replace(
        subject, dep="nsubjpass" if passive else "nsubj", head=top.index
    )
    return tuple(mended)


def _is_finite(tokens: Sequence[Token], verb: Token) -> bool:
    helpers = [t for t in tokens if t.head == verb.index and t.dep in {"aux", "auxpass"}]
    first = min(helpers, key=lambda t: t.index, default=verb)
    return first.tag in _FINITE or first.tag == "MD"


def _is_set_off(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether a comma and an article stand before a noun: ", the director of …"."""
    first = min(_below(tokens, noun))
    return first > 0 and tokens[first - 1].text == "," and tokens[first].dep == "det"


def _behind_date(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """A noun that the parser takes for a day's other name becomes the subject of a verb that has none."""
    top = next((t for t in tokens if t.head == t.index), None)
    if top is None or top.pos != "VERB":
        return tuple(tokens)
    if any(t.dep in _SUBJECTS and t.head == top.index for t in tokens):
        return tuple(tokens)
    days = months() | weekdays()
    lost = [
        t for t in tokens[: top.index]
        if t.dep == "appos" and t.pos in {"NOUN", "PROPN"} and t.text not in days and tokens[t.head].text in days
    ]  # fmt: skip
    if len(lost) != 1:
        return tuple(tokens)
    mended = list(tokens)
    mended[lost[0].index] = structs.replace(lost[0], dep="nsubj", head=top.index)
    return tuple(mended)


def _behind_relative(tokens: Sequence[Token]) -> tuple[Token, ...]:
    top = next((t for t in tokens if t.head == t.index), None)
    if top is None or top.pos not in {"NOUN", "PROPN"}:
        return tuple(tokens)
    below = [t for t in tokens if t.head == top.index and t.index > top.index]
    told = next((t for t in below if t.dep == "relcl"), None)
    verb = next((t for t in below if told and t.index > told.index and _is_lost(tokens, t)), None)
    if verb is None:
        return tuple(tokens)
    mended = list(tokens)
    mended[verb.index] = structs.replace(verb, tag="VBD", dep="ROOT", head=verb.index)
    mended[top.index] = structs.replace(top, dep="nsubj", head=verb.index)
    if tokens[-1].head == top.index and tokens[-1].dep == "punct":
        mended[-1] = structs.replace(tokens[-1], head=verb.index)
    return tuple(mended)


def _behind_joined(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """A noun behind "and" whose relative clause ends right before a verb without subject becomes that verb's subject."""
    mended = list(tokens)
    for verb in tokens:
        if verb.tag not in _FINITE or tokens[verb.index - 1].text != ",":
            continue
        if any(t.dep in _SUBJECTS and t.head == verb.index for t in tokens):
            continue
        first = _joined_to(tokens, verb)
        noun = _told_before(tokens, verb, first) if first is not None else None
        if first is None or noun is None:
            continue
        mended[noun.index] = structs.replace(noun, dep="nsubj", head=verb.index)
        mended[verb.index] = structs.replace(verb, dep="conj", head=first.index)
        if first.head == verb.index:  # the sentence before taken for what the verb says
            mended[first.index] = structs.replace(first, dep="ROOT", head=first.index)
    return tuple(mended)


def _joined_to(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The verb of the sentence that another goes on from."""
    if verb.dep in _JOINED and verb.head < verb.index:
        return tokens[verb.head]
    told = [t for t in tokens[: verb.index] if t.dep == "ccomp" and t.head == verb.index]
    return told[0] if verb.dep == "ROOT" and len(told) == 1 else None


def _told_before(tokens: Sequence[Token], verb: Token, first: Token) -> Token | None:
    """The object behind "and" whose relative clause reaches to a verb."""
    for clause in tokens[: verb.index]:
        if clause.dep != "relcl" or clause.index < first.index:
            continue
        noun = tokens[clause.head]
        while noun.dep == "appos":  # "the charity Salvia, which …"
            noun = tokens[noun.head]
        if noun.dep not in _OBJECTS or noun.index < first.index:
            continue
        own = _below(tokens, noun)
        reaches = max(_below(tokens, clause)) == verb.index - 2
        edge = min(own)
        if reaches and edge and tokens[edge - 1].text.lower() in _AND:
            return noun
    return None


def _below(tokens: Sequence[Token], top: Token) -> set[int]:
    """The places of a word and of all that hangs from it."""
    found, left = {top.index}, [top.index]
    while left:
        above = left.pop()
        new = [t.index for t in tokens if t.head == above and t.index not in found]
        found.update(new)
        left += new
    return found


def _is_lost(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a participle behind a comma acts on something."""
    behind = tokens[verb.index - 1].text == "," and verb.tag == "VBN" and verb.dep == "acl"
    own = [t for t in tokens if t.head == verb.index and t.index > verb.index]
    return behind and any(t.dep in _ACTED for t in own) and all(t.dep != "agent" for t in own)
