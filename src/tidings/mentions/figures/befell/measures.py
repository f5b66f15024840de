"""The lexicon of what happens to the counted, ready to be asked: by word, part of speech and role."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import cast

from tidings.language import trees
from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.counted.populations import classes, is_people, is_plural, lemma_of
from tidings.mentions.figures.drafts import Role
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record
from tidings.model.vocabulary import Measure, Scope

# The word that a rule asks for stands near: "were forced from their homes".
_NEAR = 10
# Of what completes the verb further off, its first words: "in a situation of dire need".
_COMPLETIONS = ("prep", "oprd", "acomp")
_WITHIN = 5
# Only people are killed, arrested or displaced by name: "killed 12 Zapatistas", "900 Chakmas fled".
_NAMES = frozenset({"NNP", "NNPS"})
# Where the hurt and the sick are brought alike.
_IN_HOSPITAL = frozenset({"admit", "rush", "treat", "hospitalise", "hospitalize", "hospital", "clinic", "ambulance", "treatment", "seek"})  # fmt: skip
_HARM = frozenset({"killed", "wounded", "missing", "captured", "abducted"})
_MOVED = frozenset({"displaced", "evacuated"})


class Rule(Record, frozen=True, kw_only=True):
    """One word in one role: "flee" with the counted as its subject says displaced."""

    role: str
    measure: Measure
    counted: str
    near: frozenset[str]
    scope: Scope | None


@cache
def _rules() -> Mapping[tuple[str, str], tuple[Rule, ...]]:
    found: dict[tuple[str, str], list[Rule]] = {}
    for row in table("en/measures.tsv"):
        rule = Rule(
            role=row["role"],
            measure=cast("Measure", row["measure"]),
            counted=row["counted"],
            near=frozenset(words(row["with"])),
            scope=cast("Scope | None", row["scope"] or None),
        )
        for lemma in words(row["lemmas"]):
            found.setdefault((row["pos"], lemma), []).append(rule)
    # A rule that asks for a further word is the more exact one.
    return {key: tuple(sorted(rules, key=lambda r: not r.near)) for key, rules in found.items()}


def rules_of(pos: str, lemma: str, role: str) -> tuple[Rule, ...]:
    """The rules for a word in a role, those that ask for a further word first."""
    return tuple(rule for rule in _rules().get((pos, lemma), ()) if rule.role == role)


def fitting(
    sentence: Sentence, trigger: Token, rules: Iterable[Rule], noun: Token | None
) -> Rule | None:
    """The first rule whose counted class and further word fit."""
    for rule in rules:
        if rule.measure == "wounded" and _is_of_the_sick(sentence, trigger):
            continue
        if _counts(rule, noun) and (not rule.near or _is_near(sentence, trigger, rule.near)):
            return rule
    return None


def role(rule: Rule, trigger: Token) -> Role:
    """The role that a rule gives, told by its trigger."""
    return Role(measure=rule.measure, trigger=trigger.index, scope=rule.scope)


def noun_rule(sentence: Sentence, noun: Token, side: str) -> Rule | None:
    """The rule for a counted noun that says itself what happened ("deaths", "12 hostages")."""
    for lemma in dict.fromkeys((noun.text.casefold(), noun.lemma, lemma_of(noun))):
        if rule := fitting(sentence, noun, rules_of("noun", lemma, side), noun):
            return rule
    return None


def adjective_rule(sentence: Sentence, word: Token, noun: Token | None) -> Rule | None:
    """The rule for a word that describes the counted ("dead", "displaced")."""
    for lemma in dict.fromkeys((word.text.casefold(), word.lemma)):
        if rule := fitting(sentence, word, rules_of("adjective", lemma, "modifier"), noun):
            return rule
    return None


def _is_of_the_sick(sentence: Sentence, trigger: Token) -> bool:
    """ "6,610 with symptoms of flu were admitted to hospitals": they are ill, and nobody is hurt."""
    said = {t.lemma.casefold() for t in sentence.tokens}
    ill = trigger.lemma in _IN_HOSPITAL and bool(said & word_class("disease"))
    return ill and not said & word_class("bare_harm")


def _counts(rule: Rule, noun: Token | None) -> bool:
    if not rule.counted:
        return True
    if noun is None:
        return rule.counted in {"people", "things"}
    # A name in the singular beside a number may be a person after a time: "14.40 Vera Holm lost her house".
    named = rule.measure in _HARM or (rule.measure in _MOVED and is_plural(noun))
    unknown = named and noun.tag in _NAMES and not classes(lemma_of(noun))
    if rule.counted == "people":
        return is_people(noun) or unknown
    return rule.counted in classes(lemma_of(noun)) or (rule.counted == "movers" and unknown)


def _is_near(sentence: Sentence, trigger: Token, near: frozenset[str]) -> bool:
    after = sentence.tokens[trigger.index + 1 : trigger.index + 1 + _NEAR]
    before = sentence.tokens[max(0, trigger.index - 1) : trigger.index]
    if any(t.pos == "ADV" and t.text.casefold() in near for t in before):
        return True  # "fatally shot four"
    return any(
        t.text.casefold() in near or t.lemma in near
        for t in (*after, *_completing(sentence, trigger))
    )


def _completing(sentence: Sentence, trigger: Token) -> tuple[Token, ...]:
    """What a verb says of its object stands as far off as the object is long: "left 900 people from X and Y in need"; where
    somebody goes may open the sentence: "Through the corridor 900 people came out"."""
    return tuple(
        token
        for part in trees.children(sentence, trigger, *_COMPLETIONS)
        if part.index > trigger.index or part.dep == "prep"
        for token in trees.subtree(sentence, part)
        if token.index - part.index <= _WITHIN
    )
