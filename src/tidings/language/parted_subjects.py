"""Subjects that clauses beside them take from their verbs: "Vell, who is wanted and for whom Chad had offered money, was flown out".

The parser gives the money's offer two subjects and the flight none, and "Awa Sy, the spokeswoman for the king, said" two, too. Of "a shell hit a truck, killing a clerk, the mayor, Awa Sy,
told reporters" it makes the mayor another name of the clerk.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# "Awa Sy, the": the comma stands between.
_COMMA = 2
_RELATIVE = frozenset({"WP", "WDT", "WP$"})


def with_own_subjects(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, each verb on top of it with the subject that it has in the text."""
    return _told_last(_behind_clauses(_apposed(tokens)))


def _apposed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """A description between commas right behind a name that the parser makes a second subject goes to the name."""
    for second in tokens:
        if second.dep != "nsubj" or second.pos != "NOUN":
            continue
        verb = tokens[second.head]
        first = next((t for t in tokens if t.dep == "nsubj" and t.head == verb.index), second)
        own = [
            t.index for t in tokens
            if t.head == second.index and t.index < second.index and t.pos != "PUNCT"
        ]  # fmt: skip
        begins = min([second.index, *own])
        closed = tokens[verb.index - 1].text == "," and second.index < verb.index
        if (
            first.pos == "PROPN"
            and begins - first.index == _COMMA
            and closed
            and _opens(tokens, first.index, begins)
        ):
            mended = list(tokens)
            mended[second.index] = structs.replace(second, dep="appos", head=first.index)
            return tuple(mended)
    return tuple(tokens)


def _opens(tokens: Sequence[Token], name: int, begins: int) -> bool:
    """Whether a comma parts a name from a description that begins with an article or its owner."""
    first = tokens[begins]
    return tokens[name + 1].text == "," and (first.pos == "DET" or first.dep in {"poss", "det"})


def _behind_clauses(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The first of two subjects of a verb in a relative clause goes to the verb behind it that has none."""
    top = next((t for t in tokens if t.head == t.index), None)
    if top is None or top.pos not in {"VERB", "AUX"}:
        return tuple(tokens)
    subjects = [t for t in tokens[: top.index] if t.dep in _SUBJECTS and t.head == top.index]
    if len(subjects) != 2 or not _is_parted(tokens, *subjects):
        return tuple(tokens)
    first = subjects[0]
    verb = next((t for t in tokens[top.index :] if _goes_on(tokens, top, t)), None)
    if verb is None:
        return tuple(tokens)
    passive = any(t.dep == "auxpass" and t.head == verb.index for t in tokens)
    mended = list(tokens)
    mended[first.index] = structs.replace(
        first, dep="nsubjpass" if passive else "nsubj", head=verb.index
    )
    mended[verb.index] = structs.replace(verb, dep="ROOT", head=verb.index)
    mended[top.index] = structs.replace(top, dep="relcl", head=first.index)
    return tuple(mended)


def _is_parted(tokens: Sequence[Token], first: Token, second: Token) -> bool:
    """Whether a comma and a relative pronoun stand between two subjects: "Vell, who …, and for whose arrest Chad …"."""
    between = tokens[first.index + 1 : second.index]
    return bool(between) and between[0].text == "," and any(t.tag in _RELATIVE for t in between)


def _goes_on(tokens: Sequence[Token], top: Token, verb: Token) -> bool:
    """Whether a verb behind a comma is joined to the top one and has no subject."""
    if verb.dep != "conj" or verb.head != top.index or verb.pos not in {"VERB", "AUX"}:
        return False
    own = [t for t in tokens if t.head == verb.index]
    opens = min([verb.index, *(t.index for t in own if t.dep in {"aux", "auxpass", "neg"})])
    subject = any(t.dep in _SUBJECTS for t in own)
    joined = any(t.dep == "cc" and t.head == top.index for t in tokens[top.index : opens])
    return not subject and not joined and tokens[opens - 1].text == ","


def _told_last(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Who is named by office and name right before a word of saying says what stands before."""
    for verb in tokens:
        first = _told_before(tokens, verb)
        office = _named_before(tokens, verb) if first is not None else None
        if first is None or office is None:
            continue
        mended = list(tokens)
        mended[office.index] = structs.replace(office, dep="nsubj", head=verb.index)
        if verb.head != verb.index:
            mended[first.index] = structs.replace(first, dep="ccomp", head=verb.index)
            mended[verb.index] = structs.replace(verb, dep="ROOT", head=verb.index)
        return tuple(mended)
    return tuple(tokens)


def _told_before(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The verb of what stands before a word of saying without subject: its clause, or the verb it is joined to."""
    if verb.lemma not in word_class("telling_at_the_end") or verb.tag not in _FINITE:
        return None
    if any(t.dep in _SUBJECTS and t.head == verb.index for t in tokens):
        return None
    if verb.head == verb.index:
        told = [t for t in tokens[: verb.index] if t.dep == "ccomp" and t.head == verb.index]
        return told[0] if len(told) == 1 else None
    above = tokens[verb.head]
    joined = any(t.dep == "cc" and t.head == above.index for t in tokens[above.index : verb.index])
    top = above.head == above.index and above.pos in {"VERB", "AUX"}
    return above if verb.dep == "conj" and top and not joined else None


def _named_before(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The office of "…, Karm's governor, Awa Sy, told"."""
    if verb.index < 4 or tokens[verb.index - 1].text != ",":
        return None
    name = tokens[verb.index - 2]
    office = tokens[name.head]
    named = name.dep == office.dep == "appos" and name.pos == "PROPN"
    return office if named and office.pos in {"NOUN", "PROPN"} else None
