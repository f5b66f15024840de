"""The tree of statements: one for each cue, a speaker's own thought merged, each below the one that holds it.

"Bor said he hoped for rain" is one hope; in "Bor said Arden had lied" the lie is told below what Bor said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft, Span
from tidings.model.joint import BOTH
from tidings.model.parse import Sentence

# Room for "that" and an adverb before the pronoun that takes up the speaker.
_OPENING = 12
_SELF = frozenset({"he", "she", "they", "it", "i", "we"})
_THOUGHTS = word_class("thinking")


def distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """In order of content and cue; of two with one cue that which both readers see, then the one with more content; no empty ones."""
    best: dict[tuple[int, int | Span], Draft] = {}
    for draft in drafts:
        if not draft.spans:
            continue
        key = (draft.sentence, draft.token if draft.token is not None else draft.spans[0])
        other = best.get(key)
        if other is None or _weight(draft) > _weight(other):
            best[key] = draft
    return sorted(best.values(), key=lambda d: (d.start, -d.end, d.sentence, d.token or 0))


def _weight(draft: Draft) -> tuple[bool, int]:
    return draft.found_by == BOTH, draft.end - draft.start


def one_voice(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """“Bor said he hoped talks would help” is one statement of hope, not a claim about a hope."""
    together: dict[int, list[Draft]] = {}
    for draft in drafts:
        together.setdefault(draft.sentence, []).append(draft)
    kept: list[Draft] = []
    for group in together.values():
        kept += _merged_thoughts(group, sentences)
    return sorted(kept, key=lambda d: (d.start, -d.end, d.sentence, d.token or 0))


def _merged_thoughts(group: Sequence[Draft], sentences: Sequence[Sentence]) -> Iterator[Draft]:
    pairs = [
        (i, j)
        for i, outer in enumerate(group)
        for j, inner in enumerate(group)
        if i != j and _is_own_thought(outer, inner, sentences)
    ]
    thoughts = dict(pairs)
    dropped = {j for _, j in pairs}
    dropped |= {
        j
        for j, inner in enumerate(group)
        if any(_is_object_of(outer, inner, sentences) for outer in group)
    }
    for i, outer in enumerate(group):
        if i in thoughts:
            yield _as_thought(outer, group[thoughts[i]])
        elif i not in dropped:
            yield outer


def _is_object_of(outer: Draft, inner: Draft, sentences: Sequence[Sentence]) -> bool:
    """“Bor reiterates its support for talks”: the noun is what the verb's statement says already."""
    if inner.frame != "noun" or outer is inner or None in {inner.token, outer.token}:
        return False
    whole = all(any(a <= c and d <= b for a, b in outer.spans) for c, d in inner.spans)
    voices = {d.speaker.head if d.speaker else None for d in (outer, inner)}
    tokens = sentences[inner.sentence].tokens
    below = outer.frame == "np" and tokens[inner.token or 0].head == outer.token
    return below and whole and len(voices) == 1


def _as_thought(outer: Draft, inner: Draft) -> Draft:
    cue = inner.cue
    if outer.cue is not None and cue is not None and outer.cue[0] < cue[0]:
        cue = (outer.cue[0], cue[1])
    return msgspec.structs.replace(
        outer, cue=cue, spans=inner.spans, kind=inner.kind, word=inner.word, frame=inner.frame,
        hedge=inner.hedge, negated=inner.negated, target=inner.target,
    )  # fmt: skip


def _is_own_thought(outer: Draft, inner: Draft, sentences: Sequence[Sentence]) -> bool:
    if outer.frame != "that" or inner.word not in _THOUGHTS or inner.sentence != outer.sentence:
        return False
    if inner.speaker is None or inner.token is None or outer.quoted:
        return False
    if inner.speaker.sentence != inner.sentence:
        return False
    tokens = sentences[inner.sentence].tokens
    subject = tokens[inner.speaker.head]
    return (
        subject.text.casefold() in _SELF
        and tokens[inner.token].head == outer.token
        and outer.start <= subject.start <= outer.start + _OPENING
    )


def parents(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[int | None]:
    """For each draft the smallest other one of its paragraph whose content holds its cue."""
    together: dict[int, list[tuple[int, int]]] = {}
    longest: dict[int, int] = {}
    for index, draft in enumerate(drafts):
        paragraph = sentences[draft.sentence].paragraph
        together.setdefault(paragraph, []).append((draft.start, index))
        longest[paragraph] = max(longest.get(paragraph, 0), draft.end - draft.start)
    for begins in together.values():
        begins.sort()
    found: list[int | None] = []
    for draft in drafts:
        paragraph = sentences[draft.sentence].paragraph
        place = (draft.cue or draft.spans[0])[0]
        # What holds a place begins before it, and not farther off than the longest content reaches.
        begins = together[paragraph]
        first = bisect_left(begins, (place - longest[paragraph], 0))
        near = begins[first : bisect_left(begins, (place + 1, 0))]
        holders = [
            (drafts[index].end - drafts[index].start, index)
            for _, index in near
            if drafts[index] is not draft and _holds(drafts[index], draft)
        ]
        found.append(min(holders)[1] if holders else None)
    return found


def _holds(outer: Draft, inner: Draft) -> bool:
    place = inner.cue or inner.spans[0]
    return (
        any(a <= place[0] and place[1] <= b for a, b in outer.spans)
        and (inner.end - inner.start < outer.end - outer.start or inner.cue is not None)
        and not (
            outer.cue is not None
            and any(a <= outer.cue[0] and outer.cue[1] <= b for a, b in inner.spans)
        )
    )
