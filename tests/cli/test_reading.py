"""The reading commands: data on standard output, as JSON where asked, without steering characters."""

import json
import tomllib
from pathlib import Path

import pytest
from tests.cli.conftest import Run

import tidings
from tidings.cli.app import main
from tidings.cli.checkup import OPTIONAL
from tidings.cli.show import What, _standing
from tidings.cli.terminal import printable
from tidings.exports import EXPORTS, FOLDERS
from tidings.model.json import to_plain
from tidings.views import VIEWS
from tidings.views.brief import BriefRow

Capture = pytest.CaptureFixture[str]


def test_show_offers_every_view() -> None:
    assert [what.value for what in What] == [view.name for view in VIEWS]


@pytest.mark.parametrize("what", [view.name for view in VIEWS])
def test_show_prints_every_view(what: str, velo: Path, capsys: Capture) -> None:
    assert main(["show", str(velo), what]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "\x1b" not in told.out


@pytest.mark.parametrize("view", VIEWS, ids=[view.name for view in VIEWS])
def test_show_prints_json_by_the_names_of_the_contract(
    view: tuple[str, str], velo: Path, capsys: Capture
) -> None:
    assert main(["show", str(velo), view.name, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == to_plain(tidings.open(velo).account)[view.key]


@pytest.mark.parametrize(("count", "last"), [(12, "P11]"), (13, "2 more]"), (40, "29 more]")])
def test_a_sentence_on_a_whole_pile_names_some_sources(count: int, last: str) -> None:
    names = tuple(f"P{n}" for n in range(count))
    row = BriefRow(heading="", text="", sources=names, disputed="", items=())
    assert _standing(row).endswith(last)


def test_show_without_a_word_is_the_brief(velo: Path, capsys: Capture) -> None:
    assert main(["show", str(velo)]) == 0
    assert "[" in capsys.readouterr().out


def test_explain_an_item_and_a_value(velo: Path, capsys: Capture) -> None:
    event = tidings.open(velo).account.events[0]
    assert main(["explain", str(velo), event.id]) == 0
    assert event.evidence[0].quote in " ".join(capsys.readouterr().out.split())
    assert main(["explain", str(velo), f"{event.id}.type", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["values"] == [{"name": "type", "says": event.type}]


def test_explain_nothing(velo: Path, capsys: Capture) -> None:
    assert main(["explain", str(velo), "event-nothing"]) == 1
    assert capsys.readouterr().err.startswith("tidings: the account has no such item")


def test_search(velo: Path, capsys: Capture) -> None:
    assert main(["search", str(velo), "dockers"]) == 0
    assert "dockers" in capsys.readouterr().out
    assert main(["search", str(velo), "dockers", "--limit", "1", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 1
    assert main(["search", str(velo), "no such words", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_export_and_read_back(
    velo: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", str(velo), "json", "-o", str(tmp_path / "a.json")]) == 0
    assert main(["export", str(velo), "json"]) == 0
    assert (tmp_path / "a.json").read_bytes() == capsysbinary.readouterr().out


def test_an_unknown_format_is_wrong_usage(velo: Path, capsys: Capture) -> None:
    assert main(["export", str(velo), "punch-cards"]) == 2
    assert f"It writes: {', '.join(sorted({*EXPORTS, *FOLDERS}))}\n" in capsys.readouterr().err


def test_what_a_format_cannot_take_is_told_beside_the_data(velo: Path, capsys: Capture) -> None:
    assert main(["export", str(velo), "ucdp"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("id,relid,year,")
    assert told.err == f"tidings: {EXPORTS['ucdp'](tidings.open(velo).account).left_out}\n"
    assert " events left out: " in told.err


def test_the_dossier_is_one_page(velo: Path, tmp_path: Path) -> None:
    page = tmp_path / "velo.html"
    assert main(["dossier", str(velo), "-o", str(page)]) == 0
    assert page.read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    assert [file.name for file in tmp_path.iterdir()] == ["velo.html"]


@pytest.mark.parametrize("options", [["-o", "pages/"], ["-o", "pages", "--folder"]])
def test_the_dossier_is_a_folder(
    options: list[str], velo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2):  # the second time over the first
        assert main(["dossier", str(velo), *options]) == 0
    assert [file.name for file in tmp_path.iterdir()] == ["pages"]
    names = {file.name for file in (tmp_path / "pages").iterdir()}
    assert {"index.html", "events.html", "articles", "tidings.css", "tidings.js"} <= names
    (tmp_path / "pages" / "index.html").write_text("mine", "utf-8")
    assert main(["dossier", str(velo), *options]) != 0
    assert "something else" in capsys.readouterr().err
    assert (tmp_path / "pages" / "index.html").read_text("utf-8") == "mine"


@pytest.mark.parametrize("place", ["/proc/x.html", "/no/such/folder/x.html", "/tmp"])  # noqa: S108
def test_a_page_that_cannot_be_written(place: str, velo: Path, capsys: Capture) -> None:
    assert main(["dossier", str(velo), "-o", place]) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("command", ["show", "verify", "explain x", "search x", "export json"])
def test_a_case_that_is_none(command: str, tmp_path: Path, capsys: Capture) -> None:
    word, *rest = command.split()
    assert main([word, str(tmp_path / "none.tidings"), *rest]) == 1
    assert capsys.readouterr().err.startswith("tidings: there is no such case")


def test_doctor(capsys: Capture) -> None:
    assert main(["doctor", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is True
    assert {"python", "lexicons", "sqlite"} <= {check["name"] for check in told["checks"]}
    assert {"fastwarc", "feedparser", "pypdfium2"} <= {check["name"] for check in told["checks"]}


def test_doctor_names_the_remedy(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tidings.cli.checkup._required", lambda: ["no-such-package>=1"])
    assert main(["doctor"]) == 1
    assert 'pip install "no-such-package>=1"' in capsys.readouterr().out


def test_doctor_says_what_only_one_command_needs(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "tidings.cli.checkup.OPTIONAL", (("no-such-package", "export x", "exports"),)
    )
    assert main(["doctor", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["checks"]
    assert {
        "name": "no-such-package", "ok": True,
        "says": "not installed; only `tidings export x` needs it",
        "remedy": "pip install 'tidings[exports]'",
    } in told  # fmt: skip


def test_what_only_one_command_needs_is_what_the_project_declares() -> None:
    project = tomllib.loads(
        (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    )
    extras = project["project"]["optional-dependencies"]
    for name, _, extra in OPTIONAL:
        assert any(line.startswith(f"{name.lower()}>=") for line in extras[extra])
        assert any(line.startswith(f"{name.lower()}>=") for line in extras["dev"])


def test_texts_do_not_steer_the_terminal() -> None:
    assert (
        printable("red \x1b[31m, bell \x07, turned \u202e")
        == "red \ufffd[31m, bell \ufffd, turned \ufffd"
    )
    assert printable("line\nand\ttab, 💩, فارسی") == "line\nand\ttab, 💩, فارسی"


def test_output_where_letters_are_missing(
    run: Run, velo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    told = run("show", str(velo), "events")
    assert told.returncode == 0
    assert told.stderr == ""


PARTS = [
    (["--since", "2031-05-05"], 0, "Porto Velo"),
    (["--entity", "Lidia Corvo"], 0, ""),
    (["--length", "1"], 0, ""),
    (["--since", "yesterday"], 2, "YYYY-MM-DD"),
    (["--entity", "nobody at all"], 1, "no such entity"),
    (["--story", "nothing of the kind"], 1, "no such story"),
]


@pytest.mark.parametrize(("words", "code", "told"), PARTS)
def test_show_a_part(words: list[str], code: int, told: str, velo: Path, capsys: Capture) -> None:
    assert main(["show", str(velo), "brief", *words]) == code
    shown = capsys.readouterr()
    assert told in (shown.err if code else shown.out)
