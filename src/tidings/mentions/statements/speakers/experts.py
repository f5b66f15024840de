"""Who judges by calling: what a geologist says of a rock is an assessment, what the miner says a claim."""

from __future__ import annotations

from msgspec.structs import replace

from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.vocabulary import StatementKind

_SCIENCES = ("ologist", "ologists", "onomist", "onomists", "watcher", "watchers")


def looks_on(draft: Draft, speaker: Speaker, people: People) -> bool:
    """Whether somebody only foresees what may come: experts, and fortune-tellers too."""
    if people.introduction(speaker.words) & word_class("foreseeing"):
        return True
    return judges_or_tells(replace(draft, kind="claim"), speaker, people) == "assessment"


def judges_or_tells(draft: Draft, speaker: Speaker, people: People) -> StatementKind:
    """A judgement when the speaker is introduced as one who judges."""
    if draft.kind != "claim" or (draft.word == "report" and draft.frame == "np"):
        return draft.kind  # observers who "reported ballot stuffing" saw it
    introduced = people.introduction(speaker.words)
    known = people.chain(speaker.chain)
    if known is not None:
        introduced |= {w.casefold() for role in known.roles for w in role.title.split()}
        introduced |= {w.casefold() for alias in known.aliases for w in alias.split()}
    expert = introduced & column("en/expert_nouns.tsv") or any(
        w.endswith(_SCIENCES) for w in introduced
    )
    described = people.description(speaker.words) & column("en/expert_bodies.tsv")
    return "assessment" if expert or described else "claim"
