"""The word of saying before or behind a quotation, or the name with a colon that stands for it."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language.trees import children, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft, Words
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.quoted.beside import bare
from tidings.mentions.statements.quoted.quotations import Quotation
from tidings.mentions.statements.reported.cues import Cue, cue_at
from tidings.mentions.statements.speakers.subjects import nearest_name, noun_phrase, speaker_of
from tidings.model.parse import Sentence, Token

# Tokens between a quotation and its verb of saying ("," + a name with its office).
_REACH = 16
_AFTER_CUE = 9
# "Awa Sy, professor of rural law at the University of Karm:"
_LONGEST_NAME, _LONGEST_LABEL = 5, 16
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})


def cue_after(q: Quotation, places: Places) -> Draft | None:
    """“…,” said Ruiz / Ruiz, an envoy, said; also “…?” Ruiz asked, which the splitter cuts off."""
    sentence = places.sentence_at(q.outer[1] - 1)
    if sentence is None:
        return None
    tokens = [t for t in sentence.tokens if t.start >= q.outer[1]]
    if not any(t.text.isalnum() for t in tokens):
        if any(t.pos in {"VERB", "AUX"} and t.end <= q.outer[0] for t in sentence.tokens):
            return None  # "asked for leave “so that it can be done”. He denied …": words of its own sentence
        following = sentence.index + 1
        if (
            following >= len(places.sentences)
            or places.sentences[following].paragraph != q.paragraph
        ):
            return None
        sentence = places.sentences[following]
        if len(sentence.tokens) > _REACH:
            return None
        tokens = list(sentence.tokens)
        if any(t.text in {'"', "“"} for t in tokens):
            return None
    return _first_cue(q, sentence, tokens[:_REACH])


def _first_cue(q: Quotation, sentence: Sentence, tokens: Sequence[Token]) -> Draft | None:
    for token in tokens:
        if token.text in {'"', "“", "«", ";"}:
            return None
        cue = cue_at(sentence, token)
        if cue is not None and any(r.quotes for r in cue.readings) and token.pos != "NOUN":
            return _quote_draft(q, sentence, cue)
        if token.pos in {"VERB", "AUX"} and token.dep not in {"relcl", "acl", "aux", "auxpass"}:
            return None
    return None


def cue_before(q: Quotation, places: Places) -> Draft | None:
    """Ruiz said: "…"."""
    sentence = places.sentence_at(q.outer[0])
    if sentence is None:
        return None
    tokens = [t for t in sentence.tokens if t.end <= q.outer[0]]
    if not tokens and sentence.index and places.sentences[sentence.index - 1].tokens[-1:]:
        before = places.sentences[sentence.index - 1]
        if before.tokens[-1].text == ":":  # "Ruiz said:" and the quotation in the next paragraph
            sentence, tokens = before, list(before.tokens)
    for token in reversed(tokens[-_REACH:]):
        cue = cue_at(sentence, token)
        if cue is not None and any(r.quotes for r in cue.readings) and token.pos in {"VERB", "AUX"}:
            near = len(tokens) - 1 - token.index <= _AFTER_CUE
            return _quote_draft(q, sentence, cue) if near else None
        if token.pos == "VERB" and token.tag != "VBG":
            return None
    return None


def colon(q: Quotation, places: Places) -> Draft | None:
    """Ruiz: "…"."""
    sentence = places.sentence_at(q.outer[0])
    if sentence is None:
        return None
    tokens = [t for t in sentence.tokens if t.end <= q.outer[0]]
    if (labelled := _labelled(tokens)) is not None:
        words = Words(sentence=sentence.index, head=labelled, first=0, last=labelled)
        return bare(q, sentence.index, words, "name before a colon")
    if 1 < len(tokens) <= 6 and tokens[-1].text == ":" and tokens[-2].pos == "PROPN":
        words = Words(
            sentence=sentence.index, head=tokens[-2].index, first=0, last=tokens[-2].index
        )
        return bare(q, sentence.index, words, "name before a colon")
    return None


def _labelled(tokens: Sequence[Token]) -> int | None:
    """The last word of the name in "Awa Sy, University of Karm: “…”": what she is stands between comma and colon."""
    comma = next((t.index for t in tokens if t.text == ","), 0)
    if not 1 < comma <= _LONGEST_NAME or tokens[-1].text != ":" or len(tokens) > _LONGEST_LABEL:
        return None
    named = all(t.pos == "PROPN" for t in tokens[:comma]) and tokens[0].name == "PERSON"
    plain = all(t.pos not in {"VERB", "AUX", "PRON"} for t in tokens)
    return comma - 1 if named and plain else None


def _between(sentence: Sentence, verb: Token, quoted: range) -> Token | None:
    """“…,” a deputy, Awa Sy, told the radio: who stands between the quotation and its verb, where the parse lost the subject."""
    between = [t for t in sentence.tokens[: verb.index] if t.start >= quoted.stop]
    if verb.tag not in _FINITE or not between or between[-1].pos not in {"PUNCT", *_NAMING}:
        return None
    behind = next(iter(sentence.tokens[verb.index + 1 :]), None)
    if verb.lemma not in word_class("addressing") and behind is not None and _names(behind):
        return None  # "“…” in Tal said Awa Sy"
    inside = {t.index for t in between}
    return next((t for t in between if t.pos in _NAMING and t.head not in inside), None)


def _names(token: Token) -> bool:
    """Whether a word may begin the name of somebody: no day does."""
    return token.pos in {"DET", "ADJ", *_NAMING} and token.name not in {"DATE", "TIME"}


def _behind(sentence: Sentence, verb: Token, quoted: range) -> Token | None:
    """“…,” confirmed ministry spokesman Awa Sy: the object right behind the verb says what is quoted before it."""
    if verb.start < quoted.stop:
        return None
    objects = children(sentence, verb, "dobj")
    return next((o for o in objects if subtree(sentence, o)[0].index == verb.index + 1), None)


def _quote_draft(q: Quotation, sentence: Sentence, cue: Cue) -> Draft:
    verb = sentence.tokens[cue.token]
    reading = next(r for r in cue.readings if r.quotes)
    avoid = range(q.outer[0], q.outer[1])
    named = speaker_of(sentence, verb)
    if named is None or named.start in avoid:
        named = (
            _between(sentence, verb, avoid)
            or _behind(sentence, verb, avoid)
            or nearest_name(sentence, verb, avoid)
        )
    return Draft(
        sentence=sentence.index, token=cue.token, cue=(verb.start, sentence.tokens[cue.last].end),
        word=cue.lemma, frame="quote", kind="claim" if cue.lemma == "ask" else reading.kind,
        hedge=reading.hedge, spans=((q.start, q.end),), quoted=1.0,
        speaker=noun_phrase(sentence, named) if named is not None else None,
        rule=None if named is not None else "nobody is named",
    )  # fmt: skip
