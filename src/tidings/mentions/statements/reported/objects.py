"""Objects and prepositions that hold the content: "condemned the raid", "accused Bor of shelling", "called for calm".

Finds "the raid" in "the raid blamed on Bor"; nothing in "Bor blamed them."
"""

from __future__ import annotations

from tidings.language.trees import ancestors, children, head, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.reported.content import (
    REFLEXIVE,
    Content,
    Pieces,
    complement,
    is_fronted,
    objects,
    preposition,
    run,
    trimmed,
    verb_of,
    with_tail,
    without_aside,
)
from tidings.mentions.statements.reported.cues import Cue, cue_at
from tidings.mentions.statements.reported.gifts import given, received
from tidings.mentions.statements.reported.lexicon import nouns
from tidings.model.parse import Sentence, Token

# What a denial takes up, and the marks before it: "…; they denied it", "…, but Bor denied this".
TAKEN_UP = frozenset({"it", "this", "that", "them", "these"})
CLAUSE_MARKS = frozenset({";", ",", ":", "–", "—"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NEXT = 2  # a comma at most stands between


def aimed(sentence: Sentence, cue: Cue, word: str) -> Content | None:
    """“accused Bor of shelling”, “blamed Bor for the delay”: the object is the target."""
    verb = verb_of(sentence, cue)
    for aimed in objects(sentence, verb):
        fronted = is_fronted(sentence, verb)  # "Accused by Bor of lying, the mayor …"
        at = preposition(sentence, verb, word, verb.index if fronted else max(aimed.index, verb.index))  # fmt: skip
        if at is not None and (pieces := complement(sentence, at)):
            found = run(sentence, aimed, high=at.index)
            pieces = ((pieces[0][0], _with_occasion(sentence, verb, pieces[0][1])),)
            # "of stopping a car, which the pact forbids": why it is a wrong belongs to the charge
            pieces = without_aside(sentence, at, pieces, relative=False)
            # "accused the firm, which …, of poisoning": what is told of the accused is no part of the charge
            told = children(sentence, aimed, "relcl", "appos")
            between = any(aimed.index < t.index < at.index for t in told)
            near = verb.index < aimed.index < at.index and not between
            whole = ((found[0][0], pieces[0][1]),) if found and near else pieces
            return Content(frame=f"y-p:{word}", pieces=whole, target=aimed.index)
    return None


def _with_occasion(sentence: Sentence, verb: Token, last: int) -> int:
    """“accused him of lying when he said …”: the occasion right behind is a part of the deed."""
    for child in children(sentence, verb, "advcl"):
        inside = [t.index for t in subtree(sentence, child) if t.pos != "PUNCT"]
        if inside[0] == last + 1 and sentence.tokens[inside[0]].text in {"when", "while", "by"}:
            return inside[-1]
    return last


def laid_on(sentence: Sentence, cue: Cue, word: str) -> Content | None:
    """“the strike was blamed on Bor”, “a raid attributed to Bor”: the noun is the content."""
    verb = verb_of(sentence, cue)
    at = preposition(sentence, verb, word, verb.index)
    blamed = children(sentence, at, "pobj") if at is not None else ()
    if not blamed:
        return None
    things = objects(sentence, verb)
    if things:
        high = verb.index if things[0].index < verb.index else at.index if at else None
        if things[0].pos == "PRON" and things[0].index > verb.index:
            high = None  # "blamed it on …": the pronoun alone says nothing
        return Content(
            frame=f"np-p:{word}",
            pieces=run(sentence, things[0], high=high)
            if high is not None
            else ((things[0].index, subtree(sentence, blamed[0])[-1].index),),
            target=blamed[0].index,
        )
    above = head(sentence, verb)
    if verb.tag == "VBN" and above is not None and verb.dep in {"advcl", "acl"}:
        marks = [t.index for t in children(sentence, above, "mark") if t.index < above.index]
        pieces = run(sentence, above, low=max(marks, default=-1), high=verb.index)
        return Content(frame=f"np-p:{word}", pieces=pieces, target=blamed[0].index)
    return None


def blamed(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """“Bor blamed the rebels.”: nothing but whom; the words before say for what."""
    verb = verb_of(sentence, cue)
    for named in objects(sentence, verb):
        if named.index > verb.index and named.pos in {"NOUN", "PROPN"}:
            stops = [t.index for t in children(sentence, named, "appos", "relcl", "punct")]
            high = min(
                (subtree(sentence, sentence.tokens[i])[0].index for i in stops), default=None
            )
            found = run(sentence, named, low=cue.last, high=high)
            return Content(frame="y", pieces=found, target=named.index)
    return None


def seen_as(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """“sees the raid as a warning”."""
    verb = verb_of(sentence, cue)
    at = preposition(sentence, verb, "as", cue.last)
    things = objects(sentence, verb)
    if at is not None and not things and (told := _told_behind(sentence, at)):
        return Content(frame="that", pieces=told)
    if at is None and things:
        at = _as_told(sentence, verb, things[0])
    if at is None or not things:
        return None
    last = subtree(sentence, at)[-1].index
    for child in children(sentence, verb, "prep"):
        if child.text.casefold() == "with" and 0 < child.index - last <= _NEXT:
            last = subtree(sentence, child)[-1].index  # "…, with troops in reach": part of the view
    if things[0].index < verb.index:
        return Content(
            frame="as",
            pieces=(
                *run(sentence, things[0], high=verb.index),
                *trimmed(sentence, at.index, last),
            ),
        )
    first = subtree(sentence, things[0])[0].index
    return Content(frame="as", pieces=trimmed(sentence, first, last), target=things[0].index)


def _as_told(sentence: Sentence, verb: Token, thing: Token) -> Token | None:
    """“dismissed the reports as lies spread by Bor”: the parser takes "spread" for a verb of its own."""
    for clause in children(sentence, verb, "advcl"):
        marks = children(sentence, clause, "mark")
        named = children(sentence, clause, "nsubj")
        if clause.tag == "VBN" and named and marks and marks[0].text.casefold() == "as":
            return clause if marks[0].index == subtree(sentence, thing)[-1].index + 1 else None
    return None


def _told_behind(sentence: Sentence, at: Token) -> Pieces:
    """“dismissed as lies claims that he had fled”: what is claimed, where the parser takes "claims" for a verb."""
    for token in sentence.tokens[at.index + 1 : -1]:
        that = sentence.tokens[token.index + 1]
        if token.text in word_class("told_things") and that.text == "that":
            inside = subtree(sentence, sentence.tokens[that.head])
            return trimmed(sentence, that.index + 1, inside[-1].index)
    return ()


def denied_before(sentence: Sentence, cue: Cue) -> Pieces:
    """“…, which Bor denies”, “…, a charge they deny”: the clause before is the content."""
    verb = verb_of(sentence, cue)
    antecedent = head(sentence, verb) if verb.dep == "relcl" else None
    if antecedent is None or antecedent.index > verb.index:
        return ()
    named = subtree(sentence, antecedent)[0].index
    which = [t.index for t in children(sentence, verb, "dobj") if t.text.casefold() == "which"]
    stop = which[0] if which else named if antecedent.lemma in nouns() else None
    top = next((t for t in ancestors(sentence, antecedent) if t.pos in {"VERB", "AUX"}), None)
    if stop is None or top is None or top.index >= stop:
        return ()
    return _claimed(sentence, top, antecedent, stop) or run(sentence, top, high=stop)


def _claimed(sentence: Sentence, top: Token, antecedent: Token, stop: int) -> Pieces:
    """“Bor claimed the seizure of the port, which Vell denies”: what is claimed is denied, not that it is."""
    claims = (cue := cue_at(sentence, top)) and any(r.kind == "claim" for r in cue.readings)
    for thing in children(sentence, top, "dobj") if claims else ():
        if any(t.index == antecedent.index for t in subtree(sentence, thing)):
            return run(sentence, thing, low=top.index, high=stop)
    return ()


def charge_before(sentence: Sentence, cue: Cue) -> Pieces:
    """“Bor blamed the rebels for the blast; they denied it”, “…, who denied it”: the clause before is the content."""
    if cue.negated or all(reading.kind != "denial" for reading in cue.readings):
        return ()
    verb = verb_of(sentence, cue)
    things = children(sentence, verb, "dobj")
    if not (things and things[0].text.casefold() in TAKEN_UP and things[0].index > verb.index):
        return ()
    start = _clause_start(sentence, verb)
    first = min(t.index for t in subtree(sentence, verb) if t.index >= start)
    before = sentence.tokens[:first]
    told = [t for t in before if t.pos == "VERB" and t.tag in FINITE and cue_at(sentence, t)]
    return trimmed(sentence, _clause_start(sentence, told[-1]), first - 1) if told else ()


def _clause_start(sentence: Sentence, verb: Token) -> int:
    """The first word behind the last mark that parts a verb's clause from the one before."""
    marks = [t.index for t in sentence.tokens[: verb.index] if t.text in CLAUSE_MARKS]
    return marks[-1] + 1 if marks else 0


def noun_object(sentence: Sentence, cue: Cue, word: str) -> Content | None:
    """The object of a verb; with a `word`, only one of that class of words: “maintained his innocence” says something,
    “maintained their siege” does not."""
    things = objects(sentence, verb_of(sentence, cue)) if word else ()
    if word and not any(t.lemma in word_class(word) for t in things):
        return None
    return _noun_object(sentence, cue)


def _noun_object(sentence: Sentence, cue: Cue) -> Content | None:
    """“condemned the raid”, “demands the withdrawal of troops to the old line”."""
    verb = verb_of(sentence, cue)
    if before := denied_before(sentence, cue) or charge_before(sentence, cue):
        return Content(frame="np", pieces=before)
    last = sentence.tokens[cue.last]
    behind = cue.last > cue.token and last.pos == "ADP"
    if behind and (pieces := complement(sentence, last) or _phrase_after(sentence, last)):
        pieces = without_aside(sentence, last, _with_what_is_told(sentence, verb, pieces))
        pieces = _with_matter(sentence, verb, pieces)
        return Content(frame="np", pieces=pieces)  # "paid tribute to the medics"
    if told := _what(sentence, cue) or received(sentence, verb):
        return Content(frame="np", pieces=told)
    for thing in objects(sentence, verb):
        if gift := given(sentence, verb, thing):
            return Content(frame="np", pieces=gift)
        if thing.text.casefold() in REFLEXIVE or thing.pos in {"PRON"}:
            continue
        if thing.index < verb.index:
            if not children(sentence, verb, "agent") and verb.dep in {"acl", "advcl"}:
                continue  # "a truce announced after talks": nobody is said to have announced it
            return Content(frame="np", pieces=run(sentence, thing, high=verb.index))
        found = run(sentence, thing, low=cue.last)
        if found:
            whole = with_tail(sentence, verb, found[0])
            return Content(frame="np", pieces=without_aside(sentence, thing, whole))
    return None


def _what(sentence: Sentence, cue: Cue) -> Pieces:
    """“deplored what he called a war”."""
    for clause in children(sentence, verb_of(sentence, cue), "ccomp"):
        told = run(sentence, clause, low=cue.last)
        if told and sentence.tokens[told[0][0]].text.casefold() == "what":
            return told
    return ()


def _with_what_is_told(sentence: Sentence, verb: Token, pieces: Pieces) -> Pieces:
    """“scoffed at the charge that he had fled”: the clause belongs to the noun, whatever the parser hangs it on."""
    first, last = pieces[0] if pieces else (0, -1)
    if last < 0 or sentence.tokens[last].lemma not in nouns():
        return pieces
    for clause in children(sentence, verb, "ccomp"):
        inside = subtree(sentence, clause)
        if inside[0].index == last + 1 and inside[0].text.casefold() == "that":
            return ((first, inside[-1].index),)
    return pieces


def _with_matter(sentence: Sentence, verb: Token, pieces: Pieces) -> Pieces:
    """“pointed the finger at Bor over the raid”: what he is blamed for is a part of it."""
    if len(pieces) != 1:
        return pieces
    first, last = pieces[0]
    for at in children(sentence, verb, "prep"):
        if at.index == last + 1 and at.text.casefold() == "over":
            return ((first, subtree(sentence, at)[-1].index),)
    return pieces


def _phrase_after(sentence: Sentence, at: Token) -> Pieces:
    """The noun phrase behind a preposition that the parser hangs elsewhere: "owned up on Monday to the raid"."""
    for token in sentence.tokens[at.index + 1 : at.index + 6]:
        if token.pos in {"VERB", "AUX", "PUNCT"}:
            break
        if token.pos in {"NOUN", "PROPN"} and token.dep not in {"compound", "poss", "nmod"}:
            return run(sentence, token, low=at.index)
    return ()
