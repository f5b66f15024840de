"""Takes the screenshots of README and docs: pages of the bundled case in Debian's Chromium.

python tools/take_screenshots.py CASE FOLDER      # CASE as `tidings build src/tidings/example/alentejo --case CASE` makes it
"""

from __future__ import annotations

import socket
import sys
import threading
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, sync_playwright

from tidings.web.site.site import make_site

TOKEN = "shots"  # noqa: S105 - opens nothing but this run
# Name, address, what is clicked before the picture is taken, width.
SHOTS = (
    ("brief", "/", "", 1360),
    ("evidence", "/figures", ".ladder a.ev", 1360),
    ("map", "/places", "", 1360),
    ("actors", "/entities", "", 1360),
    ("timeline", "/timeline", "", 1360),
    ("review", "/review", "", 1360),
    ("brief-phone", "/", "", 390),
    ("actors-phone", "/entities", "", 390),
)


def main(case: str, folder: str) -> None:
    """Write one PNG for each line of SHOTS."""
    into = Path(folder)
    into.mkdir(parents=True, exist_ok=True)
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    host = f"127.0.0.1:{listening.getsockname()[1]}"
    site = make_site(Path(case), hosts=[host], token=TOKEN)
    server = uvicorn.Server(uvicorn.Config(site, log_level="error"))
    threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True).start()
    with sync_playwright() as started:
        chromium = started.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        page = chromium.new_context(color_scheme="light", reduced_motion="reduce").new_page()
        page.goto(f"http://{host}/enter?token={TOKEN}")
        for name, address, clicked, width in SHOTS:
            take(page, f"http://{host}{address}", clicked, width, into / f"{name}.png")
        chromium.close()
    server.should_exit = True


def take(page: Page, address: str, clicked: str, width: int, path: Path) -> None:
    """One picture of the top of a page."""
    page.set_viewport_size({"width": width, "height": 900 if width > 600 else 780})
    page.goto(address)
    if clicked:
        page.locator(clicked).first.click()
        page.locator("#panel-article .lit").first.wait_for()
    page.screenshot(path=str(path))


if __name__ == "__main__":
    main(*sys.argv[1:])
