"""Bytes become characters: marks, declarations, guesses, and files that mix encodings."""

import pytest

from tidings.sources.charsets import characters

CAFE = "Das Café ist geöffnet."
CASES = [
    (CAFE.encode(), None, CAFE),
    (CAFE.encode("utf-8-sig"), None, CAFE),
    (CAFE.encode("utf-16"), None, CAFE),
    (CAFE.encode("cp1252"), None, CAFE),
    (CAFE.encode("cp1252"), "utf-8", CAFE),
    (CAFE.encode(), "iso-8859-1", CAFE),
    ("Дорога закрыта.".encode("koi8-r"), "koi8-r", "Дорога закрыта."),
    ("橋は閉鎖".encode("iso2022_jp"), "iso-2022-jp", "橋は閉鎖"),
    (CAFE.encode("cp1252"), "no-such-charset", CAFE),
    (CAFE.encode("cp1252"), "zip", CAFE),
    (CAFE.encode("cp1252"), "idna", CAFE),
    (f"{CAFE}\n".encode() + CAFE.encode("cp1252") + "\nДорога".encode(), None, f"{CAFE}\n{CAFE}\nДорога"),
    ("Дорога закрыта".encode()[:-1], None, "Дорога закрыт\ufffd"),
    (b"+2AA-", "utf-7", "?"),
    (b"", None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("content", "declared", "expected"), CASES, ids=range(len(CASES)))
def test_characters(content: bytes, declared: str | None, expected: str) -> None:
    assert characters(content, declared=declared) == expected


@pytest.mark.parametrize("encoding", [f"cp{n}" for n in (1250, 1251, 1253, 1254, 1256)])
def test_any_bytes_give_some_characters(encoding: str) -> None:
    characters(bytes(range(256)) * 20, declared=encoding).encode()
