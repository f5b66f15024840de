"""The content security policy: the page runs its own script and style, and asks nobody for anything."""

import base64
import hashlib


def hash_source(content: str) -> str:
    """The policy's name for an inline script or style."""
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def build_policy(script: str, style: str) -> str:
    """The whole policy for a page with exactly this script and this style."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {hash_source(script)}",
            f"style-src {hash_source(style)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
