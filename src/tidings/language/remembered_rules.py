"""The pipeline's rules from tags and words to parts of speech and lemmas, with what they said remembered.

spaCy's attribute ruler runs all its patterns over every sentence, a third of the time of a parse. Nearly all of them look at
one word: at its tag, its relation, and whether it is one of some hundred words. So few different questions come up, and its own
matcher is asked each of them once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from spacy.attrs import IDS
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc, Span
from spacy.tokens._retokenize import set_token_attrs

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler

NAME = "remembered_rules"
RULER = "attribute_ruler"
# What a pattern may ask of a word for its answer to be remembered.
ASKED = ("LOWER", "TAG", "DEP", "IS_SPACE")
Word = Mapping[str, Any]
Key = tuple[int, ...]


class RememberedRules:
    """Does to the words of a sentence what a pipeline's attribute ruler does."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._columns = [IDS[name] for name in ASKED]
        self._of_words, self._of_phrases = Matcher(ruler.vocab), Matcher(ruler.vocab)
        for number, rule in enumerate(ruler.patterns):
            alone = all(len(words) == 1 and _plain(words[0]) for words in rule["patterns"])
            (self._of_words if alone else self._of_phrases).add(str(number), rule["patterns"])
        self._said: dict[Key, tuple[int, ...]] = {}
        self._known: dict[int, int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of the words, by later rules after earlier ones."""
        rules = [self._rules(doc, at, row) for at, row in enumerate(doc.to_array(self._columns).tolist())]  # fmt: skip
        for number, start, end in self._matches(self._of_phrases, doc):
            at = range(start, end)[self._ruler.indices[number]]
            rules[at] = tuple(sorted({*rules[at], number}))
        for token, numbers in zip(doc, rules, strict=True):
            for number in numbers:
                set_token_attrs(token, self._ruler.attrs[number])
        return doc

    def _rules(self, doc: Doc, at: int, row: Sequence[int]) -> tuple[int, ...]:
        """The rules that a word meets by itself."""
        lower, *others = row
        if (known := self._known.get(lower)) is None:
            known = self._known[lower] = lower if self._asks_for(doc.vocab.strings[lower]) else 0
        key = (known, *others)
        if (said := self._said.get(key)) is None:
            found = self._matches(self._of_words, doc[at : at + 1])
            said = self._said[key] = tuple(sorted({number for number, _, _ in found}))
        return said

    def _matches(self, matcher: Matcher, words: Doc | Span) -> Iterator[tuple[int, int, int]]:
        """The numbers of the rules that some words meet, and where."""
        if len(matcher):
            for name, start, end in matcher(words, allow_missing=True):
                yield int(self._ruler.vocab.strings[name]), start, end

    def _asks_for(self, word: str) -> bool:
        """Whether some rule looks for this very word: to the others all words are alike."""
        words, shapes = self._words
        return word in words or any(shape.search(word) for shape in shapes)

    @cached_property
    def _words(self) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
        listed: set[str] = set()
        shapes: list[re.Pattern[str]] = []
        for asked in self._asked():
            if isinstance(asked, str):
                listed.add(asked)
            else:
                listed.update(asked.get("IN", ()))
                shapes += [re.compile(str(asked["REGEX"]))] if "REGEX" in asked else []
        return frozenset(listed), tuple(shapes)

    def _asked(self) -> Iterator[str | Mapping[str, Any]]:
        """What the rules ask of a word's small letters."""
        for rule in self._ruler.patterns:
            for words in rule["patterns"]:
                yield from (word["LOWER"] for word in words if "LOWER" in word)


def _plain(word: Word) -> bool:
    """Whether a pattern asks of a word only what is remembered, and for words only by list or shape."""
    lower = word.get("LOWER", "")
    return set(word) <= set(ASKED) and (isinstance(lower, str) or set(lower) <= {"IN", "REGEX"})


def _make(nlp: Language, name: str) -> RememberedRules:  # noqa: ARG001 (spaCy gives it)
    return RememberedRules(cast("AttributeRuler", nlp.get_pipe(RULER)))


Language.factory(NAME, func=_make)


def remember_rules(pipeline: Language) -> None:
    """Put remembered rules in the place of a pipeline's attribute ruler, where it has one."""
    if RULER in pipeline.pipe_names:
        pipeline.add_pipe(NAME, after=RULER)
        pipeline.disable_pipe(RULER)
