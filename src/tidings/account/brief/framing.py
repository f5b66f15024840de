"""The verb of a saying and what links it to the words, as the report has them: "warned Europe that", "demands"."""

from __future__ import annotations

import re

from tidings.account.brief.cues import (
    agreed,
    finite,
    fits,
    helped,
    is_telling,
    needs_that,
    takes_that,
    that_verbs,
)
from tidings.account.brief.dates import when
from tidings.account.brief.desk import Desk
from tidings.account.brief.words import OWNING, deictic, plain
from tidings.lexicons.word_classes import word_class
from tidings.model.evidence import Evidence
from tidings.model.items import Statement, StatementReport

# Cue and content further apart than this many signs are not one frame.
APART = 60
# "Told him that": nobody knows whom.
_TO_WHOM = re.compile(r"\b(?:him|her|them)\b", re.I)
# A link to what was said before is no part of what is said.
LINK = re.compile(
    r"(?:however|but|and|therefore|moreover|meanwhile|still|so|yet)\b,?\s+", re.IGNORECASE
)
# Helping words in front of a verb of saying change what it says: "does not believe".
_HELP = re.compile(
    r"\b(?:(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|not"
    r"|never|(?:do|does|did|has|had|was|were|would|could|wo|ca)n['’]t)\s+)+$"
)
# Behind the words told stands who was told: "Turner told the crowd."
_TOLD = re.compile(r"\s+((?:(?:the|a|his|her|their)\s+)?[\w’'-]+(?:\s[\w’'-]+){0,2})\s*[.,;\"”]")
# Whose programme, and who was told, a reader of the brief does not see.
_IN_OURS, _OURS = (
    re.compile(r"\s*\b(?:in|on) our [a-z]+\b"),
    re.compile(r"\b(?:us|me|our [a-z]+)\b"),
)


def frame(said: Statement, report: StatementReport, desk: Desk) -> tuple[Evidence, Evidence] | None:
    """The cue and the first piece of content, where one stands close by the other in a sentence."""
    first = plain(said.content.split(" … ")[0])
    contents = [e for e in report.evidence if plain(e.quote) == first] or [
        e for e in report.evidence if e.quote != said.cue and len(e.quote.split()) > 2
        and not (said.speaker_text and e.quote == said.speaker_text)
    ]  # fmt: skip
    cues = [e for e in report.evidence if e.quote == said.cue] or [
        e for e in report.evidence if e not in contents and e.quote.split()[0] in that_verbs()
    ]  # fmt: skip
    for cue in cues:
        text = desk.text(cue.document)
        for content in (_denied(said, c, desk) for c in contents):
            if content.start < cue.end and cue.start < content.end:
                continue  # The words tell the saying themselves.
            between = text[min(cue.end, content.end) : max(cue.start, content.start)]
            if len(between) <= APART and not re.search(r"[.!?\n]", between):
                return cue, content
    return None


def _denied(said: Statement, content: Evidence, desk: Desk) -> Evidence:
    """What a denial denies of "his lawyer said that he was ill": that he was ill, and not that anybody said so."""
    if said.kind != "denial":
        return content
    inner = (
        e
        for other in desk.told_in[content.document]
        if other.id != said.id and other.kind != "denial"
        for report in other.reported_by
        for e in report.evidence
        if e.document == content.document
        and e.quote in other.content
        and content.start < e.start
        and e.end == content.end
        and any(c.quote == other.cue and content.start < c.start < e.start for c in report.evidence)
    )
    return next(inner, content)


def verb_and_link(said: Statement, cue: Evidence, content: Evidence, desk: Desk) -> str:
    """The report's own verb and link, in the past where the day is known: "warned Europe that"."""
    text = desk.text(cue.document)
    date = when(said.date, desk.as_of) if said.date and not said.date.inferred else ""
    gap = text[cue.end : content.start]
    if content.start < cue.start or (said.speaker_text and said.speaker_text in gap):
        # or "says Awa Sow of the institute, “it will be weak”"
        verb = finite(cue.quote)
        if is_telling(verb):
            told = _TOLD.match(text, cue.end)
            verb = f"{verb} {' '.join(told[1].split())}" if told else ""
        able = (
            verb and needs_that(verb.split()[0], content.quote)
            and not _HELP.search(text[: cue.start][-30:])
        )  # fmt: skip
        return " ".join(f"{verb} {date} that".split()) if able else ""
    link = _link(said, cue, content, desk)
    verb = finite(cue.quote)
    if not verb or not fits(verb, link, content.quote) or _TO_WHOM.search(link):
        return ""
    help_ = _HELP.search(text[max(0, cue.start - 30) : cue.start])
    if help_ and link.split()[:1] == ["by"]:
        return ""  # "was praised by": who speaks stands behind
    plural = _plural(said, desk)
    if help_ and not cue.quote.split()[0].endswith("ing"):
        verb = f"{helped(help_.group(), plural=plural)} {verb}"
    elif help_ and "not" in help_.group():
        return ""
    else:
        verb = agreed(verb, plural=plural)
    if (
        not link
        and takes_that(verb)
        and (needs_that(verb, content.quote) or _is_asked(said, content, desk))
    ):
        link = "that"
    if date and link.endswith("that"):
        return " ".join(f"{verb} {link.removesuffix('that')} {date} that".split())
    return f"{verb} {link}".strip()


def _link(said: Statement, cue: Evidence, content: Evidence, desk: Desk) -> str:
    """The report's words between its verb and what was said, without the day of the saying: "Europe that"."""
    gap = desk.text(cue.document)[cue.end : content.start]
    dated = said.date is not None and not said.date.inferred and bool(when(said.date, desk.as_of))
    for time in reversed(desk.times(cue.document, cue.end, content.start)):
        # The day of the saying is written out: “said in November in November 2017”.
        if deictic(time.quote) or (dated and said.date and time.date.edtf == said.date.edtf):
            at = time.start - cue.end
            gap = re.sub(r"\b(?:on|in|over)\s*$", "", gap[:at]) + gap[time.end - cue.end :]
    link = " ".join(re.sub(r'["“”]', " ", gap).split()).strip(" ,;:–—-")
    link = LINK.sub("", f"{link} ").strip()
    ours = desk.source_name(cue)
    return _OURS.sub(ours, _IN_OURS.sub("", link)).strip()


def _is_asked(said: Statement, content: Evidence, desk: Desk) -> bool:
    """ "demanded Europe support him": what a demand asks of somebody named has a verb that is not finite."""
    bidden = " to " in content.quote[:40] or " to be " in content.quote
    if said.kind not in {"demand", "appeal"} or bidden:
        return False
    named = desk.mentions(content.document, content.start, content.end)[:1]
    return any(
        m.start == content.start and content.quote[m.end - m.start :].strip()[:1].islower()
        and not m.quote.endswith(("'s", "’s", "s'", "s’"))  # "demands the servicemen's release", "their release"
        and m.quote.lower() not in OWNING
        for m, _ in named
    )  # fmt: skip


def _plural(said: Statement, desk: Desk) -> bool:
    entity = desk.entity(said.speaker)
    if entity is None or entity.kind == "person":
        return False
    last = entity.name.split()[-1]
    return last.casefold() in word_class("plural_without_s") or (last.endswith("s") and last.islower()) or (
        entity.kind == "collective" and last.endswith("s")
    )  # fmt: skip
