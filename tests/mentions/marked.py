"""What the learned reader might say, by hand: spans by the words they stand on, none typed as numbers."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tidings.model.encoded import (
    Encoded,
    EncodedArgument,
    EncodedAttribution,
    EncodedEvent,
    EncodedFigure,
    Facet,
    Layer,
    MarkedSpan,
)
from tidings.model.mentions import Reading
from tidings.model.vocabulary import EventStatus, Measure, Scope, StatementKind


def attribution(
    text: str, content: str | Sequence[str], source: str = "", cue: str = "", *, understood: str = "",
    score: float = 0.99, kind: StatementKind = "claim", sure: float | None = None,
    second: tuple[StatementKind, float] | None = None,
) -> Encoded:  # fmt: skip
    """One attribution; what is empty is not there. `sure` is the score of its kind, `second` what else it may be."""
    pieces = [content] if isinstance(content, str) else list(content)
    spans = [_span(text, piece, "content", score) for piece in pieces]
    places: dict[str, int] = {}
    for label, words in (("source", source), ("cue", cue), ("understood", understood)):
        if words:
            places[label] = len(spans)
            spans.append(_span(text, words, label, score))
    if sure is not None:
        told = places.get("cue", 0)
        kinds = ((kind, sure), *(() if second is None else (second,)))
        facets = tuple(Facet(head="statement_kind", label=k, score=s) for k, s in kinds)
        spans[told] = replace(spans[told], facets=facets)
    one = EncodedAttribution(
        pieces=tuple(range(len(pieces))), source=places.get("source"), cue=places.get("cue"),
        understood=places.get("understood"), kind=kind, score=score,
    )  # fmt: skip
    return Encoded(spans=tuple(spans), attributions=(one,))


def event(
    text: str, trigger: str, type_: str, *, mode: str | None = None, score: float = 0.99,
    status: EventStatus = "occurred", parties: Sequence[tuple[str, str, float]] = (),
) -> Encoded:  # fmt: skip
    """One event by its trigger; `parties` are roles, words and how sure their tie is."""
    start = text.index(trigger)
    span = MarkedSpan(
        start=start, end=start + len(trigger), layer="trigger", label=type_, score=score
    )
    told = EncodedEvent(
        trigger=0, type=type_, mode=mode, status=status, score=score,
        arguments=tuple(
            EncodedArgument(role=role, span=n, score=sure)
            for n, (role, _, sure) in enumerate(parties, 1)
        ),
    )  # fmt: skip
    named = (
        MarkedSpan(start=(at := text.index(words)), end=at + len(words), layer="name", label="person", score=1.0)
        for _, words, _ in parties
    )  # fmt: skip
    return Encoded(spans=(span, *named), events=(told,))


def figure(
    text: str, words: str, measure: Measure, *, score: float = 0.99, sure: float = 0.99,
    scope: Scope = "incident",
) -> Encoded:  # fmt: skip
    """One figure; `score` is of the words, `sure` of what they measure."""
    start = text.index(words)
    span = MarkedSpan(
        start=start, end=start + len(words), layer="figure", label="figure", score=score,
        facets=(Facet(head="measure", label=measure, score=sure),),
    )  # fmt: skip
    told = EncodedFigure(span=0, measure=measure, scope=scope, score=score)
    return Encoded(spans=(span,), figures=(told,))


def heard(reading: Reading, encoded: Encoded | None) -> Reading:
    """A reading that knows what the learned reader says."""
    return replace(reading, encoded=encoded)


def _span(text: str, words: str, label: str, score: float) -> MarkedSpan:
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times"
    start = text.index(words)
    layer: Layer = "description" if label == "understood" else "attribution"
    return MarkedSpan(
        start=start, end=start + len(words), layer=layer, label=label, score=score
    )  # fmt: skip
