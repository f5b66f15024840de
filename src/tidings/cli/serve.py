"""`tidings serve`: the web app of a case on this machine."""

from __future__ import annotations

import secrets
import socket
import sys
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from tidings.cli.options import AllowPrivate, CaseFile
from tidings.cli.terminal import say, warn
from tidings.errors import UsageError

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


def serve(
    case: CaseFile,
    host: Annotated[
        str, typer.Option(help="Where to listen; other machines can come in unless it is this one.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8765,
    name: Annotated[
        list[str] | None,
        typer.Option(
            metavar="HOST", help="A name by which the server is called, as it stands in addresses."
        ),
    ] = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Show the account as a web app, with search, filters, review and adding.

    Prints an address with a token that opens it once; whoever has not been there is sent away.
    """
    import uvicorn

    from tidings.web.site.site import make_site

    token = secrets.token_urlsafe(24)
    with closing(_listen(host, port)) as listening:
        taken = listening.getsockname()[1]
        hosts = [f"{one}:{taken}" for one in (*_LOOPBACK, host, *(name or ()))]
        site = make_site(
            Path(case), hosts=[*hosts, *(name or ())], token=token, allow_private=allow_private
        )
        config = uvicorn.Config(site, log_level="warning", access_log=False, server_header=False)
        if host not in ("127.0.0.1", "::1", "localhost"):
            warn(f"{host} can be reached by other machines; the token is all that keeps them out")
        say(f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{taken}/enter?token={token}")  # noqa: S104 - compared only
        sys.stdout.flush()  # whoever reads it through a pipe waits for it
        uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()  # who opens the address at once is kept waiting, not refused
    except OSError as error:
        listening.close()
        raise UsageError(
            f"nobody can listen there: {error.strerror or error}",
            where=f"{host}:{port}",
            remedy="Take another with --port; 0 takes a free one",
        ) from error
    return listening
