"""The clauses that a content says at its top level: verb, subject, helpers, negation.

"I believe they will yield" says that they will yield; in "we lost, and they fled" there are two clauses.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.small_letters import small
from tidings.language.trees import children, head, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.lexicon import verbs
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record

OWN = frozenset({"i", "we"})
# Helpers of what is to come, said now or told later.
FORETELLING = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d"})
_OURS = frozenset({"our", "my"})
_THEIRS = frozenset({"its", "his", "her", "their"})
_NOBODY = frozenset({"no", "none", "nobody", "neither", "nothing"})
# What somebody owns up to who admits "carrying out" it.
_ASSAULTS = frozenset({"ambush", "assassination", "assault", "attack", "blast", "bombing", "kidnapping", "killing", "murder", "raid", "shelling", "shooting", "strike"})  # fmt: skip
_NO_ONE = ("no one", "not one", "not a single", "not a", "none of")


class Clause(Record, frozen=True, kw_only=True):
    """A verb with its subject and helping verbs."""

    sentence: Sentence
    verb: Token
    subject: Token | None
    aux: frozenset[str]

    @property
    def subject_text(self) -> str:
        """The head word of the subject, lower case; "" where there is none."""
        return self.subject.text.casefold() if self.subject is not None else ""

    @property
    def negated(self) -> bool:
        """Whether the clause says that something is not so: "did not fire", "not one rifle has"."""
        below = children(self.sentence, self.verb)
        if any(t.dep == "neg" or t.text.casefold() in {"never", "neither"} for t in below):
            return True
        if self.subject is None:
            return False
        words = [t.text.casefold() for t in subtree(self.sentence, self.subject)]
        first = " ".join(words[:3])
        return bool(words) and (words[0] in _NOBODY or first.startswith(_NO_ONE))

    def of_own_people(self, *, quoted: bool) -> bool:
        """Whether the subject is the speaker's own fighters: "our men", in indirect speech "its troops"."""
        named = self.subject
        if named is not None and self.verb.lemma == "be" and self.subject_text == "it":
            named = next(iter(children(self.sentence, self.verb, "attr")), None)
        if named is not None and named.text.casefold() in {
            "one",
            "some",
            "two",
            "three",
            "several",
        }:
            of = (
                t
                for p in children(self.sentence, named, "prep")
                for t in children(self.sentence, p, "pobj")
            )
            named = next(of, named)  # "one of its men"
        article = () if named is None else children(self.sentence, named, "det")
        if named is not None and named.text.casefold() in word_class("self_state"):
            return any(t.text.casefold() in {"the", "our"} for t in article)
        ours = word_class("own_people") | word_class("own_side")
        if named is None or named.text.casefold() not in ours:
            return named is not None and named is not self.subject and small(named) in OWN | {"us"}
        holders = {t.text.casefold() for t in children(self.sentence, named, "poss")}
        return bool(holders & (_OURS if quoted else _OURS | _THEIRS))

    def objects(self) -> frozenset[str]:
        """The words that the verb acts on, lower case."""
        below = children(self.sentence, self.verb, "dobj", "nsubjpass", "attr", "oprd")
        return frozenset(t.text.casefold() for t in below)

    def words(self) -> frozenset[str]:
        """All words below the verb, lower case."""
        return frozenset(t.text.casefold() for t in subtree(self.sentence, self.verb))


def is_ability(clause: Clause) -> bool:
    """“could hear shots”, “could not reach the pass”: what somebody was able to do, no chance."""
    if "could" not in clause.aux:
        return False
    none = "nothing" in clause.objects() or any(
        t.text.casefold() == "longer" for t in children(clause.sentence, clause.verb, "advmod")
    )
    return clause.verb.lemma in word_class("perceiving") or clause.negated or none


def first_clause(draft: Draft, places: Places) -> Clause | None:
    """The highest clause of the content: its governor stands outside the content."""
    for start, end in sorted(draft.spans):
        for sentence in places.sentences_in(start, end):
            top = _top_verb(sentence, start, end)
            if top is not None:
                above = head(sentence, top) if top.dep == "conj" else None
                return _clause(sentence, _below_own_thought(sentence, top), above=above)
    return None


def names_attack(draft: Draft, places: Places) -> bool:
    """Whether the deed that a content begins with is an act of force: "launching the drone"."""
    start, end = sorted(draft.spans)[0]
    attacks = column("en/claimed_attacks.tsv", "lemma") | word_class("mistreating")
    return any(
        (
            (t.tag in {"VBG", "VBN"} and t.lemma in attacks)
            or (t.pos == "NOUN" and t.lemma in _ASSAULTS)
        )
        for sentence in places.sentences_in(start, end)
        for t in sentence.tokens
        if start <= t.start < end
    )


def clauses(draft: Draft, places: Places) -> Iterator[Clause]:
    """The highest clause of each sentence of the content and those coordinated with it."""
    for start, end in sorted(draft.spans):
        for sentence in places.sentences_in(start, end):
            top = _top_verb(sentence, start, end)
            if top is None:
                continue
            above = head(sentence, top) if top.dep == "conj" else None
            top = _below_own_thought(sentence, top)
            yield _clause(sentence, top, above=above)
            for verb in _coordinated(sentence, top):
                if start <= verb.start < end:
                    yield _clause(sentence, verb, above=top)


def _coordinated(sentence: Sentence, top: Token) -> Iterator[Token]:
    for token in children(sentence, top, "conj"):
        if token.pos in {"VERB", "AUX"}:
            yield token
            yield from _coordinated(sentence, token)


def _clause(sentence: Sentence, verb: Token, *, above: Token | None = None) -> Clause:
    subject = next(iter(children(sentence, verb, "nsubj", "nsubjpass", "csubj")), None)
    while subject is None and above is not None:
        subject = next(iter(children(sentence, above, "nsubj", "nsubjpass", "csubj")), None)
        above = head(sentence, above) if above.dep == "conj" else None
    aux = frozenset(t.text.casefold() for t in children(sentence, verb, "aux"))
    return Clause(sentence=sentence, verb=verb, subject=subject, aux=aux)


def _top_verb(sentence: Sentence, start: int, end: int) -> Token | None:
    inside = [
        t
        for t in sentence.tokens
        if start <= t.start < end and _is_verb(sentence, t) and t.dep not in {"aux", "auxpass"}
    ]
    for token in inside:
        above = head(sentence, token)
        if above is None or not start <= above.start < end:
            return token
    return inside[0] if inside else None


def _is_verb(sentence: Sentence, token: Token) -> bool:
    """A verb, and what the parser calls something else though it hangs a helper on it: "will down tools"."""
    return token.pos in {"VERB", "AUX"} or bool(children(sentence, token, "auxpass", "aux"))


def _before_however(sentence: Sentence, top: Token) -> Token | None:
    """“We will find them, however long it takes”: what is done whatever it takes stands before."""
    before = [t for t in children(sentence, top, "ccomp") if t.index < top.index]
    near = sentence.tokens[max(0, top.index - 4) : top.index]
    whatever = any(t.text.casefold() in {"however", "whatever", "no"} for t in near)
    return before[0] if before and whatever else None


def _below_own_thought(sentence: Sentence, top: Token) -> Token:
    """“I believe they will yield” says that they will yield."""
    subject = [t.text.casefold() for t in children(sentence, top, "nsubj")]
    known = top.lemma in {"know", "understand", "realise", "realize"}
    if (
        known
        and children(sentence, top, "ccomp")
        and any(t.text.casefold() in {"must", "should"} for t in children(sentence, top, "aux"))
    ):
        return children(sentence, top, "ccomp")[0]  # "must know that our guns will answer"
    saw = top.lemma in {"see", "watch", "witness"} and children(sentence, top, "ccomp")
    if saw and any(word in OWN | {"they", "he", "she"} for word in subject):
        return saw[0]  # "they had seen troops looting a hospital"
    if top.lemma == "take" and (found := _before_however(sentence, top)) is not None:
        return found
    thought = any(w.stance == "thought" for w in verbs().get(top.lemma, ()))
    if thought and any(word in OWN for word in subject):
        for clause in children(sentence, top, "ccomp"):
            return clause
    return top
