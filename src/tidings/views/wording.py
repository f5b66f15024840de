"""Says dates, shares and corroboration in as few words as a table has room for."""

from __future__ import annotations

from tidings.model.corrections import Reviewed
from tidings.model.dates import Date
from tidings.model.items import Corroboration
from tidings.model.joint import Finder
from tidings.model.vocabulary import OutcomeState


def date_words(date: Date | None) -> str:
    """A date for a narrow column: "2020-03-05", "2020-02-24 – 2020-03-01", "until 2020-03-05"."""
    if date is None:
        return ""
    first, _, last = date.edtf.partition("/")
    if not last:
        return date.edtf
    if first in ("", ".."):
        return f"until {last}"
    return f"from {first}" if last == ".." else f"{first} – {last}"


def likelihood_words(likelihood: tuple[float, float] | None) -> str:
    """A worded likelihood as its published range: "55–80 %"."""
    if likelihood is None:
        return ""
    low, high = (f"{share * 100:.0f}" for share in likelihood)
    return f"{low} %" if low == high else f"{low}–{high} %"


def finder_words(
    found_by: tuple[Finder, ...], certainty: float | None, reviewed: Reviewed | None = None
) -> str:
    """The readers that found an item, and how many of a hundred such items were right where that was measured; or that a
    person looked at it."""
    if checked := review_words(reviewed):
        return f"{'both' if len(found_by) > 1 else ''.join(found_by)}, {checked}"
    share = "" if certainty is None else f", {certainty * 100:.0f} %"
    return ("both" if len(found_by) > 1 else "".join(found_by)) + share


def review_words(reviewed: Reviewed | None) -> str:
    """Whether a person checked or corrected an item; "" where nobody did."""
    if reviewed is None:
        return ""
    return {"accepted": "checked", "corrected": "corrected", "noted": "noted"}[reviewed.verdict]


_ANSWERS: dict[str, str] = {
    "denial": "denial of",
    "counter": "counter-accusation to",
    "refusal": "refusal of",
    "concession": "concession to",
    "contradiction": "contradicts",
    "responsibility": "claims responsibility for",
}


def answer_words(answer: str | None) -> str:
    """How a statement answers another, before the other is named: "denial of"; "answers" where nobody says how."""
    return _ANSWERS.get(answer or "", "answers")


def outcome_words(state: OutcomeState) -> str:
    """What came of a promise or plan: "kept", "fell through", "still open"."""
    return "still open" if state == "open" else state.replace("_", " ")


def support_words(stands: Corroboration) -> str:
    """Who stands behind an item: "3 sources, 5 documents"; sources are independent ones."""
    sources, documents = stands.independent_sources, stands.documents
    return (
        f"{sources} source{'' if sources == 1 else 's'}, "
        f"{documents} document{'' if documents == 1 else 's'}"
    )
