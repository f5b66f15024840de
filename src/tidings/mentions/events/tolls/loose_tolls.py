"""Ties a count of dead or wounded that no event's own words hold to the deed or hazard that brought it.

"A lorry ploughed into a crowd, killing 12", "Three deaths were reported after barrel bombs fell": the deed of the sentence.
"A rocket struck the square. The monitors saw the bodies of four persons.": the one deed told just before.
"It was the worst fire since 2016, when 112 people died": no deed that is told here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from msgspec import structs

from tidings.language.trees import ancestors, children
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.places.scenes import TOLLS, names_place, opens_scene, same_day
from tidings.mentions.events.tolls.tied import COUNTS
from tidings.mentions.events.words.hazards import is_bare
from tidings.mentions.index import Index
from tidings.model.joint import BOTH, LEARNED
from tidings.model.mentions import EventMention, FigureMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import FACTUAL, NOT

# What brings dead and wounded; a march or a battle's end does not.
BRINGS = frozenset({"ASSAULT", "HAZARD"})
# What joins harm to the deed before it: "deaths were reported after the shelling", "died when a shell fell".
CAUSES = frozenset({"after", "when", "as", "from", "in", "by", "during", "of"})
# A count whose upper bound is so many times its lower one says how large, not how many.
VAGUE = 2
# So many sentences back a deed may have been told, where nothing else was told since.
BACK = 2

# What parts a toll from the headline before it.
MARKS = frozenset({",", ";", ":", "-", "–", "—"})

# Of each sentence where in the events those stand that can count somebody.
Told = Mapping[int, Sequence[int]]


def tie_loose(index: Index, events: Sequence[EventMention]) -> list[EventMention]:
    """The events, each with the loose counts of its dead and wounded besides its own."""
    tied = {number for event in events for number in event.figures}
    told: dict[int, list[int]] = {}
    for place, event in enumerate(events):
        if event.type in COUNTS:
            told.setdefault(event.sentence, []).append(place)
    given: dict[int, list[int]] = {}
    for number, figure in enumerate(index.reading.figures):
        if number not in tied and _is_loose(figure):
            owner = _owner(index, figure, events, told)
            if owner is not None:
                given.setdefault(owner, []).append(number)
    return [
        structs.replace(e, figures=tuple(sorted({*e.figures, *given.get(n, ())})))
        for n, e in enumerate(events)
    ]


def _is_loose(figure: FigureMention) -> bool:
    """Whether it counts who came to harm in one happening, by a number; "dozens" fits any toll."""
    vague = figure.high is not None and figure.high > VAGUE * figure.low
    return (
        figure.measure in TOLLS and figure.scope == "incident" and figure.part_of is None
        and figure.qualifier != NOT and figure.value != 0 and not vague
    )  # fmt: skip


def _owner(
    index: Index, figure: FigureMention, events: Sequence[EventMention], told: Told
) -> int | None:
    sentence = index.reading.sentences[figure.sentence]
    # "pulled nine bodies from the rubble": the rescue that the sentence tells brought none of them
    here = [
        n for n in told.get(figure.sentence, ()) if figure.measure in COUNTS[events[n].type]
    ]  # fmt: skip
    able = [n for n in here if _can_own(events[n], figure)]
    if figure.found_by == LEARNED:
        # of what no rule reads, only whom both readers see struck, or whom the clause says what killed
        seen = [n for n in able if events[n].found_by == BOTH]
        struck = _that_struck(figure, events, seen)
        return _killed_when(sentence, figure, events, seen) if struck is None else struck
    if not here:
        return _told_before(index, sentence, figure, events, told)
    found = _of_clause(sentence, figure, events, able)
    found = _that_struck(figure, events, able) if found is None else found
    return _in_headline(index, sentence, figure, events, here) if found is None else found


def _can_own(event: EventMention, figure: FigureMention) -> bool:
    told = event.status in FACTUAL and not event.background
    return told and event.type in BRINGS and figure.measure in COUNTS[event.type]


def _of_clause(
    sentence: Sentence, figure: FigureMention, events: Sequence[EventMention], able: Sequence[int]
) -> int | None:
    """The deed above the count in one clause, or the only one that its clause gives as the cause."""
    heads = {events[n].head: n for n in able}
    token = sentence.tokens[figure.trigger if figure.trigger is not None else figure.head]
    for above in _in_clause(sentence, token):
        if above.index in heads:
            return heads[above.index]
        named = {heads[t.index] for t in _named_by(sentence, above, heads.keys())}
        if named:
            return named.pop() if len(named) == 1 else None
    return None


def _killed_when(
    sentence: Sentence, figure: FigureMention, events: Sequence[EventMention], able: Sequence[int]
) -> int | None:
    """ "All four of them killed when shells fell": the deed by which the verb of dying right above the count explains it."""
    verb = sentence.tokens[sentence.tokens[figure.head].head]
    dies = verb.lemma in word_class("death_verbs") and verb.index > figure.head
    heads = {events[n].head: n for n in able}
    named = _named_by(sentence, verb, heads.keys()) if dies else []
    return heads[named[0].index] if len(named) == 1 else None


def _that_struck(
    figure: FigureMention, events: Sequence[EventMention], able: Sequence[int]
) -> int | None:
    """The only deed whose victims are named by the words of the count, where the parser lost it: "Nine persons killed 12 injured"."""
    found = [
        n for n in able
        if any(a.role == "target" and a.evidence.start <= figure.start and figure.end <= a.evidence.end for a in events[n].actors)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _in_headline(
    index: Index, sentence: Sentence, figure: FigureMention, events: Sequence[EventMention],
    here: Sequence[int],
) -> int | None:  # fmt: skip
    """ "Gang raids village, 30 dead": the one deed of a sentence at whose end the count stands without a verb."""
    text = index.reading.document.text
    before, after = text[sentence.start : figure.start], text[figure.end : sentence.end]
    apart = before.rstrip()[-1:] in MARKS and not after.strip(" .!\n")
    told = [n for n in here if events[n].trigger.end <= figure.start]
    return (
        told[0]
        if apart and len(here) == len(told) == 1 and _can_own(events[told[0]], figure)
        else None
    )


def _in_clause(sentence: Sentence, token: Token) -> Iterator[Token]:
    """A token and what governs it up to the end of its clause: "…, killing 12" is one clause with its verb."""
    yield token
    for above in ancestors(sentence, token):
        if (
            token.pos in VERBAL
            and _stands_apart(sentence, token)
            and not _is_of_deed(sentence, token)
        ):
            return
        yield above
        token = above


def _stands_apart(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb begins a clause of its own, by a subject or a word that joins it."""
    return bool(children(sentence, verb, "nsubj", "nsubjpass", "mark"))


def _is_of_deed(sentence: Sentence, verb: Token) -> bool:
    """ "Stormed the mill in an operation that left four dead": what a clause tells of the very deed."""
    noun = sentence.tokens[verb.head]
    link = sentence.tokens[noun.head]
    own = verb.dep == "relcl" and noun.lemma in word_class("own_deeds") and noun.dep == "pobj"
    return own and link.lemma == "in" and link.dep == "prep"


def _named_by(sentence: Sentence, verb: Token, heads: Set[int]) -> list[Token]:
    """The deeds that a verb's clause gives as what did it or when: its subject, "after the shelling", "when a shell fell"."""
    # a headline's "kill" may be taken for a noun: "Air strikes on Karm kill 30"
    does = verb.pos in VERBAL or children(sentence, verb, "dobj")
    found = [*children(sentence, verb, "nsubj")] if does else []
    for link in children(sentence, verb, "prep", "agent"):
        if link.lemma in CAUSES:
            found += children(sentence, link, "pobj", "pcomp")
    for clause in children(sentence, verb, "advcl"):
        if any(t.lemma in CAUSES for t in children(sentence, clause, "mark", "advmod")):
            found += [clause, *children(sentence, clause, "nsubj", "nsubjpass", "dobj")]
    return [t for t in found if t.index in heads]


def _told_before(
    index: Index, sentence: Sentence, figure: FigureMention, events: Sequence[EventMention],
    told: Told,
) -> int | None:  # fmt: skip
    """The one deed of the last sentence of the paragraph that tells any, if the count's own tells of no other scene."""
    several = (figure.value or 0) > 1 and not figure.additional
    if not several or opens_scene(sentence) or names_place(index, sentence):
        return None
    for number in range(sentence.index - 1, max(-1, sentence.index - BACK - 1), -1):
        other = index.reading.sentences[number]
        deeds = told.get(number, ())
        if other.paragraph != sentence.paragraph:
            return None
        if deeds:
            # "used tear gas in order to restore access": what is only meant to be done hurts nobody
            done = [n for n in deeds if events[n].status in FACTUAL]
            goes_on = len(done) == 1 and _goes_on(index, sentence, figure, events[done[0]])
            return done[0] if goes_on else None
        if opens_scene(other) or names_place(index, other):
            return None
    return None


def _goes_on(index: Index, sentence: Sentence, figure: FigureMention, event: EventMention) -> bool:
    """Whether a deed told before may have brought the count: none of that measure was told since, and its day is not another."""
    if is_bare(event) or not _can_own(event, figure) or not same_day(index, event, sentence):
        return False
    if _in_passing(index.reading.sentences[event.sentence], event):
        return False
    since = range(event.sentence, sentence.index)
    return all(f.measure != figure.measure for n in since for _, f in index.figures.get(n, ()))


def _in_passing(sentence: Sentence, event: EventMention) -> bool:
    """Whether a deed only says of whom or what else is told: "nine nurses of the hospital, which was shelled"."""
    head = sentence.tokens[event.head]
    return any(t.dep in {"relcl", "acl"} for t in (head, *ancestors(sentence, head)))
