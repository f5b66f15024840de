"""A fall taken for a participle of who was inside: "A ferry with hundreds of people on board capsized", "A block that housed shops caved in".

Nobody capsizes a passenger. The verb hangs from the vehicle or building further up, where that has no verb of its own; "Rescuers found a
boat capsized off Karm" has one, and "a bus overturned by the crowd" suffered.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Token

_PAST = frozenset({"VBN", "VBD"})
# How the words of what is inside hang below what holds them: "a bus with 40 men", "a block that housed two shops".
_INSIDE = frozenset({"pobj", "prep", "conj", "dobj", "relcl", "acl", "appos", "nummod", "attr"})
# Where a noun stands that ought to be a clause: "A ferry …, the coast guard said".
_CLAUSES = frozenset({"ccomp", "advcl", "dep", "parataxis"})
_CARRIERS = ("boat", "traffic", "rail", "aircraft_civil")


def with_falls(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, a fall hung from the vehicle or building that it befell."""
    mended = _parted(tokens)
    for verb in tokens:
        if verb.dep == "acl" and verb.tag in _PAST and (kinds := _kinds(tokens, verb)):
            faller = _faller(tokens, verb, kinds)
            if faller is not None and not _has_own(tokens, verb):
                mended = _hung(mended, verb, faller)
    return mended


def _parted(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """ "Relatives of men lost after a boat sank besieged the port": a clause of time taken for the subject, its own subject with it."""
    mended = list(tokens)
    for verb in tokens:
        if verb.tag != "VBD" or verb.dep != "nsubj":
            continue
        first, second = (
            *(t for t in tokens if t.head == verb.index and t.dep == "nsubj"),
            None,
            None,
        )[:2]
        marks = [t for t in tokens if t.head == verb.index and t.dep in {"mark", "advmod"}]
        mark = next((t for t in marks if t.text.lower() in word_class("clause_openers")), None)
        if first is None or second is None or mark is None:
            continue
        if first.index < mark.index < second.index < verb.index:
            mended[first.index] = structs.replace(first, head=verb.head)
            mended[verb.index] = structs.replace(verb, dep="advcl", head=mark.index - 1)
    return tuple(mended)


def _kinds(tokens: Sequence[Token], verb: Token) -> frozenset[str]:
    """What may have fallen by a verb; nothing where it is none of falling."""
    behind = tokens[verb.index + 1].text.lower() if verb.index + 1 < len(tokens) else ""
    said = {verb.lemma, f"{verb.lemma} {behind}"}
    found: frozenset[str] = frozenset()
    if not said.isdisjoint(word_class("falls_of_vehicles")):
        found = frozenset().union(*(word_class(one) for one in _CARRIERS))
    if not said.isdisjoint(word_class("falls_of_buildings")):
        found |= word_class("structure")
    return found


def _faller(tokens: Sequence[Token], verb: Token, kinds: frozenset[str]) -> Token | None:
    """The nearest vehicle or building above of which nothing else tells what became of it."""
    above = tokens[verb.head]
    while above.lemma not in kinds or not _is_left_alone(tokens, verb, above):
        if above.dep not in _INSIDE or above.head == above.index:
            return None
        above = tokens[above.head]
    return above


def _is_left_alone(tokens: Sequence[Token], verb: Token, noun: Token) -> bool:
    """Whether a noun stands where a clause ought to: at the top of its sentence, or before who said it."""
    if noun.pos not in {"NOUN", "PROPN"}:
        return False
    above = tokens[noun.head]
    if noun.dep == "nsubj" and above.index > verb.index:
        return _second_subject(tokens, noun) is not None
    return noun.head == noun.index or (noun.dep in _CLAUSES and noun.head > verb.index)


def _second_subject(tokens: Sequence[Token], noun: Token) -> Token | None:
    """The word before "after" and "when" of "Relatives of men missing after a pit caved in blocked the road", hung as a second
    subject of what the relatives did."""
    opens = min(
        (t.index for t in tokens if t.head == noun.index and t.index < noun.index),
        default=noun.index,
    )
    mark = tokens[opens - 1] if opens else None
    if mark is None or mark.text.lower() not in word_class("clause_openers"):
        return None
    rivals = (t for t in tokens[: mark.index] if t.head == noun.head and t.dep == "nsubj")
    return mark if next(rivals, None) is not None else None


def _has_own(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb has a subject, or somebody by whom it was done: then the parser knew."""
    own = [t for t in tokens if t.head == verb.index]
    return any(t.dep.startswith("nsubj") or t.dep in {"agent", "auxpass", "dobj"} for t in own)


def _hung(tokens: Sequence[Token], verb: Token, faller: Token) -> tuple[Token, ...]:
    """What followed the fall and hung from the words before it hangs from the fall."""
    mended = list(tokens)
    root = faller.head == faller.index
    mark = _second_subject(tokens, faller) if faller.dep == "nsubj" else None
    if mark is not None:
        mended[mark.index] = structs.replace(mark, dep="mark", head=verb.index)
        mended[verb.index] = structs.replace(verb, tag="VBD", dep="advcl", head=mark.index - 1)
        mended[faller.index] = structs.replace(faller, head=verb.index)
        return tuple(mended)
    mended[verb.index] = structs.replace(
        verb, tag="VBD", dep=faller.dep, head=verb.index if root else faller.head
    )
    mended[faller.index] = structs.replace(faller, dep="nsubj", head=verb.index)
    for token in tokens[verb.index + 1 :]:
        if faller.index <= token.head < verb.index:
            mended[token.index] = structs.replace(token, head=verb.index)
    return tuple(mended)
