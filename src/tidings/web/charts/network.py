"""The network of actors: who backs whom, who is against whom, who belongs to whom, drawn from the relations."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from tidings.web.charts.layout import arrange, settle, spread
from tidings.web.charts.projection import Box
from tidings.web.charts.text_width import text_width
from tidings.web.dates import say_date
from tidings.web.labels import say_code, shorten
from tidings.web.shapes import JsonObject, number, objects, words

# More than so many names no drawing of this width holds apart; the table has all.
MOST = 40
# A place is somewhere, and stands to nobody in a way that a network shows.
_NOT_DRAWN = frozenset({"located_in"})
_SIGNS: Mapping[str, str] = {"backs": "for", "allied_with": "for", "opposes": "against"}
_GAP, _EDGE = 14.0, 6.0


@dataclass(frozen=True)
class Sheet:
    """A size of paper: its width, the size of letters, how far one step goes across and down, how long a name may be."""

    name: str
    width: float
    letters: float
    across: float
    down: float
    longest: int


SHEETS = (
    Sheet("wide", 880.0, 13.0, 190.0, 92.0, 30),
    Sheet("narrow", 350.0, 12.0, 120.0, 78.0, 20),
)


@dataclass(frozen=True)
class Node:
    """An actor: a box with its name, round for people."""

    id: str
    name: str
    shown: str
    kind: str
    box: Box

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box."""
        return (self.box.left + self.box.right) / 2, (self.box.top + self.box.bottom) / 2


@dataclass(frozen=True)
class Tie:
    """A relation: a line from subject to object with its head, and its sign in the middle."""

    id: str
    sign: str
    status: str
    says: str
    path: str
    head: str
    x: float
    y: float


@dataclass(frozen=True)
class Drawing:
    """The network on one size of paper."""

    sheet: Sheet
    height: float
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]


@dataclass(frozen=True)
class Network:
    """The drawings, all relations for the table, and how many actors the drawings leave out."""

    drawings: tuple[Drawing, ...]
    relations: tuple[JsonObject, ...]
    signs: tuple[str, ...]
    left_out: int
    rows: tuple[tuple[object, ...], ...]


def draw_network(account: JsonObject) -> Network | None:
    """The network of an account; nothing where no two actors stand to each other."""
    names = {words(entity, "id"): entity for entity in objects(account, "entities")}
    ties = [
        relation
        for relation in objects(account, "relations")
        if words(relation, "kind") not in _NOT_DRAWN
        and words(relation, "subject") in names
        and words(relation, "object") in names
        and words(relation, "subject") != words(relation, "object")
    ]
    if not ties:
        return None
    counts = Counter(end for tie in ties for end in _ends(tie))
    kept = set(sorted(counts, key=lambda e: (-counts[e], words(names[e], "name"), e))[:MOST])
    drawn = [tie for tie in ties if kept.issuperset(_ends(tie))]
    joined = {end for tie in drawn for end in _ends(tie)}
    neighbours = {
        one: {end for tie in drawn if one in _ends(tie) for end in _ends(tie)} - {one}
        for one in joined
    }
    parts = arrange(neighbours)
    return Network(
        drawings=tuple(_draw(sheet, parts, drawn, names) for sheet in SHEETS),
        relations=tuple(ties),
        signs=tuple(sorted({_sign(tie) for tie in drawn})),
        left_out=len(counts) - len(joined),
        rows=tuple(_row(tie, names) for tie in ties),
    )


def _row(tie: JsonObject, names: Mapping[str, JsonObject]) -> tuple[object, ...]:
    subject, other = (words(names[end], "name") for end in _ends(tie))
    sources = next(iter(objects(tie, "corroboration")), {})
    return (
        subject, say_code(tie.get("kind")), other, say_date(tie.get("when"), span=True),
        words(tie, "status"), number(sources, "independent_sources"), words(tie, "id"),
    )  # fmt: skip


def _ends(tie: JsonObject) -> tuple[str, str]:
    return words(tie, "subject"), words(tie, "object")


def _sign(tie: JsonObject) -> str:
    return _SIGNS.get(words(tie, "kind"), "of")


def _draw(
    sheet: Sheet, parts: Sequence[Mapping[str, tuple[float, float]]],
    ties: Sequence[JsonObject], names: Mapping[str, JsonObject],
) -> Drawing:  # fmt: skip
    blocks = [_block(part, sheet, names) for part in parts]
    boxes = _pack(blocks, sheet.width)
    nodes = {
        one: Node(one, words(names[one], "name") or one, _shown(names[one], sheet), words(names[one], "kind"), box)
        for one, box in sorted(boxes.items())
    }  # fmt: skip
    return Drawing(
        sheet=sheet,
        height=round(max(box.bottom for box in boxes.values()) + _EDGE, 1),
        nodes=tuple(nodes.values()),
        ties=tuple(_ties(ties, nodes)),
    )


def _shown(entity: JsonObject, sheet: Sheet) -> str:
    return shorten(words(entity, "name", "id"), sheet.longest)


def _block(
    part: Mapping[str, tuple[float, float]], sheet: Sheet, names: Mapping[str, JsonObject]
) -> dict[str, Box]:
    """One connected part as boxes with room between them, its corner at zero and no wider than the sheet."""
    room = sheet.width - 2 * _EDGE
    wide = {
        one: min(room, text_width(_shown(names[one], sheet), sheet.letters) + 24) for one in part
    }
    tall = sheet.letters * 2
    furthest = max(x for x, _ in part.values()) or 1.0
    across = min(sheet.across, (room - max(wide.values())) / furthest)
    boxes = {}
    for one, (x, y) in part.items():
        middle = x * across + max(wide.values()) / 2
        left = min(max(0.0, middle - wide[one] / 2), room - wide[one])
        boxes[one] = Box(left, y * sheet.down, left + wide[one], y * sheet.down + tall)
    # Two alone stand side by side: between them there must be room for the arrow and its sign.
    gap = _GAP if len(part) > 2 else 3 * _GAP
    apart = spread(boxes, gap)
    left, top = min(box.left for box in apart.values()), min(box.top for box in apart.values())
    # What spreading pushed over the right edge comes back, below what is in its way.
    return settle(
        {
            one: _at(box, min(box.left - left, room - (box.right - box.left)), box.top - top)
            for one, box in apart.items()
        },
        _GAP,
    )


def _pack(blocks: Sequence[Mapping[str, Box]], width: float) -> dict[str, Box]:
    """Blocks in rows from the left, as many in a row as fit."""
    placed: dict[str, Box] = {}
    left, top, tallest = _EDGE, _EDGE, 0.0
    for block in blocks:
        wide = max(box.right for box in block.values())
        tall = max(box.bottom for box in block.values())
        if left > _EDGE and left + wide > width - _EDGE:
            left, top, tallest = _EDGE, top + tallest + 2 * _GAP, 0.0
        for one, box in block.items():
            placed[one] = _at(box, round(box.left + left, 1), round(box.top + top, 1))
        left, tallest = left + wide + 3 * _GAP, max(tallest, tall)
    return placed


def _at(box: Box, left: float, top: float) -> Box:
    return Box(
        left, top, round(left + box.right - box.left, 1), round(top + box.bottom - box.top, 1)
    )


def _ties(ties: Sequence[JsonObject], nodes: Mapping[str, Node]) -> list[Tie]:
    between: dict[Set[str], list[JsonObject]] = {}
    for tie in ties:
        between.setdefault(frozenset(_ends(tie)), []).append(tie)
    return [
        _tie(tie, nodes, position - (len(same) - 1) / 2)
        for same in between.values()
        for position, tie in enumerate(same)
    ]


def _tie(tie: JsonObject, nodes: Mapping[str, Node], aside: float) -> Tie:
    """One line, bent so far aside that several between the same two can be told apart."""
    subject, other = (nodes[end] for end in _ends(tie))
    (ax, ay), (bx, by) = subject.middle, other.middle
    long = math.sqrt((bx - ax) ** 2 + (by - ay) ** 2) or 1.0
    # Lines of both directions bend to the same side of the sheet, whichever end is the subject.
    bend = aside * 44 * (1 if _ends(tie)[0] < _ends(tie)[1] else -1)
    cx, cy = (ax + bx) / 2 - (by - ay) / long * bend, (ay + by) / 2 + (bx - ax) / long * bend
    start, end = _rim(subject, cx, cy, 1), _rim(other, cx, cy, 4)
    says = f"{subject.name} {say_code(tie.get('kind'))} {other.name}"
    status = words(tie, "status")
    return Tie(
        id=words(tie, "id"), sign=_sign(tie), status=status,
        says=says + (f" ({status})" if status not in ("", "asserted") else ""),
        path=f"M{start[0]},{start[1]}Q{round(cx, 1)},{round(cy, 1)} {end[0]},{end[1]}",
        head=_head(end, (cx, cy)),
        x=round((start[0] + 2 * cx + end[0]) / 4, 1), y=round((start[1] + 2 * cy + end[1]) / 4, 1),
    )  # fmt: skip


def _rim(node: Node, x: float, y: float, air: float) -> tuple[float, float]:
    """Where the way from the middle of a box to a point leaves the box."""
    mx, my = node.middle
    dx, dy = x - mx, y - my
    half_wide, half_tall = node.box.right - mx + air, node.box.bottom - my + air
    share = min(
        half_wide / abs(dx) if dx else math.inf, half_tall / abs(dy) if dy else math.inf, 1.0
    )
    return round(mx + dx * share, 1), round(my + dy * share, 1)


def _head(tip: tuple[float, float], coming: tuple[float, float]) -> str:
    """The head of an arrow."""
    dx, dy = tip[0] - coming[0], tip[1] - coming[1]
    long = math.sqrt(dx * dx + dy * dy) or 1.0
    dx, dy = dx / long, dy / long
    back = (tip[0] - 8 * dx, tip[1] - 8 * dy)
    corners = [(back[0] - 3.6 * dy, back[1] + 3.6 * dx), (back[0] + 3.6 * dy, back[1] - 3.6 * dx)]
    return "M" + "L".join(f"{round(x, 1)},{round(y, 1)}" for x, y in (tip, *corners)) + "z"
