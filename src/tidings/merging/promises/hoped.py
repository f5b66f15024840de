"""A forecast whose speaker is told later to have hoped so in vain: "the director, who had hoped to see the bay empty by then".

Who "hoped" or "hopes" still may; who "had hoped" for a day that has passed did not get it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from tidings.merging.ground import Ground
from tidings.merging.promises.later import Later
from tidings.model.items import Statement
from tidings.model.mentions import StatementMention

Node = tuple[str, int]

WHY = "a later report says that it had been hoped for by then"
_HAD = re.compile(r"\bhad\s+(?:\w+ly\s+|still\s+|once\s+)?\Z", re.I)
_BY_THEN = re.compile(r"\bby\s+(?:then|that\s+(?:day|date|time))\b", re.I)
# "Had long since openly" is the longest that stands between.
_BEFORE = 24


def hoped_in_vain(
    last: str | None, hopes: Sequence[Statement], by_statement: Mapping[str, Sequence[Node]], later: Later, ground: Ground
) -> Statement | None:  # fmt: skip
    """The hope of the same speaker that a report told as past when the `last` day of a forecast was over; None without one."""
    for hope in hopes if last is not None else ():
        for document, index in by_statement[hope.id]:
            mention = later.reports[document].reading.statements[index]
            over = (ground.published(document) or "") > (last or "")
            if over and _is_past(mention, ground) and _is_of(mention, hope, last):
                return hope
    return None


def hopes_of(statements: Sequence[Statement]) -> dict[str | None, list[Statement]]:
    """The hopes of each speaker."""
    found: dict[str | None, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.kind == "hope" and statement.speaker is not None:
            found[statement.speaker].append(statement)
    return found


def _is_past(mention: StatementMention, ground: Ground) -> bool:
    if mention.cue is None:
        return False
    text = ground.documents[mention.cue.document].text
    return _HAD.search(text[max(0, mention.cue.start - _BEFORE) : mention.cue.start]) is not None


def _is_of(mention: StatementMention, hope: Statement, last: str | None) -> bool:
    """Whether it was hoped for by the day of the forecast."""
    if _BY_THEN.search(hope.content):
        return True
    return mention.horizon is not None and mention.horizon.latest == last
