"""What a report denies in its own voice, as ministries do: "Reports that police fired at the building are false."

Finds a denial of the firing there, and in "Rumours that he was held do not correspond to the truth."; nothing in
"Reports that police fired at the building spread on Monday."
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.trees import SUBJECTS, children, is_negated, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import OWN_VOICE, Draft
from tidings.mentions.statements.reported.content import spans_of, trimmed
from tidings.model.parse import Sentence, Token

RULE = "the report itself denies it"
_CLAUSES = ("acl", "relcl", "ccomp")
_TRUTH = frozenset({"truth", "reality", "fact", "facts", "true", "correct", "accurate"})
_FITTING = frozenset({"correspond", "match", "reflect"})
_LACKING = frozenset({"devoid", "without"})
_GROUNDS = frozenset({"foundation", "basis", "substance", "truth"})
_LEAST = 3


def own_denial(sentence: Sentence) -> Draft | None:
    """The denial of what others tell, in a sentence in which nobody is said to speak."""
    for verb in sentence.tokens:
        if verb.head == verb.index and verb.pos in {"VERB", "AUX"} and _rejects(sentence, verb):
            for subject in children(sentence, verb, *SUBJECTS):
                if subject.text.casefold() in word_class("told_things"):
                    return next(_denied(sentence, verb, subject), None)
    return None


def _rejects(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb calls its subject untrue: "are false", "are not true", "does not correspond to the truth"."""
    said = {t.text.casefold() for t in children(sentence, verb, "acomp", "attr")}
    negated = is_negated(sentence, verb)
    if verb.lemma == "be" and _is_baseless(sentence, verb):
        return True
    if verb.lemma == "be":
        return bool(said & (_TRUTH if negated else word_class("falsehood")))
    told = {t.text.casefold() for t in subtree(sentence, verb) if t.index > verb.index}
    return negated and verb.lemma in _FITTING and bool(told & _TRUTH)


def _is_baseless(sentence: Sentence, verb: Token) -> bool:
    """“is devoid of any foundation”, “is without substance”."""
    lacking = [t for t in children(sentence, verb, "acomp", "prep") if t.lemma in _LACKING]
    return any(t.lemma in _GROUNDS for lack in lacking for t in subtree(sentence, lack))


def _denied(sentence: Sentence, verb: Token, subject: Token) -> Iterator[Draft]:
    """The words of what is denied, which stand below the noun for what others say."""
    for clause in children(sentence, subject, *_CLAUSES):
        if not any(t.lemma == "that" and t.dep == "mark" for t in children(sentence, clause)):
            continue
        inside = [t.index for t in subtree(sentence, clause)]
        pieces = trimmed(sentence, inside[0], inside[-1])
        if pieces and pieces[0][1] - pieces[0][0] + 1 >= _LEAST:
            last = max((*children(sentence, verb, "acomp", "attr"), verb), key=lambda t: t.index)
            yield Draft(
                sentence=sentence.index, token=verb.index, cue=(verb.start, last.end), word=verb.lemma,
                frame=OWN_VOICE, kind="denial", spans=spans_of(sentence, pieces), rule=RULE,
            )  # fmt: skip
