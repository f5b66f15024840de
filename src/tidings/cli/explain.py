"""`tidings explain`: the evidence, the rules and the decisions behind one item or value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tidings.cli.options import AsJson, CaseFile
from tidings.cli.terminal import printable, say_json

if TYPE_CHECKING:
    from tidings.account.explain import Explanation


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

    explanation = explain_item(open_case(case).account(), item)
    if as_json:
        say_json(explanation)
    else:
        _print(explanation)


def _print(explanation: Explanation) -> None:
    from rich.text import Text

    from tidings.cli.terminal import open_console

    console = open_console()

    def heading(words: str) -> None:
        console.print(Text(f"\n{words}", style="bold"))

    console.print(Text(printable(explanation.label), style="bold"))
    console.print(Text(f"{explanation.kind}  {explanation.id}{explanation.field}", style="dim"))
    if explanation.values:
        heading("Values")
    for value in explanation.values:
        console.print(Text(printable(f"  {value.name}: {value.says}")))
    if explanation.evidence:
        heading("Evidence")
    for said in explanation.evidence:
        line = Text(printable(f"  “{said.quote}”"))
        place = f"  {said.outlet}, {said.document} {said.start}–{said.end}"
        console.print(line.append(printable(place), style="dim"))
    for words, lines in (("Rules", explanation.rules), ("Runners-up", explanation.runners_up)):
        if lines:
            heading(words)
        for said_line in lines:
            console.print(Text(printable(f"  {said_line}")))
    if explanation.decisions:
        heading("Decisions")
    for decision in explanation.decisions:
        reasons = "; ".join(f"{reason.says} ({reason.rule})" for reason in decision.reasons)
        says = f"  {decision.verdict} ({decision.score:.2f}): {decision.left} | {decision.right}"
        console.print(Text(printable(f"{says}: {reasons}")))
