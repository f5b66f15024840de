"""What a reporting verb reports: its content in the frames that the lexicon allows it.

Finds "Arden of shelling the port" in "Bor accused Arden of shelling the port."; in "She told him." nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from tidings.language.trees import children, head, is_passive, subtree
from tidings.mentions.statements.cues import Cue
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record

Pieces = tuple[tuple[int, int], ...]

_CLAUSES = ("ccomp", "xcomp", "advcl")
_KEPT_MARKS = frozenset({"if", "unless", "because", "since", "until", "although", "though", "even"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "it", "him", "her", "them", "this", "that"})  # fmt: skip


class Content(Record, frozen=True, kw_only=True):
    """Token runs (first, last) that are the content, with whom it is aimed at or told to."""

    frame: str
    pieces: Pieces
    target: int | None = None
    addressee: int | None = None


def content_of(sentence: Sentence, cue: Cue, frames: Sequence[str]) -> Content | None:
    """The content of a cue in the first of its frames that fits, the most telling frame first."""
    for name, find in _FINDERS:
        for frame in frames:
            if frame == name or frame.startswith(name + ":"):
                found = find(sentence, cue, frame.partition(":")[2])
                if found is not None and found.pieces:
                    return found
    return None


def _verb(sentence: Sentence, cue: Cue) -> Token:
    return sentence.tokens[cue.token]


def _objects(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    if is_passive(sentence, verb):
        return children(sentence, verb, "nsubjpass")
    if verb.dep == "acl" and verb.tag == "VBN" and (above := head(sentence, verb)) is not None:
        return (above,)
    return tuple(t for t in children(sentence, verb, "dobj", "dative", "oprd") if t.pos != "ADP")


def _preposition(sentence: Sentence, verb: Token, word: str, after: int) -> Token | None:
    """The preposition of a verb; the parser often hangs it on the object before it."""
    for token in sentence.tokens[after + 1 :]:
        if token.text.casefold() == word and token.head <= token.index:
            chain = [token.head]
            while (
                chain[-1] != verb.index
                and sentence.tokens[chain[-1]].head != chain[-1]
                and len(chain) < 5
            ):
                chain.append(sentence.tokens[chain[-1]].head)
            if chain[-1] == verb.index and all(
                sentence.tokens[i].pos not in {"VERB"} for i in chain[:-1]
            ):
                return token
    return None


def _complement(sentence: Sentence, preposition: Token) -> Pieces:
    below = children(sentence, preposition, "pobj", "pcomp", "prep", "ccomp")
    return _run(sentence, below[0], low=preposition.index) if below else ()


def _run(sentence: Sentence, top: Token, *, low: int = -1, high: int | None = None) -> Pieces:
    """The subtree of a token as one run of tokens, trimmed of punctuation at its edges."""
    limit = len(sentence.tokens) if high is None else high
    inside = [t.index for t in subtree(sentence, top) if low < t.index < limit]
    if top.index not in inside:
        return ()
    return trimmed(sentence, inside[0], inside[-1])


def trimmed(sentence: Sentence, first: int, last: int) -> Pieces:
    """A run without punctuation, "that" and conjunctions at its edges; nothing where no word is left."""
    tokens = sentence.tokens
    while first <= last and (
        (tokens[first].pos in {"PUNCT", "SPACE"} and tokens[first].text not in "($€£")
        or (tokens[first].dep == "mark" and tokens[first].lemma == "that")
        or tokens[first].dep == "cc"
    ):
        first += 1
    while last >= first and (
        (tokens[last].pos in {"PUNCT", "SPACE"} and tokens[last].text not in ")%")
        or tokens[last].dep == "cc"
    ):
        last -= 1
    return ((first, last),) if first <= last else ()


def _that(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    verb = _verb(sentence, cue)
    told = children(sentence, verb, "dobj", "dative")
    addressee = next((t.index for t in told if t.index < verb.index + 8), None)
    clauses = [t for t in children(sentence, verb, "ccomp") if _finite(sentence, t)]
    pieces: list[tuple[int, int]] = []
    for clause in clauses:
        if clause.index > verb.index:
            pieces += _after(sentence, cue, clause)
        else:
            pieces += _run(sentence, clause, high=_left_edge(sentence, verb))
    if pieces:
        pieces = [*_conditions(sentence, verb, pieces[0][0]), *pieces]
    else:
        pieces = [*_parenthetical(sentence, cue), *_marked(sentence, cue)][:2]
    return Content(frame="that", pieces=tuple(pieces), addressee=addressee)


def _finite(sentence: Sentence, clause: Token) -> bool:
    below = children(sentence, clause)
    if any(t.dep == "aux" and t.tag == "TO" for t in below):
        return False
    return clause.tag in {"VBD", "VBZ", "VBP", "MD"} or any(
        t.dep in {"aux", "auxpass", "cop", "nsubj", "nsubjpass", "expl"} for t in below
    )


def _after(sentence: Sentence, cue: Cue, clause: Token) -> Pieces:
    """A clause after its cue; what hangs on the cue behind it without a comma mostly belongs to it."""
    verb = _verb(sentence, cue)
    run = _run(sentence, clause, low=cue.last)
    if not run:
        return ()
    first, last = run[0]
    for child in children(sentence, verb):
        if child.index <= last:
            continue
        edge = [t.index for t in subtree(sentence, child)]
        joined = edge[0] == last + 1 and child.dep in {"advcl", "prep", "npadvmod", "advmod"}
        marks = {t.lemma for t in children(sentence, child, "mark", "advmod")}
        if joined or (child.dep == "advcl" and marks & _KEPT_MARKS and edge[0] <= last + 2):
            last = edge[-1]
    return trimmed(sentence, first, last)


def _conditions(sentence: Sentence, verb: Token, before: int) -> Pieces:
    """ "Even if talks fail, Bor believes …": the condition before the speaker belongs to the content."""
    found: list[tuple[int, int]] = []
    for child in children(sentence, verb, "advcl"):
        marks = {t.lemma for t in children(sentence, child, "mark")}
        if child.index < verb.index and child.index < before and marks & {"if", "unless"}:
            found += _run(sentence, child, high=verb.index)
    return tuple(found)


def _left_edge(sentence: Sentence, verb: Token) -> int:
    """The first token of the words "…, said X" or "…, X said" that a reporting clause consists of."""
    edge = verb.index
    for child in children(
        sentence, verb, "nsubj", "nsubjpass", "aux", "advmod", "neg", "npadvmod", "prep"
    ):
        if child.index < edge:
            start = subtree(sentence, child)[0].index
            edge = min(edge, start) if child.dep in {"nsubj", "nsubjpass"} else edge
    return edge


def _parenthetical(sentence: Sentence, cue: Cue) -> Pieces:
    """ "Therefore, she believes, both could wait": the clause around the cue is its content."""
    verb = _verb(sentence, cue)
    above = head(sentence, verb)
    own = {t.index for t in subtree(sentence, verb)}
    subject = children(sentence, verb, "nsubj")
    if not subject:
        return ()
    if (
        verb.dep in {"parataxis", "ccomp", "advcl", "dep"}
        and above is not None
        and above.pos in {"VERB", "AUX"}
    ):
        if above.index in range(min(own), max(own)):
            return ()
        around = [t.index for t in subtree(sentence, above) if t.index not in own]
        left, right = min(own), max(own)
        commas = _comma(sentence, left - 1) and (
            _comma(sentence, right + 1) or right + 2 >= len(sentence.tokens)
        )
        if not commas:
            return ()
        before = [i for i in around if i < left]
        after = [i for i in around if i > right]
        return (
            *(trimmed(sentence, before[0], before[-1]) if len(before) > 3 else ()),
            *(trimmed(sentence, after[0], after[-1]) if len(after) > 3 else ()),
        )
    return ()


def _comma(sentence: Sentence, index: int) -> bool:
    return 0 <= index < len(sentence.tokens) and sentence.tokens[index].text in {
        ",",
        "—",
        "–",
        '"',
        "”",
    }


def _marked(sentence: Sentence, cue: Cue) -> Pieces:
    """A broken parse: "that" follows close behind the cue and the rest of the sentence is the content."""
    for token in sentence.tokens[cue.last + 1 : cue.last + 8]:
        if token.text.casefold() == "that" and token.tag == "IN":
            return trimmed(sentence, token.index + 1, len(sentence.tokens) - 1)
        if token.pos in {"VERB", "AUX"}:
            break
    return ()


def _asked(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """ "urges Bor to stay back", "wants troops to leave", "demanded Bor return"."""
    verb = _verb(sentence, cue)
    for clause in children(sentence, verb, *_CLAUSES):
        if clause.index < verb.index or clause.tag not in {"VB", "VBN"}:
            continue
        aimed = [
            *children(sentence, clause, "nsubj", "nsubjpass"),
            *(o for o in _objects(sentence, verb) if o.index != clause.index),
        ]
        if not aimed:
            continue
        run = _run(sentence, clause, low=cue.last)
        object_run = _run(sentence, aimed[0])
        if not run:
            continue
        first = (
            min(run[0][0], object_run[0][0])
            if object_run and aimed[0].index > verb.index
            else run[0][0]
        )
        return Content(frame="y-to", pieces=((first, run[0][1]),), target=aimed[0].index)
    return None


def _own(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    verb = _verb(sentence, cue)
    for clause in children(sentence, verb, "xcomp", "ccomp", "advcl"):
        to = [t for t in children(sentence, clause, "aux") if t.tag == "TO"]
        if clause.index > verb.index and to and not children(sentence, clause, "nsubj"):
            return Content(frame="to", pieces=_run(sentence, clause, low=cue.last))
    return None


def _gerund(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    verb = _verb(sentence, cue)
    for clause in children(sentence, verb, "xcomp", "ccomp", "dobj"):
        if clause.index > verb.index and clause.tag == "VBG":
            return Content(frame="ving", pieces=_run(sentence, clause, low=cue.last))
    return None


def _aimed(sentence: Sentence, cue: Cue, word: str) -> Content | None:
    """ "accused Bor of shelling", "blamed Bor for the delay": the object is the target."""
    verb = _verb(sentence, cue)
    for aimed in _objects(sentence, verb):
        at = _preposition(sentence, verb, word, max(aimed.index, verb.index))
        if at is not None and (pieces := _complement(sentence, at)):
            return Content(frame=f"y-p:{word}", pieces=pieces, target=aimed.index)
    return None


def _laid_on(sentence: Sentence, cue: Cue, word: str) -> Content | None:
    """ "the strike was blamed on Bor", "a raid attributed to Bor": the noun is the content."""
    verb = _verb(sentence, cue)
    at = _preposition(sentence, verb, word, verb.index)
    blamed = children(sentence, at, "pobj") if at is not None else ()
    if not blamed:
        return None
    things = _objects(sentence, verb)
    if things:
        high = verb.index if things[0].index < verb.index else at.index if at else None
        return Content(
            frame=f"np-p:{word}",
            pieces=_run(sentence, things[0], high=high),
            target=blamed[0].index,
        )
    above = head(sentence, verb)
    if verb.tag == "VBN" and above is not None and verb.dep in {"advcl", "acl"}:
        pieces = _run(sentence, above, high=verb.index)
        return Content(frame=f"np-p:{word}", pieces=pieces, target=blamed[0].index)
    return None


def _about(sentence: Sentence, cue: Cue, word: str) -> Content | None:
    verb = _verb(sentence, cue)
    for at in children(sentence, verb, "prep", "agent"):
        if (
            at.text.casefold() == word
            and at.index > verb.index
            and (pieces := _complement(sentence, at))
        ):
            if len(subtree(sentence, at)) > 2:
                return Content(frame=f"p:{word}", pieces=pieces)
    return None


def _as(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """ "sees the raid as a warning"."""
    verb = _verb(sentence, cue)
    at = _preposition(sentence, verb, "as", cue.last)
    things = _objects(sentence, verb)
    if at is None or not things:
        return None
    last = subtree(sentence, at)[-1].index
    if things[0].index < verb.index:
        return Content(
            frame="as",
            pieces=(
                *_run(sentence, things[0], high=verb.index),
                *trimmed(sentence, at.index, last),
            ),
        )
    first = subtree(sentence, things[0])[0].index
    return Content(frame="as", pieces=trimmed(sentence, first, last), target=things[0].index)


def _small(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """ "considers them a threat", "sees the plan crumbling", "sees itself in a stronger position"."""
    verb = _verb(sentence, cue)
    for clause in children(sentence, verb, "ccomp", "xcomp", "oprd"):
        if clause.index > verb.index and clause.tag not in {"VB"}:
            things = [t for t in _objects(sentence, verb) if t.index != clause.index]
            pieces = _run(sentence, clause, low=cue.last)
            if things and pieces and things[0].index > verb.index:
                pieces = ((min(pieces[0][0], subtree(sentence, things[0])[0].index), pieces[0][1]),)
            return Content(frame="small", pieces=pieces)
    for thing in _objects(sentence, verb):
        tail = [t for t in children(sentence, verb, "prep") if t.index > thing.index]
        if thing.text.casefold() in {"himself", "herself", "itself", "themselves"} and tail:
            pieces = trimmed(sentence, thing.index, subtree(sentence, tail[-1])[-1].index)
            return Content(frame="small", pieces=pieces)
    return None


def _noun(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """ "condemned the raid", "demands the withdrawal of troops to the old line"."""
    verb = _verb(sentence, cue)
    for thing in _objects(sentence, verb):
        if thing.text.casefold() in _REFLEXIVE or thing.pos in {"PRON"}:
            continue
        if thing.index < verb.index:
            return Content(frame="np", pieces=_run(sentence, thing, high=verb.index))
        run = _run(sentence, thing, low=cue.last)
        if run:
            return Content(frame="np", pieces=_with_tail(sentence, verb, run[0]))
    return None


def _with_tail(sentence: Sentence, verb: Token, run: tuple[int, int]) -> Pieces:
    first, last = run
    for child in children(sentence, verb, "prep"):
        edge = [t.index for t in subtree(sentence, child)]
        if edge[0] == last + 1 and child.text.casefold() in {
            "of",
            "to",
            "from",
            "for",
            "in",
            "against",
            "between",
        }:
            last = edge[-1]
    return trimmed(sentence, first, last)


def _responsibility(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    verb = _verb(sentence, cue)
    for thing in _objects(sentence, verb):
        if thing.lemma == "responsibility":
            return Content(
                frame="responsibility",
                pieces=_with_tail(
                    sentence, verb, (thing.index, subtree(sentence, thing)[-1].index)
                ),
            )
    return None


Finder = Callable[[Sentence, Cue, str], Content | None]
_FINDERS: Iterable[tuple[str, Finder]] = (
    ("responsibility", _responsibility),
    ("y-p", _aimed),
    ("np-p", _laid_on),
    ("y-to", _asked),
    ("that", _that),
    ("y-that", _that),
    ("to", _own),
    ("ving", _gerund),
    ("as", _as),
    ("small", _small),
    ("p", _about),
    ("np", _noun),
)
