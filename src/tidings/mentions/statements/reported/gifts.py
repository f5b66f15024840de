"""What is given or promised where the words name to whom: "offered the island a hospital", "were promised a raise".

Finds "a raise" in "Guards were promised a raise by Bor."; nothing in "Bor promised it."
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.mentions.statements.reported.content import Pieces, run, with_tail
from tidings.model.parse import Sentence, Token


def given(sentence: Sentence, verb: Token, thing: Token) -> Pieces:
    """“offered the island a field hospital”: to whom stands before what."""
    gifts = [t for t in children(sentence, verb, "dobj") if t.index > thing.index]
    if thing.dep != "dative" or thing.pos == "PRON" or thing.index < verb.index or not gifts:
        return ()
    first, last = subtree(sentence, thing)[0].index, run(sentence, gifts[0])[-1][1]
    return with_tail(sentence, verb, (first, last))


def received(sentence: Sentence, verb: Token) -> Pieces:
    """“guards have been promised a raise by the ministry”: what, not to whom."""
    gifts = [t for t in children(sentence, verb, "dobj") if t.index > verb.index]
    if not gifts or not children(sentence, verb, "auxpass"):
        return ()
    by = [t for t in children(sentence, gifts[0], "prep") if t.text.casefold() == "by"]
    if verb.dep in {"advcl", "acl"} and not by:
        return ()  # "Having been refused a seat, Bor left": by whom is not said
    return run(sentence, gifts[0], low=verb.index, high=by[0].index if by else None)
