"""What happened to the counted: from the verb, noun or adjective that governs the number.

"A mudslide killed 12 farmers", "12 farmers died" and "the death of 12 farmers" all say killed;
"12 farmers signed the petition" says nothing that is measured.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language import trees
from tidings.mentions.figures.drafts import Counted, Number, Role
from tidings.mentions.figures.measures import Rule, fitting, rules_of
from tidings.model.parse import Sentence, Token

# How far up the tree a governor is looked for: verb < noun < of < noun < number is four steps.
_CLIMB = 6
# What happened outranks where people are when both stand by one number: "12 people who fled were killed".
_GRAVE = ("killed", "wounded", "missing", "abducted", "captured")
_TRANSPARENT = frozenset(
    {"conj", "appos", "nummod", "compound", "amod", "quantmod", "nmod", "dep", "npadvmod", "advmod", "poss"}
)  # fmt: skip
_PARTS = frozenset({"including", "among", "include", "like", "of", "amongst", "with", "between"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "oprd", "acomp", "attr", "conj"})
_VERBS = frozenset({"VERB", "AUX"})


def find_role(sentence: Sentence, number: Number, counted: Counted) -> Role | None:
    """The role of the counted, None where no word of the lexicon governs them."""
    noun = sentence.tokens[counted.noun] if counted.noun is not None else None
    if noun is not None and (rule := _noun_rule(sentence, noun, "self")):
        return _role(rule, noun)
    if found := _followed(sentence, counted, noun):
        return found
    below = _below(sentence, counted, noun)
    above = _above(sentence, counted, noun)
    if below and above and below.measure in _GRAVE and above.measure not in _GRAVE:
        return below
    return (
        above
        or below
        or _named(sentence, number, counted, noun)
        or _beside(sentence, number, counted, noun)
    )


def _role(rule: Rule, trigger: Token, *, whole: int | None = None) -> Role:
    return Role(measure=rule.measure, trigger=trigger.index, scope=rule.scope, whole=whole)


def _noun_rule(sentence: Sentence, noun: Token, role: str) -> Rule | None:
    for lemma in (noun.lemma, noun.text.casefold()):
        if rule := fitting(sentence, noun, rules_of("noun", lemma, role), noun):
            return rule
    return None


def _adjective(sentence: Sentence, word: Token, noun: Token | None) -> Rule | None:
    for lemma in (word.text.casefold(), word.lemma):
        if rule := fitting(sentence, word, rules_of("adjective", lemma, "modifier"), noun):
            return rule
    return None


def _followed(sentence: Sentence, counted: Counted, noun: Token | None) -> Role | None:
    """ "34 people dead", "12 wounded", "6 missing": the word right after the counted."""
    after = sentence.tokens[counted.last + 1 : counted.last + 3]
    for token in after:
        if trees.children(sentence, token, "dobj") or (
            token.tag == "VBD" and noun is not None and token.dep == "ROOT"
        ):
            return None
        if rule := _adjective(sentence, token, noun):
            return _role(rule, token)
        if token.pos != "ADV":
            return None
    return None


def _below(sentence: Sentence, counted: Counted, noun: Token | None) -> Role | None:
    """What hangs below the counted: "people killed by mines", "families who had fled"."""
    for token in dict.fromkeys(
        (counted.head, counted.noun if counted.noun is not None else counted.head)
    ):
        for verb in trees.children(sentence, sentence.tokens[token], "acl", "relcl"):
            passive = verb.dep == "acl" and verb.tag == "VBN" or trees.is_passive(sentence, verb)
            side = "object" if passive else "subject"
            if found := _verb(sentence, verb, side, noun):
                return found
    return None


def _above(sentence: Sentence, counted: Counted, noun: Token | None) -> Role | None:
    """What governs the counted, climbing from noun to verb."""
    token, whole = sentence.tokens[counted.head], None
    for _ in range(_CLIMB):
        above = trees.head(sentence, token)
        if above is None:
            return None
        if token.dep in trees.SUBJECTS and above.pos in _VERBS:
            return _subject_of(sentence, token, above, noun, whole)
        if token.dep in trees.OBJECTS and above.pos in _VERBS:
            return _object_of(sentence, above, noun, whole)
        if token.dep in {"pobj", "pcomp"}:
            over = trees.head(sentence, above)
            if over is None:
                return None
            if found := _after_preposition(sentence, above, over, noun):
                return found
            if over.pos in _VERBS or above.text.casefold() not in _PARTS:
                return None
            whole = over.index
            token = over
            continue
        if token.dep not in _TRANSPARENT:
            return None
        token = above
    return None


def _subject_of(
    sentence: Sentence, token: Token, verb: Token, noun: Token | None, whole: int | None
) -> Role | None:
    passive = token.dep == "nsubjpass" or trees.is_passive(sentence, verb)
    sides = ["object"] if passive else ["subject"]
    if not passive and verb.tag in {"VBN", "VBD"} and not trees.children(sentence, verb, "dobj"):
        sides.append("object")  # headlines leave "were" out: "Twelve killed in blast"
    for side in sides:
        if found := _verb(sentence, verb, side, noun):
            return Role(
                measure=found.measure, trigger=found.trigger, scope=found.scope, whole=whole
            )
    return _among(sentence, verb)


def _object_of(
    sentence: Sentence, verb: Token, noun: Token | None, whole: int | None
) -> Role | None:
    if found := _verb(sentence, verb, "object", noun):
        return Role(measure=found.measure, trigger=found.trigger, scope=found.scope, whole=whole)
    return _tally(sentence, verb)


def _after_preposition(
    sentence: Sentence, preposition: Token, over: Token, noun: Token | None
) -> Role | None:
    word = preposition.text.casefold()
    if over.pos in _VERBS:
        rules = rules_of("verb", over.lemma, word)
        if word == "to" and not rules:
            rules = ()
        if rule := fitting(sentence, over, rules, noun):
            return _role(rule, over)
        return _tally(sentence, over)
    if rule := fitting(sentence, over, rules_of("noun", over.lemma, word), noun):
        return _role(rule, over)
    return None


def _tally(sentence: Sentence, verb: Token) -> Role | None:
    """ "The death toll rose to 34", "the number of wounded reached 20"."""
    for subject in trees.subjects(sentence, verb):
        rules = rules_of("noun", subject.lemma, "tally")
        if not rules:
            continue
        for token in trees.subtree(sentence, subject):
            if token.index == subject.index:
                continue
            for rule in _any_rule(token):
                return _role(rule, token)
        if rules[0].measure != "other":
            return _role(rules[0], subject)
    return None


def _any_rule(token: Token) -> Iterator[Rule]:
    small = token.text.casefold()
    yield from rules_of("noun", token.lemma, "self")
    yield from rules_of("noun", small, "name")
    yield from rules_of("adjective", small, "modifier")
    if token.pos == "VERB":
        yield from (r for r in rules_of("verb", token.lemma, "object") if not r.near)


def _among(sentence: Sentence, verb: Token) -> Role | None:
    """ "Six children were among 22 people killed": told where the whole is told."""
    for preposition in trees.children(sentence, verb, "prep"):
        if preposition.text.casefold() not in {"among", "amongst"}:
            continue
        for whole in trees.children(sentence, preposition, "pobj"):
            for word in trees.subtree(sentence, whole):
                for rule in _any_rule(word):
                    return _role(rule, word, whole=whole.index)
    return None


def _verb(sentence: Sentence, verb: Token, side: str, noun: Token | None) -> Role | None:
    """The role under a verb, or under what completes it: "were forced to flee", "was found dead"."""
    if rule := fitting(sentence, verb, rules_of("verb", verb.lemma, side), noun):
        return _role(rule, verb)
    for word in trees.children(sentence, verb, *_COMPLEMENTS):
        if word.pos in _VERBS:
            if trees.children(sentence, word, *trees.SUBJECTS) and word.dep in {"conj", "ccomp"}:
                continue
            if word.dep == "conj" and trees.children(sentence, word, "dobj") and side == "object":
                continue
            passive = trees.is_passive(sentence, word) or (
                word.tag == "VBN" and not trees.children(sentence, word, "aux")
            )
            if word.dep == "conj" and side == "object" and word.tag in {"VBN", "VBD"}:
                passive = True
            rules = rules_of("verb", word.lemma, "object" if passive else "subject")
            if rule := fitting(sentence, word, rules, noun):
                return _role(rule, word)
            if word.dep != "conj" and (
                found := _verb(sentence, word, "object" if passive else "subject", noun)
            ):
                return found
        if rule := _adjective(sentence, word, noun):
            return _role(rule, word)
    return None


def _named(sentence: Sentence, number: Number, counted: Counted, noun: Token | None) -> Role | None:
    """What the counted are called: "300,000 displaced people", "12 hostages", "40 wounded"."""
    if noun is None:
        return None
    for token in sentence.tokens[number.last + 1 : counted.last + 1]:
        if token.index != noun.index and (rule := _adjective(sentence, token, noun)):
            return _role(rule, token)
    rule = _noun_rule(sentence, noun, "name")
    return _role(rule, noun) if rule else None


def _beside(
    sentence: Sentence, number: Number, counted: Counted, noun: Token | None
) -> Role | None:
    """Where the parse fails: the verb that stands right before the number or right after the counted."""
    tokens = sentence.tokens
    for token in reversed(tokens[max(0, number.first - 2) : number.first]):
        if token.pos == "VERB" and (
            rule := fitting(sentence, token, rules_of("verb", token.lemma, "object"), noun)
        ):
            return _role(rule, token)
    for token in tokens[counted.last + 1 : counted.last + 5]:
        if token.pos == "VERB":
            passive = token.tag == "VBN"
            rules = rules_of("verb", token.lemma, "object" if passive else "subject")
            rule = fitting(sentence, token, rules, noun)
            return _role(rule, token) if rule else None
        if token.pos not in {"AUX", "ADV", "PART"}:
            return None
    return None
