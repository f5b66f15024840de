"""Whether a report opens by looking back: "When troops fired on a patrol on 2 May, three died", printed weeks later.

What such a report tells without a day is not as fresh as the report. "Rebels freed a pilot captured on 2 May" is news.
"""

from __future__ import annotations

import datetime

from tidings.mentions.events.clauses import verb_of_time
from tidings.mentions.index import Index
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence

# So far into a report, headline and head of the text included, it shows whether it is news.
OPENING = 6
# What is told as news is at most a week old.
FRESH_DAYS = 7


def looks_back(index: Index) -> bool:
    """Whether the main clauses of the opening tell of a day more than a week gone, and none of a later one."""
    if index.published is None:
        return False
    gone = False
    for sentence in index.reading.sentences[:OPENING]:
        for time in index.times.get(sentence.index, ()):
            if time.date.latest is None or not _is_told(sentence, time):
                continue
            if _age(index.published, time.date.latest) <= FRESH_DAYS:
                return False
            gone = gone or time.date.precision == "day"
    return gone


def _is_told(sentence: Sentence, time: TimeMention) -> bool:
    """Whether a time stands in a main clause of the past or in one of time beside it, not in what describes a noun."""
    verb = verb_of_time(sentence, time)
    return verb is not None and verb.dep in {"ROOT", "conj", "advcl", "ccomp"}


def _age(published: str, day: str) -> int:
    try:
        gone = datetime.date.fromisoformat(published) - datetime.date.fromisoformat(day)
    except ValueError:
        return 0
    return gone.days
