"""Drafts that tell of no saying: what was neither confirmed nor denied, a verdict of guilt, the words of saying behind a quotation.

“The ministry has neither confirmed nor denied the raid” says nothing of the raid; “denied the raid” denies it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from tidings.language.trees import children, head
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.lexicon import verbs
from tidings.mentions.statements.silent.not_uttered import is_not_uttered
from tidings.mentions.statements.silent.unvoiced import is_unvoiced
from tidings.model.parse import Sentence, Token

_WHEN = frozenset({"after", "before", "since", "following", "despite", "amid"})
_NEITHER = frozenset({"neither", "not", "n't", "n’t", "never"})
_VERDICT = frozenset({"guilty", "innocent", "liable"})
_QUESTIONS = frozenset({"whether", "if", "why", "how", "who", "whom", "what", "when", "where", "which"})  # fmt: skip


def only_said(drafts: Iterable[Draft], places: Places) -> Iterator[Draft]:
    """The drafts that tell of a saying."""
    for draft in drafts:
        if not (
            _is_left_open(draft, places)
            or _is_untold(draft, places)
            or _is_verdict(draft, places)
            or _is_tag(draft, places)
            or _is_taken_in(draft, places)
            or _costs_lives(draft, places)
            or _is_of_nature(draft, places)
            or _is_cited(draft, places)
            or _is_bare_forecast(draft, places)
            or _is_question(draft, places)
            or _is_felt(draft, places)
            or _is_nobodys(draft, places)
            or _is_rung_up(draft, places)
            or _is_when_said(draft, places)
            or is_unvoiced(draft, places)
            or is_not_uttered(draft, places)
        ):
            yield draft


def _is_left_open(draft: Draft, places: Places) -> bool:
    """“neither confirmed nor denied”, “would not confirm or deny”."""
    if draft.word not in {"confirm", "deny"} or draft.cue is None:
        return False
    sentence = places.sentences[draft.sentence]
    verb = next((t for t in sentence.tokens if draft.cue[0] <= t.start < draft.cue[1]), None)
    above = head(sentence, verb) if verb is not None and verb.dep == "conj" else verb
    if verb is None or above is None or above.lemma not in {"confirm", "deny"}:
        return False
    both = any(t.lemma in {"confirm", "deny"} for t in children(sentence, above, "conj"))
    return both and any(t.text.casefold() in _NEITHER for t in children(sentence, above))


def _is_untold(draft: Draft, places: Places) -> bool:
    """“did not say whether a ransom was paid”: left out, not refused."""
    if draft.cue is None or draft.kind != "refusal":
        return False
    tokens = [
        t for t in places.sentences[draft.sentence].tokens if draft.cue[0] <= t.start < draft.cue[1]
    ]
    words = [t.text.casefold() for t in tokens]
    return (
        len(words) > 2
        and words[0] in {"did", "does", "do"}
        and tokens[-1].lemma in {"say", "specify", "tell", "mention"}
    )


def _is_taken_in(draft: Draft, places: Places) -> bool:
    """“46 people were admitted to the ward since Tuesday”, “the ward admitted a patient”: who comes into a hospital says nothing."""
    verb = _cue_verb(draft, places)
    if verb is None or verb.lemma != "admit" or draft.quoted:
        return False
    sentence = places.sentences[draft.sentence]
    people = column("en/collectives.tsv", "noun")
    if any(t.lemma in people for t in children(sentence, verb, "dobj")):
        return True
    return bool(children(sentence, verb, "auxpass")) and not children(
        sentence, verb, "agent", "ccomp"
    )


def _costs_lives(draft: Draft, places: Places) -> bool:
    """“The fever has claimed 488 lives”: it killed, and claims nothing."""
    verb = _cue_verb(draft, places)
    if verb is None or verb.lemma != "claim" or draft.quoted:
        return False
    taken = children(places.sentences[draft.sentence], verb, "dobj")
    return any(t.lemma in {"life", "victim"} for t in taken)


def _is_of_nature(draft: Draft, places: Places) -> bool:
    """“Cyclone Awa tore into the coast”, “the storm hit out at nobody”: the weather says nothing."""
    verb = _cue_verb(draft, places)
    if verb is None or draft.quoted:
        return False
    sentence = places.sentences[draft.sentence]
    doers = children(sentence, verb, "nsubj")
    return any(_is_weather(sentence, doer) for doer in doers)


def _is_cited(draft: Draft, places: Places) -> bool:
    """“a source cited by the daily”: it tells who spoke, and what he said stands elsewhere."""
    verb = _cue_verb(draft, places)
    if verb is None or verb.lemma not in {"cite", "quote"} or draft.frame != "np":
        return False
    sentence = places.sentences[draft.sentence]
    if any(t.lemma == "as" and t.index > verb.index for t in children(sentence, verb, "prep")):
        return True  # "the agency cited the ministry as saying": the ministry says what follows
    return verb.tag == "VBN" and verb.dep == "acl" and bool(children(sentence, verb, "agent"))


def _is_nobodys(draft: Draft, places: Places) -> bool:
    """“Nobody is sure that they will disarm”, “no one expects a deal”: what nobody holds is not said."""
    if draft.speaker is None:
        return False
    words = places.sentences[draft.speaker.sentence].tokens[draft.speaker.first :]
    said = [t.text.casefold() for t in words[:2]]
    return said[:1] == ["nobody"] or said == ["no", "one"]


def _is_rung_up(draft: Draft, places: Places) -> bool:
    """“A reporter called the detention centre”: who is rung up is called nothing."""
    verb = _cue_verb(draft, places)
    if verb is None or verb.lemma not in {"call", "phone", "ring", "telephone"} or draft.quoted:
        return False
    sentence = places.sentences[draft.sentence]
    rung = children(sentence, verb, "dobj")
    named = children(
        sentence, verb, "oprd", "acomp", "ccomp", "xcomp", "prt", "npadvmod", "auxpass"
    )
    only = len(rung) == 1 and not children(sentence, rung[0], "appos", "acl", "relcl")
    return only and not named and rung[0].lemma.lower() in word_class("rung_up")


def _is_when_said(draft: Draft, places: Places) -> bool:
    """“Ruiz said after the ministry's statement that she was ready”: she says it, and not the ministry."""
    if draft.token is None or draft.quoted:
        return False
    sentence = places.sentences[draft.sentence]
    noun = sentence.tokens[draft.token]
    link = sentence.tokens[noun.head]
    verb = sentence.tokens[link.head]
    after = noun.pos == "NOUN" and noun.dep == "pobj" and link.lemma in _WHEN
    return after and verb.lemma in verbs() and verb.index < noun.index < _token_at(draft, sentence)


def _token_at(draft: Draft, sentence: Sentence) -> int:
    """The index of the first word of the content."""
    return next((t.index for t in sentence.tokens if t.start >= draft.start), 0)


def _is_bare_forecast(draft: Draft, places: Places) -> bool:
    """“raised its forecast for the valley”: what is foretold is not said."""
    if draft.word not in {"forecast", "outlook", "projection"} or draft.frame != "noun":
        return False
    inside = places.words_of(draft)
    return not any(t.pos in {"VERB", "AUX", "NUM"} for t in inside)


def _is_weather(sentence: Sentence, doer: Token) -> bool:
    """“Cyclone Awa”, “the storm”; the Hurricane Centre is a body, and Storm may be somebody's name."""
    if doer.lemma.lower() in column("en/organization_heads.tsv"):
        return False
    storms = word_class("storm_words") - {"tropical"}
    sure = storms if doer.name != "PERSON" else storms - {"storm"}
    named = {t.lemma.lower() for t in children(sentence, doer, "compound")}
    return doer.lemma.lower() in sure | word_class("disasters") or bool(named & sure)


def _cue_verb(draft: Draft, places: Places) -> Token | None:
    if draft.token is None:
        return None
    token = places.sentences[draft.sentence].tokens[draft.token]
    return token if token.pos == "VERB" else None


def _is_verdict(draft: Draft, places: Places) -> bool:
    """“A jury found the officer guilty”: a court's deed, nobody's opinion."""
    if draft.word != "find" or draft.frame not in {"small", "learned", "np", "that"}:
        return False
    inside = places.words_of(draft)
    told = any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in inside)
    return not told and any(t.text.casefold() in _VERDICT for t in inside)


def _is_question(draft: Draft, places: Places) -> bool:
    """“The judge asked whether the road was open”: who wants to know something neither demands nor tells it."""
    if draft.word not in {"ask", "wonder", "inquire"} or draft.quoted:
        return False
    inside = places.words_of(draft)
    return bool(inside) and inside[0].text.casefold() in _QUESTIONS


def _is_felt(draft: Draft, places: Places) -> bool:
    """“She has never found it easy”, “they found the road shut”: what somebody lives through is no finding, as that of a
    panel is."""
    verb = _cue_verb(draft, places)
    if draft.word != "find" or draft.frame not in {"small", "that"} or verb is None or draft.quoted:
        return False
    if any(
        t.tag in {"VBD", "VBZ", "VBP", "MD"} and t.start > verb.start
        for t in places.words_of(draft)
    ):
        return False  # "found that the road was shut"
    if draft.end <= verb.start:
        return False  # "the dam will break, they are finding"
    sentence = places.sentences[draft.sentence]
    doers = children(sentence, verb, "nsubj")
    return bool(doers) and not any(t.lemma.lower() in _finders() or t.name == "ORG" for t in doers)


@cache
def _finders() -> frozenset[str]:
    """Nouns of those whose findings are judgements."""
    return (
        word_class("officeholders")
        | column("en/finding_callings.tsv", "word")
        | column("en/outside_observers.tsv", "word")
        | column("en/organization_heads.tsv", "word")
        | column("en/expert_nouns.tsv", "word")
    )


def _is_tag(draft: Draft, places: Places) -> bool:
    """“"They are asking us to lift it," she said”: what is asked for is not "she said"."""
    if draft.frame != "that" or draft.quoted:
        return False
    tokens = places.sentences[draft.sentence].tokens
    inside = places.words_of(draft)
    if not inside or inside[-1].tag not in {"VBD", "VBZ", "VBP"}:
        return False
    speaks = any("quote" in r.frames for r in verbs().get(inside[-1].lemma, ()))
    before = [t for t in tokens if t.end <= draft.start]
    return speaks and bool(before) and before[-1].text in {'"', "”", "’", "'", "''"}
