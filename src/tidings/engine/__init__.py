"""How work is spread over this machine; the results never depend on it."""

from tidings.engine.parse import parse_all

__all__ = ["parse_all"]
