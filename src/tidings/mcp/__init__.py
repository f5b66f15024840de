"""Read-only tools by which an assistant asks a case over the Model Context Protocol."""

from tidings.mcp.server import serve

__all__ = ["serve"]
