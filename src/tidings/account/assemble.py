"""Put the account together: what was read, what was found, and by what it was made."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from msgspec.json import encode

from tidings.account.brief import make_brief
from tidings.account.timeline import make_timeline
from tidings.account.titling import title_of
from tidings.documents import Linked
from tidings.language.pipeline import model_digest
from tidings.lexicons.tables import all_tables, digest
from tidings.merging import Items
from tidings.model.account import Account, Digest, Made, Situation
from tidings.model.authority import AUTHORITY_FILE
from tidings.model.documents import Document, LeftOut
from tidings.settings import Settings
from tidings.version import __version__

# Under this name the places of the case's `tidings.toml` stand among the lexicons.
OWN_PLACES = "places of the case"


def assemble(
    items: Items,
    linked: Linked,
    left_out: Sequence[LeftOut],
    *,
    settings: Settings,
    reader: str | None = None,
    authority: str | None = None,
) -> Account:
    """The account of a case, sorted as the contract says; `reader` and `authority` are digests."""
    timeline = make_timeline(items.events, items.statements)
    removed = [
        LeftOut(what=_short(r.text), reason=r.reason, where=f"{d.origin}:{r.start}-{r.end}")
        for d in linked.documents
        for r in d.removed
    ]
    everything = {(o.where, o.reason, o.what): o for o in (*left_out, *linked.left_out, *removed)}
    return Account(
        made=_made(settings, reader, authority), situation=_situation(items, linked, settings),
        documents=linked.documents, articles=items.articles, sources=linked.sources,
        stories=items.stories, entities=items.entities, relations=items.relations,
        times=items.times, events=items.events, figures=items.figures,
        statements=items.statements, agreements=items.agreements, forecasts=items.forecasts,
        disagreements=items.disagreements, timeline=timeline,
        brief=make_brief(items, linked), decisions=items.decisions,
        left_out=tuple(everything[key] for key in sorted(everything)),
    )  # fmt: skip


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 120 else words[:119].rstrip() + "…"


def _made(settings: Settings, reader: str | None, authority: str | None) -> Made:
    """By what the account was made. The worker count is no part of it: it changes nothing."""
    learned = (Digest(name="reader", sha256=reader),) if reader else ()
    own = (
        (Digest(name=OWN_PLACES, sha256=sha256(encode(settings.places)).hexdigest()),)
        if settings.places
        else ()
    )
    desk = (Digest(name=AUTHORITY_FILE, sha256=authority),) if authority else ()
    return Made(
        program="tidings", version=__version__, settings={"model": settings.model, "reader": settings.reader},
        lexicons=(*(Digest(name=path, sha256=digest(path)) for path in all_tables()), *own, *desk),
        models=(Digest(name=settings.model, sha256=model_digest(settings.model)), *learned),
    )  # fmt: skip


def _situation(items: Items, linked: Linked, settings: Settings) -> Situation:
    days = sorted(a.published for a in items.articles if a.published)
    return Situation(
        title=settings.title
        or title_of(items.stories, items.articles, linked.documents, items.figures),
        from_=days[0] if days else None, to=days[-1] if days else None,
        as_of=days[-1] if days else None, languages=tuple(sorted(_languages(linked.documents))),
    )  # fmt: skip


def _languages(documents: Sequence[Document]) -> set[str]:
    return {d.language for d in documents if d.language is not None}
