"""Who says what against whom: denials of accusations, two who blame each other, both for a broken agreement.

An accusation that nobody answers is no disagreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tidings.documents.clusters import Clusters
from tidings.merging.answers.same_side import same_side
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.matters import distance, telling, words_around
from tidings.model.agreements import AgreementItem, Allegation
from tidings.model.disagreements import Disagreement, Side
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Statement
from tidings.model.vocabulary import DisagreementKind

# "any drones", "not one rifle", "never": that it happened at all is denied, not only who did it.
_AT_ALL = re.compile(r"\b(?:any|never|not one|not a single|no such|nothing)\b", re.I)
_PART = re.compile(
    r"\bany (?:part|role|hand|involvement|link|links|responsibility|connection)\b", re.I
)
# An accusation of fewer words is a noun only: "a bombardment".
BARE = 4
# What one side says in the next sentence or two.
BESIDE = 200
# So many telling words in common make two accusations be about one matter.
ONE_MATTER = 2
# Of the accusations that have a word in common each is set beside so many of the next.
WINDOW = 60


def disputed(
    statements: Sequence[Statement], agreements: Sequence[AgreementItem],
    entities: Mapping[str, Entity], ground: Ground,
) -> Iterator[Disagreement]:  # fmt: skip
    """All disagreements between those who speak."""
    yield from _denied(statements, entities, ground)
    yield from _broken(agreements, statements, entities, ground)
    alleged = {a.statement for g in agreements for a in g.allegations if a.statement}
    free = [s for s in statements if s.kind == "accusation" and s.id not in alleged]
    yield from _mutual_blame(free, entities, ground)


def _denied(
    statements: Sequence[Statement], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    """Each accusation with all who deny it, and with what is said beside both."""
    by_id = {s.id: s for s in statements}
    near = _Near(statements)
    denials: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.answer == "denial" and statement.answers in by_id:
            denials.setdefault(statement.answers, []).append(statement)
    for answered_id in sorted(denials):
        answered, against = by_id[answered_id], denials[answered_id]
        there = _beside([answered], near, entities, kinds=("accusation",))
        back = _beside(against, near, entities, kinds=("accusation", "denial"))
        sides = [_together(there, entities, ground), _together(back, entities, ground)]
        kind: DisagreementKind = "status" if all(_at_all(d) for d in against) else "attribution"
        who, whom = _speaker(against[0], entities), _speaker(answered, entities)
        items = [s.id for s in (*there, *back)]
        yield make(kind, items, sides, f"{who} denies what {whom} says")


def _beside(
    said: Sequence[Statement], near: _Near, entities: Mapping[str, Entity],
    *, kinds: tuple[str, ...],
) -> list[Statement]:  # fmt: skip
    """What is said and what the same side says beside it: its denial and whom it blames instead."""
    found = list(said)
    known = {one.id for one in said}
    for other in near.of(said):
        if other.kind not in kinds or other.id in known or other.answer in {"denial", "refusal"}:
            continue
        for one in said:
            gap = distance(_contents(one), _contents(other))
            # two who accuse the same one stand together, whoever they are
            together = same_side(one.speaker, other.speaker, entities)
            if one.kind == other.kind == "accusation":
                together = same_side(one.against, other.against, entities)
            if gap is not None and gap <= BESIDE and together:
                found.append(other)
                break
    return found


class _Near:
    """Accusations and denials by the reports that tell them."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = statements
        self._told_in: dict[str, list[int]] = {}
        for place, one in enumerate(statements):
            if one.kind in {"accusation", "denial"}:
                for document in {r.document for r in one.reported_by}:
                    self._told_in.setdefault(document, []).append(place)

    def of(self, said: Sequence[Statement]) -> Iterator[Statement]:
        """Those that a report of one of some statements tells, in order."""
        documents = {r.document for one in said for r in one.reported_by}
        places = {p for document in documents for p in self._told_in.get(document, ())}
        yield from (self._statements[place] for place in sorted(places))


def _at_all(denial: Statement) -> bool:
    return bool(_AT_ALL.search(denial.content)) and not _PART.search(denial.content)


def _broken(
    agreements: Sequence[AgreementItem], statements: Sequence[Statement],
    entities: Mapping[str, Entity], ground: Ground,
) -> Iterator[Disagreement]:  # fmt: skip
    """Two or more who are each said to have broken one agreement."""
    by_id = {s.id: s for s in statements}
    groups = [e for e in entities.values() if e.kind == "armed_group"]
    for agreement in agreements:
        blamed: dict[str, list[Allegation]] = {}
        for allegation in agreement.allegations:
            if allegation.against is not None:
                blamed.setdefault(_side_key(allegation.against, entities, groups), []).append(
                    allegation
                )
        if len(blamed) < 2:
            continue
        sides = [_alleged(blamed[key], by_id, entities, ground) for key in sorted(blamed)]
        items = [agreement.id, *(a.statement for k in blamed for a in blamed[k] if a.statement)]
        yield make("attribution", items, sides, f"who has broken the {agreement.name}")


def _alleged(
    allegations: Sequence[Allegation], by_id: Mapping[str, Statement],
    entities: Mapping[str, Entity], ground: Ground,
) -> Side:  # fmt: skip
    told = [(a, by_id[a.statement]) for a in allegations if a.statement and a.statement in by_id]
    first, words = allegations[0], allegations[0].evidence[0].quote
    if told:
        first, words = told[0][0], told[0][1].content
    by = f"{entities[first.by].name}: " if first.by is not None else ""
    evidence = [e for a in allegations for e in a.evidence]
    evidence += [e for _, statement in told for e in statement.evidence]
    return side_of(f"{by}{words}", evidence, ground)


def _side_key(entity: str, entities: Mapping[str, Entity], groups: Sequence[Entity]) -> str:
    item = entities[entity]
    armed = item.kind == "armed_group" or (item.codes and item.codes.plover_sector == "REB")
    if armed:
        # a group's fighters are the group
        return min((e.id for e in groups if item.name.startswith(e.name)), default=item.id)
    return item.id if not item.codes or not item.codes.iso3 else item.codes.iso3


def _mutual_blame(
    accusations: Sequence[Statement], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    """Two who blame each other for one matter."""
    words = {s.id: words_around(_contents(s), ground) for s in accusations}
    by_place = dict(enumerate(accusations))
    clusters: Clusters[int] = Clusters(by_place)
    nouns = [telling(_common_nouns(s.content)) for s in accusations]
    for place, next_ in _of_one_matter(accusations, nouns):
        one, other = by_place[place], by_place[next_]
        if clusters.find(place) != clusters.find(next_) and (
            _blames_back(one, other, entities) and _is_one_matter(one, other, words)
        ):
            clusters.join(place, next_)
    for places in clusters.groups():
        group = [by_place[place] for place in places]
        if len(group) < 2:
            continue
        first = group[0]
        here = [s for s in group if not _blames_back(first, s, entities)]
        there = [s for s in group if s not in here]
        sides = [_together(here, entities, ground), _together(there, entities, ground)]
        items = [s.id for s in group]
        yield make("attribution", items, sides, "each side blames the other")


def _of_one_matter(
    accusations: Sequence[Statement], nouns: Sequence[frozenset[str]]
) -> Iterator[tuple[int, int]]:
    """The places of accusations of one event, or with a word in common; of a word that many have, those made next."""
    having: dict[str, list[int]] = {}
    for place, one in enumerate(accusations):
        for key in (*one.about, *nouns[place]):
            having.setdefault(key, []).append(place)
    found: set[tuple[int, int]] = set()
    for places in having.values():
        for number, place in enumerate(places):
            found.update((place, other) for other in places[number + 1 : number + WINDOW])
    return iter(sorted(found))


def _contents(statement: Statement) -> tuple[Evidence, ...]:
    return tuple(max(r.evidence, key=lambda e: len(e.quote)) for r in statement.reported_by)


def _blames_back(one: Statement, other: Statement, entities: Mapping[str, Entity]) -> bool:
    """Whether the one who is blamed here blames there: the other side, or the speaker himself."""
    back = same_side(one.against, other.speaker, entities)
    forth = same_side(other.against, one.speaker, entities)
    if same_side(one.speaker, other.speaker, entities):
        return False
    same_target = same_side(one.against, other.against, entities)
    return back and forth and not same_target and None not in (one.against, other.against)


def _is_one_matter(one: Statement, other: Statement, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether both speak of one event, or of one thing in like words."""
    if set(one.about) & set(other.about):
        return True
    own = telling(_common_nouns(one.content)) & telling(_common_nouns(other.content))
    return bool(own) and len(words[one.id] & words[other.id]) >= ONE_MATTER


def _common_nouns(words: str) -> str:
    """Without names and what is made of them: two enemies always name each other."""
    return " ".join(w for w in words.split() if w[:1].islower())


def _together(
    statements: Sequence[Statement], entities: Mapping[str, Entity], ground: Ground
) -> Side:
    says = " / ".join(dict.fromkeys(f"{_speaker(s, entities)}: {s.content}" for s in statements))
    return side_of(says, [e for s in statements for e in s.evidence], ground)


def _words(statement: Statement, entities: Mapping[str, Entity]) -> str:
    """What was said; who is blamed is added where the words alone do not name him."""
    blamed = entities[statement.against].name if statement.against else ""
    bare = statement.kind == "accusation" and len(statement.content.split()) < BARE
    named = blamed.casefold() in statement.content.casefold()
    return f"{statement.content} (blamed on {blamed})" if bare and blamed and not named else statement.content  # fmt: skip


def _speaker(statement: Statement, entities: Mapping[str, Entity]) -> str:
    if statement.speaker is not None:
        return entities[statement.speaker].name
    return statement.speaker_text or "an unnamed speaker"
