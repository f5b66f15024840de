"""A head that runs on into its text: "Shells kill two in Varna Monitor AFP Tuesday 6 Aug 2019 At least two …".

Scrapers that lose the breaks of lines put title, credit, day and text into one paragraph. The credit, a newsroom with a full date right
behind it, parts them: "Shells kill two in Varna", "AFP Tuesday 6 Aug 2019", "At least two …". Left alone are "He told AFP Tuesday 6 August
2019 that …", which goes on in small letters, and a credit behind a whole sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tidings.documents.blocks import Block, kept, word_count
from tidings.documents.identity.opening_days import begins_text, with_weekday
from tidings.documents.newsrooms import exact_names
from tidings.documents.publication_dates import written_days
from tidings.lexicons.languages import in_every_language
from tidings.lexicons.tables import column

# A title with its subtitle, the credit and the day are hardly longer.
_WIDEST = 320
_FEWEST, _MOST = 3, 40
_TIE = re.compile(r"\s*[-–—|·•:,(]?\s*$")
_SENTENCE_END = re.compile(r"(?<![A-Z])[.!?…]['\"”’)]*\s")
_LAST_WORD = re.compile(r"([\w'’]+)\W*$")
_BEGINS = re.compile(r"[\"“«„'‘(]?(?:[^\W\d_a-z]|\d)")
# "He told AFP Tuesday 6 August 2019": whom somebody spoke to.
_SPOKEN_TO = frozenset({"told", "tells"})
# "Print Tweet Views 1051": buttons in a row, and what a page counts.
_BUTTONS = frozenset({"sharing", "comments"})
_COUNT = re.compile(r"\s*\d[\d,.]*[kK]?(?=\s)")
_BUTTON = re.compile(r"\s+([^\W\d_]+(?:-[^\W\d_]+)?)(?=\s)")


class RunOnHead(NamedTuple):
    """Where the title of a run-on head ends, its credit begins, its day begins and ends, and where the text begins."""

    title: int
    credit: int
    day: int
    day_end: int
    text: int


def run_on_head(block: Block, blocks: Sequence[Block]) -> RunOnHead | None:
    """The places at which a head that runs on into its text is to be cut; nothing where lines stand above it."""
    first = next((other for _, other in kept(blocks)), None)
    if block is not first:
        return None
    head = block.text[:_WIDEST]
    days = written_days(head)
    if not days:
        return None
    day = with_weekday(head, days[0].start)
    credit = _credit_start(head[:day])
    title = _title_end(head[:credit]) if credit else 0
    text = begins_text(block.text, _buttons_end(block.text, days[0].end))
    return RunOnHead(title, credit, day, days[0].end, text) if title and text else None


def _untied(before: str) -> int:
    """Where words end without the mark that ties them to what follows."""
    tie = _TIE.search(before)
    return tie.start() if tie else len(before)


def _credit_start(before: str) -> int:
    """Where the newsroom begins that ends these words; 0 where none does."""
    end = _untied(before)
    names = [found for found in exact_names().finditer(before) if found.end() == end]
    return names[-1].start() if names else 0


def _title_end(before: str) -> int:
    """Where the words above the credit end, when they can be a title: no sentence ends in them, and nothing leads on."""
    end = _untied(before)
    words, last = before[:end], _LAST_WORD.search(before[:end])
    if not _FEWEST <= word_count(words) <= _MOST or _SENTENCE_END.search(words) or last is None:
        return 0
    leads_on = last[1].casefold() in column("en/function_words.tsv") | _SPOKEN_TO
    return end if _BEGINS.match(words) and not leads_on else 0


def _buttons_end(text: str, at: int) -> int:
    """Where the buttons of a page end that stand behind its day, with what they count: "Print Tweet Views 1051"."""
    end = at
    while (word := _BUTTON.match(text, end)) and (reason := _buttons().get(word[1].casefold())):
        counted = _COUNT.match(text, word.end()) if reason == "comments" else None
        end = counted.end() if counted else word.end()
    return end


@cache
def _buttons() -> Mapping[str, str]:
    """The words that are a button by themselves, with the reason for which such a line is left out."""
    rows = [row for _, row in in_every_language("furniture.tsv")]
    return {
        row["phrase"].casefold(): row["reason"]
        for row in rows
        if row["where"] == "whole" and row["reason"] in _BUTTONS and " " not in row["phrase"]
    }
