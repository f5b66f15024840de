"""Whether two tellings are of one event by their words: those that tell it, those beside them, those of their articles.

Actors, time and place of a telling are often left to what was said before, and many happenings are of no type that the
lexicons know. Then the verb or noun, the clause and what the two articles are about speak; what is told of actors, day,
place and number still counts for or against.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from math import sqrt

from tidings.lexicons.tables import column, table
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import at
from tidings.merging.happenings.compare_events import compared
from tidings.merging.happenings.event_words import kin
from tidings.merging.happenings.told import Told
from tidings.merging.stories.story_words import (
    WORD,
    Vector,
    likeness,
    matter_of,
    rarity,
    stem,
    story_vector,
)
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import Reading

# What each weighs, so that nought is "as likely as not". Chosen on the 1245 mentions of eight topics of ECB+, where a quarter
# more or less of any one moves CoNLL F1 by .005 at most, of STORY by .018: `evaluation.score_ecbplus`.
SAME_WORD, KIN_WORD, OTHER_WORD = 0.9, 0.7, -3.0
# The words of two articles at which one story is as likely as two, what each step away weighs, and the most for alike ones.
STORY, STORY_STEP, ONE_STORY = 0.3, 15.0, 0.2
# Naming one person in common, or none, is worth so much likeness.
PEOPLE = 0.05
SAME_ACTORS, SAME_COUNT, OTHER_TIME, OTHER_PLACE = 0.8, 1.2, -1.0, -0.7
# "Said" in two reports is mostly not one saying, unless one speaker says it.
SAYING = -1.5
# Two words for one happening in one article are rarer than one.
ONE_ARTICLE = -0.2
CLAUSE, CLAUSE_MEAN = 1.0, 0.3
# Of pairs of one type with at least so much 97 in a hundred are one event there; just below it 73.
SURE = 1.5
# What parties that quarrel say of each other they say again and again in the same words, and who meets is told by the table:
# day, matter and parties must tell.
SPOKEN = frozenset(
    {"AGREE", "CONSULT", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "CONCEDE"}
)


class Surroundings:
    """What the articles of tellings are about, and whom they name."""

    def __init__(self, readings: Sequence[Reading], entities: EntityLinks) -> None:
        self._matter = {r.document.id: story_vector("", matter_of(r.document)) for r in readings}
        self._people = {r.document.id: _people(r, entities) for r in readings}
        self._known: dict[tuple[str, str], float] = {}

    def alike(self, one: Told, other: Told) -> float:
        """How much two tellings' articles are alike, by their words and the people they name."""
        a, b = sorted((one.node[0], other.node[0]))
        if (a, b) not in self._known:
            mine, theirs = self._people[a], self._people[b]
            shift = 0.0 if not mine or not theirs else PEOPLE if mine & theirs else -PEOPLE
            self._known[a, b] = likeness(self._matter[a], self._matter[b]) + shift
        return self._known[a, b]


def tie(one: Told, other: Told, around: Surroundings, reasons: list[Reason]) -> float:
    """How much speaks for two tellings being of one event; above nought it is likelier than not."""
    a, b = one.mention.lemma, other.mention.lemma
    score = SAME_WORD if a == b else KIN_WORD if kin(a, b) else OTHER_WORD
    if a != b and score > 0:
        reasons.append(Reason(rule="event.kin-word", says=f"“{a}” and “{b}” tell one thing"))
    actors, time, place, count = compared(one, other, reasons)
    score += SAME_ACTORS if actors > 0 else SAYING if {a, b} & _sayings() else 0.0
    score += (time is None) * OTHER_TIME + (place is None) * OTHER_PLACE
    score += SAME_COUNT if count is not None and count > 0 else 0.0
    score += CLAUSE * (likeness(_clause(one), _clause(other)) - CLAUSE_MEAN)
    if one.beside(other):
        return score + (ONE_ARTICLE if a != b else 0.0)
    alike = around.alike(one, other)
    if alike >= STORY:
        reasons.append(Reason(rule="event.story", says="their articles tell one story"))
    return score + min(ONE_STORY, STORY_STEP * (alike - STORY))


def retold(one: Told, other: Told, around: Surroundings) -> Decision | None:
    """The judgement that two tellings of one type in two articles, which fit each other (`fit`), are one event by their
    words; None where it is not sure enough, or where numbers or days differ ever so little."""
    if one.mention.type in SPOKEN or other.mention.type in SPOKEN:
        return None
    if one.article == other.article or not kin(one.mention.lemma, other.mention.lemma):
        return None
    _, time, place, count = compared(one, other, [])
    if time is None or place is None or count is None or time < 0 or count < 0:
        return None
    reasons: list[Reason] = []
    score = tie(one, other, around, reasons)
    if score < SURE:
        return None
    left, right = (at(t.mention.trigger) for t in (one, other))
    says = f"the words say so: {score:.1f} where {SURE:g} is asked"
    return Decision(
        id=content_id("decision", "event", left, right), left=left, right=right, verdict="same",
        score=round(min(score / (2 * SURE) + 0.5, 1.0), 2), reasons=(*reasons, Reason(rule="event.retold", says=says)),
    )  # fmt: skip


def _people(reading: Reading, entities: EntityLinks) -> frozenset[str]:
    """The named people of a document."""
    document = reading.document.id
    told = {m.chain for m in reading.entities}
    found = (
        entities.get(document, c.index) for c in reading.chains
        if c.kind == "person" and not c.described and c.index in told
    )  # fmt: skip
    return frozenset(e for e in found if e is not None)


def _clause(told: Told) -> Vector:
    return _weighed(told.mention.clause.quote)


@cache
def _weighed(clause: str) -> Mapping[str, float]:
    small = column("en/function_words.tsv")
    stems = Counter(stem(w) for w in WORD.findall(clause) if w.lower() not in small)
    weights = {key: rarity(key) for key in stems if len(key) > 2 or key.isdigit()}
    length = sqrt(sum(w * w for w in weights.values())) or 1.0
    return {key: weight / length for key, weight in weights.items()}


@cache
def _sayings() -> frozenset[str]:
    """Words of mere saying: a claim that the writer neither vouches for nor doubts."""
    rows = table("en/reporting_verbs.tsv")
    said = {r["lemma"] for r in rows if r["kind"] == "claim" and r["stance"] == "neutral"}
    return frozenset(said | {"accord", "according"})
