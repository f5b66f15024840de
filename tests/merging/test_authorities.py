"""Who is tied to which entry of an authority file, who is not, and why."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tidings.authority.packing import pack
from tidings.documents import Linked
from tidings.documents.clusters import Clusters
from tidings.merging.authorities import directory as directories
from tidings.merging.authorities.directory import Directory, find_entries
from tidings.merging.authorities.joining import join_known
from tidings.merging.authorities.tying import TOLD, Tied, tie_entities
from tidings.merging.ground import Ground
from tidings.model.authority import Authority, AuthorityEntry, KnownId, Term
from tidings.model.corrections import PersonsValue, Reviewed
from tidings.model.documents import Document, Published
from tidings.model.evidence import Evidence, Inferred
from tidings.model.items import Codes, Corroboration, Entity, EntityRole, MentionEvidence
from tidings.model.mentions import Chain, EntityMention, Reading
from tidings.model.vocabulary import EntityKind

DOCUMENT = Document(
    id="doc-1", origin="a.txt", media_type="text/plain", sha256="0", text="",
    published=Published(date="2031-05-06", basis="byline", why="the byline"), role="original",
)  # fmt: skip
GROUND = Ground(Linked(documents=(DOCUMENT,), articles=(), sources=(), decisions=()))
ALONE = Corroboration(documents=1, articles=1, independent_sources=1, sources=())
BODIES: tuple[EntityKind, ...] = ("organization", "armed_group", "facility")


def entity(
    name: str, kind: EntityKind = "person", *aliases: str, iso3: str | None = None,
    office: bool = False, key: str = "entity-1",
) -> Entity:  # fmt: skip
    words = Evidence(document="doc-1", start=0, end=len(name), quote=name)
    return Entity(
        id=key, name=name, kind=kind, aliases=aliases, codes=Codes(iso3=iso3) if iso3 else None,
        roles=(EntityRole(title="mayor", evidence=(words,)),) if office else (),
        mentions=(MentionEvidence(document="doc-1", start=0, end=len(name), quote=name, as_=kind),),
        corroboration=ALONE,
    )  # fmt: skip


def person(key: str, *names: str, **more: object) -> AuthorityEntry:
    return AuthorityEntry(id=key, kinds=("person",), names=names, **more)


def tie(*entities: Entity, to: Sequence[AuthorityEntry]) -> Tied:
    return tie_entities(entities, Directory(to), GROUND)


def verdicts(tied: Tied) -> dict[str, str]:
    return {d.right: d.verdict for d in tied.decisions}


CORVO = person("K-17", "Lidia Corvo", "Lídia Prado", countries=("PRT",))
UNION = AuthorityEntry(id="K-40", kinds=BODIES, names=("Dockers' Union",))
STATE = AuthorityEntry(
    id="K-1", kinds=("state",), names=("Portuguese Republic",), countries=("PRT",)
)
IN_OFFICE = (
    person("K-17", "Lidia Corvo", terms=(Term(start="2027-10-01"),)),
    person("K-18", "Lidia Corvo", terms=(Term(end="2027-09-31"),)),
)
# An entity, the entries, and the id that it has in the end.
CASES = {
    "the name": (entity("Lidia Corvo"), [CORVO], "K-17"),
    "the order of words": (entity("Corvo Lidia"), [CORVO], "K-17"),
    "an alias of the file without its accent": (entity("Lidia Prado"), [CORVO], "K-17"),
    "an alias of the reports": (entity("The mayor", "person", "Lidia Corvo"), [CORVO], "K-17"),
    "the same country": (entity("Lidia Corvo", iso3="PRT"), [CORVO], "K-17"),
    "a body of countries is no country": (entity("Lidia Corvo", iso3="IGO"), [CORVO], "K-17"),
    "another country": (entity("Lidia Corvo", iso3="BRA"), [CORVO], None),
    "another type": (entity("Lidia Corvo", "organization"), [CORVO], None),
    "another name": (entity("Lidia Corva Neves"), [CORVO], None),
    "another spelling": (entity("Dmitry Peskov"), [person("K-2", "Dmitri Peskov")], "K-2"),
    "another first name": (entity("Maria Peskova"), [person("K-2", "Dmitri Peskov")], None),
    "a surname of nobody's country": (entity("Corvo"), [person("K-3", "Corvo")], None),
    "a surname of the country": (
        entity("Corvo", iso3="PRT"), [person("K-3", "Corvo", countries=("PRT",))], "K-3"
    ),
    "a weak alias": (
        entity("The Raven King"), [person("K-3", "A B", weak=("The Raven King",))], None
    ),
    "a weak alias of the country": (
        entity("The Raven King", iso3="PRT"),
        [person("K-3", "A B", weak=("The Raven King",), countries=("PRT",))], "K-3",
    ),
    "two of one name": (entity("Lidia Corvo"), [CORVO, person("K-18", "Lidia Corvo")], None),
    "two of one name, one of the country": (
        entity("Lidia Corvo", iso3="PRT"), [CORVO, person("K-18", "Lidia Corvo", countries=("BRA",))], "K-17",
    ),
    "the full name before the weak one": (
        entity("Lidia Corvo", iso3="PRT"),
        [CORVO, person("K-18", "X Y", weak=("Lidia Corvo",), countries=("PRT",))], "K-17",
    ),
    "the one in office": (entity("Lidia Corvo", office=True), IN_OFFICE, "K-17"),
    "two, and no office in the reports": (entity("Lidia Corvo"), IN_OFFICE, None),
    "two in office": (
        entity("Lidia Corvo", office=True),
        [*IN_OFFICE, person("K-19", "Lidia Corvo", terms=(Term(start="2030-01-01"),))], None,
    ),
    "a body of one word": (entity("Dockers' Union", "armed_group"), [UNION], "K-40"),
    "nameless people": (entity("Dockers' Union", "collective"), [UNION], None),
    "a government by another name of its country": (
        entity("Lisbon", "state", iso3="PRT"), [STATE], "K-1"
    ),
    "the land is no government": (entity("Portugal", "place", iso3="PRT"), [STATE], None),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_an_entity_is_tied_to_the_one_that_fits(name: str) -> None:
    one, entries, key = CASES[name]
    tied = tie(one, to=entries)
    known = tied.entities[0].authority
    assert (known.id if known else None) == key
    assert [d.right for d in tied.decisions if d.verdict == "same"] == ([key] if key else [])
    if known is not None:
        assert known.inferred.evidence[0].quote == one.mentions[0].quote
        assert known.name in next(e.names for e in entries if e.id == key)


def test_what_does_not_fit_is_told_with_its_reason() -> None:
    other = entity("Lidia Corvo", iso3="BRA")
    (decision,) = tie(other, to=[CORVO]).decisions
    assert (decision.left, decision.right, decision.verdict) == ("doc-1:0-11", "K-17", "different")
    assert [reason.rule for reason in decision.reasons] == ["authority.name", "authority.country"]


def test_all_that_fit_are_told() -> None:
    several = [person(f"K-{n:02}", "Lidia Corvo") for n in range(TOLD + 5)]
    tied = tie(entity("Lidia Corvo"), to=several)
    assert tied.entities[0].authority is None
    assert len(tied.decisions) == TOLD
    assert {d.verdict for d in tied.decisions} == {"unsure"}
    assert "25 entries fit: K-00, K-01" in tied.decisions[0].reasons[-1].says
    assert tied.decisions[0].reasons[-1].says.endswith("and 5 more")


def test_two_entities_of_one_entry_are_both_left_alone() -> None:
    one, other = entity("Karm", "place"), entity("Karm", "place", key="entity-2")
    tied = tie(one, other, to=[AuthorityEntry(id="K-6", kinds=("place",), names=("Karm",))])
    assert [e.authority for e in tied.entities] == [None, None]
    assert {d.verdict for d in tied.decisions} == {"unsure"}
    assert len({d.id for d in tied.decisions}) == 2


def said(one: Entity, field: str, value: str | None, known: str | None = None) -> Entity:
    """An entity as a person corrected it."""
    values = (PersonsValue(field=field, value=value, correction=1),)
    why = Inferred(rule="review.correct")
    return replace(
        one, reviewed=Reviewed(verdict="corrected", values=values),
        authority=KnownId(id=known, inferred=why) if known else None,
    )  # fmt: skip


def test_a_person_says_which_or_none() -> None:
    one = entity("Lidia Corvo")
    chosen = tie(said(one, "authority", "K-18", "K-18"), to=IN_OFFICE)
    assert chosen.entities[0].authority is not None
    assert (chosen.entities[0].authority.id, chosen.entities[0].authority.name) == (
        "K-18",
        "Lidia Corvo",
    )
    assert tie(said(one, "authority", None), to=[CORVO]).entities[0].authority is None
    other = entity("Lídia Prado", key="entity-2")
    left, right = tie(said(one, "authority", "K-17", "K-17"), other, to=[CORVO]).entities
    assert left.authority is not None
    assert right.authority is None


def test_the_name_that_a_person_gave_is_looked_for_first() -> None:
    named = said(entity("Ada Fenn", "person", "Lidia Corvo"), "name", "Ada Fenn")
    both = [CORVO, person("K-9", "Ada Fenn")]
    known = tie(named, to=both).entities[0].authority
    assert known is not None
    assert known.id == "K-9"


def reading(*chains: Chain) -> Reading:
    mentions = [
        EntityMention(
            start=10 * c.index, end=10 * c.index + 5, quote=c.name, sentence=0, first=0, last=1,
            head=0, form="name", as_=c.kind, chain=c.index,
        )
        for c in chains
    ]  # fmt: skip
    return Reading(document=DOCUMENT, chains=chains, entities=tuple(mentions))


def joined(chains: Sequence[Chain], entries: Sequence[AuthorityEntry], *apart: int) -> list[str]:
    """The decisions of joining the chains of one document; the first and those of `apart` are not the same by a person's word."""
    nodes = {("doc-1", c.index): c for c in chains}
    mentions = {("doc-1", m.chain): [m] for m in reading(*chains).entities}
    clusters = Clusters(nodes)
    for index in apart:
        clusters.keep_apart(("doc-1", 0), ("doc-1", index))
    found = list(join_known(clusters, nodes, mentions, Directory(entries)))
    assert len(found) == len(nodes) - len(clusters.groups())
    return [d.reasons[0].says for d in found]


HASSAN = person("K-2", "Ali Hassan", "Abu Omar Idris")
TWO = (
    Chain(index=0, name="Ali Hassan", kind="person"),
    Chain(index=1, name="Abu Omar Idris", kind="person"),
)


def test_full_names_of_one_entry_are_one() -> None:
    says = "“Ali Hassan” and “Abu Omar Idris” are names of K-2 (Ali Hassan)"
    assert joined(TWO, [HASSAN]) == [says]


@pytest.mark.parametrize(
    ("chains", "entries", "apart"),
    [
        (TWO, [HASSAN], (1,)),  # a person says that they are two
        (TWO, [HASSAN, person("K-3", "Abu Omar Idris")], ()),
        (TWO, [person("K-2", "Ali Hassan", weak=("Abu Omar Idris",))], ()),
        ((replace(TWO[0], country="SYR"), replace(TWO[1], country="IRQ")), [replace(HASSAN, countries=("SYR",))], ()),
        ((TWO[0], Chain(index=1, name="Idris", kind="person")), [person("K-2", "Ali Hassan", "Idris")], ()),
        ((TWO[0], Chain(index=1, name="Ali Hasan", kind="person")), [HASSAN], ()),  # by spelling nothing is joined
        ((TWO[0], replace(TWO[1], kind="organization")), [HASSAN], ()),
        ((TWO[0], replace(TWO[1], described=True)), [HASSAN], ()),
    ],
)  # fmt: skip
def test_nothing_else_is_joined(
    chains: Sequence[Chain], entries: Sequence[AuthorityEntry], apart: tuple[int, ...]
) -> None:
    assert joined(chains, entries, *apart) == []


def test_only_entries_that_the_case_can_name_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [person(f"N-{n}", f"Name Number{n}") for n in range(5000)]
    lines = [
        AuthorityEntry(id="K-2", terms=(Term(start="2030-01-01"),)), *many,
        replace(HASSAN, names=HASSAN.names[:1]), replace(HASSAN, names=HASSAN.names[1:]),
    ]  # fmt: skip
    held: list[AuthorityEntry] = []
    monkeypatch.setattr(directories, "Directory", lambda entries: held.extend(entries))
    authority = Authority(sha256="0", chunks=tuple(pack(lines)))
    find_entries(authority, {"doc-1": reading(TWO[1])}, ())
    assert held == [
        AuthorityEntry(
            id="K-2", kinds=("person",), names=("Ali Hassan", "Abu Omar Idris"),
            terms=(Term(start="2030-01-01"),),
        )
    ]  # fmt: skip
