"""A tiny invented account that holds in every respect, and its reports; tests bend copies of it."""

from hashlib import sha256

from tidings.model.account import Account, Brief, Digest, Made, Situation
from tidings.model.dates import Date, Time
from tidings.model.decisions import Decision, Reason
from tidings.model.disagreements import Disagreement, Side
from tidings.model.documents import (
    Article,
    Document,
    LeftOut,
    Part,
    Published,
    RawReport,
    Removed,
    Source,
    Story,
)
from tidings.model.evidence import Evidence, quote
from tidings.model.items import (
    Acled,
    Corroboration,
    Entity,
    Estimate,
    Event,
    EventActor,
    EventPlace,
    EventReport,
    Fatalities,
    Figure,
    Forecast,
    MentionEvidence,
    Point,
    Relation,
    Statement,
    StatementReport,
)
from tidings.model.telling import BriefSection, BriefSentence, TimelineEntry

GAZETTE = (
    "Shells fell on the harbour of Porto Velo on Monday and killed 12 dockers, the mayor said.\n\n"
    "Talks on a truce are likely to begin before June, said Mayor Lidia Corvo."
)
RADIO = "🚢 Fourteen dockers died when shells hit Porto Velo, the harbour office told our reporter."

TEXTS = {"doc-gazette": GAZETTE, "doc-radio": RADIO}
REPORTS = (
    RawReport(origin="gazette.txt", media_type="text/plain", content=GAZETTE.encode()),
    RawReport(origin="radio.txt", media_type="text/plain", content=RADIO.encode()),
)


def said(document: str, words: str) -> Evidence:
    """The evidence of words that stand once in a document."""
    text = TEXTS[document]
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {document}"
    start = text.index(words)
    return quote(document, text, start, start + len(words))


def named(document: str, words: str, kind: str) -> MentionEvidence:
    """A mention of an entity by words that stand once in a document."""
    one = said(document, words)
    return MentionEvidence(
        document=document, start=one.start, end=one.end, quote=one.quote, as_=kind
    )


BOTH = Corroboration(
    documents=2, articles=2, independent_sources=2, sources=("source-gazette", "source-radio")
)
GAZETTE_ALONE = Corroboration(
    documents=1, articles=1, independent_sources=1, sources=("source-gazette",)
)


def sample_account() -> Account:
    """Two reports of one shelling that do not agree on the dead."""
    return Account(
        made=Made(
            program="tidings", version="0.1.0", settings={"model": "none"},
            lexicons=(Digest(name="en/x.tsv", sha256="0" * 64),), models=(),
        ),
        situation=Situation(
            title="Porto Velo", from_="2031-05-06", to="2031-05-07", as_of="2031-05-07",
            languages=("en",),
        ),
        documents=(_document("gazette", "2031-05-06"), _document("radio", "2031-05-07")),
        articles=(_article("gazette", "2031-05-06"), _article("radio", "2031-05-07")),
        sources=(_source("gazette"), _source("radio")),
        stories=(
            Story(
                id="story-velo", title="Porto Velo", articles=("article-gazette", "article-radio"),
                from_="2031-05-06", to="2031-05-07",
            ),
        ),
        entities=(CORVO, TOWN), relations=(MAYOR,),
        times=(
            Time(
                document="doc-gazette", start=MONDAY.evidence[0].start, end=MONDAY.evidence[0].end,
                quote="on Monday", date=MONDAY, anchor="published",
            ),
        ),
        events=(SHELLING,), figures=(DEAD,), statements=(FORECAST,), agreements=(),
        forecasts=(
            Forecast(
                statement="statement-talks", proposition="Talks on a truce", likelihood=(0.55, 0.8),
                state="open", why="no later report tells of it", evidence=FORECAST.evidence,
            ),
        ),
        disagreements=(TOLLS,),
        timeline=(TimelineEntry(date=MONDAY, items=("event-shells",), headline=SHELLING.headline),),
        brief=Brief(sections=(
            BriefSection(heading="What happened", sentences=(
                BriefSentence(
                    text="Shells fell on Porto Velo and killed 12 dockers; Radio Velo says fourteen.",
                    evidence=DEAD.evidence, sources=("source-gazette", "source-radio"),
                    disputed=True, items=("event-shells",),
                ),
            )),
        )),
        decisions=(
            Decision(
                id="decision-shells", left=_side(SHELLING.evidence[0]), score=0.9, verdict="same",
                right=_side(SHELLING.evidence[1]),
                reasons=(Reason(rule="event.place", says="both in Porto Velo"),),
            ),
        ),
        left_out=(LeftOut(what="a menu", reason="furniture", where="gazette.txt:0-4"),),
    )  # fmt: skip


def _side(one: Evidence) -> str:
    return f"{one.document}:{one.start}-{one.end}"


def _document(name: str, day: str) -> Document:
    text = TEXTS[f"doc-{name}"]
    return Document(
        id=f"doc-{name}", origin=f"{name}.txt", media_type="text/plain",
        sha256=sha256(text.encode()).hexdigest(), language="en", title=f"{name.title()} on Velo",
        outlet=name.title(), article=f"article-{name}", text=text,
        published=Published(date=day, basis="metadata", why="the only day that is given"),
        parts=(Part(start=0, end=len(text), kind="body"),),
        removed=(Removed(start=0, end=4, reason="menu", text="Home"),),
    )  # fmt: skip


def _article(name: str, day: str) -> Article:
    return Article(
        id=f"article-{name}", documents=(f"doc-{name}",), title=f"{name.title()} on Velo",
        outlet=name.title(), published=day, story="story-velo",
    )  # fmt: skip


def _source(name: str) -> Source:
    return Source(
        id=f"source-{name}", name=name.title(), kind="outlet", articles=(f"article-{name}",),
        independent=True, why="its words are its own",
    )  # fmt: skip


MONDAY = Date(
    edtf="2031-05-05", earliest="2031-05-05", latest="2031-05-05", precision="day",
    as_written="on Monday", evidence=(said("doc-gazette", "on Monday"),),
)  # fmt: skip
CORVO = Entity(
    id="entity-corvo", name="Lidia Corvo", kind="person", aliases=("Corvo",),
    mentions=(named("doc-gazette", "Lidia Corvo", "person"),), corroboration=GAZETTE_ALONE,
)  # fmt: skip
TOWN = Entity(
    id="entity-velo", name="Porto Velo", kind="place",
    place=Point(lat=40.1, lon=-9.2, precision=1, runners_up=("Porto Velo, Sardinia",)),
    mentions=(
        named("doc-gazette", "Porto Velo", "place"), named("doc-radio", "Porto Velo", "place"),
    ),
    corroboration=BOTH,
)  # fmt: skip
MAYOR = Relation(
    id="relation-mayor", kind="leads", subject="entity-corvo", object="entity-velo",
    status="asserted", evidence=(said("doc-gazette", "Mayor Lidia Corvo"),),
    corroboration=GAZETTE_ALONE,
)  # fmt: skip
SHELLING = Event(
    id="event-shells", type="ASSAULT", mode="heavy-weapons", quad_class=4, cameo_root="19",
    acled=Acled(event_type="Explosions/Remote violence", sub_event_type="Shelling"),
    headline="Shells fell on the harbour of Porto Velo", date=MONDAY,
    actors=(
        EventActor(text="dockers", role="target", evidence=(said("doc-gazette", "12 dockers"),)),
    ),
    place=EventPlace(
        entity="entity-velo", name="Porto Velo", lat=40.1, lon=-9.2, precision=1,
        evidence=(said("doc-gazette", "the harbour of Porto Velo"),),
    ),
    status="occurred", fatalities=Fatalities(low=12, best=12, high=14, rule="ucdp.lower"),
    figures=("figure-dead",),
    reports=(
        EventReport(document="doc-gazette", evidence=(said("doc-gazette", "Shells fell"),)),
        EventReport(document="doc-radio", evidence=(said("doc-radio", "shells hit"),)),
    ),
    evidence=(
        said("doc-gazette", "Shells fell on the harbour of Porto Velo"),
        said("doc-radio", "shells hit Porto Velo"),
    ),
    corroboration=BOTH,
)  # fmt: skip
DEAD = Figure(
    id="figure-dead", measure="killed", population="dockers", scope="incident", window=MONDAY,
    place="entity-velo", low=12, best=12, high=14, rule="ucdp.lower", conservative=12,
    conservative_rule="acled.lowest", event="event-shells",
    estimates=(
        Estimate(
            document="doc-gazette", as_written="12", value=12, low=12, high=12,
            attributed_to="the mayor", evidence=(said("doc-gazette", "killed 12 dockers"),),
        ),
        Estimate(
            document="doc-radio", as_written="Fourteen", value=14, low=14, high=14,
            evidence=(said("doc-radio", "Fourteen dockers died"),),
        ),
    ),
    agreement="conflict",
    evidence=(said("doc-gazette", "killed 12 dockers"), said("doc-radio", "Fourteen dockers died")),
    corroboration=BOTH,
)  # fmt: skip
FORECAST = Statement(
    id="statement-talks", speaker="entity-corvo", kind="forecast", cue="said", form="indirect",
    content="Talks on a truce are likely to begin before June", hedged=True, likelihood=(0.55, 0.8),
    reported_by=(
        StatementReport(
            document="doc-gazette", form="indirect",
            evidence=(said("doc-gazette", "Talks on a truce are likely to begin before June"),),
        ),
    ),
    evidence=(said("doc-gazette", "Talks on a truce are likely to begin before June"),),
    corroboration=GAZETTE_ALONE,
)  # fmt: skip
TOLLS = Disagreement(
    id="disagreement-dead", kind="figure", items=("figure-dead",),
    sides=(
        Side(sources=("source-gazette",), says="12", evidence=(DEAD.evidence[0],)),
        Side(sources=("source-radio",), says="fourteen", evidence=(DEAD.evidence[1],)),
    ),
    explanation="Both count the dead of the same shelling; the later count is higher.",
)  # fmt: skip
