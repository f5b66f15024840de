"""`tidings show`: one answer from a case, as a table or text."""

from __future__ import annotations

from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from tidings.cli.options import AsJson, CaseFile, OfEntity, OfStory, Since
from tidings.cli.terminal import printable, say, say_json, say_table

if TYPE_CHECKING:
    from tidings.model.account import Account
    from tidings.views.brief import BriefRow

# A sentence on all reports of a pile names so many sources; the case has all of them.
NAMED = 12


class What(StrEnum):
    """The answers, as `views` has them; spelt out because help must not load the account."""

    brief = "brief"
    timeline = "timeline"
    events = "events"
    figures = "figures"
    statements = "statements"
    entities = "entities"
    relations = "relations"
    agreements = "agreements"
    forecasts = "forecasts"
    disagreements = "disagreements"
    sources = "sources"
    left_out = "left-out"


def show(
    case: CaseFile,
    what: Annotated[What, typer.Argument(metavar="WHAT", help="The answer to show.")] = What.brief,
    since: Since = None,
    story: OfStory = None,
    entity: OfEntity = None,
    length: Annotated[
        int | None, typer.Option(min=1, help="At most so many sentences of the brief.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show one answer: the brief, the timeline, the events…"""
    from tidings.cli.part import wanted_part
    from tidings.store.case import open_case

    account = wanted_part(
        open_case(case).account, since=since, story=story, entity=entity, length=length
    )
    if as_json:
        from tidings.model.json import to_plain
        from tidings.views import VIEWS

        say_json(to_plain(account)[next(view.key for view in VIEWS if view.name == what)])
    elif what is What.brief:
        show_brief(account)
    elif what is What.sources:
        show_sources(account)
    else:
        show_table(account, what)


def show_table(account: Account, what: str) -> None:
    """Any view, as a table."""
    from tidings.views import VIEWS
    from tidings.views.view import cells

    view = next(view for view in VIEWS if view.name == what)
    rows = [cells(row, view.columns) for row in view.rows(account)]
    say_table([column.heading for column in view.columns], rows, title=view.asks)


def show_brief(account: Account) -> None:
    """The brief as prose, each sentence with the sources it stands on."""
    from rich.text import Text

    from tidings.cli.terminal import open_console
    from tidings.views.brief import list_brief

    console = open_console()
    console.print(Text(printable(account.situation.title), style="bold"))
    for heading, rows in groupby(list_brief(account), key=lambda row: row.heading):
        console.print(Text(f"\n{printable(heading)}", style="bold"))
        for row in rows:
            console.print(Text(f"  {printable(row.text)} ").append(_standing(row), style="dim"))


def _standing(row: BriefRow) -> str:
    disputed = "disputed; " if row.disputed else ""
    named = list(row.sources[:NAMED])
    if len(row.sources) > NAMED:
        named = [*named[:-1], f"{len(row.sources) - len(named) + 1} more"]
    return f"[{disputed}{printable(', '.join(named))}]"


def show_sources(account: Account) -> None:
    """The copy tree: sources, below each its articles, below each its renditions."""
    from rich.text import Text
    from rich.tree import Tree

    from tidings.cli.terminal import open_console
    from tidings.views.sources import list_sources

    top = Tree("", hide_root=True)
    branches = {-1: top}
    for row in list_sources(account):
        label = Text(printable(row.name), style="bold" if row.depth == 0 else "")
        label.append(printable(f"  {row.kind} {row.published}".rstrip()), style="dim")
        label.append(printable(f"  {row.says}"))
        branches[row.depth] = branches[row.depth - 1].add(label)
    if account.sources:
        open_console().print(top)
    else:
        say("no sources")
