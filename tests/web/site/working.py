"""A real case behind the web app, and a reader who fills in its forms as a browser does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from typing import Any
from unittest.mock import patch

import httpx2
import msgspec
from starlette.testclient import TestClient
from tests.review.crises import RULES, report
from tests.web.site.conftest import HOST, TOKEN

from tidings.building import keep_in_case
from tidings.model.account import Account
from tidings.store.case import open_case
from tidings.web.site.site import make_site
from tidings.web.site.works.process import Hear, Process
from tidings.web.site.works.worker import Order, main

FIRST = """Shells fell on the harbour of Porto Velo on Monday and killed 12 soldiers, Mayor Lidia Corvo said.

"We will not leave," said Mayor Lidia Corvo on Tuesday.

Police arrested three fishermen in Lisbon on Tuesday."""
SECOND = """Fourteen soldiers were killed when shells hit Porto Velo on Monday, the harbour office said.

Rita Corvo, the mayor of Lagos, said on Tuesday that the port would stay open."""
_FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
_ADDRESS = re.compile(r'action="([^"]+)"')
# Longer than any of these small builds takes, also on a busy machine.
PATIENCE = 120.0


def small_case(path: Path) -> Path:
    """Two reports that disagree about a toll, read by rules."""
    keep_in_case(
        (report("one", FIRST), report("two", SECOND, "2021-05-07")), (), path, settings=RULES
    )
    return path


def account_of(path: Path) -> Account:
    return open_case(path).account


class Visitor:
    """A reader at the pages of a case; `who` is the name that goes with what the reader says."""

    def __init__(self, client: TestClient) -> None:
        self.client = client

    def get(self, address: str) -> str:
        answer = self.client.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        return answer.text

    def post(self, address: str, form: dict[str, object], **more: object) -> httpx2.Response:
        return self.client.post(address, data=form, headers={"origin": f"http://{HOST}"}, **more)  # type: ignore[arg-type]

    def forms(self, page: str, action: str = "/review/say") -> list[dict[str, str]]:
        """The hidden fields of all forms of a page that are sent to an address."""
        found = []
        for head, inner in _FORM.findall(page):
            sent = _ADDRESS.search(head)
            if sent and sent[1] == action:
                found.append({name: unescape(value) for name, value in _HIDDEN.findall(inner)})
        return found

    def form(self, item: str, field: str | None = None) -> dict[str, object]:
        """The form about an item, or about one of its fields, as the item's own page of review has it now."""
        forms = self.forms(self.get(f"/review/items/{item}"))
        return next(dict(one) for one in forms if one.get("item") == item and one.get("field") == field)  # fmt: skip

    def say(self, item: str, verdict: str, **more: object) -> httpx2.Response:
        return self.post("/review/say", {**self.form(item), "verdict": verdict, **more})

    def correct(self, item: str, field: str, value: str, **more: object) -> httpx2.Response:
        return self.post("/review/say", {**self.form(item, field), "value": value, **more})

    def wait(self) -> None:
        """Until everything in the row of works is done."""
        import time

        end = time.monotonic() + PATIENCE
        while "to do" in self.get("/works/state"):
            assert time.monotonic() < end, self.get("/works")
            time.sleep(0.05)

    def name(self, who: str, when: str = "") -> None:
        assert self.post("/review/name", {"who": who, "when": when}).status_code == 303


class Within(Process):
    """Does works in the server's own process: it says the same, and starts at once."""

    def carry_out(self, order: Order, hear: Hear) -> dict[str, Any]:
        told: dict[str, Any] = {}

        def tell(said: Mapping[str, Any]) -> None:
            if "stage" in said:
                hear(said["stage"], said["done"], said["of"])
            else:
                told.update(said)

        main([msgspec.json.encode(order)], tell)
        return told


@contextmanager
def visit(
    path: Path, *, allow_private: bool = False, process: type[Process] = Within
) -> Iterator[Visitor]:
    """A server over a case with one reader, until the block ends."""
    with patch("tidings.web.site.works.works.Process", process):
        site = make_site(path, hosts=[HOST], token=TOKEN, allow_private=allow_private)
    with TestClient(site, base_url=f"http://{HOST}", follow_redirects=False) as client:
        assert client.get(f"/enter?token={TOKEN}").status_code == 303
        yield Visitor(client)
