"""Takes what a reader says of an item: checks it, sets it beside what others said meanwhile, and puts it in the row of works."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping, Sequence

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tidings.model.corrections import Correction
from tidings.model.json import JsonObject
from tidings.web.lookup import Lookup
from tidings.web.shapes import words
from tidings.web.site.asked import read_asked
from tidings.web.site.desk import Desk, Sheet
from tidings.web.site.forms import (
    Reader,
    all_of,
    keep_reader,
    read_form,
    read_reader,
    way_back,
    words_of,
)
from tidings.web.site.review.lots import Lots
from tidings.web.site.review.seen import (
    RECORDS,
    Difference,
    Seen,
    differences,
    packed,
    seen_now,
    unpacked,
)
from tidings.web.site.review.several import Left, chosen, read_several
from tidings.web.site.review.spoken import UnfitFormError, read_line
from tidings.web.site.review.undo import undo_line, undoables
from tidings.web.site.works.work import SayLine
from tidings.web.site.works.works import Works

_TICK = re.compile(r"(.{1,200}):(\d{1,9})-(\d{1,9})\Z")
_NUMBER = re.compile(r"\d{1,9}\Z")
_BEGUN = "This is being done just now: take it back when it is in the account."
_NOT_LAST = "This is not the last thing that was said of it, or it was taken back already: take back first what was said since."
GONE = "The account has no such item any more: somebody rejected it, or it is one with another."


class Saying:
    """Answers the forms of review. What is taken leads back by 303; what is not has a page that says why."""

    def __init__(self, desk: Desk, works: Works, lots: Lots) -> None:
        self._desk, self._works, self._lots = desk, works, lots
        self._one_by_one = threading.Lock()

    async def say(self, request: Request) -> Response:
        """A verdict on an item."""
        form = await read_form(request)
        given, evidence = words_of(form), all_of(form, "evidence")
        reader = read_reader(request, given)
        return await run_in_threadpool(self._say, request, given, evidence, reader)

    async def say_several(self, request: Request) -> Response:
        """A verdict on several items."""
        form = await read_form(request)
        given, named = words_of(form), (all_of(form, "items"), all_of(form, "shown"))
        reader = read_reader(request, given)
        return await run_in_threadpool(self._say_several, request, given, named, reader)

    async def undo(self, request: Request) -> Response:
        """Takes back something that was said."""
        given = words_of(await read_form(request))
        reader = read_reader(request, given)
        return await run_in_threadpool(self._undo, request, given, reader)

    async def name(self, request: Request) -> Response:
        """Remembers who reads here."""
        given = words_of(await read_form(request))
        answer = RedirectResponse(way_back(given.get("back", ""), "/review"), 303)
        keep_reader(answer, given)
        return answer

    def _say(
        self, request: Request, form: Mapping[str, str], ticked: Sequence[str], reader: Reader
    ) -> Response:
        back = way_back(form.get("back", ""), "/review")
        # Of two forms that come at the same moment the second one sees the first.
        with self._one_by_one, self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            entry = look.item(form.get("item", ""))
            kind = entry.kind if entry is not None and entry.kind in RECORDS else None
            seen = unpacked(form.get("saw", ""))
            try:
                said = read_line(form, kind, list(_evidence(ticked, look)), reader)
            except UnfitFormError as error:
                return _refuse(sheet, look, str(error), back)
            if seen is None:
                return _refuse(sheet, look, "The form does not tell what you saw.", back)
            waiting = [one for one in self._works.waiting_lines() if one.item == said.item]
            if waiting[-1:] == [said]:
                return RedirectResponse(back, 303)
            now = seen_now(entry, look, waiting)
            meanwhile = () if said.verdict == "note" else differences(seen, now, said.field)
            if meanwhile:
                return _ask(sheet, look, said, meanwhile, now, waiting, back)
            self._works.add(SayLine(said=said))
        return RedirectResponse(back, 303)

    def _say_several(
        self,
        request: Request,
        form: Mapping[str, str],
        named: Sequence[Sequence[str]],
        reader: Reader,
    ) -> Response:
        back = way_back(form.get("back", ""), "/review")
        with self._one_by_one, self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            waiting = self._works.waiting_lines()
            try:
                verdict, items = chosen(form, *named)
                look.stock(sheet.reading.find_all(items).values())
                found = list(read_several(form, verdict, items, look, waiting, reader))
            except UnfitFormError as error:
                return _refuse(sheet, look, str(error), back)
            lines = [one for one in found if isinstance(one, Correction)]
            left = [one for one in found if isinstance(one, Left)]
            self._lots.add([self._works.add(SayLine(said=said)) for said in lines])
            if not left:
                return RedirectResponse(back, 303)
            return sheet.render(
                "several", look, here="review", heading="Some changed meanwhile", verdict=verdict,
                said=len(lines), left=left, back=back, status=409,
            )  # fmt: skip

    def _undo_lot(self, request: Request, number: int, back: str, reader: Reader) -> Response:
        """Takes back all of a lot that can be taken back."""
        with self._one_by_one, self._desk.open(request) as sheet:
            able = undoables(sheet.reading.corrections(), self._works.unfinished())
            lot = self._lots.find(number)
            lines = lot.standing(able) if lot and not lot.is_begun else []
            if not lines:
                why = _BEGUN if lot and lot.is_begun else _NOT_LAST
                return _refuse(sheet, sheet.material(read_asked({}), "").look, why, back, 409)
            for one in lines:
                if not (one.work and self._works.take_back(one.work)):
                    self._works.add(SayLine(said=undo_line(one, reader.name, reader.day)))
        return RedirectResponse(back, 303)

    def _undo(self, request: Request, form: Mapping[str, str], reader: Reader) -> Response:
        back = way_back(form.get("back", ""), "/corrections")
        number, work, lot = (_number(form.get(key, "")) for key in ("number", "work", "lot"))
        if lot:
            return self._undo_lot(request, lot, back, reader)
        if work and self._works.take_back(work):
            return RedirectResponse(back, 303)
        with self._one_by_one, self._desk.open(request) as sheet:
            able = undoables(sheet.reading.corrections(), self._works.unfinished())
            one = next((one for one in able if number and one.number == number), None)
            if one is None:
                why = _BEGUN if work else _NOT_LAST
                return _refuse(sheet, sheet.material(read_asked({}), "").look, why, back, 409)
            self._works.add(SayLine(said=undo_line(one, reader.name, reader.day)))
        return RedirectResponse(back, 303)


def _refuse(sheet: Sheet, look: Lookup, why: str, back: str, status: int = 400) -> Response:
    return sheet.render(
        "refused", look, here="review", heading="Not taken", why=why, back=back, status=status
    )


def _ask(
    sheet: Sheet, look: Lookup, said: Correction, meanwhile: Sequence[Difference], now: Seen,
    waiting: Sequence[Correction], back: str,
) -> Response:  # fmt: skip
    """Both sides, and the choice; nothing was done yet."""
    kept = (one.said for one in sheet.reading.corrections())
    others = [one for one in (*kept, *waiting) if said.item in (one.item, one.other)]
    return sheet.render(
        "conflict", look, here="review", heading="It changed meanwhile", status=409, said=said,
        meanwhile=meanwhile, others=others, back=back, gone=GONE if now.is_gone else "",
        ticked=[f"{e.document}:{e.start}-{e.end}" for e in said.evidence], saw=packed(now),
    )  # fmt: skip


def _evidence(ticked: Sequence[str], look: Lookup) -> Iterator[JsonObject]:
    """The words that were ticked, as their document has them."""
    for one in ticked:
        place = _TICK.match(one)
        text = words(look.document(place[1]), "text") if place else ""
        if place and text:
            start, end = int(place[2]), int(place[3])
            quote = text[start:end]
            yield {"document": place[1], "start": start, "end": end, "quote": quote}


def _number(said: str) -> int:
    return int(said) if _NUMBER.match(said) else 0
