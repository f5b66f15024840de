"""Whom a number counts where the words are left out.

"Two guards were shot after 34 died" counts 34 guards; "killed 300 farmers and displaced 900 others"
counts 900 farmers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import takewhile

from tidings.language import trees
from tidings.lexicons.tables import column, table
from tidings.mentions.figures.befell.measures import rules_of
from tidings.mentions.figures.counted.populations import (
    classes,
    is_counted_noun,
    is_people,
    lemma_of,
)
from tidings.mentions.figures.drafts import Counted, Number, Role
from tidings.model.mentions import FigureMention
from tidings.model.parse import Sentence, Token

# Words that stand for people named before; "34 dead" says how they fare, not who they are.
_POINTERS = frozenset(
    {"others", "other", "more", "them", "those", "these", "rest", "victims", "dead"}
)
# Things, and people to whom nothing happened, are not meant by "12 died".
_OTHER = frozenset({"destroyed", "other", "deployed"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# How the word for what happened hangs from those to whom it did: "the number of soldiers killed".
_TOLD = frozenset({"acl", "relcl"})
_COUNTING = frozenset({"money", "distance", "duration"})
# What somebody loses, and how the losers stand before the number.
_LOST = frozenset({"killed", "wounded", "missing", "captured"})
_NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
_BEFORE_NUMBERS = frozenset({"ADJ", "ADV", "ADP", "PART", "SCONJ"})
_PLURAL = frozenset({"NNS", "NNPS"})


# "Two guards died … 2,000 were massacred": so many times more are no longer the same sort of people.
_BEYOND = 50

_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those)\b", re.I)


def is_left_out(counted: Counted) -> bool:
    """Whether the words for the counted are left out or only point back."""
    return counted.noun is None or counted.population.casefold() in _POINTERS


def is_more(text: str, number: Number, like: FigureMention) -> bool:
    """Whether more are counted than were told of before: than one, or than those among whom "all four of them" are."""
    of_them = bool(_OF_THEM.match(text, number.end))
    return number.bounds.low > (like.value or 0) and (like.value == 1 or of_them)


def is_far_beyond(sentence: Sentence, number: Number, like: FigureMention) -> bool:
    """Whether a number is out of all proportion to the count whose people it would take up: "two guards", then "thousands";
    "a million others" are of those told before, however few."""
    behind = {t.text.casefold() for t in sentence.tokens[number.last + 1 : number.last + 2]}
    return (
        not behind & _POINTERS
        and like.value is not None
        and number.bounds.low > like.value * _BEYOND
    )


def is_of_toll(sentence: Sentence, role: Role) -> bool:
    """“The death toll from the graves stands at 47”: of all, and not of the three of whom the sentence before tells."""
    if role.trigger is None:
        return False
    word = sentence.tokens[role.trigger]
    toll = word if word.lemma == "toll" else sentence.tokens[word.head]  # "death" of "death toll"
    behind = trees.children(sentence, toll, "prep")
    return toll.lemma == "toll" and any(
        t.text.lower() in {"from", "of", "in", "at"} for t in behind
    )


def is_act(sentence: Sentence, counted: Counted) -> bool:
    """“three deaths” and “40 wounded” do not say who; “civilian deaths” does."""
    if counted.noun is None or " " in counted.population:
        return False
    return "acts" in classes(lemma_of(sentence.tokens[counted.noun]))


def antecedent(sentence: Sentence, role: Role, before: list[FigureMention]) -> FigureMention | None:
    """The figure whose counted are meant: in the sentence, else of the same measure in the one before."""
    for figure in reversed(before):
        if figure.sentence < sentence.index - 1:
            return None
        if figure.measure in _COUNTING or _names_itself(sentence, figure):
            continue
        if _told_again(sentence, figure) or _is_of_others(sentence, role, figure):
            continue
        if figure.part_of is not None or (
            figure.measure != role.measure and figure.measure in _OTHER
        ):
            continue
        if figure.sentence == sentence.index or figure.measure == role.measure:
            return figure
    return None


def _is_of_others(sentence: Sentence, role: Role, figure: FigureMention) -> bool:
    """ "Hundreds of miners marched as the death toll rose to 34": a tally counts none of whom something else is told."""
    if role.trigger is None or figure.measure == role.measure:
        return False
    word = sentence.tokens[role.trigger]
    named = (word, sentence.tokens[word.head])  # "death" of "death toll"
    return word.pos != "VERB" and any(rules_of("noun", t.lemma, "tally") for t in named)


def _told_again(sentence: Sentence, figure: FigureMention) -> bool:
    """ "38,500 people (5,900 households)": what a bracket tells again in another unit is not what goes on to be counted."""
    before = [t.text for t in sentence.tokens if t.end <= figure.start][-1:]
    after = [t.text for t in sentence.tokens if t.start >= figure.end][:1]
    return figure.sentence == sentence.index and before == ["("] and after == [")"]


def _names_itself(sentence: Sentence, figure: FigureMention) -> bool:
    """“50 martyrs” or “three deaths”: the noun tells the measure, not the people."""
    if figure.trigger is None or figure.sentence != sentence.index:
        return False
    return figure.start <= sentence.tokens[figure.trigger].start < figure.end


def named_beside(sentence: Sentence, number: Number, role: Role) -> str | None:
    """The counted noun of a tally or label: "the number of displaced families is 349", "houses lost: 9"."""
    loser = _loser(sentence, number)
    if loser is not None and role.measure in _LOST:
        return loser.text
    trigger = sentence.tokens[role.trigger] if role.trigger is not None else None
    noun = trees.head(sentence, trigger) if trigger is not None else None
    if noun is not None and trigger is not None:
        if trigger.dep == "amod" and is_counted_noun(noun):
            return noun.text
        if trigger.dep in _TOLD and (told := _told_of(sentence, noun)) is not None:
            return told.text
    if role.measure != "destroyed":
        return _household(sentence, number, role)
    things = [t for t in sentence.tokens if "things" in classes(lemma_of(t))]
    before = [t for t in things if t.end <= number.start]
    return before[-1].text if before else (things[0].text if things else "objects")


def of_whose_tally(sentence: Sentence, role: Role) -> str | None:
    """Whom a tally counts by a word before it: "its civilian dead", "the military death toll"."""
    if role.trigger is None or sentence.tokens[role.trigger].pos not in {"NOUN", "ADJ"}:
        return None
    tally = sentence.tokens[role.trigger]
    if tally.dep == "compound":  # the "death" of "death toll"
        tally = sentence.tokens[tally.head]
    before = trees.children(sentence, tally, "amod", "compound", "nmod")
    return next((p for t in before if (p := _tally_populations().get(t.lemma.casefold()))), None)


@cache
def _tally_populations() -> Mapping[str, str]:
    return {row["word"]: row["population"] for row in table("en/tally_populations.tsv")}


def _loser(sentence: Sentence, number: Number) -> Token | None:
    """Whose dead are counted in "cost the rebels more than 40 dead": the people between the verb and the number."""
    verbs = [t for t in sentence.tokens[: number.first] if t.lemma == "cost" and t.pos == "VERB"]
    if not verbs:
        return None
    between = sentence.tokens[verbs[-1].index + 1 : number.first]
    words = list(takewhile(lambda t: t.pos in _NAMING and t.head < number.first, between))
    # nothing but what qualifies the number stands behind them
    rest = between[len(words) :]
    plain = all(t.pos in _BEFORE_NUMBERS for t in rest) and words
    return words[-1] if plain and words[-1].tag in _PLURAL and is_people(words[-1]) else None


def _told_of(sentence: Sentence, noun: Token) -> Token | None:
    """The people of "the number of soldiers killed", whichever of both the parser hangs the killing from."""
    above = trees.head(sentence, noun)
    if above is not None and above.text == "of":
        return noun if is_people(noun) else None
    below = (
        t for of in trees.children(sentence, noun, "prep") if of.text == "of"
        for t in trees.children(sentence, of, "pobj")
    )  # fmt: skip
    return next((t for t in below if is_people(t)), None)


def _household(sentence: Sentence, number: Number, role: Role) -> str | None:
    """The unit of a line without a verb: "Families evacuated - 900"."""
    if any(t.tag in _FINITE and t.index != role.trigger for t in sentence.tokens):
        return None
    households = column("en/household_words.tsv")
    before = (t.text for t in sentence.tokens[: number.first])
    return next((word for word in before if word.casefold() in households), None)
