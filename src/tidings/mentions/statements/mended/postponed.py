"""Mends sentences that name the speaker last: "They fired mortars, the ministry's spokesman, Ada Ruiz, announced."

The parser takes the last words for one more thing that they did; leaves "They fired, fled and surrendered" alone.
"""

from __future__ import annotations

from tidings.language.trees import subtree, with_moves
from tidings.mentions.statements.reported.cues import cue_at, is_asserted
from tidings.mentions.statements.speakers.voices import is_speaking_noun
from tidings.model.parse import Sentence, Token

# A speaker with title, office and name is told in so many words at most.
_LONGEST = 16
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_INSIDE = frozenset({"poss", "compound", "nmod", "amod", "nummod", "case"})
_OPENING = frozenset({"DET", "PROPN", "NOUN", "ADJ", "PRON"})


def postponed(sentence: Sentence) -> Sentence:
    """The sentence with the closing words of saying as its main clause, what stands before as their content."""
    tokens = sentence.tokens
    ends = [t for t in tokens if t.pos not in {"PUNCT", "SPACE"}]
    if len(ends) < 6:
        return sentence
    if (moves := _inverted(sentence) or _spliced(sentence)) is not None:
        return with_moves(sentence, moves)
    verb = ends[-1]
    cue = cue_at(sentence, verb)
    if cue is None or verb.tag != "VBD" or not any("that" in r.frames for r in cue.readings):
        return sentence
    if any(tokens[i].dep.startswith("nsubj") for i in sentence.children[verb.index]):
        return sentence
    comma = _comma(sentence, verb)
    if comma is None:
        return sentence
    main = next((t for t in tokens if t.head == t.index and t.index < comma.index), None)
    named = _named(tokens[comma.index + 1 : verb.index])
    if main is None or named is None or main.pos not in {"VERB", "AUX"}:
        return sentence
    moved = {
        verb.index: (verb.index, "ROOT"),
        main.index: (verb.index, "ccomp"),
        named.index: (verb.index, "nsubj"),
    }
    for token in tokens[comma.index + 1 : verb.index]:
        if token.index != named.index and not comma.index < token.head < verb.index:
            inside = (
                token.dep if token.dep in {"det", "compound", "amod", "prep", "poss"} else "appos"
            )
            moved[token.index] = (named.index, inside)
        elif token.dep == "appos" and token.head == named.index:
            moved[token.index] = (named.index, "appos")
    moved[comma.index] = (verb.index, "punct")
    return with_moves(sentence, moved)


def _inverted(sentence: Sentence) -> dict[int, tuple[int, str]] | None:
    """“They could be hiding here, thinks a hunter”: the parser takes the speaker for an object."""
    tokens = sentence.tokens
    main = next((t for t in tokens if t.head == t.index), None)
    if main is None or main.pos not in {"VERB", "AUX"}:
        return None
    if (parted := _parted(sentence)) is not None:
        return parted
    if cue_at(sentence, main) is not None and is_asserted(sentence, main):
        return None
    for index in sentence.children[main.index]:
        verb = tokens[index]
        below = [tokens[i] for i in sentence.children[index]]
        named = next((t for t in below if t.dep == "dobj" and t.index > index), None)
        cue = cue_at(sentence, verb)
        if (
            verb.dep == "conj" and verb.tag in {"VBD", "VBZ"} and index > main.index
            and tokens[index - 1].text == "," and named is not None and cue is not None
            and not any(t.dep in {"nsubj", "ccomp", "xcomp", "aux"} for t in below)
            and any("that" in r.frames for r in cue.readings)
            and (not any("np" in r.frames for r in cue.readings) or _is_somebody(sentence, named))
        ):  # fmt: skip
            comma = tokens[index - 1]
            return {
                index: (index, "ROOT"), main.index: (index, "ccomp"), named.index: (index, "nsubj"),
                comma.index: (index, "punct"),
            }  # fmt: skip
    return None


def _spliced(sentence: Sentence) -> dict[int, tuple[int, str]] | None:
    """“The bank had been warned, its former head has told a court”: the parser puts both clauses side by side."""
    tokens = sentence.tokens
    for verb in tokens[3:]:
        main = tokens[verb.head]
        if verb.dep != "conj" or main.head != main.index or main.pos not in {"VERB", "AUX"}:
            continue
        if _tells_behind(sentence, verb) and _is_beside(sentence, main, verb):
            return {verb.index: (verb.index, "ROOT"), main.index: (verb.index, "ccomp")}
    return None


def _tells_behind(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb says what stands before it: it has nothing behind but to whom, and when, it was said."""
    below = [sentence.tokens[i] for i in sentence.children[verb.index]]
    if any(t.dep in {"ccomp", "xcomp"} for t in below) or not is_asserted(sentence, verb):
        return False
    cue = cue_at(sentence, verb)
    told = cue is not None and any("that" in r.frames for r in cue.readings)
    return told and (verb.lemma in {"tell", "say"} or not any(t.dep == "dobj" for t in below))


def _is_beside(sentence: Sentence, main: Token, verb: Token) -> bool:
    """Whether a comma alone parts somebody with his verb from the clause before."""
    below = [sentence.tokens[i] for i in sentence.children[verb.index]]
    named = next((t for t in below if t.dep == "nsubj" and t.index < verb.index), None)
    if named is None or not _can_say(named):
        return False
    opening = subtree(sentence, named)[0].index
    joined = any(sentence.tokens[i].dep == "cc" for i in sentence.children[main.index])
    before = subtree(sentence, main)[0].index < opening
    return before and not joined and sentence.tokens[opening - 1].text == ","


def _parted(sentence: Sentence) -> dict[int, tuple[int, str]] | None:
    """“The miners, said the union, had complained”: the parser takes them for who said it, and the union for an object."""
    tokens = sentence.tokens
    for verb in tokens[2:-3]:
        if verb.tag not in {"VBD", "VBZ", "VBP"} or tokens[verb.index - 1].text != ",":
            continue
        cue = cue_at(sentence, verb)
        if cue is None or not any("that" in r.frames for r in cue.readings):
            continue
        comma = next((t for t in tokens[cue.last + 2 :] if t.text == ","), None)
        if comma is None or comma.index + 1 >= len(tokens):
            continue
        first, behind = tokens[comma.index + 1], tokens[cue.last + 1 : comma.index]
        before = tokens[: verb.index - 1]
        verbs = {"VERB", "AUX", "PUNCT", "SCONJ"}
        if any(t.pos in verbs and t.text != "'" for t in (*before, *behind)):
            continue
        told = first if first.dep not in {"aux", "auxpass"} else tokens[first.head]
        parted, named = _top(before), _top(behind)
        if first.pos not in {"VERB", "AUX"} or first.tag in {"VBG", "VBN", "VB"}:
            continue
        if parted is None or named is None or not _can_say(named):
            continue
        above = (told.index, "ROOT") if verb.head == verb.index else (told.head, told.dep)
        return {
            verb.index: (told.index, "parataxis"), told.index: above,
            named.index: (verb.index, "nsubj"), parted.index: (told.index, "nsubj"),
        }  # fmt: skip
    return None


def _top(tokens: tuple[Token, ...]) -> Token | None:
    """The head of a noun phrase, past who owns it: of "their widows' union" the union."""
    return next((t for t in tokens if t.pos in _NAMING and t.dep not in _INSIDE), None)


def _can_say(named: Token) -> bool:
    """Whether a word names somebody: "denied entry" has no entry that denies."""
    known = named.name in {"PERSON", "ORG", "GPE", "NORP"} or named.pos in {"PRON", "PROPN"}
    return known or is_speaking_noun(named)


def _is_somebody(sentence: Sentence, named: Token) -> bool:
    """Whether a noun phrase right behind the word of saying has a person's name, and the clause ends with it."""
    reach = subtree(sentence, named)
    after = sentence.tokens[reach[-1].index + 1 : reach[-1].index + 2]
    return named.name == "PERSON" and (not after or after[0].pos == "PUNCT")


def _comma(sentence: Sentence, verb: Token) -> Token | None:
    """The comma after which the speaker is named: no verb between it and the word of saying."""
    found: Token | None = None
    for token in reversed(sentence.tokens[max(1, verb.index - _LONGEST) : verb.index]):
        if token.pos in {"VERB", "AUX", "CCONJ", "SCONJ"}:
            break
        after = sentence.tokens[token.index + 1]
        if token.text == "," and after.pos in _OPENING and after.index < verb.index:
            found = token
    return found


def _named(tokens: tuple[Token, ...]) -> Token | None:
    """The head of the first noun phrase."""
    inside = {t.index for t in tokens}
    named: Token | None = None
    for token in tokens:
        if token.pos in {"NOUN", "PROPN", "PRON"}:
            named = token
        elif named is not None or token.pos not in {"DET", "ADJ", "PART"}:
            break
    if named is None or (named.head in inside and named.dep in {"pobj"}):
        return None
    return named
