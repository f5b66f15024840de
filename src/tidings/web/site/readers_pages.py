"""The page of readers: who is in, and invitations for others."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tidings.web.site.asked import read_asked
from tidings.web.site.desk import Desk, session_of
from tidings.web.site.forms import plain_name, read_form, words_of
from tidings.web.site.guard import ENTRANCE
from tidings.web.site.sessions import Sessions

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class ReadersPages:
    """Answers the page and its forms. Only who may say something sees the addresses of invitations, and makes them."""

    def __init__(self, desk: Desk, sessions: Sessions) -> None:
        self._desk, self._sessions = desk, sessions

    def page(self, request: Request) -> Response:
        """Who is in, and what invitations nobody has used."""
        own = session_of(request)
        sessions, invitations = self._sessions.all()
        entrance = f"{request.url.scheme}://{request.url.netloc}{ENTRANCE}?token="
        with self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            return sheet.render(
                "readers", look, here="readers", heading="Readers", sessions=sessions, own=own,
                invitations=[(one, entrance + one.token) for one in invitations if own.may_say],
                is_local=request.url.hostname in _LOOPBACK,
            )  # fmt: skip

    async def invite(self, request: Request) -> Response:
        """A new invitation; its address stands on the page of readers until it is used."""
        given = words_of(await read_form(request))
        called = plain_name(given.get("called", ""))
        self._sessions.invite(called, may_say=not given.get("only-reads"))
        return RedirectResponse("/readers#invitations", 303)

    async def end(self, request: Request) -> Response:
        """Withdraws an invitation, or lets a reader in no more."""
        await read_form(request)
        number = request.path_params["number"]
        if number == session_of(request).number:
            raise HTTPException(409, "You cannot put yourself out.")
        if not self._sessions.end(number):
            raise HTTPException(404)
        return RedirectResponse("/readers", 303)
