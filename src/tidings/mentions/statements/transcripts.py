"""Transcripts and interviews: paragraphs that begin with the name of who speaks.

Finds Duarte's words in "DUARTE: The dam will hold." where others are labelled too; leaves "Update: rain" alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tidings.mentions.statements.drafts import Draft, Words
from tidings.mentions.statements.quotations import opens_quotation
from tidings.model.parse import Sentence, Token

# "MS. DUARTE:" or "Ana Duarte:" at the very start of a paragraph.
_LABEL = re.compile(r"(?:[^\W\d_a-z][^\W\d_a-z.'’ -]{1,40}|(?:[A-Z][\w.'’-]{1,30} ?){1,4}):\s")
# One label alone may be a heading ("UPDATE: …"); a conversation has more.
_LEAST_TURNS = 2


def turns(sentences: Sequence[Sentence], text: str) -> Iterator[Draft]:
    """One draft for each labelled paragraph of a text that is a conversation."""
    found = [d for d in _labelled(sentences, text) if d is not None]
    names = [text[d.cue[0] : d.cue[1]] for d in found if d.cue is not None]
    if len(found) >= _LEAST_TURNS and len(set(names)) > 1:
        yield from found


def _labelled(sentences: Sequence[Sentence], text: str) -> Iterator[Draft | None]:
    for position, first in enumerate(sentences):
        opening = position == 0 or sentences[position - 1].paragraph != first.paragraph
        label = _LABEL.match(text, first.start) if opening else None
        if label is None or opens_quotation(text, label.end()):
            continue
        end = _end_of_paragraph(sentences, position)
        yield _turn(first, label.end() - 2, label.end(), end)


def _end_of_paragraph(sentences: Sequence[Sentence], position: int) -> int:
    paragraph, end = sentences[position].paragraph, sentences[position].end
    for sentence in sentences[position:]:
        if sentence.paragraph != paragraph:
            break
        end = sentence.end
    return end


def _turn(sentence: Sentence, colon: int, start: int, end: int) -> Draft | None:
    name = [t for t in sentence.tokens if t.end <= colon and t.text.isalpha()]
    if not name or start >= end or not (_is_shouted(name) or _is_person(name)):
        return None
    words = Words(
        sentence=sentence.index, head=name[-1].index, first=name[0].index, last=name[-1].index
    )
    return Draft(
        sentence=sentence.index, token=name[-1].index, cue=(name[0].start, colon), word="",
        frame="turn", kind="claim", spans=((start, end),), speaker=words, quoted=1.0,
        rule="name before a colon in a conversation",
    )  # fmt: skip


def _is_shouted(name: Sequence[Token]) -> bool:
    return all(t.text.isupper() for t in name)


def _is_person(name: Sequence[Token]) -> bool:
    return any(t.name == "PERSON" for t in name)
