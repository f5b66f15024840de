"""Phrases that name the speaker of the clause around them: "according to Bor", "in the view of Bor".

Finds "Six died" in "Six died, according to medics."; leaves "went according to plan" to the test of who can speak.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.trees import children, head, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft, Words
from tidings.mentions.statements.mended.semicolons import without_denied
from tidings.mentions.statements.reported.content import spans_of, trimmed
from tidings.mentions.statements.reported.cues import cue_at
from tidings.mentions.statements.reported.for_whom import for_whom
from tidings.mentions.statements.reported.lexicon import phrases
from tidings.mentions.statements.speakers.subjects import noun_phrase
from tidings.model.parse import Sentence, Token

# "Bo Lund", "Lieutenant Colonel Ana Ruiz Toro": the words of a name with its rank.
_SHORTEST, _LONGEST = 2, 5
# "according to" has so many words.
_ACCORDING = 2
_CLAUSE_END = frozenset({";", ":"})


def phrase_drafts(sentence: Sentence) -> Iterator[Draft]:
    """“according to X”, “in the words of X”: the clause around the phrase is the content."""
    words = tuple(t.text.casefold() for t in sentence.tokens)
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        places.setdefault(word, []).append(at)
    for phrase, kind in phrases():
        for at in places.get(phrase[0], ()):
            after = at + len(phrase)
            if after < len(words) and words[at:after] == phrase:
                draft = _phrase_draft(sentence, at, after, kind)
                if draft is not None:
                    yield draft
    yield from _accounts(sentence)
    yield from for_whom(sentence)


def _accounts(sentence: Sentence) -> Iterator[Draft]:
    """“By the army's own count, 300 men deserted”: the clause beside it is the content."""
    tokens = sentence.tokens
    for noun in tokens:
        at = head(sentence, noun)
        if noun.lemma not in word_class("account") or noun.dep != "pobj" or at is None:
            continue
        owner = next(iter(children(sentence, noun, "poss")), None)
        if (
            owner is None
            or owner.text.casefold() == "my"
            or at.text.casefold() not in {"by", "in", "on"}
        ):
            continue
        opens, closes = at.index == 0, tokens[at.index - 1].text == ","
        after = tokens[noun.index + 1 : noun.index + 2]
        if not (opens or closes) or not after or after[0].text not in {",", "."}:
            continue
        first, last = _clause_around(sentence, at.index)
        pieces = (*trimmed(sentence, first, at.index - 1), *trimmed(sentence, noun.index + 1, last))
        pieces = tuple(p for p in pieces if p[1] - p[0] >= _ACCORDING)
        if pieces:
            yield Draft(
                sentence=sentence.index, token=at.index, word=noun.lemma, frame="phrase", kind="claim",
                cue=(noun.start, noun.end), spans=spans_of(sentence, pieces),
                speaker=noun_phrase(sentence, owner),
            )  # fmt: skip


def _phrase_draft(sentence: Sentence, at: int, after: int, kind: str) -> Draft | None:
    named = _named_after(sentence, after)
    bare = not children(sentence, named, "det", "poss", "compound") if named is not None else False
    manner = at > 0 and sentence.tokens[at - 1].pos != "PUNCT" and after - at == _ACCORDING
    if named is not None and (bare or manner) and named.lemma in word_class("yardstick"):
        return None  # "went according to plan", "are treated according to the law"
    citing = sentence.tokens[at].text.casefold() in {"citing", "quoting"}
    if named is None or (citing and _is_told(sentence, at)):
        return None
    reach = subtree(sentence, named)[-1].index
    end = _past_name(sentence, named, min(reach, len(sentence.tokens) - 1))
    first, last = _clause_around(sentence, at)
    pieces = [
        *trimmed(sentence, first, at - 1),
        *trimmed(sentence, end + 1, last),
    ]
    told = without_denied(sentence, tuple(pieces))
    pieces = [p for p in told if p[1] - p[0] >= 2]
    if len(told) == 2 and at > 1 and sentence.tokens[at - 1].text == ",":
        pieces = list(told)  # "The deal, in the view of diplomats, is dead"
    if not pieces:
        return None
    return Draft(
        sentence=sentence.index, token=at, word=" ".join(t.text.casefold() for t in sentence.tokens[at:after]),
        frame="phrase", kind=kind, cue=(sentence.tokens[at].start, sentence.tokens[after - 1].end),  # type: ignore[arg-type]
        spans=spans_of(sentence, tuple(pieces)), speaker=_whose(sentence, named, after),
    )  # fmt: skip


def _past_name(sentence: Sentence, office: Token, end: int) -> int:
    """The last token of the name between commas behind an office: "according to the governor of Karm, Colonel Bo Lund, ..."."""
    tokens = sentence.tokens
    end -= tokens[end].text == ","
    if office.lemma.lower() not in column("en/roles.tsv", "title") or end + 1 >= len(tokens):
        return end
    last = end + 2
    while last < len(tokens) and tokens[last].pos == "PROPN":
        last += 1
    named = tokens[end + 1].text == "," and _SHORTEST <= last - end - 2 <= _LONGEST
    closed = last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].pos != "CCONJ"
    return last - 1 if named and closed else end


def _whose(sentence: Sentence, named: Token, after: int) -> Words | None:
    """Who says it: “our findings” and “the information that we have” are ours, “initial information” is nobody's."""
    if named.lemma not in word_class("knowledge"):
        return _named_words(sentence, named, after)
    for owner in subtree(sentence, named):
        held = owner.pos == "PRON" and owner.dep == "poss" and owner.head == named.index
        to_us = owner.text.casefold() == "us" and sentence.tokens[owner.head].text == "to"
        if held or to_us or owner.text.casefold() == "we":
            at = owner.index
            return Words(sentence=sentence.index, head=at, first=at, last=at)
    whose = children(sentence, named, "poss", "prep", "acl", "relcl", "compound", "appos")
    return _named_words(sentence, named, after) if whose else None


def _is_told(sentence: Sentence, at: int) -> bool:
    """“citing officials, the Herald said”: the Herald speaks, the officials are where it knows from."""
    governor = head(sentence, sentence.tokens[at])
    return governor is not None and cue_at(sentence, governor) is not None


def _named_words(sentence: Sentence, named: Token, after: int) -> Words:
    words = noun_phrase(sentence, named)
    return Words(
        sentence=words.sentence, head=words.head, first=max(after, words.first), last=words.last
    )


def _named_after(sentence: Sentence, after: int) -> Token | None:
    """The head of the noun phrase that begins at a token."""
    for token in sentence.tokens[after : after + 12]:
        if token.dep in {"pobj", "dobj", "nsubj", "attr", "ROOT", "conj"} and token.pos in {
            "NOUN",
            "PROPN",
            "PRON",
        }:
            return token
        if token.pos in {"VERB", "AUX"}:
            return None
    return None


def _clause_around(sentence: Sentence, at: int) -> tuple[int, int]:
    """The clause that a phrase stands in: the sentence, or its part between semicolons or of a "but"."""
    first, last = 0, len(sentence.tokens) - 1
    for index, token in enumerate(sentence.tokens):
        if token.text in _CLAUSE_END:
            if index < at:
                first = index + 1
            elif index > at:
                last = min(last, index - 1)
    governor = sentence.tokens[at]
    while governor.pos not in {"VERB", "AUX"} and (above := head(sentence, governor)) is not None:
        governor = above
    if governor.dep in {"relcl", "ccomp", "advcl"} and head(sentence, governor) is not None:
        inside = [t.index for t in subtree(sentence, governor)]
        if inside[0] <= at <= inside[-1] and len(inside) > 5:
            return max(first, inside[0]), min(last, inside[-1])
    return first, last
