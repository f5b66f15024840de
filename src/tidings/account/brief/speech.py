"""Sentences on what was said: who says it, in which manner, and the words, with the source."""

from __future__ import annotations

from tidings.account.brief.dates import when
from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import Draft
from tidings.account.brief.framing import LINK, frame, verb_and_link
from tidings.account.brief.lost_words import is_cut, is_lost, unbound
from tidings.account.brief.names import called, mark, nameable
from tidings.account.brief.naming_one import article, is_one
from tidings.account.brief.words import (
    dangles,
    goes_on,
    opens_with_pronoun,
    plain,
    quoted,
    reported,
    small,
)
from tidings.language.sentences import split_sentences
from tidings.lexicons.tables import table
from tidings.model.evidence import Evidence
from tidings.model.items import Statement

LONGEST, SHORTEST = 45, 4


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
    name = called(entity, desk)
    if entity.kind in {"person", "collective"} and is_one(name):
        return f"{article(name)} {name}".strip()
    if entity.kind == "person" and " " in name and name.split()[-1].islower():
        return name  # "another official"
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
    first = _sentences(content)[0].rstrip(".")
    if (
        len(first.split()) < SHORTEST
        or dangles(first)
        or opens_with_pronoun(first)
        or goes_on(first)
    ):
        return ""
    date = when(said.date, desk.as_of) if said.date and not said.date.inferred else ""
    return f"{who} {_row(said)['direct']}{f' {date}' if date else ''}: {quoted(first)}"


def _sentences(said: str) -> list[str]:
    """Its sentences: neither "Mr. Sy" nor "the races ... but rather" is parted."""
    return [said[begin:end] for begin, end in split_sentences(said, 0, len(said))]


def _fragment(said: Statement, desk: Desk, who: str) -> str:
    for report in said.reported_by:
        found = frame(said, report, desk)
        if found and (linked := verb_and_link(said, *found, desk)) and len(linked.split()) > 1:
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
        found = frame(said, report, desk)
        if found is None:
            continue
        cue, content = found
        linked = verb_and_link(said, cue, content, desk)
        if not linked:
            continue
        behind = cue.end <= content.start
        addressed = behind and bool(desk.mentions(cue.document, cue.end, content.start))
        if _names_itself(said, content, desk) or is_cut(said, cue, content, desk):
            continue
        begin = (
            content.start + len(match.group())
            if (match := LINK.match(content.quote))
            else content.start
        )
        body = reported(
            desk, content.document, begin, content.end, speaker=said.speaker,
            keep_pronoun=addressed,
        )  # fmt: skip
        body = unbound(body)
        if body and not is_lost(body) and len(_sentences(body)) == 1 and not dangles(body):
            return f"{who} {linked} {_going_on(body, content, desk)}"
    return ""


def _names_itself(said: Statement, content: Evidence, desk: Desk) -> bool:
    """Whether the words open with the speaker's own name: nobody speaks so of himself, and the words are another's."""
    opening = desk.mentions(content.document, content.start, content.end)[:1]
    return any(
        e == said.speaker and m.start == content.start and m.quote[:1].isupper() and not opens_with_pronoun(m.quote)
        for m, e in opening
    )  # fmt: skip


def _going_on(body: str, content: Evidence, desk: Desk) -> str:
    """Words that opened a sentence, to go on in the middle of one: a name stays large."""
    opening, *rest = content.quote.split()
    named = desk.mentions(content.document, content.start, content.end)
    if (
        any(
            m.start <= content.start < m.end and desk.entities[e].kind != "collective"
            for m, e in named
        )
        or not opening.rstrip(",").istitle()
        or opening in {"I", "I,"}
        or opening.endswith(".")  # "Mr."
        or (rest and rest[0].istitle())  # "Interior Minister Tosk"
    ):
        return small(body)
    before = desk.text(content.document)[: content.start].rstrip(' "“‘')
    opens = not before or before[-1] in ".!?:\n—–"
    return body[:1].lower() + body[1:] if opens else small(body)
