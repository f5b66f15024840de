"""Reads a report with inline markup (`corpus/guidelines.md`) into records."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from tidings.lexicons.tables import table
from tidings.model.vocabulary import EntityKind, EventStatus, Measure, Scope, StatementKind
from tidings.teaching.records import (
    Argument,
    ArgumentRole,
    Attribution,
    AttributionPart,
    Form,
    Part,
    Referent,
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
HEAD_KEYS = ("crisis", "genre", "outlet", "published")
SECTORS = frozenset(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC UNK".split()
)
NO_COUNTRY = frozenset("IGO UNO EUR NGO ISM IMG MNC".split())
ROLE = re.compile(r"(v\d+)\.(\w+)")
VALUE = re.compile(r"(\d+(?:\.\d+)?)?(\.\.)?(\d+(?:\.\d+)?)?")
EDTF_DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?[~?]?"
EDTF = re.compile(rf"{EDTF_DAY}|{EDTF_DAY}/{EDTF_DAY}|\.\./{EDTF_DAY}|{EDTF_DAY}/\.\.")


def read_report(path: Path) -> Report:
    """The report of a file; its id is the name of its folder and its own. Raises `MarkupError`."""
    return parse_report(path.read_text(encoding="utf-8"), id=f"{path.parent.name}/{path.stem}")


def parse_report(content: str, *, id: str) -> Report:  # noqa: A002
    """The report of a file's content. Raises `MarkupError` with the line and what is wrong there."""
    head, line, body = content.partition("\n---\n")
    if not line:
        raise MarkupError("no line --- between head and text")
    keys, referents = _head(head)
    text, tags = split_tags(body.strip("\n"), first_line=head.count("\n") + 3)
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


def _head(head: str) -> tuple[dict[str, str], tuple[Referent, ...]]:
    keys: dict[str, str] = {}
    referents: dict[str, Referent] = {}
    for number, line in enumerate(head.splitlines(), start=1):
        if not line.strip():
            continue
        key, colon, said = line.partition(":")
        if colon and key in HEAD_KEYS:
            keys[key] = said.strip()
            continue
        referent = _referent(line, number)
        if referent.id in referents:
            raise MarkupError(f"line {number}: {referent.id} is listed twice")
        referents[referent.id] = referent
    missing = [key for key in HEAD_KEYS if not keys.get(key)]
    if missing:
        raise MarkupError(f"the head lacks {', '.join(missing)}")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", keys["published"]):
        raise MarkupError("published must be a day, as 2024-05-16")
    return keys, tuple(referents.values())


def _referent(line: str, number: int) -> Referent:
    words = line.split(maxsplit=4)
    if len(words) < 5 or not re.fullmatch(r"e\d+", words[0]):
        raise MarkupError(f"line {number}: a referent is `e1 kind SECTOR COUNTRY label`")
    name, kind, sector, country, label = words
    _known(kind, get_args(EntityKind), f"line {number}: kind")
    _known(sector, SECTORS | {"-"}, f"line {number}: sector")
    _known(country, _countries() | NO_COUNTRY | {"-"}, f"line {number}: country")
    return Referent(
        id=name, kind=kind, label=label,  # type: ignore[arg-type]
        sector=None if sector == "-" else sector, country=None if country == "-" else country,
    )  # fmt: skip


def _countries() -> frozenset[str]:
    return frozenset(row["iso3"] for row in table("world/countries.tsv"))


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
    _known(tag.words[0], known, f"line {tag.line}: referent")
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
            if tag.letter == "c" and option.startswith("by="):
                _known(option[3:], known, f"line {tag.line}: by")
                by[name] = option[3:]
            elif tag.letter == "c":
                _known(option, get_args(StatementKind), f"line {tag.line}: kind of statement")
                kinds[name] = option
            else:
                raise MarkupError(f"line {tag.line}: {option} has no place in <{tag.letter}>")
    for name, pieces in parts.items():
        if not any(piece.part == "content" for piece in pieces):
            raise MarkupError(f"{name} has no content")
        if name not in kinds:
            raise MarkupError(f"{name}: no kind at its content")
        if sum(piece.part == "source" for piece in pieces) > 1:
            raise MarkupError(f"{name} has two sources")
    return tuple(
        Attribution(id=name, kind=kinds[name], parts=tuple(pieces), by=by.get(name))  # type: ignore[arg-type]
        for name, pieces in parts.items()
    )


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
                types[name] = _type(option, tag.line)
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
    _known(type_, modes, f"line {line}: event type or status")
    if mode:
        _known(mode, modes[type_], f"line {line}: mode of {type_}")
    return type_, mode or None


def _arguments(tags: Sequence[Tag], events: set[str]) -> tuple[Argument, ...]:
    found = []
    for tag in tags:
        for word in tag.words[1:]:
            match = ROLE.fullmatch(word)
            if not match:
                if "." in word and tag.letter in "ndpt":
                    raise MarkupError(f"line {tag.line}: {word} is no role, as v1.source")
                continue
            _known(match[1], events, f"line {tag.line}: event")
            _known(match[2], get_args(ArgumentRole), f"line {tag.line}: role")
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
        _known(measure, get_args(Measure), f"line {tag.line}: measure")
        _known(scope, get_args(Scope), f"line {tag.line}: scope")
        said = dict(option.partition("=")[::2] for option in options)
        event = next((option for option in options if re.fullmatch(r"v\d+", option)), None)
        for option in said:
            if option != event:
                _known(option, {"part", "window", "more", "share"}, f"line {tag.line}: option")
        if event:
            _known(event, events, f"line {tag.line}: event")
        if "part" in said:
            _known(said["part"], names - {name}, f"line {tag.line}: part")
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
    if not match[2]:
        return low, low
    return low, float(match[3]) if match[3] else None


def _time(tag: Tag) -> TaughtTime:
    check_edtf(tag.words[0], tag.line)
    return TaughtTime(start=tag.start, end=tag.end, edtf=tag.words[0])


def check_edtf(value: str, line: int) -> None:
    """Raises `MarkupError` where a value is no date of ISO 8601-2 as the guidelines write them."""
    if not EDTF.fullmatch(value):
        raise MarkupError(f"line {line}: {value} is no EDTF date, as 2024-05-15 or 2024-05/..")


def _known(word: str, words: object, what: str) -> None:
    if word not in words:  # type: ignore[operator]
        raise MarkupError(f"{what}: {word} is not one of {' '.join(sorted(words))[:300]}")  # type: ignore[call-overload]
