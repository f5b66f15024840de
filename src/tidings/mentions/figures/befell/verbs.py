"""The role of the counted under a verb, and under the words that complete the verb.

"12 miners were found dead" is killed by its complement, "rounded up and shot dead" by the graver verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language import trees
from tidings.mentions.figures.befell.measures import adjective_rule, fitting, role, rules_of
from tidings.mentions.figures.counted.populations import is_people
from tidings.mentions.figures.drafts import Role
from tidings.model.parse import Sentence, Token

# What was done to people outranks where they are, and says more than that they are affected.
_GRAVITY = (
    "killed",
    "wounded",
    "missing",
    "abducted",
    "captured",
    "displaced",
    "evacuated",
    "in_need",
)
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "oprd", "acomp", "attr", "conj", "dep"})
_VERBS = frozenset({"VERB", "AUX"})
# "shot and killed": one word stands between.
_BESIDE = 2
# "Shot into the hall" and "shot at guards" tell who shoots; "shot at a market" who was.
_INTO, _AT = frozenset({"into", "toward", "towards", "upon"}), frozenset({"at", "on"})


def graver(one: Role | None, other: Role | None) -> Role | None:
    """The role that says more; the first where both weigh the same."""
    if one is None or other is None:
        return one or other
    return other if _weight(other) < _weight(one) else one


def _weight(found: Role) -> int:
    order = len(_GRAVITY) + (found.measure == "other")
    return _GRAVITY.index(found.measure) if found.measure in _GRAVITY[:5] else order


def verb_role(sentence: Sentence, verb: Token, side: str, noun: Token | None) -> Role | None:
    """The role of a verb's subject or object, its complements and bare fellows ("seized and shot") considered."""
    if side == "subject" and trees.children(sentence, verb, "dobj"):
        # "A driver crashed a truck into the gate": who crashes something is not what is destroyed.
        rules = tuple(r for r in rules_of("verb", verb.lemma, side) if r.measure != "destroyed")
    else:
        rules = rules_of("verb", verb.lemma, side)
    own = fitting(sentence, verb, rules, noun)
    found = role(own, verb) if own else None
    for fellow, fellow_side in _fellows(sentence, verb, side):
        rule = fitting(sentence, fellow, rules_of("verb", fellow.lemma, fellow_side), noun)
        found = graver(found, role(rule, fellow) if rule else None)
    return found or _completed(sentence, verb, side, noun)


def acts(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb has an object, or shares that of the verb joined to it: "three officers shot and killed two men"."""
    if trees.children(sentence, verb, "dobj", "ccomp", "xcomp"):
        return True
    return any(
        trees.children(sentence, fellow, "dobj")
        and not trees.children(sentence, fellow, "nsubj", "nsubjpass", "aux", "auxpass")
        for fellow in trees.children(sentence, verb, "conj")
        if fellow.index == verb.index + _BESIDE
    )


def _fellows(sentence: Sentence, verb: Token, side: str) -> Iterator[tuple[Token, str]]:
    """Verbs coordinated with a verb that share its subject or object."""
    for word in trees.conjuncts(sentence, verb):
        if word.pos in _VERBS and not _has_own_subject(sentence, word):
            if side == "subject" and not trees.is_passive(sentence, word):
                yield word, "subject"
            elif side == "object" and not trees.children(sentence, word, "dobj"):
                yield word, "object"
    above = trees.head(sentence, verb)
    shares = verb.dep == "conj" and side == "object" and above is not None and above.pos in _VERBS
    if shares and above is not None and not trees.children(sentence, above, "dobj", "nsubjpass"):
        yield above, "object"


def _has_own_subject(sentence: Sentence, verb: Token) -> bool:
    """Of "the flood hit 900 people and 300 are displaced" the parser hangs the 300 from the people."""
    if trees.children(sentence, verb, *trees.SUBJECTS):
        return True
    helpers = trees.children(sentence, verb, "aux", "auxpass")
    return bool(helpers) and sentence.tokens[max(0, helpers[0].index - 1)].pos == "NUM"


def _completed(sentence: Sentence, verb: Token, side: str, noun: Token | None) -> Role | None:
    for word in trees.children(sentence, verb, *(_COMPLEMENTS - {"conj"})):
        if word.pos in _VERBS:
            if word.dep == "ccomp" and side == "subject" and _has_other_subject(sentence, word):
                continue
            passive = trees.is_passive(sentence, word) or (
                word.tag == "VBN" and not trees.children(sentence, word, "aux")
            )
            if found := verb_role(sentence, word, "object" if passive else "subject", noun):
                return found
        if side == "subject" and trees.children(sentence, verb, "dobj"):
            continue  # "a man shot dead two guards", "a woman found her son dead": the other is
        if rule := adjective_rule(sentence, word, noun):
            return role(rule, word)
    return None


def _has_other_subject(sentence: Sentence, verb: Token) -> bool:
    return bool(trees.children(sentence, verb, *trees.SUBJECTS))


def takes_aim(sentence: Sentence, verb: Token) -> bool:
    """Whether who shoots is told, not who was shot: "two men shot into the crowd"."""
    for word in trees.children(sentence, verb, "prep"):
        aimed = trees.children(sentence, word, "pobj")
        if word.lemma in _INTO or (word.lemma in _AT and any(is_people(t) for t in aimed)):
            return True
    return False


def is_perfect(sentence: Sentence, verb: Token) -> bool:
    """Whether the doer stands before a participle: "the officer had arrested him", not "he had been arrested"."""
    helpers = {t.text.casefold() for t in trees.children(sentence, verb, "aux", "auxpass")}
    return bool(trees.children(sentence, verb, "dobj")) or bool(
        helpers & {"has", "have", "had", "having"} and "been" not in helpers
    )
