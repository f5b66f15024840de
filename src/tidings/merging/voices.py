"""Which statements may be one saying: of one voice, on days that meet."""

from __future__ import annotations

from datetime import date, timedelta

from tidings.merging.ground import Ground
from tidings.merging.intervals import known
from tidings.merging.retelling import DAY
from tidings.model.dates import Date
from tidings.model.items import Entity
from tidings.model.mentions import StatementMention

# What is told without a day was said at most so many days before the report: in the bundled case, the five reports and the
# three piles none that was told again lies further apart, and who is asked every day says like things every month.
RECENT = 30


def days_of_saying(document: str, mention: StatementMention, ground: Ground) -> Date | None:
    """The days on which something can have been said: of what is told without a day, those before the report."""
    published = ground.published(document)
    if known(mention.date) or published is None or len(published) != DAY:
        return mention.date
    first = date.fromisoformat(published) - timedelta(days=RECENT)
    return Date(edtf="", earliest=first.isoformat(), latest=published, precision="range")


def voice_of(speaker: Entity) -> str:
    """Whose voice it is: a spokesman's words are those of the body he speaks for."""
    spoken_for = (r.of for r in speaker.roles if r.of and r.title.split()[-1].startswith("spokes"))
    return next(spoken_for, speaker.id)
