"""People with a browser each at one server: the first has the address that was printed, the others are invited."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit

from tests.web.browsing import playwright, served
from tests.web.site.working import Within

from tidings.web.site.works.process import Hear, Process
from tidings.web.site.works.worker import Order

SOON = 30_000
TOKEN = "people-token"  # noqa: S105


class People:
    """Readers with a browser each. `noise` has what their pages complained about or asked of others."""

    def __init__(self, browser: playwright.Browser, entrance: str) -> None:
        self.browser = browser
        parts = urlsplit(entrance)
        self.base = f"{parts.scheme}://{parts.netloc}"
        self.noise: list[str] = []
        self._first = self.stranger()
        self._first.goto(entrance)

    def invite(self, **more: str) -> str:
        """The address of a new invitation, made on the page of readers."""
        page = self._first
        page.goto("/readers")
        for label, value in more.items():
            field = page.get_by_label(label.replace("_", " "))
            field.check() if value == "yes" else field.fill(value)
        page.get_by_role("button", name="Make an invitation").click()
        return str(page.locator(".invitation input").last.input_value())

    def enter(self, *, width: int = 1360, script: bool = True) -> playwright.Page:
        """Another person, invited and let in."""
        page = self.stranger(width=width, script=script)
        page.goto(self.invite())
        return page

    def stranger(self, *, width: int = 1360, script: bool = True) -> playwright.Page:
        """A browser that nobody has let in."""
        context = self.browser.new_context(
            base_url=self.base, viewport={"width": width, "height": 850}, java_script_enabled=script,
            reduced_motion="reduce",
        )  # fmt: skip
        page = context.new_page()
        page.set_default_timeout(SOON)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.noise.append(str(error)))
        page.on("request", self._heed)
        return page

    def _hear(self, message: playwright.ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self.noise.append(message.text)

    def _heed(self, sent: playwright.Request) -> None:
        if not sent.url.startswith((self.base, "data:")):
            self.noise.append(sent.url)


class Held(Within):
    """Does works in the server's own process, each when it is let go; meanwhile it tells that it is at 3 of 10."""

    go = threading.Event()

    def carry_out(self, order: Order, hear: Hear) -> dict[str, Any]:
        hear("reading", 3, 10)
        while not (self.go.wait(0.05) or self._is_stopped):
            pass
        return super().carry_out(order, hear)


@contextmanager
def gathered(
    browser: playwright.Browser, case: Path, process: type[Process] = Within
) -> Iterator[People]:
    """People at a case, until the block ends."""
    with patch("tidings.web.site.works.works.Process", process), served(case, TOKEN) as address:
        yield People(browser, f"{address}/enter?token={TOKEN}")
