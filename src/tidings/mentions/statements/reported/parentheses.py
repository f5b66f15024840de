"""Words of saying set into what is said: the clause around them, and what of it goes on behind them.

Finds all of it in "Both, she believes, could wait."; leaves "It broke, though Bor spoke only of a leak" to its clauses.
"""

from __future__ import annotations

from tidings.language.trees import children, head, subtree
from tidings.mentions.statements.reported.content import Pieces, trimmed, verb_of
from tidings.mentions.statements.reported.cues import Cue
from tidings.model.parse import Sentence, Token

# What opens a clause of its own, no parenthesis: "…, though Bor spoke only of a leak".
_OWN_MARKS = frozenset({"though", "although", "while", "whereas", "because", "after", "before", "since"})  # fmt: skip
# With these words a clause goes on behind the speaker; a reporter's own words begin otherwise ("hours after", "adding").
_GOING_ON = (
    "that ",
    "because ",
    "unless ",
    "if ",
    "until ",
    "as long as ",
    "as soon as ",
    "provided ",
)


def parenthetical(sentence: Sentence, cue: Cue) -> Pieces:
    """“Therefore, she believes, both could wait”: the clause around the cue is its content."""
    verb = verb_of(sentence, cue)
    above = head(sentence, verb)
    own = {t.index for t in subtree(sentence, verb) if t.pos != "PUNCT"}
    subject = children(sentence, verb, "nsubj")
    tells = any(
        t.index > verb.index for t in children(sentence, verb, "xcomp")
    )  # "she had promised to go"
    marked = any(t.lemma in _OWN_MARKS for t in children(sentence, verb, "mark"))
    if not subject or tells or marked:
        return ()
    if (
        verb.dep in {"parataxis", "ccomp", "advcl", "dep"}
        and above is not None
        and above.pos in {"VERB", "AUX"}
    ):
        if above.index in range(min(own), max(own)):
            return ()
        left, right = min(own), max(own)
        marks = [t.index for t in sentence.tokens[:left] if t.text in {":", ";"}]
        low = max(marks, default=-1)  # "The report is grim: inspectors, it finds, were bribed"
        around = [t.index for t in subtree(sentence, above) if t.index not in own and t.index > low]
        opens = left == 0 and any(t.lemma == "as" for t in children(sentence, verb, "mark"))
        commas = (opens or _comma(sentence, left - 1)) and (
            _comma(sentence, right + 1) or right + 2 >= len(sentence.tokens)
        )
        if not commas:
            return ()
        before = [i for i in around if i < left]
        after = [i for i in around if i > right]
        return (
            *(trimmed(sentence, before[0], before[-1]) if _opens(sentence, above, before) else ()),
            *(trimmed(sentence, after[0], after[-1]) if len(after) > 3 else ()),
        )
    return ()


def _opens(sentence: Sentence, verb: Token, before: list[int]) -> bool:
    """Whether the words before a parenthesis begin the clause: more than a "however" or "on Monday"."""
    named = (t.index for t in children(sentence, verb, "nsubj", "nsubjpass"))
    return len(before) > 3 or any(i in before for i in named)


def _comma(sentence: Sentence, index: int) -> bool:
    return 0 <= index < len(sentence.tokens) and sentence.tokens[index].text in {
        ",",
        "—",
        "–",
        '"',
        "”",
    }


def tail(sentence: Sentence, verb: Token) -> Pieces:
    """“No deal was possible, Ruiz told them, as long as it lasted”: the clause goes on behind who says it."""
    tokens = sentence.tokens
    for token in tokens[verb.index + 1 :]:
        if token.pos in {"VERB", "AUX"} or token.text in {'"', "“", ";"}:
            break
        if token.text != ",":
            continue
        opening = " ".join(t.text.casefold() for t in tokens[token.index + 1 : token.index + 5])
        if not opening.startswith(_GOING_ON):
            break
        ends = [t.index for t in tokens[token.index + 1 :] if t.text in {";", '"', "“", "”"}]
        return trimmed(sentence, token.index + 1, (ends[0] if ends else len(tokens)) - 1)
    return ()
