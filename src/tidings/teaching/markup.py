"""Reads a report with inline markup (`corpus/guidelines.md`) into records."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import get_args

from tidings.lexicons.tables import table
from tidings.model.vocabulary import EventStatus, Measure, Scope, StatementKind
from tidings.teaching.head import read_head, require
from tidings.teaching.records import (
    Argument,
    ArgumentRole,
    Attribution,
    AttributionPart,
    Form,
    Part,
    Report,
    Span,
    TaughtEvent,
    TaughtFigure,
    TaughtMention,
    TaughtTime,
)
from tidings.teaching.tags import MarkupError, Tag, split_tags

FORMS: dict[str, Form] = {"n": "name", "d": "nominal", "p": "pronoun"}
PARTS: dict[str, Part] = {"s": "source", "q": "cue", "c": "content"}
ROLE = re.compile(r"(v\d+)\.(\w+)")
VALUE = re.compile(r"(\d+(?:\.\d+)?)?(\.\.)?(\d+(?:\.\d+)?)?")
# 21 to 24 are the seasons of ISO 8601-2.
EDTF_DAY = r"\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[~?]?"
EDTF = re.compile(rf"{EDTF_DAY}|{EDTF_DAY}/{EDTF_DAY}|\.\./{EDTF_DAY}|{EDTF_DAY}/\.\.")


def read_report(path: Path) -> Report:
    """The report of a file; its id is the name of its folder and its own. Raises `MarkupError`."""
    return parse_report(path.read_text(encoding="utf-8"), id=f"{path.parent.name}/{path.stem}")


def parse_report(content: str, *, id: str) -> Report:  # noqa: A002
    """The report of a file's content. Raises `MarkupError` with the line and what is wrong there."""
    head, line, body = content.partition("\n---\n")
    if not line:
        raise MarkupError("no line --- between head and text")
    keys, referents = read_head(head)
    inside = body.strip("\n")
    before = len(body) - len(body.lstrip("\n"))
    text, tags = split_tags(inside, first_line=head.count("\n") + 3 + before)
    known = {r.id for r in referents}
    for tag in tags:
        _check_span(tag, text)
    events = _events([t for t in tags if t.letter == "t"])
    return Report(
        id=id, text=text, referents=referents,
        crisis=keys["crisis"], genre=keys["genre"], outlet=keys["outlet"],
        published=keys["published"],
        mentions=tuple(_mention(t, known) for t in tags if t.letter in FORMS),
        attributions=_attributions([t for t in tags if t.letter in PARTS], known),
        events=events,
        arguments=_arguments(tags, {e.id for e in events}),
        figures=_figures([t for t in tags if t.letter == "f"], {e.id for e in events}),
        times=tuple(_time(t) for t in tags if t.letter == "w"),
    )  # fmt: skip


def _check_span(tag: Tag, text: str) -> None:
    words = text[tag.start : tag.end]
    if not words.strip():
        raise MarkupError(f"line {tag.line}: <{tag.letter} {' '.join(tag.words)}> encloses nothing")
    if words != words.strip():
        raise MarkupError(f"line {tag.line}: a space stands inside the edge of {words!r}")
    if not tag.words:
        raise MarkupError(f"line {tag.line}: <{tag.letter}> around {words!r} says nothing")
    if "\n" in words and tag.letter != "c":
        raise MarkupError(f"line {tag.line}: <{tag.letter}> runs over a paragraph")


def _mention(tag: Tag, known: set[str]) -> TaughtMention:
    require(tag.words[0], known, f"line {tag.line}: referent")
    return TaughtMention(
        start=tag.start, end=tag.end, referent=tag.words[0], form=FORMS[tag.letter]
    )


def _attributions(tags: Sequence[Tag], known: set[str]) -> tuple[Attribution, ...]:
    parts: dict[str, list[AttributionPart]] = {}
    kinds: dict[str, str] = {}
    by: dict[str, str] = {}
    for tag in tags:
        name, *options = tag.words
        if not re.fullmatch(r"a\d+", name):
            raise MarkupError(f"line {tag.line}: an attribution is a1, a2 …, not {name}")
        piece = AttributionPart(start=tag.start, end=tag.end, part=PARTS[tag.letter])
        parts.setdefault(name, []).append(piece)
        for option in options:
            _note_option(tag, name, option, kinds, by)
        if name in by:
            require(by[name], known, f"line {tag.line}: by")
    _check_attributions(parts, kinds)
    return tuple(
        Attribution(id=name, kind=kinds[name], parts=tuple(pieces), by=by.get(name))  # type: ignore[arg-type]
        for name, pieces in parts.items()
    )


def _note_option(
    tag: Tag, name: str, option: str, kinds: dict[str, str], by: dict[str, str]
) -> None:
    if tag.letter != "c":
        raise MarkupError(f"line {tag.line}: {option} has no place in <{tag.letter}>")
    if option.startswith("by="):
        by[name] = option[3:]
        return
    require(option, get_args(StatementKind), f"line {tag.line}: kind of statement")
    if kinds.setdefault(name, option) != option:
        raise MarkupError(f"line {tag.line}: {name} is {kinds[name]} and {option}")


def _check_attributions(
    parts: Mapping[str, Sequence[AttributionPart]], kinds: Mapping[str, str]
) -> None:
    for name, pieces in parts.items():
        if not any(piece.part == "content" for piece in pieces):
            raise MarkupError(f"{name} has no content")
        if name not in kinds:
            raise MarkupError(f"{name}: no kind at its content")
        if sum(piece.part == "source" for piece in pieces) > 1:
            raise MarkupError(f"{name} has two sources")


def _events(tags: Sequence[Tag]) -> tuple[TaughtEvent, ...]:
    told: dict[str, list[tuple[Span, EventStatus]]] = {}
    types: dict[str, tuple[str, str | None]] = {}
    status: EventStatus
    for tag in tags:
        name, *options = tag.words
        if not re.fullmatch(r"v\d+", name):
            raise MarkupError(f"line {tag.line}: an event is v1, v2 …, not {name}")
        status = "occurred"
        for option in options:
            if option in get_args(EventStatus):
                status = option  # type: ignore[assignment]
            elif "." in option:
                continue  # A trigger may fill a role of another event; `_arguments` reads it.
            else:
                if types.setdefault(name, _type(option, tag.line)) != _type(option, tag.line):
                    raise MarkupError(f"line {tag.line}: {name} has two types")
        told.setdefault(name, []).append((Span(start=tag.start, end=tag.end), status))
    for name in told:
        if name not in types:
            raise MarkupError(f"{name}: no type at any trigger")
    return tuple(
        TaughtEvent(
            id=name, type=types[name][0], mode=types[name][1],
            triggers=tuple(span for span, _ in spans), statuses=tuple(s for _, s in spans),
        )
        for name, spans in told.items()
    )  # fmt: skip


def _type(option: str, line: int) -> tuple[str, str | None]:
    modes = {
        row["type"]: {mode.partition(":")[0] for mode in row["modes"].split("|")}
        for row in table("en/plover_types.tsv")
    }
    type_, _, mode = option.partition("/")
    require(type_, modes, f"line {line}: event type or status")
    if mode:
        require(mode, modes[type_], f"line {line}: mode of {type_}")
    return type_, mode or None


def _arguments(tags: Sequence[Tag], events: set[str]) -> tuple[Argument, ...]:
    found = []
    for tag in tags:
        for word in tag.words[1:]:
            match = ROLE.fullmatch(word)
            if not match:
                if tag.letter in "ndpw" or (tag.letter == "t" and "." in word):
                    raise MarkupError(f"line {tag.line}: {word} is no role, as v1.source")
                continue
            require(match[1], events, f"line {tag.line}: event")
            require(match[2], get_args(ArgumentRole), f"line {tag.line}: role")
            found.append(
                Argument(start=tag.start, end=tag.end, event=match[1], role=match[2])  # type: ignore[arg-type]
            )
    return tuple(found)


def _figures(tags: Sequence[Tag], events: set[str]) -> tuple[TaughtFigure, ...]:
    names = {tag.words[0] for tag in tags}
    figures = []
    for tag in tags:
        if len(tag.words) < 5 or not re.fullmatch(r"f\d+", tag.words[0]):
            raise MarkupError(
                f"line {tag.line}: a figure is `f1 VALUE MEASURE POPULATION SCOPE`, not {tag.words}"
            )
        name, value, measure, population, scope, *options = tag.words
        low, high = _bounds(value, tag.line)
        require(measure, get_args(Measure), f"line {tag.line}: measure")
        require(scope, get_args(Scope), f"line {tag.line}: scope")
        said = dict(option.partition("=")[::2] for option in options)
        event = next((option for option in options if re.fullmatch(r"v\d+", option)), None)
        for option in said:
            if option != event:
                require(option, {"part", "window", "more", "share"}, f"line {tag.line}: option")
        if event:
            require(event, events, f"line {tag.line}: event")
        if "part" in said:
            require(said["part"], names - {name}, f"line {tag.line}: part")
        if "window" in said:
            check_edtf(said["window"], tag.line)
        figures.append(
            TaughtFigure(
                id=name, start=tag.start, end=tag.end, low=low, high=high, measure=measure,  # type: ignore[arg-type]
                population=population, scope=scope, event=event, part_of=said.get("part"),  # type: ignore[arg-type]
                window=said.get("window"), additional="more" in said, share="share" in said,
            )
        )  # fmt: skip
    if len(names) != len(figures):
        raise MarkupError("two figures have the same id")
    return tuple(figures)


def _bounds(value: str, line: int) -> tuple[float, float | None]:
    match = VALUE.fullmatch(value)
    if not match or not (match[1] or match[3]):
        raise MarkupError(f"line {line}: {value} is no value, as 31, 51.., ..20 or 24..99")
    low = float(match[1] or 0)
    high = (float(match[3]) if match[3] else None) if match[2] else low
    if high is not None and high < low:
        raise MarkupError(f"line {line}: {value} ends below its beginning")
    return low, high


def _time(tag: Tag) -> TaughtTime:
    check_edtf(tag.words[0], tag.line)
    return TaughtTime(start=tag.start, end=tag.end, edtf=tag.words[0])


def check_edtf(value: str, line: int) -> None:
    """Raises `MarkupError` where a value is no date of ISO 8601-2 as the guidelines write them."""
    if not EDTF.fullmatch(value):
        raise MarkupError(f"line {line}: {value} is no EDTF date, as 2024-05-15 or 2024-05/..")
