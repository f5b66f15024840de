"""A real browser for the page tests, and pages that keep their complaints."""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from tidings.web.site.site import make_site

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

CHROMIUM = Path("/usr/bin/chromium")
FRONTEND = Path(__file__).parents[2] / "frontend"
PACKAGES = FRONTEND / "node_modules"
needs_chromium = pytest.mark.skipif(
    not CHROMIUM.exists(), reason=f"{CHROMIUM} is missing: apt-get install chromium"
)
needs_axe = pytest.mark.skipif(
    not (PACKAGES / "axe-core").is_dir(), reason="axe is missing: npm ci in frontend/"
)


@contextmanager
def served(case: Path, token: str) -> Iterator[str]:
    """The web app over a case while tests look at it; gives its address."""
    config = uvicorn.Config("", port=0, log_level="error")
    listening = config.bind_socket()
    host = f"127.0.0.1:{listening.getsockname()[1]}"
    config.app = make_site(case, hosts=[host], token=token)
    running = uvicorn.Server(config)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not running.started:
        time.sleep(0.02)
    yield f"http://{host}"
    running.should_exit = True
    thread.join(10)


@contextmanager
def chromium() -> Iterator[Any]:
    """Debian's Chromium, until the block ends."""
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def barriers(page: Any) -> list[str]:
    """What axe finds serious or critical on a page, with the first place of each."""
    # What is far from the window has no computed colours yet; axe asks for those of everything.
    page.add_style_tag(content="main * { content-visibility: visible !important }")
    page.evaluate(_axe())
    found = page.evaluate(
        "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
    )
    return [
        f"{one['id']} ({one['impact']}, {len(one['nodes'])}): {one['nodes'][0]['html'][:160]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@functools.cache
def _axe() -> str:
    return (PACKAGES / "axe-core" / "axe.min.js").read_text("utf-8")
