"""Sentences on what was said: who says it, in which manner, and the words, with the source."""

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
from tidings.account.brief.drafts import Draft
from tidings.account.brief.finite import opens_helped
from tidings.account.brief.names import called, mark, nameable
from tidings.account.brief.words import (
    dangles,
    deictic,
    goes_on,
    opens_with_pronoun,
    plain,
    quoted,
    reported,
    small,
)
from tidings.language.sentences import split_sentences
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
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
# A link to what was said before is no part of what is said.
_LINK = re.compile(
    r"(?:however|but|and|therefore|moreover|meanwhile|still|so|yet)\b,?\s+", re.IGNORECASE
)
# Behind the words told stands who was told: "Turner told the crowd."
_TOLD = re.compile(r"\s+((?:(?:the|a|his|her|their)\s+)?[\w’'-]+(?:\s[\w’'-]+){0,2})\s*[.,;\"”]")
# A denial that tells of denying is the report's whole sentence, not what was denied.
_DENIED = re.compile(r"\bden(?:y|ies|ied|ying)\b")

# What stands before a noun in an article's place.
_OWN_ARTICLE = frozenset({"another", "one", "some", "any", "every", "each", "a", "an", "the", "his", "her", "its", "their"})  # fmt: skip
# Words of capitals up to this length are spelt: "an MSF nurse".
_LETTERS = 4


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
        return _with_article(entity.name, called(entity, desk))
    return mark(entity.id) if nameable(entity) else ""


def _with_article(name: str, called_: str) -> str:
    """ "an envoy", "a UN chief", "an MSF nurse"; "another official" has none."""
    first = name.split()[0]
    if first.lower() in _OWN_ARTICLE:
        return called_
    if first.isupper() and 1 < len(first) <= _LETTERS:
        vowel = first[0] in "AEFHILMNORSX"
    else:
        vowel = (
            re.match(r"(?!eu|uni|one\b|u[^aeiou][aeiou])[aeiou]", name, re.IGNORECASE) is not None
        )
    return f"{'an' if vowel else 'a'} {called_}"


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
        if _names_itself(said, content, desk) or (
            said.kind == "denial" and _DENIED.search(content.quote)
        ):
            continue
        begin = (
            content.start + len(match.group())
            if (match := _LINK.match(content.quote))
            else content.start
        )
        body = reported(
            desk, content.document, begin, content.end, speaker=said.speaker,
            keep_pronoun=addressed,
        )  # fmt: skip
        # of two who "accused each other" the brief names one; “rings that they think | could sink ships” lost their subject
        lost = body.casefold().startswith(("each other", "one another")) or opens_helped(body)
        if body and not lost and len(_sentences(body)) == 1 and not dangles(body):
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
        e for e in report.evidence if e not in contents and e.quote.split()[0] in that_verbs()
    ]  # fmt: skip
    for cue in cues:
        text = desk.text(cue.document)
        for content in contents:
            if content.start < cue.end and cue.start < content.end:
                continue  # The words tell the saying themselves.
            between = text[min(cue.end, content.end) : max(cue.start, content.start)]
            if len(between) <= APART and not re.search(r"[.!?\n]", between):
                return cue, content
    return None


def _cue(said: Statement, cue: Evidence, content: Evidence, desk: Desk) -> str:
    """The report's own verb and link, in the past where the day is known: "warned Europe that"."""
    text = desk.text(cue.document)
    gap = text[cue.end : content.start]
    date = when(said.date, desk.as_of) if said.date and not said.date.inferred else ""
    if content.start < cue.start:
        verb = finite(cue.quote)
        if is_telling(verb):
            told = _TOLD.match(text, cue.end)
            verb = f"{verb} {' '.join(told[1].split())}" if told else ""
        able = (
            verb and needs_that(verb.split()[0], content.quote)
            and not _HELP.search(text[: cue.start][-30:])
        )  # fmt: skip
        return " ".join(f"{verb} {date} that".split()) if able else ""
    for time in reversed(desk.times(cue.document, cue.end, content.start)):
        # The day of the saying is written out: “said in November in November 2017”.
        if deictic(time.quote) or (date and said.date and time.date.edtf == said.date.edtf):
            at = time.start - cue.end
            gap = re.sub(r"\b(?:on|in|over)\s*$", "", gap[:at]) + gap[time.end - cue.end :]
    link = " ".join(re.sub(r'["“”]', " ", gap).split()).strip(" ,;:–—-")
    link = _LINK.sub("", f"{link} ").strip()
    verb = finite(cue.quote)
    if not verb or not fits(verb, link, content.quote):
        return ""
    help_ = _HELP.search(text[max(0, cue.start - 30) : cue.start])
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


def _is_asked(said: Statement, content: Evidence, desk: Desk) -> bool:
    """ "demanded Europe support him": what a demand asks of somebody named has a verb that is not finite."""
    if (
        said.kind not in {"demand", "appeal"}
        or " to " in content.quote[:40]
        or " to be " in content.quote
    ):
        return False
    named = desk.mentions(content.document, content.start, content.end)[:1]
    return any(
        m.start == content.start and content.quote[m.end - m.start :].strip()[:1].islower() for m, _ in named
    )  # fmt: skip


def _plural(said: Statement, desk: Desk) -> bool:
    entity = desk.entity(said.speaker)
    if entity is None or entity.kind == "person":
        return False
    last = entity.name.split()[-1]
    return last.casefold() in word_class("plural_without_s") or (last.endswith("s") and last.islower()) or (
        entity.kind == "collective" and last.endswith("s")
    )  # fmt: skip
