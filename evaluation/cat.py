"""Documents in the CAT format, which keeps words and no spaces, as texts again."""

from __future__ import annotations

from xml.etree.ElementTree import Element

_ENDS = frozenset(".!?\"”'")
# Marks that are written without a space before or after them.
_CLINGS = frozenset(".,;:!?)]}%'’”") | {"n't", "'s", "’s", "'re", "'ve", "'ll", "'d", "'m"}
_LEADS = frozenset("([{$£€“")


def rebuilt(root: Element) -> tuple[str, dict[str, tuple[int, int, int]]]:
    """The text, and start, end and sentence of each token: a sentence without its stop ends the line."""
    pieces: list[str] = []
    places: dict[str, tuple[int, int, int]] = {}
    length, before, sentence = 0, "", None
    for token in root.iter("token"):
        word, number = (token.text or "").strip() or "-", int(token.get("sentence", "0"))
        if sentence is not None and number != sentence:
            gap = " " if before[-1:] in _ENDS else "\n"
        else:
            gap = "" if not before or word in _CLINGS or before in _LEADS else " "
        pieces += [gap, word]
        start = length + len(gap)
        length = start + len(word)
        places[token.get("t_id", "")] = (start, length, number)
        before, sentence = word, number
    return "".join(pieces), places
