"""What is said of a thing that draws it: "The killing drew condemnation from Bor", "the plan met with anger among the unions".

Finds the killing with Bor's condemnation; nothing in "The fair drew crowds from Bor".
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.trees import children, head
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.reported.content import run, spans_of
from tidings.mentions.statements.reported.cues import is_asserted
from tidings.mentions.statements.reported.lexicon import nouns
from tidings.mentions.statements.speakers.subjects import noun_phrase
from tidings.mentions.statements.speakers.voices import is_speaking_noun
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import StatementKind

_FROM = frozenset({"from", "among", "by"})
_JUDGING: frozenset[StatementKind] = frozenset({"condemnation", "praise", "warning", "denial"})


def drawn_drafts(sentence: Sentence) -> Iterator[Draft]:
    """One draft for each judgement that a thing is told to draw from somebody who is named."""
    for noun in sentence.tokens:
        readings = nouns().get(noun.lemma, ())
        kind = next((r.kind for r in readings if r.kind in _JUDGING), None)
        verb = _drawing(sentence, noun) if kind is not None and noun.pos == "NOUN" else None
        if kind is None or verb is None or not is_asserted(sentence, verb):
            continue
        thing = next(iter(children(sentence, verb, "nsubj")), None)
        holder = _holder(sentence, noun, verb)
        if thing is None or holder is None or thing.pos == "PRON" or thing.index > verb.index:
            continue
        pieces = run(sentence, thing, high=verb.index)
        if pieces:
            yield Draft(
                sentence=sentence.index, token=noun.index, word=noun.lemma, frame="noun", kind=kind,
                cue=(verb.start, noun.end), spans=spans_of(sentence, pieces),
                speaker=noun_phrase(sentence, holder), rule="holder of the noun",
            )  # fmt: skip


def _drawing(sentence: Sentence, noun: Token) -> Token | None:
    above = head(sentence, noun)
    if above is not None and noun.dep == "pobj" and above.text.casefold() == "with":
        above = head(sentence, above)  # "met with condemnation"
        return above if above is not None and above.lemma == "meet" else None
    drawing = noun.dep == "dobj" and above is not None and above.lemma in word_class("drawing_out")
    return above if drawing else None


def _holder(sentence: Sentence, noun: Token, verb: Token) -> Token | None:
    """Who is named behind "from" at the noun or its verb."""
    for at in (*children(sentence, noun, "prep"), *children(sentence, verb, "prep")):
        if at.text.casefold() in _FROM and at.index > noun.index:
            for named in children(sentence, at, "pobj"):
                known = named.pos == "PROPN" and named.name not in {"DATE", "TIME"}
                if known or is_speaking_noun(named):
                    return named
    return None
