"""Choose low, best and high from estimates, after UCDP, and the conservative value, after ACLED."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.merging.intervals import all_meet, count_bounds
from tidings.model.items import Estimate
from tidings.model.record import Record
from tidings.model.vocabulary import Agreement, Measure

# Counts that grow while bodies are found or people flee; a crowd is as large as it was.
GROWING = frozenset(
    {"killed", "wounded", "missing", "captured", "abducted", "displaced", "returned", "evacuated",
     "refugees_hosted", "in_need", "destroyed"}
)  # fmt: skip
# A later count many times the earlier one is another claim, not the same count carried on.
GROWTH = 5
# By this factor a number may lie beyond the borders of a word such as "dozens" and still be called so.
NEAR = 2
# What is rounded to a quarter or half of a million lies no further from it than this share.
ROUNDED = 0.1
# "Many", "some", "several": an open count from fewer than ten says too little to set beside numbers.
FEW = 10


class Chosen(Record, frozen=True, kw_only=True):
    """The values of a figure and the rules that chose them."""

    low: float
    best: float | None
    high: float | None
    rule: str
    conservative: float | None
    agreement: Agreement


def choose(
    measure: Measure,
    estimates: Sequence[Estimate],
    published: Sequence[str],
    origins: Sequence[str],
    moving: Sequence[bool] = (),
    *,
    contested: bool = False,
    running: bool = False,
) -> Chosen:
    """Values for one count from its estimates, with the day and the source of each.

    Estimates that can all be true narrow each other. Where they cannot, a later count by the same
    speaker or of a later day replaces the earlier ("update"); otherwise it is a conflict, and the
    lower figure is best, as UCDP does when no source can be preferred. `moving` says which of them tell
    that they carry an earlier count on ("has risen to 23"), whoever gave that; where one of them rules another out
    (`contested`) none carries it on; `running` totals grow whatever they count ("26,000 have been vaccinated").
    """
    conservative = min(
        (e.conservative for e in estimates if e.conservative is not None), default=None
    )
    spans = [count_bounds(e.low, e.high) for e in estimates]
    growing = measure in GROWING or running
    if growing and not contested and (risen := _open_and_risen(estimates, published)):
        return Chosen(
            low=risen[0].low, best=_agreed(risen, risen[0].low)[0], high=None, rule="ucdp.latest-supersedes",
            conservative=conservative, agreement="update",
        )  # fmt: skip
    if all_meet(spans):
        low, high = max(s[0] for s in spans), min(s[1] for s in spans)
        best, rule = _agreed(estimates, low)
        numbered = [e.low for e in estimates if not _is_vague(e)] or [s[0] for s in spans]
        return Chosen(
            low=min(numbered), best=best, high=None if high == float("inf") else high, rule=rule,
            conservative=conservative, agreement=_meeting(estimates, origins),
        )  # fmt: skip
    if (fitting := _without_loose(estimates)) is not None:
        kept = [at for at, e in enumerate(estimates) if e in fitting]
        chosen = choose(
            measure, [estimates[at] for at in kept], [published[at] for at in kept],
            [origins[at] for at in kept], [moving[at] for at in kept if at < len(moving)], contested=contested,
        )  # fmt: skip
        met = _meeting(estimates, origins) if chosen.agreement in {"single", "agree"} else None
        return replace(chosen, conservative=conservative, agreement=met or chosen.agreement)
    if name_one_number(estimates):
        named, ends = estimates[0].value, [e.high for e in estimates if e.high is not None]
        return Chosen(
            low=min(e.low for e in estimates), best=named, high=max(ends, default=None), rule="ucdp.named-value",
            conservative=conservative, agreement=_meeting(estimates, origins),
        )  # fmt: skip
    exact = [e for e in estimates if e.value is not None] or list(estimates)
    told = zip(estimates, published, strict=True)
    last = max((day for e, day in told if not _rounds(e, estimates)), default=max(published))
    latest = [e for e, day in zip(estimates, published, strict=True) if day == last]
    latest_spans = [count_bounds(e.low, e.high) for e in latest]
    newer = last > min(published) and all_meet(latest_spans)
    values = [_point(e) for e in exact]
    carried = any(e in latest for e, moves in zip(estimates, moving, strict=False) if moves)
    # a toll that has risen once rises again, if nobody is named who gives the later number
    goes_on = any(e not in latest for e, moves in zip(estimates, moving, strict=False) if moves)
    plain = goes_on and all(e.attributed_to is None for e in latest) and _grows(estimates, latest)
    if (
        newer
        and not contested
        and (carried or (growing and (plain or _one_count(estimates, latest))))
    ):
        best, _ = _agreed(latest, max(s[0] for s in latest_spans))
        return Chosen(
            low=min(s[0] for s in latest_spans), best=best,
            high=max(e.high if e.high is not None else max(e.low, e.value or 0) for e in latest),
            rule="ucdp.latest-supersedes", conservative=conservative, agreement="update",
        )  # fmt: skip
    if carried and measure in GROWING and not contested and last > min(published):
        # of a toll that several carry on by other numbers only what they say last is in dispute
        said = [_point(e) for e in latest]
        before = [_point(e) for e, day in zip(estimates, published, strict=True) if day != last]
        if max(said) >= max(before):
            return Chosen(
                low=min(said), best=min(said), high=max(said), rule="ucdp.lower-of-conflicting",
                conservative=conservative, agreement="conflict",
            )  # fmt: skip
    believed = (
        _believed(exact, [origins[at] for at, e in enumerate(estimates) if e in exact])
        if measure in GROWING
        else exact
    )
    return Chosen(
        low=min(values), best=min(_point(e) for e in believed), high=max(values), rule="ucdp.lower-of-conflicting",
        conservative=conservative, agreement="conflict",
    )  # fmt: skip


def _open_and_risen(estimates: Sequence[Estimate], published: Sequence[str]) -> list[Estimate]:
    """The last counts of a total that only open words give, higher from day to day: "more than 140,000" in March, "more than
    170,000" in July. Both may be true of July, but the first is what was known in March."""
    if any(e.high is not None or _is_vague(e) for e in estimates):
        return []
    by_day: dict[str, set[float]] = {}
    for estimate, day in zip(estimates, published, strict=True):
        by_day.setdefault(day, set()).add(estimate.low)
    told = [by_day[day] for day in sorted(by_day)]
    rises = all(max(a) < min(b) <= GROWTH * max(a) for a, b in pairwise(told))
    if len(told) < 2 or not rises or len(told[-1]) > 1:
        return []
    return [e for e in estimates if e.low in told[-1]]


def name_one_number(estimates: Sequence[Estimate]) -> bool:
    """Whether all give one number, by whatever words: "more than 30", "some 30", "30" are one count rounded; "more than 30" and
    "fewer than 30" are two."""
    values = {e.value for e in estimates}
    value = next(iter(values))
    if len(values) > 1 or value is None or any(_is_vague(e) for e in estimates):
        return False
    above = any(e.low > value or (e.low == value and e.high is None) for e in estimates)
    below = any(e.high is not None and e.low < value and e.high <= value for e in estimates)
    return not (above and below)


def _without_loose(estimates: Sequence[Estimate]) -> list[Estimate] | None:
    """The counts without words such as "several" that miss a number by little; None where there are none.

    "Several" may be eleven: the borders of such words are a convention, and cross no number that lies near.
    """
    numbers = [e for e in estimates if not _is_vague(e)]
    loose = [e for e in estimates if _is_vague(e) and all(_lies_near(e, n) for n in numbers)]
    return [e for e in estimates if e not in loose] if numbers and loose else None


def _lies_near(word: Estimate, number: Estimate) -> bool:
    top = word.high if word.high is not None else float("inf")
    end = number.high if number.high is not None else float("inf")
    return number.low <= NEAR * top and end * NEAR >= word.low


def _rounds(estimate: Estimate, estimates: Sequence[Estimate]) -> bool:
    """Whether a count only says a number of the others in round words: "a quarter of a million" of 240,000."""
    said = " ".join(estimate.as_written.casefold().split())
    value = estimate.value or 0.0
    return any(words in said for words in word_class("round_numbers")) and any(
        e.value and e.value != value and abs(e.value - value) <= ROUNDED * value for e in estimates
    )


def _believed(estimates: Sequence[Estimate], origins: Sequence[str]) -> list[Estimate]:
    """The counts without such as one source alone puts far below what several give: it moves no best value."""
    by_value: dict[float, set[str]] = {}
    for estimate, origin in zip(estimates, origins, strict=True):
        by_value.setdefault(_point(estimate), set()).add(origin)
    strong = [value for value, givers in by_value.items() if len(givers) > 1]
    floor = min(strong, default=0.0) / GROWTH
    return [e for e in estimates if _point(e) >= floor]


def _point(estimate: Estimate) -> float:
    return estimate.value if estimate.value is not None else estimate.low


def _meeting(estimates: Sequence[Estimate], origins: Sequence[str]) -> Agreement:
    """One source is single; the same bounds or the same number agree; others are compatible."""
    if len(set(origins)) == 1 and len({(e.low, e.high) for e in estimates}) == 1:
        return "single"
    if len({(e.low, e.high) for e in estimates}) == 1 or len({e.value for e in estimates}) == 1:
        return "agree"
    return "compatible"


def _is_vague(estimate: Estimate) -> bool:
    """Whether the words hold no number: "dozens", "many"."""
    return not _says_number(estimate.as_written)


def _says_number(words: str) -> bool:
    known = column("en/number_words.tsv") | word_class("ordinal_numbers")  # "a fifth soldier"
    said = words.lower().replace("-", " ").split()  # "thirty-one"
    return any(w.strip(",.") in known or any(c.isdigit() for c in w) for w in said)


def _agreed(estimates: Sequence[Estimate], low: float) -> tuple[float | None, str]:
    """The best value of estimates that can all be true: an exact count; else the number most of them
    name, unless another one's bounds exclude it; else the least they all allow."""
    exact = sorted({e.value for e in estimates if e.value is not None and e.low == e.high})
    if exact:
        return exact[0], "ucdp.exact-within-bounds"
    named = Counter(
        e.value for e in estimates
        if e.value is not None and not _is_vague(e) and all(
            o.low <= e.value and (o.high is None or e.value <= o.high) for o in estimates
        )
    )  # fmt: skip
    if named:
        return min(named, key=lambda v: (-named[v], v)), "ucdp.named-value"
    vague = {e.value for e in estimates if e.value is not None}
    if len(vague) == 1 and all(_is_vague(e) for e in estimates):
        return vague.pop(), "lexicon.vague-word"
    return low, "ucdp.lower-bound"


def _one_count(estimates: Sequence[Estimate], latest: Sequence[Estimate]) -> bool:
    """Whether the later words can be the earlier count carried on: nobody is credited with the
    opposite, and the count did not shrink. Who gave the last count before is on no other side."""
    last = [count_bounds(e.low, e.high) for e in latest]
    agreed = [
        e for e in estimates if e not in latest and all_meet([*last, count_bounds(e.low, e.high)])
    ]
    speakers = {e.attributed_to for e in estimates if e not in agreed} - {None}
    return len(speakers) <= 1 and _grows(estimates, latest)


def _grows(estimates: Sequence[Estimate], latest: Sequence[Estimate]) -> bool:
    """Whether the later words tell as many as those before, or more, and not so many that they are another claim."""
    before = max((e.low for e in estimates if e not in latest), default=0.0)
    now = max(e.low for e in latest)
    return before <= now <= GROWTH * max(before, 1)
