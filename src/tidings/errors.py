"""What can go wrong in words a user can act on: each error says what, where, and what to do."""

from __future__ import annotations

# Set in the environment, what nobody foresaw is raised where it happens.
DEBUG = "TIDINGS_DEBUG"


class TidingsError(Exception):
    """A fault that is told in one line, never as a traceback; `code` is the exit code of the contract."""

    code = 1

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        place = f" ({where})" if where else ""
        advice = f". {remedy}" if remedy else ""
        super().__init__(f"{what}{place}{advice}")


class UsageError(TidingsError):
    """The command was called in a way it does not know."""

    code = 2


class ModelError(TidingsError):
    """The language model is missing or is not the one that was measured."""


class CaseError(TidingsError):
    """The case file cannot be read or written."""


class VerificationError(TidingsError):
    """The account does not hold against its documents."""

    code = 4
