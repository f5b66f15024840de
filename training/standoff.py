"""Annotation without words: `python -m training.standoff blank|check|collect`.

`blank SET ID... -o FOLDER` writes reports to be marked, `check FILE...` compares the marked words with the
original, `collect FILE... ` adds them to `corpus/standoff/SET.jsonl`: id, digest of the text, offsets and labels.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

import msgspec
from msgspec.structs import replace

from tidings.teaching.hints import hints
from tidings.teaching.markup import read_report
from tidings.teaching.records import Report
from tidings.teaching.tags import MarkupError
from training.texts import Text, read_texts

FOLDER = Path(__file__).parents[1] / "corpus" / "standoff"


def blank(text: Text) -> str:
    """A report to be marked: its head without referents, and its words."""
    head = {
        "crisis": text.set,
        "genre": "report",
        "outlet": text.outlet,
        "published": text.published,
    }
    lines = [f"{key}: {said}" for key, said in head.items()]
    return "\n".join((*lines, "", "---", escape(text.text, quote=False))) + "\n"


def strip_words(report: Report, text: Text) -> Report:
    """A marked report as it is kept: its text is the digest of the words, its referents have no names."""
    return replace(
        report, id=text.id, text=text.digest,
        referents=tuple(replace(r, label="-") for r in report.referents),
    )  # fmt: skip


def read_standoff(folder: Path = FOLDER) -> list[Report]:
    """The annotated reports whose words lie beside the checkout; raises where words have changed."""
    texts = read_texts()
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            report = msgspec.json.decode(line, type=Report)
            text = texts.get((path.stem, report.id))
            if text is None:
                continue
            if text.digest != report.text:
                raise ValueError(
                    f"{path.stem} {report.id}: the words are not those that were annotated"
                )
            found.append(replace(report, id=f"{path.stem}/{report.id}", text=text.text))
    return found


def annotated(set_: str, folder: Path = FOLDER) -> frozenset[str]:
    """The ids of a set's reports that are annotated: they are taught, so they are not measured."""
    path = folder / f"{set_}.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return frozenset(msgspec.json.decode(line)["id"] for line in lines)


def marked(paths: Sequence[Path]) -> Iterator[tuple[Path, Report, Text]]:
    """Marked files with the originals that they are named for: `SET/ID.txt`."""
    texts = read_texts()
    for path in paths:
        report = read_report(path)
        text = texts[path.parent.name, path.stem]
        if report.text.strip() != text.text.strip():
            raise MarkupError(f"{path}: {_difference(report.text, text.text.strip())}")
        yield (
            path,
            replace(report, text=text.text) if report.text == text.text else shift(report, text),
            text,
        )


def shift(report: Report, text: Text) -> Report:
    """The report at the offsets of the original, whose edge may have space that the marked file lacks."""
    by = _lead(text.text) - _lead(report.text)

    def move(value: object) -> object:
        if isinstance(value, (list, tuple)):
            return [move(v) for v in value]
        if isinstance(value, dict):
            return {
                k: v + by if k in {"start", "end"} and isinstance(v, int) else move(v)
                for k, v in value.items()
            }
        return value

    return replace(msgspec.convert(move(msgspec.to_builtins(report)), Report), text=text.text)


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip())


def _difference(ours: str, theirs: str) -> str:
    at = next(
        (i for i, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b),
        min(len(ours), len(theirs)),
    )
    return f"the words differ: {ours[max(0, at - 30) : at + 20]!r} should be {theirs[max(0, at - 30) : at + 20]!r}"


def main() -> int:
    """Do what is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("act", choices=["blank", "check", "collect"])
    parser.add_argument("names", nargs="+")
    parser.add_argument("-o", "--output", type=Path)
    options = parser.parse_args()
    if options.act == "blank":
        set_, *ids = options.names
        for name in ids:
            path = options.output / set_ / f"{name}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(blank(read_texts()[set_, name]), encoding="utf-8")
        return 0
    wrong = 0
    kept: dict[str, dict[str, Report]] = {}
    for name in options.names:
        try:
            for path, report, text in marked([Path(name)]):
                kept.setdefault(text.set, {})[text.id] = strip_words(report, text)
                for hint in hints(report) if options.act == "check" else ():
                    print(f"{path}: hint: {hint}")  # noqa: T201
        except MarkupError as error:
            print(f"{name}: {error}")  # noqa: T201
            wrong += 1
    if options.act == "collect":
        FOLDER.mkdir(exist_ok=True)
        for set_, reports in kept.items():
            path = FOLDER / f"{set_}.jsonl"
            if path.exists():
                old = [
                    msgspec.json.decode(x, type=Report)
                    for x in path.read_text(encoding="utf-8").splitlines()
                ]
                reports = {r.id: r for r in old} | reports
            lines = [msgspec.json.encode(reports[key]).decode() for key in sorted(reports)]
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(options.names)} reports, {wrong} with errors", file=sys.stderr)  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
