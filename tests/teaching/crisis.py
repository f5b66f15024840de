"""A small document that was read, and the account of it: every word found by its text, nothing by a model."""

from __future__ import annotations

import re

from tidings.model.account import Account, Brief, Made, Situation
from tidings.model.dates import Date
from tidings.model.documents import Document, Part
from tidings.model.evidence import Evidence
from tidings.model.items import (
    Corroboration,
    Entity,
    Estimate,
    Event,
    EventReport,
    Figure,
    MentionEvidence,
    Statement,
    StatementReport,
)
from tidings.model.mentions import (
    ActorSlot,
    Chain,
    EntityMention,
    EventMention,
    FigureMention,
    Reading,
    StatementMention,
    TimeMention,
)
from tidings.model.parse import Sentence, Token
from tidings.teaching.corrections import Corrections, parse_corrections
from tidings.teaching.drafting import Draft, Head, draft_report
from tidings.teaching.items import ItemFinder
from tidings.teaching.tags import MarkupError
from tidings.teaching.writing import write_report

TITLE = "Shells fall on Velo"
FIRST = (
    "Shells hit Velo\non Monday, and killed about 12 dockers of the port; more shells fell at dusk."
)
SECOND = '"We will stay," said Mayor Lidia Corvo. "All of us," she said.'
THIRD = "She left since then."
TEXT = f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"
ID = "doc-1"
ALONE = Corroboration(documents=1, articles=1, independent_sources=1, sources=())
HEAD = Head(crisis="velo", outlet="Radio Velo", published="2031-05-06")
PREPOSITIONS = frozenset({"on", "since", "at"})
NUMBERS = {TEXT.index("about 12"): TEXT.index(" dockers")}
# Ids of the account's items.
ATTACK, TOLL, SAID = "event-attack", "figure-toll", "statement-stay"
VELO, MAYOR = "entity-velo", "entity-mayor"


def at(words: str, nth: int = 0) -> Evidence:
    """The words where they stand for the nth time."""
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", TEXT))[nth]
    return Evidence(document=ID, start=found.start(), end=found.end(), quote=words)


def _sentence(index: int, paragraph: int, words: str) -> Sentence:
    start = TEXT.index(words)
    tokens = tuple(
        Token(
            index=i, start=start + word.start(), end=start + word.end(), text=word.group(),
            lemma=word.group(), pos="ADP" if word.group() in PREPOSITIONS else "NOUN", tag="",
            dep="", head=i,
        )
        for i, word in enumerate(re.finditer(r"\w+", words))
    )  # fmt: skip
    return Sentence(
        index=index, paragraph=paragraph, part="body", start=start, end=start + len(words),
        tokens=tokens, children=(),
    )  # fmt: skip


CLAUSE = at(FIRST.removesuffix("."))


def _mention(chain: int, form: str, words: str, nth: int = 0) -> EntityMention:
    found = at(words, nth)
    return EntityMention(
        start=found.start, end=found.end, quote=words, sentence=0, first=0, last=0, head=0,
        form=form, as_="place" if chain == 0 else "person", chain=chain,  # type: ignore[arg-type]
    )  # fmt: skip


def _event(trigger: str, mode: str | None, nth: int = 0, **more: object) -> EventMention:
    return EventMention(
        type="ASSAULT", mode=mode, trigger=at(trigger, nth), clause=CLAUSE, sentence=0, head=0,
        lemma=trigger, status="occurred", **more,  # type: ignore[arg-type]
    )  # fmt: skip


def _time(words: str, edtf: str, sentence: int) -> TimeMention:
    found = at(words)
    return TimeMention(
        start=found.start, end=found.end, quote=words, sentence=sentence, anchor="test",
        date=Date(edtf=edtf, evidence=(found,)),
    )  # fmt: skip


MONDAY = _time("on Monday", "2031-05-05", 0)
READING = Reading(
    document=Document(
        id=ID, origin="radio.txt", media_type="text/plain", sha256="0" * 64, text=TEXT,
        parts=tuple(
            Part(
                start=TEXT.index(words), end=TEXT.index(words) + len(words),
                kind="title" if words == TITLE else "body",
            )
            for words in (TITLE, FIRST, SECOND, THIRD)
        ),
    ),
    sentences=(_sentence(0, 1, FIRST), _sentence(1, 2, SECOND), _sentence(2, 3, THIRD)),
    chains=(
        Chain(index=0, name="Velo", kind="place", country="XXX"),
        Chain(index=1, name="Lidia\nCorvo", kind="person", country="PRT", sector="GOV"),
        Chain(index=2, name="dockers", kind="collective"),
    ),
    entities=(
        _mention(0, "name", "Velo", 1), _mention(2, "nominal", "dockers"),
        _mention(1, "name", "Lidia Corvo"), _mention(1, "pronoun", "she"),
        _mention(1, "pronoun", "She"),
    ),
    times=(MONDAY, _time("since then", "../..", 2)),
    figures=(
        FigureMention(
            start=at("about 12 dockers").start, end=at("about 12 dockers").end,
            quote="about 12 dockers", sentence=0, head=0, value=12, low=11, high=13,
            measure="killed", population="dockers of <the> port", scope="incident",
        ),
    ),
    statements=(
        StatementMention(
            speaker=1, speaker_evidence=at("Mayor Lidia Corvo"), cue=at("said"),
            content=(at("We will stay"),), sentence=1, kind="claim", form="direct",
        ),
        StatementMention(
            speaker=1, speaker_evidence=at("Mayor Lidia Corvo"), cue=at("said", 1),
            content=(at("All of us"),), sentence=1, kind="claim", form="direct",
        ),
    ),
    events=(
        _event(
            "hit", "heavy-weapons", figures=(0,), place=0, place_evidence=at("Velo", 1),
            date=MONDAY.date,
            actors=(
                ActorSlot(chain=2, role="target", evidence=at("dockers of the port")),
                ActorSlot(chain=None, role="source", evidence=at("Shells", 1)),
            ),
        ),
        _event("killed", None),
        _event("fell", None),
    ),
)  # fmt: skip


def _told(key: str, clause: Evidence, mode: str | None) -> Event:
    return Event(
        id=key, type="ASSAULT", mode=mode, quad_class=4, headline="Shells hit Velo",
        status="occurred", reports=(EventReport(document=ID, evidence=(clause,)),),
        evidence=(clause,), corroboration=ALONE,
    )  # fmt: skip


def _entity(key: str, name: str, chain: int) -> Entity:
    mentions = tuple(
        MentionEvidence(document=ID, start=m.start, end=m.end, quote=m.quote, as_=m.as_)
        for m in READING.entities
        if m.chain == chain
    )
    kind = READING.chains[chain].kind
    return Entity(id=key, name=name, kind=kind, mentions=mentions, corroboration=ALONE)


def _statement(key: str, mention: StatementMention) -> Statement:
    words = (*mention.content, mention.cue, mention.speaker_evidence)
    evidence = tuple(sorted(w for w in words if w is not None))
    return Statement(
        id=key, kind="claim", content=mention.content[0].quote, form="direct", hedged=False,
        reported_by=(StatementReport(document=ID, form="direct", evidence=evidence),),
        evidence=evidence, corroboration=ALONE,
    )  # fmt: skip


TWELVE = at("about 12 dockers")
ACCOUNT = Account(
    made=Made(program="tidings", version="0", settings={}, lexicons=(), models=()),
    situation=Situation(title="Velo", languages=("en",)),
    documents=(READING.document,), articles=(), sources=(), stories=(),
    entities=(_entity(VELO, "Velo", 0), _entity(MAYOR, "Lidia Corvo", 1)),
    relations=(), times=(), events=(_told(ATTACK, CLAUSE, "heavy-weapons"),),
    figures=(
        Figure(
            id=TOLL, measure="killed", population="dockers", scope="incident", low=11, best=12,
            high=13, rule="test", conservative_rule="test", agreement="single",
            estimates=(
                Estimate(
                    document=ID, as_written=TWELVE.quote, value=12, low=11, high=13,
                    evidence=(TWELVE,),
                ),
            ),
            evidence=(TWELVE,), corroboration=ALONE,
        ),
    ),
    statements=(_statement(SAID, READING.statements[0]),),
    agreements=(), forecasts=(), disagreements=(), timeline=(), brief=Brief(sections=()),
    decisions=(), left_out=(),
)  # fmt: skip


def corrected(*lines: str) -> Corrections:
    """The corrections that some lines make to the account."""
    return parse_corrections("\n".join(lines), ACCOUNT)


def drafted(*lines: str, reading: Reading = READING) -> Draft:
    """The draft of the document under these corrections."""
    known = ItemFinder(ACCOUNT).find(reading)
    return draft_report(
        reading, known, corrected(*lines), name="velo/1", head=HEAD, numbers=NUMBERS
    )


def written(*lines: str) -> str:
    """The text of the draft with its tags."""
    text, crossing = write_report(drafted(*lines).report)
    if crossing:
        raise MarkupError(f"{crossing} cross")
    return text.partition("---\n")[2]
