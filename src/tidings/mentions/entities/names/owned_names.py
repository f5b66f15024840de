"""What those are called whose owner is known: "Joe Ricketts's family", "the Front's fighters"."""

from __future__ import annotations

from tidings.mentions.entities.chains.book import Draft


def owned_name(owner: Draft, name: str, beside: frozenset[str]) -> str:
    """Whose they are, said once: of "the Ricketts family" and its owner "Joe Ricketts" comes "Joe Ricketts's family", while
    "a Pennsylvania woman" stays a Pennsylvania woman."""
    theirs = {*owner.name.split(), *owner.name.replace("-", " ").split()}
    own = [word for word in name.split() if not {word, word.removesuffix("s")} & theirs]
    joined = owner.kind != "person" and owner.name.split()[-1] in beside
    whose = owner.name if joined else _possessive(owner.name)
    return f"{whose} {' '.join(own)}" if own else name


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") and name[:1].islower() else f"{name}'s"
