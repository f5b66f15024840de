"""Join what one article tells of one attack: headline and lead, the blow and its toll, "the attack" further down.

"A bomb killed four in Lima. … Two soldiers died in the blast" tells of one; "rockets hit Lima; in Cusco gunmen shot two" of two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tidings.documents.clusters import Clusters
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.days.as_news import TOLD_AS_NEWS
from tidings.mentions.events.days.dating import REPORTED
from tidings.mentions.events.days.lead import PUBLISHED_DAY
from tidings.mentions.figures.counted.populations import are_other_people
from tidings.merging.ground import at
from tidings.merging.happenings.attacks import LEAD, is_deed
from tidings.merging.happenings.bare_tolls import harm_done, in_one_breath, is_bare_toll
from tidings.merging.happenings.fitting import modes_fit
from tidings.merging.happenings.known_deeds import are_listed, is_other_aim, same_aim
from tidings.merging.happenings.near import is_spot, nearness
from tidings.merging.happenings.struck import of_other_calling
from tidings.merging.happenings.told import Told
from tidings.merging.intervals import count_bounds, counts_meet, gap, is_number, known, overlap
from tidings.merging.stories.story_words import WORD, likeness, story_vector
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import FigureMention

Node = tuple[str, int]

# A telling farther back than so many others is not what a sentence goes on about.
BACK = 12
SAME = 0.5
SAME_TOLL, POINTS_BACK, WORDS, BOTH_LEAD, SAME_SORT, ONE_SENTENCE = 0.4, 0.5, 0.5, 0.3, 0.2, 0.3
SAME_AIM = 0.3
# A summary and the text below it: "the attack on Karm on 15 March", "On 15 March armed men attacked the camp at Karm".
SAME_SPOT = 0.4
# Two deeds of one article, of one means, day and place so far as told, do not both kill twenty.
LARGE, LARGE_TOLL = 10, 0.5
# A word such as "scores" is said of half as many, too.
VAGUE = 0.5
# Days that no words give, taken from the day of the report.
SUPPOSED = frozenset({PUBLISHED_DAY, TOLD_AS_NEWS, REPORTED})
# So many of each side are asked: what a dozen agree on, the hundredth hardly contradicts.
MOST = 12
# So many sentences back "the attack" is looked for.
NEAR = 3


def join_retold(clusters: Clusters[Node], told: Iterable[Told]) -> Iterator[Decision]:
    """Each telling is joined to the earlier one of its article that it fits best; every judgement is told."""
    documents: dict[str, list[Told]] = {}
    for one in told:
        if is_deed(one):
            documents.setdefault(one.node[0], []).append(one)
    for document in sorted(documents):
        tellings = sorted(documents[document], key=lambda t: (t.mention.trigger.start, t.node))
        here: dict[Node, list[Told]] = {}
        for one in tellings:
            here.setdefault(clusters.find(one.node), []).append(one)
        for place, later in enumerate(tellings):
            judged = [
                (score, -back, earlier, reasons)
                for back, earlier in enumerate(reversed(tellings[max(0, place - BACK) : place]))
                if (score := sum((reasons := _reasons(earlier, later)).values())) >= SAME
            ]
            for score, _, earlier, reasons in sorted(judged, key=lambda j: (-j[0], -j[1])):
                if _joined(clusters, here, earlier, later):
                    yield _decision(earlier, later, score, reasons)
                    break


def _joined(clusters: Clusters[Node], here: dict[Node, list[Told]], one: Told, other: Told) -> bool:
    """Join two tellings, if none of those that the article has joined to them forbids it; `here` are these, by cluster."""
    roots = clusters.find(one.node), clusters.find(other.node)
    mine, theirs = here[roots[0]], here[roots[1]]
    if any(forbidden(a, b) for a in mine[:MOST] for b in theirs[:MOST] if a is not b):
        return False
    if other.points_back() and any(_elsewhere(a, other) for a in mine[:MOST]):
        return False  # "Shells fell on Karm. … The blast in the town of Lima": another one
    if clusters.join(one.node, other.node) and roots[0] != roots[1]:
        del here[roots[0]], here[roots[1]]
        mine += theirs
        here[clusters.find(one.node)] = mine
    return True


def _decision(one: Told, other: Told, score: float, reasons: dict[str, float]) -> Decision:
    left, right = at(one.mention.trigger), at(other.mention.trigger)
    return Decision(
        id=content_id("decision", "retold", left, right), left=left, right=right, verdict="same",
        score=round(min(score, 1.0), 2),
        reasons=tuple(Reason(rule="event.one_article", says=why) for why in reasons),
    )  # fmt: skip


def forbidden(one: Told, other: Told) -> bool:
    """Whether two tellings of one article are of two attacks: means, days, places, tolls or those who did it differ."""
    a, b = one.mention, other.mention
    if a.background != b.background or not modes_fit(a.mode, b.mode):
        return True
    if are_listed(one, other):
        return True
    if nearness(one.place, other.place) == "apart" or _other_day(one, other):
        return True
    doers = one.parties("source"), other.parties("source")
    if all(doers) and not doers[0] & doers[1]:
        return True
    return _other_toll(one, other)


def _elsewhere(one: Told, other: Told) -> bool:
    """Whether each names a place of its own, and no map says that they lie near each other."""
    a, b = one.place, other.place
    if a is None or b is None or a.id == b.id or not a.kind == b.kind == "place":
        return False
    return nearness(a, b) in {"open", "apart"} and is_spot(a) and is_spot(b)


def _other_day(one: Told, other: Told) -> bool:
    a, b = one.mention.date, other.mention.date
    if a is None or b is None or not known(a) or not known(b) or overlap(a, b):
        return False
    if _gives_way(one, other):
        return False
    return gap(a, b) > (0 if one.states_day() and other.states_day() else 1)


def _gives_way(one: Told, other: Told) -> bool:
    """Whether a day is only supposed from that of the report, and more than it is told: "A bomb went off on Friday. The blast
    killed nine, officials say"; the report of a later day that gives the same large number."""
    later = max(one, other, key=lambda t: t.mention.trigger.start)
    # "the attack on a bus" has an aim of its own, and is known from elsewhere
    aimless = bool(later.figures) or all(a.role != "target" for a in later.mention.actors)
    if _is_supposed(later) and (is_bare_toll(later) or (later.points_back() and aimless)):
        return True
    return (_is_supposed(one) or _is_supposed(other)) and _same_toll(one, other) >= LARGE


def _is_supposed(told: Told) -> bool:
    return told.mention.date is not None and told.mention.date.inferred in SUPPOSED


def _killed(told: Told) -> list[FigureMention]:
    return [f for f in told.figures if f.measure == "killed" and f.scope == "incident"]


def _other_toll(one: Told, other: Told) -> bool:
    """Whether both count the killed and no two of the counts can both be true."""
    mine, theirs = _killed(one), _killed(other)
    if (is_bare_toll(one) or is_bare_toll(other)) and _of_two_tellers(mine, theirs):
        return False  # "Officials said 20 were killed. The military put the dead at eight": rivals, and one attack
    return bool(mine and theirs) and not any(
        counts_meet(_bounds(a), _bounds(b)) for a in mine for b in theirs
    )  # fmt: skip


def _bounds(figure: FigureMention) -> tuple[float, float]:
    """Between what numbers all the killed lie: who says "dozens", or "scores", has not counted, and may mean 19; where "one of
    those killed" is counted, they are more."""
    if figure.part_of is not None:
        return count_bounds(figure.low, None)
    vague = figure.high is not None and figure.high > 2 * figure.low
    return count_bounds(figure.low * VAGUE if vague else figure.low, figure.high)


def _of_two_tellers(mine: list[FigureMention], theirs: list[FigureMention]) -> bool:
    tellers = [{f.attributed_to for f in some} for some in (mine, theirs)]
    return None not in tellers[0] | tellers[1] and not tellers[0] & tellers[1]


def _same_toll(one: Told, other: Told) -> float:
    """The largest number of killed that both give; "two guards" and "two nurses" are another two."""
    values = [
        f.value for f in _killed(one) for g in _killed(other)
        if f.value and f.value == g.value and (f.value >= LARGE or not are_other_people(f, g))
    ]  # fmt: skip
    shared = max(values, default=0.0)
    return 0.0 if shared < LARGE and of_other_calling(one, other) else shared


def _reasons(earlier: Told, later: Told) -> dict[str, float]:
    """What speaks for one attack, each with its weight; nothing where something forbids it."""
    if forbidden(earlier, later):
        return {}
    found: dict[str, float] = {}
    a, b = earlier.mention, later.mention
    if shared := _same_toll(earlier, later):
        large = shared >= LARGE and _gives_number(earlier, shared) and _gives_number(later, shared)
        found[f"both say {shared:g} were killed"] = LARGE_TOLL if large else SAME_TOLL
    found |= _pointing_back(earlier, later)
    found |= harm_done(earlier, later)
    if a.lemma == b.lemma or (a.mode and a.mode == b.mode):
        found[f"“{a.lemma}” and “{b.lemma}” are of one sort"] = SAME_SORT
        if a.sentence != b.sentence and _one_day_and_spot(earlier, later):
            found["both state one day and one spot"] = SAME_SPOT
    if a.sentence == b.sentence:
        found["told in one sentence"] = ONE_SENTENCE + (
            SAME_SORT if in_one_breath(earlier, later) else 0
        )
    elif max(a.sentence, b.sentence) < LEAD:
        found["both told at the opening"] = BOTH_LEAD
    if a.sentence != b.sentence:
        alike = likeness(story_vector("", earlier.said), story_vector("", later.said))
        if alike > 0.1:
            found[f"the sentences are alike by {alike:.2f}"] = WORDS * alike
    return found


def _gives_number(told: Told, killed: float) -> bool:
    """Whether a number, no word such as "dozens", says how many were killed."""
    return any(f.value == killed and is_number(f) for f in _killed(told))


def _pointing_back(earlier: Told, later: Told) -> dict[str, float]:
    """What a noun with "the" says: that it is the deed near before it, or the one that was done to its aim."""
    if not later.points_back() or is_other_aim(earlier, later) or _turns(earlier, later):
        return {}
    found: dict[str, float] = {}
    aim = same_aim(earlier, later)
    if aim or later.mention.sentence - earlier.mention.sentence <= NEAR:
        found[f"“{later.mention.trigger.quote}” points back"] = POINTS_BACK
    if aim:
        found["both are told of one aim"] = SAME_AIM
    return found


def _one_day_and_spot(one: Told, other: Told) -> bool:
    """Whether both state the same single day and the same town or building."""
    a, b = one.mention.date, other.mention.date
    stated = one.states_day() and other.states_day() and a is not None and b is not None
    here = one.place is not None and other.place is not None and one.place.id == other.place.id
    return bool(
        stated and a and b and a.edtf == b.edtf and here and one.place and is_spot(one.place)
    )


def _turns(earlier: Told, later: Told) -> bool:
    """ "Regarding the attack on Karm": a sentence that turns to another matter points back to no deed without that place."""
    words = WORD.findall(later.said.lower())
    opens = any(words[: len(o)] == o for o in map(str.split, word_class("topic_openers")))
    return opens and later.place is not None and earlier.place is None
