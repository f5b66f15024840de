"""Events that rules alone see and that are not believed are told in `left_out`, one line a type."""

from collections.abc import Callable

from msgspec.structs import replace

from tidings.mentions.events import sift_events
from tidings.model.encoded import Encoded
from tidings.model.mentions import Reading
from tidings.unread import SHOWN, doubted

Read = Callable[..., Reading]
AROUND = "It rained on Monday. The market was full. Nobody knew the man. The road was wet."


def read_with_doubts(read_text: Read, text: str) -> Reading:
    reading = replace(read_text(f"{text} {AROUND}"), encoded=Encoded())
    return replace(reading, doubted=sift_events(reading)[1])


def test_one_line_a_type_with_words_and_places(read_text: Read) -> None:
    reading = read_with_doubts(read_text, "The envoy promised a bridge. The clinic treated her.")
    lines = {out.what: out.where for out in doubted([reading])}
    origin = reading.document.origin
    assert lines["AGREE: 1 event (“promised”)"] == f"{origin}:10-18"
    assert all("seldom right" in out.reason for out in doubted([reading]))


def test_a_pile_names_some_and_counts_the_rest(read_text: Read) -> None:
    readings = [read_with_doubts(read_text, "The envoy promised a bridge.")] * (SHOWN + 5)
    (line,) = doubted(readings)
    assert line.what == f"AGREE: {SHOWN + 5} events (“promised”)"
    assert line.where.endswith("; and 5 more")
    assert line.where.count("; ") == SHOWN
