"""Scores times against WikiWars: F1 of (extent, value), strict and relaxed, beside a naive baseline.

Strict wants the same first and last character, relaxed an overlap; both want the same TIMEX2 value. Scored are
the values that are a place on the calendar; durations, "now" and "former" are no times to tidings and count
only in the line "all". A time of day counts as its day, as tidings keeps days. Where tidings tells an interval
("from May to June 1940") or a border ("since May"), the guide of TIMEX2 tags the bare times in it, so they are
compared one by one.

    python -m evaluation.score_wikiwars ../shared/data/wikiwars [--errors]
"""

from __future__ import annotations

import argparse
import html
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from evaluation.readings import DATA
from evaluation.tables import OURS, Counts, Row, add

from tidings.language.parsing import MAX_CHARACTERS, parse_texts, place_sentences, sentence_spans
from tidings.mentions.times import read_times
from tidings.model.documents import Document, Part
from tidings.model.mentions import Reading, TimeMention
from tidings.settings import Settings

_TAG = re.compile(r"<(/?)TIMEX2([^>]*)>")
_VALUE = re.compile(r'\bval="([^"]*)"')
_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
_BORDER = re.compile(
    r"(?i)(?:(?:starting|beginning)\s+(?:in|on|from)|ever\s+since|since|from|between|until|till|up\s+to|up\s+until|"
    r"by|before|prior\s+to|after|as\s+of|in|over|during|within|for|throughout|starting|beginning|through)\s+"
)
_HALVES = re.compile(r"\s+(?:to|until|till|through|and)\s+|\s*[-–—/]\s*")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


class Tag(NamedTuple):
    """A time in a text: where, its value, its words."""

    start: int
    end: int
    value: str
    words: str


def read_gold(path: Path) -> tuple[str, list[Tag]]:
    """The text between the TEXT tags and the tags in it, nested ones too."""
    raw = path.read_text(encoding="utf-8")
    body = raw[raw.index("<TEXT>") + 6 : raw.index("</TEXT>")]
    text, tags, waiting, at = "", [], [], 0
    for mark in _TAG.finditer(body):
        text += html.unescape(body[at : mark.start()])
        at = mark.end()
        if not mark.group(1):
            value = _VALUE.search(mark.group(2))
            waiting.append((len(text), value.group(1) if value else ""))
        else:
            start, value_text = waiting.pop()
            tags.append(Tag(start, len(text), value_text, text[start:]))
    return text + html.unescape(body[at:]), tags


def on_calendar(value: str) -> bool:
    """Whether a TIMEX2 value is a place on the calendar."""
    return bool(re.match(r"(?:BC)?\d", value))


def plain_value(value: str) -> str:
    """A TIMEX2 value without its time of day and without unknown places."""
    return re.sub(r"(?:-(?:W?X+))+$", "", re.sub(r"T.*$", "", value))


def timex_value(edtf: str) -> str:
    """The TIMEX2 value that says the same as an EDTF form, "" where none does; "unknown" claims no value."""
    left, _, right = edtf.partition("/")
    if edtf == "../..":
        return "unknown"
    if not right:
        return _point(edtf.rstrip("~?"))
    if ".." in (left, right):
        return _border(right if left == ".." else left)
    first, last, about = left.rstrip("~"), right.rstrip("~"), "~" in edtf
    if not any(re.search(r"\d-", end) for end in (first, last)):
        return _years(int(first), int(last), about=about)
    if first[:-3] == last[:-3] and len(first) >= 10:
        return _point(first[:-3])
    if first[:-3] == last[:-3]:
        half = {("01", "06"): "-H1", ("07", "12"): "-H2"}.get((first[-2:], last[-2:]), "")
        return _point(first[:-3]) + ("" if about else half)
    return _week(first, last)


def _years(first: int, last: int, *, about: bool) -> str:
    """A decade by three digits, a century by two."""
    before, a, b = ("BC", 1 - last, 1 - first) if first < 0 else ("", first, last)
    if a // 10 == b // 10 and (about or b == a + 9):
        return f"{before}{a // 10:03d}"
    if b == a + 99 or (about and (a - 1) // 100 == (b - 1) // 100):
        return f"{before}{(a - 1) // 100:02d}"
    return ""


def _border(edtf: str) -> str:
    """The value of "early March" in "by early March", of which only the rough last day is kept."""
    if edtf.endswith("~") and edtf.count("-") - edtf.startswith("-") > 0:
        return _point(edtf.rstrip("~").rsplit("-", 1)[0])
    return timex_value(edtf)


def _week(first: str, last: str) -> str:
    try:
        a, b = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:  # before year 1, or months
        return ""
    year, week, day = a.isocalendar()
    return f"{year}-W{week:02d}" if day == 1 and (b - a).days == 6 else ""


def _point(edtf: str) -> str:
    before = edtf.startswith("-")
    year, *rest = edtf.removeprefix("-").split("-")
    head = f"BC{int(year) + 1:04d}" if before else year
    if rest and rest[0] in _SEASONS:
        rest[0] = _SEASONS[rest[0]]
    return "-".join([head, *rest])


def predicted(mention: TimeMention) -> Iterator[Tag]:
    """A mention as TIMEX2 would tag it: without border words, an interval as its two times."""
    words, start, edtf = mention.quote, mention.start, mention.date.edtf
    opener = _BORDER.match(words)
    if opener:
        start, words = start + opener.end(), words[opener.end() :]
    left, _, right = edtf.partition("/")
    halves = _HALVES.split(words)
    joint = _HALVES.search(words)
    whole = all(re.search(r"\d|[A-Z][a-z]{2}", half) for half in halves) and words[:3] != "mid"
    if joint and len(halves) == 2 and whole and right and ".." not in (left, right):
        yield Tag(start, start + len(halves[0]), timex_value(left), halves[0])
        yield Tag(start + joint.end(), mention.end, timex_value(right), halves[1])
        return
    yield Tag(start, mention.end, timex_value(edtf), words)


def naive(text: str) -> Iterator[Tag]:
    """The baseline: only times that state their year."""
    months = "|".join(_MONTHS)
    pattern = re.compile(
        rf"(?:(\d{{1,2}})\s+)?({months})\s+(?:(\d{{1,2}}),\s+)?(\d{{4}})\b|\b(1\d{{3}}|20\d\d)\b"
    )
    for m in pattern.finditer(text):
        if m.group(5):
            yield Tag(m.start(), m.end(), m.group(5), m.group())
            continue
        day = m.group(1) or m.group(3)
        value = f"{m.group(4)}-{_MONTHS.index(m.group(2)) + 1:02d}" + (
            f"-{int(day):02d}" if day else ""
        )
        yield Tag(m.start(), m.end(), value, m.group())


def read_text(text: str) -> list[Tag]:
    """What tidings finds in a text without a published day."""
    parts, position = [], 0
    for paragraph in text.split("\n"):
        if paragraph.strip():
            parts.append(Part(start=position, end=position + len(paragraph), kind="body"))
        position += len(paragraph) + 1
    document = Document(
        id="d", origin="wikiwars", media_type="text/plain", sha256="", text=text, parts=tuple(parts)
    )
    sentences = {text[a:b][:MAX_CHARACTERS] for (a, b), _, _ in sentence_spans(document)}
    parses = dict(parse_texts(sorted(sentences), model=Settings().model))
    reading = Reading(document=document, sentences=place_sentences(document, parses))
    return [tag for mention in read_times(reading) for tag in predicted(mention)]


def match(gold: list[Tag], found: list[Tag], *, strict: bool) -> int:
    """How many gold tags have a found one with the same value, each used once."""
    hits, used = 0, set()
    for tag in gold:
        for i, other in enumerate(found):
            place = (
                (tag.start, tag.end) == (other.start, other.end)
                if strict
                else other.start < tag.end and tag.start < other.end
            )
            if i not in used and place and plain_value(tag.value) == other.value:
                used.add(i)
                hits += 1
                break
    return hits


def is_relative(tag: Tag) -> bool:
    """Whether the words do not state the year."""
    return not re.search(r"\d{4}|\bB\.?C", tag.words)


def rows(limit: int | None) -> list[Row]:
    """The measures on the set as it lies beside the checkout; `limit` is the number of histories."""
    totals: dict[tuple[str, str], Counts] = {}
    for path in sorted((DATA / "wikiwars" / "keyinline").glob("*.xml"))[:limit]:
        text, gold = read_gold(path)
        dated = [tag for tag in gold if on_calendar(tag.value)]
        for system, tags in ((OURS, read_text(text)), ("stated years", list(naive(text)))):
            found = [tag for tag in tags if tag.value != "unknown"]
            for kind, wanted, given in (
                ("dated", dated, found),
                ("relative", list(filter(is_relative, dated)), list(filter(is_relative, found))),
            ):
                known = [tag for tag in given if tag.value]
                for level in ("strict", "relaxed"):
                    hits = match(wanted, known, strict=level == "strict")
                    key = (f"{kind}: value F1 {level}", system)
                    counts = Counts(hits, len(given), len(wanted))
                    totals[key] = add([counts, totals.get(key, Counts(0, 0, 0))])
    return [Row("wikiwars", name, system, c.f1, c.gold) for (name, system), c in totals.items()]


def main() -> None:
    """Print the scores of both, document by document with `--errors`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    counts: Counter[tuple[str, str, str]] = Counter()
    for path in sorted((options.folder / "keyinline").glob("*.xml")):
        text, gold = read_gold(path)
        dated = [tag for tag in gold if on_calendar(tag.value)]
        for system, found in (("tidings", read_text(text)), ("naive", list(naive(text)))):
            found = [tag for tag in found if tag.value != "unknown"]
            known = [tag for tag in found if tag.value]
            for name, wanted, given in (
                ("dated", dated, found),
                ("relative", list(filter(is_relative, dated)), list(filter(is_relative, found))),
                ("all", gold, found),
            ):
                counts[system, name, "gold"] += len(wanted)
                counts[system, name, "found"] += len(given)
                counts[system, name, "strict"] += match(wanted, known, strict=True)
                counts[system, name, "relaxed"] += match(wanted, known, strict=False)
            if options.errors and system == "tidings":
                _show_errors(path.stem, text, dated, found, gold)
    for system in ("tidings", "naive"):
        for name in ("dated", "relative", "all"):
            print(f"{system:8} {name:9} {_line(counts, system, name)}")


def _line(counts: Counter[tuple[str, str, str]], system: str, name: str) -> str:
    gold, found = counts[system, name, "gold"], counts[system, name, "found"]
    shown = [f"gold {gold:5} found {found:5}"]
    for level in ("strict", "relaxed"):
        hits = counts[system, name, level]
        precision, recall = hits / max(found, 1), hits / max(gold, 1)
        both = 2 * precision * recall / max(precision + recall, 1e-9)
        shown.append(f"{level} P {precision:.3f} R {recall:.3f} F1 {both:.3f}")
    return "   ".join(shown)


def _show_errors(name: str, text: str, dated: list[Tag], found: list[Tag], gold: list[Tag]) -> None:
    for tag in dated:
        near = [t for t in found if t.start < tag.end and tag.start < t.end]
        exact = [t for t in near if (t.start, t.end) == (tag.start, tag.end)]
        context = " ".join(text[max(0, tag.start - 60) : tag.end + 25].split())
        if not near:
            print(f"MISS   {name} {tag.value} {tag.words!r} … {context}")
        elif not any(t.value == plain_value(tag.value) for t in near):
            got = "; ".join(f"{t.words!r}={t.value}" for t in near)
            print(f"VALUE  {name} {tag.value} {tag.words!r} got {got} … {context}")
        elif not exact:
            print(f"EXTENT {name} {tag.value} {tag.words!r} got {near[0].words!r} … {context}")
    for tag in found:
        near = [t for t in gold if t.start < tag.end and tag.start < t.end]
        if not any(on_calendar(t.value) for t in near):
            also = near[0].value if near else "-"
            context = " ".join(text[max(0, tag.start - 60) : tag.end + 25].split())
            print(f"EXTRA  {name} {tag.value} {tag.words!r} gold {also} … {context}")


if __name__ == "__main__":
    main()
