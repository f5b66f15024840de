"""Ties figures to events: the dead, wounded, taken, driven out or destroyed that the clause counts."""

from __future__ import annotations

from tidings.mentions.events.index import Index
from tidings.mentions.events.triggers import Trigger
from tidings.model.mentions import FigureMention
from tidings.model.parse import Sentence

# Which measures can be the count of which type of event.
COUNTS: dict[str, frozenset[str]] = {
    "ASSAULT": frozenset({"killed", "wounded", "missing", "captured", "abducted", "displaced", "destroyed"}),
    "COERCE": frozenset({"captured", "displaced", "destroyed"}),
    "SANCTION": frozenset({"displaced", "captured"}),
    "PROTEST": frozenset({"participants", "killed", "wounded", "captured"}),
    "MOBILIZE": frozenset({"deployed", "participants"}),
    "RETREAT": frozenset({"captured", "abducted", "deployed", "evacuated", "returned", "destroyed"}),
    "AID": frozenset({"money", "deployed", "evacuated", "in_need"}),
    "CONSULT": frozenset({"participants"}),
    "COOPERATE": frozenset({"participants", "deployed"}),
}  # fmt: skip


def find_figures(
    index: Index, sentence: Sentence, triggers: tuple[Trigger, ...], words: frozenset[int]
) -> tuple[int, ...]:
    """The figures whose trigger or head lies in the event's words and whose measure fits its type."""
    allowed = COUNTS.get(triggers[0].entry.type, frozenset())
    own = {t.index for one in triggers for t in (*one.tokens, one.anchor)}
    found: list[int] = []
    for number, figure in index.figures.get(sentence.index, ()):
        if figure.measure in allowed and _belongs(figure, own, words):
            found.append(number)
    return tuple(found)


def _belongs(figure: FigureMention, own: set[int], words: frozenset[int]) -> bool:
    if figure.trigger is not None and figure.trigger in own:
        return True
    return figure.head in words and (figure.trigger is None or figure.trigger in words)
