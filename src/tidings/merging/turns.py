"""Turns of an argument: each statement, and each deed told as an event, as what answers or is answered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property

from tidings.lexicons.tables import column, table
from tidings.merging.ground import Ground
from tidings.merging.roots import lexicon_roots, root, roots, words
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Event, Relation, Statement, StatementReport
from tidings.model.record import Record

# Words before a passage that say what it is about: one or two sentences.
BEFORE = 250
# So many words open a clause with its subject.
SUBJECT = 4
# Whose words are those of the body behind them.
SPEAKING = frozenset({"leads", "speaks_for", "works_for"})
# Kinds that are said to whom they are about.
ADDRESSED = frozenset({"demand", "appeal", "offer", "refusal", "threat", "warning"})
# Deeds that can answer, by PLOVER type.
DEEDS = frozenset({"CONCEDE", "RETREAT", "REJECT", "AGREE", "SANCTION", "COOPERATE", "AID", "SUPPORT", "CONSULT", "MOBILIZE", "COERCE"})  # fmt: skip
# "Ana Ruiz, head of the water office, said": who somebody is, between the name and the word of saying.
_APPOSED = re.compile(r"\s*,\s*(?!who\b|whose\b|which\b|and\b|but\b)([^.;:\"“”\n]{3,80}),\s*")
_STOP = re.compile(r"[.!?][\"”’']?\s|\n")
# "no more than ten" denies nothing.
_NO_DENIAL = re.compile(
    r"\b(?:no|not) (?:more|fewer|less|later|only|just|doubt|longer than)\b(?: than)?", re.I
)
_FUTURE = frozenset({"will", "would", "shall", "ll", "wo", "going", "may"})
_WE = frozenset({"i", "we", "our", "us"})
# Who is called so is not the one that was spoken of.
_OTHERS = frozenset({"another", "other", "neighbouring", "neighboring", "separate", "different"})


class Turn(Record, frozen=True, kw_only=True):
    """One statement or deed.

    `voices` are the entities that speak or act and the bodies behind them, `called` the roots of the words for them;
    `targets` and `named` the same for whom it is against or asked of. `own` are the roots of its words, `around` those
    that stand before it, `told` all words of the sentences it stands in.
    """

    id: str
    kind: str
    is_deed: bool
    calling: str
    voices: frozenset[str]
    called: frozenset[str]
    targets: frozenset[str]
    named: frozenset[str]
    subject: frozenset[str]
    own: frozenset[str]
    around: frozenset[str]
    told: frozenset[str]
    plain: tuple[str, ...]
    content: str
    cue: str
    passages: tuple[Evidence, ...]
    first: str
    last: str
    from_: str | None
    to: str | None
    about: frozenset[str]

    @property
    def negated(self) -> bool:
        """Whether its words say that something is not so."""
        denying = words(_NO_DENIAL.sub(" ", self.content))
        return not column("en/negations.tsv").isdisjoint(denying)

    @property
    def ahead(self) -> bool:
        """Whether its words tell what will or will not be."""
        return not _FUTURE.isdisjoint(self.plain)

    @property
    def ours(self) -> bool:
        """Whether the speaker tells of himself: "I do not resign"."""
        return not _WE.isdisjoint(self.plain[:2])

    @property
    def is_another(self) -> bool:
        """Whether its speaker or doer is told to be another than the one spoken of before."""
        return not _OTHERS.isdisjoint(words(self.calling))

    @property
    def replies(self) -> bool:
        """Whether it is told with a verb of speaking back."""
        return root(self.cue) in lexicon_roots("en/replying_verbs.tsv", "lemma")


class Sides:
    """Which entities stand behind an entity: its office, the body it leads or speaks for."""

    def __init__(self, entities: Mapping[str, Entity], relations: Sequence[Relation]) -> None:
        self.entities = entities
        self._names: dict[frozenset[str], frozenset[str]] = {}
        self._behind: dict[str, set[str]] = {
            i: {r.of for r in e.roles if r.of} for i, e in entities.items()
        }
        for relation in relations:
            if relation.kind in SPEAKING and relation.status != "denied":
                self._behind[relation.subject].add(relation.object)

    def behind(self, entity: str | None) -> frozenset[str]:
        """The entity and whom it speaks for."""
        return frozenset() if entity is None else frozenset({entity, *self._behind[entity]})

    @cached_property
    def actors(self) -> frozenset[str]:
        """The roots of all words that name or call somebody in the case."""
        return self.names(self.entities) | actor_words()

    def names(self, ids: Iterable[str]) -> frozenset[str]:
        """The roots of the names of some entities."""
        key = frozenset(ids)
        if key not in self._names:
            found = (self.entities[i] for i in key)
            self._names[key] = frozenset(
                r for e in found for name in (e.name, *e.aliases) for r in roots(name)
            )
        return self._names[key]


@cache
def actor_words() -> frozenset[str]:
    """The roots of callings and of what bodies are called: "union", "army"."""
    nouns = {row["noun"] for row in table("en/collectives.tsv")} | column(
        "en/organization_heads.tsv"
    )
    return frozenset(r for phrase in nouns for r in roots(phrase))


def turns_of(
    statements: Sequence[Statement], events: Sequence[Event], sides: Sides, ground: Ground
) -> tuple[Turn, ...]:
    """All statements and the deeds that can answer, as turns, in the order given."""
    asked = _asked(events, sides)
    # who is "the coalition's spokesman" in one report is only a name in the next
    called: dict[str | None, set[str]] = {}
    for s in statements:
        for text in (s.speaker_text or "", *_apposed(s, ground)):
            called.setdefault(s.speaker, set()).update(roots(text))
    said = tuple(
        _said(s, frozenset(called[s.speaker]) if s.speaker else frozenset(), asked, sides, ground)
        for s in statements
    )
    words_said = [p for t in said for p in t.passages]
    done = (
        e for e in events
        if e.status in {"occurred", "ongoing"} and e.type in DEEDS
        # what was said in turning something down is a statement of its own
        and not (e.type == "REJECT" and any(_inside(p, e.evidence) for p in words_said))
    )  # fmt: skip
    return (*said, *(_done(e, sides, ground) for e in done))


def _inside(passage: Evidence, others: Sequence[Evidence]) -> bool:
    return any(
        o.document == passage.document and o.start <= passage.start and passage.end <= o.end
        for o in others
    )


def _asked(
    events: Sequence[Event], sides: Sides
) -> dict[str, list[tuple[Evidence, frozenset[str]]]]:
    """Of each document, the words of demands and accusations told as events, and whom they are against."""
    found: dict[str, list[tuple[Evidence, frozenset[str]]]] = {}
    for event in events:
        if event.type in {"REQUEST", "ACCUSE"}:
            # of "the release of Ana Ruiz" the person is what is asked for, not who is asked
            targets = frozenset(
                a.entity for a in event.actors
                if a.entity and a.role == "target" and sides.entities[a.entity].kind != "person"
            )  # fmt: skip
            for evidence in event.evidence:
                found.setdefault(evidence.document, []).append((evidence, targets))
    return found


def said_in(report: StatementReport) -> tuple[Evidence, ...]:
    """The words of a report that are what was said."""
    return report.said or (max(report.evidence, key=lambda e: len(e.quote)),)


def _said(
    statement: Statement, called: frozenset[str], asked: Mapping[str, list[tuple[Evidence, frozenset[str]]]], sides: Sides,
    ground: Ground,
) -> Turn:  # fmt: skip
    passages = tuple(e for r in statement.reported_by for e in said_in(r))
    voices = sides.behind(statement.speaker)
    targets = sides.behind(statement.against)
    if statement.kind in ADDRESSED and statement.addressee in sides.entities:
        targets |= sides.behind(statement.addressee)
    for passage in passages:
        for evidence, who in asked.get(passage.document, ()):
            if evidence.start <= passage.end and passage.start <= evidence.end:
                targets |= who
    targets -= voices
    addressed = _addressed(statement, ground)
    subject = frozenset(r for e in passages for r in roots(" ".join(e.quote.split()[:SUBJECT])))
    named = frozenset(r for text in addressed for r in roots(text)) | sides.names(targets)
    if statement.kind == "accusation" and not targets:
        # "They were taken by men of the Front" accuses whom it names
        named |= frozenset(r for e in passages for r in roots(e.quote)) & sides.actors
    dates = statement.date
    days = [ground.published(r.document) or "" for r in statement.reported_by]
    plain = tuple(w for e in passages for w in words(e.quote))
    return Turn(
        id=statement.id, kind=statement.kind, is_deed=False, calling=statement.speaker_text or "", voices=voices,
        called=called | frozenset(roots(statement.speaker_text or "")) | sides.names(voices),
        targets=targets, named=named, subject=subject, plain=plain, content=statement.content, cue=statement.cue or "",
        passages=passages, first=min(days, default=""), last=max(days, default=""),
        from_=dates.earliest if dates else None, to=dates.latest if dates else None,
        about=frozenset(statement.about), **_words(passages, ground),
    )  # fmt: skip


def _apposed(statement: Statement, ground: Ground) -> Iterator[str]:
    for report in statement.reported_by:
        text = ground.documents[report.document].text
        named = [e for e in report.evidence if e.quote == statement.speaker_text]
        cues = [e for e in report.evidence if e.quote == statement.cue]
        for name in named:
            after = [c.start for c in cues if c.start >= name.end]
            if after and (found := _APPOSED.fullmatch(text[name.end : min(after)])):
                yield found.group(1)


def _addressed(statement: Statement, ground: Ground) -> Iterator[str]:
    """Who is accused or asked, in the words that stand between the cue and the matter: "the army" of "accused the army of …"."""
    for report in statement.reported_by:
        said = min(said_in(report))
        cues = [e for e in report.evidence if e.quote == statement.cue and e.end <= said.start]
        if cues:
            yield ground.documents[report.document].text[cues[-1].end : said.start]
        head, of, _ = said.quote.partition(" of ")
        yield (
            head
            if of and statement.kind == "accusation"
            else " ".join(said.quote.split()[:SUBJECT])
        )


def _done(event: Event, sides: Sides, ground: Ground) -> Turn:
    actors = [a for a in event.actors if a.role == "source"]
    voices = frozenset(i for a in actors for i in sides.behind(a.entity))
    passages = event.evidence
    days = [ground.published(r.document) or "" for r in event.reports]
    plain = tuple(w for e in passages for w in words(e.quote))
    subject = frozenset(r for a in actors for r in roots(a.text))
    return Turn(
        id=event.id, kind=event.type, is_deed=True, calling=" ".join(a.text for a in actors), voices=voices,
        called=subject | sides.names(voices), targets=frozenset(), named=frozenset(), subject=subject,
        plain=plain, content=event.headline, cue="", passages=passages,
        first=min(days, default=""), last=max(days, default=""),
        from_=event.date.earliest if event.date else None, to=event.date.latest if event.date else None,
        about=frozenset(), **_words(passages, ground),
    )  # fmt: skip


def _words(passages: Sequence[Evidence], ground: Ground) -> dict[str, frozenset[str]]:
    own = frozenset(r for e in passages for r in roots(e.quote))
    sentences = [_sentence(e, ground) for e in passages]
    before = [_before(e, ground) for e in passages]
    return {
        "own": own,
        "around": frozenset(r for text in (*sentences, *before) for r in roots(text)) | own,
        "told": frozenset(root(w) for text in sentences for w in words(text)),
    }


def _before(evidence: Evidence, ground: Ground) -> str:
    """What stands before a passage, without the word that the limit cuts."""
    text = ground.documents[evidence.document].text
    before = text[max(0, evidence.start - BEFORE) : evidence.start]
    before = before.partition(" ")[2] if len(before) == BEFORE else before
    return before.rpartition("\n\n")[2]


def _sentence(evidence: Evidence, ground: Ground) -> str:
    """The whole sentence that a passage stands in."""
    text = ground.documents[evidence.document].text
    starts = [
        m.end() for m in _STOP.finditer(text, max(0, evidence.start - 2 * BEFORE), evidence.start)
    ]
    end = _STOP.search(text, evidence.end)
    return text[
        starts[-1] if starts else max(0, evidence.start - 2 * BEFORE) : end.start()
        if end
        else len(text)
    ]
