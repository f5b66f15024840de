"""Mentions of all documents become items, by recorded decisions."""

from tidings.merging.merge import Items, merge

__all__ = ["Items", "merge"]
