"""Direct speech: joins quotations to the words that introduce them, and carries speakers on.

In '"We wait," said Ruiz. "Talks go on."' both quotations are Ruiz's; a bare "so-called" term is nobody's.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tidings.mentions.statements.drafts import Draft, Span, Words
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.quoted.around_quotes import colon, cue_after, cue_before
from tidings.mentions.statements.quoted.beside import bare, headline, signed
from tidings.mentions.statements.quoted.introduced import noun_before, noun_behind
from tidings.mentions.statements.quoted.quotations import SCARE_WORDS, Quotation, is_title
from tidings.mentions.statements.speakers.subjects import noun_phrase
from tidings.model.parse import Sentence

# So much of a draft's content inside a quotation makes the quotation its content.
_MOSTLY = 0.7
# So much of a quotation inside a draft's content makes it a quoted part of indirect speech.
_PART = 0.5
# A space and at most one more character stand between.
_SPACE = 2
# Fewer characters than these before a quotation are an article or a preposition.
_LEAD = 10


def overlap(a: Span, b: Span) -> int:
    """Characters that two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def join(
    drafts: Sequence[Draft], quotations: Sequence[Quotation], places: Places, text: str
) -> list[Draft]:
    """All statements, indirect and direct, with quotations put where they belong."""
    grouped: dict[int, list[Draft]] = {}
    for draft in drafts:
        grouped.setdefault(places.sentences[draft.sentence].paragraph, []).append(draft)
    for q in quotations:
        earlier = [d for back in (2, 1) for d in grouped.get(q.paragraph - back, ())]
        grouped[q.paragraph] = _placed(grouped.get(q.paragraph, []), earlier, q, places, text)
    return [draft for paragraph in sorted(grouped) for draft in grouped[paragraph]]


def _placed(
    drafts: list[Draft], earlier: list[Draft], q: Quotation, places: Places, text: str
) -> list[Draft]:
    """The drafts of a paragraph with one more of its quotations put where it belongs."""
    holder = _holder(drafts, q, text)
    if holder is not None:
        own = _spoken_outside(holder, q, places)
        return [_merged(own, q) if d is holder else d for d in drafts]
    if (q.words <= SCARE_WORDS and not q.sentence_like) or is_title(text[q.start : q.end]):
        return drafts
    found = (
        cue_after(q, places) or cue_before(q, places)
        or colon(q, places) or noun_before(q, places) or noun_behind(q, places) or signed(q, places, text)
        or headline(q, places)
    )  # fmt: skip
    if found is None:
        found = _carried_on(q, [*earlier, *drafts], places, text)
        return drafts if found is None else _with(drafts, found)
    for draft in drafts:
        if found.token is not None and (draft.sentence, draft.token) == (
            found.sentence,
            found.token,
        ):
            # one verb between two quotations, or a verb whose content the parser saw elsewhere
            return _with(drafts, _joined(_spoken_outside(draft, q, places), q, text))
    return [*drafts, found]


def _with(drafts: list[Draft], found: Draft) -> list[Draft]:
    """The drafts with one more, or with a newer form of one of them."""
    same = [
        d.token is not None and (d.sentence, d.token) == (found.sentence, found.token)
        for d in drafts
    ]
    if any(same):
        return [found if is_same else d for d, is_same in zip(drafts, same, strict=True)]
    return [*drafts, found]


def _holder(drafts: Sequence[Draft], q: Quotation, text: str) -> Draft | None:
    """The draft whose content a quotation is, is a part of, or goes on with."""
    outside = [d for d in drafts if not _inside(d, q)]
    open_to = [d for d in outside if d.quoted < 1 or _shares(d, q) > _PART]
    best = max(open_to, key=lambda d: _shares(d, q), default=None)
    if best is not None and (_shares(best, q) >= _PART or _covered(best, q) >= _MOSTLY):
        return best
    before = [d for d in outside if _runs_into(d, q)]
    if before and text[q.start].islower():
        return max(before, key=lambda d: d.cue or (0, 0))
    return None


def _spoken_outside(draft: Draft, q: Quotation, places: Places) -> Draft:
    """The draft without a speaker whom the parse took out of the quoted words: who says them stands beside the verb."""
    words = draft.speaker
    if words is None or draft.cue is None or overlap(draft.cue, (q.start, q.end)):
        return draft
    at = places.sentences[words.sentence].tokens[words.head].start
    found = cue_after(q, places) if q.start <= at < q.end else None
    if found is None or (found.sentence, found.token) != (draft.sentence, draft.token):
        return draft
    return msgspec.structs.replace(draft, speaker=found.speaker, rule=found.rule)


def _joined(draft: Draft, q: Quotation, text: str) -> Draft:
    """The draft with one more quoted piece, or with the quotation instead of what was no quotation."""
    told = draft.frame == "that" and draft.cue is not None and draft.end <= draft.cue[0]
    if told and not draft.quoted and q.closed and text[q.start].islower():
        # “It is safe, says Ruiz, “for now””: the quotation ends what the words before began
        spans = (*draft.spans, (q.start, q.end))
        return msgspec.structs.replace(draft, spans=tuple(sorted(spans)), quoted=0.5)
    spans = (*draft.spans, (q.start, q.end)) if draft.quoted == 1 else ((q.start, q.end),)
    return msgspec.structs.replace(draft, spans=tuple(sorted(spans)), quoted=1.0, frame="quote")


def _runs_into(draft: Draft, q: Quotation) -> bool:
    """The content ends right before the quotation, which therefore goes on with it."""
    return draft.quoted < 1 and any(0 <= q.outer[0] - end <= _SPACE for _, end in draft.spans)


def _inside(draft: Draft, q: Quotation) -> bool:
    return draft.cue is not None and overlap(draft.cue, (q.start, q.end)) > 0


def _shares(draft: Draft, q: Quotation) -> float:
    return sum(overlap(span, (q.start, q.end)) for span in draft.spans) / (q.end - q.start)


def _covered(draft: Draft, q: Quotation) -> float:
    size = sum(b - a for a, b in draft.spans)
    return sum(overlap(span, (q.start, q.end)) for span in draft.spans) / max(1, size)


def _merged(draft: Draft, q: Quotation) -> Draft:
    """The quotation takes the place of what the parser saw of it, or joins what goes beyond it."""
    whole = (q.start, q.end)
    if (_covered(draft, q) >= _MOSTLY and not _leads_in(draft, q)) or draft.frame == "quote":
        kept = [s for s in draft.spans if draft.quoted and not overlap(s, q.outer)]
        return msgspec.structs.replace(draft, spans=tuple(sorted([*kept, whole])), quoted=1.0)
    near = (q.outer[0] - _SPACE, q.outer[1])
    touching = [s for s in draft.spans if overlap((s[0], s[1] + 1), near)]
    apart = [s for s in draft.spans if s not in touching]
    start = min([q.start, *(a for a, _ in touching)])
    end = max([q.end, *(b for _, b in touching)])
    if draft.cue is not None and start < draft.cue[1] <= end and draft.cue[0] >= start:
        return draft
    if _takes_in_speaker(draft, q, start, end) and not apart:
        return msgspec.structs.replace(draft, spans=(whole,), quoted=1.0)
    return msgspec.structs.replace(draft, spans=tuple(sorted([*apart, (start, end)])), quoted=0.5)


def _leads_in(draft: Draft, q: Quotation) -> bool:
    """“said elections would be held "when all can vote"”: the reporter's words begin what the quotation ends."""
    starts = [a for a, _ in draft.spans if a < q.outer[0] - _LEAD]
    return draft.cue is not None and any(draft.cue[1] <= a for a in starts)


def _takes_in_speaker(draft: Draft, q: Quotation, start: int, end: int) -> bool:
    """“…,” Ruiz said: what the parser took in between the quotation and the verb is who said it."""
    if draft.cue is None or start < q.outer[0] or q.words <= SCARE_WORDS:
        return False
    return q.outer[1] < end <= draft.cue[0] <= end + _SPACE


def _quoting(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """The draft of who is quoted with the very words that tell another: “"We asked for cranes," said Ruiz”."""
    cue = draft.cue
    outer = (
        o for o in drafts if cue and o is not draft and o.quoted == 1 and o.start <= cue[0] < o.end
    )
    return next(outer, draft)


def _carried_on(q: Quotation, drafts: Sequence[Draft], places: Places, text: str) -> Draft | None:
    """A quotation without a verb of saying belongs to who spoke just before, if somebody did."""
    here = places.sentence_at(q.outer[0])
    if here is None or (q.closed and not _stands_alone(q, here, text)):
        return None
    earlier = [d for d in drafts if d.end <= q.start and d.speaker is not None]
    before = max(earlier, key=lambda d: (d.end, d.quoted), default=None)
    before = before and _quoting(before, earlier)
    if before is None or before.speaker is None:
        return None
    where = places.sentence_at(before.end - 1)
    gap = here.paragraph - (where.paragraph if where else -9)
    if gap == 0 and here.index - max(before.sentence, where.index if where else 0) <= 1:
        if before.quoted == 1 and before.token is not None:
            return _joined(before, q, text)  # "We wait," said Ruiz. "Talks go on.": one utterance
        return bare(q, here.index, before.speaker, "quotation goes on")
    subject = _subject_before(here, q, places)
    if gap and subject is not None:
        return bare(q, here.index, subject, "subject of the sentence before")
    if gap == 1 and before.quoted and q.outer[0] <= here.start:
        return bare(q, here.index, before.speaker, "speaker of the paragraph before")
    if gap <= 2:
        return bare(q, here.index, None, "unsure", [before.speaker])
    return None


def _subject_before(here: Sentence, q: Quotation, places: Places) -> Words | None:
    """“Ruiz named bread as the reason. "It is dear."”: whoever the sentence before, in the same paragraph, tells of."""
    before = places.sentences[here.index - 1] if here.index else None
    if before is None or before.paragraph != here.paragraph:
        return None
    span = (before.start, before.end)
    if any(other != q and overlap(other.outer, span) for other in places.quotations_in(*span)):
        return None  # others may be told of in what is quoted
    named = next((t for t in before.tokens if t.dep == "nsubj" and t.name == "PERSON"), None)
    verb = None if named is None else before.tokens[named.head]
    return noun_phrase(before, named) if named and verb and verb.dep == "ROOT" else None


def _stands_alone(q: Quotation, here: Sentence, text: str) -> bool:
    """The quotation is a sentence of its own, not a term inside somebody's narration."""
    lead = text[here.start : q.outer[0]].strip()
    return len(lead) < 2 and (
        q.sentence_like or (q.words > SCARE_WORDS and text[q.start].isupper())
    )
