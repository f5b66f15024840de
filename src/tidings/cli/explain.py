"""`tidings explain`: the evidence, the rules and the decisions behind one item or value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from tidings.cli.options import AsJson, CaseFile
from tidings.cli.terminal import printable, say_json

if TYPE_CHECKING:
    from tidings.account.explain import Explanation, Judgement, Witness


def explain(
    case: CaseFile,
    item: Annotated[
        str, typer.Argument(metavar="ITEM", help="An id, its beginning, or ID.FIELD for one value.")
    ],
    as_json: AsJson = False,
) -> None:
    """Say why an item or value is in the account."""
    from tidings.account.explain import explain as explain_item
    from tidings.store.case import open_case

    explanation = explain_item(open_case(case).account, item)
    if as_json:
        say_json(explanation)
    else:
        _print(explanation)


def _print(explanation: Explanation) -> None:
    from rich.text import Text

    from tidings.cli.terminal import open_console

    console = open_console()
    place = explanation.id + (f".{explanation.field}" if explanation.field else "")
    console.print(Text(printable(explanation.label), style="bold"))
    console.print(Text(f"{explanation.kind}  {place}", style="dim"))
    for heading, lines in _sections(explanation):
        if lines:
            console.print(Text(f"\n{heading}", style="bold"))
        for line in lines:
            console.print(Text(printable(f"  {' '.join(line.split())}")))


def _sections(explanation: Explanation) -> tuple[tuple[str, Sequence[str]], ...]:
    return (
        ("Values", [f"{value.name}: {value.says}" for value in explanation.values]),
        ("Corrections", explanation.corrections),
        ("Evidence", [_words(said) for said in explanation.evidence]),
        ("Rules", explanation.rules),
        ("Runners-up", explanation.runners_up),
        ("Disagreements", explanation.disagreements),
        ("Decisions", [_decision(decision) for decision in explanation.decisions]),
    )


def _words(said: Witness) -> str:
    behind = f"{said.behind}: " if said.behind else ""
    return f"{behind}“{said.quote}”  {said.outlet}, {said.document} {said.start}–{said.end}"


def _decision(judged: Judgement) -> str:
    decision = judged.decision
    reasons = "; ".join(f"{reason.says} ({reason.rule})" for reason in decision.reasons)
    verdict = f"{decision.verdict} ({decision.score:.2f}, by {decision.by})"
    return f"{verdict}: {judged.left} | {judged.right}: {reasons}"
