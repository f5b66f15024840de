"""Places a toll by the report around it: the sentence behind that says where "the blast" was, or the story before it.

"A bomb killed six. The blast tore through a market in Karm." places the six dead in Karm.
"A bomb killed six. The army had lost a base in Karm in May." leaves them without a place.
"""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import structs

from tidings.language.arguments import subject
from tidings.language.trees import ancestors, children, is_negated
from tidings.language.verbs_above import VERBAL, governing_verb
from tidings.mentions.events.clauses import clause_head
from tidings.mentions.events.days.lead import PUBLISHED_DAY
from tidings.mentions.events.days.steps import ELSEWHERE, LOOSE
from tidings.mentions.events.days.story import AWAY
from tidings.mentions.events.places.arrivals import arrived_at
from tidings.mentions.events.places.lone_places import lone_place
from tidings.mentions.events.places.placing import GENERAL, PLACES, find_place
from tidings.mentions.events.words.lexicon import nouns
from tidings.mentions.events.words.triggers import Trigger, find_triggers
from tidings.mentions.index import Index
from tidings.model.evidence import Evidence
from tidings.model.mentions import EventMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import FACTUAL
from tidings.model.where_prec import COUNTRY

# A report comes back to what it told first within so many sentences; farther down others begin.
AHEAD = 3
# So far back a story's place still holds for a toll.
BACK = 2
TOLLS = frozenset({"killed", "wounded"})
POINTING = frozenset({"the", "this", "these", "those"})
# "The attack" points to whatever was told before.
GENERIC = frozenset({"attack", "assault", "incident"})
# A suicide bomber's deed is told on as "the explosion".
BLASTS = frozenset({"explosives", "suicide-attack"})
# These words open another scene or another day.
NEW_SCENE = AWAY | frozenset({"separate", "meanwhile", "another", "other", "also", "similar", "overall", "altogether", "since", "total"})  # fmt: skip

CAUSES = frozenset({"in", "by", "during", "from"})
# Words that begin another clause or part a list.
APART = VERBAL | {"CCONJ", "SCONJ", "PUNCT"}
# Behind these stands where something is; "the town" alone points back and names nothing new.
LOCATING = frozenset({"in", "at", "near", "outside", "around"})
TIMES = ("DATE", "TIME")

# "In the north of Norland", "in northern Norland".
_OF_COMPASS = re.compile(
    r"\b(?:(?:far\s+)?(?:north|south|east|west|centre|center|interior)(?:[- ]?(?:east|west))?\s+of|"
    r"(?:north|south|east|west)(?:[- ]?(?:east|west))?ern|central)\s+\Z", re.I
)  # fmt: skip
_LEAD = 24

Place = tuple[int, Evidence]


def place_tolls(index: Index, events: list[EventMention]) -> list[EventMention]:
    """The events, those that count dead or wounded placed where the report tells of the same scene."""
    placed: list[EventMention] = []
    for event in events:
        found = _found(index, event, events, placed) if _wants(index, event) else None
        if found is not None:
            event = structs.replace(event, place=found[0], place_evidence=found[1])
        placed.append(event)
    return placed


def _wants(index: Index, event: EventMention) -> bool:
    """Whether an assault took place, has a toll, and is placed nowhere or in a whole country."""
    tolls = any(index.reading.figures[f].measure in TOLLS for f in event.figures)
    told = event.type == "ASSAULT" and event.status in FACTUAL and not event.background
    where = event.place_evidence
    wide = event.place is None or is_country(index, event.place)
    return tolls and told and (wide or (where is not None and _is_wide(index, where.start)))


def is_country(index: Index, chain: int) -> bool:
    """Whether a place is known and as large as a country."""
    place = index.reading.chains[chain].place
    return place is not None and place.precision >= COUNTRY


def _is_wide(index: Index, start: int) -> bool:
    """Whether a place, on the map or not, is so wide that a compass point lies in it: "in the north of Norland"."""
    return _OF_COMPASS.search(index.reading.document.text, max(0, start - _LEAD), start) is not None


def _found(
    index: Index, event: EventMention, events: list[EventMention], placed: list[EventMention]
) -> Place | None:
    sentence = index.reading.sentences[event.sentence]
    found = _beside(sentence, event, events) or _ahead(index, sentence, event, events)
    if found is None and event.place is None:
        found = _behind(index, sentence, event, placed)
        told_on = not opens_scene(sentence) and _goes_on(sentence, event)
        found = found or lone_place(index, event, told_on=told_on)
    if found is not None and _fits(index, event, found):
        return found
    return _where_they_came(index, sentence, event)


def _fits(index: Index, event: EventMention, found: Place) -> bool:
    """A smaller place in the country told, never a country again."""
    if is_country(index, found[0]):
        return False
    if event.place is None:
        return True
    inner, outer = (index.reading.chains[c].place for c in (found[0], event.place))
    return inner is not None and outer is not None and inner.country == outer.country


def _where_they_came(index: Index, sentence: Sentence, event: EventMention) -> Place | None:
    """Where those who did it came to, told next to it; of a toll that goes on with a story and names no spot itself: "stormed
    a village in the north, killing 14. The attackers came to Karm at midnight"."""
    if opens_scene(sentence) or _names_spot(index, sentence) or not _goes_on(sentence, event):
        return None
    found = arrived_at(index, sentence)
    if found is None or is_country(index, found[0]):
        return None
    inner, outer = (
        index.reading.chains[c].place if c is not None else None for c in (found[0], event.place)
    )
    if inner is not None and outer is not None and inner.country != outer.country:
        return None
    there = next(s for s in index.reading.sentences if s.start <= found[1].start < s.end)
    return None if opens_scene(there) or not same_day(index, event, there) else found


def _beside(sentence: Sentence, event: EventMention, events: list[EventMention]) -> Place | None:
    """ "Six of those killed in army shelling in Karm": the deed that the toll's own "in" or "by" names."""
    for other in events:
        if other.sentence != event.sentence or other.place is None or other.place_evidence is None:
            continue
        told = other.type == "ASSAULT" and other.status in FACTUAL
        between = sentence.tokens[event.head + 1 : other.head]
        joined = bool(between) and between[0].lemma in CAUSES
        if told and joined and not any(t.pos in APART for t in between):
            return other.place, other.place_evidence
    return None


def _ahead(
    index: Index, sentence: Sentence, event: EventMention, events: list[EventMention]
) -> Place | None:
    """The place of "the blast" in a sentence soon after, where no other toll or scene comes between."""
    told = _assaults(index, sentence)
    kinds = {t.head.lemma for t in told}
    modes = {t.entry.mode for t in told if t.entry.mode}
    modes |= BLASTS if modes & BLASTS else set()
    for number in range(sentence.index + 1, sentence.index + AHEAD + 1):
        if number >= len(index.reading.sentences):
            return None
        other = index.reading.sentences[number]
        if opens_scene(other) or not same_day(index, event, other):
            return None
        for trigger in _assaults(index, other):
            same = trigger.head.lemma in kinds | GENERIC or trigger.entry.mode in modes
            if same and _points(other, trigger.head):
                chain, words = find_place(index, other, trigger)
                if chain is not None and words is not None and _is_near(other, trigger, words):
                    return chain, words
        if any(e.sentence == number and _other_toll(index, e, event) for e in events):
            return None
    return None


def _assaults(index: Index, sentence: Sentence) -> list[Trigger]:
    places = frozenset(m.head for m in index.entities.get(sentence.index, ()) if m.as_ in PLACES)
    return [t for t in find_triggers(sentence, places) if t.entry.type == "ASSAULT"]


def _points(sentence: Sentence, head: Token) -> bool:
    """ "The blast", and a verb whose doer is "the blast"."""
    deeds = subject(sentence, head) if head.pos in VERBAL else (head,)
    return any(
        one.lemma in nouns() and t.text.lower() in POINTING
        for one in deeds for t in children(sentence, one, "det")
    )  # fmt: skip


def _is_near(sentence: Sentence, trigger: Trigger, words: Evidence) -> bool:
    """Whether the blast itself was there: not "it hit buses carrying people from Karm", "Karm condemned the blast"."""
    head = clause_head(sentence, trigger)
    place = next((t for t in sentence.tokens if t.start <= words.start < t.end), head)
    own = trigger.head.index
    above = next(
        (t.index for t in ancestors(sentence, place) if t.pos in VERBAL or t.index == own), None
    )
    doers = {t.index for t in children(sentence, head, "nsubj", "nsubjpass")}
    return above == own or (above == head.index and own in doers)


def _other_toll(index: Index, one: EventMention, event: EventMention) -> bool:
    """Another place with dead of its own: what follows may point to it."""
    tolls = any(index.reading.figures[f].measure in TOLLS for f in one.figures)
    return tolls and one.place is not None and one.place != event.place


def opens_scene(sentence: Sentence) -> bool:
    """Whether a sentence says that it tells of another scene, of several, or of a longer time."""
    words = [t.lemma.lower() for t in sentence.tokens]
    return not NEW_SCENE.isdisjoint(words) or ("in", "all") in pairwise(words)


def same_day(index: Index, event: EventMention, sentence: Sentence) -> bool:
    """Whether each day that a sentence names may be the day of the event; a day untold rules none out."""
    date = event.date
    if date is None or date.inferred == PUBLISHED_DAY:
        return True
    for time in index.times.get(sentence.index, ()):
        first, last = time.date.earliest, time.date.latest
        if last is not None and date.earliest is not None and last < date.earliest:
            return False
        if first is not None and date.latest is not None and date.latest < first:
            return False
    return True


def _behind(
    index: Index, sentence: Sentence, event: EventMention, placed: list[EventMention]
) -> Place | None:
    """The place of the last assault told just before, where tense, day and words go on with it."""
    if not _goes_on(sentence, event) or opens_scene(sentence) or names_place(index, sentence):
        return None
    for number in range(sentence.index - 1, max(-1, sentence.index - BACK - 1), -1):
        other = index.reading.sentences[number]
        if other.paragraph != sentence.paragraph:
            return None
        told = [
            e for e in placed
            if e.sentence == number and e.type == "ASSAULT" and e.status in FACTUAL
            and not e.background and e.place is not None and not is_country(index, e.place)
        ]  # fmt: skip
        if told:
            last = told[-1]
            one = len({e.place for e in told}) == 1
            if not one or last.place is None or last.place_evidence is None:
                return None
            untold = (last.date is None or last.date.inferred is not None) and bool(
                index.times.get(sentence.index)
            )
            own = not untold and same_day(index, last, sentence)
            return (last.place, last.place_evidence) if own else None
        if names_place(index, other) or opens_scene(other):
            return None
    return None


def _names_spot(index: Index, sentence: Sentence) -> bool:
    """Whether a sentence names a place smaller than a country."""
    here = index.entities.get(sentence.index, ())
    return any(
        m.as_ in PLACES and not is_country(index, m.chain) and not _is_wide(index, m.start)
        for m in here
    )


def names_place(index: Index, sentence: Sentence) -> bool:
    """A sentence that names another place tells of it, in whatever words."""
    return _names_spot(index, sentence) or any(
        _is_located_name(sentence, t)
        or (t.lemma in GENERAL and children(sentence, t, "amod", "compound", "prep"))
        for t in sentence.tokens
    )


def _is_located_name(sentence: Sentence, token: Token) -> bool:
    """A name behind "in" or "near" is a place, whether or not it is known for one."""
    name = token.dep == "pobj" and token.pos == "PROPN" and not token.name.startswith(TIMES)
    return name and sentence.tokens[token.head].lemma in LOCATING


def _goes_on(sentence: Sentence, event: EventMention) -> bool:
    """ "Six were killed", "six had been killed" go on with a story; "has killed 3,000", "after six were killed" do not."""
    token = sentence.tokens[event.head]
    verb = token if token.pos in VERBAL else governing_verb(sentence, token)
    if verb is None or is_negated(sentence, verb):
        return False
    helping = children(sentence, verb, "aux", "auxpass")
    past = verb.tag == "VBD" or any(t.tag == "VBD" and t.lemma in {"be", "have"} for t in helping)
    marks = {t.lemma for t in children(sentence, verb, "mark", "advmod")}
    return past and not marks & (ELSEWHERE | LOOSE)
