"""Tells whose the unnamed armed people of a report are: "opposition forces" are not the army of their country."""

from __future__ import annotations

from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence


def whose_arms(
    sentence: Sentence, first: int, last: int, noun: str, class_: str, sector: str | None
) -> tuple[str, str | None]:
    """The class and PLOVER sector of armed people, or of what carries them, by the words before their noun: "Islamist brigades" fight against the
    state, and an "aid convoy" bears no arms at all."""
    said = _words_beside(sentence, first, last)
    if noun == "convoy" and said & word_class("unarmed_loads"):
        return "people", None
    # "government and opposition forces" are both, "counter-insurgent forces" the army
    both = not said.isdisjoint(word_class("of_the_state"))
    against = sector == "MIL" and not both and said & word_class("against_the_state")
    return class_, "REB" if against else sector


def _words_beside(sentence: Sentence, first: int, last: int) -> frozenset[str]:
    """The words before a noun, with those set beside the first of them: "government and opposition forces"."""
    while first > 1 and sentence.tokens[first - 1].pos == "CCONJ":
        first -= 2
    return frozenset(t.text.lower() for t in sentence.tokens[first:last])


def is_own_force(key: tuple[str, ...], sector: str | None) -> bool:
    """Whether some soldiers or police can be those of the state: not "Kurdish", "allied" or "free" forces, nor mercenaries."""
    if key[0] != "collective" or sector not in {"MIL", "COP"}:
        return False
    hired = key[2] in word_class("hired_arms")
    return not hired and word_class("home_forces").issuperset(key[3:])
