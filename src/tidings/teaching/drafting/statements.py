"""Who said what: source, cue and content of every statement."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.evidence import Evidence
from tidings.model.mentions import StatementMention
from tidings.teaching.drafting.desk import Desk, referent_id
from tidings.teaching.records import Attribution, AttributionPart, Part, Span

# Direct speech takes its quotation marks along, with a comma or full stop before the closing one.
_MARKS = {'"': '"', "“": "”", "„": "“”", "«": "»", "‘": "’"}
_STOPS = ",.?!"
# By this rule the speaker is whoever the words are expected of, not who expects.
_NOBODY = "nobody is named"


def draft_statements(desk: Desk) -> tuple[Attribution, ...]:
    """The attributions, without rejected ones; told where the words of one have no place."""
    taken: set[Span] = set()
    found: list[Attribution] = []
    told = zip(desk.reading.statements, desk.known.statements, strict=True)
    for number, (mention, item) in enumerate(told, start=1):
        if desk.is_rejected(item):
            continue
        pieces = dict.fromkeys(
            s for words in mention.content for s in _content(desk, mention, words)
        )
        if not pieces:
            desk.lost.append(f"the statement “{mention.content[0].quote[:60]}”: no words to mark")
            continue
        parts = [_part(piece, "content") for piece in pieces]
        # Of two statements with one cue or source only the first has it; the second is by its speaker.
        cue, source = desk.place(mention.cue), _source(desk, mention)
        if cue is not None and cue not in taken:
            parts.append(_part(cue, "cue"))
        is_named = source is not None and source not in taken
        if source is not None and is_named:
            parts.append(_part(source, "source"))
        taken |= {span for span in (cue, source) if span is not None}
        by = None if is_named else _speaker(desk, mention)
        found.append(
            Attribution(
                id=f"a{number}", kind=desk.said(item, "kind", mention.kind), by=by,
                parts=tuple(sorted(parts, key=lambda p: (p.start, p.end))),
            )
        )  # fmt: skip
    return tuple(found)


def _part(span: Span, part: Part) -> AttributionPart:
    return AttributionPart(start=span.start, end=span.end, part=part)


def _content(desk: Desk, mention: StatementMention, words: Evidence) -> Iterator[Span]:
    start, end = words.start, words.end
    if mention.form == "direct" and start:
        text = desk.reading.document.text
        stop = end + (text[end : end + 1] in tuple(_STOPS))
        closing = _MARKS.get(text[start - 1], "")
        if closing and text[stop : stop + 1] in tuple(closing):
            start, end = start - 1, stop + 1
    return desk.layout.pieces(start, end)


def _source(desk: Desk, mention: StatementMention) -> Span | None:
    """The words for the speaker where they stand in the sentence of the statement."""
    words = mention.speaker_evidence
    sentence = desk.reading.sentences[mention.sentence]
    is_beside = words is not None and sentence.start <= words.start < sentence.end
    return desk.place(words) if is_beside and mention.speaker_rule != _NOBODY else None


def _speaker(desk: Desk, mention: StatementMention) -> str | None:
    """The referent that is understood to speak."""
    if mention.speaker is None or mention.speaker_rule == _NOBODY:
        return None
    return referent_id(mention.speaker) if desk.is_chain_kept(mention.speaker) else None
