"""Whether bytes are those whose digest was written down when they were archived."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

_KNOWN = frozenset({"md5", "sha1", "sha256", "sha384", "sha512"})


def is_contradicted(said: str | None, contents: Iterable[bytes]) -> bool:
    """Whether a digest such as "sha1:3EF4GH…" is that of none of these; one of an unknown kind says nothing."""
    name, _, digest = (said or "").strip().partition(":")
    name = name.lower().replace("-", "")
    if name not in _KNOWN or not digest:
        return False
    wanted = digest.rstrip("=")
    return not any(wanted in _written(name, content) for content in contents)


def _written(name: str, content: bytes) -> set[str]:
    """The forms in which archives write a digest: base 32 and 16 in either case, base 64."""
    raw = hashlib.new(name, content, usedforsecurity=False).digest()
    letters = (base64.b32encode(raw).decode(), raw.hex())
    forms = {form for said in letters for form in (said.upper(), said.lower())}
    forms |= {base64.b64encode(raw).decode(), base64.urlsafe_b64encode(raw).decode()}
    return {form.rstrip("=") for form in forms}
