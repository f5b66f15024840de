"""Reporting nouns with somebody who holds them: "their hope that …", "Bor voiced optimism that …".

Finds Bor's fear in "Bor spoke of its fear of a flood"; leaves "a claim of 40 euros" alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.trees import children, head, is_negated, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.reported.content import Pieces, spans_of, trimmed
from tidings.mentions.statements.reported.cues import is_asserted
from tidings.mentions.statements.reported.lexicon import CueWord, nouns, support_verbs
from tidings.mentions.statements.silent.other_deeds import is_granted
from tidings.mentions.statements.speakers.subjects import noun_phrase, speaker_of
from tidings.model.parse import Sentence, Token

# Prepositions that name the holder of a reported fear or hope: "concern in Europe of …".
_HOLDERS = frozenset({"by", "from", "among", "in", "within"})
_ARRIVING = word_class("arriving")
# "fears are growing in Bor that", "hopes rose among the families that".
_LYING = frozenset({"be", "grow", "rise", "mount", "increase", "spread", "persist", "remain", "run", "linger", "fade", "exist", "abound"})  # fmt: skip
_REACH = 9
# Nouns whose "of" or first part may name the holder: "the demand of the families for a list".
_OF_THEIRS = frozenset({"appeal", "call", "demand", "offer", "plea", "pledge", "promise", "proposal", "refusal", "request", "threat", "ultimatum", "vow", "warning"})  # fmt: skip
_CARRYING = frozenset({"of", "about", "to", "with"})


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
        if child.dep == "prep" and f"p:{word}" in reading.frames and len(inside) > 1:
            return trimmed(sentence, inside[1].index, inside[-1].index)
    return ()


def _before_holder(sentence: Sentence, pieces: Pieces) -> Pieces:
    """“rejection of the plan by Bor”: the parser hangs the holder on the content."""
    for first, last in pieces:
        inside = sentence.tokens[first : last + 1]
        by = next((t for t in inside if t.text.casefold() == "by" and _names(sentence, t)), None)
        if by is not None and first < by.index:
            return trimmed(sentence, first, by.index - 1)
    return pieces


def _names(sentence: Sentence, at: Token) -> bool:
    """Whether a capital name stands behind a preposition."""
    return any(t.pos == "PROPN" and t.name not in {"DATE", "TIME"} for t in children(sentence, at, "pobj"))  # fmt: skip


def _beyond_holder(sentence: Sentence, noun: Token, reading: CueWord) -> Pieces:
    """Content that the parser hangs on the holder or on the verb: "announcement by Bor of a curfew",
    "there was praise from Bor for the medics", "a claim of responsibility by the Front for the raid"."""
    end = _next_verb(sentence, noun)
    for token in sentence.tokens[noun.index + 1 : end]:
        word = token.text.casefold()
        if token.dep != "prep" or f"p:{word}" not in reading.frames:
            continue
        above = head(sentence, token)
        behind = above is not None and (above.dep == "pobj" or above.pos in {"VERB", "AUX"})
        held = any(t.text.casefold() in _HOLDERS for t in sentence.tokens[noun.index : token.index])
        inside = subtree(sentence, token)
        carrier = _carrier(sentence, noun)
        carried = carrier is not None and carrier.lemma in support_verbs() and above is carrier
        # "voiced outrage at the raid", "expressed gratitude to Bor for it"
        to = sentence.tokens[noun.index + 1].text == "to" and above is carrier
        near = carried and (token.index == noun.index + 1 or to)
        if behind and (held or near) and len(inside) > 1:
            return trimmed(sentence, token.index + 1, min(inside[-1].index, end - 1))
    return ()


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
    elif above is None or above.lemma not in _ARRIVING | _LYING:
        return ()
    for token in sentence.tokens[above.index + 1 : above.index + _REACH]:
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


def _next_verb(sentence: Sentence, noun: Token) -> int:
    verbs = (t.index for t in sentence.tokens[noun.index + 1 :] if t.pos in {"VERB", "AUX"})
    return next(verbs, len(sentence.tokens))


def _noun_draft(sentence: Sentence, noun: Token, reading: CueWord, pieces: Pieces) -> Draft | None:
    holder, verb = _holder(sentence, noun)
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
        speaker=noun_phrase(sentence, holder),
        rule="holder of the noun", negated=is_negated(sentence, noun) or (verb is not None and is_negated(sentence, verb)),
    )  # fmt: skip


def holder_of(sentence: Sentence, noun: Token) -> Token | None:
    """Who holds a reporting noun, None where nobody is named."""
    return _holder(sentence, noun)[0]


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
    return _far_holder(sentence, noun), None


def _far_holder(sentence: Sentence, noun: Token) -> Token | None:
    """Who holds a noun by way of another word: "hopes voiced by Bor", "condemnation came from Bor",
    "a Red Cross warning", "the demand of the families for a list"."""
    for child in children(sentence, noun, "acl"):
        if child.tag == "VBN" and child.lemma in support_verbs():
            return speaker_of(sentence, child)
    above = head(sentence, noun)
    if above is not None and above.lemma in _ARRIVING and noun.dep in {"nsubj", "dobj", "attr"}:
        found = _pobj(sentence, above, "from")
        if found is not None:
            return found
    if above is not None and above.lemma in _LYING and noun.dep == "nsubj":
        near = sentence.tokens[above.index + 1 : above.index + _REACH]
        at = next((t for t in near if t.text.casefold() in {"in", "among", "at"}), None)
        if at is not None and (named := children(sentence, at, "pobj")):
            return named[0]
    for token in sentence.tokens[noun.index + 1 : _next_verb(sentence, noun)]:
        if token.text.casefold() == "by" and _names(sentence, token):
            return children(sentence, token, "pobj")[0]
    names = children(sentence, noun, "compound", "nmod")
    told = noun.lemma in _OF_THEIRS and bool(children(sentence, noun, "det"))
    if told and names and names[-1].pos == "PROPN":
        return names[-1]
    nation = [t for t in children(sentence, noun, "amod") if t.name == "NORP"]
    return nation[0] if nation else _of_whom(sentence, noun)  # "Ruritanian charges that"


def _of_whom(sentence: Sentence, noun: Token) -> Token | None:
    """“the demand of the families for a list”."""
    of = _pobj(sentence, noun, "of")
    others = children(sentence, noun, "prep", "acl", "relcl")
    asked = any(t.text.casefold() == "for" or t.dep != "prep" for t in others)
    speaks = of is not None and (of.pos == "PROPN" or of.tag == "NNS")
    return of if asked and speaks and noun.lemma in _OF_THEIRS else None


def _pobj(sentence: Sentence, above: Token, word: str) -> Token | None:
    return next(
        (
            named
            for at in children(sentence, above, "prep")
            if at.text.casefold() == word
            for named in children(sentence, at, "pobj")
        ),
        None,
    )


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
