"""Reads what a page sends, within limits, and gives it back as text without surprises."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, unquote

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message

from tidings.model.dates import is_day
from tidings.model.record import Record

# A correction with a long note and a hundred ticked quotes has a few kilobytes.
SMALL = 256 * 1024
# Fields of one form; a correction has about ten, and one for each quote that is ticked.
MOST_FIELDS = 400
LONGEST_NAME = 80
_NAME, _DAY = "tidings-name", "tidings-day"
_YEAR = 365 * 24 * 3600


class Reader(Record, frozen=True, kw_only=True):
    """Who says something, and on what day, in the reader's own words; nobody is made to tell."""

    name: str = ""
    day: str = ""


async def read_form(
    request: Request, *, most: int = SMALL, files: int = 0, longest: int = SMALL
) -> FormData:
    """The fields of a form of at most so many bytes and files; raises HTTPException 413 beyond."""
    too_much = HTTPException(413, f"More than {most // 1024:,} kB were sent at once.")
    declared = request.headers.get("content-length", "0")
    if not declared.isdecimal() or int(declared) > most:
        raise too_much
    received = 0

    async def receive() -> Message:
        nonlocal received
        message = await request.receive()
        received += len(message.get("body", b""))
        if received > most:
            raise too_much
        return message

    limited = Request(request.scope, receive)
    return await limited.form(max_files=files, max_fields=MOST_FIELDS, max_part_size=longest)


def words_of(form: FormData) -> dict[str, str]:
    """The text fields of a form, the last of each name; line ends as single line feeds."""
    return {
        name: value.replace("\r\n", "\n").strip()
        for name, value in form.multi_items()
        if not isinstance(value, UploadFile)
    }


def all_of(form: FormData, name: str) -> list[str]:
    """Every text field of one name."""
    return [value for value in form.getlist(name) if not isinstance(value, UploadFile)]


def way_back(said: str, otherwise: str) -> str:
    """Where a form leads to when all is done: only ever a page of this server."""
    plain = said.startswith("/") and not said.startswith(("//", "/\\")) and said.isprintable()
    return said if plain and len(said) < 2000 else otherwise


def read_reader(request: Request, form: Mapping[str, str] | None = None) -> Reader:
    """Who sends this, by cookie; the day of the form, else the one that was given with the name."""
    day = (form or {}).get("when", "") or request.cookies.get(_DAY, "")
    name = unquote(request.cookies.get(_NAME, ""))
    return Reader(name=plain_name(name), day=day if is_day(day) else "")


def keep_reader(answer: Response, form: Mapping[str, str]) -> None:
    """Remember the name for a year, and the day until the browser is closed."""
    name, day = plain_name(form.get("who", "")), form.get("when", "")
    answer.set_cookie(_NAME, quote(name), max_age=_YEAR, httponly=True, samesite="strict", path="/")
    answer.set_cookie(_DAY, day if is_day(day) else "", httponly=True, samesite="strict", path="/")


def greet(answer: Response, request: Request, called: str) -> None:
    """Call a reader who comes in by the name of the invitation, unless the browser knows another."""
    if called and not request.cookies.get(_NAME):
        answer.set_cookie(
            _NAME, quote(called), max_age=_YEAR, httponly=True, samesite="strict", path="/"
        )


def plain_name(said: str) -> str:
    """A name in one line that is not too long; empty where it has signs that cannot be seen."""
    said = " ".join(said.split())
    return said[:LONGEST_NAME] if said.isprintable() else ""
