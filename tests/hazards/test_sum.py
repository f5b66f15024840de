"""The sum comes out: every input of any pile is an original, a copy, or rejected with a reason."""

import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.hazards.piles import GAZETTE, RADIO
from tests.sources.web_archives.making import http, packed, record

import tidings.building
from tidings.building import NothingReadError
from tidings.errors import TidingsError
from tidings.model.account import Account
from tidings.settings import Settings

# Reports, copies of them, and what is no report; few sentences, so that many piles can be built.
GOOD = (
    GAZETTE,
    RADIO,
    GAZETTE.replace("12", "13"),
    "A ferry sank off Porto Velo on Monday.",
    RADIO,
)
NONE = ("", "  \n")
TEXTS = st.sampled_from(GOOD + NONE)
Units = Sequence[str]


def page(text: str) -> str:
    return f"<html><body><p>{'</p><p>'.join(text.split(chr(10) * 2))}</p></body></html>"


def lines(units: Units) -> str:
    return "\n".join(json.dumps({"text": text}) if text else "{broken" for text in units)


def feed(units: Units) -> str:
    items = (
        f"<item><guid>{at}</guid><description>{text}</description></item>"
        for at, text in enumerate(units)
    )
    return f"<rss version='2.0'><channel>{''.join(items)}</channel></rss>"


def mailbox(units: Units) -> str:
    head = "From a@b.example Mon May  5 07:00:00 2031\nMessage-ID: <{}@b>\nSubject: Ferry\n\n{}\n\n"
    return "".join(head.format(at, text) for at, text in enumerate(units))


def archive(units: Units) -> bytes:
    made = packed(record(at, http(page(text or GAZETTE).encode())) for at, text in enumerate(units))
    # What is empty stands for what is damaged.
    return b"".join(
        one if text else one[:40] + bytes([one[40] ^ 0xFF]) + one[41:]
        for one, text in zip(made, units, strict=True)
    )


# How a file of several units is written. Every unit is an input, and so is a file of one.
FILES: dict[str, Callable[[Units], str | bytes]] = {
    "txt": lambda units: units[0], "md": lambda units: units[0],
    "html": lambda units: page(units[0]), "xyz": lambda units: units[0],
    "jsonl": lines, "rss": feed, "mbox": mailbox, "warc.gz": archive,
}  # fmt: skip
ONE = {"txt", "md", "html", "xyz"}
PILES = st.lists(
    st.tuples(st.sampled_from(sorted(FILES)), st.lists(TEXTS, min_size=1, max_size=3)),
    min_size=1, max_size=5,
)  # fmt: skip


def write(pile: Sequence[tuple[str, Units]], folder: Path) -> int:
    """Write the files; gives how many inputs there are in them."""
    inputs = 0
    for number, (ending, units) in enumerate(pile):
        made = FILES[ending](units)
        content = made if isinstance(made, bytes) else made.encode()
        (folder / f"{number}.{ending}").write_bytes(content)
        inputs += 1 if ending in ONE else len(units)
    return inputs


@given(pile=PILES)
@settings(
    max_examples=25, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
def test_every_input_of_a_pile_is_accounted_for(pile: list[tuple[str, list[str]]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        inputs = write(pile, Path(name))
        given_ = sorted(map(str, Path(name).iterdir()))
        try:
            built = tidings.building.build(given_, settings=Settings(workers=1))
        except NothingReadError as nothing:
            rejected, built = len(nothing.rejected), None
    if built is None:
        assert rejected == inputs
        return
    tally = built.tally
    assert tally.found == inputs
    assert tally.read == len(built.account.documents)
    assert tally.copies == sum(d.role != "original" for d in built.account.documents)
    assert tally.rejected == len(built.rejected)


def test_a_copy_is_counted_as_one(folder: Path) -> None:
    (folder / "one.txt").write_text(GAZETTE)
    (folder / "two.txt").write_text(GAZETTE)
    (folder / "three.txt").touch()
    tally = tidings.building.build(["."], settings=Settings(workers=1)).tally
    assert (tally.originals, tally.copies, tally.rejected, tally.found) == (1, 1, 1, 3)


def forget_a_document(account: Account) -> Account:
    return replace(account, documents=account.documents[1:])


def forget_why(account: Account) -> Account:
    return replace(account, left_out=())


def forget_an_article(account: Account) -> Account:
    return replace(account, articles=account.articles[1:])


@pytest.mark.parametrize("forget", [forget_a_document, forget_why, forget_an_article])
def test_an_account_that_forgets_an_input_is_given_to_nobody(
    forget: Callable[[Account], Account], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "one.txt").write_text(GAZETTE)
    (folder / "two.txt").write_text(RADIO)
    (folder / "three.txt").touch()
    whole = tidings.building.build_account

    def build_account(*reports: object, **options: object) -> Account:
        return forget(whole(*reports, **options))  # type: ignore[arg-type]

    monkeypatch.setattr(tidings.building, "build_account", build_account)
    case = Path("c.tidings")
    with pytest.raises(TidingsError, match="1 input is unaccounted for: "):
        tidings.building.build_case(["one.txt", "two.txt", "three.txt"], case, settings=Settings())
    assert not case.exists()
