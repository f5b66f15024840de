"""Clauses that belong to what is said though the parser hangs them on the word of saying.

In "A believes B was born there and was eligible" B was eligible; in "A said B had left and told reporters why" A told them.
"""

from __future__ import annotations

from tidings.language.trees import children, head, subtree, with_moves
from tidings.mentions.statements.reported.cues import cue_at
from tidings.model.parse import Sentence, Token

_OPENING = frozenset({"“", "``", '"'})
_MODALS = frozenset({"will", "would", "could", "may", "might", "can", "should", "must"})


def lowered(sentence: Sentence) -> Sentence:
    """The sentence with such clauses hung on the clause that is said."""
    moves: dict[int, tuple[int, str]] = {}
    for verb in sentence.tokens:
        told = _told_above(sentence, verb)
        if told is not None:
            moves[verb.index] = (told.index, "conj")
    return with_moves(sentence, moves) if moves else sentence


def _told_above(sentence: Sentence, verb: Token) -> Token | None:
    """The clause that is said, where a coordinated verb goes on with it."""
    saying = head(sentence, verb)
    if verb.dep != "conj" or saying is None or cue_at(sentence, verb) is not None:
        return None
    told = [t for t in children(sentence, saying, "ccomp") if saying.index < t.index < verb.index]
    if not told or verb.pos not in {"VERB", "AUX"} or cue_at(sentence, saying) is None:
        return None
    goes_on = _is_quoted(sentence, verb) or _is_in_its_time(sentence, saying, told[-1], verb)
    return told[-1] if goes_on else None


def _is_quoted(sentence: Sentence, verb: Token) -> bool:
    """“claims that fraud is “a problem” but “nobody dares to say so””: words in quotation marks nobody else says."""
    first = subtree(sentence, verb)[0].index
    opening = sentence.tokens[first].text in _OPENING or (
        first > 0 and sentence.tokens[first - 1].text in _OPENING
    )
    return opening and bool(children(sentence, verb, "nsubj", "nsubjpass"))


def _is_in_its_time(sentence: Sentence, saying: Token, told: Token, verb: Token) -> bool:
    """Whether a verb without a subject has the time of what is said, which is not that of the saying."""
    if children(sentence, verb, "nsubj", "nsubjpass", "expl", "mark"):
        return False
    when = _time(sentence, verb)
    return when == _time(sentence, told) and when != _time(sentence, saying) and when in {"past", "had", "modal"}  # fmt: skip


def _time(sentence: Sentence, verb: Token) -> str:
    """Past, present, "had" or modal, by the first helper or the verb's own form."""
    aux = [t.text.casefold() for t in children(sentence, verb, "aux", "auxpass")]
    if any(word in _MODALS for word in aux):
        return "modal"
    first = aux[0] if aux else ""
    if first in {"had", "'d", "’d"}:
        return "had"
    if first in {"was", "were", "did"} or (not aux and verb.tag == "VBD"):
        return "past"
    return "present" if first or verb.tag in {"VBZ", "VBP"} else verb.tag
