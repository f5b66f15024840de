"""Words are found again at their place, by quote and surroundings, or nearly so; what is unsure is not found."""

import pytest

from tidings.model.corrections import Anchor, Trace, trace_of
from tidings.model.evidence import Evidence
from tidings.review.finding import Candidate, Finder

OLD = 'Rain fell. The army shelled the port of Velo on Monday. Later "the army shelled the port" again, they said.'
HOME = "a.txt"


def words(text: str, quote: str, document: str = "doc-1", nth: int = 0) -> Evidence:
    at = -1
    for _ in range(nth + 1):
        at = text.index(quote, at + 1)
    return Evidence(document=document, start=at, end=at + len(quote), quote=quote)


def anchor(quote: str, nth: int = 0) -> Anchor:
    trace = trace_of(words(OLD, quote, nth=nth), HOME, OLD)
    return Anchor(kind="event", item="event-1", mark="ASSAULT", traces=(trace,))


def find(wanted: Anchor, *candidates: Candidate[str], **texts: str) -> str | None:
    origins = {"doc-1": HOME, "doc-2": HOME, "doc-3": "other.txt"}
    return Finder(
        candidates, {f"doc-{n[1:]}": (origins[f"doc-{n[1:]}"], t) for n, t in texts.items()}
    ).find(wanted)  # fmt: skip


def candidate(
    key: str, evidence: Evidence, mark: str = "ASSAULT", name: str = ""
) -> Candidate[str]:
    return Candidate(key, name, mark, (evidence,))


PORT = "the army shelled the port"
CLAUSE = "The army shelled the port of Velo on Monday"


def test_at_its_place_the_like_is_meant() -> None:
    here = words(OLD, CLAUSE)
    both = (candidate("a", here, "REJECT"), candidate("b", here))
    assert find(anchor(CLAUSE), *both, d1=OLD) == "b"
    assert find(anchor(CLAUSE), both[0], d1=OLD) == "a"
    unlike = (both[0], candidate("c", here, "CONSULT"))
    assert find(anchor(CLAUSE), *unlike, d1=OLD) is None


@pytest.mark.parametrize("new", ["“", "«"])
def test_other_marks_and_lines_are_the_same_words(new: str) -> None:
    text = OLD.replace('"', new).replace("port of", "port\nof")
    quote = CLAUSE.replace("port of", "port\nof")
    found = candidate("a", words(text, quote, "doc-2"))
    assert find(anchor(CLAUSE), found, d2=text) == "a"


def test_of_the_same_words_those_between_the_same_words_are_meant() -> None:
    text = f"{PORT}, it was said. Then: {OLD}"
    first, second = (candidate(str(n), words(text, PORT, "doc-2", n)) for n in (0, 1))
    assert find(anchor(PORT), first, second, d2=text) == "1"


def test_nearly_the_same_words_only_where_one_is_clearly_best() -> None:
    text = OLD.replace("on Monday", "Monday")
    near = candidate("a", words(text, CLAUSE.replace("on Monday", "Monday"), "doc-2"))
    assert find(anchor(CLAUSE), near, d2=text) == "a"
    twice = f"{text} {text}"
    other = candidate("b", words(twice, CLAUSE.replace("on Monday", "Monday"), "doc-2", 1))
    assert find(anchor(CLAUSE), near, other, d2=twice) is None
    assert find(anchor(CLAUSE), candidate("c", words(OLD, "Rain fell")), d1=OLD) is None


def test_elsewhere_only_telling_words_or_the_same_surroundings() -> None:
    text = "The army shelled the port of Velo on Monday, another paper wrote."
    assert find(anchor(CLAUSE), candidate("a", words(text, CLAUSE, "doc-3")), d3=text) == "a"
    short = Anchor(kind="event", item="event-1", mark="ASSAULT", traces=(
        Trace(document="doc-1", start=0, end=9, quote="Rain fell", origin=HOME, before="", after=". The army shelled the port of Velo on"),
    ))  # fmt: skip
    far = "They waited long until the end. Rain fell on the other side of the world."
    assert find(short, candidate("a", words(far, "Rain fell", "doc-3")), d3=far) is None
    assert find(short, candidate("a", words(OLD, "Rain fell", "doc-3")), d3=OLD) == "a"
