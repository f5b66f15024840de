"""Clauses that a reporting verb takes: that-clauses, infinitives, gerunds, parentheses.

Finds "both could wait" in "Both, she believes, could wait."; nothing in "She believes him."
"""

from __future__ import annotations

from tidings.language.trees import children, head, is_passive, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.reported.content import (
    Content,
    Pieces,
    objects,
    run,
    trimmed,
    verb_of,
)
from tidings.mentions.statements.reported.cues import Cue, cue_at
from tidings.mentions.statements.reported.parentheses import parenthetical, tail
from tidings.model.parse import Sentence, Token

_CONTRAST = frozenset({"while", "whereas", "whilst"})
_MARKS = frozenset({'"', "“", "”", "''", "``", ";"})
# So many words behind a colon at least are more than a label.
_FEW = 2
_ASKING = frozenset({"on", "upon", "to", "with", "for"})
_FORESEEN = frozenset({"expect", "forecast"})  # "Ruiz is expected to lead": of whom it is foretold
_CLAUSES = ("ccomp", "xcomp", "advcl")
_KEPT_MARKS = frozenset({"if", "unless", "because", "since", "until", "although", "though", "even"})


def that_clause(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """“said that they will yield”: the finite clause below the cue."""
    verb = verb_of(sentence, cue)
    told = children(sentence, verb, "dobj", "dative")
    addressee = next((t.index for t in told if t.index < verb.index + 8), None)
    clauses = [t for t in children(sentence, verb, "ccomp") if is_finite(sentence, t)]
    if cue.lemma in word_class("perceiving"):  # "had seen the plane come down"
        clauses = [t for t in clauses if t.tag not in {"VB", "VBG"} or children(sentence, t, "aux")]
    pieces: list[tuple[int, int]] = []
    for clause in clauses:
        if clause.index > verb.index:
            pieces += _after(sentence, cue, clause)
        elif not _denies_behind(sentence, verb) and not _opens_anew(
            sentence, clause, clauses, verb
        ):
            before = run(sentence, clause, high=_left_edge(sentence, verb))
            pieces += [*before, *(tail(sentence, verb) if before else ())]
    if pieces:
        pieces = [*_conditions(sentence, verb, pieces[0][0]), *pieces]
    else:
        pieces = [*parenthetical(sentence, cue), *_marked(sentence, cue)][:2]
    return Content(
        frame="that", pieces=_joined(_before_other(sentence, pieces)), addressee=addressee
    )


def _denies_behind(sentence: Sentence, verb: Token) -> bool:
    """“Bor said …; Arden denied losing a ship”: the clause before is another's."""
    return any(t.index > verb.index and t.tag == "VBG" for t in children(sentence, verb, "xcomp"))


def _opens_anew(sentence: Sentence, clause: Token, clauses: list[Token], verb: Token) -> bool:
    """“The search set off a row: Bor said it was illegal”: what stands before the colon the report tells."""
    parted = any(t.text == ":" for t in sentence.tokens[clause.index : verb.index])
    return parted and any(t.index > verb.index for t in clauses)


def _before_other(sentence: Sentence, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Content without ", while Bor maintains …": there somebody else speaks."""
    kept: list[tuple[int, int]] = []
    for first, last in pieces:
        stops = [
            t.index
            for t in sentence.tokens[first + 1 : last + 1]
            if t.text.casefold() in _CONTRAST and t.dep == "mark" and _speaks(sentence, t)
        ]
        kept += trimmed(sentence, first, stops[0] - 1) if stops else ((first, last),)
    return kept


def _speaks(sentence: Sentence, mark: Token) -> bool:
    verb = head(sentence, mark)
    if verb is None or verb.pos != "VERB" or cue_at(sentence, verb) is None:
        return False
    named = children(sentence, verb, "nsubj")
    return bool(children(sentence, verb, "ccomp", "xcomp")) and any(t.pos != "PRON" for t in named)


def _joined(pieces: list[tuple[int, int]]) -> Pieces:
    """Runs that only a conjunction or punctuation parts are one."""
    whole: list[tuple[int, int]] = []
    for first, last in sorted(set(pieces)):
        if whole and first - whole[-1][1] <= 3:
            whole[-1] = (whole[-1][0], max(last, whole[-1][1]))
        else:
            whole.append((first, last))
    return tuple(whole)


def is_finite(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause has a subject or a verb in a tense, and no “to”."""
    below = children(sentence, clause)
    if any(t.dep == "aux" and t.tag == "TO" for t in below):
        return False
    return clause.tag in {"VBD", "VBZ", "VBP", "MD"} or any(
        t.dep in {"aux", "auxpass", "cop", "nsubj", "nsubjpass", "expl"} for t in below
    )


def _after(sentence: Sentence, cue: Cue, clause: Token) -> Pieces:
    """A clause after its cue; what hangs on the cue behind it without a comma mostly belongs to it."""
    verb = verb_of(sentence, cue)
    found = run(sentence, clause, low=cue.last)
    if not found:
        return ()
    first, last = found[0]
    for child in children(sentence, verb):
        if child.index <= last:
            continue
        edge = [t.index for t in subtree(sentence, child)]
        joined = edge[0] == last + 1 and child.dep in {"advcl", "prep", "npadvmod", "advmod"}
        marks = {t.lemma for t in children(sentence, child, "mark", "advmod")}
        if joined or (child.dep == "advcl" and marks & _KEPT_MARKS and edge[0] <= last + 2):
            last = edge[-1]
    return trimmed(sentence, first, _explained(sentence, last))


def _explained(sentence: Sentence, last: int) -> int:
    """“said that three things were missing: beds, drips and light”: what a colon adds belongs to it, but no other's words."""
    tokens = sentence.tokens
    behind = tokens[last + 2 :]
    if tokens[last + 1 : last + 2] == () or tokens[last + 1].text != ":" or len(behind) < _FEW:
        return last
    marked = any(t.text in _MARKS for t in behind)
    told = any(cue_at(sentence, t) is not None for t in behind if t.pos == "VERB")
    return last if marked or told else tokens[-1].index


def _conditions(sentence: Sentence, verb: Token, before: int) -> Pieces:
    """“Even if talks fail, Bor believes …”: the condition before the speaker belongs to the content."""
    found: list[tuple[int, int]] = []
    for child in children(sentence, verb, "advcl"):
        marks = {t.lemma for t in children(sentence, child, "mark")}
        if child.index < verb.index and child.index < before and marks & {"if", "unless"}:
            found += run(sentence, child, high=verb.index)
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


def _marked(sentence: Sentence, cue: Cue) -> Pieces:
    """A broken parse: "that" follows close behind the cue and the rest of the sentence is the content."""
    for token in sentence.tokens[cue.last + 1 : cue.last + 8]:
        if token.text.casefold() == "that" and token.tag == "IN":
            return trimmed(sentence, token.index + 1, len(sentence.tokens) - 1)
        if token.pos in {"VERB", "AUX", "PUNCT"}:
            break
    return ()


def asked(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """“urges Bor to stay back”, “wants troops to leave”, “demanded Bor return”."""
    verb = verb_of(sentence, cue)
    for clause in children(sentence, verb, *_CLAUSES):
        if (
            clause.index < verb.index
            or clause.tag not in {"VB", "VBN"}
            or _has_modal(sentence, clause)
        ):
            continue
        aimed = [
            *children(sentence, clause, "nsubj", "nsubjpass"),
            *(o for o in objects(sentence, verb) if o.index != clause.index),
            *_called_on(sentence, verb),
        ]
        active = not is_passive(sentence, verb)
        aimed = [t for t in aimed if t.index > verb.index or not active]
        if not aimed or aimed[0].text.casefold() == "you":  # "wants you to believe" asks nobody
            continue
        if aimed[0].lemma in word_class("occasion"):  # "called a news conference to deny it"
            continue
        if cue.lemma in word_class("carrying_on") and aimed[0].lemma in word_class("undertakings"):
            continue  # "pressed its offensive to retake the town": nobody is asked
        found = run(sentence, clause, low=cue.last)
        object_run = run(sentence, aimed[0])
        if not found:
            continue
        foreseen = not active and cue.lemma in _FORESEEN
        near = object_run and (aimed[0].index > verb.index or foreseen)
        if near and aimed[0].dep == "dobj" and _is_longer(object_run[0], found[0]):
            near = ()  # "told half a million people living by the coast to move inland"
        first = min(found[0][0], object_run[0][0]) if near else found[0][0]
        return Content(frame="y-to", pieces=((first, found[0][1]),), target=aimed[0].index)
    return None


def _is_longer(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[1] - one[0] > other[1] - max(other[0], one[1] + 1)


def _has_modal(sentence: Sentence, clause: Token) -> bool:
    """“warned that it must yield” is no request, whatever “it” is."""
    return any(
        t.tag == "MD" or t.text.casefold() == "that"
        for t in children(sentence, clause, "aux", "mark")
    )


def _called_on(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """“called on Bor to yield”, “pleaded with Bor to yield”: the asked one stands behind a preposition."""
    return tuple(
        named
        for at in children(sentence, verb, "prep")
        if at.text.casefold() in _ASKING and at.index < verb.index + 3
        for named in children(sentence, at, "pobj")
    )


def own_act(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """“vowed to stay”: what the speaker is to do."""
    verb = verb_of(sentence, cue)
    for clause in children(sentence, verb, "xcomp", "ccomp", "advcl"):
        to = [t for t in children(sentence, clause, "aux") if t.tag == "TO"]
        if clause.index > verb.index and to and not children(sentence, clause, "nsubj"):
            if clause.dep == "advcl" and children(sentence, verb, "dobj"):
                continue  # "offered a ship to carry them": the ship is offered
            return Content(frame="to", pieces=_with_condition(sentence, verb, run(sentence, clause, low=cue.last)))  # fmt: skip
    after = sentence.tokens[cue.last + 1 : cue.last + 2]
    if cue.last > cue.token and after and after[0].tag == "TO":
        deed = sentence.tokens[after[0].head]  # "gave his word to rebuild it": below the noun
        return Content(frame="to", pieces=run(sentence, deed, low=cue.last))
    return None


def _with_condition(sentence: Sentence, verb: Token, pieces: Pieces) -> Pieces:
    """“threatened to leave unless …”: the condition behind is a part, though it hangs on the cue."""
    if not pieces:
        return pieces
    first, last = pieces[-1]
    for child in children(sentence, verb, "advcl"):
        inside = subtree(sentence, child)
        marks = {t.lemma for t in children(sentence, child, "mark")}
        if marks & {"if", "unless", "until"} and 0 < inside[0].index - last <= 2:
            last = max(t.index for t in inside if t.pos != "PUNCT")
    for child in children(
        sentence, verb, "prep"
    ):  # "offered to send doctors, provided that their fuel was paid"
        inside = subtree(sentence, child)
        if child.lemma in {"provide", "provided", "providing"} and 0 < inside[0].index - last <= 2:
            last = max(t.index for t in inside if t.pos != "PUNCT")
    after = [t for t in sentence.tokens[last + 1 : last + 3] if t.text != ","]
    if after and after[0].text == "should" and after[0].dep == "aux":
        # "threatened to leave should the vote fail"
        last = max(t.index for t in sentence.tokens if t.pos != "PUNCT")
    return (*pieces[:-1], (first, last))


def gerund(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """“denied shelling the dam”: the deed as an -ing form below the cue."""
    verb = verb_of(sentence, cue)
    for clause in children(sentence, verb, "xcomp", "ccomp", "dobj"):
        having = any(t.tag == "VBG" for t in children(sentence, clause, "aux"))
        if clause.index > verb.index and (clause.tag == "VBG" or having):
            return Content(frame="ving", pieces=run(sentence, clause, low=cue.last))
    return None
