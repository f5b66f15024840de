"""Knows the day of a dateline: "KARM, May 15 (Wire) – Rebels attacked" was written on that day and dates no attack.

"On 15 May – a holiday – rebels attacked" and the day of a list, "Karm, 15 May – a chief was shot", which is older than the
report, are times of what is told.
"""

from __future__ import annotations

import datetime
import re

from tidings.model.mentions import TimeMention

# A dateline stands above the first words of a report, and is as old as it, or written the day before or so.
FIRST_SENTENCES, OLDEST = 4, 2
# The place, its country, and a comma: every word of it a name.
_PLACE = re.compile(r"\W*(?:(?:[A-ZÀ-Þ][\w.’'-]*|de|del|la|el|al|of|the)[\s,/]+){1,6}")
# Who sent it, and the dash.
_DASH = re.compile(r"[\s,]*(?:\([^()\n]{1,60}\)[\s,]*)?(?:[–—]|--?(?=\s))")


def is_dateline(text: str, start: int, time: TimeMention, published: str | None) -> bool:
    """Whether a time is that of the dateline with which a sentence of a report begins at `start`."""
    if time.sentence >= FIRST_SENTENCES or published is None:
        return False
    place = text[start : time.start]
    if not place.rstrip().endswith(",") or _PLACE.fullmatch(place) is None:
        return False
    return _DASH.match(text, time.end) is not None and _is_fresh(time, published)


def _is_fresh(time: TimeMention, published: str) -> bool:
    day = time.date.earliest
    if day is None or day != time.date.latest:
        return False
    try:
        age = datetime.date.fromisoformat(published) - datetime.date.fromisoformat(day)
    except ValueError:
        return False
    return 0 <= age.days <= OLDEST
