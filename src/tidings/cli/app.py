"""The command line: its commands by hand, in the order of the journey, and how faults are told."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.exceptions import TyperException

from tidings.cli.build import build
from tidings.cli.code import code
from tidings.cli.demo import demo
from tidings.cli.diff import diff
from tidings.cli.doctor import doctor
from tidings.cli.dossier import dossier
from tidings.cli.explain import explain
from tidings.cli.export import export
from tidings.cli.mcp import mcp
from tidings.cli.review import review
from tidings.cli.search import search
from tidings.cli.serve import serve
from tidings.cli.show import show
from tidings.cli.teach import teach
from tidings.cli.verify import verify
from tidings.cli.watch import watch
from tidings.errors import DEBUG, TidingsError
from tidings.version import __version__

COMMANDS = (
    demo,
    build,
    code,
    watch,
    show,
    explain,
    search,
    verify,
    diff,
    export,
    dossier,
    serve,
    mcp,
    teach,
    review,
    doctor,
)
INTERRUPTED = 130
DISK_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

app = typer.Typer(
    name="tidings",
    no_args_is_help=True,
    add_completion=False,
    # Plain help: rich would take a third of the 0.2 s in which help has to be there.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in COMMANDS:
    app.command()(command)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tidings {__version__}")
        raise typer.Exit


@app.callback()
def tidings(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Reads a pile of reports about a crisis and gives one account that can be checked."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; a fault is one line on standard error."""
    _speak_utf8()
    try:
        code = app(arguments, prog_name="tidings", standalone_mode=False)
        sys.stdout.flush()
    except TidingsError as error:
        return _tell(str(error), error.code)
    except TyperException as error:
        return _tell_usage(error)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone; Python must not complain of it again when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        if error.errno not in DISK_FULL:
            return _tell_unforeseen(error)
        where = f" ({error.filename})" if error.filename else ""
        return _tell(f"the disk is full{where}. Free some space and run again", 1)
    except Exception as error:  # the last net: a user never sees a traceback unasked
        return _tell_unforeseen(error)
    if code == INTERRUPTED:
        return _tell("interrupted; a case that was being built is as it was", INTERRUPTED)
    return code if isinstance(code, int) else 0


def run() -> int:
    """The whole process: who presses Ctrl-C again while it is leaving is told what became of the case all the same."""
    code = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return code


def _speak_utf8() -> None:
    """Reports are in many scripts: a terminal that has fewer shows signs in place of letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _tell(what: str, code: int) -> int:
    print(f"tidings: {' '.join(what.split())}", file=sys.stderr)  # noqa: T201
    return code


def _tell_usage(error: TyperException) -> int:
    message = error.format_message().replace("Value error, ", "")  # pydantic's own words
    if message.startswith("Usage:"):  # called without any words
        print(message, file=sys.stderr)  # noqa: T201
        return error.exit_code
    return _tell(
        f"{message.rstrip('.')}. `tidings --help` lists what can be asked", error.exit_code
    )


def _tell_unforeseen(error: Exception) -> int:
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
    what = f"something unforeseen went wrong ({type(error).__name__}: {error})"
    return _tell(f"{what}. Run again with {DEBUG}=1 to see where", 1)
