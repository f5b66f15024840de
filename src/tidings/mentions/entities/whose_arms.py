"""Tells whose the unnamed armed people of a report are: "opposition forces" are not the army of their country."""

from __future__ import annotations

from collections.abc import Set

from tidings.lexicons.word_classes import word_class


def whose_arms(noun: str, said: Set[str], sector: str | None) -> tuple[str, str | None]:
    """The class and PLOVER sector of armed people by the words before their noun: "Islamist brigades" fight against the
    state, and an "aid convoy" bears no arms at all."""
    if noun == "convoy" and said & word_class("unarmed_loads"):
        return "people", None
    against = sector == "MIL" and said & word_class("against_the_state")
    return "armed", "REB" if against else sector
