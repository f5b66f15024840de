"""What the learned reader adds to the rules: statements that they missed, and its word on those they found.

The rules stay where both speak: measured on political news their speakers are right more often, and none of
their statements is dropped, since that lost more than it won (see `evaluation/reader_choices.md`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from tidings.mentions.statements.drafts import Draft, Span, Words
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.quoted.direct import overlap
from tidings.mentions.statements.reach import has_mark, whole, within
from tidings.mentions.statements.reported.cues import cue_at
from tidings.mentions.statements.reported.foreseen import is_foreseen
from tidings.mentions.statements.reported.lexicon import OPEN, verbs
from tidings.mentions.statements.silent.other_deeds import says_nothing
from tidings.mentions.statements.speakers.sources import (
    cannot_be,
    is_nobody,
    is_spoken_to,
    said_before,
)
from tidings.mentions.statements.sureness import cue_of, is_sure
from tidings.model.decisions import Reason
from tidings.model.encoded import Encoded, EncodedAttribution, Facet
from tidings.model.joint import BOTH, LEARNED, Joint
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import StatementKind

# Two contents that share half of what they cover together are one, as attribution is scored.
SAME = 0.5
# Its kind is heard where it is so sure that there is a statement, and the kind likelier than all others together. On the seen
# sentences and the tune and test parts of the corpus (2,149 statements) .95 without a limit for the kind gave 7 fewer right.
KIND = 0.9
LIKELIER = 0.5
ANYWHERE = 0.95
# What is seldom done but in words for it: told in others ("struggles to", "ignoring") it needs such a score; of 17 below it
# in 19 news cases two were right.
_WORDED: frozenset[StatementKind] = frozenset({"refusal", "denial", "responsibility_claim", "accusation"})  # fmt: skip
WORDED = 0.97
UNDERSTOOD = "the learned reader: the speaker is understood from before"


def with_learned(drafts: Sequence[Draft], reading: Reading, places: Places) -> list[Draft]:
    """The drafts of the rules, those that the learned reader sees too marked so, and its own."""
    if reading.encoded is None:
        return list(drafts)
    joined = list(drafts)
    by_sentence: dict[int, list[int]] = {}
    for index, draft in enumerate(joined):
        for sentence in places.sentences_in(draft.start, draft.end):
            by_sentence.setdefault(sentence.index, []).append(index)
        by_sentence.setdefault(draft.sentence, []).append(index)
    for attribution in reading.encoded.attributions:
        told = _spans(reading.encoded, attribution)
        spans = whole(told, attribution, reading, places)
        near = {
            index
            for start, end in spans
            for sentence in places.sentences_in(start, end)
            for index in by_sentence.get(sentence.index, ())
        }
        partner = _partner(joined, sorted(near), spans, cue_of(reading.encoded, attribution))
        if partner is not None:
            joined[partner] = _agreed(joined[partner], spans, attribution, reading, places)
        elif is_sure(attribution, told, reading, places) and not _is_known(
            joined, near, spans, attribution, _words(attribution.source, reading, places)
        ):
            joined += _own(attribution, spans, reading, places)
    return joined


def _spans(encoded: Encoded, attribution: EncodedAttribution) -> tuple[Span, ...]:
    return tuple((encoded.spans[i].start, encoded.spans[i].end) for i in attribution.pieces)


def _partner(
    drafts: Sequence[Draft], near: Sequence[int], spans: Sequence[Span], cue: Span | None
) -> int | None:
    """The draft that tells the same: by its content, else by its cue."""
    shares = {index: _shared(drafts[index].spans, spans) for index in near}
    best = max(near, key=lambda index: (shares[index], -index), default=None)
    if best is not None and shares[best] >= SAME:
        return best
    if cue is None:
        return None
    return next(
        (i for i in near if (own := drafts[i].cue) is not None and overlap(own, cue) and shares[i]),
        None,
    )


def _shared(one: Sequence[Span], other: Sequence[Span]) -> float:
    both = sum(overlap(a, b) for a in one for b in other)
    size = sum(b - a for a, b in (*one, *other))
    return both / max(1, size - both)


def _is_known(
    drafts: Sequence[Draft], near: Collection[int], spans: Sequence[Span],
    attribution: EncodedAttribution, source: Words | None,
) -> bool:  # fmt: skip
    """Words that another statement holds, without a cue of their own or of the same speaker: a piece of it, not
    one more."""
    size = sum(b - a for a, b in spans)
    return any(
        sum(overlap(a, b) for a in drafts[i].spans for b in spans) >= SAME * size
        for i in near
        if attribution.cue is None or _same(source, drafts[i].speaker)
    )


def _same(one: Words | None, other: Words | None) -> bool:
    return one is not None and other is not None and _meet(one, other)


def _agreed(
    draft: Draft, spans: Sequence[Span], attribution: EncodedAttribution, reading: Reading,
    places: Places,
) -> Draft:  # fmt: skip
    reasons = [Reason(rule="reader.both", says="rules and learned reader see one statement here")]
    text = reading.document.text
    if _shared(draft.spans, spans) < SAME:
        said = " … ".join(text[a:b] for a, b in spans)
        reasons.append(
            Reason(rule="reader.content", says=f"the rules' words stand; the other reads: {said}")
        )
    source = _words(attribution.source, reading, places)
    if source is not None and draft.speaker is not None and not _meet(source, draft.speaker):
        says = f"the rules' speaker stands; the other names: {_said(source, places)}"
        reasons.append(Reason(rule="reader.speaker", says=says))
    if source is not None and (cannot_be(source, draft, places) or _is_expected(draft, places)):
        source = None
    speaker = draft.speaker if draft.speaker is not None or draft.frame == "turn" else source
    joint = Joint(
        start=min(a for a, _ in spans), end=max(b for _, b in spans), score=attribution.score,
        reasons=tuple(reasons),
    )  # fmt: skip
    kinds = _kinds(reading.encoded or Encoded(), attribution)
    sure = kinds[0].score if kinds else LIKELIER
    told = sure >= LIKELIER if attribution.score >= KIND else sure >= ANYWHERE
    return replace(
        draft, speaker=speaker, found_by=BOTH, joint=joint, kinds=kinds,
        heard=attribution.kind if told else None,
    )  # fmt: skip


def _is_expected(draft: Draft, places: Places) -> bool:
    if draft.token is None or draft.quoted:
        return False
    sentence = places.sentences[draft.sentence]
    return is_foreseen(sentence, sentence.tokens[draft.token])


def _kinds(encoded: Encoded, attribution: EncodedAttribution) -> tuple[Facet, ...]:
    """The kinds that a statement may be of with their scores, read at the cue or the content's first word."""
    told = encoded.spans[attribution.pieces[0] if attribution.cue is None else attribution.cue]
    return tuple(f for f in told.facets if f.head == "statement_kind")


def _meet(one: Words, other: Words) -> bool:
    same = one.sentence == other.sentence
    return same and one.first <= other.last and other.first <= one.last


def _said(words: Words, places: Places) -> str:
    tokens = places.sentences[words.sentence].tokens[words.first : words.last + 1]
    return " ".join(t.text for t in tokens)


def _asks_the_reader(text: str, cue: Span) -> bool:
    """ "Karm wants you to believe": nobody is asked."""
    wants = text[cue[0] : cue[1]].casefold() in {"want", "wants", "wanted"}
    return wants and text[cue[1] : cue[1] + 5].casefold() == " you "


def _own(
    attribution: EncodedAttribution, spans: tuple[Span, ...], reading: Reading, places: Places
) -> Iterator[Draft]:
    """A statement that the rules did not see."""
    encoded = reading.encoded
    cue = None if encoded is None else cue_of(encoded, attribution)
    sentence = places.sentence_at(cue[0] if cue else spans[0][0])
    if cue is not None and _asks_the_reader(reading.document.text, cue):
        return
    if sentence is None or len({places.sentences[s.index].paragraph for a, b in spans for s in places.sentences_in(a, b)}) != 1:  # fmt: skip
        return
    tokens = (
        [] if cue is None else [t for t in sentence.tokens if cue[0] < t.end and t.start < cue[1]]
    )
    verb = next((t for t in tokens if t.pos in {"VERB", "NOUN"}), tokens[0] if tokens else None)
    source = _words(attribution.source, reading, places)
    if source is not None and (is_nobody(source, places) or is_spoken_to(source, places)):
        return  # "No group has claimed it": nobody said so
    quoted = _is_quoted(reading, spans)
    source = said_before(source, sentence, verb, quoted=quoted)
    if cue is not None and not quoted:
        spans = within(sentence, spans, reading.document.text)
    foreseen = verb is not None and is_foreseen(sentence, verb)
    if foreseen:
        # by whom it is expected nobody says
        source = None
    marked = reading.document.text[spans[0][0]] in '"“”'
    if verb is not None and not marked and says_nothing(sentence, verb, spans[0][0]):
        return
    if verb is not None and not quoted and _wants_another_object(verb):
        return
    guessed = source is None and not foreseen
    understood = _words(attribution.understood, reading, places) if guessed else None
    score = f"{attribution.score:.2f}"
    yield Draft(
        sentence=sentence.index, token=verb.index if verb else None, cue=cue,
        word=verb.lemma if verb else "", frame="learned", kind=_kind(attribution, sentence, verb, quoted=quoted),
        spans=spans, speaker=source or understood, rule=UNDERSTOOD if understood else None,
        found_by=LEARNED, negated=_is_negated(sentence, verb),
        kinds=() if encoded is None else _kinds(encoded, attribution),
        joint=Joint(
            start=spans[0][0], end=spans[-1][1], score=attribution.score,
            reasons=(
                Reason(rule="reader.learned", says=f"only the learned reader sees it, score {score}"),
            ),
        ),
    )  # fmt: skip


def _wants_another_object(verb: Token) -> bool:
    """ "Takes reports seriously": the verb says something only with responsibility for its object."""
    known = verbs().get(verb.lemma, ())
    return bool(known) and all(r.frames == ("responsibility",) for r in known)


def _is_quoted(reading: Reading, spans: Sequence[Span]) -> bool:
    return any(has_mark(reading, max(0, start - 1), end + 1) for start, end in spans)


def _kind(
    attribution: EncodedAttribution, sentence: Sentence, verb: Token | None, *, quoted: bool
) -> StatementKind:
    """The kind that the word of saying gives where it gives only one: who cautions warns."""
    known = verbs().get(verb.lemma, ()) if verb is not None else ()
    firm = {r.kind for r in known if r.frames != ("deadline",)}
    phrase = None if verb is None else cue_at(sentence, verb)
    blames = attribution.kind == "accusation" and any(r.kind in OPEN for r in known)
    doubtful = (phrase is None or blames) and attribution.kind in _WORDED
    if doubtful and not quoted and attribution.score < WORDED:
        return "claim"
    return firm.pop() if len(firm) == 1 and not firm & OPEN else attribution.kind


def _is_negated(sentence: Sentence, verb: Token | None) -> bool:
    return verb is not None and any(
        sentence.tokens[i].dep == "neg" for i in sentence.children[verb.index]
    )


def _words(span: int | None, reading: Reading, places: Places) -> Words | None:
    """The tokens of a marked span, as far as they stand in one sentence."""
    if span is None or reading.encoded is None:
        return None
    marked = reading.encoded.spans[span]
    sentence = places.sentence_at(marked.start)
    if sentence is None:
        return None
    inside = [t for t in sentence.tokens if t.start < marked.end and marked.start < t.end]
    if not inside:
        return None
    first, last = inside[0].index, inside[-1].index
    top = next((t for t in inside if not first <= t.head <= last or t.head == t.index), inside[-1])
    return Words(sentence=sentence.index, head=top.index, first=first, last=last)
