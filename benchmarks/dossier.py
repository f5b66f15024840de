"""How large a dossier is, how long it is written, and how soon a browser is ready with it, for a small case and the largest that one file may hold.

    python -m benchmarks.dossier [--sizes 100 5000]

The articles are invented, of 400 words with 15 marked pieces of evidence each, and as many events. Aims: a dossier of 100
articles written within 1 s and ready within 1 s; 5,000 articles and 5,000 events within 25 MB, ready within 8 s. Ready means
that a number of the page was clicked and its words are lit beside it. Writing and getting ready are measured on the processor (of
the browser its main thread), going to a far item and the first search on the clock, to which other work on the machine adds. Without Debian's Chromium only the writing is measured.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.invented_pages import invent
from tidings.web.dossier import render_dossier

if TYPE_CHECKING:
    from playwright.sync_api import CDPSession

SIZES = (100, 5_000)
CHROMIUM = Path("/usr/bin/chromium")
ROUNDS = 3
# What is asked of the page, in words and as the selectors of what is clicked and what has to be seen then.
NUMBER, LIT = "#section-figures .big a", "#panel-article .lit"


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    print("articles      MB  written s  loaded s  ready s  far item s  word sought s")
    for size in parser.parse_args().sizes:
        account = invent(size)
        seconds, page = written(account, ROUNDS if size <= SIZES[0] else 1)
        last = str(account["events"][-1]["id"])
        word = str(account["events"][-1]["headline"]).split()[0]
        seen = "".join(f"{taken:>10.2f}" for taken in opened(page, last, word))
        print(f"{size:>8,}{len(page.encode()) / 1e6:>8.1f}{seconds:>11.2f}{seen}")


def written(account: dict[str, Any], rounds: int) -> tuple[float, str]:
    """The shortest of some rounds, in seconds of the processor, after one that reads the templates."""
    render_dossier(invent(1))
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        page = render_dossier(account)
        taken.append(time.process_time() - start)
    return min(taken), page


def opened(page: str, far: str, word: str) -> Iterator[float]:
    """Until the page is loaded, until the first words are lit; then until a far item is shown, and a word is found everywhere."""
    if not CHROMIUM.exists():
        return
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        path = Path(folder) / "dossier.html"
        path.write_text(page, "utf-8")
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1360, "height": 850})
        tab.set_default_timeout(300_000)
        session = tab.context.new_cdp_session(tab)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        tab.goto(path.as_uri())
        yield _worked(session)
        tab.locator(NUMBER).first.click()
        tab.locator(LIT).first.wait_for()
        yield _worked(session)
        tab.keyboard.press("Escape")
        start = time.perf_counter()
        tab.evaluate("place => { location.hash = place }", far)
        tab.locator(f"#{far}").wait_for()
        yield time.perf_counter() - start
        start = time.perf_counter()
        tab.locator("#filter-box").fill(word)
        tab.locator("#filter-result", has_text=" shown").wait_for()
        yield time.perf_counter() - start
        browser.close()


def _worked(session: CDPSession) -> float:
    """For how many seconds the main thread of the page has worked since it was opened."""
    told = session.send("Performance.getMetrics")["metrics"]
    return next(float(one["value"]) for one in told if one["name"] == "ThreadTime")


if __name__ == "__main__":
    main()
