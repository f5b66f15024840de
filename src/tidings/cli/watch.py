"""`tidings watch`: keeps adding what is new in feeds, until it is interrupted."""

from __future__ import annotations

import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tidings.cli.build import SOME_REJECTED, count, tell_rejected
from tidings.cli.options import AllowPrivate, AuthorityFile, RulesOnly, SettingsFile
from tidings.cli.progress import progress_bar
from tidings.cli.settings import authority_for, settings_for
from tidings.cli.terminal import say, warn
from tidings.errors import CaseError, TidingsError, UsageError

if TYPE_CHECKING:
    from tidings.watching import Round, Watch

_EVERY = re.compile(r"(\d{1,6})([smhd]?)")
_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86400}
# No newsroom's feed changes faster, and asking more often is what gets readers of feeds blocked.
LEAST_SECONDS = 60


def watch(
    feeds: Annotated[list[str], typer.Argument(metavar="FEED", help="URLs of RSS or Atom feeds.")],
    case: Annotated[
        Path, typer.Option("--case", metavar="FILE", help="The case to make or extend.")
    ],
    every: Annotated[
        str, typer.Option(metavar="TIME", help="How often to ask: 90s, 15m, 2h, 1d.")
    ] = "15m",
    once: Annotated[bool, typer.Option("--once", help="Ask once and end.")] = False,
    pages: Annotated[
        bool,
        typer.Option(help="Fetch the page of an item of which the feed has only a summary."),
    ] = True,
    title: Annotated[str | None, typer.Option(help="What to call the situation.")] = None,
    model: Annotated[str | None, typer.Option(help="Another installed spaCy pipeline.")] = None,
    settings_file: SettingsFile = None,
    authority: AuthorityFile = None,
    rules_only: RulesOnly = False,
    allow_private: AllowPrivate = False,
) -> int:
    """Keep adding new items of feeds to a case, until interrupted."""
    from tidings.configuration import find_configuration
    from tidings.sources import is_url
    from tidings.sources.fetching import fetcher_for
    from tidings.watching import Watch

    seconds = seconds_of(every)
    for feed in feeds:
        if not is_url(feed):
            raise UsageError(
                "a feed is watched at its URL", where=feed, remedy="`tidings build` reads files"
            )
    configured = settings_file or find_configuration(case)
    watched = Watch(
        feeds, case, settings=settings_for(
            configured, title=title, model=model, rules_only=rules_only
        ), authority=authority_for(configured, authority),
        fetcher=fetcher_for(feeds, allow_private=allow_private), pages=pages,
    )  # fmt: skip
    if once:
        return _once(watched, case)
    with noticed_interrupts() as rest:
        _round(watched, case)
        while True:
            rest(seconds)
            try:
                _round(watched, case)
            except CaseError as error:  # somebody else is writing the case: the next round will do
                warn(str(error))


def seconds_of(every: str) -> int:
    """The seconds in "90s", "15m", "2h", "1d"; a bare number is seconds."""
    said = _EVERY.fullmatch(every.strip().lower())
    if said is None:
        raise UsageError("--every wants a time such as 90s, 15m, 2h or 1d", where=every)
    seconds = int(said.group(1)) * _SECONDS[said.group(2)]
    if seconds < LEAST_SECONDS:
        raise UsageError(f"--every is at least {LEAST_SECONDS} s, out of politeness", where=every)
    return seconds


@contextmanager
def noticed_interrupts() -> Iterator[Callable[[int], None]]:
    """Gives a way to rest so many seconds from which an interrupt always wakes.

    An interrupt is lost where it comes while Python frees what a round has used, or just before it
    sleeps: who rests looks every second whether there was one.
    """
    came = False

    def notice(*_: object) -> None:
        nonlocal came
        came = True
        raise KeyboardInterrupt

    def rest(seconds: int) -> None:
        for _ in range(seconds):
            if came:
                raise KeyboardInterrupt
            time.sleep(1)

    before = signal.signal(signal.SIGINT, notice)
    try:
        yield rest
    finally:
        signal.signal(signal.SIGINT, before)


def _once(watched: Watch, case: Path) -> int:
    code = _round(watched, case)
    if not case.exists():
        raise TidingsError("no feed gave a report, so no case was made")
    return code


def _round(watched: Watch, case: Path) -> int:
    with progress_bar() as progress:
        done = watched.poll(progress)
    tell_rejected(done.rejected)
    say(told(done, case))
    sys.stdout.flush()  # who watches through a pipe sees each round when it is over
    return SOME_REJECTED if done.rejected else 0


def told(done: Round, case: Path) -> str:
    """One line for one round: "2031-05-06 09:15Z 3 new items, 1 changed, of 42 in 2 feeds -> c.tidings"."""
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%MZ")
    line = f"{now} {count(done.new, 'new item')}, {done.changed} changed, of {done.items}"
    line += f" in {count(done.feeds, 'feed')}"
    if done.unchanged:
        line += f" ({done.unchanged} not modified)"
    if done.built is None:
        return line
    return f"{line} -> {case}, now {count(len(done.built.account.documents), 'document')}"
