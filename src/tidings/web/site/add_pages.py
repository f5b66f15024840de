"""The page on which reports are added: files, URLs, pasted texts."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tidings.adding import Handed, HandedFile
from tidings.model.dates import is_day
from tidings.sources import is_url
from tidings.web.site.asked import read_asked
from tidings.web.site.desk import Desk
from tidings.web.site.forms import read_form, words_of
from tidings.web.site.works.work import AddReports
from tidings.web.site.works.works import Works

# What one form may send: more than a crisis of news weighs, less than a disk. Larger archives are read by `tidings build`.
MOST_BYTES = 256 * 1024 * 1024
MOST_FILES = 500
# A pasted text is one report.
LONGEST_TEXT = 1024 * 1024
MOST_URLS = 200
_LONGEST_NAME = 200
# In the name of a temporary file; its ending tells the kind.
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_SAFE_LENGTH = 100
_PIECE = 1024 * 1024


class AddPages:
    """Answers the page and its form."""

    def __init__(self, desk: Desk, works: Works) -> None:
        self._desk, self._works = desk, works

    def page(self, request: Request) -> Response:
        """The empty form."""
        return self._render(request, {})

    async def add(self, request: Request) -> Response:
        """Takes what is sent and puts it in the row of works."""
        form = await read_form(request, most=MOST_BYTES, files=MOST_FILES, longest=LONGEST_TEXT)
        files = [one for one in form.getlist("files") if isinstance(one, UploadFile)]
        named = [one for one in files if one.filename]
        try:
            return await run_in_threadpool(self._add, request, words_of(form), named)
        finally:
            await form.close()

    def _add(self, request: Request, given: Mapping[str, str], files: list[UploadFile]) -> Response:
        urls = tuple(dict.fromkeys(given.get("urls", "").split()))
        if (fault := _fault(given, urls, files)) is not None:
            return self._render(request, given, fault)
        folder = Path(tempfile.mkdtemp(prefix="tidings-"))
        try:
            handed = Handed(
                files=tuple(_kept(files, folder)), urls=urls, texts=tuple(_records(given))
            )
        except OSError as error:
            shutil.rmtree(folder, ignore_errors=True)
            says = f"The files cannot be kept while they are read: {error.strerror}."
            raise HTTPException(507, says) from error
        work = self._works.add(AddReports(handed=handed, folder=str(folder)))
        return RedirectResponse(f"/works/{work.number}", 303)

    def _render(self, request: Request, given: Mapping[str, str], fault: str = "") -> Response:
        with self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            return sheet.render(
                "add", look, here="add", heading="Add reports", given=given, fault=fault,
                megabytes=MOST_BYTES // 1024**2, most_files=MOST_FILES, status=400 if fault else 200,
            )  # fmt: skip


def _fault(
    given: Mapping[str, str], urls: tuple[str, ...], files: Iterable[UploadFile]
) -> str | None:
    """Why a form cannot be taken as it is."""
    text, published = given.get("text", ""), given.get("published", "")
    if not (text or urls or list(files)):
        return "Nothing was given: choose files, write URLs or paste a text."
    if len(urls) > MOST_URLS:
        return f"At most {MOST_URLS} URLs are fetched at once."
    if strange := next((one for one in urls if not is_url(one) or not one.isprintable()), None):
        return f"This is no address that can be fetched: {strange[:_LONGEST_NAME]}"
    if published and not is_day(published):
        return f"The day of a text is written YYYY-MM-DD, not {published[:40]}."
    if not text and any(given.get(key) for key in ("title", "outlet", "published")):
        return "There is a title, an outlet or a day, but no text."
    return None


def _kept(files: Iterable[UploadFile], folder: Path) -> Iterable[HandedFile]:
    """The files in a folder under names of ours; the account will know them by their own."""
    known: dict[str, int] = {}
    for number, file in enumerate(files, start=1):
        origin = origin_of(file.filename or "")
        known[origin] = known.get(origin, 0) + 1
        if known[origin] > 1:  # two folders may each have a file of this name
            origin = f"{origin} ({known[origin]})"
        path = folder / str(number) / safe_name(file.filename or "")
        path.parent.mkdir()
        with path.open("wb") as kept:
            shutil.copyfileobj(file.file, kept, _PIECE)
        yield HandedFile(path=str(path), origin=origin)


def origin_of(given: str) -> str:
    """The name of a file as its owner gave it, without signs that cannot be seen and without a way out of its folder."""
    plain = "".join(sign for sign in given.replace("\\", "/") if sign.isprintable())
    parts = [part for part in plain.split("/") if part.strip() not in ("", ".", "..")]
    return "/".join(parts)[-_LONGEST_NAME:] or "file"


def safe_name(given: str) -> str:
    """A name that any file system takes, with the ending of the given one."""
    plain = _UNSAFE.sub("_", given.replace("\\", "/").rpartition("/")[2]).lstrip(".-")
    return plain[-_SAFE_LENGTH:].lstrip(".-") or "file"


def _records(given: Mapping[str, str]) -> Iterable[str]:
    """A pasted text as a record; its id is made of what it says, so that it is added once."""
    if not (text := given.get("text", "")):
        return
    record = {
        "id": sha256(text.encode(errors="replace")).hexdigest()[:12], "text": text,
        **{key: given[key] for key in ("title", "outlet", "published") if given.get(key)},
    }  # fmt: skip
    yield json.dumps(record)
