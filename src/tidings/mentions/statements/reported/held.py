"""Reporting nouns with somebody who holds them: "their hope that …", "Bor voiced optimism that …".

Finds Bor's fear in "Bor spoke of its fear of a flood"; leaves "a claim of 40 euros" alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.trees import children, head, is_negated, subtree
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.reported.content import Pieces, apart, spans_of, trimmed
from tidings.mentions.statements.reported.cues import is_asserted
from tidings.mentions.statements.reported.holders import (
    ARRIVING,
    HOLDERS,
    LYING,
    REACH,
    carrier,
    holder_and_verb,
    holds,
    is_told_apart,
    names,
    next_verb,
)
from tidings.mentions.statements.reported.lexicon import CueWord, nouns, support_verbs
from tidings.mentions.statements.silent.other_deeds import is_granted
from tidings.mentions.statements.speakers.subjects import noun_phrase
from tidings.model.parse import Sentence, Token


def noun_drafts(sentence: Sentence) -> Iterator[Draft]:
    """One draft for each reporting noun with content, where somebody holds it."""
    for token in sentence.tokens:
        if token.pos not in {"NOUN"} or token.lemma not in nouns():
            continue
        for reading in nouns()[token.lemma]:
            pieces = _noun_content(sentence, token, reading) or _beyond_holder(
                sentence, token, reading
            )
            pieces = pieces or _that_beyond(sentence, noun=token, reading=reading)
            pieces = _whole_clause(sentence, token, _before_holder(sentence, pieces))
            pieces = _with_deed(sentence, pieces)
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
        if reading.kind != "claim":  # "a claim that he made" is no content
            marks += tuple(t for t in children(sentence, child, "dobj") if t.tag == "IN")
        if (
            "that" in reading.frames
            and child.dep in {"acl", "ccomp", "relcl"}
            and any(t.lemma == "that" and t.dep in {"mark", "dobj"} for t in marks)
        ):
            return trimmed(sentence, inside[0].index, inside[-1].index)
        if (
            "to" in reading.frames
            and child.dep in {"acl", "relcl", "xcomp"}
            and any(t.tag == "TO" for t in marks)
            and not is_granted(sentence, child)
        ):
            return trimmed(sentence, inside[0].index, inside[-1].index)
        word = child.text.casefold()
        whose = word == "of" and "that" in reading.frames and is_told_apart(sentence, noun)
        if child.dep == "prep" and f"p:{word}" in reading.frames and len(inside) > 1 and not whose:
            return trimmed(sentence, inside[1].index, inside[-1].index)
        if (made := _in_relative(sentence, child, reading)) is not None:
            return trimmed(sentence, *made)
    return ()


def _in_relative(sentence: Sentence, clause: Token, reading: CueWord) -> tuple[int, int] | None:
    """“the promise Bor made to take them in”: the deed hangs on the verb of the clause that names its holder."""
    if not holds(sentence, clause):
        return None
    for below in children(sentence, clause, "advcl", "xcomp", "ccomp"):
        marks = children(sentence, below, "mark", "aux")
        to = "to" in reading.frames and any(t.tag == "TO" for t in marks)
        that = "that" in reading.frames and any(t.lemma == "that" for t in marks)
        if below.index > clause.index and (to or that):
            inside = subtree(sentence, below)
            return inside[0].index, inside[-1].index
    return None


def _before_holder(sentence: Sentence, pieces: Pieces) -> Pieces:
    """“rejection of the plan by Bor”: the parser hangs the holder on the content."""
    for first, last in pieces:
        inside = sentence.tokens[first : last + 1]
        by = next((t for t in inside if t.text.casefold() == "by" and names(sentence, t)), None)
        if by is not None and first < by.index:
            return trimmed(sentence, first, by.index - 1)
    return pieces


def _beyond_holder(sentence: Sentence, noun: Token, reading: CueWord) -> Pieces:
    """Content that the parser hangs on the holder or on the verb: "announcement by Bor of a curfew",
    "there was praise from Bor for the medics", "a claim of responsibility by the Front for the raid"."""
    end = next_verb(sentence, noun)
    for token in sentence.tokens[noun.index + 1 : end]:
        word = token.text.casefold()
        if token.dep != "prep" or f"p:{word}" not in reading.frames:
            continue
        above = head(sentence, token)
        behind = above is not None and (above.dep == "pobj" or above.pos in {"VERB", "AUX"})
        held = any(t.text.casefold() in HOLDERS for t in sentence.tokens[noun.index : token.index])
        inside = subtree(sentence, token)
        bearer = carrier(sentence, noun)
        carried = bearer is not None and bearer.lemma in support_verbs() and above is bearer
        # "voiced outrage at the raid", "expressed gratitude to Bor for it"
        to = sentence.tokens[noun.index + 1].text == "to" and above is bearer
        near = carried and (token.index == noun.index + 1 or to)
        near = near or _asks_beside(noun, token, above, reading)
        if behind and (held or near) and len(inside) > 1:
            # "hopes among the miners of seeing it reopened"
            deed = bool(children(sentence, token, "pcomp"))
            last = inside[-1].index if deed else min(inside[-1].index, end - 1)
            return trimmed(sentence, token.index + 1, last)
    return ()


def _asks_beside(noun: Token, token: Token, above: Token | None, reading: CueWord) -> bool:
    """“nothing came of the bishop's plea for the crew”: what is asked for right behind, hung on the verb before."""
    asks = reading.kind in {"appeal", "demand"} and token.index == noun.index + 1
    return asks and above is not None and above.index < noun.index


def _that_beyond(sentence: Sentence, noun: Token, reading: CueWord) -> Pieces:
    """“word came from Bor that …”, “hopes are high in Bor that …”: the clause stands apart from its noun."""
    if "that" not in reading.frames or noun.dep not in {
        "nsubj",
        "nsubjpass",
        "dobj",
        "attr",
        "ROOT",
    }:
        return ()
    above = head(sentence, noun)
    after = sentence.tokens[noun.index + 1 : noun.index + 2]
    if after and after[0].text.casefold() in {"by", "from"}:
        above = after[0]  # "the charge by Bor that …"
    elif above is None or above.lemma not in ARRIVING | LYING:
        return ()
    for token in sentence.tokens[above.index + 1 : above.index + REACH]:
        if above.pos == "ADP" and token.pos in {"VERB", "AUX"}:
            return ()
        if token.text.casefold() == "that" and token.tag in {"IN", "WDT"}:
            clause = head(sentence, token)
            if clause is None or clause.index < token.index:
                return ()
            return trimmed(sentence, token.index + 1, subtree(sentence, clause)[-1].index)
    return ()


def _with_deed(sentence: Sentence, pieces: Pieces) -> Pieces:
    """“a plea for both fleets to keep away”: what is asked for, not only of whom."""
    if len(pieces) != 1 or pieces[0][1] + 2 >= len(sentence.tokens):
        return pieces
    first, last = pieces[0]
    before, after = sentence.tokens[first - 1], sentence.tokens[last + 1]
    if before.text.casefold() != "for" or after.tag != "TO" or after.head <= after.index:
        return pieces
    deed = sentence.tokens[after.head]
    return (
        (first, max([deed.index, *(t.index for t in subtree(sentence, deed) if t.pos != "PUNCT")])),
    )


def _whole_clause(sentence: Sentence, noun: Token, pieces: Pieces) -> Pieces:
    """“the demand that Bor yield was read out”: what the noun itself is the subject of is told by the report."""
    if not pieces or noun.dep not in {"ROOT", "nsubj"}:
        return pieces
    first, last = pieces[0]
    told = [t for t in sentence.tokens[first : last + 1] if t.pos in {"VERB", "AUX"}]
    bare = [t for t in told if t.tag in {"VB", "VBP"}]
    if noun.dep == "ROOT" and len(told) > 1 and bare and told[0] is bare[0]:
        later = next((t for t in told[1:] if t.tag in {"VBD", "VBZ"}), None)
        if later is not None:
            return trimmed(sentence, first, later.index - 1)
    return pieces


def _noun_draft(sentence: Sentence, noun: Token, reading: CueWord, pieces: Pieces) -> Draft | None:
    holder, verb = holder_and_verb(sentence, noun)
    if holder is None:
        return None
    first = verb.start if verb is not None and verb.index < noun.index else noun.start
    if verb is not None and not is_asserted(sentence, verb):
        return None
    if holder.tag in {"WP", "WDT"} or (holder.start, holder.end) in {
        (sentence.tokens[i].start, sentence.tokens[i].end)
        for a, b in pieces
        for i in range(a, b + 1)
    }:
        return None
    return Draft(
        sentence=sentence.index, token=noun.index, word=reading.lemma, frame="noun", kind=reading.kind,
        cue=(first, noun.end), spans=spans_of(sentence, pieces),
        speaker=apart(sentence, noun_phrase(sentence, holder), pieces),
        rule="holder of the noun", negated=is_negated(sentence, noun) or (verb is not None and is_negated(sentence, verb)),
    )  # fmt: skip
