"""Indirect speech that goes on behind its word of saying, in one sentence: "The road was shut, he said, and two lorries had been burned."

Finds the lorries as his words, too; leaves "The dam is safe, engineers said, and villagers returned." alone: there the report may tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.language.trees import children, subtree
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.content import spans_of, trimmed
from tidings.model.parse import Sentence, Token

# Tenses that indirect speech is put in; what a report tells itself of the same time stands in none of them.
_SHIFTED = frozenset({"had", "would", "could", "might", "'d", "’d"})
# "nobody was needed", "no guard raised a hand": what is not so is seldom told without somebody who says it.
_NONE = frozenset({"no", "nobody", "none", "nothing", "neither", "never", "not"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_JOINS = frozenset({"and", "but"})
# The frame of what only the learned reader finds.
_LEARNED = "learned"
# So many words at least are a clause; the subject stands among so many first.
_LEAST, _FIRST = 4, 9


def speaking_on(drafts: Sequence[Draft], places: Places) -> list[Draft]:
    """The drafts with those of the clauses behind a word of saying in which the same speech goes on."""
    found = list(drafts)
    for draft in drafts:
        more = _behind(draft, drafts, places)
        if more is None:
            continue
        # the learned reader hangs such words on the same word of saying, mostly with too many of its neighbours
        kept = [
            d for d in found if not (_meet(more, d) and d.frame == _LEARNED and d.cue == draft.cue)
        ]
        if all(not _meet(more, d) for d in kept):
            found = [*kept, more]
    return found


def _behind(draft: Draft, drafts: Sequence[Draft], places: Places) -> Draft | None:
    """The clause behind the word of saying, if it goes on with what stood before it."""
    sentence = places.sentences[draft.sentence]
    if draft.frame != "that" or draft.quoted or draft.speaker is None or draft.cue is None:
        return None
    if draft.cue[0] < draft.end or places.quotations_in(sentence.start, sentence.end):
        return None
    at = next(_openings(sentence, draft.cue[1]), None)
    if at is None:
        return None
    others = (d.cue for d in drafts if d.sentence == draft.sentence and d.cue is not None)
    if any(cue[0] > sentence.tokens[at].start for cue in others):
        return None  # somebody else may speak there
    pieces = trimmed(sentence, at, len(sentence.tokens) - 1)
    if not pieces or pieces[0][1] - pieces[0][0] + 1 < _LEAST:
        return None
    return Draft(
        sentence=sentence.index, token=None, cue=None, word="", frame="going on", kind="claim",
        spans=spans_of(sentence, pieces), speaker=draft.speaker, rule="the speech told before goes on",
    )  # fmt: skip


def _openings(sentence: Sentence, after: int) -> Iterator[int]:
    """Where a clause of its own that speech goes on in begins: behind the first semicolon, or the first comma with "and"."""
    tokens = sentence.tokens
    for token in tokens[:-1]:
        following = tokens[token.index + 1]
        joined = token.text == "," and following.text.casefold() in _JOINS
        if token.start < after or not (joined or token.text == ";"):
            continue
        first = following.index + joined
        if _goes_on(sentence, first):
            yield first
        elif token.text == ";":
            return


def _goes_on(sentence: Sentence, first: int) -> bool:
    """Whether a clause with its own subject begins here, in a tense of indirect speech or saying no."""
    subject = next((t for t in sentence.tokens[first : first + _FIRST] if t.dep in _SUBJECTS), None)
    if subject is None or subtree(sentence, subject)[0].index != first:
        return False
    verb = sentence.tokens[subject.head]
    below = (*children(sentence, verb, "aux", "auxpass"), verb)
    if verb.index < subject.index or not any(t.tag in _FINITE for t in below):
        return False
    shifted = any(t.text.casefold() in _SHIFTED for t in below)
    return shifted or _says_no(sentence, subject, verb)


def _says_no(sentence: Sentence, subject: Token, verb: Token) -> bool:
    words = (*subtree(sentence, subject), *children(sentence, verb, "neg"))
    return any(t.text.casefold() in _NONE or t.dep == "neg" for t in words)


def _meet(one: Draft, other: Draft) -> bool:
    """Whether two drafts have words in common."""
    return any(a < d and c < b for a, b in one.spans for c, d in other.spans)
