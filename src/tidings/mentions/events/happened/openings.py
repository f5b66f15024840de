"""What the word that opens a clause says of its deed: "until he ends the siege", "if they march", "before they left".

"They will stay until he ends the siege" plans an end; "They stayed until he ended the siege" tells one.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.mentions.events.clauses import helping
from tidings.mentions.events.happened.verdicts import Verdict, cues_of, plain
from tidings.model.parse import Sentence, Token

# Of what was to come then, and tells of it as done where both clauses stand in the past.
LATER = frozenset({"until", "till", "before"})
# How far up the tree a "would" still speaks of the clause.
REACH = 4
_UNREAL = frozenset({"would", "will", "could", "might", "may", "should", "must", "shall", "'d", "'ll", "wo"})  # fmt: skip


def opened(sentence: Sentence, verb: Token) -> Verdict | None:
    """The status that the opening word of a verb's clause gives, None where it gives none."""
    marks = cues_of("mark")
    for one in _openers(sentence, verb):
        status = plain(marks.get(one.text.lower()))
        if status is None or (one.text.lower() in LATER and _is_told(sentence, verb)):
            continue
        return Verdict(status, f'"{one.text}"')
    return None


def _openers(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Of "until he steps down and ends the siege" the word opens the second deed, too."""
    own = children(sentence, verb, "mark", "advmod")
    first = first_of(sentence, verb)
    return own if first is verb else (*own, *children(sentence, first, "mark"))


def first_of(sentence: Sentence, verb: Token) -> Token:
    """The verb that another goes on from without a doer of its own."""
    above = sentence.tokens[verb.head]
    goes_on = verb.dep == "conj" and above.tag == verb.tag
    return above if goes_on and not children(sentence, verb, "nsubj", "nsubjpass") else verb


def _is_told(sentence: Sentence, verb: Token) -> bool:
    """Whether a deed and what it is set beside both stand in the past, and nothing above them is only thought of."""
    at = first_of(sentence, verb)
    if not _is_past(sentence, verb) or at.dep != "advcl":
        return False
    above = sentence.tokens[at.head]
    if not _is_past(sentence, above):
        return False
    for _ in range(REACH):
        thought_of = any(t.lemma in _UNREAL for t in helping(sentence, above))
        if thought_of or (above.tag == "VB" and not _is_past(sentence, above)):
            return False
        if above.head == above.index:
            break
        above = sentence.tokens[above.head]
    return True


def _is_past(sentence: Sentence, verb: Token) -> bool:
    return verb.tag == "VBD" or any(
        t.tag == "VBD" for t in children(sentence, verb, "aux", "auxpass")
    )
