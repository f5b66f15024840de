"""What a time is counted from: the published day, and the last time the story itself has named."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from tidings.mentions.times import days
from tidings.mentions.times.days import Day
from tidings.mentions.times.spans import Span
from tidings.model.documents import Document
from tidings.model.evidence import Evidence

# A text is told as history when its stated years lie mostly two or more before it was published and are
# many more than the words that count from the day of writing ("yesterday", "said Tuesday").
_HISTORY_YEARS = 5
_HISTORY_DISTANCE = 2
_HISTORY_SHARE = 4
# So many sentences on, in another paragraph, the day told last is still at hand.
NEAR_SENTENCES = 2


@dataclass(frozen=True)
class Reference:
    """A time named before, and where it stands; whether it `opens` its sentence ("In 1971 …")."""

    span: Span
    evidence: Evidence
    sentence: int
    paragraph: int
    stated: bool
    opens: bool = False

    @property
    def year(self) -> int:
        """The year the story has reached."""
        day = self.span.last or self.span.first
        return day[0] if day else 0


@dataclass(frozen=True)
class Here:
    """The sentence that is read: its number, its paragraph, whether it opens that."""

    sentence: int
    paragraph: int
    opens: bool


@dataclass(frozen=True)
class Context:
    """The anchors of one document at one point of its text.

    `history` holds for texts without a published day and for those whose years lie far before it:
    there, months without a year go on from `story`, the last time told that was no aside. `reference` is the last
    time told at all, `day` the last day. `own_day` holds once something is told to have happened on the weekday of publication.
    """

    published: Day | None
    history: bool
    basis: str = "published"
    before_christ: bool = False
    reference: Reference | None = None
    day: Reference | None = None
    story: Reference | None = None
    first_year: int | None = None
    here: Here | None = None
    own_day: bool = False

    @property
    def near_day(self) -> Reference | None:
        """The last day told, where the words stand near enough to mean it: "that night" in the middle of a paragraph
        that has named no day may be any night. A history keeps to its thread."""
        day, here = self.day, self.here
        if day is None or here is None or self.history or day.paragraph == here.paragraph:
            return day
        close = here.sentence - day.sentence <= NEAR_SENTENCES
        return day if close or (here.opens and here.paragraph - day.paragraph == 1) else None

    @property
    def written(self) -> str:
        """The day of writing in words: "published 2020-03-05", "dateline 2016-07-02"."""
        return f"{self.basis} {days.iso(self.published)}" if self.published else "unknown"


def open_context(
    document: Document,
    years: list[int],
    *,
    dateline: Day | None,
    deictic: int,
    before_christ: bool,
) -> Context:
    """The context at the beginning of a document whose words state these years and count so many times
    from the day of writing."""
    published = days.read_iso(document.published.date) if document.published else None
    basis = "published"
    if published is None and deictic:
        published, basis = dateline, "dateline"
    far = published is None or (
        len(years) >= max(_HISTORY_YEARS, _HISTORY_SHARE * deictic)
        and abs(published[0] - median(years)) >= _HISTORY_DISTANCE
    )
    return Context(
        published=published,
        basis=basis,
        history=far,
        before_christ=before_christ,
        first_year=years[0] if years else None,
    )


def moves_story(told: Reference, context: Context, *, ahead: bool) -> bool:
    """Whether a time takes the story along. Inside a paragraph a year gone by ("the fort, built in 1905"), one only
    looked forward to ("a landing planned for 1976") and a bare year far off are asides."""
    story = context.story
    if story is None or told.paragraph != story.paragraph:
        return True
    if told.year < story.year or (ahead and told.year > story.year):
        return False
    if told.span.precision in {"day", "days", "week", "month", "season"}:
        return True
    return 0 < told.year - story.year <= ASIDE_YEARS


# How far ahead a bare year may lie and still be the story going on (WikiWars DEV).
ASIDE_YEARS = 1
