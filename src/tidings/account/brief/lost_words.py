"""Words of mouth that, cut out of their report, lost what they belong to, and are not told."""

from __future__ import annotations

import re

from tidings.account.brief.desk import Desk
from tidings.account.brief.finite import opens_helped
from tidings.account.brief.pointing import object_first
from tidings.model.evidence import Evidence
from tidings.model.items import Statement

# A denial that tells of denying is the report's whole sentence, not what was denied; one that tells of blaming mostly, too.
_DENIED = re.compile(r"\bden(?:y|ies|ied|ying)\b")
_BLAMED = re.compile(r"\b(?:blames?|blamed|accuses?|accused)\b")
_ON_WHOM = re.compile(r"\s+(?:on|for)\b")
# What binds words to a sentence before, or to the next clause: "called for the videos, as well", "an end to the raids, in which, he said,".
_TOO = re.compile(
    r"(?:,? (?:as well|too)|,? (?:(?:in|of|for|by|to|with) )?(?:which|whom|who|where),? (?:he|she|it|they) \w+)$"
)
# "“The bird is back,” he announced": a quotation with its own verb of saying.
_SPOKEN = re.compile(r"“[^”]*[,.!?]”")
# What was said stands before these words: "which he thought the pilot said was a bird".
_LOST_OBJECT = re.compile(
    r"\b(?:said|says|thought|thinks|believed|believes) (?:was|were|is|are|had|has|would|could)\b"
)


def is_lost(body: str) -> bool:
    """Whether words lost what they belong to: of two who "accused each other" the brief names one; “rings that they think | could sink
    ships” have no subject, “let it pass” and “said was a bird” not what they speak of; ““Go!” he called” has a voice of its own."""
    opens = body.casefold().startswith(("each other", "one another")) or opens_helped(body)
    odd = body.count("“") != body.count("”") or bool(_SPOKEN.match(body))
    return opens or odd or object_first(body) or bool(_LOST_OBJECT.search(body))


def is_cut(said: Statement, cue: Evidence, content: Evidence, desk: Desk) -> bool:
    """Whether the words are not what was said but the report's sentence of it ("the party blamed the other, which denied it"), or end
    in front of what is blamed: “blamed the attack | on rebels”."""
    if said.kind == "denial" and (_DENIED.search(content.quote) or _BLAMED.search(content.quote)):
        return True
    behind = desk.text(content.document)[content.end :]
    return cue.quote.lower().startswith("blam") and bool(_ON_WHOM.match(behind))


def unbound(body: str) -> str:
    """Words without what ties their end to others."""
    return _TOO.sub("", body)
