"""Which counts are worth setting beside each other: those of one event, of one number, of the same people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.mentions.entities.nouns.nominals import collectives
from tidings.model.mentions import FigureMention

Node = tuple[str, int]  # document id, figure index

# The class of who is called no more than "people".
ANYBODY = "people:"


def of_one_event(
    ordered: Sequence[Node], nodes: Mapping[Node, FigureMention], of: Mapping[Node, set[str]],
    *, by_noun: bool = False,
) -> Iterator[list[Node]]:  # fmt: skip
    """The counts of the same people in one event, whatever their numbers; `by_noun` those who are called the same."""
    blocks: dict[tuple[str, ...], list[Node]] = {}
    for node in ordered:
        for event in sorted(of[node]):
            noun = nodes[node].population.casefold() if by_noun else ""
            blocks.setdefault((*_kind(nodes[node]), event, noun), []).append(node)
    yield from blocks.values()


def of_people(
    ordered: Sequence[Node], nodes: Mapping[Node, FigureMention], of: Mapping[Node, set[str]]
) -> Iterator[list[Node]]:
    """The counts of one event with one number of which some say only "people": "six dead" are the six soldiers."""
    blocks: dict[tuple[str, ...], list[Node]] = {}
    for node in ordered:
        figure = nodes[node]
        exact = figure.low == figure.high
        if figure.scope == "incident" and exact and (figure.value or 0) > 1:
            for event in sorted(of[node]):
                blocks.setdefault((figure.measure, event, f"{figure.value:g}"), []).append(node)
    for block in blocks.values():
        classes = {population_class(nodes[n]) for n in block}
        if ANYBODY in classes and len(classes) == 2:
            yield block


def of_one_number(
    ordered: Sequence[Node], nodes: Mapping[Node, FigureMention]
) -> Iterator[list[Node]]:
    """The counts of one incident with one number, and all running totals of the same people."""
    blocks: dict[tuple[str, ...], list[Node]] = {}
    for node in ordered:
        figure = nodes[node]
        if figure.scope != "incident":
            blocks.setdefault(_kind(figure), []).append(node)
        elif figure.value is not None:
            blocks.setdefault((*_kind(figure), f"{figure.value:g}"), []).append(node)
    yield from blocks.values()


def _kind(figure: FigureMention) -> tuple[str, ...]:
    return (figure.measure, population_class(figure), figure.scope)


def population_class(figure: FigureMention) -> str:
    """Who is counted, coarsely: country and class of people; things by their own noun."""
    known = collectives()
    words = figure.population.lower().split()
    if _is_led(words):
        return f"{figure.country or ''}:armed"
    nouns = [n for n in (*words[-1:], *(w.rstrip("s") for w in words[-1:])) if n in known]
    people = known[nouns[0]]["class"] if nouns else ""
    if people in {"armed", "materiel"}:
        return f"{figure.country or ''}:{people}"
    if people in {"people", "speaker", "body"} or not words:
        narrow = words[-1] if words and words[-1] in {"children", "women", "journalists"} else ""
        return f"people:{narrow}"
    return words[-1].rstrip("s") if words else ""


def _is_led(words: Sequence[str]) -> bool:
    """ "Nine of the general's men": men who are somebody's serve under him."""
    return words[-1:] == ["men"] and any(w.endswith(("'s", "’s")) for w in words[:-1])
