"""`tidings doctor`: what is installed, whether it is what was measured, and what mends it."""

from __future__ import annotations

from tidings.cli.options import AsJson
from tidings.cli.terminal import say_json, say_table


def doctor(as_json: AsJson = False) -> int:
    """Say what is installed, missing, and what mends it."""
    from tidings.cli.checkup import check_up

    checks = check_up()
    if as_json:
        say_json({"checks": checks, "ok": all(check.ok for check in checks)})
    else:
        rows = [("ok" if c.ok else "MISSING", c.name, c.says, c.remedy or "") for c in checks]
        say_table(("", "What", "Found", "What mends it"), rows)
    return 0 if all(check.ok for check in checks) else 1
