"""Indirect speech that goes on without a word of saying: "The road was shut, he said. Two lorries had been burned."

Finds the lorries as his words; leaves "The road was shut, he said. Two lorries burned." alone: there the report tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.language.trees import children
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.content import spans_of, trimmed
from tidings.model.parse import Sentence, Token

# Tenses that indirect speech is put in: "had been burned", "would reopen".
_SHIFTED = frozenset({"had", "would", "could", "might"})
_REPORTING = frozenset({"claim", "assessment", "accusation", "denial", "forecast", "announcement"})
_LEAST = 4
# A speech told in full goes on for so many sentences at most.
_LONGEST = 3


def going_on(drafts: Sequence[Draft], places: Places) -> list[Draft]:
    """The drafts with those of the sentences in which a speech told before goes on."""
    taken = {s.index for d in drafts for a, b in d.spans for s in places.sentences_in(a, b)}
    taken |= {d.sentence for d in drafts}
    found = list(drafts)
    for draft in drafts:
        found += _next_words(draft, places, taken)
    return found


def _next_words(draft: Draft, places: Places, taken: set[int]) -> Iterator[Draft]:
    sentence = places.sentences[draft.sentence]
    if (
        draft.frame != "that"
        or draft.kind not in _REPORTING
        or draft.quoted
        or draft.speaker is None
    ):
        return
    if not _is_shifted(sentence, _top(sentence, draft)) or (
        draft.end < _end(sentence) - 1 and not _closes(sentence, draft)
    ):
        return
    for sentence in places.sentences[draft.sentence + 1 : draft.sentence + 1 + _LONGEST]:
        verb = next((t for t in sentence.tokens if t.head == t.index), None)
        apart = sentence.paragraph != places.sentences[draft.sentence].paragraph
        if sentence.index in taken or apart or verb is None or not _is_shifted(sentence, verb):
            return
        pieces = trimmed(sentence, 0, len(sentence.tokens) - 1)
        if (
            not pieces
            or pieces[0][1] - pieces[0][0] < _LEAST
            or places.quotations_in(sentence.start, sentence.end)
        ):
            return
        taken.add(sentence.index)
        yield Draft(
            sentence=sentence.index, token=None, cue=None, word="", frame="going on", kind="claim",
            spans=spans_of(sentence, pieces), speaker=draft.speaker, rule="the speech told before goes on",
        )  # fmt: skip


def _end(sentence: Sentence) -> int:
    return next((t.end for t in reversed(sentence.tokens) if t.pos != "PUNCT"), sentence.end)


def _closes(sentence: Sentence, draft: Draft) -> bool:
    """“…, he said.”: the word of saying with its speaker ends the sentence."""
    return (
        draft.cue is not None and draft.cue[0] > draft.start and draft.cue[1] >= _end(sentence) - 1
    )


def _top(sentence: Sentence, draft: Draft) -> Token | None:
    inside = [
        t for t in sentence.tokens
        if any(a <= t.start < b for a, b in draft.spans) and t.pos in {"VERB", "AUX"} and not t.dep.startswith("aux")
    ]  # fmt: skip
    own = {t.index for t in inside}
    return next((t for t in inside if t.head not in own), None)


def _is_shifted(sentence: Sentence, verb: Token | None) -> bool:
    if verb is None:
        return False
    aux = {t.text.casefold() for t in children(sentence, verb, "aux")}
    return bool(aux & _SHIFTED)
