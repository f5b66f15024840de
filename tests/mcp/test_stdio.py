"""A real client over standard input and output: which tools there are, that they only read, what they answer."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tidings.cli.app import main

mcp = pytest.importorskip("mcp")

ROOT = Path(__file__).parents[2]
TOOLS = {"overview", "brief", "search", "list_items", "item", "explain", "document_text"}


def asked(case: Path, ask: Callable[[Any], Awaitable[Any]]) -> Any:
    """Start the command as an assistant does, and ask."""
    server = mcp.StdioServerParameters(
        command=sys.executable, args=["-m", "tidings", "mcp", str(case)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip

    async def session() -> Any:
        async with mcp.Client(server, read_timeout_seconds=60) as client:
            return await ask(client)

    return asyncio.run(session())


def test_a_client_can_ask_and_changes_nothing(case: Path) -> None:
    before = sha256(case.read_bytes()).hexdigest()

    async def ask(client: Any) -> None:
        tools = (await client.list_tools()).tools
        assert {tool.name for tool in tools} == TOOLS
        for tool in tools:
            assert tool.description
            assert tool.annotations.read_only_hint is True
            assert tool.annotations.destructive_hint is False
        found = await client.call_tool("search", {"query": "ceasefire", "limit": 3})
        hits = found.structured_content["hits"]
        assert len(hits) == 3
        assert all(hit["id"] and hit["quotes"] for hit in hits)
        told = await client.call_tool("item", {"id": hits[0]["id"]})
        assert told.structured_content["item"]["id"] == hits[0]["id"]
        quote = hits[0]["quotes"][0]
        text = await client.call_tool(
            "document_text",
            {
                "id": quote["document"],
                "start": quote["start"],
                "length": quote["end"] - quote["start"],
            },
        )
        assert text.structured_content["text"] == quote["quote"]

    asked(case, ask)
    assert sha256(case.read_bytes()).hexdigest() == before
    assert [file.name for file in case.parent.iterdir()] == [case.name]


def test_faults_reach_the_assistant_in_words(case: Path) -> None:
    async def ask(client: Any) -> list[Any]:
        return [
            await client.call_tool("item", {"id": "event-nothing"}),
            await client.call_tool("list_items", {"kind": "punch-cards"}),
            await client.call_tool("overview", {}),
        ]

    unknown, wrong, after = asked(case, ask)
    assert unknown.is_error
    assert (
        "no such id (event-nothing). search and list_items give the ids" in unknown.content[0].text
    )
    assert wrong.is_error
    assert "'events'" in wrong.content[0].text
    assert not after.is_error


def test_a_case_that_is_none_is_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mcp", str(tmp_path / "none.tidings")]) == 1
    assert capsys.readouterr().err.startswith("tidings: there is no such case")


def test_a_missing_package_is_told_in_one_line(
    case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    assert main(["mcp", str(case)]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "the package mcp, which is not installed" in told
    assert "pip install 'tidings[mcp]'" in told
