"""The pages that tell how far works are, and what came of them."""

from __future__ import annotations

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tidings.web.environment import make_environment
from tidings.web.site.asked import read_asked
from tidings.web.site.desk import Desk
from tidings.web.site.forms import read_form, way_back, words_of
from tidings.web.site.works.work import SayLine, Work
from tidings.web.site.works.works import Works, can_be_repeated

# A work's page shows so many of the changes that it made.
MOST_ROWS = 200


Order = Callable[[int], bool]


class WorksPages:
    """Answers requests for works, and the few orders about them."""

    def __init__(self, desk: Desk, works: Works) -> None:
        self._desk, self._works = desk, works

    def all(self, request: Request) -> Response:
        """Every work, the newest first; the page loads itself anew while something runs."""
        works = self._works.all()
        with self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            return sheet.render(
                "works", look, here="works", heading="Works", works=works,
                refresh=any(not work.is_over for work in works),
            )  # fmt: skip

    def one(self, request: Request) -> Response:
        """One work with its result."""
        work = self._find(request)
        with self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            look.stock(sheet.reading.find_all(work.result.get("documents", [])).values())
            rows = work.result.get("changes", {}).get("rows", [])[:MOST_ROWS]
            look.stock(sheet.reading.find_all([row["id"] for row in rows]).values())
            return sheet.render(
                "work", look, here="works", heading=work.title, work=work, rows=rows,
                refresh=not work.is_over, repeatable=can_be_repeated(work),
                line=work.task.said if isinstance(work.task, SayLine) else None,
            )  # fmt: skip

    def state(self, request: Request) -> Response:
        """A few words for pages that look again and again: what waits, and whether the account is another by now."""
        seen = request.query_params.get("build", "")
        unfinished = self._works.unfinished()
        with self._desk.open(request) as sheet:
            builds = sheet.known.builds
        changed = seen.isdecimal() and int(seen[:12]) != builds
        page = make_environment().get_template("site/state.html")
        text = page.render(
            unfinished=unfinished, changed=changed, builds=builds, build=seen[:12] if seen.isdecimal() else builds,
        )  # fmt: skip
        return HTMLResponse(text)

    async def again(self, request: Request) -> Response:
        """Lets a work that failed have another try."""
        return await self._order(request, self._works.again)

    async def drop(self, request: Request) -> Response:
        """Takes away a work that was not begun, or that failed."""
        return await self._order(
            request, lambda n: self._works.take_back(n) or self._works.dismiss(n)
        )

    async def _order(self, request: Request, order: Order) -> Response:
        given = words_of(await read_form(request))
        work = self._find(request)
        if not await run_in_threadpool(order, work.number):
            raise HTTPException(409, "This work is being done, or is done.")
        return RedirectResponse(way_back(given.get("back", ""), "/works"), 303)

    def _find(self, request: Request) -> Work:
        work = self._works.find(int(request.path_params["number"]))
        if work is None:
            raise HTTPException(404)
        return work
