"""Judges how a relation is told: asserted, disputed as an accusation, or denied; by whom; and makes its mention."""

from __future__ import annotations

from tidings.language.trees import ancestors, children, evidence, is_negated, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index
from tidings.mentions.relations.found import Found
from tidings.mentions.relations.ranks import until_then, words_before
from tidings.model.dates import Date
from tidings.model.mentions import RelationMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import RelationStatus


def make_relation(index: Index, sentence: Sentence, one: Found) -> RelationMention:
    """The mention of a found relation."""
    document = index.reading.document
    words = evidence(document.id, document.text, sentence.tokens[one.first : one.last + 1])
    statement = index.statement_at(sentence.tokens[one.head.index].start, one.head.end)
    return RelationMention(
        kind=one.kind,
        subject=one.subject,
        object=one.object,
        status=_status(index, sentence, one, statement),
        when=_when(index, sentence, one.head),
        evidence=words,
        sentence=sentence.index,
        statement=statement,
    )


def _when(index: Index, sentence: Sentence, head: Token) -> Date | None:
    """The time said of the verb that tells the relation: "has held the town since May"."""
    if head.pos in {"NOUN", "PROPN"}:
        return until_then(index, words_before(sentence, head))
    if head.pos != "VERB":
        return None
    below = children(sentence, head, "prep", "npadvmod", "advmod", "nmod")
    words = [t for b in below if not _opens_clause(sentence, b) for t in subtree(sentence, b)]
    for time in index.times.get(sentence.index, ()):
        if any(time.start <= t.start < time.end for t in words):
            return time.date
    return None


def _opens_clause(sentence: Sentence, token: Token) -> bool:
    return any(t.pos == "VERB" for t in subtree(sentence, token))


def _governor(sentence: Sentence, head: Token) -> Token | None:
    """The verb that speaks about the relation; none for a clause told aside ("which backs them")."""
    below = head
    for above in ancestors(sentence, head):
        if below.dep in {"relcl", "advcl", "nsubj", "acl"}:
            return None
        if above.pos == "VERB":
            return above
        below = above
    return None


def _is_said_not_to_be(sentence: Sentence, head: Token) -> bool:
    """“Awa Sy is not an employee of the Board”: the verb carries the no of the noun; “was no ally” the noun that of the verb."""
    below = children(sentence, head, "attr") if head.lemma == "be" else ()
    above = head.dep in {"attr", "oprd"} and is_negated(sentence, sentence.tokens[head.head])
    return above or any(is_negated(sentence, t) for t in below)


def _status(index: Index, sentence: Sentence, one: Found, statement: int | None) -> RelationStatus:
    if is_negated(sentence, one.head) or _is_said_not_to_be(sentence, one.head):
        return "denied"
    above = _governor(sentence, one.head)
    if above is not None and above.lemma in word_class("denying"):
        return "denied"
    judged = word_class("accusing") | word_class("deeming")
    if above is not None and above.lemma in judged and above is not one.head:
        return "disputed"
    if statement is not None and one.head.dep not in {"relcl"}:
        kind = index.reading.statements[statement].kind
        if kind == "accusation":
            return "disputed"
        if kind == "denial":
            return "denied"
    return "asserted"
