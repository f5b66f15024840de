"""The verb of a count in the reports' own sense: who was taken by police is arrested, what was only damaged is not destroyed.

"Two men were arrested", "412 schools were damaged", "21 people died" of an illness.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tidings.account.brief.desk import Desk
from tidings.model.items import Event, Figure

# Words so many signs off tell which of two verbs a measure has; a stop or semicolon ends them.
NEARBY = 90
_BORDER = re.compile(r"[.;!?\n](?=\s|$)")
# Of each measure the word of its verb, and the words that reports have where it is one thing or another.
SENSES: Mapping[str, tuple[str, Mapping[str, re.Pattern[str]]]] = {
    "captured": (
        "arrested or captured",
        {
            "arrested": re.compile(r"\b(?:arrest|detain|custody|in police)", re.I),
            "captured": re.compile(
                r"\b(?:captur|seize|taken prisoner|prisoners? of war|take[ns]? hostage|overpower)", re.I
            ),
        },
    ),
    "destroyed": (
        "destroyed",
        {
            "destroyed": re.compile(
                r"\b(?:destr|raz(?:e|ing)|flatten|burn|torch|wreck|demoli|collaps|wash|s[aiu]nk|down|gutted|obliterat|crush|ruin|level)",
                re.I,
            ),
            "damaged": re.compile(r"\b(?:damag|affect|flooded|inundat|submerg|disabl)", re.I),
        },
    ),
}  # fmt: skip
_DEATHS = re.compile(r"\b(?:deaths?|died)$", re.I)
# Of whom a disease is told beside the count nobody killed them, unless arms are told of, too.
_SICK = re.compile(
    r"\b(?:cases?|virus|fever|outbreak|epidemic|cholera|disease|infections?)\b", re.I
)
_SLAIN = re.compile(
    r"\b(?:kill(?:ed|ing|s)?|shot|murder\w*|slain|attack\w*|gunmen|shell\w*|bomb\w*|massacre\w*)\b",
    re.I,
)
# "Was killed" becomes "died", "has been killed" "has died".
_KILLED = re.compile(r"\b(?:was|were|been) killed\b")


def verb_of(
    row: Mapping[str, str], figure: Figure, event: Event | None, desk: Desk, *, plural: bool
) -> str:
    """The verb for what happened then, or for what has gone on since."""
    standing = figure.scope == "stock" or (
        figure.window is not None and figure.window.edtf.endswith("/..")
    )
    singular, _, many = row["since" if standing else "then"].partition("|")
    verb = (many or singular) if plural else singular
    if figure.measure in SENSES:
        whole, senses = SENSES[figure.measure]
        said = [word for word, pattern in senses.items() if _is_near(pattern, figure, desk)]
        return verb.replace(whole, " or ".join(said)) if said else verb
    if figure.measure == "killed" and _died(figure, event, desk):
        return _KILLED.sub("died", verb)
    return verb


def _died(figure: Figure, event: Event | None, desk: Desk) -> bool:
    """Whether all reports count deaths, or one the dead of an epidemic, and of no attack."""
    attacked = event is not None and event.type == "ASSAULT"
    if attacked:
        return False
    if all(_DEATHS.search(e.as_written) for e in figure.estimates):
        return True
    sick = event is not None and event.hazard == "epidemic"
    return (sick or _is_near(_SICK, figure, desk)) and not _is_near(_SLAIN, figure, desk)


def _is_near(pattern: re.Pattern[str], figure: Figure, desk: Desk) -> bool:
    return any(pattern.search(words) for words in _around(figure, desk))


def _around(figure: Figure, desk: Desk) -> Iterator[str]:
    """The words around each count, as far as its clause may go."""
    for e in figure.evidence:
        text = desk.text(e.document)
        before = _BORDER.split(text[max(0, e.start - NEARBY) : e.start])[-1]
        yield before + text[e.start : e.end] + _BORDER.split(text[e.end : e.end + NEARBY])[0]
