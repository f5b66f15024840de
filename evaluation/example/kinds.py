"""One scorer for each kind of gold item."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from evaluation.example.places import Gold, Places, touches

from tidings.model.account import Account
from tidings.model.items import Entity, Event, Figure, Forecast, Statement


@dataclass
class Tally:
    """Right and wrong by field, and what went wrong in words."""

    fields: dict[str, tuple[int, int]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def add(self, name: str, right: bool, error: str) -> bool:
        """Count one answer; a wrong one is noted."""
        good, bad = self.fields.get(name, (0, 0))
        self.fields[name] = (good + right, bad + (not right))
        if not right:
            self.errors.append(f"{name}: {error}")
        return right


def documents(account: Account, gold: Gold, places: Places) -> Tally:
    """Title, outlet, agency, authors, date, role; furniture that got through."""
    tally = Tally()
    articles: dict[str, set[str]] = {}
    for want in gold["document"]:
        found = places.document(want["file"])
        if not tally.add("read", found is not None, want["file"]) or found is None:
            continue
        articles.setdefault(want["article"], set()).add(found.article or found.id)
        published = found.published.date if found.published else None
        for name, value, got in (
            ("published", want["published"], published),
            ("outlet", want.get("outlet"), found.outlet),
            ("agency", want.get("agency"), found.agency),
            ("authors", tuple(want.get("authors", ())), found.authors),
            ("role", want["role"], found.role),
        ):
            tally.add(name, got == value, f"{want['file']}: {got!r} for {value!r}")
        for words in want.get("furniture", ()):
            tally.add("furniture out", words not in found.text, f"{want['file']}: {words!r}")
    for key, ids in articles.items():
        tally.add("one article", len(ids) == 1, f"{key}: {sorted(ids)}")
    tally.add("articles", len(account.articles) == gold["articles"], f"{len(account.articles)}")
    wanted = {s["name"] for s in gold["independent_source"]}
    got_names = {s.name for s in account.sources if s.independent}
    for name in sorted(wanted | got_names):
        tally.add("independent source", name in wanted & got_names, name)
    return tally


def _names(account: Account) -> dict[str, Entity]:
    return {e.id: e for e in account.entities}


def _called(entity: Entity | None, name: str) -> bool:
    """Whether an entity goes by a name, or by its last word."""
    if entity is None:
        return False
    names = {n.casefold() for n in (entity.name, *entity.aliases)}
    wanted = name.casefold().removeprefix("the ")
    return wanted in {n.removeprefix("the ") for n in names} or any(
        n.split()[-1] == wanted.split()[-1] for n in names if entity.kind == "person"
    )


def entities(account: Account, gold: Gold, _places: Places) -> Tally:
    """Found by name, and of the right kind; capitals as actors and as places."""
    tally = Tally()
    for want in gold["entity"]:
        found = [e for e in account.entities if _called(e, want["name"])]
        if tally.add("found", bool(found), want["name"]):
            kinds = {want["kind"], *want.get("kinds_also", ())}
            tally.add("kind", found[0].kind in kinds, f"{want['name']}: {found[0].kind}")
            tally.add("one", len(found) == 1, f"{want['name']}: {len(found)} entities")
    return tally


def capitals(account: Account, gold: Gold, places: Places) -> Tally:
    """What a capital or palace stands for in given words."""
    tally = Tally()
    for want in gold["capital"]:
        span = places.span(want["file"], want["quote"])
        if span is None:
            continue
        kinds = {
            m.as_ for e in account.entities for m in e.mentions
            if m.document == span[0] and span[1] <= m.start < span[2] and m.quote in want["word"]
        }  # fmt: skip
        tally.add("as", want["as"] in kinds, f"{want['quote']!r}: {sorted(kinds)} for {want['as']}")
    return tally


def _best_event(account: Account, want: Gold, places: Places) -> Event | None:
    spans = places.spans(want["quotes"])
    types = {want["type"], *want.get("types_also", ())}
    ranked = sorted(
        account.events,
        key=lambda e: (-touches(e.evidence, spans) * (1 + (e.type in types)), e.id),
    )
    return ranked[0] if ranked and touches(ranked[0].evidence, spans) else None


def events(account: Account, gold: Gold, places: Places) -> Tally:
    """Type, mode, status, date, place, actors, toll of events found by their words."""
    tally = Tally()
    names = _names(account)
    for want in gold["event"]:
        key = want.get("key") or want["quotes"][0]["text"]
        event = _best_event(account, want, places)
        if not tally.add("found", event is not None, key) or event is None:
            continue
        types = {want["type"], *want.get("types_also", ())}
        statuses = {want["status"], *want.get("statuses_also", ())}
        tally.add("type", event.type in types, f"{key}: {event.type} for {want['type']}")
        tally.add("status", event.status in statuses, f"{key}: {event.status}")
        if want.get("date"):
            got = event.date.edtf if event.date else None
            tally.add("date", _same_date(got, want["date"]), f"{key}: {got} for {want['date']}")
        if want.get("place"):
            place = event.place.name if event.place else None
            tally.add("place", place == want["place"], f"{key}: {place} for {want['place']}")
        for actor in want.get("actors", ()):
            there = any(
                _acts(names.get(a.entity or ""), a.iso3, actor, names) for a in event.actors
            )
            seen = [names[a.entity].name if a.entity else a.text for a in event.actors]
            tally.add("actor", there, f"{key}: {actor} not in {seen}")
        if "best" in want.get("fatalities", {}):
            got_best = event.fatalities.best if event.fatalities else None
            best = {want["fatalities"]["best"], *want["fatalities"].get("best_also", ())}
            tally.add("toll", got_best in best, f"{key}: {got_best} for {sorted(best)}")
        joined = touches(event.evidence, places.spans(want["quotes"]))
        tally.add(
            "reports joined",
            joined == len(want["quotes"]),
            f"{key}: {joined} of {len(want['quotes'])}",
        )
    return tally


def _acts(
    entity: Entity | None, iso3: str | None, wanted: str, names: Mapping[str, Entity]
) -> bool:
    """Whether an actor is the wanted one: by name, or, where a state is wanted, its people or forces."""
    state = next((e for e in names.values() if e.kind == "state" and _called(e, wanted)), None)
    code = state.codes.iso3 if state and state.codes else None
    armed = entity is not None and entity.kind == "armed_group"
    return _called(entity, wanted) or (code is not None and code == iso3 and not armed)


def _same_date(got: str | None, want: str) -> bool:
    return got is not None and got.replace("~", "") == want.replace("~", "")


def figures(account: Account, gold: Gold, places: Places) -> Tally:
    """Measure, best value, agreement, and whether all reports of a count were set side by side."""
    tally = Tally()
    for want in gold["figure"]:
        spans = places.spans(want["quotes"])
        ranked = sorted(
            account.figures,
            key=lambda f: (
                -touches(f.evidence, spans) * (1 + (f.measure == want["measure"])),
                f.id,
            ),
        )
        key = f"{want['measure']} {want['population']}"
        found: Figure | None = ranked[0] if ranked and touches(ranked[0].evidence, spans) else None
        if not tally.add("found", found is not None, key) or found is None:
            continue
        best = {want.get("best"), *want.get("best_also", ())}
        tally.add("measure", found.measure == want["measure"], f"{key}: {found.measure}")
        tally.add("scope", found.scope == want["scope"], f"{key}: {found.scope}")
        tally.add("best", found.best in best, f"{key}: {found.best} for {best}")
        agreement = {want.get("agreement", "single"), *want.get("agreement_also", ())}
        tally.add(
            "agreement", found.agreement in agreement, f"{key}: {found.agreement} for {agreement}"
        )
        joined = touches(found.evidence, spans)
        tally.add("reports joined", joined == len(spans), f"{key}: {joined} of {len(spans)}")
    return tally


def _statement(account: Account, file: str, words: str, places: Places) -> Statement | None:
    span = places.span(file, words)
    if span is None:
        return None
    inside = [
        (abs(len(s.content) - len(words)), s.id, s)
        for s in account.statements for r in s.reported_by
        if r.document == span[0] and touches(r.evidence, [span])
    ]  # fmt: skip
    return min(inside)[2] if inside else None


def statements(account: Account, gold: Gold, places: Places) -> Tally:
    """Speaker, kind, form, and in how many reports a statement was recognised."""
    tally = Tally()
    names = _names(account)
    for want in gold["statement"]:
        found = _statement(account, want["reported_by"][0], want["quote"], places)
        key = want["quote"][:60]
        if not tally.add("found", found is not None, key) or found is None:
            continue
        speaker = names.get(found.speaker or "")
        said_by = (
            _called(speaker, want["speaker"])
            or want["speaker"].casefold() in (found.speaker_text or "").casefold()
        )
        got = speaker.name if speaker else found.speaker_text
        tally.add("speaker", said_by, f"{key}: {got} for {want['speaker']}")
        kinds = {want["kind"], *want.get("kinds_also", ())}
        tally.add("kind", found.kind in kinds, f"{key}: {found.kind} for {sorted(kinds)}")
        files = {places.document(f) for f in want["reported_by"]}
        documents_ = {d.id for d in files if d is not None}
        there = documents_ <= {r.document for r in found.reported_by}
        tally.add("reports joined", there, f"{key}: {len(found.reported_by)} of {len(documents_)}")
    return tally


def relations(account: Account, gold: Gold, _places: Places) -> Tally:
    """Found with kind, subject and object."""
    tally = Tally()
    names = _names(account)
    for want in gold["relation"]:
        there = any(
            r.kind == want["kind"] and _called(names[r.subject], want["subject"])
            and _called(names[r.object], want["object"])
            for r in account.relations
        )  # fmt: skip
        tally.add("found", there, f"{want['kind']}: {want['subject']} - {want['object']}")
    return tally


def agreements(account: Account, gold: Gold, places: Places) -> Tally:
    """Parties, terms and allegations of agreements found by name."""
    tally = Tally()
    names = _names(account)
    for want in gold["agreement"]:
        word = want["name"].split()[0].casefold()
        found = [a for a in account.agreements if word in a.name.casefold()]
        if not tally.add("found", bool(found), want["name"]):
            continue
        for party in want["parties"]:
            there = any(_called(names[p], party) for a in found for p in a.parties)
            tally.add("party", there, f"{want['name']}: {party}")
        for term in want.get("terms", ()):
            spans = places.spans([term])
            there = any(touches(t.evidence, spans) for a in found for t in a.terms)
            tally.add("term", there, f"{want['name']}: {term['text']}")
        for said in want.get("allegations", ()):
            there = any(
                _called(names.get(x.by or ""), said["by"]) and touches(x.evidence, places.spans([said]))
                for a in found for x in a.allegations
            )  # fmt: skip
            tally.add("allegation", there, f"{want['name']}: {said['by']}: {said['text']}")
    return tally


def forecasts(account: Account, gold: Gold, places: Places) -> Tally:
    """Likelihood and state of forecasts found by their words."""
    tally = Tally()
    by_statement: dict[str, list[Forecast]] = {}
    for one in account.forecasts:
        by_statement.setdefault(one.statement, []).append(one)
    for want in gold["forecast"]:
        key = want["quote"][:60]
        statement = _statement(account, want["file"], want["quote"], places)
        told = by_statement.get(statement.id, []) if statement else []
        # of two that one statement foretells, the one that the gold names
        forecast = max(told, key=lambda f, w=want: _shared_words(f.proposition, w["quote"]), default=None)  # type: ignore[misc]  # fmt: skip
        if not tally.add("found", forecast is not None, key) or forecast is None:
            continue
        if want.get("likelihood"):
            got = [round(100 * x) for x in forecast.likelihood] if forecast.likelihood else None
            tally.add(
                "likelihood", got == want["likelihood"], f"{key}: {got} for {want['likelihood']}"
            )
        states = {want["state"], *want.get("states_also", ())}
        tally.add(
            "state", forecast.state in states, f"{key}: {forecast.state} for {sorted(states)}"
        )
    return tally


def _shared_words(one: str, other: str) -> float:
    """How much of the words of either stands in both."""
    a, b = ({w.strip(".,;“”\"'") for w in words.casefold().split()} for words in (one, other))
    return len(a & b) / len(a | b)


def disagreements(account: Account, gold: Gold, places: Places) -> Tally:
    """Found with words of at least two sides."""
    tally = Tally()
    for want in gold["disagreement"]:
        sides = [places.spans([s]) for s in want["sides"]]
        there = any(
            d.kind == want["kind"]
            and sum(bool(touches((e for s in d.sides for e in s.evidence), side)) for side in sides)
            > 1
            for d in account.disagreements
        )
        tally.add("found", there, f"{want['kind']}: {want['what']}")
    return tally


Scorer = Callable[[Account, Mapping[str, Any], Places], Tally]
SCORERS: dict[str, Scorer] = {
    "documents": documents, "entities": entities, "capitals": capitals, "events": events,
    "figures": figures, "statements": statements, "relations": relations,
    "agreements": agreements, "forecasts": forecasts, "disagreements": disagreements,
}  # fmt: skip
