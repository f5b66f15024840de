"""A person's corrections: their lines are read and checked, and their items found again in another account."""

from __future__ import annotations
