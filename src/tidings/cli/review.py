"""`tidings review`: a person's corrections of a case, which outlive every build of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tidings.cli.build import count
from tidings.cli.options import AsJson, CaseFile
from tidings.cli.output import STANDARD_OUTPUT, write_result
from tidings.cli.progress import progress_bar
from tidings.cli.terminal import say, say_json, say_table, warn
from tidings.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tidings.model.account import Account
    from tidings.reviewing import Told

HEADINGS = ("No.", "Verdict", "Item", "What", "Field", "A person says", "The program says", "By", "Became")  # fmt: skip


def review(
    case: CaseFile,
    corrections: Annotated[
        Path | None,
        typer.Option(
            "--apply", metavar="FILE", help="Add these corrections, one JSON object a line."
        ),
    ] = None,
    export: Annotated[
        str | None,
        typer.Option(
            "--export", metavar="FILE", help="Write all corrections (- for standard output)."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Correct a case, or list what was corrected and what became of it.

    Without an option: the corrections that the case keeps.
    """
    if corrections is not None and export is not None:
        raise UsageError("review either applies or exports corrections")
    if corrections is not None:
        _apply(case, corrections, as_json=as_json)
    elif export is not None:
        _export(case, export)
    else:
        _list(case, as_json=as_json)


def _apply(case: Path, file: Path, *, as_json: bool) -> None:
    from tidings.review.lines import read_file
    from tidings.reviewing import apply_lines

    lines = read_file(file)
    with progress_bar() as progress:
        done = apply_lines(lines, case, where=str(file), progress=progress)
    for told in done.told:
        if not told.is_applied:
            warn(f"correction {told.kept.number} is not applied: {told.fate}")
    if as_json:
        say_json([_plain(told) for told in done.told])
        return
    missed = sum(not told.is_applied for told in done.told)
    say(f"{count(done.new, 'new correction')}, {done.known} known before -> {case}")
    say(f"{len(done.told) - missed:,} of {count(len(done.told), 'correction')} applied")


def _export(case: Path, target: str) -> None:
    from msgspec.structs import replace

    from tidings.review.lines import written
    from tidings.store.case import open_case

    kept = open_case(case).corrections()
    lines = (written(replace(one.said, anchors=one.anchors)) for one in kept)
    write_result("".join(f"{line}\n" for line in lines).encode(), target)
    if target != STANDARD_OUTPUT:
        say(f"{count(len(kept), 'correction')} -> {target}")


def _list(case: Path, *, as_json: bool) -> None:
    from tidings.reviewing import fates
    from tidings.store.case import open_case

    opened = open_case(case)
    told = fates(opened.corrections(), opened.account)
    if as_json:
        say_json([_plain(one) for one in told])
    elif told:
        say_table(HEADINGS, _rows(told, opened.account))
    else:
        say("nobody corrected anything")


def _rows(told: Sequence[Told], account: Account) -> list[tuple[str, ...]]:
    from tidings.model.catalogue import Catalogue
    from tidings.review.saying import program_of

    names = Catalogue(account)
    rows: list[tuple[str, ...]] = []
    for one in told:
        said, anchor = one.kept.said, one.kept.anchors.item
        item = names.find(anchor.item)
        what = names.label(anchor.item) if item else next((t.quote for t in anchor.traces), "")
        program = (program_of(account, one.kept.number) or one.kept.anchors.was or "") if said.field else ""  # fmt: skip
        value = "none" if said.field and said.value is None else said.value or ""
        others = "; ".join(filter(None, (said.other, *(f"“{e.quote}”" for e in said.evidence))))
        by = ", ".join(filter(None, (said.who, said.when)))
        rows.append(
            (
                str(one.kept.number), said.verdict, said.item, what, said.field or "",
                value or others or said.note or "", program, by, one.fate,
            )
        )  # fmt: skip
    return rows


def _plain(told: Told) -> dict[str, object]:
    import msgspec

    line = msgspec.to_builtins(told.kept.said)
    said = {key: value for key, value in line.items() if value not in (None, [], ())}
    if told.kept.said.verdict == "correct":
        said["value"] = told.kept.said.value
    return {"number": told.kept.number, **said, "became": told.fate}
