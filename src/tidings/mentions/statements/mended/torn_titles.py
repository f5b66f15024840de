"""Offices that the parser tears from the name behind them: "It fell, army spokesman Capt. Awa Sy said".

What stands between the comma and the name is who she is, and no part of what she said.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language.trees import subtree
from tidings.lexicons.tables import column
from tidings.mentions.statements.reported.cues import cue_at
from tidings.model.parse import Sentence, Token

# "Pentagon press operations director Navy Capt.": an office has so many words at most.
LONGEST = 7
_NAMING = frozenset({"PROPN", "NOUN", "ADJ"})


def torn_titles(sentence: Sentence) -> dict[int, tuple[int, str]]:
    """Where the words of offices belong that stand before who speaks, as moves of the tree."""
    ranks = column("en/title_abbreviations.tsv", "written")
    moves: dict[int, tuple[int, str]] = {}
    for rank in sentence.tokens[:-1]:
        subject = _speaker_behind(sentence, rank) if rank.text.lower() in ranks else None
        if subject is not None:
            moves |= {t.index: (subject.index, "compound") for t in _office(sentence, rank)}
    return moves


def _speaker_behind(sentence: Sentence, rank: Token) -> Token | None:
    """Whose name begins right behind a rank that hangs elsewhere: the subject of a verb of saying."""
    for token in sentence.tokens[rank.index + 1 : rank.index + 4]:
        verb = sentence.tokens[token.head]
        if token.dep == "nsubj" and token.pos == "PROPN" and cue_at(sentence, verb) is not None:
            inside = subtree(sentence, token)
            return token if inside[0].index == rank.index + 1 else None
    return None


def _office(sentence: Sentence, rank: Token) -> Sequence[Token]:
    """The words from the comma to a rank; none where anything else stands among them."""
    for first in range(rank.index, max(0, rank.index - LONGEST), -1):
        if sentence.tokens[first - 1].text == ",":
            return sentence.tokens[first : rank.index + 1]
        if sentence.tokens[first - 1].pos not in _NAMING:
            break
    return ()
