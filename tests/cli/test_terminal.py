"""Tables fit the window they are read in: sentences get the room, and nothing is cut."""

from io import StringIO

import pytest
from rich.console import Console

from tidings.cli import terminal
from tidings.cli.terminal import say_table

HEADINGS = ("Date", "What", "Stands on", "Id")
ROWS = (
    ("2031-03-01 – 2031-03-04", "Dockers shut the northern gate of the port of Karm for a third night", "2 sources, 4 documents", "event-0a1b2c3d4e5f"),
    ("2031-03-05", "The mayor promised to open it again by Friday at noon", "1 source, 1 document", "event-1a1b2c3d4e5f"),
)  # fmt: skip


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """What a window of so many columns shows."""
    file = StringIO()
    monkeypatch.setattr(terminal, "open_console", lambda: Console(file=file, width=request.param))
    say_table(HEADINGS, ROWS, title="What happened?")
    return file.getvalue()


@pytest.mark.parametrize("shown", [30, 60, 100, 160, 240], indirect=True)
def test_no_word_is_lost_and_ids_stay_whole(shown: str) -> None:
    for row in ROWS:
        assert all(word in shown for cell in row for word in cell.split())


@pytest.mark.parametrize("shown", [100], indirect=True)
def test_sentences_get_the_room_that_few_words_can_do_without(shown: str) -> None:
    assert "Dockers shut the northern gate of the" in shown
    assert "2031-03-01 –" in shown
    assert "2031-03-01 – 2031-03-04" not in shown


@pytest.mark.parametrize("shown", [240], indirect=True)
def test_nothing_is_wrapped_where_all_fits(shown: str) -> None:
    assert all(cell in shown for row in ROWS for cell in row)
    assert "Stands on" in shown.splitlines()[2]


@pytest.mark.parametrize("shown", [60], indirect=True)
def test_a_narrow_window_shows_each_row_as_a_block(shown: str) -> None:
    assert [line.split()[0] for line in shown.splitlines() if line.startswith("Date")] == [
        "Date"
    ] * 2
    assert "Id         event-0a1b2c3d4e5f" in shown


def test_empty_columns_are_left_out_and_control_characters_are_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    say_table(("A", "B"), (("x\x1b[2J", ""),))
    out = capsys.readouterr().out
    assert "B" not in out
    assert "\x1b" not in out
