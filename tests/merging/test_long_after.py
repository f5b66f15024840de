"""Blows of which reports of two seasons tell without a day are two, unless something of their own says that they are one."""

from __future__ import annotations

import pytest

from tidings.merging.happenings.fitting import is_long_after
from tidings.merging.happenings.told import Told
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.mentions import EventMention, FigureMention

OPEN = Date(edtf="../2033-09-09", latest="2033-09-09", precision="open")
STATED = Date(edtf="2033-03-08", earliest="2033-03-08", latest="2033-03-08", precision="day")


def _told(
    published: str, *, type_: str = "ASSAULT", date: Date | None = None, count: float = 0
) -> Told:
    words = Evidence(document=published, start=0, end=5, quote="fired")
    mention = EventMention(
        type=type_, trigger=words, clause=words, sentence=1, head=1, lemma="fire", status="occurred", date=date
    )  # fmt: skip
    figures = (
        FigureMention(
            start=0, end=2, quote=f"{count:g}", sentence=1, head=0, value=count, low=count, high=count,
            measure="killed", population="men", scope="incident",
        ),
    )  # fmt: skip
    return Told(
        node=(published, 0), article=published, mention=mention, actors=(), place=None,
        figures=figures if count else (), published=published,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("later", "long_after"),
    [
        (_told("2033-09-09", date=OPEN), True),
        (_told("2033-09-09"), True),
        (_told("2033-09-09", date=STATED), False),
        (_told("2033-09-09", count=31), False),
        (_told("2033-09-09", type_="CONSULT"), False),
        (_told("2033-03-20"), False),
    ],
)
def test_long_after(later: Told, long_after: bool) -> None:
    earlier = _told("2033-03-09", type_=later.mention.type, count=31)
    assert is_long_after(earlier, later) is long_after
    assert is_long_after(later, earlier) is long_after
