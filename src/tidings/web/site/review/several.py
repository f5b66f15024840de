"""Says one thing of several items: those that changed since they were seen are left as they are, and told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tidings.model.corrections import Correction
from tidings.web.catalogue import Entry
from tidings.web.lookup import Lookup
from tidings.web.site.forms import Reader
from tidings.web.site.review.seen import Difference, changed_since, unpacked
from tidings.web.site.review.spoken import UnfitFormError, read_line

# As many as a page shows, and then some.
MOST = 100
# What can be said of several items without looking at each of them once more.
OF_SEVERAL = ("accept", "reject")
ALL = "-all"


@dataclass(frozen=True)
class Left:
    """An item of which nothing was said, with what changed since it was seen."""

    entry: Entry | None
    id: str
    meanwhile: tuple[Difference, ...]


def chosen(
    form: Mapping[str, str], ticked: Sequence[str], shown: Sequence[str]
) -> tuple[str, list[str]]:
    """The verdict of a form and the items that it is about; raises `UnfitFormError`.

    A verdict that ends in `-all` is about all that the page showed, another one about those that were ticked.
    """
    said = form.get("verdict", "")
    verdict = said.removesuffix(ALL)
    if verdict not in OF_SEVERAL:
        raise UnfitFormError(f"of several items one of these is said: {', '.join(OF_SEVERAL)}")
    items = list(dict.fromkeys(shown if said.endswith(ALL) else ticked))
    if not items:
        raise UnfitFormError("no item was selected")
    if len(items) > MOST:
        raise UnfitFormError(f"at most {MOST} items are accepted or rejected at once")
    return verdict, items


def read_several(
    form: Mapping[str, str], verdict: str, items: Sequence[str], look: Lookup,
    waiting: Sequence[Correction], reader: Reader,
) -> Iterator[Correction | Left]:  # fmt: skip
    """For each item its line, or why there is none; raises `UnfitFormError` where the form is not ours."""
    for key in items:
        entry = look.item(key)
        seen = unpacked(form.get(f"saw:{key}", ""))
        if seen is None:
            raise UnfitFormError("the form does not tell what you saw")
        given = {"item": key, "verdict": verdict, "note": form.get("note", "")}
        said = read_line(given, entry.kind if entry else None, (), reader)
        own = [one for one in waiting if one.item == key]
        meanwhile = changed_since(seen, entry, look, own)
        if own[-1:] == [said]:
            continue
        yield Left(entry, key, meanwhile) if meanwhile else said
