"""`tidings code`: one JSON object for each event of a text, with its exact words, and nothing merged."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import GAZETTE, ROOT, Run

from tidings.cli.app import main
from tidings.documents import make_documents
from tidings.model.documents import RawReport

Capture = pytest.CaptureFixture[str]
Event = dict[str, Any]

TEXT = """Rebels attacked an army convoy near Gaziantep yesterday, killing at least three soldiers, among
them an officer. Turkey said it would not send troops to Syria.

President Lidia Corvo met the Russian foreign minister in Ankara on Friday. She urged him to halt the talks.
"""
# Sentence; then of each event its type, its status, and its actors: part and words.
CASES = {
    "Rebels attacked an army checkpoint near Gaziantep on 3 May 2031, killing four soldiers.": [
        ("ASSAULT", "occurred", "source Rebels, target an army checkpoint, target four soldiers")
    ],
    "The Norwegian foreign minister met her Swedish counterpart in Oslo on 4 May 2031.": [
        (
            "CONSULT", "occurred",
            "participant The Norwegian foreign minister, participant her Swedish counterpart",
        )
    ],
    "Thousands of people protested in Lisbon against the new tax.": [
        ("PROTEST", "occurred", "source Thousands of people")
    ],
    "Turkey said it would not send troops to Syria.": [("MOBILIZE", "denied", "source it")],
    "Russia denied that its warplanes had bombed the hospital.": [
        ("REJECT", "occurred", "source Russia"),
        ("ASSAULT", "denied", "source its warplanes, target the hospital"),
    ],
    "Police arrested five journalists in Ankara.": [
        ("COERCE", "occurred", "source Police, target five journalists")
    ],
    "The Red Cross delivered food to refugees in Idlib.": [
        ("AID", "occurred", "source The Red Cross, target refugees")
    ],
    "Portugal accused Spain of breaking the water treaty.": [
        ("ACCUSE", "occurred", "source Portugal, target Spain")
    ],
    "Poland plans to expel three Russian diplomats.": [
        ("SANCTION", "planned", "source Poland, target three Russian diplomats")
    ],
    "If the talks fail, Spain will impose sanctions on Portugal.": [
        ("COERCE", "hypothetical", "source Spain, target Portugal")
    ],
    "The harbour lies in the south of the town.": [],
}  # fmt: skip


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def code(capsys: Capture, *words: object, exit_code: int = 0) -> list[Event]:
    """Code texts by rules; what stands on standard output, line by line."""
    assert main(["code", *map(str, words), "--rules-only"]) == exit_code
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def text_of(path: Path) -> str:
    report = RawReport(origin=str(path), media_type="text/plain", content=path.read_bytes())
    ((document,), _) = make_documents((report,))
    return document.text


@pytest.mark.parametrize("sentence", CASES)
def test_sentences(sentence: str, tmp_path: Path, capsys: Capture) -> None:
    events = code(capsys, write(tmp_path / "a.txt", sentence))
    assert [
        (e["type"], e["status"], ", ".join(f"{a['role']} {a['text']}" for a in e["actors"]))
        for e in events
    ] == CASES[sentence]


def test_an_event_has_its_codes_and_its_words(tmp_path: Path, capsys: Capture) -> None:
    file = write(tmp_path / "a.txt", TEXT)
    attack, denied, meeting, _ = code(capsys, file, "--published", "2031-05-06")
    assert (attack["quad_class"], attack["cameo_root"]) == (4, "19")
    assert attack["acled"] == {"event_type": "Battles", "sub_event_type": "Armed clash"}
    assert attack["place"]["country"] == "TUR"
    assert attack["place"]["evidence"][0]["quote"] == "Gaziantep"
    assert attack["fatalities"]["low"] == 3
    assert attack["date"]["edtf"] == "2031-05-05"
    assert attack["date"]["as_written"] == "yesterday"
    assert denied["actors"][0] | {"start": 0, "end": 0} == {
        "text": "it", "name": "Turkey", "role": "source", "sector": "GOV", "iso3": "TUR",
        "start": 0, "end": 0,
    }  # fmt: skip
    assert denied["attributed_to"] == "Turkey"
    assert meeting["contexts"] == ["diplomatic", "executive"]
    assert all(e["found_by"] == ["rules"] and "certainty" not in e for e in (attack, meeting))


def test_every_quote_is_its_slice_in_the_order_of_the_text(tmp_path: Path, capsys: Capture) -> None:
    file = write(tmp_path / "gazette.txt", GAZETTE + "\n" + TEXT)
    text, events = text_of(file), code(capsys, file)
    for event in events:
        dated, placed = event.get("date", {}), event.get("place", {})
        shown = (
            event["clause"],
            event["trigger"],
            *dated.get("evidence", ()),
            *placed.get("evidence", ()),
        )
        assert all(text[e["start"] : e["end"]] == e["quote"] for e in shown)
        assert all(text[a["start"] : a["end"]] == a["text"] for a in event["actors"])
        assert {e["document"] for e in shown} == {event["document"]}
    starts = [event["trigger"]["start"] for event in events]
    assert len(starts) > 3
    assert starts == sorted(starts)


def test_the_same_bytes_twice(tmp_path: Path, run: Run) -> None:
    for name in ("a.txt", "b.txt"):
        write(tmp_path / name, TEXT)
    first = run("code", "a.txt", "b.txt")
    second = run("code", "b.txt", "a.txt", "a.txt")
    assert first.returncode == second.returncode == 0
    assert first.stdout == second.stdout != ""


def test_both_readers_read_unless_told_otherwise(tmp_path: Path, capsys: Capture) -> None:
    assert main(["code", str(write(tmp_path / "a.txt", TEXT))]) == 0
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert any("learned" in event["found_by"] for event in events)
    assert all(0 < event["certainty"] < 1 for event in events)


def test_the_same_words_in_two_files_stay_two_events(tmp_path: Path, capsys: Capture) -> None:
    files = [write(tmp_path / f"{name}.txt", TEXT) for name in "ab"]
    alone = code(capsys, files[0])
    both = code(capsys, *files)
    assert both[: len(alone)] == alone
    assert [event["origin"] for event in both] == [str(file) for file in files for _ in alone]


def test_a_clause_told_twice_gives_two_lines(tmp_path: Path, capsys: Capture) -> None:
    twice = "Police arrested five journalists in Ankara. " * 2
    one, other = code(capsys, write(tmp_path / "a.txt", twice))
    assert one["trigger"]["start"] < other["trigger"]["start"]


def test_another_report_gives_an_undated_one_no_day(tmp_path: Path, capsys: Capture) -> None:
    undated = write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "b.txt", f"Convoy attacked\n\nThe Harbour Gazette, 6 May 2031\n\n{TEXT}")
    assert code(capsys, tmp_path / "a.txt", tmp_path / "b.txt")[:4] == code(capsys, undated)


def test_the_day_is_given_or_said_or_unknown(tmp_path: Path, capsys: Capture) -> None:
    dated = write(tmp_path / "dated.txt", GAZETTE)
    said, *_ = code(capsys, dated)
    assert said["date"]["edtf"] == "2031-05-05"
    given, *_ = code(capsys, dated, "--published", "2031-06-10")
    assert given["date"]["edtf"] == "2031-06-09"
    bare = write(tmp_path / "bare.txt", TEXT)
    assert "date" not in code(capsys, bare)[0]
    assert code(capsys, bare, "--published", "2024-03-01")[0]["date"]["edtf"] == "2024-02-29"


@pytest.mark.parametrize("day", ["2031-13-01", "yesterday", "20310506", ""])
def test_what_is_no_day_is_wrong_usage(day: str, tmp_path: Path, capsys: Capture) -> None:
    file = write(tmp_path / "a.txt", TEXT)
    assert main(["code", str(file), "--published", day]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("tidings: the day of publication is not a day")
    assert told.err.count("\n") == 1


def test_bad_files_cost_one_line_and_the_others_are_coded(tmp_path: Path, capsys: Capture) -> None:
    write(tmp_path / "empty.txt", "")
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 8)
    good = write(tmp_path / "good.txt", TEXT)
    bad = [tmp_path / name for name in ("empty.txt", "binary.txt", "missing.txt")]
    assert main(["code", *map(str, bad), str(good), "--rules-only"]) == 3
    told = capsys.readouterr()
    assert {json.loads(line)["origin"] for line in told.out.splitlines()} == {str(good)}
    lines = told.err.splitlines()
    assert len(lines) == 3
    for file in bad:
        assert any(line.startswith(f"tidings: not read: {file}: ") for line in lines)


@pytest.mark.parametrize("text", ["", " \n\n \n"])
def test_a_text_without_words_alone_fails(text: str, tmp_path: Path, capsys: Capture) -> None:
    assert main(["code", str(write(tmp_path / "a.txt", text))]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "nothing could be read, so nothing was coded" in told.err.splitlines()[-1]


def test_a_text_without_events_gives_no_line(tmp_path: Path, capsys: Capture) -> None:
    assert code(capsys, write(tmp_path / "a.txt", "The harbour lies in the south.")) == []


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    events = code(capsys, "-")
    assert [event["type"] for event in events][:2] == ["ASSAULT", "MOBILIZE"]
    assert {event["origin"] for event in events} == {"-"}


def test_records_are_texts_of_their_own(tmp_path: Path, capsys: Capture) -> None:
    rows = [{"id": "n1", "body": TEXT, "date": "2031-05-06"}, {"id": "n2", "body": TEXT}]
    lines = "".join(f"{json.dumps(row)}\n" for row in rows)
    events = code(capsys, write(tmp_path / "r.jsonl", lines), "--map", "text=body,published=date")
    days = {(e["origin"].partition("#")[2], e.get("date", {}).get("edtf")) for e in events}
    assert {("n1", "2031-05-05"), ("n2", None)} <= days


def test_what_is_not_coded_is_told(tmp_path: Path, capsys: Capture) -> None:
    german = (
        "Die Regierung hat am Montag in Berlin mit den Rebellen verhandelt, sagte ein Sprecher."
    )
    page = (
        f"<html><body><nav>Home Sport Weather</nav><article><p>{TEXT}</p></article></body></html>"
    )
    files = [write(tmp_path / "de.txt", german), write(tmp_path / "page.html", page)]
    assert main(["code", *map(str, files), "--rules-only"]) == 0
    told = capsys.readouterr()
    assert {json.loads(line)["origin"] for line in told.out.splitlines()} == {str(files[1])}
    not_read, cut = told.err.splitlines()
    assert not_read.startswith(f"tidings: left out: {files[0]}: German: names and places are read")
    assert cut == f"tidings: left out: {files[1]}: 1 passage: 1 menu"


def test_no_case_is_made(tmp_path: Path, run: Run) -> None:
    write(tmp_path / "a.txt", TEXT)
    assert run("code", "a.txt", "--rules-only").returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_the_example_of_the_page_is_what_comes_out(tmp_path: Path, run: Run) -> None:
    page = (ROOT / "docs" / "coding.md").read_text(encoding="utf-8")
    shown = json.loads(page.partition("```json\n")[2].partition("```")[0])
    write(tmp_path / "report.txt", f"{shown['clause']['quote']}.\n")
    told = run("code", "report.txt", "--published", "2031-05-06", "--rules-only")
    assert json.loads(told.stdout) == shown
