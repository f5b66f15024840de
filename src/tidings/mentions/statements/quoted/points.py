"""Points that a demand is broken into: "The union calls on the port to:" and below it "- open the gates; - pay the crews".

Finds one demand of the union in each point; leaves "The plan has three parts:" and a list without anybody who asks alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.language.trees import children
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.content import spans_of, trimmed
from tidings.model.parse import Sentence, Token

_ASKING = frozenset({"demand", "appeal"})
_OWN = ("nsubj", "nsubjpass", "expl", "aux", "auxpass")
# What may stand before the bare verb of a point: its mark or number, "urgently", "and".
_BEFORE = frozenset({"PUNCT", "SYM", "NUM", "X", "SPACE", "ADV", "CCONJ"})
_MARKS = frozenset({"PUNCT", "SYM", "NUM", "X", "SPACE", "CCONJ"})


def with_points(drafts: Sequence[Draft], places: Places) -> list[Draft]:
    """The drafts, one that breaks off at a colon given as the points below it."""
    found: list[Draft] = []
    for draft in drafts:
        points = list(_points(draft, places)) if _breaks_off(draft, places) else []
        if not points:
            found.append(draft)
            continue
        told = {p.sentence for p in points}
        found = [d for d in found if d.sentence not in told] + points
    return found


def _breaks_off(draft: Draft, places: Places) -> bool:
    """ "calls on the port to:" asks for what is still to come."""
    if draft.kind not in _ASKING or draft.speaker is None or draft.quoted:
        return False
    words = [t for t in places.sentences[draft.sentence].tokens if t.pos != "SPACE"]
    return len(words) > 1 and words[-1].text == ":" and words[-2].text.casefold() == "to"


def _points(draft: Draft, places: Places) -> Iterator[Draft]:
    for sentence in places.sentences[draft.sentence + 1 :]:
        words = [t for t in sentence.tokens if t.pos not in _MARKS]
        if not words:
            continue  # "1."
        if not _is_bidden(sentence):
            return
        pieces = trimmed(sentence, words[0].index, len(sentence.tokens) - 1)
        if pieces:
            yield Draft(
                sentence=sentence.index, token=None, cue=None, word="", frame="point", kind=draft.kind,
                spans=spans_of(sentence, pieces), speaker=draft.speaker, rule="a point of what is asked for",
            )  # fmt: skip


def _is_bidden(sentence: Sentence) -> bool:
    """Whether a point opens with a bare verb that has no subject."""
    top: Token | None = next((t for t in sentence.tokens if t.head == t.index), None)
    if top is None or top.tag != "VB" or children(sentence, top, *_OWN):
        return False
    return all(t.pos in _BEFORE for t in sentence.tokens[: top.index])
