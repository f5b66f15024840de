"""The page of commands says what the program says."""

from pathlib import Path

from tools.print_commands import page


def test_the_page_of_commands_is_current() -> None:
    said = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
    assert said == page(), "run `python tools/print_commands.py > docs/commands.md`"
