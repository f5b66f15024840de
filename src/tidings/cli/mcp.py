"""`tidings mcp`: read-only tools for an assistant, over standard input and output."""

from __future__ import annotations

from tidings.cli.options import CaseFile


def mcp(case: CaseFile) -> None:
    """Let an assistant ask a case by the Model Context Protocol, over standard input and output.

    It can read everything and change nothing. An assistant starts this command by itself; docs/mcp.md says how.
    """
    from tidings.mcp import serve

    serve(case)
