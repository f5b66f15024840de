"""Transcripts and interviews: paragraphs that begin with the name of who speaks.

Finds Duarte's words in "DUARTE: The dam will hold." where others are labelled too or a question stands before;
leaves "Update: rain" alone, and whoever only asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tidings.language.small_letters import small
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft, Span, Words
from tidings.mentions.statements.quoted.quotations import opens_quotation
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record

# "MS. DUARTE:", "Ana Duarte, nurse:" or "Q:" at the very start of a paragraph.
_LABEL = re.compile(
    r"(?:[QA]|[^\W\d_a-z][^\W\d_a-z.'’ -]{1,40}|(?:[^\W\d_a-z][\w.'’-]{1,30} ?){1,4}(?:[a-z]{2,20})?(?:, [\w' -]{3,40})?):\s"
)
# "ANA SOTO, HOST:": the last name, and what its bearer does there.
_CALLED = re.compile(r"^[^\n,:]{0,40}?([^\W\d_][\w'’-]*), ([\w' -]{3,30}):", re.M)
_ANSWER = frozenset({"a", "answer"})
# One label alone may be a heading ("UPDATE: …"); a conversation has more, or a question before it.
_LEAST_TURNS = 2
HOSTED = "who leads the conversation"
# A turn that breaks off after so many words or marks has not come to what it would say.
_CUT_SHORT = 8
_DID = re.compile(r"^(?:we|I) did\b", re.I)
_WHO = re.compile(r"\bwho\b", re.I)
# "They did not." answers for itself before the speaker goes on.
_SHORT = re.compile(r"^(?:\w+ (?:did|do|does|was|were|has|have|had|is|are)(?: not|n['’]t)|No)\.$")


class Turn(Record, frozen=True, kw_only=True):
    """A labelled paragraph: `name` is the label, `start:end` what is said."""

    position: int
    name: tuple[Token, ...]
    start: int
    end: int
    asks: bool
    answers: bool


def turns(sentences: Sequence[Sentence], text: str) -> Iterator[Draft]:
    """The drafts of the labelled paragraphs of a text that is a conversation, without the questions."""
    found = list(_labelled(sentences, text))
    names = {_name(turn) for turn in found}
    answered = any(t.answers and any(w.name == "PERSON" for w in t.name) for t in found)
    if not answered and (len(found) < _LEAST_TURNS or len(names) < _LEAST_TURNS):
        return
    asking = {n for n in names if all(t.asks for t in found if _name(t) == n)}
    asking |= names & word_class("interviewer")
    hosts = frozenset(_hosts(text))
    for turn in found:
        if turn.name[-1].text.casefold() in hosts or _is_courtesy(turn, sentences):
            yield from (replace(d, rule=HOSTED) for d in _drafts(turn, sentences, text))
        elif _name(turn) not in asking and _is_speaker(turn, asked=turn.answers and len(names) > 1):
            yield from _drafts(turn, sentences, text)


def without_hosts(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """The drafts without the turns of those who lead a conversation or are only polite, and without what they say of themselves."""
    hosted = [d for d in drafts if d.rule == HOSTED]
    return [
        d for d in drafts
        if d.rule != HOSTED
        and not (any(h.start <= d.start < h.end for h in hosted) and _is_own(d, sentences))
    ]  # fmt: skip


def _is_own(draft: Draft, sentences: Sequence[Sentence]) -> bool:
    """Whether "I" or "we" or nobody says it."""
    words = draft.speaker
    return words is None or small(sentences[words.sentence].tokens[words.head]) in {"i", "we"}


def _hosts(text: str) -> Iterator[str]:
    """The last names of those whose label says that they lead the conversation: "ANA SOTO, HOST:"."""
    for label in _CALLED.finditer(text):
        if not word_class("interviewer").isdisjoint(label[2].casefold().split()):
            yield label[1].casefold()


def _name(turn: Turn) -> str:
    return " ".join(t.text.casefold() for t in turn.name)


def _labelled(sentences: Sequence[Sentence], text: str) -> Iterator[Turn]:
    asked = False
    for position, first in enumerate(sentences):
        if position and sentences[position - 1].paragraph == first.paragraph:
            continue
        end = _end_of_paragraph(sentences, position)
        asks = text[first.start : end].rstrip().endswith("?")
        label = _LABEL.match(text, first.start)
        if label is not None and not opens_quotation(text, label.end()) and label.end() < end:
            colon = label.end() - 2
            name = tuple(t for t in first.tokens if t.end <= colon and t.text != ".")
            comma = next((i for i, t in enumerate(name) if t.text == ","), len(name))
            if name[:comma]:
                yield Turn(
                    position=position, name=name[:comma], start=label.end(), end=end, asks=asks,
                    answers=asked and not asks,
                )  # fmt: skip
        asked = asks


def _end_of_paragraph(sentences: Sequence[Sentence], position: int) -> int:
    paragraph, end = sentences[position].paragraph, sentences[position].end
    for sentence in sentences[position:]:
        if sentence.paragraph != paragraph:
            break
        end = sentence.end
    return end


def _is_courtesy(turn: Turn, sentences: Sequence[Sentence]) -> bool:
    """“You're welcome.”, “Thanks, Ana.”, “Now, I believe…”: a greeting, or a turn that is cut short, says nothing."""
    tokens = [
        t for s in sentences[turn.position :] for t in s.tokens if turn.start <= t.start < turn.end
    ]
    told = [t for t in tokens if t.pos in {"NOUN", "VERB", "ADJ", "ADV", "INTJ", "NUM"}]
    polite = all(t.lemma.lower() in word_class("courtesy") for t in told)
    cut = bool(tokens) and tokens[-1].text in {"...", "…"} and len(tokens) <= _CUT_SHORT
    return cut or (polite and bool(told))


def _is_speaker(turn: Turn, *, asked: bool) -> bool:
    words = [t for t in turn.name if t.text[:1].isalpha()]
    shouted = bool(words) and all(t.text.isupper() for t in words)
    return asked or shouted or any(t.name == "PERSON" for t in words) or _name(turn) in _ANSWER


def _drafts(turn: Turn, sentences: Sequence[Sentence], text: str) -> Iterator[Draft]:
    spans: list[Span] = [(turn.start, turn.end)]
    first = next((s for s in sentences[turn.position :] if s.end > turn.start), None)
    if first is not None and first.end < turn.end and _SHORT.match(text[turn.start : first.end]):
        spans = [(turn.start, first.end), (first.end + 1, turn.end)]
    admits = _DID.match(text[turn.start : turn.end]) and _asks_who_attacked(turn, sentences)
    for place, span in enumerate(spans):
        yield Draft(
            sentence=sentences[turn.position].index, token=turn.name[-1].index if not place else None,
            cue=(turn.name[0].start, turn.name[-1].end), word="", frame="turn",
            kind="responsibility_claim" if admits else "claim", spans=(span,),
            speaker=_speaker(turn, sentences), quoted=1.0, rule="name before a colon in a conversation",
        )  # fmt: skip


def _asks_who_attacked(turn: Turn, sentences: Sequence[Sentence]) -> bool:
    """“Who fired on the boat?” before “We did”."""
    before = sentences[turn.position - 1] if turn.position else None
    return before is not None and any(_WHO.fullmatch(t.text) for t in before.tokens) and any(
        t.lemma in column("en/claimed_attacks.tsv", "lemma") for t in before.tokens
    )  # fmt: skip


def _speaker(turn: Turn, sentences: Sequence[Sentence]) -> Words:
    """The label; for "A:" whoever was presented before the conversation."""
    sentence, name = sentences[turn.position], turn.name
    if _name(turn) in _ANSWER:
        for before in sentences[: turn.position]:
            run = [t for t in before.tokens if t.name == "PERSON"]
            if run:
                sentence, name = before, tuple(t for t in run if t.index - run[0].index == run.index(t))  # fmt: skip
                break
    return Words(
        sentence=sentence.index, head=name[-1].index, first=name[0].index, last=name[-1].index
    )
