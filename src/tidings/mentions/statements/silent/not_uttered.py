"""Drafts whose word of saying tells a deed or a state: guests who are welcomed, ships that pirates threaten, cases that were reported.

“Five cases were reported”, “pirates threatened a tanker” and “the groups appealed the verdict” say nothing; “the union
threatened a strike” and “it was reported that the dam held” do.
"""

from __future__ import annotations

from tidings.language.arguments import kernel
from tidings.language.trees import children, head
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.places import Places
from tidings.model.parse import Sentence, Token

_COUNTED = frozenset({"report", "confirm", "record", "register"})
_SHOWING = frozenset({"show", "confirm", "prove", "reveal", "suggest", "indicate", "demonstrate"})
_HOLDING = frozenset({"consider", "deem", "regard", "view"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_not_uttered(draft: Draft, places: Places) -> bool:
    """Whether nobody says what a draft holds; what stands in quotation marks was said."""
    if draft.token is None or draft.quoted:
        return False
    sentence = places.sentences[draft.sentence]
    cue = sentence.tokens[draft.token]
    return (
        _is_counted(draft, places, sentence, cue)
        or _is_greeted(draft, sentence, cue)
        or _is_menaced(draft, sentence, cue)
        or _is_taken_in(draft, sentence, cue)
        or _is_shown(draft, places, cue)
        or _is_wanted(draft, sentence, cue)
        or _is_rammed(draft, sentence)
        or _is_kept_from(draft, sentence, cue)
        or _is_fought(draft, sentence, cue)
        or _is_while(draft, places)
        or _is_held_by_nobody(draft, places)
        or (
            cue.dep == "amod" and cue.tag == "VBN" and draft.frame == "that"
        )  # "a written undertaking that"
        or _is_kept_back(draft, places)
        or _is_thank_heaven(draft, sentence, cue)
    )


def _is_counted(draft: Draft, places: Places, sentence: Sentence, cue: Token) -> bool:
    """“Incidents of looting were reported”, “ten cases confirmed”: they came about, and nobody is named who tells of them."""
    if draft.word not in _COUNTED or draft.frame != "np" or draft.speaker is not None:
        return False
    if children(sentence, cue, "agent", "ccomp", "xcomp"):
        return False
    return not any(t.tag in _FINITE for t in places.words_of(draft))


def _is_greeted(draft: Draft, sentence: Sentence, cue: Token) -> bool:
    """“The governor welcomed several hundred guests”: they came to his house; "welcomed the ruling" praises it."""
    return draft.word == "welcome" and _all(_things(sentence, cue), word_class("welcomed_in"))


def _is_menaced(draft: Draft, sentence: Sentence, cue: Token) -> bool:
    """“Pirates who threatened a tanker”: armed people stand before them; "threatened a strike", "threatened them with death" say it."""
    if draft.word != "threaten" or draft.frame != "np":
        return False
    return _all(
        _things(sentence, cue), word_class("being") | word_class("vehicle") | word_class("ships")
    )


def _is_taken_in(draft: Draft, sentence: Sentence, cue: Token) -> bool:
    """“The hospital admitted two patients”: they are in its beds; "admitted the error", "admitted that patients had died" own up."""
    return draft.word == "admit" and _all(_things(sentence, cue), word_class("taken_in"))


def _is_shown(draft: Draft, places: Places, cue: Token) -> bool:
    """“Ropes, all of which confirmed their aim”, “one of whom later died, showing that …”: things show, and say nothing."""
    words = draft.speaker
    if words is None:
        return False
    said = [t.text.casefold() for t in places.sentences[words.sentence].tokens[words.first : words.last + 1]]  # fmt: skip
    of_them = said[-1:] == ["which"] and len(said) > 1
    return of_them or (said[-1:] == ["whom"] and cue.tag == "VBG" and draft.word in _SHOWING)


def _is_wanted(draft: Draft, sentence: Sentence, cue: Token) -> bool:
    """“Those wishing to leave”, “fanatics who wish to hurt us”: who is meant, not what they say."""
    if draft.word not in {"wish", "want"}:
        return False
    if cue.dep == "acl":
        return cue.tag == "VBG"
    meant = head(sentence, cue) if cue.dep == "relcl" else None
    many = meant is not None and (meant.tag == "NNS" or meant.lemma in {"those", "anyone", "who"})
    return many and all(t.text != "," for t in sentence.tokens[meant.index : cue.index])  # type: ignore[union-attr]


def _is_rammed(draft: Draft, sentence: Sentence) -> bool:
    """“A lorry tore into the crowd”: an idiom of scolding that a thing on wheels or wings takes at its word."""
    words = draft.speaker
    if words is None or words.sentence != draft.sentence:
        return False
    return sentence.tokens[words.head].lemma in word_class("vehicle") | word_class("aircraft")


def _is_kept_from(draft: Draft, sentence: Sentence, cue: Token) -> bool:
    """“Human rights are denied by fanatics”: withheld, which nobody says; "the charges were denied" and "denied the right" do."""
    things = tuple(children(sentence, cue, "nsubjpass"))
    return draft.word == "deny" and _all(things, word_class("withheld_goods"))


def _is_fought(draft: Draft, sentence: Sentence, cue: Token) -> bool:
    """“Appealed the verdict to the High Court”, “are contesting two seats”: courts and voters decide; "contested the claim" denies it."""
    things = _things(sentence, cue)
    if draft.word == "appeal":
        return _all(things, word_class("before_courts"))
    run_for = any(kernel(sentence, t).name in {"GPE", "LOC"} for t in things)
    return draft.word == "contest" and (run_for or _all(things, word_class("before_voters")))


def _is_while(draft: Draft, places: Places) -> bool:
    """“Raised concerns, and for a while …”: a time is no content."""
    inside = [t for t in places.words_of(draft) if t.pos not in {"DET", "ADP", "PUNCT"}]
    return bool(inside) and all(t.lemma in {"while", "time", "moment"} for t in inside)


def _is_held_by_nobody(draft: Draft, places: Places) -> bool:
    """“His chances are considered slim”: nobody is named who thinks so, and what he thinks of stands before."""
    if draft.word not in _HOLDING or draft.frame != "small" or draft.speaker is not None:
        return False
    return all(t.text.casefold() != "by" for t in places.words_of(draft))


def _is_kept_back(draft: Draft, places: Places) -> bool:
    """“Refusing to divulge further details”: the report tells what it could not learn."""
    if draft.kind != "refusal" or draft.word not in {"refuse", "decline"}:
        return False
    inside = {t.lemma for t in places.words_of(draft)}
    return bool(inside & word_class("telling_more")) and bool(
        inside & {"detail", "details", "elaborate", "name"}
    )


def _is_thank_heaven(draft: Draft, sentence: Sentence, cue: Token) -> bool:
    """“Thank God the clinic was empty”: a sigh of relief."""
    return draft.word == "thank" and _all(_things(sentence, cue), word_class("thanked_for_luck"))


def _things(sentence: Sentence, cue: Token) -> tuple[Token, ...]:
    return tuple(children(sentence, cue, "dobj", "nsubjpass"))


def _all(things: tuple[Token, ...], wanted: frozenset[str]) -> bool:
    return bool(things) and all(t.lemma.lower() in wanted for t in things)
