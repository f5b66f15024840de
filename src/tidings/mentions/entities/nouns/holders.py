"""Whether somebody holds the office by which a description calls him: "the minister" of the interior minister.

"The minister" is not the prime minister, nor "the general" the attorney general.
"""

from __future__ import annotations

from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.chains.book import Draft
from tidings.mentions.entities.names.found import Nominal
from tidings.mentions.entities.nouns.fields import is_earlier

# What a description may mean beyond its own word: "the expert" was introduced as an analyst.
SCHOLARS = word_class("scholar")


def holds(draft: Draft, found: Nominal) -> bool:
    """Whether somebody was introduced with the office that a description names."""
    wanted = SCHOLARS if found.noun in SCHOLARS else frozenset({found.noun})
    held = [r.title for r in draft.roles if not is_earlier(r.evidence.quote)]
    titles = {*held, *(word for title in held for word in _short(title))}
    return bool((titles | set(_words(draft.name.lower()))) & wanted)


def _short(title: str) -> tuple[str, ...]:
    """What an office is called for short: "the minister" of the interior minister, never of the prime minister."""
    return () if title in word_class("never_shortened") else (title.split()[-1],)


def _words(name: str) -> tuple[str, ...]:
    """The words of a name, of which "prime minister" is one: who is only called so is not "the minister"."""
    return (name,) if name in word_class("never_shortened") else tuple(name.split())
