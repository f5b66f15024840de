"""Join numbers, counted nouns and roles to the figures of one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from tidings.mentions.figures.befell.befalling import as_befalls
from tidings.mentions.figures.befell.mixed import as_mixed
from tidings.mentions.figures.befell.no_harm import describes, falls_ill, is_ratio, is_tally
from tidings.mentions.figures.befell.reality import is_unreal
from tidings.mentions.figures.befell.roles import find_role
from tidings.mentions.figures.befell.scope import scope_of
from tidings.mentions.figures.befell.states import tells_how_badly
from tidings.mentions.figures.befell.tallies import of_others, tallied_words
from tidings.mentions.figures.counted.aboard import ABOARD, is_aboard
from tidings.mentions.figures.counted.amounts import amount
from tidings.mentions.figures.counted.counted_noun import find_counted
from tidings.mentions.figures.counted.elisions import (
    antecedent,
    is_act,
    is_far_beyond,
    is_left_out,
    is_more,
    is_of_toll,
    named_beside,
    of_whose_tally,
)
from tidings.mentions.figures.counted.held_up import waits_there
from tidings.mentions.figures.counted.listed_names import on_list
from tidings.mentions.figures.counted.misparses import is_before_sentence
from tidings.mentions.figures.counted.populations import (
    country_of,
    is_civilian,
    is_people,
)
from tidings.mentions.figures.counted.singles import find_singles, is_several, names_thing
from tidings.mentions.figures.counted.so_far import counts_all, no_case, of_them
from tidings.mentions.figures.counted.survivors import survives
from tidings.mentions.figures.drafts import Counted, Number, Role
from tidings.mentions.figures.learned import LearnedFigures
from tidings.mentions.figures.lists.parts import (
    HAPPENED,
    HARM,
    can_hold,
    is_member,
    is_out_of,
    link_forward,
    share_bounds,
    whole_of,
)
from tidings.mentions.figures.setting import source_of, window_of
from tidings.mentions.figures.where import place_of
from tidings.mentions.figures.written.ages import counts_years
from tidings.mentions.figures.written.bounds import scaled
from tidings.mentions.figures.written.numbers import find_numbers
from tidings.mentions.sayers import is_sayer
from tidings.model.mentions import FigureMention, Reading
from tidings.model.parse import Sentence
from tidings.model.record import Record

_PERSONS = HARM - {"destroyed"}
# "The two leaders" and "their three countries" name a known set; larger sets are counted.
_FEW = 10
# "killed at least 12": so many words of a number may stand before it.
_QUALIFIED = 4
_OF_THE = re.compile(r"\b[Oo]f\s+(?:the|its|their)\s+\Z")


def figures_in(
    reading: Reading,
    sentence: Sentence,
    before: Sequence[FigureMention],
    learned: LearnedFigures,
) -> tuple[FigureMention, ...]:
    """The figures of one sentence, whose names and times `reading` has; `before` are the document's so far."""
    text = reading.document.text
    numbers = find_numbers(text, sentence, reading.times)
    taken = {i for number in numbers for i in range(number.first, number.last + 1)}
    singles = tuple(
        s for s in find_singles(sentence)
        if s.first not in taken and not names_thing(reading, sentence, s)
    )  # fmt: skip
    counts = sorted((*numbers, *singles), key=lambda n: n.start)
    if not counts:
        return ()
    known = list(before)
    for number, previous, following in zip(
        counts, [None, *counts], [*counts[1:], None], strict=False
    ):
        found = _Found(
            number=number,
            is_whole=previous is not None and is_out_of(text, previous, number),
            out_of=following if following and is_out_of(text, number, following) else None,
        )
        figure = _figure(reading, sentence, found, known, learned)
        if figure is not None:
            known.append(figure)
    return link_forward(text, tuple(known[len(before) :]), len(before))


class _Found(Record, frozen=True, kw_only=True):
    """A number with the numbers beside it: `is_whole` of the one before, counted `out_of` the one after."""

    number: Number
    is_whole: bool
    out_of: Number | None


def _figure(
    reading: Reading,
    sentence: Sentence,
    found: _Found,
    known: list[FigureMention],
    learned: LearnedFigures,
) -> FigureMention | None:
    number = found.number
    counted = find_counted(reading.document.text, sentence, number)
    if number.kind in {"money", "distance"}:
        return learned.judged(amount(reading, sentence, number), alone=False)
    part = None
    if found.out_of is None:
        part = whole_of(reading.document.text, sentence, number, known)
        if part is not None and not can_hold(sentence, known[part], counted):
            part = None
    role = find_role(sentence, number, counted, whole=found.is_whole)
    if part is not None and (role is None or is_member(reading.document.text, sentence, number)):
        role = Role(measure=known[part].measure, trigger=None, scope=known[part].scope)
    alone = False
    if role is None:
        role, alone = _untold_role(reading, sentence, number, counted, learned)
    if number.kind == "share" and part is None and found.out_of is None:
        return None
    number, role = counts_all(sentence, number, role)
    role = as_mixed(sentence, counted, as_befalls(sentence, counted, role))
    if role is None or not _is_said(sentence, number, counted, role):
        return None
    if not (_is_first(number, role, known) and learned.is_meant(number, role)):
        return None
    if number.kind == "share":
        number = _counted_share(reading.document.text, sentence, found, known, part)
    share = (
        (found.number.bounds.value or found.number.bounds.low) if number.kind == "share" else None
    )
    mention = _mention(reading, sentence, number, counted, role, known, part, share)
    return learned.judged(mention, alone=alone)


def _untold_role(
    reading: Reading, sentence: Sentence, number: Number, counted: Counted, learned: LearnedFigures
) -> tuple[Role | None, bool]:
    """What a number measures that no word of the lexicon governs, and whether only the learned reader says so."""
    bare = counted.noun is None
    again = (
        of_them(reading, sentence, number)
        or no_case(sentence, number, counted)
        or on_list(reading, sentence, number, counted)
        or waits_there(reading, sentence, number, counted)
        or survives(reading.document.text, sentence, number, counted)
    )
    if again is not None:
        return again, False
    if (taught := learned.role(number, bare=bare)) is not None and not falls_ill(sentence, counted):
        others = of_others(sentence, number) if bare and taught.measure in HARM else None
        return (taught, True) if others is None else (others, False)
    opens = bool(_OF_THE.search(reading.document.text, sentence.start, number.start))
    if (plain := _plain_role(sentence, number, counted, opens=opens)) is not None:
        return plain, False
    noun = None if counted.noun is None else sentence.tokens[counted.noun]
    counts = learned.plain_role(number, noun)
    return counts, counts is not None


def _counted_share(
    text: str, sentence: Sentence, found: _Found, known: list[FigureMention], part: int | None
) -> Number:
    """A share as a count out of the whole told after or before it."""
    if found.out_of is not None:
        bounds = scaled(found.number.bounds, found.out_of.bounds)
    elif part is not None:
        bounds = share_bounds(text, sentence, found.number, known, part)
    else:
        bounds = found.number.bounds
    return replace(found.number, bounds=bounds)


def _plain_role(
    sentence: Sentence, number: Number, counted: Counted, *, opens: bool
) -> Role | None:
    """A count of people that nothing in the lexicon governs is kept as "other"; of a known set only
    where it opens a sentence as the whole that others are counted out of."""
    if counted.noun is None or number.vague or number.kind != "count":
        return None
    if number.definite and not (opens and number.bounds.low >= _FEW):
        return None
    noun = sentence.tokens[counted.noun]
    return Role(measure="other", trigger=None) if is_people(noun) else None


def _is_said(sentence: Sentence, number: Number, counted: Counted, role: Role) -> bool:
    trigger = sentence.tokens[role.trigger if role.trigger is not None else counted.head]
    if describes(sentence, number) or tells_how_badly(sentence, number, counted, role):
        return False
    if is_tally(sentence, number, counted) or counts_years(sentence, counted.noun):
        return False
    if is_ratio(sentence, number) or is_before_sentence(sentence, number.last, role):
        return False
    if role.scope != "capacity" and number.kind != "zero" and is_unreal(sentence, trigger):
        return scope_of(sentence, role, counted.head) == "capacity"
    if _is_only_told(sentence, number, counted, role):
        return False
    if number.kind in {"single", "zero"}:
        zero_cases = no_case(sentence, number, counted) is not None
        harmed = (role.measure in HARM or zero_cases) and counted.last - number.last <= 6
        return harmed and not (number.kind == "single" and is_several(sentence, counted))
    if sentence.tokens[number.core].text.casefold() == "one" and role.measure == "other":
        return False
    return not (number.definite and role.measure not in HAPPENED and number.bounds.low < _FEW)


def _is_first(number: Number, role: Role, known: Sequence[FigureMention]) -> bool:
    """A known person counts where nobody harmed in this way was told before: "the man" may be one of the nine dead."""
    if number.kind != "single" or not number.definite:
        return True
    return role.measure in _PERSONS and all(f.measure != role.measure for f in known)


def _is_only_told(sentence: Sentence, number: Number, counted: Counted, role: Role) -> bool:
    """Whether the counted say what is told: “…, a monitor said”. Of "killed at least 12 officials said" the 12 died."""
    if number.kind == "single":
        return is_sayer(sentence, counted.last, strict=False)
    if counted.noun is None or role.measure not in _PERSONS:
        return False
    near = role.trigger is not None and 0 < number.first - role.trigger <= _QUALIFIED
    return not near and is_sayer(sentence, counted.last)


def _mention(
    reading: Reading,
    sentence: Sentence,
    number: Number,
    counted: Counted,
    role: Role,
    known: list[FigureMention],
    part: int | None,
    share: float | None,
) -> FigureMention:
    text, tokens = reading.document.text, sentence.tokens
    start, end = number.start, max(number.end, tokens[counted.last].end)
    like = None
    tallied = tallied_words(sentence, role) if is_left_out(counted) else None
    if is_left_out(counted) and tallied is None and part is None:
        tallied = of_whose_tally(sentence, role)
    if is_left_out(counted) and tallied is None:
        like = known[part] if part is not None else antecedent(sentence, role, known)
        if like is not None and is_of_toll(sentence, role) and like.sentence != sentence.index:
            like = None
        like = None if like is not None and is_far_beyond(sentence, number, like) else like
    population = "" if is_left_out(counted) or is_act(sentence, counted) else counted.population
    if (
        role.measure == "other"
        and role.trigger is not None
        and is_aboard(sentence, tokens[role.trigger])
    ):
        population, tallied, like = ABOARD, None, None
    country = country_of(reading, sentence, (tokens[counted.first].start, end), counted.owner)
    civilian = is_civilian(sentence, counted.first, counted.last)
    beside = tallied
    if beside is None and like is None and not population:
        beside = named_beside(sentence, number, role)
    if beside is not None:
        population = beside
        civilian = is_civilian(sentence, max(0, (role.trigger or 0) - 2), role.trigger or 0)
    # "killed a woman and hurt nine": the nine are not nine women, nor are "all four of them" two sons.
    if like is not None and not is_more(text, number, like):
        population, country, civilian = like.population, country or like.country, like.civilian
    trigger = tokens[role.trigger if role.trigger is not None else counted.head]
    window = window_of(reading, sentence, trigger, number.end)
    place = place_of(reading, sentence, trigger, number.end)
    source = source_of(reading, sentence, trigger)
    scope = scope_of(sentence, role, counted.head)
    if part is not None and role.trigger is None:
        whole = known[part]
        scope, window, place = whole.scope, whole.window, whole.place
        source = whole.attributed_to
    bounds = number.bounds
    return FigureMention(
        start=start, end=end, quote=text[start:end], sentence=sentence.index,
        head=counted.head, trigger=role.trigger, value=bounds.value, low=bounds.low,
        high=bounds.high, qualifier=number.qualifier, conservative=bounds.conservative,
        measure=role.measure, unit=number.unit if number.kind != "share" else None,
        population=population or "people", country=country,
        civilian=civilian if role.measure != "destroyed" else None,
        additional=number.additional, share=share, scope=scope, window=window, place=place,
        part_of=part, attributed_to=source,
    )  # fmt: skip
