"""Finds whom a deed is laid to: "a mine blamed on the rebels", "strikes attributed to Norland", "claimed by the group".

"A ferry named after the king" is laid to nobody.
"""

from __future__ import annotations

from msgspec.structs import replace

from tidings.language.arguments import after
from tidings.language.trees import children, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.mentions import StatementMention
from tidings.model.parse import Sentence, Token

# PLOVER's sectors of those who watch a conflict and fight on no side.
OBSERVING = frozenset({"NGO", "MED", "JRN", "CVL", "REF"})

# Deeds that can be laid to somebody; nobody is blamed for a meeting.
DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST"})
LAID_TO = ("on", "to", "by")


def laid_to(sentence: Sentence, trigger: Trigger) -> tuple[Token, ...]:
    """Those after "blamed on", "attributed to", "claimed by" in the words of a deed."""
    if trigger.entry.type not in DEEDS:
        return ()
    for token in subtree(sentence, trigger.anchor):
        between = sentence.tokens[trigger.head.index + 1 : token.index]
        if is_attribution(sentence, token) and not any(t.pos == "VERB" for t in between):
            for name in LAID_TO:
                if found := after(sentence, token, name):
                    return found
    return ()


def is_attribution(sentence: Sentence, token: Token) -> bool:
    """Whether a participle behind a noun lays it to somebody, with nobody named who does so."""
    if token.tag not in {"VBN", "VBD"} or token.lemma not in word_class("attributing"):
        return False
    finite = children(sentence, token, "nsubj", "nsubjpass", "aux", "auxpass", "dobj")
    return token.dep in {"acl", "relcl", "amod", "advcl", "dep", "conj", "ccomp"} and not finite


def as_reported(index: Index, told: StatementMention) -> StatementMention:
    """A statement as it bears on whether its deeds happened: witnesses, medics or monitors who tell who did it report,
    where a party accuses its enemy."""
    speaker = index.reading.chains[told.speaker] if told.speaker is not None else None
    watches = speaker is not None and speaker.sector in OBSERVING
    return replace(told, kind="claim") if watches and told.kind == "accusation" else told
