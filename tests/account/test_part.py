"""A part of an account: what is kept, and that it is an account that holds by itself."""

import pytest
from msgspec.structs import replace
from tests.samples import said, sample_account

from tidings.account.brief import make_brief
from tidings.account.check import check_account
from tidings.account.closing import OUTSIDE
from tidings.account.part import Wanted, find_entity, find_story, part_of
from tidings.account.walk import walk
from tidings.documents import Linked
from tidings.errors import TidingsError
from tidings.merging.merge import Items
from tidings.model.account import Account
from tidings.model.evidence import Evidence
from tidings.model.items import EntityRole, Event
from tidings.model.json import from_json, to_json

ACCOUNT = sample_account()
SHELLS = ACCOUNT.events[0]


def events(account: Account, **wanted: str) -> list[str]:
    return [e.id for e in part_of(account, Wanted(**wanted)).events]


def test_nothing_wanted_is_the_whole() -> None:
    assert part_of(ACCOUNT, Wanted()) is ACCOUNT


# a first day, and whether the shelling of 5 May 2031, told on the 6th and 7th, is kept
DAYS = [("2031-05-04", True), ("2031-05-05", True), ("2031-05-06", False)]


@pytest.mark.parametrize(("since", "kept"), DAYS)
def test_since_a_day(since: str, kept: bool) -> None:
    assert bool(events(ACCOUNT, since=since)) is kept


UNDATED = [(False, "2031-05-01", True), (False, "2031-06-01", False), (True, "2031-05-01", False)]


@pytest.mark.parametrize(("background", "since", "kept"), UNDATED)
def test_undated_is_as_recent_as_its_reports_unless_it_is_background(
    background: bool,
    since: str,
    kept: bool,
) -> None:
    undated: Event = replace(SHELLS, date=None, background=background)
    assert bool(events(replace(ACCOUNT, events=(undated,)), since=since)) is kept


def test_what_concerns_somebody() -> None:
    part = part_of(ACCOUNT, Wanted(entity="entity-corvo"))
    assert [s.id for s in part.statements] == ["statement-talks"]
    assert [r.id for r in part.relations] == ["relation-mayor"]
    assert part.events == ()
    assert {e.id for e in part.entities} == {"entity-corvo", "entity-velo"}
    assert [f.statement for f in part.forecasts] == ["statement-talks"]
    assert part.disagreements == ()


def test_what_a_story_tells() -> None:
    assert events(ACCOUNT, story="story-velo") == ["event-shells"]
    assert events(ACCOUNT, story="story-other") == []


WANTED = [
    Wanted(since="2031-05-05"),
    Wanted(since="2031-05-07"),
    Wanted(entity="entity-velo"),
    Wanted(entity="entity-corvo"),
    Wanted(story="story-velo"),
]


@pytest.mark.parametrize("wanted", WANTED)
def test_a_part_is_an_account_that_holds(wanted: Wanted) -> None:
    part = part_of(ACCOUNT, wanted)
    raw = {d.id: d.sha256 for d in part.documents}
    assert check_account(part, raw) == ()
    assert part.is_part
    assert check_account(from_json(to_json(part)), raw) == ()


def test_what_a_part_refers_to_outside_is_left_out_and_told() -> None:
    shelling, *_ = ACCOUNT.events
    late = replace(
        ACCOUNT.statements[0], id="statement-late", about=(shelling.id,),
        date=replace(shelling.date, edtf="2031-05-09", earliest="2031-05-09", latest="2031-05-09"),
        answers="statement-talks", answer="denial",
    )  # fmt: skip
    account = replace(ACCOUNT, statements=(*ACCOUNT.statements, late))
    part = part_of(account, Wanted(since="2031-05-09"))
    (kept,) = part.statements
    assert (kept.about, kept.answers, kept.answer) == ((), None, None)
    told = {out.where: out.what for out in part.left_out if out.reason == OUTSIDE}
    assert told[shelling.id] == f"event: {shelling.headline}"
    assert "statement-talks" in told
    assert part.made.settings["since"] == "2031-05-09"
    assert not account.is_part


def test_a_shorter_brief_alone_leaves_nothing_out() -> None:
    part = part_of(ACCOUNT, Wanted(length=1))
    assert replace(part, brief=ACCOUNT.brief) == ACCOUNT


def test_more_sources_than_it_names_are_found_in_a_part() -> None:
    part = part_of(ACCOUNT, Wanted(since="2031-05-05"))
    one, *rest = part.events
    more = replace(one.corroboration, independent_sources=9)
    bent = replace(part, events=(replace(one, corroboration=more), *rest))
    raw = {d.id: d.sha256 for d in part.documents}
    assert {f.kind for f in check_account(bent, raw)} == {"sources"}


@pytest.mark.parametrize("wanted", WANTED)
def test_all_words_of_a_part_stand_in_its_documents(wanted: Wanted) -> None:
    part = part_of(ACCOUNT, wanted)
    documents = {d.id for d in part.documents}
    assert {said.document for _, said in walk(part) if isinstance(said, Evidence)} <= documents
    articles = {a.id for a in part.articles}
    assert {key for one in (*part.sources, *part.stories) for key in one.articles} <= articles
    assert {key for one in part.articles for key in one.documents} <= documents


def test_an_office_that_only_other_reports_give_is_left_out() -> None:
    corvo, town = ACCOUNT.entities
    roles = (
        EntityRole(title="mayor", evidence=(said("doc-gazette", "Mayor Lidia Corvo"),)),
        EntityRole(title="captain", evidence=(said("doc-radio", "the harbour office"),)),
    )
    account = replace(ACCOUNT, entities=(replace(corvo, roles=roles), town))
    part = part_of(account, Wanted(entity="entity-corvo"))
    assert [d.id for d in part.documents] == ["doc-gazette"]
    assert [role.title for role in part.entities[0].roles] == ["mayor"]
    assert [m.document for m in part.entities[1].mentions] == ["doc-gazette"]


def test_who_is_named_without_words_keeps_some() -> None:
    event = replace(SHELLS, actors=(), evidence=SHELLS.evidence[1:], reports=SHELLS.reports[1:])
    corvo = ACCOUNT.entities[0]
    lone = replace(event, place=replace(SHELLS.place, entity=corvo.id, evidence=()), date=None)
    account = replace(
        ACCOUNT, events=(lone,), relations=(), statements=(), forecasts=(), figures=()
    )
    part = part_of(replace(account, disagreements=()), Wanted(entity=corvo.id))
    assert [m.document for m in part.entities[0].mentions] == ["doc-gazette"]
    assert [d.id for d in part.documents] == ["doc-gazette", "doc-radio"]


@pytest.mark.parametrize("length", [1, 2, 3, 50])
def test_a_brief_is_no_longer_than_asked(length: int) -> None:
    items = Items(**{name: getattr(ACCOUNT, name) for name in Items.__struct_fields__})
    linked = Linked(
        documents=ACCOUNT.documents, articles=ACCOUNT.articles, sources=ACCOUNT.sources,
        decisions=(),
    )  # fmt: skip
    whole, short = make_brief(items, linked), make_brief(items, linked, length=length)
    told = [s.text for section in whole.sections for s in section.sentences]
    kept = [s.text for section in short.sections for s in section.sentences]
    assert len(kept) == min(length, len(told))
    assert set(kept) <= set(told)
    assert all(section.sentences for section in short.sections)


FOUND = [
    ("Lidia Corvo", "entity-corvo"),
    ("corvo", "entity-corvo"),
    ("porto", "entity-velo"),
    ("entity-v", "entity-velo"),
]


@pytest.mark.parametrize(("asked", "found"), FOUND)
def test_entities_are_found_by_name(asked: str, found: str) -> None:
    assert find_entity(ACCOUNT, asked) == found


def test_stories_are_found_by_title() -> None:
    assert find_story(ACCOUNT, "porto") == "story-velo"


@pytest.mark.parametrize(("asked", "told"), [("nobody", "no such entity"), ("o", "are called so")])
def test_who_is_not_clear_is_told(asked: str, told: str) -> None:
    with pytest.raises(TidingsError, match=told):
        find_entity(ACCOUNT, asked)


def test_the_counts_of_a_kept_event_are_kept() -> None:
    dead = replace(ACCOUNT.figures[0], place=None)
    part = part_of(replace(ACCOUNT, figures=(dead,)), Wanted(entity="entity-velo"))
    assert [e.figures for e in part.events] == [("figure-dead",)]
    assert [f.id for f in part.figures] == ["figure-dead"]
