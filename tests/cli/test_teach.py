"""`teach` writes what was read and corrected as reports that the corpus's parser reads."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

import tidings
from tidings.building import keep_in_case
from tidings.cli.app import main
from tidings.cli.demo import read_example
from tidings.lessons import slug_of
from tidings.model.account import Account
from tidings.settings import Settings
from tidings.teaching.markup import read_report
from tidings.teaching.records import Report

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled case, read by rules; tests read it only."""
    path = tmp_path_factory.mktemp("teach") / "alentejo.tidings"
    keep_in_case(read_example(), (), path, settings=Settings(reader="rules"))
    return path


@pytest.fixture(scope="module")
def account(case: Path) -> Account:
    return tidings.open(case).account


def teach(case: Path, folder: Path, *lines: object, every: bool = False) -> list[Report]:
    """The written reports, read back."""
    said = folder.parent / f"{folder.name}.jsonl"
    said.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    more = ["--all"] if every else []
    assert main(["teach", str(case), "-o", str(folder), "--corrections", str(said), *more]) == 0
    return read(folder)


def read(folder: Path) -> list[Report]:
    return [read_report(path) for path in sorted(folder.glob("*/*.txt"), key=lambda p: int(p.stem))]


def reject(*items: str) -> list[dict[str, str]]:
    return [{"item": item, "verdict": "reject"} for item in items]


def triggers(reports: Sequence[Report]) -> int:
    return sum(len(event.triggers) for report in reports for event in report.events)


def test_every_english_report_is_written_and_can_be_read(
    case: Path, account: Account, tmp_path: Path, capsys: Capture
) -> None:
    before = case.read_bytes()
    assert main(["teach", str(case), "-o", str(tmp_path), "--all"]) == 0
    reports = read(tmp_path)
    told = capsys.readouterr()
    assert told.out.startswith(f"{len(reports)} reports -> {tmp_path}")
    assert all(line.startswith("tidings: not marked: ") for line in told.err.splitlines())
    assert f"{len(told.err.splitlines())} not marked" in told.out
    assert 0 < len(reports) <= len(account.articles)
    assert {report.crisis for report in reports} == {slug_of(account.situation.title)}
    for layer in ("mentions", "attributions", "events", "arguments", "figures", "times"):
        assert any(getattr(report, layer) for report in reports)
    assert case.read_bytes() == before


def test_the_learned_reader_is_asked_again(velo: Path, tmp_path: Path) -> None:
    assert main(["teach", str(velo), "-o", str(tmp_path), "--all"]) == 0
    assert [report.outlet for report in read(tmp_path)] == ["The Harbour Gazette", "Radio Velo"]


def test_of_a_copied_article_one_is_written(account: Account, case: Path, tmp_path: Path) -> None:
    copied = [a for a in account.articles if len(a.documents) > 1]
    assert copied
    reports = teach(case, tmp_path / "all", every=True)
    texts = {d.id: " ".join(d.text.split())[-80:] for d in account.documents}
    for article in copied:
        ends = {texts[document] for document in article.documents}
        assert sum(any(" ".join(r.text.split()).endswith(e) for e in ends) for r in reports) <= 1


def test_only_what_a_correction_touches_is_written(
    account: Account, case: Path, tmp_path: Path
) -> None:
    event = min(account.events, key=lambda e: len(e.reports))
    reports = teach(case, tmp_path / "one", {"item": event.id, "verdict": "accept"})
    assert 1 <= len(reports) <= len(event.reports)
    clause = " ".join(event.evidence[0].quote.split())
    assert clause in reports[0].text


def test_rejected_items_are_not_marked(account: Account, case: Path, tmp_path: Path) -> None:
    everything = teach(case, tmp_path / "all", every=True)
    gone = teach(case, tmp_path / "none", *reject(*(e.id for e in account.events)), every=True)
    assert [r.text for r in gone] == [r.text for r in everything]
    # Tellings that the account holds under no event stay as they were read.
    assert triggers(gone) <= 0.05 * triggers(everything)
    quiet = teach(
        case, tmp_path / "quiet", *reject(*(s.id for s in account.statements)), every=True
    )
    assert not any(r.attributions for r in quiet)
    plain = teach(case, tmp_path / "plain", *reject(*(f.id for f in account.figures)), every=True)
    assert not any(r.figures for r in plain)
    empty = teach(case, tmp_path / "empty", *reject(*(e.id for e in account.entities)), every=True)
    assert not any(r.mentions or r.referents for r in empty)


def test_a_rejected_event_takes_its_triggers_along(
    account: Account, case: Path, tmp_path: Path
) -> None:
    event = min(account.events, key=lambda e: (len(e.reports), e.id))
    (read_,) = teach(case, tmp_path / "as-read", {"item": event.id, "verdict": "accept"})
    (gone,) = teach(case, tmp_path / "gone", *reject(event.id))
    assert triggers([gone]) < triggers([read_])
    assert gone.mentions == read_.mentions


def test_a_corrected_type_is_written(account: Account, case: Path, tmp_path: Path) -> None:
    event = min(account.events, key=lambda e: (len(e.reports), e.id))
    other = "AID" if event.type != "AID" else "COERCE"
    correct = {"item": event.id, "verdict": "correct", "field": "type", "value": other}
    (read_,) = teach(case, tmp_path / "as-read", {"item": event.id, "verdict": "accept"})
    (told,) = teach(case, tmp_path / "told", correct)
    assert triggers([told]) == triggers([read_])
    assert [e.type for e in told.events].count(other) > [e.type for e in read_.events].count(other)


def test_every_correction_is_taught_or_told(
    account: Account, case: Path, tmp_path: Path, capsys: Capture
) -> None:
    items = (*account.events, *account.figures, *account.statements, *account.entities)
    teach(case, tmp_path / "some", *({"item": i.id, "verdict": "accept"} for i in items))
    told = capsys.readouterr()
    missed = [line for line in told.err.splitlines() if "not taught" in line]
    assert f"{len(items) - len(missed):,} corrections taught, {len(missed)} not" in told.out
    assert len(missed) <= 0.1 * len(items)


def test_what_is_not_taught_is_told(
    account: Account, case: Path, tmp_path: Path, capsys: Capture
) -> None:
    said = {"items": [e.id for e in account.events[:2]], "verdict": "same"}
    assert teach(case, tmp_path / "none", said) == []
    told = capsys.readouterr()
    assert told.err == "tidings: not taught: line 1: the verdict “same” is not taught\n"
    assert told.out.splitlines()[1] == "0 corrections taught, 1 not; 0 not marked"


@pytest.mark.parametrize(
    "line", ["nonsense", '{"verdict": "accept"}', '{"item": "event-1", "verdict": "reject"}']
)
def test_bad_corrections_cost_one_line(
    line: str, case: Path, tmp_path: Path, capsys: Capture
) -> None:
    said, folder = tmp_path / "said.jsonl", tmp_path / "folder"
    said.write_text(f"\n{line}\n", encoding="utf-8")
    assert main(["teach", str(case), "-o", str(folder), "--corrections", str(said)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("tidings: line 2: ")
    assert told.err.count("\n") == 1
    assert not folder.exists()


def test_somebody_must_say_what_to_write(case: Path, tmp_path: Path, capsys: Capture) -> None:
    assert main(["teach", str(case), "-o", str(tmp_path)]) == 2
    assert "--all" in capsys.readouterr().err
    missing = str(tmp_path / "none.jsonl")
    assert main(["teach", str(case), "-o", str(tmp_path), "--corrections", missing]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_reports_that_a_person_may_have_corrected_are_kept(
    velo: Path, tmp_path: Path, capsys: Capture
) -> None:
    words = ["teach", str(velo), "-o", str(tmp_path), "--all"]
    assert main(words) == 0
    first = next(tmp_path.glob("*/1.txt"))
    first.write_text("corrected by hand", encoding="utf-8")
    capsys.readouterr()
    assert main(words) == 1
    assert capsys.readouterr().err.startswith("tidings: there are reports already")
    assert first.read_text(encoding="utf-8") == "corrected by hand"


def test_a_folder_that_cannot_be_made(velo: Path, capsys: Capture) -> None:
    assert main(["teach", str(velo), "-o", "/proc/lessons", "--all"]) == 1
    assert capsys.readouterr().err.startswith("tidings: the folder cannot be made")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Shelling in Évora: 14 dead", "shelling-in-evora-14-dead"), ("Мы", "crisis"), ("", "crisis"),
        ("word " * 30, "-".join(["word"] * 12)), ("x" * 90, "x" * 60),
    ],
)  # fmt: skip
def test_a_title_names_a_folder(title: str, slug: str) -> None:
    assert slug_of(title) == slug
