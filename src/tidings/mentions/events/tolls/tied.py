"""Ties figures to events: the dead, wounded, taken, driven out or destroyed that the clause counts."""

from __future__ import annotations

from msgspec import structs

from tidings.language.shares import item_of
from tidings.mentions.asides import brought_to
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.joint import LEARNED
from tidings.model.mentions import EventMention, FigureMention
from tidings.model.parse import Sentence

# Which measures can be the count of which type of event.
COUNTS: dict[str, frozenset[str]] = {
    "ASSAULT": frozenset({"killed", "wounded", "missing", "captured", "abducted", "displaced", "destroyed"}),
    "HAZARD": frozenset({"killed", "wounded", "missing", "displaced", "evacuated", "destroyed", "in_need"}),
    "COERCE": frozenset({"captured", "displaced", "destroyed"}),
    "SANCTION": frozenset({"displaced", "captured"}),
    "PROTEST": frozenset({"participants", "killed", "wounded", "captured"}),
    "MOBILIZE": frozenset({"deployed", "participants"}),
    "RETREAT": frozenset({"captured", "abducted", "deployed", "evacuated", "returned", "destroyed"}),
    "AID": frozenset({"money", "deployed", "evacuated", "in_need", "other"}),
    "CONSULT": frozenset({"participants"}),
    "COOPERATE": frozenset({"participants", "deployed"}),
}  # fmt: skip


FREEING = "release"


def find_figures(
    index: Index, sentence: Sentence, triggers: tuple[Trigger, ...], words: frozenset[int]
) -> tuple[int, ...]:
    """The figures whose trigger or head lies in the event's words and whose measure fits its type."""
    allowed = COUNTS.get(triggers[0].entry.type, frozenset())
    frees = triggers[0].entry.mode == FREEING
    own = {t.index for one in triggers for t in (*one.tokens, one.anchor)}
    found: list[int] = []
    for number, figure in index.figures.get(sentence.index, ()):
        # A toll is never put together from a count that no rule could read.
        if figure.found_by == LEARNED and figure.measure in {"killed", "wounded"}:
            continue
        if _is_total(sentence, figure) or _is_of_other_item(sentence, figure, triggers[0]):
            continue
        if (figure.measure in allowed and _belongs(figure, own, words)) or (
            frees and _counts_freed(sentence, figure, own) and _belongs(figure, own, words)
        ):
            found.append(number)
    return tuple(found)


def _counts_freed(sentence: Sentence, figure: FigureMention, own: set[int]) -> bool:
    """How many were let go no measure tells but the plain count: "12 girls", and not those of whom they were, "some" or "many"."""
    if figure.measure != "other" or figure.value is None or figure.low != figure.value:
        return False
    head = sentence.tokens[figure.head]
    link = sentence.tokens[head.head]
    whole = head.dep == "pobj" and link.end <= figure.start and link.head not in own
    return not whole


def _is_total(sentence: Sentence, figure: FigureMention) -> bool:
    """ "The raid brought the toll of the war to 18": all who died in the war, of whom the raid killed some."""
    if figure.scope != "cumulative" or figure.trigger is None:
        return False
    return brought_to(sentence, sentence.tokens[figure.trigger])


def _is_of_other_item(sentence: Sentence, figure: FigureMention, trigger: Trigger) -> bool:
    """ "Including the fire at Karm (29 deaths) and the blast at Tolna": the blast killed none of the 29."""
    return item_of(sentence, sentence.tokens[figure.head]) != item_of(sentence, trigger.head)


def _belongs(figure: FigureMention, own: set[int], words: frozenset[int]) -> bool:
    if figure.trigger is not None and figure.trigger in own:
        return True
    return figure.head in words and (figure.trigger is None or figure.trigger in words)


def counted_once(index: Index, events: list[EventMention]) -> list[EventMention]:
    """Leave each figure with one event of the sentence: the one whose own words count it, else the nearest."""
    owners: dict[int, EventMention] = {}
    for event in events:
        for number in event.figures:
            figure = index.reading.figures[number]
            best = owners.get(number)
            if best is None or _nearness(figure, event) < _nearness(figure, best):
                owners[number] = event
    return [
        structs.replace(e, figures=tuple(n for n in e.figures if owners[n] is e)) for e in events
    ]


def _nearness(figure: FigureMention, event: EventMention) -> tuple[bool, int]:
    at = figure.trigger if figure.trigger is not None else figure.head
    return (event.head != at, abs(event.head - at))
