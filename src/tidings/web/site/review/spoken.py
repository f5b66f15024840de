"""From the fields of a form to the line of a correction, checked as far as it can be without the whole account."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from tidings.errors import UsageError
from tidings.model.corrections import Correction
from tidings.model.json import JsonObject
from tidings.review.lines import LEAVING, TWO_SIDED, read_lines
from tidings.review.undoing import UNDO
from tidings.review.values import FIELDS, GROUPED, UnfitValueError, checked
from tidings.web.site.forms import Reader
from tidings.web.site.review.seen import RECORDS

# What somebody says who looked and does not know: a note, since it changes nothing.
UNSURE = "not sure"
LONGEST_NOTE = 2000


class UnfitFormError(ValueError):
    """A form that makes no correction, in words."""


def read_line(
    form: Mapping[str, str], kind: str | None, evidence: Sequence[JsonObject], reader: Reader
) -> Correction:
    """The line of a form about an item of a kind (None where the account has it no more); raises `UnfitFormError`."""
    verdict, note = form.get("verdict", ""), form.get("note", "")
    if len(note) > LONGEST_NOTE:
        raise UnfitFormError(f"a note has at most {LONGEST_NOTE:,} signs")
    if verdict == "unsure":
        verdict, note = "note", f"{UNSURE}: {note}" if note else UNSURE
    if verdict == UNDO:
        raise UnfitFormError("what was said is taken back on the page of what was said")
    said: dict[str, object] = {"item": form.get("item", ""), "verdict": verdict}
    if verdict == "correct":
        said |= {"field": form.get("field", ""), "value": _value(form, kind)}
    if verdict in TWO_SIDED:
        said["other"] = form.get("other", "")
    if verdict in LEAVING or (verdict == "correct" and evidence):
        said["evidence"] = list(evidence)
    if kind is not None and verdict in TWO_SIDED | LEAVING and RECORDS[kind][1] not in GROUPED:
        raise UnfitFormError(f"“{verdict}” is for items of these kinds: {', '.join(GROUPED)}")
    given = {"note": note, "who": reader.name, "when": reader.day}
    said |= {key: value for key, value in given.items() if value}
    try:
        (line,) = read_lines(json.dumps(said))
    except UsageError as error:
        raise UnfitFormError(error.what.removeprefix("line 1: ")) from error
    return line.said


def _value(form: Mapping[str, str], kind: str | None) -> str | None:
    value = None if form.get("none") else form.get("value", "")
    field = form.get("field", "")
    if kind is None:
        return value
    name = RECORDS[kind][1]
    if field not in FIELDS[name]:
        raise UnfitFormError(f"of this kind of item these are corrected: {' '.join(FIELDS[name])}")
    try:
        return checked(name, field, value)
    except UnfitValueError as error:
        raise UnfitFormError(str(error)) from error
