"""Sentences on what was said: who says it, in which manner, and the words, with the source."""

from __future__ import annotations

import re

from tidings.account.brief.dates import when
from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import Draft, listed
from tidings.account.brief.names import called, mark
from tidings.account.brief.words import deictic, plain, quoted, reported
from tidings.lexicons.tables import table, words
from tidings.model.evidence import Evidence
from tidings.model.items import Statement, StatementReport

LONGEST = 45
_SENTENCE_END = re.compile(r"[.!?][\"”]?\s")


def statement(said: Statement, desk: Desk, *, source: bool = True) -> Draft | None:
    """One sentence for a statement, or None where its words do not stand alone."""
    who = _speaker(said, desk)
    if not who or said.parent is not None:
        return None
    body = _direct(said, desk, who) if said.form == "direct" else _indirect(said, desk, who)
    if not body or len(body.split()) > LONGEST:
        return None
    text = body + (_source(said, desk) if source else "")
    return Draft(text=text, says=(said.id,), evidence=said.evidence, disputed=False)


def _speaker(said: Statement, desk: Desk) -> str:
    entity = desk.entity(said.speaker)
    if entity is None or entity.kind in {"place", "facility"}:
        return ""
    if entity.kind == "person" and entity.name[:1].isupper() and len(entity.name.split()) == 1:
        return ""
    if entity.kind == "person" and entity.name.split()[-1].islower():
        return f"a {called(entity, desk)}"
    return mark(entity.id)


def _source(said: Statement, desk: Desk) -> str:
    names = list(desk.source_names(said.evidence))
    if len(names) > 1:
        return f" ({len(names)} independent sources)"
    return f" ({names[0]})"


def _direct(said: Statement, desk: Desk, who: str) -> str:
    words_ = plain(said.content)
    if words_.startswith("(") or len(words_.split()) < 4 or " … " in said.content:
        return ""
    first = _SENTENCE_END.split(words_)[0]
    if len(first.split()) < 4:
        first = words_
    date = when(said.date, desk.as_of) if said.date and not said.date.inferred else ""
    verb = _row(said)["direct"]
    ending = f" {date}" if date else ""
    return f"{who} {verb}{ending}: {quoted(_capital(first))}"


def _capital(text: str) -> str:
    return text


def _row(said: Statement) -> dict[str, str]:
    rows = {r["kind"]: dict(r) for r in table("en/brief_statements.tsv")}
    return rows.get(said.kind, rows["claim"])


def _indirect(said: Statement, desk: Desk, who: str) -> str:
    for report in sorted(said.reported_by, key=lambda r: (r.form == "direct", r.document)):
        found = _frame(said, report, desk)
        if found is None:
            continue
        cue, content = found
        linked = _cue(said, cue, content, desk)
        if not linked:
            continue
        body = reported(desk, content.document, content.start, content.end, speaker=said.speaker)
        if not body or _SENTENCE_END.search(body):
            continue
        return f"{who} {linked} {body}"
    return ""


def _frame(
    said: Statement, report: StatementReport, desk: Desk
) -> tuple[Evidence, Evidence] | None:
    """The cue and the content of a report where the content follows the cue closely."""
    cues = [e for e in report.evidence if said.cue and e.quote == said.cue]
    rest = [e for e in report.evidence if e not in cues and len(e.quote.split()) > 2]
    for cue in cues:
        after = [e for e in rest if 0 <= e.start - cue.end <= 60]
        gap_text = desk.text(cue.document)
        for content in sorted(after, key=lambda e: e.start):
            if not re.search(r"[.!?\n]", gap_text[cue.end : content.start]):
                return cue, content
    return None


def _cue(said: Statement, cue: Evidence, content: Evidence, desk: Desk) -> str:
    """The report's own verb and link, in the past where the day is known: "warned Europe that"."""
    text = desk.text(cue.document)
    gap = text[cue.end : content.start]
    for time in reversed(desk.times(cue.document, cue.end, content.start)):
        if deictic(time.quote):
            at = time.start - cue.end
            gap = re.sub(r"\b(?:on|in|over)\s*$", "", gap[:at]) + gap[time.end - cue.end :]
    link = " ".join(gap.replace('"', " ").replace("“", " ").split()).strip(" ,;:–—-")
    verb = finite(cue.quote)
    if not verb:
        return ""
    date = when(said.date, desk.as_of) if said.date and not said.date.inferred else ""
    if not link and verb.split()[-1] in _that_verbs() and _is_clause(content, desk):
        link = "that"
    if date and link.endswith("that"):
        return f"{verb} {link.removesuffix('that').strip()} {date} that".replace("  ", " ")
    return f"{verb} {link}".strip()


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
    return any(m.start - content.start <= 4 for m, _ in opening) and " to " not in content.quote[:30]


def list_names(names: list[str]) -> str:
    """Names joined in a row."""
    return listed(names)
