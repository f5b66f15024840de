"""What the learned reader says a number measures: it fills in where no rule knows, and is heard beside them."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.drafts import Number, Role
from tidings.model.decisions import Reason
from tidings.model.encoded import EncodedFigure, MarkedSpan
from tidings.model.joint import BOTH, LEARNED, Joint
from tidings.model.mentions import FigureMention, Reading
from tidings.model.parse import Token

# From here on a measure that no rule gives is believed: of those between .8 and .9 .69 are right on tune and test part,
# of those above .86; at .9 the bundled case lost a measure and a scope that it had.
ALONE = 0.8
# Of a number that stands without what it counts ("The rebels admit to 22"); such are right in 33 of 35 (tune and test part).
BARE = 0.9
# Plain counts ("forty-one blockades cut the roads"), which the rules leave out: right in 84 of 99 on tune and test part,
# from .9 on in 62 of 72.
COUNT = 0.8
# Measures that say what happened to people or things; without a rule all others stay "other".
TELLING = frozenset(
    {
        "killed", "wounded", "missing", "captured", "abducted", "displaced", "returned", "evacuated",
        "refugees_hosted", "in_need", "destroyed", "deployed", "participants",
    }
)  # fmt: skip

Marked = tuple[EncodedFigure, MarkedSpan]


def _counts(number: Number) -> bool:
    """Whether a number can say how many: none of "a 7.65 mm pistol", no "several"."""
    value = number.bounds.value
    whole = value is None or float(value).is_integer()
    return number.kind == "count" and whole and not number.vague


class LearnedFigures:
    """The learned reader's figures by where they stand."""

    def __init__(self, reading: Reading) -> None:
        self._by_place: Mapping[int, Marked] = {}
        self._is_peaceful = reading.encoded is not None and reading.encoded.is_peaceful
        if reading.encoded is not None:
            spans = reading.encoded.spans
            self._by_place = {
                at: (figure, spans[figure.span])
                for figure in reading.encoded.figures
                for at in range(spans[figure.span].start, spans[figure.span].end)
            }

    def role(self, number: Number, *, bare: bool) -> Role | None:
        """What a number measures that no rule gives a measure; a bare one stands without the noun that it counts."""
        met = self._met(number.start, number.end)
        if met is None or number.kind in {"money", "distance", "share"}:
            return None
        figure, span = met
        if bare and self._is_peaceful:
            return None  # An audience of 8.2 million.
        if figure.measure not in TELLING or min(_sureness(span), span.score) < (
            BARE if bare else ALONE
        ):
            return None
        return Role(measure=figure.measure, trigger=None, scope=figure.scope)

    def plain_role(self, number: Number, noun: Token | None) -> Role | None:
        """A plain count that no rule keeps: of named things, in reports that tell of more than sport and shows."""
        met = self._met(number.start, number.end)
        if met is None or noun is None or self._is_peaceful or not _counts(number):
            return None
        if noun.lemma in word_class("page_counters"):
            return None
        figure, span = met
        if figure.measure != "other" or min(_sureness(span), span.score) < COUNT:
            return None
        return Role(measure="other", trigger=None, scope=figure.scope)

    def is_meant(self, number: Number, role: Role) -> bool:
        """Whether somebody is really dead or hurt: in a report that reads peaceful both readers must say so."""
        if not self._is_peaceful or role.measure not in {"killed", "wounded"}:
            return True
        met = self._met(number.start, number.end)
        return met is not None and met[0].measure == role.measure and _sureness(met[1]) >= ALONE

    def judged(self, mention: FigureMention, *, alone: bool) -> FigureMention:
        """A mention with the readers that found it, and what was decided where they differ."""
        met = self._met(mention.start, mention.end)
        if met is None:
            return mention
        figure, span = met
        if alone:
            says = f"no rule says what is measured; the learned reader does, score {_sureness(span):.2f}"
            reasons = [Reason(rule="reader.learned", says=says)]
        else:
            says = "rules and learned reader see a figure here"
            reasons = [Reason(rule="reader.both", says=says)]
        if figure.measure != mention.measure:
            says = f"the rules' measure stands; the other says {figure.measure}"
            reasons.append(Reason(rule="reader.measure", says=says))
        joint = Joint(start=span.start, end=span.end, score=span.score, reasons=tuple(reasons))
        return replace(mention, found_by=LEARNED if alone else BOTH, joint=joint)

    def _met(self, start: int, end: int) -> Marked | None:
        return next((self._by_place[at] for at in range(start, end) if at in self._by_place), None)


def _sureness(span: MarkedSpan) -> float:
    return next((f.score for f in span.facets if f.head == "measure"), 0.0)
