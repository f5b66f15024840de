"""Which tellings are compared: those of a block that stand near each other in time, each two once.

Of each telling a fixed number of others is asked for, so the cost grows with the tellings and not with their square.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.merging.happenings.attacks import is_deed
from tidings.merging.happenings.compare_events import SUPPOSED
from tidings.merging.happenings.told import Told
from tidings.merging.intervals import EVER

Node = tuple[str, int]

# Types that tell the same happening at different times: a meeting agreed on is later a meeting held.
FAMILIES = {"AGREE": "CONSULT"}
# In a block of n tellings n²/2 comparisons are made; beyond this only neighbours in date are compared.
WINDOW = 60


def neighbours(told: Mapping[Node, Told]) -> Iterator[tuple[Node, Node]]:
    """Each two tellings to be compared, the nearer in time first, block by block.

    Left out are those whose days forbid that they be one, and two deeds, which are compared with all that their
    articles tell of them.
    """
    nodes = list(told)
    number_of = {node: number for number, node in enumerate(nodes)}
    blocks = [[number_of[n] for n in block] for block in _blocks(told)]
    placed = _places(blocks, len(nodes))
    days = [one.days or EVER for one in told.values()]
    deeds = [is_deed(one) for one in told.values()]
    for block, members in enumerate(blocks):
        for place, one in enumerate(members):
            first, last = days[one][0] - SUPPOSED, days[one][1] + SUPPOSED
            for other in members[place + 1 : place + WINDOW]:
                if days[other][0] > last or days[other][1] < first:
                    continue
                if (deeds[one] and deeds[other]) or _met_before(placed[one], placed[other], block):
                    continue
                yield nodes[one], nodes[other]


def _places(blocks: Sequence[Sequence[int]], count: int) -> list[dict[int, int]]:
    """Of each telling its place in each of its blocks, the first block first."""
    placed: list[dict[int, int]] = [{} for _ in range(count)]
    for number, block in enumerate(blocks):
        for place, one in enumerate(block):
            placed[one][number] = place
    return placed


def _met_before(mine: Mapping[int, int], theirs: Mapping[int, int], block: int) -> bool:
    """Whether two tellings stand near each other in an earlier block: a list of all pairs would fill the memory."""
    for number, place in mine.items():
        if number == block:
            return False
        other = theirs.get(number)
        if other is not None and -WINDOW < place - other < WINDOW:
            return True
    return False


def _blocks(told: Mapping[Node, Told]) -> Iterator[list[Node]]:
    """Tellings of one family that share an actor's country, an actor, a place or the word, in order of date."""
    blocks: dict[tuple[str, str], list[Node]] = {}
    for node, one in told.items():
        family = FAMILIES.get(one.mention.type, one.mention.type)
        keys = {entity.id for _, entity in one.actors} | one.countries() | {f"“{one.mention.lemma}”"}  # fmt: skip
        if one.place is not None:
            keys.add(one.place.id)
        if one.mention.date is not None:
            keys.add(f"{one.mention.mode or family} {one.mention.date.edtf}")
        for key in sorted(keys):
            blocks.setdefault((family, key), []).append(node)
    for block in sorted(blocks):
        if len(blocks[block]) > 1:
            yield sorted(blocks[block], key=lambda n: (told[n].day(), n))
