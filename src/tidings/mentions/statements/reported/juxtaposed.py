"""Words set beside whoever says them by a colon or a dash, without a verb of saying.

Finds the medics' count in "Two dead: that was the count of the medics in Bor."; nothing in "Bor has two ports: one is shut."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.language.small_letters import small
from tidings.language.trees import children, head
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.reported.content import spans_of, trimmed
from tidings.mentions.statements.reported.holders import holder_of
from tidings.mentions.statements.reported.lexicon import nouns, support_verbs
from tidings.mentions.statements.speakers.subjects import noun_phrase
from tidings.mentions.statements.speakers.voices import is_known_voice, is_speaking_noun
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import StatementKind

_MARKS = frozenset({":", "–", "—", "--"})
# The words before the mark are taken up: "…: that was …", "…: such is …", "… – thus the minister".
_TAKING_UP = frozenset({"that", "such", "this", "so", "thus", "these", "those"})
_PERSONAL = frozenset({"i", "we", "you", "us", "me", "my", "our", "your"})
_LEAST = 3
_LABEL = 8


def juxtaposed(sentence: Sentence, told: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of one sentence that its marks part into words and speaker; `told` are those already found."""
    if any(d.token is not None and d.frame != "phrase" for d in told):
        return
    for mark in sentence.tokens[1:-1]:
        if mark.text not in _MARKS:
            continue
        draft = _taken_up(sentence, mark) or _announced(sentence, mark) or _labelled(sentence, mark)
        if draft is not None:
            yield draft
            return


def _taken_up(sentence: Sentence, mark: Token) -> Draft | None:
    """“Two dead: that was the count of the medics”."""
    tokens = sentence.tokens
    behind = tokens[mark.index + 1]
    if behind.text.casefold() not in _TAKING_UP or mark.index < _LEAST:
        return None
    tail = tokens[mark.index + 1 :]
    noun = next((t for t in tail if _carries(t)), None)
    named = _speaker(sentence, tail)
    bare = behind.text.casefold() in {"thus", "so"}
    gives = any(t.lemma in support_verbs() | {"put", "tell", "hear", "see", "read"} for t in tail)
    if named is None or not (noun or bare or gives):
        return None
    return _draft(sentence, noun or behind, named, (0, mark.index - 1), noun)


def _announced(sentence: Sentence, mark: Token) -> Draft | None:
    """“From the port came another figure: four cranes lost”, “Bor's ultimatum – leave by noon – hung on every door”."""
    tokens = sentence.tokens
    before = tokens[: mark.index]
    ends = [t.index for t in tokens[mark.index + 1 :] if t.text in _MARKS and t.text == mark.text]
    dash = mark.text != ":"
    last = (ends[0] if dash and ends else len(tokens)) - 1
    for noun in before:
        if not _carries(noun):
            continue
        if dash and any(t.pos in {"VERB", "AUX"} for t in tokens[noun.index : mark.index]):
            continue
        owners = children(sentence, noun, "poss")
        named = owners[0] if owners else holder_of(sentence, noun) or _source(sentence, before)
        if named is None or not _can_say(named) or last - mark.index < _LEAST:
            continue
        return _draft(sentence, noun, named, (mark.index + 1, last), noun)
    return None


def _labelled(sentence: Sentence, mark: Token) -> Draft | None:
    """“The army: forty dead rebels.”, “Interior ministry: 3 police hurt”: nothing but who speaks stands before the colon."""
    before = sentence.tokens[: mark.index]
    if mark.text != ":" or len(before) > _LABEL or any(t.pos in {"VERB", "AUX"} for t in before):
        return None
    named = next(
        (t for t in before if is_speaking_noun(t) and t.dep not in {"compound", "pobj"}), None
    )
    if named is None:
        return None
    if before[0].text.casefold() not in {"the", "his", "her", "its", "their"}:
        return _headed(sentence, mark, named)
    return _draft(sentence, mark, named, (mark.index + 1, len(sentence.tokens) - 1), None)


def _headed(sentence: Sentence, mark: Token, named: Token) -> Draft | None:
    """“Police: 3 hurt in clashes”: a headline's label, its last word whoever speaks, a verb in what it says.

    A turn of an interview is none: it asks, or speaks of “us”.
    """
    before = sentence.tokens[: mark.index]
    told = sentence.tokens[mark.index + 1 :]
    bare = all(t.pos in {"NOUN", "PROPN", "ADJ"} for t in before[:-1])
    if named.index != mark.index - 1 or not bare or not is_known_voice(named):
        return None
    if told[-1].text == "?" or any(small(t) in _PERSONAL for t in told):
        return None
    if told[0].text.casefold() == "no" and any(
        t.tag == "TO" for t in told
    ):  # "Minister: no plans to"
        return _draft(sentence, mark, named, (mark.index + 1, len(sentence.tokens) - 1), None)
    if not any(t.tag in {"VBD", "VBN", "VBZ", "VBP", "MD"} for t in told):
        return None
    return _draft(sentence, mark, named, (mark.index + 1, len(sentence.tokens) - 1), None)


def _carries(token: Token) -> bool:
    return token.pos == "NOUN" and (
        token.lemma in nouns() or token.lemma in word_class("word_carriers")
    )


def _source(sentence: Sentence, tokens: Sequence[Token]) -> Token | None:
    """“heard it from the minister himself”."""
    for at in tokens:
        if at.text.casefold() == "from":
            named = children(sentence, at, "pobj")
            if named and _can_say(named[0]):
                return named[0]
    return None


def _speaker(sentence: Sentence, tail: Sequence[Token]) -> Token | None:
    """Who the closing words name: its subject, else who stands behind by, of or from, else the first named."""
    able = [t for t in tail if _can_say(t) and t.dep not in {"compound", "poss", "nmod"}]
    subjects = [t for t in able if t.dep in {"nsubj", "nsubjpass"}]
    behind = [
        t for t in able
        if t.dep == "pobj" and (at := head(sentence, t)) is not None
        and at.text.casefold() in {"by", "of", "from", "to"}
    ]  # fmt: skip
    return next(iter((*subjects, *behind, *able)), None)


def _can_say(token: Token) -> bool:
    return (token.pos == "PROPN" and token.name not in {"DATE", "TIME"}) or is_speaking_noun(token)


def _draft(
    sentence: Sentence, cue: Token, named: Token, reach: tuple[int, int], noun: Token | None
) -> Draft | None:
    pieces = trimmed(sentence, *reach)
    if not pieces or pieces[0][1] - pieces[0][0] + 1 < _LEAST:
        return None
    kind: StatementKind = (
        nouns()[noun.lemma][0].kind if noun is not None and noun.lemma in nouns() else "claim"
    )
    words = noun_phrase(sentence, named)
    if any(words.first <= i <= words.last for i in range(pieces[0][0], pieces[0][1] + 1)):
        return None
    return Draft(
        sentence=sentence.index, token=cue.index, word=cue.lemma, frame="colon", kind=kind,
        cue=(cue.start, cue.end), spans=spans_of(sentence, pieces), speaker=words,
        rule="named beside the words",
    )  # fmt: skip
