"""The closed word lists of the contract, as types."""

from __future__ import annotations

from typing import Literal

EntityKind = Literal[
    "person", "state", "organization", "armed_group", "collective", "place", "facility"
]
Sector = Literal[
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "AGR", "BUS", "CRM", "CVL",
    "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "UNK",
]  # fmt: skip
RelationKind = Literal[
    "backs", "opposes", "allied_with", "leads", "speaks_for", "works_for",
    "member_of", "part_of", "located_in", "controls", "hosts",
]  # fmt: skip
RelationStatus = Literal["asserted", "disputed", "denied"]
EventStatus = Literal[
    "occurred", "ongoing", "planned", "in_doubt", "cancelled", "hypothetical", "denied"
]
Measure = Literal[
    "killed", "wounded", "missing", "captured", "abducted", "displaced", "returned", "evacuated",
    "refugees_hosted", "in_need", "destroyed", "deployed", "participants", "money", "distance",
    "duration", "other",
]  # fmt: skip
Scope = Literal["incident", "cumulative", "stock", "capacity"]
Agreement = Literal["single", "agree", "compatible", "update", "conflict"]
StatementKind = Literal[
    "claim", "assessment", "accusation", "denial", "responsibility_claim", "demand", "appeal",
    "pledge", "offer", "threat", "warning", "forecast", "hope", "announcement", "condemnation",
    "praise", "refusal",
]  # fmt: skip
AgreementStatus = Literal["in_force", "partly_implemented", "violated", "collapsed", "expired"]
# What befalls an agreement, one thing after the other: its status is what the last of them leaves it in.
AgreementStage = Literal[
    "signed",
    "in_force",
    "extended",
    "suspended",
    "partly_implemented",
    "violated",
    "collapsed",
    "expired",
]
AnswerKind = Literal[
    "denial", "counter", "refusal", "concession", "contradiction", "responsibility"
]  # fmt: skip
OutcomeState = Literal["kept", "broken", "met", "moved", "fell_through", "open"]
ForecastState = Literal["open", "held", "failed", "unclear"]
DisagreementKind = Literal["figure", "date", "place", "attribution", "status"]
# What happens without anybody doing it to anybody, by the groups of EM-DAT that reports of a crisis tell of; PLOVER has no type for it.
# The type that a mention of such a happening has.
HAZARD = "HAZARD"
# The rule of what somebody is only said in passing to have suffered: "the arrested engineer".
BORNE = "a word before the name"
Hazard = Literal[
    "breach", "collapse", "earthquake", "epidemic", "explosion", "fire", "flood", "landslide", "outage",
    "spill", "storm", "transport", "volcano",
]  # fmt: skip
Verdict = Literal["same", "different", "unsure"]

# The qualifier of a number that is only ruled out: "seven were killed, not five".
NOT = "not"
# The statuses of what is told as having happened; what is planned, doubted or denied is none of it.
FACTUAL = frozenset({"occurred", "ongoing"})
