"""Which of the numbers that one report gives for one count it tells as the newest.

"21 deaths, up from nine on Saturday": 21 is new; "139 dead, while the province counts 171": neither is older than the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from tidings.mentions.figures.lists.rivals import is_conceded, is_rival
from tidings.merging.ground import Ground
from tidings.model.mentions import FigureMention

Node = tuple[str, int]  # document id, figure index

# A semicolon sets another's number beside the first, but for "39 at noon; by night it was 45".
_SET_OFF = re.compile(
    r"\b(?:while|whereas|although|though|but)\b"
    r"|;(?!\s*(?:and|at|by|in|it|its|later|now|on|since|that|the (?:count|number|toll)|then|this|today|up)\b)",
    re.I,
)
# "Raising the death toll from six"; "462 cases, up from 187 cases and nine deaths": all that follows in the sentence was so before.
_FORMER = re.compile(
    r"\b(?:up|down|compared|an? (?:increase|rise|jump|fall)) (?:from|with|to)\b[^.;!?]*\Z"
    r"|\b(?:earlier|previously|initially|originally|at first) (?:put|gave|given|said|counted|reported|spoken?|spoke)\b[^.;!?,]*\Z"
    r"|\b(?:rais|ris|ros|increas|climb|grow|grew|jump|lift|fall|fell|drop)[a-z]*\b[^.;!?,\d]{0,40}\bfrom (?:\w+ )?\Z"
    # "had fallen to 298,000 from 342,000"
    r"|\b(?:rais|ris|ros|increas|climb|grow|grew|jump|fall|fell|drop|declin|shrunk|shrank|down|up)[a-z]*\s+to\s+(?:\w+\s+){0,2}?"
    r"\d[\d.,]*(?:\s+(?:thousand|million))?\s+from\s+(?:\w+\s+)?\Z",
    re.I,
)
# "Has gone up from 30 to 34": the second is what it is now.
_NOW = re.compile(
    r"\bfrom [^.;!?]{1,40}?\bto\s+(?:(?:at least|more than|about|nearly|some)\s+)?\Z",
    re.I,
)
_REACH = 80


def told_last(
    node: Node, order: Sequence[Node], nodes: Mapping[Node, FigureMention], ground: Ground, moving: Set[Node]
) -> str:  # fmt: skip
    """Of an old and a new count that a report tells, which of them comes last; what another puts beside it is no newer."""
    text = ground.documents[node[0]].text
    one = nodes[node]
    if is_former(text, one):
        return "old"
    later = any(
        n[0] == node[0] and nodes[n].start > one.start and nodes[n].value != one.value
        and not is_rival(text, nodes[n]) and not is_conceded(text, nodes[n]) and not _beside(text, one, nodes[n])
        and not is_former(text, nodes[n])
        for n in order
    )  # fmt: skip
    return "old" if later and node in moving else "told"


def is_former(text: str, figure: FigureMention) -> bool:
    """Whether a count is told as what it was before: "up from nine"."""
    before = text[max(0, figure.start - _REACH) : figure.start]
    return _FORMER.search(before) is not None and _NOW.search(before) is None


def _beside(text: str, one: FigureMention, other: FigureMention) -> bool:
    """Whether a sentence sets one count against the other: "139 dead, while the province counts 171 and churches list 214"."""
    set_off = _SET_OFF.search(text[one.end : other.start]) is not None
    return one.sentence == other.sentence and set_off
