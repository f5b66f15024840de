"""What an annotator has probably forgotten: words of the kinds that are marked, standing unmarked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tidings.teaching.records import Report, Span

LENGTH = (80, 500)
# The words that nearly always call for a tag; a hint, not a rule, so the lists may be short.
CUES = re.compile(
    r"\b(?:said|says|told|added|according to|accus(?:ed|es)|den(?:ied|ies)|claim(?:ed|s)|warn(?:ed|s)|"
    r"vow(?:ed|s)|believes?|believed|insist(?:ed|s)|urged|demand(?:ed|s)|promised|pledged|hopes?|fears?|"
    r"predict(?:ed|s)|expects?|refused to|agreed to|plans? to|wants?|wanted|decided)\b"
)
TRIGGERS = re.compile(
    r"\b(?:killed|wounded|injured|shelled|bombed|attack(?:ed|s)?|clash(?:ed|es)|arrested|detained|ambush(?:ed)?|"
    r"protest(?:ed|s)?|demonstrations?|strikes?|airstrikes?|abducted|kidnapped|ceasefire|seized|captured|"
    r"sanctions|fled|displaced|resigned|released|massacre|coup)\b",
    re.IGNORECASE,
)
PRONOUNS = re.compile(
    r"\b(?:he|she|they|him|them|his|her|their|himself|herself|themselves|who|whose|whom)\b",
    re.IGNORECASE,
)
NUMBERS = re.compile(
    r"\b(?:\d[\d,.]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    r"fifty|hundreds?|thousands?|dozens?|scores|millions?)\b"
)
DAYS = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday|tomorrow|tonight)\b|"
    r"\b(?:last|next|this) (?:week|month|year|weekend)\b|"
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December)\b"
)
QUOTED = re.compile(r"[\"“]([^\"”\n]{20,})[\"”]")


def hints(report: Report) -> Iterator[str]:
    """One line for each thing that looks forgotten."""
    words = len(report.text.split())
    if not LENGTH[0] <= words <= LENGTH[1]:
        yield f"{words} words; a report has {LENGTH[0]} to {LENGTH[1]}"
    yield from _names(report)
    cues = [p for a in report.attributions for p in a.parts if p.part == "cue"]
    contents = [p for a in report.attributions for p in a.parts if p.part == "content"]
    triggers = [t for e in report.events for t in e.triggers]
    numbers = [*report.figures, *report.times, *report.mentions, *triggers]
    yield from _unmarked(report.text, CUES, cues, "cue")
    yield from _unmarked(report.text, TRIGGERS, [*triggers, *report.mentions], "trigger")
    yield from _unmarked(report.text, PRONOUNS, report.mentions, "pronoun")
    yield from _unmarked(report.text, NUMBERS, numbers, "number")
    yield from _unmarked(report.text, DAYS, [*report.times, *report.mentions], "time")
    yield from _unmarked(report.text, QUOTED, contents, "quotation")
    yield from _lonely(report)


def _names(report: Report) -> Iterator[str]:
    names = {report.text[m.start : m.end] for m in report.mentions if m.form == "name"}
    taken = list(report.mentions)
    for name in sorted(names, key=lambda n: (-len(n), n)):
        pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        yield from _unmarked(report.text, pattern, taken, "name")


def _lonely(report: Report) -> Iterator[str]:
    used = {m.referent for m in report.mentions} | {a.by for a in report.attributions}
    for referent in report.referents:
        if referent.id not in used:
            yield f"{referent.id} ({referent.label}) is listed and never mentioned"
    argued = {a.event for a in report.arguments}
    for event in report.events:
        if event.id not in argued:
            yield f"{event.id} ({event.type}) has no argument"
    for attribution in report.attributions:
        parts = {p.part for p in attribution.parts}
        if "cue" in parts and "source" not in parts and not attribution.by:
            yield f"{attribution.id} has a cue, but neither source nor by="
    for figure in report.figures:
        if figure.measure in {"killed", "wounded"} and not figure.event:
            yield f"{figure.id} counts {figure.measure} of no event"


def _unmarked(
    text: str, pattern: re.Pattern[str], spans: Iterable[Span], what: str
) -> Iterator[str]:
    taken = [(s.start, s.end) for s in spans]
    for match in pattern.finditer(text):
        if not any(a < match.end() and match.start() < b for a, b in taken):
            around = text[max(0, match.start() - 25) : match.end() + 20].replace("\n", " ")
            yield f"unmarked {what} {match.group()[:40]!r} in “{around}”"
