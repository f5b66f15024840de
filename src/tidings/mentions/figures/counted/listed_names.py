"""Names on a list, where the sentence before tells whose names they are: "Forty are missing. The Red Cross has 52 names on its list."

Leaves the list of candidates, the wish list and the visitors' book alone: what a list is of is told by its own words first.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.befell.measures import role as role_by
from tidings.mentions.figures.befell.measures import rules_of
from tidings.mentions.figures.befell.tallies import tally_word
from tidings.mentions.figures.drafts import Counted, Number, Role
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence, Token

# Who came to harm or was taken is listed by name.
_LISTED = frozenset({"killed", "wounded", "missing", "captured", "abducted"})
# Of whom a list is kept from day to day.
_KEPT = frozenset({"missing", "abducted"})
# "The 48 victims' names" are the victims'.
_WHOSE = ("poss", "compound", "nmod")
# What a list is of: a word before it or behind it, its owner aside.
_TELLING = ("compound", "amod", "nmod", "prep", "acl", "relcl")


def on_list(reading: Reading, sentence: Sentence, number: Number, counted: Counted) -> Role | None:
    """What befell those whose names stand on a list of no other sort, as the sentence before tells it of one measure."""
    if number.kind != "count" or counted.noun is None or not sentence.index:
        return None
    noun = sentence.tokens[counted.noun]
    whose = (
        t
        for t in trees.children(sentence, noun, *_WHOSE)
        if t.index > number.last or t.index < number.first
    )
    if noun.lemma != "name" or any(whose):
        return None
    if not _has_bare_list(sentence, noun):
        return None
    before = reading.sentences[sentence.index - 1]
    if before.paragraph != sentence.paragraph:
        return None
    told = {role.measure: role for role in _harms(before.tokens)}
    if len(told) != 1:
        return None
    ((measure, role),) = told.items()
    return Role(measure=measure, trigger=None, scope="stock" if measure in _KEPT else role.scope)


def _has_bare_list(sentence: Sentence, names: Token) -> bool:
    """Whether a list is named and nothing but the names themselves tells what it is of."""
    lists = [t for t in sentence.tokens if t.lemma.casefold() in word_class("name_lists")]
    telling = (
        word for t in lists for word in trees.children(sentence, t, *_TELLING)
        if word.dep != "prep" or word.lemma not in word_class("where_words")
    )  # fmt: skip
    return bool(lists) and all(
        names.index in {t.index for t in trees.subtree(sentence, word)} for word in telling
    )


def _harms(tokens: Sequence[Token]) -> list[Role]:
    found = [tally_word(token) for token in tokens]
    found += [
        role_by(r, t) for t in tokens if t.pos == "VERB" for r in rules_of("verb", t.lemma, "subject") if not r.near
    ]  # fmt: skip
    return [role for role in found if role is not None and role.measure in _LISTED]
