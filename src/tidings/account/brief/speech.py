"""Sentences on what was said: who says it, in which manner, and the words, with the source."""

from __future__ import annotations

import re

from tidings.account.brief.dates import when
from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import Draft
from tidings.account.brief.names import called, mark, nameable
from tidings.account.brief.words import (
    dangles,
    deictic,
    opens_with_pronoun,
    plain,
    quoted,
    reported,
    small,
)
from tidings.lexicons.tables import table, words
from tidings.model.evidence import Evidence
from tidings.model.items import Statement, StatementReport

LONGEST, SHORTEST = 45, 4
# Cue and content further apart than this many signs are not one frame.
APART = 60
# Helping words in front of a verb of saying change what it says: "does not believe".
_HELP = re.compile(
    r"\b(?:(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|not"
    r"|never|(?:do|does|did|has|had|was|were|would|could|wo|ca)n['’]t)\s+)+$"
)
_SENTENCE_END = re.compile(r"[.!?][\"”]?\s")


def statement(said: Statement, desk: Desk, *, note: str = "") -> Draft | None:
    """One sentence for a statement, or None where its words do not stand alone; `note` follows the
    source in its brackets."""
    who = _speaker(said, desk)
    if not who or said.parent is not None:
        return None
    body = _direct(said, desk, who) if said.form == "direct" else ""
    body = body or _indirect(said, desk, who)
    if not body or len(body.split()) > LONGEST:
        return None
    return Draft(
        text=f"{body} ({_source(said, desk)}{f'; {note}' if note else ''})", says=(said.id,),
        told=tuple(e for e in said.evidence if len(e.quote.split()) > 2), evidence=said.evidence,
    )  # fmt: skip


def _speaker(said: Statement, desk: Desk) -> str:
    entity = desk.entity(said.speaker)
    if entity is None:
        return ""
    if entity.kind == "person" and entity.name.split()[-1].islower() and " " in entity.name:
        vowel = re.match(r"(?!eu|uni|one\b|u[^aeiou][aeiou])[aeiou]", entity.name, re.IGNORECASE)
        return f"{'an' if vowel else 'a'} {called(entity, desk)}"
    return mark(entity.id) if nameable(entity) else ""


def _source(said: Statement, desk: Desk) -> str:
    names = list(desk.source_names(said.evidence))
    if len(names) > 1:
        return f"{len(names)} independent sources"
    return names[0]


def _direct(said: Statement, desk: Desk, who: str) -> str:
    """ "X said on 4 May 2021: “We did not fire”"; a fragment goes behind the report's own verb."""
    content = plain(said.content)
    if not content or " … " in said.content:
        return ""
    if content[0].islower():
        return _fragment(said, desk, who)
    first = _SENTENCE_END.split(content)[0]
    if len(first.split()) < SHORTEST or dangles(first) or opens_with_pronoun(first):
        return ""
    date = when(said.date, desk.as_of) if said.date and not said.date.inferred else ""
    return f"{who} {_row(said)['direct']}{f' {date}' if date else ''}: {quoted(first)}"


def _fragment(said: Statement, desk: Desk, who: str) -> str:
    for report in said.reported_by:
        found = _frame(said, report, desk)
        if found and (linked := _cue(said, *found, desk)) and len(linked.split()) > 1:
            return f"{who} {linked} {quoted(found[1].quote)}"
    return ""


def _row(said: Statement) -> dict[str, str]:
    rows = {r["kind"]: dict(r) for r in table("en/brief_statements.tsv")}
    return rows.get(said.kind, rows["claim"])


def _indirect(said: Statement, desk: Desk, who: str) -> str:
    """“X warned Europe on 4 May 2021 that it must pay”, whichever way round the report puts it."""
    for report in sorted(said.reported_by, key=lambda r: r.document):
        if report.form == "direct":
            continue
        found = _frame(said, report, desk)
        if found is None:
            continue
        cue, content = found
        linked = _cue(said, cue, content, desk)
        if not linked:
            continue
        behind = cue.end <= content.start
        addressed = behind and bool(desk.mentions(cue.document, cue.end, content.start))
        body = reported(
            desk, content.document, content.start, content.end, speaker=said.speaker,
            keep_pronoun=addressed,
        )  # fmt: skip
        if body and not _SENTENCE_END.search(body) and not dangles(body):
            return f"{who} {linked} {body if behind else small(body)}"
    return ""


def _frame(
    said: Statement, report: StatementReport, desk: Desk
) -> tuple[Evidence, Evidence] | None:
    """The cue and the first piece of content, where one stands close by the other in a sentence."""
    first = plain(said.content.split(" … ")[0])
    contents = [e for e in report.evidence if plain(e.quote) == first] or [
        e for e in report.evidence if e.quote != said.cue and len(e.quote.split()) > 2
        and not (said.speaker_text and e.quote == said.speaker_text)
    ]  # fmt: skip
    cues = [e for e in report.evidence if e.quote == said.cue] or [
        e for e in report.evidence if e not in contents and e.quote.split()[0] in _that_verbs()
    ]  # fmt: skip
    for cue in cues:
        text = desk.text(cue.document)
        for content in contents:
            between = text[min(cue.end, content.end) : max(cue.start, content.start)]
            if len(between) <= APART and not re.search(r"[.!?\n]", between):
                return cue, content
    return None


def _cue(said: Statement, cue: Evidence, content: Evidence, desk: Desk) -> str:
    """The report's own verb and link, in the past where the day is known: "warned Europe that"."""
    text = desk.text(cue.document)
    gap = text[cue.end : content.start]
    if content.start < cue.start:
        verb = finite(cue.quote)
        able = (
            verb and verb.split()[-1] in _that_verbs() and not _HELP.search(text[: cue.start][-30:])
        )
        date = when(said.date, desk.as_of) if said.date and not said.date.inferred else ""
        return " ".join(f"{verb} {date} that".split()) if able else ""
    for time in reversed(desk.times(cue.document, cue.end, content.start)):
        if deictic(time.quote):
            at = time.start - cue.end
            gap = re.sub(r"\b(?:on|in|over)\s*$", "", gap[:at]) + gap[time.end - cue.end :]
    link = " ".join(gap.replace('"', " ").replace("“", " ").split()).strip(" ,;:–—-")
    verb = finite(cue.quote)
    if not verb:
        return ""
    helped = _HELP.search(text[max(0, cue.start - 30) : cue.start])
    if helped:
        verb = f"{' '.join(helped.group().split())} {verb}"
    elif not _plural(said, desk):
        verb = _third(verb)
    date = when(said.date, desk.as_of) if said.date and not said.date.inferred else ""
    if not link and verb.split()[-1] in _that_verbs() and _is_clause(content, desk):
        link = "that"
    if date and link.endswith("that"):
        return " ".join(f"{verb} {link.removesuffix('that')} {date} that".split())
    return f"{verb} {link}".strip()


def _plural(said: Statement, desk: Desk) -> bool:
    entity = desk.entity(said.speaker)
    return entity is not None and entity.kind == "collective" and entity.name.endswith("s")


def _third(verb: str) -> str:
    """“believe” as “believes”, where the report's subject was a plural or another's verb."""
    first, *rest = verb.split()
    for row in table("en/reporting_verbs.tsv"):
        if row["lemma"] == first and (forms := words(row["forms"]) or (f"{first}s",)):
            if len(forms) > 1 and forms[1] == first:
                return verb  # "put", "read": past and present look alike
            return " ".join((forms[0] if forms[0].endswith("s") else f"{first}s", *rest))
    return verb


def finite(cue: str) -> str:
    """The cue as a finite verb: "demanding" becomes "demanded"; "" where it is none."""
    first, *rest = cue.split()
    if first.lower().endswith("ing"):
        made = _past(first.lower())
        return " ".join((made, *rest)) if made else ""
    if first.lower() in {"spoken", "according", "to"} or not first[0].islower():
        return ""
    return cue if not rest or rest[0] != "to" else ""


def _past(participle: str) -> str:
    for row in table("en/reporting_verbs.tsv"):
        forms = words(row["forms"])
        lemma = row["lemma"]
        if forms and forms[-1] == participle:
            return forms[1] if len(forms) > 2 else ""
        if not forms and participle in {f"{lemma}ing", f"{lemma.removesuffix('e')}ing"}:
            return f"{lemma.removesuffix('e')}ed"
    return ""


def _that_verbs() -> frozenset[str]:
    """Forms of verbs that take a that-clause."""
    found = set()
    for row in table("en/reporting_verbs.tsv"):
        if "that" in words(row["frames"]):
            lemma = row["lemma"]
            stem = lemma.removesuffix("e")
            found |= {lemma, f"{lemma}s", f"{lemma}es", f"{stem}ed", *words(row["forms"])}
    return frozenset(found)


def _is_clause(content: Evidence, desk: Desk) -> bool:
    """Whether the content looks like subject and verb: it opens with a known actor or a pronoun."""
    opening = desk.mentions(content.document, content.start, content.end)
    return (
        any(m.start - content.start <= 4 for m, _ in opening) and " to " not in content.quote[:30]
    )
