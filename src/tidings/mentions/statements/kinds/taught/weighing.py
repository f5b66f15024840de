"""The likeliest kind of a statement by all its signs, taken where it is surely likelier than that of the rules.

“They came back for the wells in March” of villagers about soldiers accuses; "came" alone says no such thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp
from typing import NamedTuple, get_args

from tidings.language.trees import is_passive
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.heard import CORRECTING, Judged, names_wrong
from tidings.mentions.statements.kinds.main_clause import FORETELLING, Clause, first_clause
from tidings.mentions.statements.kinds.taught.signs import signs
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.foretelling import POSSIBLE
from tidings.mentions.statements.reported.lexicon import OPEN
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.decisions import Reason
from tidings.model.vocabulary import StatementKind

KINDS: tuple[StatementKind, ...] = get_args(StatementKind)
ALWAYS = "always"
# By how much its share must be above that of the rules' kind (`python -m training.kinds --measure`).
SURER = 0.5
# How large it must be for blame without a word for a wrong and for somebody who could have done it.
SURE = 0.9
HUNDRED = 100
_DOERS = frozenset({"state", "armed_group", "organization", "person", "collective"})
# Whom the rules see charge, deny or condemn did so on grounds of its own: of nine sentences kept apart five were righter by signs, of
# eleven where they saw other acts all.
FIRM: frozenset[StatementKind] = frozenset({"accusation", "denial", "condemnation", "demand"})
# Who denies or refuses says "no" in one word or another, who foretells speaks of what is to come.
_NEGATING = frozenset({"clause: not", *(f"word: {word}" for word in CORRECTING)})
_COMING = frozenset(f"helper: {word}" for word in FORETELLING | POSSIBLE) | frozenset(
    f"word: {word}" for word in word_class("words_of_what_comes")
)
NEEDED: Mapping[StatementKind, frozenset[str]] = {
    "denial": _NEGATING,
    "refusal": _NEGATING,
    "forecast": _COMING,
}

Weights = Mapping[str, Mapping[StatementKind, float]]


class Chosen(NamedTuple):
    """A kind and its share."""

    kind: StatementKind
    share: float


def taught(
    judged: Judged, draft: Draft, speaker: Speaker, people: People, places: Places
) -> Judged:
    """What was judged, corrected where a cue that leaves the kind open stands before what mostly does something else."""
    main = first_clause(draft, places)
    if draft.kind not in OPEN or main is None:
        return judged  # "spoke of a turning point": what taught the signs were clauses
    found = signs(draft, judged, speaker, people, places)
    best = chosen(judged.kind, draft.kind, found, weights())
    if best.kind == judged.kind:
        return judged
    if best.kind == "accusation" and best.share < SURE and not names_wrong(draft, people, places):
        return judged  # who tells that a couple divorced blames nobody
    says = f"what is said so is mostly: {best.kind}, share {best.share:.2f}; the rules say: {judged.kind}"
    accused = _accused(main, speaker, people) if best.kind == "accusation" else None
    return Judged(kind=best.kind, against=accused, why=Reason(rule="statement.taught", says=says))


def _accused(main: Clause, speaker: Speaker, people: People) -> int | None:
    """Whose doing a clause tells of, where that is somebody else who could do it: of "the depot was looted" nobody's."""
    if main.subject is None or is_passive(main.sentence, main.verb):
        return None
    chain = people.chain_at(main.sentence.index, main.subject.index)
    known = people.chain(chain)
    if chain is None or known is None or known.kind not in _DOERS:
        return None
    return None if speaker.chain is not None and people.one_side(chain, speaker.chain) else chain


def chosen(ruled: StatementKind, cue: StatementKind, found: frozenset[str], by: Weights) -> Chosen:
    """The likeliest kind where the cue leaves it open and it is surely likelier than that of the rules, else that."""
    likely = shares(found, by)
    best = max(KINDS, key=likely.__getitem__)
    fits = best not in NEEDED or found & NEEDED[best]
    surer = likely[best] - likely[ruled] >= SURER
    if cue not in OPEN or ruled in FIRM or not (fits and surer):
        best = ruled
    return Chosen(best, likely[best])


def shares(found: frozenset[str], by: Weights) -> dict[StatementKind, float]:
    """How likely each kind is; the shares make 1."""
    sums = dict.fromkeys(KINDS, 0.0)
    for sign in sorted(found | {ALWAYS}):
        for kind, weight in by.get(sign, {}).items():
            sums[kind] += weight
    top = max(sums.values())
    raised = {kind: exp(total - top) for kind, total in sums.items()}
    whole = sum(raised.values())
    return {kind: share / whole for kind, share in raised.items()}


@cache
def weights() -> Weights:
    """The taught weights, for each sign those of the kinds that it speaks for or against."""
    return {
        row["sign"]: {kind: int(row[kind]) / HUNDRED for kind in KINDS if row[kind]}
        for row in table("en/kind_signs.tsv")
    }


def written(by: Weights) -> str:
    """Weights as the rows of a lexicon."""
    rows = (
        (
            sign,
            *(str(round(by[sign][kind] * HUNDRED)) if kind in by[sign] else "" for kind in KINDS),
        )
        for sign in sorted(by)
    )
    return "".join("\t".join(row) + "\n" for row in (("sign", *KINDS), *rows))
