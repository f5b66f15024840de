"""What became of an agreement as the report tells it: signed, in force, extended, suspended, collapsed, expired.

Finds "the truce was extended by a week"; leaves "if the truce collapses" and "X said it was violated" alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language import trees
from tidings.mentions.agreements import lexicon
from tidings.mentions.agreements.finding import Found
from tidings.model.dates import Date
from tidings.model.evidence import quote
from tidings.model.mentions import Reading, StageMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import AgreementStage

# Conjunctions under which nothing has happened yet: "if the truce collapses".
_UNSURE = frozenset({"if", "unless", "whether", "until", "once", "before"})
_UNREAL = frozenset(
    {
        "would",
        "will",
        "wo",
        "'ll",
        "’ll",
        "could",
        "may",
        "might",
        "should",
        "must",
        "can",
        "to",
        "shall",
    }
)
_AFTER = frozenset({"after", "since", "following", "despite", "amid"})
_OUT = frozenset({"of", "from"})


def stages_of(reading: Reading, found: Found) -> Iterator[StageMention]:
    """What one mention of an agreement tells of its course."""
    sentence = found.sentence
    if found.maker is not None and found.time is not None and found.maker.tag in {"VBD", "VBN"}:
        start = min(found.evidence.start, found.maker.start, found.time.start)
        end = max(found.evidence.end, found.maker.end, found.time.end)
        yield StageMention(
            status="signed", date=found.time.date,
            evidence=quote(reading.document.id, reading.document.text, start, end),
        )  # fmt: skip
    told = _told(found)
    if told is None or (told[1] == "violated" and _is_said(reading, told[0])):
        return
    word, status = told
    start, end = min(word.start, found.noun.start), max(word.end, found.noun.end)
    yield StageMention(
        status=status, date=_day(reading, sentence, word),
        evidence=quote(reading.document.id, reading.document.text, start, end),
    )  # fmt: skip


def stands(found: Found) -> bool:
    """Whether words that name nothing ("the truce") still tell what became of something that was agreed."""
    told = _told(found)
    return told is not None


def _told(found: Found) -> tuple[Token, AgreementStage] | None:
    sentence, noun = found.sentence, found.noun
    word, part = _governor(sentence, noun)
    if word is None or not _is_told_as_fact(sentence, word):
        return None
    words = " ".join(t.text.lower() for t in trees.subtree(sentence, word))
    passive = noun.dep == "nsubjpass"
    # "The deal ended the standoff": what it did to something else did not befall it
    acts = noun.dep == "nsubj" and bool(trees.children(sentence, word, "dobj"))
    for standing in lexicon.standings().get(word.lemma, ()):
        fits = standing.part == part or (standing.part == "passive" and passive)
        fits = fits and not (acts and standing.status == "collapsed" and not standing.beside)
        if fits and (not standing.beside or any(f" {b} " in f" {words} " for b in standing.beside)):
            return word, standing.status
    return None


def _governor(sentence: Sentence, noun: Token) -> tuple[Token | None, str]:
    """The word that tells something of an agreement, and what the agreement is to it."""
    above = trees.head(sentence, noun)
    if above is None or noun.dep in {"nsubj", "nsubjpass"}:
        return above, "subject"
    if noun.dep in {"dobj", "obj"}:
        return above, "object"
    if noun.dep == "pobj" and above.text.lower() == "to":
        end = trees.head(sentence, above)
        put = trees.head(sentence, end) if end is not None and end.lemma == "end" else end
        return (put if put is not None and put.lemma == "put" else None), "object"
    if noun.dep != "pobj" or above.text.lower() not in _OUT:
        return None, ""
    over = trees.head(sentence, above)
    while over is not None and over.dep == "prep" and over.pos == "ADP":
        over = trees.head(sentence, over)
    if over is None or over.pos in {"VERB", "AUX"}:
        return over, "object"
    preposition = trees.head(sentence, over)
    happened = preposition is not None and preposition.text.lower() in _AFTER
    return (over, "of") if happened else (None, "")


def _is_told_as_fact(sentence: Sentence, verb: Token) -> bool:
    helpers = {t.text.lower() for t in trees.children(sentence, verb, "aux")}
    unsure = any(t.lemma in _UNSURE for t in trees.children(sentence, verb, "mark", "advmod"))
    verbal = verb.pos in {"VERB", "AUX"}
    finite = not verbal or verb.tag in {"VBD", "VBZ", "VBP"} or bool(helpers) or (
        verb.tag == "VBN" and bool(trees.children(sentence, verb, "auxpass"))
    )  # fmt: skip
    return finite and not helpers & _UNREAL and not unsure and not trees.is_negated(sentence, verb)


def _is_said(reading: Reading, word: Token) -> bool:
    return any(p.start <= word.start < p.end for s in reading.statements for p in s.content)


def _day(reading: Reading, sentence: Sentence, word: Token) -> Date | None:
    """The time that hangs on a verb, by itself or behind "on"."""
    for time in reading.times:
        if time.sentence != sentence.index or time.date.earliest is None:
            continue
        tokens = {t.index for t in sentence.tokens if time.start <= t.start < time.end}
        for token in (sentence.tokens[i] for i in sorted(tokens)):
            above = trees.head(sentence, token)
            if above is None or above.index in tokens:
                continue
            if above.pos == "ADP" and above.text.lower() in {"until", "till", "to", "for", "by"}:
                continue
            over = trees.head(sentence, above) if above.pos == "ADP" else above
            if over is not None and over.index == word.index:
                return time.date
    return None
