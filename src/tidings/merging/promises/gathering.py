"""Whether a clause of a later report tells what became of a meeting or a vote that was to take place: held, put off, called off."""

from __future__ import annotations

from datetime import date

from tidings.lexicons.word_classes import word_class
from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.propositions import Proposition
from tidings.merging.promises.verdicts import MOST, SOME, TELLING, WEEK, Verdict, Weights


def gathered(
    said: Proposition, told: Clause, shared: frozenset[str], day: str, published: str, weights: Weights
) -> Verdict | None:  # fmt: skip
    """What a clause says of a gathering, if it speaks to it."""
    meets = bool((told.named | {d for d, _ in told.deeds}) & {"meet", "vote"})
    if not meets and not told.fates:
        return None
    seated = meets and not told.fates and _sits_down(said, told, published)
    on_day = _on_the_day(said, told, published) or seated
    core = weights(shared & said.clause.core.keys())
    all_ = weights(said.clause.words)
    part = weights(shared) / all_ if all_ else 0.0
    named = seated or bool(shared) or bool(said.actors & (told.words | told.around))
    fate = _fate(told, meets=meets)
    if said.clause.fates and fate is not None:  # "the talks will be put off"
        fate = "failed" if fate == "came" else "came"
    if fate in {"off", "moved"} or told.fates:
        if meets:  # "Havana would have to wait: the session has been put back"
            shared |= said.clause.words & told.around & said.clause.core.keys()
            core, part = weights(shared & said.clause.core.keys()), weights(shared) / (all_ or 1)
        sure = (on_day and meets and not alien(said, told)) or (core >= TELLING and part >= SOME)
        # "the union called off its strike" tells nothing of the talks to which it was invited
        sure = sure and (meets or not told.acts or bool(shared & told.direct - told.subject))
    elif fate == "replanned":
        core = weights((shared | (said.clause.words & told.around)) & said.clause.core.keys())
        sure, fate = core >= TELLING and _other_day(said, told), "moved"
    else:
        elsewhere = bool(told.times) and said.first is not None and not on_day
        sure = (
            not elsewhere
            and not alien(said, told)
            and ((on_day and named) or (core >= TELLING and part >= MOST))
        )
    if not sure or fate is None:
        return None
    words = {
        "came": "it took place",
        "failed": "it took place after all",
        "moved": "it was moved",
        "off": "it did not take place",
    }
    if fate == "came" and said.clause.fates:
        words["came"] = "it was put off or called off"
    tie = f"{words[fate]}: {', '.join(sorted(shared)) or 'the day'}"
    score = round(weights(shared) + on_day + (fate != "came"), 4)
    return Verdict(fate=fate, score=score, clause=told, day=day, why=tie)  # type: ignore[arg-type]


def _sits_down(said: Proposition, told: Clause, published: str) -> bool:
    """Whether a report of the planned day tells of delegations that sit down: "Talks could begin on Monday"."""
    parties = told.subject & word_class("negotiating_parties")
    today = said.first == said.last == published and not told.times
    return bool(parties) and today and not told.negated


def _fate(told: Clause, *, meets: bool) -> str | None:
    if "moved" in told.fates:
        return "moved"
    if "off" in told.fates or (told.negated and meets):
        return "off"
    if told.conditional or not meets:
        return None
    return "replanned" if told.coming else "came"


def alien(said: Proposition, told: Clause) -> bool:
    """Whether the clause is about something brought in as new: "a conference of mayors opened"."""
    if told.fresh & told.subject and not said.clause.subject & told.subject:
        return True
    return bool(told.fresh & said.clause.core.keys() & said.clause.known)


def _other_day(said: Proposition, told: Clause) -> bool:
    days = [t.date for t in told.times if t.date.earliest is not None]
    return said.first is not None and any(
        d.earliest is not None and d.earliest > said.said and d.earliest != said.first for d in days
    )


def _on_the_day(said: Proposition, told: Clause, published: str) -> bool:
    """Whether a clause names the planned day: by its date, or by its weekday in the week after."""
    if said.first is None or said.first != said.last:
        return False
    planned = date.fromisoformat(said.first)
    name = planned.strftime("%A")
    soon = abs((date.fromisoformat(published) - planned).days) <= WEEK
    return any(
        (t.date.earliest == said.first and t.date.latest == said.first)
        or (soon and name in t.quote)
        for t in told.times
    )
