"""The invented account that the tests of pages share."""

import json
from pathlib import Path
from typing import Any

PAYLOADS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)//",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<a href=javascript:alert(1)>x</a>",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "\"><img src=x onerror=alert(1)>",
    "--><script>alert(1)</script>",
    "<!--<img src=x onerror=alert(1)>-->",
    "{{ 7 * 7 }}<b>{% raw %}",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
)  # fmt: skip


def read_sample() -> dict[str, Any]:
    """A fresh copy, free to be changed."""
    text = (Path(__file__).parent / "sample_account.json").read_text("utf-8")
    sample: dict[str, Any] = json.loads(text)
    return sample


def walk(value: Any, document: str = "") -> list[tuple[str, int, int, str]]:
    """Every piece of evidence in a value, read without the code under test."""
    found = []
    if isinstance(value, dict):
        document = value.get("document", document)
        if {"start", "end", "quote"} <= value.keys():
            found.append((document, value["start"], value["end"], value["quote"]))
        for inner in value.values():
            found += walk(inner, document)
    elif isinstance(value, list):
        for inner in value:
            found += walk(inner, document)
    return found


def poison(value: Any, payload: str, key: str = "", *, spare: str = "quote") -> Any:
    """The payload at the end of every text; spared quotes keep their marks in the article."""
    if isinstance(value, dict):
        return {name: poison(inner, payload, name, spare=spare) for name, inner in value.items()}
    if isinstance(value, list):
        return [poison(inner, payload, key, spare=spare) for inner in value]
    if not isinstance(value, str):
        return value
    return value if key == spare else value + payload
