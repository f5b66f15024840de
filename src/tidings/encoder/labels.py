"""What the heads of the encoder tell apart; the weights are only good with these labels in this order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import get_args

from tidings.lexicons.tables import column
from tidings.model.vocabulary import EntityKind, EventStatus, Measure, Scope, Sector, StatementKind

TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
MODES = (
    "visit", "third-party", "multilateral", "phone", "withdraw", "release", "disarm", "ceasefire",
    "access", "resign", "assist", "change", "yield", "meet", "disapprove", "investigate", "allege",
    "restrict", "arrest", "relations", "expel", "territory", "violence", "demo", "riot", "strike",
    "hunger", "boycott", "obstruct", "vandalize", "convict", "discontinue", "troops", "weapons",
    "police", "militia", "seize", "censor", "curfew", "martial-law", "deport", "withhold",
    "misinformation", "cyber", "abduct", "beat", "torture", "sexual", "targeted", "destroy",
    "primitive", "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons",
    "crowd-control", "unconventional",
)  # fmt: skip
NONE = "-"


def _spans(*kinds: str) -> tuple[str, ...]:
    """Labels of words for spans: outside, first word, later word."""
    return (NONE, *(f"{edge}:{kind}" for kind in kinds for edge in "BI"))


_KINDS = get_args(EntityKind)
_PARTS = ("source", "cue", "content")

# Heads that mark spans, word by word. Attribution within attribution has a layer of its own, and so have
# descriptions, since a name may stand within one ("Mali's army").
SPAN_HEADS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": _spans(*_KINDS),
        "description": _spans(*_KINDS),
        "attribution": _spans(*_PARTS),
        "inner": _spans(*_PARTS),
        "trigger": _spans(*TYPES),
        "figure": _spans("figure"),
        "time": _spans("time"),
    }
)
# Heads that say more of a span, read at one of its words: the first, of names and descriptions the last. (All words of a
# cue and content are taught the kind of a statement; read at all of them it was no surer.)
FACET_HEADS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "statement_kind": get_args(StatementKind),
        "mode": (NONE, *MODES),
        "status": get_args(EventStatus),
        "measure": get_args(Measure),
        "scope": get_args(Scope),
        "sector": (NONE, *get_args(Sector)),
    }
)
HEADS: Mapping[str, tuple[str, ...]] = MappingProxyType({**SPAN_HEADS, **FACET_HEADS})

# Pairs of spans that belong together, from the first to the second.
RELATIONS = (
    "said_by",  # content → its source
    "cued_by",  # content → its cue
    "understood",  # content → the mention of a speaker whom its sentence does not name
    "continues",  # later piece of a content → the piece before it
    "source", "target", "participant", "place",  # trigger → mention
    "time",  # trigger → time
    "count",  # trigger → figure
    "same_event",  # trigger → earlier trigger
    "antecedent",  # mention → earlier mention
    "part_of",  # figure → figure
)  # fmt: skip
LINK_SIZE = 64
# Signed distance in words, in steps that grow: what stands near belongs together.
DISTANCES = (-200, -100, -60, -40, -25, -15, -10, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 10, 15, 25, 40, 60, 100, 200)  # fmt: skip

PRONOUNS = column("en/pronouns.tsv")


def head_slices() -> dict[str, slice]:
    """Where the logits of each head lie in the output of the graph."""
    at, slices = 0, {}
    for name, labels in HEADS.items():
        slices[name] = slice(at, at + len(labels))
        at += len(labels)
    return slices
