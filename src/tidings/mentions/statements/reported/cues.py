"""Where a sentence reports speech or thought: reporting verbs that are asserted, not merely imagined.

Finds "urged" in "She urged calm."; leaves "will tell" in "He will tell her later." alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.language.trees import ancestors, children, head, is_negated, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.reported.idioms import idiom_at
from tidings.mentions.statements.reported.lexicon import CueWord, phrasal_heads, verb_forms, verbs
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record

# A saying under these is foreseen or imagined: nobody has said anything yet.
_UNREAL_AUXILIARIES = frozenset({"will", "would", "can", "could", "may", "might", "should", "must", "shall", "'ll", "’ll", "'d", "wo", "ca"})  # fmt: skip
# "went on to say", "was forced to admit": the saying itself took place.
_REALISED_BY = word_class("realising")
# Whoever does anything to say these says them: "blocked the road to demand a pardon".
_AIMED_AT = frozenset({"demand", "protest", "denounce", "condemn"})
# Attitudes keep their sense under a modal ("would like", "can hope") less than speech does, so both drop.
_VERBAL = frozenset({"VERB", "AUX"})


class Cue(Record, frozen=True, kw_only=True):
    """A reporting verb in a sentence, `last` its particle where it has one, `slot` the one spoken of inside it."""

    token: int
    last: int
    lemma: str
    readings: tuple[CueWord, ...]
    negated: bool
    slot: range = range(0)


def verb_cues(sentence: Sentence) -> Iterator[Cue]:
    """The asserted reporting verbs of a sentence in order."""
    for token in sentence.tokens:
        if token.pos in _VERBAL or token.tag.startswith("VB") or _is_mistaken_noun(sentence, token):
            cue = cue_at(sentence, token)
            if cue is not None and is_asserted(sentence, token):
                yield cue


def _is_mistaken_noun(sentence: Sentence, token: Token) -> bool:
    """A verb that the parser takes for a noun: "Lima demands Chile yield", "Medics there report that …"."""
    if token.tag == "NNS" and token.dep == "ROOT":
        named = children(sentence, token, "compound", "nsubj")
        return bool(children(sentence, token, "ccomp")) and any(
            t.pos == "PROPN" and t.index == token.index - 1 for t in named
        )
    if token.tag != "NN":
        return False
    after = sentence.tokens[token.index + 1 : token.index + 2]
    before = sentence.tokens[max(0, token.index - 8) : token.index]
    return (
        any(t.text.casefold() == "that" for t in after)
        and any(t.dep == "ROOT" and t.tag == "NNS" for t in before)
        and not children(sentence, token, "poss", "amod")
        and (not children(sentence, token, "det") or bool(children(sentence, token, "compound")))
    )


def cue_at(sentence: Sentence, token: Token) -> Cue | None:
    """The reporting verb at a token whatever the parser makes of it, or None."""
    if _is_dismissed(sentence, token) or _is_kept(sentence, token):
        return None
    forms, known = verb_forms(), verbs()
    word = token.text.casefold().replace("’", "'")
    phrasal = word in phrasal_heads()
    following = sentence.tokens[token.index + 1 : token.index + 3] if phrasal else ()
    for count in range(len(following), 0, -1):
        phrase = " ".join([word, *(t.text.casefold() for t in following[:count])])
        if phrase in forms and not _is_date(sentence, token.index + count):
            return _cue(sentence, token, forms[phrase], token.index + count, known)
    parted = children(sentence, token, "prt", "advmod") if phrasal else ()
    for particle in parted:
        between = sentence.tokens[token.index + 1 : particle.index]
        if f"{word} {particle.text.casefold()}" in forms and not _only_points(between):
            lemma = forms[f"{word} {particle.text.casefold()}"]  # "brushed the offer aside"
            return _cue(sentence, token, lemma, token.index, known)
    if (turn := idiom_at(sentence, token)) is not None:
        return Cue(
            token=token.index, last=turn.last, lemma=turn.reading.lemma, readings=(turn.reading,),
            negated=_negated(sentence, token), slot=turn.slot,
        )  # fmt: skip
    if word in forms and not children(sentence, token, "prt"):
        return _cue(sentence, token, forms[word], token.index, known)
    return None


def _is_dismissed(sentence: Sentence, token: Token) -> bool:
    """“dismissed as lies claims that …”: a noun that the parser takes for a verb without a subject."""
    return (
        token.tag == "VBZ" and token.text in word_class("told_things")
        and not children(sentence, token, "nsubj", "aux")
        and any(t.dep == "prep" and t.text.casefold() == "as" and t.head < t.index for t in sentence.tokens[: token.index])
    )  # fmt: skip


def _is_kept(sentence: Sentence, token: Token) -> bool:
    """“observed the silence that was ordered”, “answered the sources of fire”: done without a word."""
    if token.lemma not in {"observe", "answer"} or children(sentence, token, "ccomp"):
        return False
    things = children(sentence, token, "dobj")
    if token.lemma == "observe":
        return bool(things)
    fired = {t.lemma for thing in things for t in (thing, *subtree(sentence, thing)[-1:])}
    return bool(fired & (word_class("assault") | {"fire", "salvo"}))


def _only_points(between: Sequence[Token]) -> bool:
    """Whether nothing is said between a verb and its particle but what was said before: "ruled that out"."""
    words = {t.text.casefold() for t in between}
    return not words or (len(between) == 1 and words <= column("en/opening_pronouns.tsv"))


def _is_date(sentence: Sentence, last: int) -> bool:
    """“insisted on Friday”: the particle is that of a day."""
    behind = sentence.tokens[last + 1 : last + 2]
    return sentence.tokens[last].pos == "ADP" and any(t.name in {"DATE", "TIME"} for t in behind)


def _cue(
    sentence: Sentence, token: Token, lemma: str, last: int, known: dict[str, tuple[CueWord, ...]]
) -> Cue:
    return Cue(
        token=token.index, last=min(last, len(sentence.tokens) - 1), lemma=lemma,
        readings=known[lemma], negated=_negated(sentence, token),
    )  # fmt: skip


def _negated(sentence: Sentence, token: Token) -> bool:
    # "have not once in forty years been charged": the "not" may hang on the auxiliary
    if any(is_negated(sentence, t) for t in (token, *children(sentence, token, "aux"))):
        return True
    subject = children(sentence, token, "nsubj")
    subject += children(sentence, token, "nsubjpass")
    return any(t.lemma in {"nobody", "none"} or _is_none(sentence, t) for t in subject) or any(
        t.lemma == "never" or (t.lemma in {"once", "ever"} and is_negated(sentence, t))
        for t in children(sentence, token, "advmod")
    )


def _is_none(sentence: Sentence, subject: Token) -> bool:
    """Whether a subject says that nobody did it, or that it befell nobody: "neither Orlan nor her aides were charged"."""
    before = (
        *children(sentence, subject, "det"),
        *children(sentence, subject, "preconj"),
        *children(sentence, subject, "cc"),
    )
    return any(t.lemma in {"no", "neither"} for t in before)


def is_asserted(sentence: Sentence, token: Token) -> bool:
    """Whether the saying is told as having happened: no modal, no condition, no bare purpose."""
    below = children(sentence, token)
    if any(t.dep == "aux" and t.text.casefold() in _UNREAL_AUXILIARIES for t in below):
        return False
    if any(t.dep == "mark" and t.lemma in {"if", "unless", "whether"} for t in below):
        return False
    if any(t.dep == "aux" and t.tag == "TO" for t in below):
        above = _above_occasion(sentence, token)
        realised = above is not None and (
            above.lemma in _REALISED_BY
            or (token.dep == "advcl" and token.lemma in _AIMED_AT)
            or _is_held(sentence, above)
        )
        return above is not None and realised and is_asserted(sentence, above)
    if token.tag == "VB" and _is_imperative(sentence, token):
        return False
    if _is_denied_saying(sentence, token):
        return False
    if token.dep == "conj" and token.tag == "VB":
        return not any(
            t.dep == "aux" and (t.tag == "TO" or t.text.casefold() in _UNREAL_AUXILIARIES)
            for above in list(ancestors(sentence, token))[:1]
            for t in children(sentence, above)
        )
    return True


def _above_occasion(sentence: Sentence, token: Token) -> Token | None:
    """The verb above an infinitive, also where an occasion stands between: "took the opportunity to thank"."""
    above = head(sentence, token)
    if above is None or token.dep != "acl" or above.lemma not in word_class("occasion"):
        return above
    return next((t for t in ancestors(sentence, above) if t.pos in _VERBAL), None)


def _is_held(sentence: Sentence, verb: Token) -> bool:
    """“called a news conference to deny it”, “was at pains to stress”: what is done there is to speak."""
    below = children(sentence, verb, "dobj", "prep")
    things = [*below, *(n for t in below for n in children(sentence, t, "pobj"))]
    if verb.lemma == "be":
        return any(t.text.casefold() == "pains" for t in things)
    return verb.lemma in {"call", "hold", "convene", "give", "make"} and any(
        t.lemma in word_class("occasion") and t.dep == "dobj" for t in things
    )


def _is_denied_saying(sentence: Sentence, token: Token) -> bool:
    """“denied it was asked to print them”, “denied having threatened him”: who denies a saying says that there was none."""
    above = head(sentence, token) if token.dep in {"ccomp", "xcomp"} else None
    if above is None or above.index > token.index or above.lemma != "deny":
        return False
    return not is_negated(sentence, above)


def _is_imperative(sentence: Sentence, token: Token) -> bool:
    return token.dep == "ROOT" and not children(sentence, token, "nsubj", "aux", "nsubjpass")


def is_told_of(sentence: Sentence, verb: Token) -> bool:
    """Whether a passive is what somebody else tells of the past."""
    above = head(sentence, verb)
    had = any(t.text.casefold() == "had" for t in children(sentence, verb, "aux"))
    told = verb.dep == "ccomp" and above is not None and cue_at(sentence, above) is not None
    return had and told
