"""Events that only the learned reader sees, as triggers for the rules; and its word on all others.

The rules then find actors, day, place, status and toll of both alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from tidings.language.arguments import slot
from tidings.language.verbs_above import light_verb
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.happened.aims import MISSED
from tidings.mentions.events.happened.rules_alone import is_kept_alone
from tidings.mentions.events.happened.verdicts import AHEAD
from tidings.mentions.events.words.fitness import is_natural
from tidings.mentions.events.words.lexicon import Entry, frames, nouns, verbs
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.events.words.unmistakable import is_unmistakable
from tidings.mentions.index import Index
from tidings.model.decisions import Reason
from tidings.model.encoded import Encoded, EncodedEvent, MarkedSpan
from tidings.model.joint import BOTH, LEARNED, RULES, Joint
from tidings.model.mentions import EventMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import FACTUAL, HAZARD

# Alone the learned reader is believed from here on: on the corpus (tune and test part) 86 of 100 such triggers are ones
# that people marked, too; of those that it gives nobody who does or suffers them it is only believed from .9 on.
ALONE, NOBODY = 0.8, 0.9
# What it only half sees is as often an event as not; another report that tells it decides.
HALF = 0.5
# From here on it knows who does or suffers a deed.
PARTY = 0.8
# So sure must the learned reader be where the rules alone are not: in a peaceful report, beside words of other fields.
SURE = 0.9

# A sentence by itself is read better by the rules (PLOVER sentences: root macro-F1 .85 against .62), a whole report by
# the learned reader (corpus: trigger F1 .77 against .52): from so many sentences on it has a scene to go by.
CONTEXT = 4
BODIES = frozenset({"state", "organization", "armed_group"})

Marked = tuple[EncodedEvent, MarkedSpan]


class LearnedEvents:
    """The learned reader's events by sentence."""

    def __init__(self, index: Index) -> None:
        reading = index.reading
        encoded = reading.encoded or Encoded()
        self.is_on = reading.encoded is not None
        self._has_context = self.is_on and len(reading.sentences) >= CONTEXT
        self._chains, self._figures = reading.chains, reading.figures
        self._is_peaceful = encoded.is_peaceful
        self._by_sentence: dict[int, list[Marked]] = {
            sentence: [(event, encoded.spans[event.trigger]) for event in heard]
            for sentence, heard in index.heard.items()
        }

    def is_meant(self, sentence: Sentence, trigger: Trigger) -> bool:
        """Whether a trigger's words can be meant here: in a report that reads peaceful both readers must see it."""
        # A hazard is told in peaceful reports, too, and the learned reader was taught none.
        hazard = trigger.entry.type == HAZARD
        if hazard or not self._is_peaceful:
            return True
        return self._sees(sentence, trigger) or is_unmistakable(sentence, trigger)

    def is_sure(self, sentence: Sentence, trigger: Trigger) -> bool:
        """Whether a deed is meant though single words of its sentence speak of sport, trade or shows: "the director
        resigned". Of violence the rules' doubts stand: the lorry that struck six was no weapon."""
        violent = trigger.entry.type == "ASSAULT"
        return not (violent and self._is_peaceful) and self._sees(
            sentence, trigger, with_party=violent
        )

    def _sees(self, sentence: Sentence, trigger: Trigger, *, with_party: bool = False) -> bool:
        first, last = trigger.tokens[0].start, trigger.tokens[-1].end
        return any(
            event.type == trigger.entry.type and event.score >= SURE
            and span.meets(first, last) and (_has_party(event) or not with_party)
            for event, span in self._by_sentence.get(sentence.index, ())
        )  # fmt: skip

    def in_unrest(self, triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
        """Triggers of words that tell many peaceful things besides; in a peaceful report none of them is meant."""
        return () if self._is_peaceful else triggers

    def hears(self, sentence: Sentence) -> bool:
        """Whether it may see any event in a sentence: most tell none, and need no second look."""
        return any(e.score >= HALF for e, _ in self._by_sentence.get(sentence.index, ()))

    def half_sees(self, sentence: Sentence, trigger: Trigger) -> bool:
        """Whether it may see an event of whatever type in a trigger's words."""
        first, last = trigger.tokens[0].start, trigger.tokens[-1].end
        heard = self._by_sentence.get(sentence.index, ())
        return any(event.score >= HALF and span.meets(first, last) for event, span in heard)

    def triggers(
        self, sentence: Sentence, told: Sequence[Trigger], *, half: bool = False
    ) -> tuple[Trigger, ...]:
        """Triggers of a sentence that no rule has found; with `half` those too that it half sees."""
        if any(token.text == "?" for token in sentence.tokens[-2:]):
            return ()  # A question tells nothing that happened.
        taken = {token.index for one in told for token in (*one.tokens, *_asked(sentence, one))}
        found = []
        for event, span in self._by_sentence.get(sentence.index, ()):
            tokens = [t for t in sentence.tokens if span.meets(t.start, t.end)]
            least = HALF if half else ALONE if _has_party(event) else NOBODY
            if (
                event.score < least
                or self._is_peaceful
                or not tokens
                or taken & {t.index for t in tokens}
            ):
                continue
            one = _trigger(sentence, tuple(tokens), event)
            if not is_natural(sentence, one):
                found.append(one)
        return tuple(found)

    def judged(self, mention: EventMention) -> EventMention:
        """A mention with the readers that found it, and what was decided where they differ."""
        if not self.is_on:
            return mention
        met = self._met(mention)
        if met is None:
            return mention
        event, span = met
        reasons = [Reason(rule="reader.both", says="rules and learned reader see an event here")]
        if mention.found_by == LEARNED:
            says = f"only the learned reader sees it, score {event.score:.2f}"
            reasons = [Reason(rule="reader.learned", says=says)]
        if event.type != mention.type:
            says = f"the rules' type stands; the other says {event.type}"
            reasons.append(Reason(rule="reader.type", says=says))
        parties = _learned_parties(mention)
        if parties and mention.found_by != LEARNED:
            says = f"by the learned reader: {', '.join(parties)}"
            reasons.append(Reason(rule="reader.actors", says=says))
        joint = Joint(start=span.start, end=span.end, score=event.score, reasons=tuple(reasons))
        if mention.found_by != LEARNED:
            return replace(mention, found_by=BOTH, joint=joint)
        # Of words that no rule knows it says better how they are meant: right in 20 of the 23 in which both differ.
        if mention.status_rule == AHEAD and event.status in FACTUAL:
            return replace(mention, joint=joint)  # The learned reader knows no calendar.
        if mention.status_rule == MISSED.rule:
            return replace(mention, joint=joint)  # "were to have been freed": grammar is sure of it
        rule = mention.status_rule if event.status == mention.status else "learned reader"
        return replace(mention, joint=joint, status=event.status, status_rule=rule)

    def is_believed(self, mention: EventMention, triggers: Sequence[Trigger]) -> bool:
        """Whether an event is kept that the rules alone may have found: of most types that is seldom one, unless two
        powers stand in it, or a count, or the learned reader was taught nothing of such."""
        return (
            mention.found_by != RULES
            or not self._has_context
            or any(trigger.entry.untaught for trigger in triggers)
            or is_kept_alone(mention, triggers, self._figures)
            or len({a.chain for a in mention.actors if self._is_power(a.chain)}) > 1
        )

    def _is_power(self, chain: int | None) -> bool:
        """Whether somebody is a body or belongs to a country: of whom news of state tells, rather than "they"."""
        if chain is None:
            return False
        who = self._chains[chain]
        return who.kind in BODIES or who.country is not None

    def _met(self, mention: EventMention) -> Marked | None:
        words = mention.trigger
        return next(
            (
                (event, span)
                for event, span in self._by_sentence.get(mention.sentence, ())
                if span.meets(words.start, words.end)
            ),
            None,
        )


def _asked(sentence: Sentence, trigger: Trigger) -> Iterator[Token]:
    """The verb by which a trigger tells its deed: "go" of "let four captives go"."""
    for need in trigger.entry.needs:
        if need.slot == "comp" and need.words:
            yield from (t for t in slot(sentence, trigger.head, "comp") if t.lemma in need.words)


def _learned_parties(mention: EventMention) -> tuple[str, ...]:
    """Whom only the learned reader sees in an event, with their roles."""
    return tuple(f"{a.role} “{a.evidence.quote}”" for a in mention.actors if a.found_by == LEARNED)


def _has_party(event: EncodedEvent) -> bool:
    return any(a.role in {"source", "target"} and a.score >= PARTY for a in event.arguments)


def _trigger(sentence: Sentence, tokens: tuple[Token, ...], event: EncodedEvent) -> Trigger:
    inside = {t.index for t in tokens}
    head = next((t for t in tokens if t.head not in inside or t.head == t.index), tokens[-1])
    verbal = head.pos in {"VERB", "AUX"}
    anchor = head if verbal else light_verb(sentence, head) or head
    return Trigger(head, anchor, tokens, _entry(head.lemma, event.type, event.mode, verbal=verbal))


@cache
def _entry(word: str, type_: str, mode: str | None, *, verbal: bool) -> Entry:
    frame = _frames()[type_]["verb" if verbal else "noun"]
    if verbal and word in word_class("dying"):
        frame = "suffer"  # "how many died under its guns": nobody does it
    return Entry(
        words=(word,), needs=(), type=type_, mode=mode, root=_roots()[type_],
        acled=_acled().get((type_, mode)) or _acled().get((type_, None), "Other"),
        frame=frames()[frame], figurative=False, weight=0, learned=True,
    )  # fmt: skip


@cache
def _frames() -> Mapping[str, Mapping[str, str]]:
    return {row["type"]: row for row in table("en/event_learned_frames.tsv")}


@cache
def _roots() -> Mapping[str, str]:
    return {row["type"]: row["root"] for row in table("en/plover_types.tsv")}


@cache
def _acled() -> Mapping[tuple[str, str | None], str]:
    """ACLED's sub-event that most words of a type and mode have in the lexicons."""
    counts: dict[tuple[str, str | None], dict[str, int]] = {}
    for lexicon in (verbs(), nouns()):
        for entries in lexicon.values():
            for entry in entries:
                for key in ((entry.type, entry.mode), (entry.type, None)):
                    of = counts.setdefault(key, {})
                    of[entry.acled] = of.get(entry.acled, 0) + 1
    return {key: max(sorted(of), key=of.__getitem__) for key, of in counts.items()}
