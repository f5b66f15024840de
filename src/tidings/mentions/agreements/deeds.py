"""What somebody is said to have done against an agreement: the deed behind "in breach of", "it was a violation".

Finds "mining the road" for "A accused B of mining the road. It violated the pact, she said.".
"""

from __future__ import annotations

from typing import NamedTuple

from tidings.language import trees
from tidings.mentions.agreements import lexicon
from tidings.mentions.agreements.who import chain_at, party_at
from tidings.model.evidence import Evidence
from tidings.model.mentions import Reading, StatementMention
from tidings.model.parse import Sentence, Token

# "It was a breach" takes up what was said one or two sentences before.
BACK = 2
_POINTING = frozenset({"it", "this", "that", "these", "those", "which", "they"})
_POINTERS = frozenset({"the", "this", "that", "these", "those", "such", "both"})
_BY = frozenset({"by", "with", "through"})
_OF = frozenset({"of", "for", "over"})
_LIGHT = frozenset({"be", "run", "go", "stand", "constitute", "amount", "represent"})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "THREATEN", "PROTEST", "SANCTION"})


class Deed(NamedTuple):
    """A deed in its words, with the statement that tells it (an index) and whom it is laid to."""

    words: Evidence | None
    statement: int | None = None
    by: int | None = None
    against: int | None = None
    against_words: Evidence | None = None


def deed_of(reading: Reading, sentence: Sentence, breach: Token, told: int | None) -> Deed | None:
    """The deed that breaks an agreement; `told` is the statement in which the breach is told."""
    accusing = accusing_above(sentence, breach)
    if accusing is not None:
        return _deed(reading, sentence, accusing, breach)
    broken = trees.children(sentence, breach, "nsubjpass")
    if any(t.text.lower() in lexicon.nouns() for t in broken):
        return None  # "the truce has been broken"
    subject = _subject(sentence, breach)
    if subject is not None and subject.text.lower() == "what":
        return _called(reading, sentence, breach, subject)
    if subject is None:
        tokens = _before(sentence, _clause_of(sentence, breach), breach)
        return Deed(words=_words(reading, tokens), statement=told) if tokens else None
    if subject.dep == "csubj" or (doer := trees.children(sentence, subject, "poss")):
        by = _first(reading, sentence, doer) if subject.dep != "csubj" else None
        words = _words(reading, list(trees.subtree(sentence, subject)))
        return Deed(words=words, statement=told, against=by)
    if _takes_up(reading, sentence, subject):
        before = _told_before(reading, sentence, told)
        if before is not None or subject.pos == "PRON":
            return before
        return Deed(words=_words(reading, list(trees.subtree(sentence, subject))), statement=told)
    if (manner := _manner(sentence, breach)) is not None:
        return Deed(words=_words(reading, list(trees.subtree(sentence, manner))), statement=told)
    return None


def accusing_above(sentence: Sentence, breach: Token) -> Token | None:
    """The verb by which somebody is accused of what the breach is said of."""
    return next(
        (
            t for t in trees.ancestors(sentence, breach)
            if t.pos == "VERB" and lexicon.has_role(sentence, t, "accuse")
        ),
        None,
    )  # fmt: skip


def accused_words(reading: Reading, sentence: Sentence, accusing: Token) -> Evidence | None:
    """Who is accused, as the words stand."""
    for target in trees.children(sentence, accusing, "dobj", "obj", "nsubjpass"):
        left_out = {
            x.index
            for t in trees.children(sentence, target)
            if t.index > target.index and t.dep not in {"conj", "cc"}
            for x in trees.subtree(sentence, t)
        }
        return _words(
            reading, [t for t in trees.subtree(sentence, target) if t.index not in left_out]
        )
    return None


def _deed(reading: Reading, sentence: Sentence, accusing: Token, breach: Token | None) -> Deed:
    """“accused B of mining the road, in breach of the pact”: what stands behind "of", before the breach."""
    subjects = trees.subjects(sentence, accusing)
    target = trees.children(sentence, accusing, "dobj", "obj", "nsubjpass")
    passive = trees.is_passive(sentence, accusing)
    deed: list[Token] = []
    for preposition in sentence.tokens[accusing.index + 1 :]:
        if preposition.text.lower() in _OF and (
            below := trees.children(sentence, preposition, "pcomp", "pobj")
        ):
            if accusing.index not in {t.index for t in trees.ancestors(sentence, preposition)}:
                continue
            if below[0].pos not in {"VERB", "AUX"} and preposition.text.lower() == "of":
                continue
            deed = _whole(sentence, below[0])
            if breach is not None and breach.index == below[0].index:
                manner = _manner(sentence, breach)
                deed = list(trees.subtree(sentence, manner)) if manner is not None else []
            elif breach is not None:
                deed = _before(sentence, deed, breach)
            break
    return Deed(
        words=_words(reading, deed) if deed else None,
        by=None if passive else _first(reading, sentence, subjects),
        against=_first(reading, sentence, target),
        against_words=accused_words(reading, sentence, accusing),
    )


def _called(reading: Reading, sentence: Sentence, breach: Token, what: Token) -> Deed | None:
    """“Jets bombed a market in what the opposition called a breach”: the clause before "in what"."""
    verb = trees.head(sentence, breach)
    preposition = trees.head(sentence, verb) if verb is not None else None
    main = trees.head(sentence, preposition) if preposition is not None else None
    if verb is None or preposition is None or main is None or main.pos != "VERB":
        return None
    tokens = [
        t for t in trees.subtree(sentence, main) if t.index < min(preposition.index, what.index)
    ]
    while tokens and tokens[-1].pos == "PUNCT":
        tokens.pop()
    if not tokens:
        return None
    return Deed(
        words=_words(reading, tokens),
        by=_first(reading, sentence, trees.children(sentence, verb, "nsubj")),
        against=_first(reading, sentence, trees.subjects(sentence, main)),
    )


def _whole(sentence: Sentence, verb: Token) -> list[Token]:
    """All words from a verb to the end of what hangs on it or, by a slip of the parser, on its last words."""
    last = trees.subtree(sentence, verb)[-1].index
    following = sentence.tokens[last + 1 : last + 2]
    if following and following[0].dep == "advcl" and following[0].tag == "VBZ":
        last = trees.subtree(sentence, following[0])[-1].index  # "below the Khone falls by night"
    return list(sentence.tokens[verb.index : last + 1])


def _before(sentence: Sentence, tokens: list[Token], breach: Token) -> list[Token]:
    """The words of a deed up to the clause or phrase that calls it a breach."""
    branch = breach
    for above in trees.ancestors(sentence, breach):
        if branch.dep in {"relcl", "advcl", "appos", "acl"} or above.index < _first_index(tokens):
            break
        if branch.dep in {"prep", "advmod"} and above.pos in {"VERB", "AUX"}:
            break
        if above.pos in {"VERB", "AUX"} and above.index == tokens[0].index:
            break
        branch = above
    start = trees.subtree(sentence, branch)[0].index
    kept = [t for t in tokens if t.index < start]
    while kept and kept[-1].pos in {"PUNCT", "CCONJ", "SPACE", "ADP"}:
        kept.pop()
    return kept


def _first_index(tokens: list[Token]) -> int:
    return tokens[0].index if tokens else 0


def _clause_of(sentence: Sentence, breach: Token) -> list[Token]:
    """The clause that a phrase like "in breach of the pact" hangs on."""
    for above in trees.ancestors(sentence, breach):
        if above.pos in {"VERB", "AUX"} and above.dep != "relcl":
            return list(trees.subtree(sentence, above))
    return list(sentence.tokens)


def _subject(sentence: Sentence, breach: Token) -> Token | None:
    """What is said to be a breach or to break: the subject of the verb or of "was a breach"."""
    verb: Token | None = breach
    if breach.pos not in {"VERB", "AUX"}:
        verb = trees.head(sentence, breach)
        if verb is not None and breach.dep == "pobj":  # "at odds with"
            verb = trees.head(sentence, verb)
        if (
            verb is not None
            and verb.lemma in _LIGHT
            and (found := trees.children(sentence, verb, "nsubj", "csubj"))
        ):
            return found[0]
        if verb is None or breach.dep not in {"attr", "acomp", "oprd", "dobj"}:
            return None
    if verb is None:
        return None
    if breach.dep == "oprd" and (called := trees.children(sentence, verb, "dobj")):
        return called[0]  # "called the raid a breach of the pact"
    found = trees.children(sentence, verb, "nsubj", "csubj")
    return found[0] if found else None


def _takes_up(reading: Reading, sentence: Sentence, subject: Token) -> bool:
    """“It”, "the attack", "such fishing": a deed told before, and nobody who acts."""
    if subject.text.lower() in _POINTING:
        return True
    if party_at(reading, sentence, subject) is not None or subject.pos == "PROPN":
        return False
    if subject.lemma in {"other", "side", "party"}:
        return False  # "both say that the other has broken it"
    return any(
        t.text.lower() in _POINTERS
        for t in trees.children(sentence, subject, "det", "amod", "predet")
    ) and not trees.children(sentence, subject, "poss")


def _told_before(reading: Reading, sentence: Sentence, told: int | None) -> Deed | None:
    """The accusation of the same speaker, or the attack, told shortly before."""
    for index in reversed(range(len(reading.statements))):
        one = reading.statements[index]
        near = 0 < sentence.index - one.sentence <= BACK
        if near and one.kind == "accusation" and _may_be_one_voice(reading, one, told):
            return _of_statement(reading, one, index)
    before = [e for e in reading.events if e.sentence == sentence.index - 1]
    here = reading.sentences[sentence.index - 1] if sentence.index else None
    if not before or here is None or here.paragraph != sentence.paragraph:
        return None
    for event in before:
        actor = next((a.chain for a in event.actors if a.role == "source"), None)
        if actor is not None and event.type in _HOSTILE:
            return Deed(words=event.clause, statement=told, against=actor)
    return None


def _may_be_one_voice(reading: Reading, one: StatementMention, told: int | None) -> bool:
    """Whether who calls it a breach may be who accused: the same, or somebody taken up by a mere noun."""
    speakers = one.speaker, reading.statements[told].speaker if told is not None else None
    if None in speakers or speakers[0] == speakers[1]:
        return True
    return reading.chains[speakers[1] or 0].described


def _of_statement(reading: Reading, one: StatementMention, index: int) -> Deed:
    sentence = reading.sentences[one.sentence]
    accusing = next(
        (t for t in sentence.tokens if t.pos == "VERB" and lexicon.has_role(sentence, t, "accuse")),
        None,
    )
    if accusing is not None:
        deed = _deed(reading, sentence, accusing, None)
        if deed.words is not None:
            return deed._replace(
                statement=index, by=one.speaker, against=one.against or deed.against
            )
    return Deed(words=one.content[0], statement=index, by=one.speaker, against=one.against)


def _manner(sentence: Sentence, breach: Token) -> Token | None:
    """“violated the truce by shelling the port”: the deed behind "by"."""
    for preposition in trees.subtree(sentence, breach):
        own = trees.head(sentence, preposition) == breach
        if preposition.text.lower() in _BY and (own or preposition.index > breach.index):
            for deed in trees.children(sentence, preposition, "pcomp", "pobj"):
                if deed.tag == "VBG" or (own and preposition.text.lower() == "with"):
                    return deed
    return None


def _words(reading: Reading, tokens: list[Token]) -> Evidence:
    kept = list(tokens)
    while len(kept) > 1 and kept[-1].pos in {"PUNCT", "SPACE"} and not _closes(kept):
        kept.pop()
    while len(kept) > 1 and (kept[0].pos in {"PUNCT", "SPACE", "CCONJ"} or kept[0].dep == "mark"):
        kept.pop(0)
    return trees.evidence(reading.document.id, reading.document.text, tuple(kept))


def _closes(tokens: list[Token]) -> bool:
    """Whether the last of some words closes a quotation that opens among them."""
    marks = sum(t.text in {'"', "“", "”"} for t in tokens)
    return tokens[-1].text in {'"', "”"} and marks % 2 == 0


def _first(reading: Reading, sentence: Sentence, tokens: tuple[Token, ...]) -> int | None:
    return next((c for t in tokens if (c := chain_at(reading, sentence, t)) is not None), None)
