"""Keeps strangers out: only names of this machine, only who has the token, only what our own pages send."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tidings.web.site.forms import greet
from tidings.web.site.sessions import Sessions

COOKIE = "tidings-reader"
# Where the address with a token leads; it works once.
ENTRANCE = "/enter"
_SAFE = frozenset({"GET", "HEAD"})

POLICY = "; ".join(
    (
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
        "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    )
)  # fmt: skip
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # Under no-referrer browsers hide the origin of our own forms, too.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # What a case says is nobody else's business, and changes with every build.
    "Cache-Control": "no-store",
}


class Guard:
    """Lets a request through to the pages, or answers it.

    `hosts` are the names, with their port, that this server answers to: a page of another site that has its own name
    lead here (DNS rebinding) is refused. A token opens one session; its cookie is not sent along by other sites.
    Pages find the session as `request.state.session`.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str], sessions: Sessions) -> None:
        self._app, self._hosts, self._sessions = app, frozenset(hosts), sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = self._refuse(Request(scope))

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(
                    {name: text for name, text in HEADERS.items() if not _has(message, name)}
                )
            await send(message)

        await (answer or self._app)(scope, receive, send_guarded)

    def _refuse(self, request: Request) -> Response | None:
        """The answer to a request that does not reach the pages."""
        if request.headers.get("host", "").lower() not in self._hosts:
            return PlainTextResponse("This server does not answer to that name.", 421)
        if not self._is_own(request):
            return PlainTextResponse("Only pages of this server may send this.", 403)
        session = self._sessions.find(request.cookies.get(COOKIE, ""))
        if request.url.path == ENTRANCE:
            # Whoever is in already needs no other session, and leaves the invitation for whom it is meant.
            return RedirectResponse("/", 303) if session else self._enter(request)
        if session is None:
            says = (
                "Open the address that `tidings serve` printed, or one that a reader made for you: "
                "it holds a token that opens once."
            )
            return PlainTextResponse(says, 401)
        if request.method not in _SAFE and not session.may_say:
            return PlainTextResponse("You were invited to read, not to say or add anything.", 403)
        request.state.session = session
        return None

    def _is_own(self, request: Request) -> bool:
        """Whether a request that changes something comes from a page of this server."""
        if request.method in _SAFE:
            return True
        if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return False
        origin = request.headers.get("origin", "")
        return urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()

    def _enter(self, request: Request) -> Response:
        if request.method != "GET" or _is_ahead(request):
            return PlainTextResponse("Open this address yourself: it works once.", 425)
        entered = self._sessions.enter(request.query_params.get("token", ""))
        if entered is None:
            says = (
                "This token was used or is wrong. Ask a reader for an invitation, or start "
                "`tidings serve` again."
            )
            return PlainTextResponse(says, 401)
        secret, session = entered
        answer = RedirectResponse("/", 303)
        answer.set_cookie(COOKIE, secret, httponly=True, samesite="strict", path="/")
        greet(answer, request, session.called)
        return answer


def _is_ahead(request: Request) -> bool:
    """Whether a browser only loads a page before anybody asked for it."""
    said = (request.headers.get("sec-purpose", ""), request.headers.get("purpose", ""))
    return any("prefetch" in one for one in said)


def _has(message: Message, name: str) -> bool:
    return name in Headers(raw=message["headers"])
