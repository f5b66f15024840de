"""Words of saying turned round and set between commas: “The rebels, say the bishops, have been taking children”.

The parser hangs the subject of the clause on the word of saying and takes who speaks for its object.
"""

from __future__ import annotations

from tidings.language.trees import children, head, subtree
from tidings.model.parse import Sentence, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NAMES = frozenset({"NOUN", "PROPN", "PRON"})
_STOPS = frozenset({",", "—", "–", "--", '"', "”"})


def turned_speaker(sentence: Sentence, verb: Token) -> Token | None:
    """Who speaks at a finite word of saying between commas with its object right behind it; None elsewhere."""
    tokens = sentence.tokens
    if verb.tag not in _FINITE or not verb.index or tokens[verb.index - 1].text not in _STOPS:
        return None
    above = head(sentence, verb)
    if above is None or above.index < verb.index or above.pos not in {"VERB", "AUX"}:
        return None
    for thing in children(sentence, verb, "dobj", "nsubj", "attr"):
        inside = [t.index for t in subtree(sentence, thing) if t.pos != "PUNCT"]
        after = tokens[inside[-1] + 1 : inside[-1] + 2]
        near = inside[0] == verb.index + 1 and thing.pos in _NAMES
        if near and after and after[0].text in _STOPS and inside[-1] < above.index:
            return thing
    return None
