"""None of three hundred texts that want to be run does so, in dossier and web app, with the policy and without it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.web.browsing import chromium, needs_chromium, served
from tests.web.payloads import ALL
from tests.web.sample import poison, read_sample

from tidings.model.account import Account
from tidings.settings import Settings
from tidings.store.case import open_or_make_case
from tidings.web.dossier import render_dossier

pytestmark = needs_chromium
CHUNKS = [" ".join(ALL[first : first + 60]) for first in range(0, len(ALL), 60)]
# Texts that no vocabulary closes, by their keys.
FREE = frozenset({
    "title", "outlet", "agency", "authors", "origin", "name", "aliases", "headline", "population",
    "explanation", "why", "heading", "reason", "where", "speaker_text", "cue", "content", "proposition",
    "says", "as_written", "text_of_term",
})  # fmt: skip
TOKEN = "payload-token"  # noqa: S105
PAGES = (
    "/", "/timeline", "/figures", "/statements", "/events", "/places", "/agreements", "/forecasts",
    "/disagreements", "/entities", "/sources", "/articles", "/left-out", "/method", "/review", "/add",
    "/events/event-shelling", "/documents/doc-a", "/search?q=ferry",
)  # fmt: skip


def test_there_are_three_hundred() -> None:
    assert len(set(ALL)) == 300


def ran(page: Any) -> bool:
    """Whether anything was run, also after the reader has been over the page."""
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    page.keyboard.press("Tab")
    page.wait_for_timeout(50)
    return bool(page.evaluate("window.ran === 1"))


@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no policy"])
def test_nothing_runs_in_the_dossier(tmp_path: Path, policy: bool) -> None:
    with chromium() as browser:
        context = browser.new_context(bypass_csp=not policy)
        for number, chunk in enumerate(CHUNKS):
            path = tmp_path / f"{number}.html"
            path.write_text(render_dossier(poison(read_sample(), chunk)), "utf-8")
            page = context.new_page()
            page.on("dialog", lambda dialog: pytest.fail(dialog.message))
            page.goto(path.as_uri())
            page.locator("main a[href^='#words-']").first.click()
            assert not ran(page)
            page.close()


def taint(value: Any, payload: str, key: str = "") -> Any:
    """The payload at the end of every free text; what has to be found in a text stays as it is."""
    if isinstance(value, dict):
        return {name: taint(inner, payload, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [taint(inner, payload, key) for inner in value]
    return value + payload if isinstance(value, str) and key in FREE else value


def test_a_taint_reaches_what_matters() -> None:
    said = str(taint(read_sample(), "☣"))
    assert said.count("☣") > 60


@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no policy"])
def test_nothing_runs_in_the_app(tmp_path: Path, policy: bool) -> None:
    case = tmp_path / "tainted.tidings"
    account = msgspec.convert(taint(read_sample(), " ".join(ALL[::3])), Account)
    opened = open_or_make_case(case)
    opened.save(account, new_reports=(), rejected=(), settings=Settings(), after_builds=0)
    with served(case, TOKEN) as address, chromium() as browser:
        context = browser.new_context(bypass_csp=not policy)
        context.new_page().goto(f"{address}/enter?token={TOKEN}")
        for path in PAGES:
            page = context.new_page()
            page.on("dialog", lambda dialog: pytest.fail(dialog.message))
            page.goto(address + path)
            assert page.locator("main").count() == 1, path
            assert not ran(page), path
            page.close()
