"""Reads relations: who backs, opposes, leads, speaks for, belongs to, holds or hosts whom, and what lies where.

Finds in "Norland, which arms the militia, hosts its leader" that Norland backs the militia;
leaves "Norland backed the motion" alone.
"""

from tidings.mentions.relations.reader import read_relations

__all__ = ["read_relations"]
