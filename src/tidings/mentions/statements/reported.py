"""Indirect speech: drafts of statements from reporting verbs, nouns and phrases in one sentence.

Finds three in "Bor denied the raid, voiced hope for talks and, according to Ada Ruiz, left."; in "Bor left." none.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tidings.language.trees import children, head, is_negated, is_passive, subtree
from tidings.mentions.statements.content import Content, Pieces, trimmed
from tidings.mentions.statements.cues import Cue, cue_at, is_asserted, verb_cues
from tidings.mentions.statements.drafts import Draft, Span, Words
from tidings.mentions.statements.frames import content_of
from tidings.mentions.statements.lexicon import CueWord, nouns, phrases, support_verbs, word_set
from tidings.mentions.statements.subjects import noun_phrase, speaker_of
from tidings.model.parse import Sentence, Token

# Prepositions that name the holder of a reported fear or hope: "concern in Europe of …".
_HOLDERS = frozenset({"by", "from", "among", "in", "within"})
_ADDRESSING = frozenset({"tell", "inform", "notify", "remind", "assure", "advise", "brief", "ask"})
# Verbs of these kinds take their colour from the noun they carry ("spoke of his regret").
_COLOURLESS = frozenset({"claim", "announcement"})
_CARRYING = frozenset({"of", "about", "to", "with"})
_CLAUSE_END = frozenset({";", ":"})


def verb_drafts(sentence: Sentence) -> Iterator[Draft]:
    """One draft for each reporting verb that has its content in the sentence."""
    for cue in verb_cues(sentence):
        for reading in cue.readings:
            content = _undenied(sentence, content_of(sentence, cue, reading.frames))
            if content is not None and _speaks(sentence, cue, reading, content):
                yield _verb_draft(sentence, cue, reading, content)
                break


def _undenied(sentence: Sentence, content: Content | None) -> Content | None:
    """Content without ", which Bor denies": that is somebody else's word."""
    if content is None:
        return None
    pieces: list[tuple[int, int]] = []
    for first, last in content.pieces:
        stops = [
            t.index
            for t in sentence.tokens[first + 1 : last + 1]
            if t.text.casefold() == "which" and _is_denied(sentence, t)
        ]
        pieces += trimmed(sentence, first, stops[0] - 1) if stops else ((first, last),)
    return msgspec.structs.replace(content, pieces=tuple(pieces))


def _is_denied(sentence: Sentence, which: Token) -> bool:
    verb = head(sentence, which)
    cue = cue_at(sentence, verb) if verb is not None and verb.dep == "relcl" else None
    return cue is not None and any(r.kind in {"denial", "refusal"} for r in cue.readings)


def _speaks(sentence: Sentence, cue: Cue, reading: CueWord, content: Content) -> bool:
    verb = sentence.tokens[cue.token]
    if (
        cue.negated
        and reading.stance != "thought"
        and reading.kind in {"claim", "announcement", "accusation", "warning"}
    ):
        return False  # "did not say", "has not announced": nobody said it
    subject = speaker_of(sentence, verb)
    if (
        subject is not None
        and subject.text.casefold() in {"it", "that"}
        and content.frame in {"small", "as"}
    ):
        return False
    passive = is_passive(sentence, verb) or verb.tag == "VBN"
    if subject is None and not passive:
        return False  # an imperative, a heading or a broken parse: nobody to quote
    if subject is None and passive and reading.lemma in _ADDRESSING and content.frame == "that":
        return False  # "were told that": only who listened is known
    if subject is not None and subject.text.casefold() == "you":
        return False  # the reader is addressed, nobody has spoken
    if reading.kind == "refusal" and content.frame == "to" and _is_silence(sentence, content):
        return False
    size = sum(last - first + 1 for first, last in content.pieces)
    if (
        content.frame == "np"
        and reading.kind in {"claim", "assessment", "forecast", "hope"}
        and size < 2
    ):
        return False
    return not (
        content.frame == "np" and verb.tag == "VBG" and verb.dep in {"pcomp", "amod", "csubj"}
    )


def _is_silence(sentence: Sentence, content: Content) -> bool:
    """ "declined to comment" says nothing."""
    first, last = content.pieces[0]
    verb = next((t for t in sentence.tokens[first : last + 1] if t.tag == "VB"), None)
    return verb is not None and verb.lemma in word_set("en/silences.tsv", "lemma")


def _verb_draft(sentence: Sentence, cue: Cue, reading: CueWord, content: Content) -> Draft:
    verb = sentence.tokens[cue.token]
    named = speaker_of(sentence, verb)
    kind, word = reading.kind, cue.lemma
    carried = _carried(sentence, content) if reading.kind in _COLOURLESS else None
    if carried is not None:
        kind, word = carried.kind, carried.lemma
    return Draft(
        sentence=sentence.index, token=cue.token, word=word, frame=content.frame, kind=kind,
        cue=(verb.start, sentence.tokens[cue.last].end), hedge=reading.hedge,
        spans=spans_of(sentence, content.pieces),
        speaker=_before(cue.token, noun_phrase(sentence, named)) if named is not None else None,
        rule=None if named is not None else "nobody is named",
        target=content.target, addressee=content.addressee, negated=cue.negated,
    )  # fmt: skip


def _before(cue: int, words: Words) -> Words:
    """The speaker's words without the cue, where the parser took the cue for a part of them."""
    if not words.head < cue <= words.last:
        return words
    return Words(sentence=words.sentence, head=words.head, first=words.first, last=cue - 1)


def _carried(sentence: Sentence, content: Content) -> CueWord | None:
    """ "spoke of his regret": the noun says what kind of statement it is."""
    if content.frame != "np" and not content.frame.startswith("p:"):
        return None
    first, last = content.pieces[0]
    for token in sentence.tokens[first : last + 1]:
        if (token.pos == "NOUN" and not first <= token.head <= last) or token.dep in {
            "pobj",
            "dobj",
        }:
            found = nouns().get(token.lemma)
            return found[0] if found else None
    return None


def spans_of(sentence: Sentence, pieces: Pieces) -> tuple[Span, ...]:
    """Document offsets of runs of tokens."""
    return tuple((sentence.tokens[a].start, sentence.tokens[b].end) for a, b in sorted(set(pieces)))


def noun_drafts(sentence: Sentence) -> Iterator[Draft]:
    """One draft for each reporting noun with content, where somebody holds it."""
    for token in sentence.tokens:
        if token.pos not in {"NOUN"} or token.lemma not in nouns():
            continue
        for reading in nouns()[token.lemma]:
            pieces = _noun_content(sentence, token, reading)
            if pieces:
                draft = _noun_draft(sentence, token, reading, pieces)
                if draft is not None:
                    yield draft
                break


def _noun_content(sentence: Sentence, noun: Token, reading: CueWord) -> Pieces:
    for child in children(sentence, noun):
        if child.index < noun.index:
            continue
        inside = subtree(sentence, child)
        marks = children(sentence, child, "mark", "aux")
        if (
            "that" in reading.frames
            and child.dep in {"acl", "ccomp", "relcl"}
            and any(t.lemma == "that" and t.dep == "mark" for t in marks)
        ):
            return trimmed(sentence, inside[0].index, inside[-1].index)
        if (
            "to" in reading.frames
            and child.dep in {"acl", "relcl", "xcomp"}
            and any(t.tag == "TO" for t in marks)
        ):
            return trimmed(sentence, inside[0].index, inside[-1].index)
        word = child.text.casefold()
        if child.dep == "prep" and f"p:{word}" in reading.frames and len(inside) > 1:
            return trimmed(sentence, inside[1].index, inside[-1].index)
    return ()


def _noun_draft(sentence: Sentence, noun: Token, reading: CueWord, pieces: Pieces) -> Draft | None:
    holder, verb = _holder(sentence, noun)
    if holder is None:
        return None
    first = verb.start if verb is not None and verb.index < noun.index else noun.start
    if verb is not None and not is_asserted(sentence, verb):
        return None
    return Draft(
        sentence=sentence.index, token=noun.index, word=reading.lemma, frame="noun", kind=reading.kind,
        cue=(first, noun.end), spans=spans_of(sentence, pieces),
        speaker=noun_phrase(sentence, holder),
        rule="holder of the noun", negated=is_negated(sentence, noun) or (verb is not None and is_negated(sentence, verb)),
    )  # fmt: skip


def _holder(sentence: Sentence, noun: Token) -> tuple[Token | None, Token | None]:
    """Who holds a reporting noun: "their hope", "concern in Bor", "Bor voiced optimism"."""
    verb = _carrier(sentence, noun)
    carries = verb is not None and verb.lemma in support_verbs()
    if carries and verb is not None:
        named = speaker_of(sentence, verb)
        if named is not None and named.index != noun.index:
            return named, verb
    for child in children(sentence, noun, "poss"):
        return child, None
    for child in children(sentence, noun, "prep"):
        if child.text.casefold() in _HOLDERS:
            for named in children(sentence, child, "pobj"):
                if named.pos in {"PROPN", "NOUN"}:
                    return named, None
    return None, None


def _carrier(sentence: Sentence, noun: Token) -> Token | None:
    """The verb that a noun is the object of, straight or after a preposition: "spoke of their hope"."""
    above = head(sentence, noun)
    while noun.dep == "conj" and above is not None and above.pos == "NOUN":
        noun, above = above, head(sentence, above)
    if above is not None and above.pos == "ADP" and above.text.casefold() in _CARRYING:
        while above is not None and above.pos == "ADP":
            above = head(sentence, above)
    if above is None or above.pos != "VERB" or noun.dep not in {"dobj", "pobj", "nsubjpass"}:
        return None
    return above


def phrase_drafts(sentence: Sentence) -> Iterator[Draft]:
    """ "according to X", "in the words of X": the clause around the phrase is the content."""
    words = [t.text.casefold() for t in sentence.tokens]
    for phrase, kind in phrases():
        for at in range(len(words) - len(phrase)):
            if tuple(words[at : at + len(phrase)]) == phrase:
                draft = _phrase_draft(sentence, at, at + len(phrase), kind)
                if draft is not None:
                    yield draft


def _phrase_draft(sentence: Sentence, at: int, after: int, kind: str) -> Draft | None:
    named = _named_after(sentence, after)
    if named is None or (sentence.tokens[at].tag == "VBG" and _is_told(sentence, at)):
        return None
    reach = subtree(sentence, named)[-1].index
    end = min(reach, len(sentence.tokens) - 1)
    first, last = _clause_around(sentence, at)
    pieces = [
        *trimmed(sentence, first, at - 1),
        *trimmed(sentence, end + 1, last),
    ]
    pieces = [p for p in pieces if p[1] - p[0] >= 2]
    if not pieces:
        return None
    return Draft(
        sentence=sentence.index, token=at, word=" ".join(t.text.casefold() for t in sentence.tokens[at:after]),
        frame="phrase", kind=kind, cue=(sentence.tokens[at].start, sentence.tokens[after - 1].end),  # type: ignore[arg-type]
        spans=spans_of(sentence, tuple(pieces)), speaker=_named_words(sentence, named, after),
    )  # fmt: skip


def _is_told(sentence: Sentence, at: int) -> bool:
    """ "citing officials, the Herald said": the Herald speaks, the officials are where it knows from."""
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
