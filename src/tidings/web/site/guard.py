"""Keeps strangers out: only names of this machine, only who has the token, only what our own pages send."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "tidings-reader"
# Where the address with the token leads; it works once.
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
    lead here (DNS rebinding) is refused. The token opens one session; its cookie is not sent along by other sites.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str], token: str) -> None:
        self._app, self._hosts = app, frozenset(hosts)
        self._token: str | None = token
        self._sessions: set[str] = set()

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
        if request.url.path == ENTRANCE:
            return self._enter(request.query_params.get("token", ""))
        known = request.cookies.get(COOKIE, "")
        if not any(hmac.compare_digest(known, one) for one in self._sessions):
            says = (
                "Open the address that `tidings serve` printed: it holds the token of this server."
            )
            return PlainTextResponse(says, 401)
        return None

    def _is_own(self, request: Request) -> bool:
        """Whether a request that changes something comes from a page of this server."""
        if request.method in _SAFE:
            return True
        if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return False
        origin = request.headers.get("origin", "")
        return urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()

    def _enter(self, token: str) -> Response:
        if self._token is None or not hmac.compare_digest(token.encode(), self._token.encode()):
            says = "This token was used or is wrong. Start `tidings serve` again for a new one."
            return PlainTextResponse(says, 401)
        self._token = None
        session = secrets.token_urlsafe(32)
        self._sessions.add(session)
        answer = RedirectResponse("/", 303)
        answer.set_cookie(COOKIE, session, httponly=True, samesite="strict", path="/")
        return answer


def _has(message: Message, name: str) -> bool:
    return name in Headers(raw=message["headers"])
