"""The web app of one case: its addresses, and how faults are told."""

from __future__ import annotations

from collections.abc import Iterable
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
from tidings.web.site.desk import STATIC, Desk, read_static
from tidings.web.site.guard import Guard
from tidings.web.site.reading_pages import ReadingPages


def make_site(path: Path, *, hosts: Iterable[str], token: str) -> Starlette:
    """The app for a case; raises CaseError when the file is not a whole case of this version."""
    own = find_boundaries(path)
    desk = Desk(open_pages(path), read_boundaries(own) if own else None)
    reading = ReadingPages(desk)

    async def tell_http(request: Request, error: Exception) -> Response:
        del request
        status = error.status_code if isinstance(error, HTTPException) else 500
        says = "There is no such page in this case." if status == 404 else str(error)
        return _tell("Not found" if status == 404 else "Not done", says, status)

    async def tell_fault(request: Request, error: Exception) -> Response:
        del request
        what, remedy = (error.what, error.remedy) if isinstance(error, TidingsError) else ("", "")
        return _tell("Not done", what, 400, remedy)

    def _tell(heading: str, says: str, status: int, remedy: str = "") -> Response:
        try:
            return reading.error(heading, says, status, remedy)
        except TidingsError as fault:  # the case itself cannot be read just now
            return PlainTextResponse(f"{heading}: {says or fault}", 503)

    return Starlette(
        routes=[
            Route("/", reading.section),
            Route("/static/{name}", _static),
            Route("/search", reading.search),
            Route("/items/{id:path}", reading.any_item),
            Route("/documents/{id:path}", reading.document),
            Route("/{section}", reading.section),
            Route("/{kind}/{id:path}", reading.item),
        ],
        middleware=[Middleware(Guard, hosts=tuple(hosts), token=token)],
        exception_handlers={HTTPException: tell_http, TidingsError: tell_fault},
    )


def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        raise HTTPException(404)
    media_type, content = read_static(name)
    kept = {"Cache-Control": "max-age=31536000, immutable"}
    return Response(content, media_type=media_type, headers=kept)
