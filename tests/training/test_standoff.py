"""Stand-off annotation keeps no word, and is good only for the words it was made for."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from tests.teaching.samples import KEYS, quote
from training.texts import Text

from tidings.teaching.markup import parse_report
from tidings.teaching.records import Report
from tidings.teaching.tags import MarkupError
from training import standoff

WORDS = "Gunmen took Zarhuna & left; their leader praised it <loudly>."
MARKED = """
e1 armed_group REB SDN Gunmen of Zarhuna
e2 place - SDN Zarhuna
e3 person REB SDN leader
---
<d e1 v1.source>Gunmen</d> <t v1 COERCE/seize>took</t> <n e2 v1.place>Zarhuna</n> &amp; left; <s a1><d e3><p e1>their</p> leader</d></s> <q a1>praised</q> <c a1 praise>it</c> &lt;loudly&gt;.
"""


def text_of(words: str = WORDS) -> Text:
    return Text(set="open", id="t1", text=words, published="2024-05-16", outlet="Wire")


@pytest.fixture(autouse=True)
def texts(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], Text]:
    """The reports that lie beside the checkout: one, or what a test puts there."""
    beside = {("open", "t1"): text_of()}
    monkeypatch.setattr(standoff, "read_texts", lambda: beside)
    return beside


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The marked report, in a folder named for its set."""
    path = tmp_path / "open" / "t1.txt"
    path.parent.mkdir()
    path.write_text(KEYS + MARKED, encoding="utf-8")
    return path


@pytest.fixture
def report() -> Report:
    return parse_report(KEYS + MARKED, id="open/t1")


def keep(folder: Path, *reports: Report, set_: str = "open") -> None:
    lines = [msgspec.json.encode(report).decode() for report in reports]
    (folder / f"{set_}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.mark.parametrize("words", ["Calm.", "R&D <b>5 < 6</b> &amp; &lt;", "One.\n\nTwo “three”."])
def test_a_blank_report_has_the_words_of_the_text(words: str) -> None:
    read = parse_report(standoff.blank(text_of(words)), id="open/t1")
    assert read.text == words
    assert (read.crisis, read.outlet, read.published) == ("open", "Wire", "2024-05-16")
    assert read.referents == ()


def test_what_is_kept_has_no_word_of_the_text(report: Report) -> None:
    text = text_of()
    kept = standoff.strip_words(report, text)
    assert (kept.id, kept.text) == ("t1", text.digest)
    assert {r.label for r in kept.referents} == {"-"}
    line = msgspec.json.encode(kept).decode()
    for word in ("Gunmen", "took", "Zarhuna", "left", "their", "leader", "praised", "loudly"):
        assert word not in line


def test_what_is_kept_has_all_spans(report: Report) -> None:
    kept = standoff.strip_words(report, text_of())
    assert (kept.mentions, kept.attributions) == (report.mentions, report.attributions)
    assert (kept.events, kept.arguments) == (report.events, report.arguments)
    assert [(r.id, r.kind) for r in kept.referents] == [(r.id, r.kind) for r in report.referents]


def check_spans(report: Report) -> None:
    names = [quote(report, mention) for mention in report.mentions]
    assert names == ["Gunmen", "Zarhuna", "their leader", "their"]
    parts = [quote(report, part) for one in report.attributions for part in one.parts]
    assert parts == ["their leader", "praised", "it"]
    assert [quote(report, t) for e in report.events for t in e.triggers] == ["took"]
    assert [quote(report, argument) for argument in report.arguments] == ["Gunmen", "Zarhuna"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("", " \n"),
        ("\n\n", "\n"),
        ("  ", ""),
    ],
)
def test_spans_move_to_the_words_of_the_original(report: Report, before: str, after: str) -> None:
    moved = standoff.shift(report, text_of(before + WORDS + after))
    assert moved.text == before + WORDS + after
    check_spans(moved)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("", "\n"),
        ("  ", "\n"),  # A blank report keeps spaces before its first word: nothing is to move.
        ("\n", ""),
        ("\n  ", "\n"),
    ],
)
def test_a_marked_file_gets_the_offsets_of_its_original(
    before: str, after: str, file: Path, texts: dict[tuple[str, str], Text]
) -> None:
    texts["open", "t1"] = text = text_of(before + WORDS + after)
    head, _, body = (KEYS + MARKED).partition("---\n")
    file.write_text(f"{head}---\n{before}{body.strip()}{after}", encoding="utf-8")
    ((path, report, original),) = standoff.marked([file])
    assert (path, original, report.text) == (file, text, text.text)
    check_spans(report)


def test_changed_words_are_shown(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace("left;", "fled;"), encoding="utf-8")
    with pytest.raises(MarkupError, match=r"the words differ: .*fled.* should be .*left"):
        list(standoff.marked([file]))


def test_kept_reports_get_their_words_back(tmp_path: Path, report: Report) -> None:
    keep(tmp_path, standoff.strip_words(report, text_of()))
    (found,) = standoff.read_standoff(tmp_path)
    assert (found.id, found.text) == ("open/t1", WORDS)
    check_spans(found)


def test_other_words_are_refused(
    tmp_path: Path, report: Report, texts: dict[tuple[str, str], Text]
) -> None:
    keep(tmp_path, standoff.strip_words(report, text_of()))
    texts["open", "t1"] = text_of(WORDS.replace("took", "lost"))
    with pytest.raises(ValueError, match="open t1: the words are not those that were annotated"):
        standoff.read_standoff(tmp_path)


def test_without_the_words_a_report_is_passed_over(
    tmp_path: Path, report: Report, texts: dict[tuple[str, str], Text]
) -> None:
    keep(tmp_path, standoff.strip_words(report, text_of()))
    texts.clear()
    assert standoff.read_standoff(tmp_path) == []


def test_ids_that_are_annotated(tmp_path: Path, report: Report) -> None:
    kept = standoff.strip_words(report, text_of())
    keep(tmp_path, kept, msgspec.structs.replace(kept, id="t2"))
    assert standoff.annotated("open", tmp_path) == {"t1", "t2"}
    assert standoff.annotated("other", tmp_path) == frozenset()


def run(monkeypatch: pytest.MonkeyPatch, *words: str | Path) -> int:
    monkeypatch.setattr("sys.argv", ["standoff", *map(str, words)])
    return standoff.main()


def test_from_a_blank_report_to_a_kept_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kept"
    monkeypatch.setattr(standoff, "FOLDER", folder)
    assert run(monkeypatch, "blank", "open", "t1", "-o", tmp_path) == 0
    path = tmp_path / "open" / "t1.txt"
    content = path.read_text(encoding="utf-8")
    assert run(monkeypatch, "collect", path) == 0
    head, _, body = content.partition("---\n")
    place = "e2 place - SDN Zarhuna\n"
    path.write_text(
        f"{head}{place}---\n{body.replace('Zarhuna', '<n e2>Zarhuna</n>')}", encoding="utf-8"
    )
    assert run(monkeypatch, "collect", path) == 0
    (found,) = standoff.read_standoff(folder)
    assert [quote(found, m) for m in found.mentions] == ["Zarhuna"]


def test_a_wrong_file_is_named_and_not_kept(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(standoff, "FOLDER", tmp_path / "kept")
    file.write_text(file.read_text(encoding="utf-8").replace("</n>", ""), encoding="utf-8")
    assert run(monkeypatch, "collect", file) == 1
    said = capsys.readouterr()
    assert said.out == f"{file}: <n e2 v1.place> is never closed\n"
    assert said.err == "1 reports, 1 with errors\n"
    assert standoff.annotated("open", tmp_path / "kept") == frozenset()
