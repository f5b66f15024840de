"""Walk a parse tree: who is the subject, what hangs below a word, which verb governs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from tidings.model.evidence import Evidence
from tidings.model.evidence import quote as quote_at
from tidings.model.parse import Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj", "dative", "attr", "oprd"})


def token_at(sentence: Sentence, offset: int) -> Token | None:
    """The token that covers or follows a document offset."""
    return next((t for t in sentence.tokens if t.end > offset), None)


def children(sentence: Sentence, token: Token, *deps: str) -> tuple[Token, ...]:
    """The dependents of a token in order, only those with one of `deps` where any is given."""
    # Asked tens of thousands of times a document, mostly of leaves: one comprehension, no generator in between.
    below = sentence.children[token.index]
    if not below:
        return ()
    tokens = sentence.tokens
    if not deps:
        return tuple([tokens[i] for i in below])
    return tuple([t for i in below if (t := tokens[i]).dep in deps])


def dependents(tokens: Sequence[Token]) -> tuple[tuple[int, ...], ...]:
    """The dependents of every token in order, by the heads of all: what `Sentence.children` holds."""
    below: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            below[token.head].append(token.index)
    return tuple(tuple(row) for row in below)


def rehung(sentence: Sentence, tokens: Sequence[Token]) -> Sentence:
    """A sentence with other heads or labels for its tokens."""
    return replace(sentence, tokens=tuple(tokens), children=dependents(tokens))


def with_moves(sentence: Sentence, moves: Mapping[int, tuple[int, str]]) -> Sentence:
    """A sentence with a new head and label for some of its tokens."""
    tokens = [
        replace(t, head=moves[t.index][0], dep=moves[t.index][1]) if t.index in moves else t
        for t in sentence.tokens
    ]
    return rehung(sentence, tokens)


def subtree(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """A token and everything below it, in order of the text."""
    found = [token.index]
    for index in found:  # grows while it is walked
        found += sentence.children[index]
    found.sort()
    tokens = sentence.tokens
    return tuple([tokens[i] for i in found])


def head(sentence: Sentence, token: Token) -> Token | None:
    """The governor of a token, None for the root."""
    return None if token.head == token.index else sentence.tokens[token.head]


def ancestors(sentence: Sentence, token: Token) -> Iterator[Token]:
    """The governors of a token, nearest first."""
    above = head(sentence, token)
    while above is not None:
        yield above
        above = head(sentence, above)


def subjects(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The subjects of a verb with their coordinated fellows; a verb without one borrows from the verb
    it is coordinated with or, as an open complement, depends on."""
    own = children(sentence, verb, *SUBJECTS)
    if own:
        return tuple(t for s in own for t in (s, *conjuncts(sentence, s)))
    if verb.dep in {"conj", "xcomp"} and (above := head(sentence, verb)) is not None:
        return subjects(sentence, above) if above.pos in {"VERB", "AUX"} else ()
    return ()


def conjuncts(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """The tokens coordinated below a token ("Turkey, Russia and France": of Turkey the other two)."""
    found: list[Token] = []
    for below in children(sentence, token, "conj"):
        found += [below, *conjuncts(sentence, below)]
    return tuple(found)


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb stands in the passive ("was shot down")."""
    return bool(children(sentence, verb, "nsubjpass", "auxpass"))


def is_negated(sentence: Sentence, token: Token) -> bool:
    """Whether a token carries "not", "never" or "no"."""
    return any(
        t.dep == "neg" or (t.dep == "det" and t.lemma == "no") for t in children(sentence, token)
    )


def evidence(document: str, text: str, tokens: tuple[Token, ...]) -> Evidence:
    """The words from the first to the last of some tokens as evidence."""
    return quote_at(document, text, min(t.start for t in tokens), max(t.end for t in tokens))
