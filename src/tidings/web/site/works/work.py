"""One work: what a reader asked for, how far it is, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from tidings.adding import Handed
from tidings.model.corrections import Correction
from tidings.model.record import Record
from tidings.web.quantities import say_count

State = Literal["waiting", "running", "done", "failed"]


class SayLine(Record, frozen=True, kw_only=True, tag="line"):
    """A line of a person joins the case."""

    said: Correction


class AddReports(Record, frozen=True, kw_only=True, tag="reports"):
    """Reports join the case; their files lie in `folder`, which goes when they are read."""

    handed: Handed
    folder: str


class CompareSince(Record, frozen=True, kw_only=True, tag="since"):
    """The account of build `build` is compared with what the reports before a day give."""

    day: str
    build: int


Task = SayLine | AddReports | CompareSince


@dataclass
class Work:
    """A task on its way. Only `Works` changes it, under its lock."""

    number: int
    task: Task
    state: State = "waiting"
    stage: str = ""
    done: int = 0
    of: int = 0
    result: dict[str, Any] = field(default_factory=dict)
    fault: str = ""

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it by itself."""
        return self.state in ("done", "failed")

    @property
    def title(self) -> str:
        """What it is, in a few words."""
        match self.task:
            case SayLine(said=said):
                field_said = f" {said.field}" if said.field else ""
                return f"{said.verdict.capitalize()}{field_said} {said.item}"
            case AddReports(handed=handed):
                kinds = (("file", handed.files), ("URL", handed.urls), ("text", handed.texts))
                return "Add " + ", ".join(say_count(len(got), kind) for kind, got in kinds if got)
            case CompareSince(day=day):
                return f"Compare with the reports before {day}"

    @property
    def outcome(self) -> str:
        """What became of it, in one line."""
        if self.state == "failed":
            return f"not done: {self.fault}"
        if isinstance(self.task, SayLine) and self.state == "done":
            return _outcome_of_line(self.result)
        return self.state


def _outcome_of_line(result: dict[str, Any]) -> str:
    if why := result.get("refused"):
        return f"not kept: {why}"
    fate = result.get("fate")
    if fate is None:
        return "said before"
    return "applied" if fate == "applied" else f"not applied: {fate}"
