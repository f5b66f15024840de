"""The web app of one case: its addresses, and how faults are told."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from tidings.configuration import find_boundaries
from tidings.errors import TidingsError
from tidings.store.pages import open_pages
from tidings.web.charts.boundaries import read_boundaries
from tidings.web.site.add_pages import AddPages
from tidings.web.site.changes_pages import ChangesPages
from tidings.web.site.desk import STATIC, Desk, read_static
from tidings.web.site.guard import Guard
from tidings.web.site.readers_pages import ReadersPages
from tidings.web.site.reading_pages import ReadingPages
from tidings.web.site.review.lots import Lots
from tidings.web.site.review.pages import ReviewPages
from tidings.web.site.review.saying import Saying
from tidings.web.site.sessions import Sessions
from tidings.web.site.works.pages import WorksPages
from tidings.web.site.works.works import Works


def make_site(
    path: Path, *, hosts: Iterable[str], token: str, allow_private: bool = False
) -> Starlette:
    """The app for a case; raises CaseError when the file is not a whole case of this version."""
    own, sessions = find_boundaries(path), Sessions(token)
    works = Works(path, allow_private=allow_private)
    borders = read_boundaries(own) if own else None
    pages = open_pages(path)
    desk = Desk(pages, lambda: len(works.unfinished()), borders)
    lots = Lots()
    review = ReviewPages(desk, works, lots)
    reading = ReadingPages(desk, review)

    @asynccontextmanager
    async def work(site: Starlette) -> AsyncIterator[None]:
        del site
        with pages.held():
            works.start()
            yield
            works.close()

    async def tell_http(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        says = "There is no such page in this case." if status == 404 else str(error)
        return _tell(request, "Not found" if status == 404 else "Not done", says, status)

    async def tell_fault(request: Request, error: Exception) -> Response:
        what, remedy = (error.what, error.remedy) if isinstance(error, TidingsError) else ("", "")
        return _tell(request, "Not done", what, 400, remedy)

    def _tell(request: Request, heading: str, says: str, status: int, remedy: str = "") -> Response:
        try:
            return reading.error(request, heading, says, status, remedy)
        except TidingsError as fault:  # the case itself cannot be read just now
            return PlainTextResponse(f"{heading}: {says or fault}", 503)

    return Starlette(
        routes=[
            Route("/", reading.section),
            Route("/static/{name}", _static),
            Route("/search", reading.search),
            Route("/items/{id:path}", reading.any_item),
            Route("/documents/{id:path}", reading.document),
            *_desk_routes(desk, works, review, Saying(desk, works, lots)),
            *_reader_routes(ReadersPages(desk, sessions)),
            Route("/{section}", reading.section),
            Route("/{kind}/{id:path}", reading.item),
        ],
        middleware=[Middleware(Guard, hosts=tuple(hosts), sessions=sessions)],
        lifespan=work,
        exception_handlers={HTTPException: tell_http, TidingsError: tell_fault},
    )


def _desk_routes(desk: Desk, works: Works, review: ReviewPages, saying: Saying) -> list[Route]:
    """The pages on which people work at the account."""
    adding = AddPages(desk, works)
    told, changes = WorksPages(desk, works), ChangesPages(desk, works)
    return [
        Route("/review", review.queue),
        Route("/review/say", saying.say, methods=["POST"]),
        Route("/review/several", saying.say_several, methods=["POST"]),
        Route("/review/undo", saying.undo, methods=["POST"]),
        Route("/review/name", saying.name, methods=["POST"]),
        Route("/review/items/{id:path}", review.item),
        Route("/corrections", review.said),
        Route("/add", adding.page),
        Route("/add", adding.add, methods=["POST"]),
        Route("/changes", changes.page),
        Route("/works", told.all),
        Route("/works/state", told.state),
        Route("/works/{number:int}", told.one),
        Route("/works/{number:int}/again", told.again, methods=["POST"]),
        Route("/works/{number:int}/drop", told.drop, methods=["POST"]),
    ]


def _reader_routes(readers: ReadersPages) -> list[Route]:
    """Who is in, and invitations."""
    return [
        Route("/readers", readers.page),
        Route("/readers/invite", readers.invite, methods=["POST"]),
        Route("/readers/{number:int}/end", readers.end, methods=["POST"]),
    ]


def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        raise HTTPException(404)
    media_type, content = read_static(name)
    kept = {"Cache-Control": "max-age=31536000, immutable"}
    return Response(content, media_type=media_type, headers=kept)
