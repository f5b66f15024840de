"""Whether two counts are told of other places, or by reports of other happenings: no number alone makes them one.

"The outbreak in Dol has killed 290" and "400 have died of fever in Norland" are near in number and of other people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground
from tidings.merging.happenings.near import nearness
from tidings.model.items import Entity
from tidings.model.mentions import EntityMention, FigureMention, Reading
from tidings.model.parse import Sentence

Node = tuple[str, int]  # document id, figure index

# In which country are those whom the whole world counts.
WORLD = "*"


class ToldElsewhere:
    """Where each count was, and to which story its report belongs."""

    def __init__(
        self, readings: Mapping[str, Reading], entities: EntityLinks, ground: Ground, stories: Mapping[str, str]
    ) -> None:  # fmt: skip
        by_id = entities.by_id()
        self._places: dict[Node, Entity] = {}
        self._lands: dict[Node, str] = {}
        for document, reading in readings.items():
            named = _by_sentence(reading)
            for index, figure in enumerate(reading.figures):
                place = entities.get(document, figure.place)
                if place is not None and place in by_id:
                    self._places[document, index] = by_id[place]
                if land := _land(reading, figure, named.get(figure.sentence, ())):
                    self._lands[document, index] = land
        self._stories = {d: stories.get(ground.article(d)) for d in readings}

    def elsewhere(self, ones: Iterable[Node], others: Iterable[Node]) -> bool:
        """Whether some of the first and some of the others are told of places neither of which can lie in the other."""
        # a hundred reports of one count name a place or two
        sides = (tuple(ones), tuple(others))
        lands = [{self._lands[n] for n in side if n in self._lands} for side in sides]
        if all(lands) and len(lands[0] | lands[1]) > 1:
            return True
        here, there = (
            {p.id: p for n in side if (p := self._places.get(n)) is not None} for side in sides
        )
        return any(
            nearness(one, other) == "apart" for one in here.values() for other in there.values()
        )

    def together(self, one: Node, other: Node) -> bool:
        """Whether both are told of one place, or of one country."""
        if nearness(self._places.get(one), self._places.get(other)) in {"same", "near"}:
            return True
        return self._lands.get(one) == self._lands.get(other) is not None

    def of_two_stories(self, one: Node, other: Node) -> bool:
        """Whether their reports tell of two happenings, and no place is told of both."""
        told = self._stories.get(one[0]), self._stories.get(other[0])
        if None in told or told[0] == told[1]:
            return False
        places = self._places.get(one), self._places.get(other)
        return None in places or nearness(*places) not in {"same", "near"}


def _by_sentence(reading: Reading) -> Mapping[int, list[EntityMention]]:
    """The mentions of each sentence in which a figure stands."""
    told = {figure.sentence for figure in reading.figures}
    found: dict[int, list[EntityMention]] = {}
    for mention in reading.entities if told else ():
        if mention.sentence in told:
            found.setdefault(mention.sentence, []).append(mention)
    return found


def _land(reading: Reading, figure: FigureMention, named: Iterable[EntityMention]) -> str | None:
    """The country of a count: of its place, of what brought it about, or the one that has it."""
    if figure.place is not None and (land := reading.chains[figure.place].country):
        return land
    sentence = reading.sentences[figure.sentence]
    told = [m for m in named if not (figure.start <= m.start < figure.end)]
    lands = {
        land
        for m in told
        if (land := reading.chains[m.chain].country)
        and (_is_of_cause(sentence, m) or _has_it(sentence, m, figure))
    }
    if not lands and not told and word_class("everywhere") & _words(sentence):
        return WORLD
    return next(iter(lands)) if len(lands) == 1 else None


def _words(sentence: Sentence) -> frozenset[str]:
    return frozenset(t.lemma.lower() for t in sentence.tokens)


def _is_of_cause(sentence: Sentence, mention: EntityMention) -> bool:
    """ "The Haitian cholera outbreak has killed 292": the country in which what killed them is."""
    head = sentence.tokens[mention.head]
    above = trees.head(sentence, head)
    bound = head.dep in {"amod", "compound", "nmod"}
    return bound and above is not None and above.lemma in word_class("causes_in_lands")


def _has_it(sentence: Sentence, mention: EntityMention, figure: FigureMention) -> bool:
    """ "Norland has registered 899 deaths": the country that has the count."""
    head, counted = sentence.tokens[mention.head], sentence.tokens[figure.head]
    verb = trees.head(sentence, head)
    if head.dep != "nsubj" or verb is None or verb.lemma not in word_class("having_counts"):
        return False
    return mention.as_ in {"state", "place"} and verb in trees.ancestors(sentence, counted)
