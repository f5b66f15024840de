"""Reads events: who did what to whom, when and where, how surely, at what cost.

Finds in "Two guards died when a shell hit the gate on Monday" one ASSAULT with heavy weapons;
leaves "The committee shot down the plan" without any ASSAULT.
"""

from tidings.mentions.events.reader import read_events, sift_events

__all__ = ["read_events", "sift_events"]
