"""Who is meant by a word that takes up the sentences before: a pronoun their subject, a letter whoever sent it.

In "Bor sent a letter to the court. The letter said …" Bor says it; in "A letter came. The letter said …" nobody does.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tidings.language.trees import ancestors, children
from tidings.lexicons.tables import column, table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Words
from tidings.mentions.statements.speakers.subjects import noun_phrase
from tidings.model.parse import Sentence, Token

# A letter is taken up within so many sentences.
_REACH = 4
# How several make a paper their own.
_AGREEING = frozenset({"sign", "adopt", "make", "endorse"})
_FROM = frozenset({"by", "from"})
# "A call from the tanker Aurora saying": so many words may stand behind the message.
_FAR = 9


@cache
def _bodies() -> frozenset[str]:
    heads = column("en/organization_heads.tsv")
    groups = {
        r["noun"].split()[-1] for r in table("en/collectives.tsv") if r["class"] != "materiel"
    }
    return frozenset(heads | groups)


def subject_before(sentences: Sequence[Sentence], words: Words) -> Words | None:
    """The nameless subject that a pronoun takes up: "The coalition met at noon. It accused …"."""
    here = sentences[words.sentence]
    pronoun = here.tokens[words.first].text.casefold()
    for back in reversed(sentences[max(0, words.sentence - 2) : words.sentence]):
        if back.paragraph != here.paragraph and back.index < here.index - 1:
            return None
        for token in back.tokens:
            if token.dep not in {"nsubj", "nsubjpass"} or token.pos not in {"NOUN", "PROPN"}:
                continue
            plural = token.tag in {"NNS", "NNPS"} or token.text.casefold() in {"police", "people"}
            if plural == (pronoun == "they") and (pronoun != "it" or token.lemma in _bodies()):
                return noun_phrase(back, token)
    return None


def sender_of(sentences: Sequence[Sentence], words: Words) -> tuple[int, int] | None:
    """Sentence and token of who sent the letter or gave out the statement that is said to say something."""
    here = sentences[words.sentence]
    paper = here.tokens[words.head]
    first = here.tokens[words.first].text.casefold()
    if first not in word_class("pointing") or paper.lemma not in word_class("paper_voice"):
        return None
    for back in reversed(sentences[max(0, words.sentence - _REACH) : words.sentence]):
        for token in reversed(back.tokens):
            if token.lemma == paper.lemma and token.pos == "NOUN":
                sender = _sender(back, token)
                return None if sender is None else (back.index, sender.index)
    return None


def issued(sentence: Sentence, words: Words) -> Words:
    """Who gave out the paper in the same sentence, for "the parties signed a statement condemning the arrest"; else the words."""
    issuer = _issuer(sentence, words)
    return words if issuer is None else noun_phrase(sentence, issuer)


def received(sentence: Sentence, cue: Token, words: Words) -> Words:
    """Who sent the message that is told to say something: "they got a call from the Aurora saying …"; else the words."""
    if cue.tag != "VBG" or not words.last < cue.index:
        return words
    own = sentence.tokens[words.head]
    between = sentence.tokens[max(words.last + 1, cue.index - _FAR) : cue.index]
    for token in (own, *reversed(between)):
        if token is not own and token.pos in {"VERB", "AUX", "PUNCT"}:
            return words
        if token.lemma in word_class("messages") and token.dep == "dobj":
            got = sentence.tokens[token.head].lemma in word_class("receiving")
            return _sent_by(sentence, token) if got else words
    return words


def _sent_by(sentence: Sentence, message: Token) -> Words:
    """The words behind "from", else those of the message itself."""
    senders = (
        sender for at in children(sentence, message, "prep") if at.text.casefold() in _FROM
        for sender in children(sentence, at, "pobj")
    )  # fmt: skip
    return noun_phrase(sentence, next(senders, message))


def issuing(sentence: Sentence, words: Words) -> int | None:
    """The token of whoever's paper speaks: "a Defence Ministry statement said", "its statement read", "a note by Bor says"."""
    paper = sentence.tokens[words.head]
    papers = word_class("issued_papers") | word_class("paper_voice")
    if paper.lemma not in papers:
        return None
    named = paper.lemma in word_class("issued_papers")
    before = [
        t
        for t in children(sentence, paper, "compound", "poss")
        if t.dep == "poss" or (named and t.pos == "PROPN")
    ]
    if before:
        return before[-1].index
    behind = (
        sender.index for at in children(sentence, paper, "prep") if at.text.casefold() in _FROM
        for sender in children(sentence, at, "pobj")
    )  # fmt: skip
    return next(behind, None)


def _issuer(sentence: Sentence, words: Words) -> Token | None:
    paper = sentence.tokens[words.head]
    verb = sentence.tokens[paper.head]
    if paper.lemma not in word_class("paper_voice") or paper.dep != "dobj":
        return None
    if verb.lemma not in word_class("sending") | _AGREEING:
        return None
    doer = next(iter(children(sentence, verb, "nsubj")), None)
    return doer if doer is not None and doer.pos in {"NOUN", "PROPN"} else None


def _sender(sentence: Sentence, paper: Token) -> Token | None:
    """Whose letter it is: "Bor's letter", "a letter from Bor", "Bor sent a letter", "Bor said in a statement"."""
    for owner in children(sentence, paper, "poss", "compound"):
        if owner.dep == "poss" or owner.pos == "PROPN":
            return owner
    for at in children(sentence, paper, "prep"):
        if at.text.casefold() in _FROM:
            return next(iter(children(sentence, at, "pobj")), None)
    verb = next((t for t in ancestors(sentence, paper) if t.pos in {"VERB", "AUX"}), None)
    if verb is None or paper.dep not in {"dobj", "pobj"} or children(sentence, verb, "auxpass"):
        return None
    if paper.dep == "dobj" and verb.lemma not in word_class("sending"):
        return None
    above = sentence.tokens[paper.head]
    if paper.dep == "pobj" and above.text.casefold() not in {"in", "with"}:
        return None
    return next(iter(children(sentence, verb, "nsubj")), None)
