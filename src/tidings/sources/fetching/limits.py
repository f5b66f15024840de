"""What a fetch may cost, and why a fetch was refused; the defaults are published in docs/inputs.md."""

from __future__ import annotations

from tidings.model.record import Record
from tidings.version import __version__

# Named so that a server's owner can tell who asks; nothing in it says whose computer it is.
USER_AGENT = f"tidings/{__version__} (+reads news reports that a person asked for)"
# What a group in robots.txt calls us by.
ROBOT = "tidings"


class Refused(Exception):  # noqa: N818  (an outcome of a fetch, told in one line; no fault of the program)
    """A URL that was not fetched; its words are the reason, as `left_out` tells it."""


class Limits(Record, frozen=True, kw_only=True):
    """What one URL may cost us, and how little we ask of its server."""

    # Seconds on the wire with all redirects; news pages answer in 1-3 s, a slow server within 10.
    seconds: float = 30.0
    # The heaviest news pages are 5 MB before their pictures, reports in PDF 10-15 MB.
    size: int = 20 * 1024 * 1024
    # HTML packs at 4:1 to 10:1, a bomb at 1000:1. Small answers may pack well: only large ones are judged.
    ratio: int = 100
    ratio_after: int = 10 * 1024 * 1024
    # Browsers follow 20, but an article is seldom behind more than http -> https -> www -> its new name.
    redirects: int = 5
    # A person who reads quickly opens a page a second; a server has no reason to turn us away for that.
    pause: float = 1.0
    # What a host may make us wait (Crawl-delay, Retry-After); beyond it the user is told to come back.
    longest_wait: float = 60.0
    # How often one URL is asked for when the server says that it is busy, and the wait where it names none.
    tries: int = 3
    busy_wait: float = 5.0
