"""Main clauses that the parser hangs below a relative clause behind them: "The thaw follows a call in which, aides said, he promised help".

The parser makes "promised" the top of the sentence and the call what was promised.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.model.parse import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_RELATIVE = frozenset({"which", "whom", "whose"})
_NAMES = frozenset({"NOUN", "PROPN"})


def with_root(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, its main clause on top and a clause with "in which" below the noun that it tells of."""
    top = next((t for t in tokens if t.head == t.index), None)
    if top is None or top.pos not in {"VERB", "AUX"}:
        return tuple(tokens)
    if (said := _said_within(tokens, top)) is not None:
        return said
    link = next((t for t in tokens[: top.index] if _leads(tokens, top, t)), None)
    main = next((t for t in tokens if link and _is_main(tokens, top, link, t)), None)
    if link is None or main is None:
        return tuple(tokens)
    told = next((t for t in reversed(tokens[main.index : link.index]) if t.pos in _NAMES), main)
    mended = list(tokens)
    mended[main.index] = structs.replace(main, dep="ROOT", head=main.index)
    mended[top.index] = structs.replace(top, dep="relcl", head=told.index)
    return tuple(mended)


def _said_within(tokens: Sequence[Token], top: Token) -> tuple[Token, ...] | None:
    """ "… a call in which, aides said, he had promised help": where the top verb has an object, aides said what stands behind."""
    own = [t for t in tokens if t.head == top.index]
    if not any(t.dep == "dobj" for t in own):
        return None
    for content in (t for t in own if t.dep == "ccomp" and t.index > top.index):
        says = [t for t in tokens[: content.index] if t.dep == "relcl" and t.index > top.index]
        parted = says and any(t.text == "," for t in tokens[says[-1].index : content.index])
        if parted and any(_leads(tokens, says[-1], t) for t in tokens[: says[-1].index]):
            mended = list(tokens)
            mended[content.index] = structs.replace(content, head=says[-1].index)
            return tuple(mended)
    return None


def _leads(tokens: Sequence[Token], top: Token, link: Token) -> bool:
    """Whether a preposition of a verb has a relative pronoun behind it: "in which"."""
    behind = tokens[link.index + 1]
    above = tokens[link.head]
    aside = above.dep == "parataxis" and above.head == top.index  # "in which, aides said, he …"
    leads = link.dep == "prep" and (above is top or aside)
    return leads and behind.text.lower() in _RELATIVE


def _is_main(tokens: Sequence[Token], top: Token, link: Token, verb: Token) -> bool:
    """Whether a verb before the relative clause has a tense and a doer of its own."""
    below = verb.dep in {"ccomp", "advcl", "parataxis"} and verb.head == top.index
    if not below or verb.index > link.index or verb.tag not in _FINITE:
        return False
    own = [t for t in tokens if t.head == verb.index]
    return any(t.dep == "nsubj" for t in own) and not any(t.dep == "mark" for t in own)
