"""Whether the words between somebody and a body say that he speaks for it: they name his office there and stand in one phrase.

In "the navy said. Minister Ana Ruiz", "the army under President Ruiz" and "the Italian operator" they do not.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class

# Behind a body, with its article before: "The army blamed the bandit leader Ruiz" has another between.
OWNED = re.compile(r"(?:['’]s?)?\s(?:(?!(?:the|an?)\s)[\w.-]+\s){0,4}?(?P<office>[\w-]+),?\s?")
# Before a body: "deputy chairwoman of the", "who speaks for".
OF = re.compile(
    r",?\s(?:(?:an?|the|its|their|who)\s)?(?:(?:[\w-]+\s){0,5}?(?P<office>[\w-]+)\s)?"
    r"(?P<link>of|for|from|at|with|leads|heads|chairs|runs|speaks\sfor)\s(?:the\s)?"
)
SENTENCE_END = re.compile(r"[.!?][”\"’']?\s+|\n+")
# “Col. Ruiz”: no sentence ends there.
_SHORT = re.compile(r"\b[A-Z][a-z]{0,3}\.")
WORD = re.compile(r"[\w-]+")
_WHO = re.compile(r",?\swho\s")
# Function words that may stand inside such a phrase: "who is also the founder and then president of".
_LINKS = frozenset({"a", "also", "an", "and", "for", "is", "of", "the", "their", "then", "was", "who"})  # fmt: skip


def holds_office(found: re.Match[str] | None, *, of_state: bool) -> bool:
    """Whether the words between a name and a body name an office there."""
    if found is None or found["office"] is None or not is_office(found["office"]):
        return False
    # where a lawyer or a company comes from is not for whom it speaks
    private = of_state and found["office"].casefold() in word_class("private_offices")
    return not private and _in_one_phrase(_before_link(found))


def tells_body(found: re.Match[str] | None) -> bool:
    """Whether words without an office tell whose somebody is: "Ana Ruiz of the union", "who works for the union"."""
    if found is None:
        return False
    if found["office"] is None:
        # whom somebody is with is mostly company
        return found["link"] != "with" or found.group().startswith(",")
    return _WHO.match(found.group()) is not None and _in_one_phrase(_before_link(found))


def _before_link(found: re.Match[str]) -> str:
    """The words up to that which ties them to a body: "a detective" of "a detective with the"."""
    link = found.start("link") if "link" in found.re.groupindex else found.end()
    return found.string[found.start() : link]


def is_office(word: str) -> bool:
    """Whether a word is the title of somebody who speaks for a body."""
    return word.casefold() in _offices()


def _in_one_phrase(between: str) -> bool:
    """Whether no sentence ends in some words and none of them opens another phrase."""
    if SENTENCE_END.search(_SHORT.sub(" ", between)):
        return False
    inside = {w.casefold() for w in WORD.findall(between)}
    return not (inside & column("en/function_words.tsv")) - _LINKS - {"s"}


@cache
def _offices() -> frozenset[str]:
    titles = {title.split()[-1] for title in column("en/roles.tsv", "title")}
    return column("en/body_offices.tsv") | titles
