"""Nouns that stand for whoever was named before: "the men would be home", "both sides"."""

from __future__ import annotations

STAND_INS = frozenset({"man", "woman", "person", "people", "group", "side", "two", "three", "four"})
