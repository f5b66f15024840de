"""Makes any text of the account printable without changing how long it is."""

from typing import Any

from markupsafe import Markup

# Control characters would be dropped by the browser or hide what stands there.
_PICTURES = {code: 0x2400 + code for code in range(32) if code not in (9, 10, 13)}
_PICTURES |= {127: 0x2421, 13: 0x20} | dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)


def printable(value: Any) -> Any:
    """What a template prints for a value: nothing for an unknown one, pictures for controls."""
    if value is None:
        return ""
    # Most texts hold nothing that has to be replaced, which is soon seen.
    if isinstance(value, str) and not isinstance(value, Markup) and not value.isprintable():
        return value.translate(_PICTURES)
    return value
