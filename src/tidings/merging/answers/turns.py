"""Turns of an argument: each statement, and each deed told as an event, as what answers or is answered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property, lru_cache

from tidings.lexicons.tables import column, table
from tidings.lexicons.tables import words as cell
from tidings.merging.roots import REMEMBERED, lexicon_roots, root, roots, words
from tidings.model.evidence import Evidence
from tidings.model.record import Record

# "no more than ten", "if not repaired" deny nothing.
_NO_DENIAL = re.compile(
    r"(?:\b(?:no|not)|n[’']t) (?:more|fewer|less|later|only|just|doubt|longer than)\b(?: than)?|\bif not\b",
    re.I,
)
_FUTURE = frozenset({"will", "would", "shall", "ll", "wo", "going", "may"})
_BARS = re.compile(
    r"\bthere (?:can|could|will|would|shall|must) be no\b|\bcan(?:not| never|['’]t) be\b", re.I
)
# “have never paid”, “we did not fire”, “we hire dockers, not thugs”: what was or is so; “did not bargain” told by others may be “will not”.
_HAS_NOT = re.compile(r"\bha(?:ve|s|d)(?:n['’]t| not| never)\b", re.I)
_DID_NOT = re.compile(r"\bdid(?:n['’]t| not| never)\b|\w, not (?:\w+ ){0,2}\w+\W*$", re.I)
_WE = frozenset({"i", "we", "our", "us"})
# So many words behind a word of negation are what it denies; a full stop ends them.
_DENIED = 8
_CLAUSES = re.compile(r"[.;:!?…—]+")
_ASIDES = frozenset(
    {"who", "whom", "whose", "which", "because", "but", "although", "while", "since"}
)
# What is true of anybody tells of nobody's deed.
_ANYBODY = frozenset({"anyone", "anybody", "whoever", "everyone", "everybody", "those"})
# Who is called so is not the one that was spoken of.
_OTHERS = frozenset(
    {
        "last",
        "previous",
        "earlier",
        "recent",
        "past",
        "another",
        "other",
        "neighbouring",
        "neighboring",
        "separate",
        "different",
    }
)


class Turn(Record, frozen=True, kw_only=True, dict=True):
    """One statement or deed.

    `voices` are the entities that speak or act and the bodies behind them, `called` the roots of the words for them;
    `targets` and `named` the same for whom it is against or asked of. `own` are the roots of its words, `around` those
    that stand before it, `told` all words of the sentences it stands in; `plain` are all its words
    in order, `every` their roots; `doers` are the entities named where who did it stands, `doing` the roots of the words there; `senses` are what they may speak of in other words; `inside` are the entities that its words name, `places`
    those of them that are towns and the like.
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
    doers: frozenset[str]
    doing: frozenset[str]
    own: frozenset[str]
    around: frozenset[str]
    told: frozenset[str]
    senses: frozenset[str]
    senses_around: frozenset[str]
    plain: tuple[str, ...]
    every: frozenset[str]
    content: str
    cue: str
    passages: tuple[Evidence, ...]
    first: str
    last: str
    from_: str | None
    to: str | None
    about: frozenset[str]
    inside: frozenset[str]
    places: frozenset[str]

    @cached_property
    def by_document(self) -> Mapping[str, tuple[Evidence, ...]]:
        """Its passages in each report, in order."""
        found: dict[str, list[Evidence]] = {}
        for passage in self.passages:
            found.setdefault(passage.document, []).append(passage)
        return {document: tuple(passages) for document, passages in found.items()}

    @property
    def negated(self) -> bool:
        """Whether its words say that something is not so."""
        return _is_negated(self.content)

    @property
    def in_part(self) -> bool:
        """Whether its words say that something is not so of all, or not always."""
        return _in_part().search(self.content) is not None

    @property
    def denied(self) -> frozenset[str]:
        """The roots of what its words say is not so: of "I saw the boat, but no shot was fired" those of a shot."""
        return _denied_roots(self.content)

    @property
    def ahead(self) -> bool:
        """Whether its words tell what will or will not be."""
        return not _FUTURE.isdisjoint(self.plain)

    @property
    def tells_past_not(self) -> bool:
        """Whether its words say only of what was that it was not, which turns nothing down: "I have never paid a bandit"."""
        if not self.negated or self.ahead:
            return False
        past = _HAS_NOT.search(self.content) or (self.ours and _DID_NOT.search(self.content))
        return bool(past)

    @property
    def bars(self) -> bool:
        """Whether its words rule something out: "there can be no tunnel without a night shift"."""
        return _BARS.search(self.content) is not None

    @property
    def ours(self) -> bool:
        """Whether the speaker tells of himself: "I do not resign"."""
        return not _WE.isdisjoint(self.opening[:2])

    @cached_property
    def opening(self) -> tuple[str, ...]:
        """Its first words in small letters, without “US”, which is no "us"."""
        said = (w.strip("“”\"'’.,") for w in self.content.split()[:3])
        return tuple(w.casefold() for w in said if w != "US")

    @property
    def is_another(self) -> bool:
        """Whether its speaker or doer is told to be another than the one spoken of before."""
        return not _OTHERS.isdisjoint((*words(self.calling)[:1], *self.plain[:1]))

    @cached_property
    def unmasking(self) -> frozenset[str]:
        """The roots of its words, and of those it is told with, that call something a tale."""
        said = self.every | frozenset(root(w) for w in words(self.cue))
        return said & lexicon_roots("en/unmasking_words.tsv", "word")

    @property
    def corrects(self) -> bool:
        """Whether its words say that something is not so."""
        unsure = lexicon_roots("en/unsure_words.tsv", "word")
        ruled = {root("rule")} if "out" not in self.plain else set()
        if not _ANYBODY.isdisjoint(self.plain[:1]):
            return False
        return self.negated and (unsure - ruled).isdisjoint(self.every)

    @property
    def harmful(self) -> bool:
        """Whether its words tell of an attack or of a wrong."""
        return not self.own.isdisjoint(harmful_words())

    @property
    def replies(self) -> bool:
        """Whether it is told with a verb of speaking back."""
        return root(self.cue) in lexicon_roots("en/replying_verbs.tsv", "lemma")


@cache
def harmful_words() -> frozenset[str]:
    """The roots of words that tell of an attack or of a wrong."""
    files = (
        ("attack_words", "word"), ("wrongdoing", "lemma"), ("breaches", "lemma"),
        ("hostile_acts", "lemma"), ("denied_acts", "lemma"), ("harm_words", "lemma"),
    )  # fmt: skip
    return frozenset(r for file, name in files for r in lexicon_roots(f"en/{file}.tsv", name))


@cache
def _in_part() -> re.Pattern[str]:
    """“not every”, “not all”: what is not so of all may be so of most."""
    phrases = (p for row in table("en/whole_words.tsv") for p in cell(row["not_in"]))
    return re.compile(rf"\b(?:{'|'.join(p for p in phrases if p.startswith('not '))})\b", re.I)


def _without_bounds(content: str) -> str:
    """Some words without those of negation that deny nothing."""
    return _in_part().sub(" ", _NO_DENIAL.sub(" ", content))


@lru_cache(maxsize=REMEMBERED)
def _is_negated(content: str) -> bool:
    denying = words(_without_bounds(content))
    return not column("en/negations.tsv").isdisjoint(denying)


@lru_cache(maxsize=REMEMBERED)
def _denied_roots(content: str) -> frozenset[str]:
    found: set[str] = set()
    for clause in _CLAUSES.split(_without_bounds(content)):
        said = words(clause)
        for place, word in enumerate(said):
            if word in column("en/negations.tsv"):
                found.update(roots(" ".join(_up_to_aside(said[place + 1 : place + 1 + _DENIED]))))
    return frozenset(found)


def _up_to_aside(said: tuple[str, ...]) -> tuple[str, ...]:
    """Words up to a clause that says only who or why: "we do not feed people who burn barns" denies no fire."""
    end = next((n for n, word in enumerate(said) if n > 1 and word in _ASIDES), len(said))
    return said[:end]
