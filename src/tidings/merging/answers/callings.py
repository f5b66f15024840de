"""What the reports of a case call parties besides their names: "the mill's director", "the contractor, Bergdal,".

Both are words by which a blamed or asked party is known again where no name is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from tidings.lexicons.tables import column
from tidings.merging.ground import Ground
from tidings.merging.roots import lexicon_roots, roots
from tidings.model.items import Statement

# "the contractor, Bergdal, invited": a calling and the name beside it.
_APPOSED = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[a-z-]+ ){0,2}(?P<calling>[a-z-]+), (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}),"
)
_OWNER = re.compile(r"\b([a-z][a-z-]+)[’']s?\s")


def owners_in(statements: Iterable[Statement]) -> frozenset[str]:
    """The roots of whatever has a speaker of its own: of "the mill's director" the mill."""
    found = {w for s in statements for w in _OWNER.findall(s.speaker_text or "")}
    return frozenset(r for w in found for r in roots(w)) - _vague()


def other_names(ground: Ground) -> Mapping[str, frozenset[str]]:
    """For roots of callings and of the names set beside them, those of the other."""
    found: dict[str, set[str]] = {}
    for key in sorted(ground.documents):
        for told in _APPOSED.finditer(ground.documents[key].text):
            calling = frozenset(roots(told["calling"])) - _vague()
            name = frozenset(roots(told["name"]))
            for one, other in ((calling, name), (name, calling)):
                for r in one:
                    found.setdefault(r, set()).update(other)
    return {r: frozenset(some) for r, some in found.items()}


@cache
def _vague() -> frozenset[str]:
    titles = frozenset(r for t in column("en/roles.tsv", "title") for r in roots(t))
    return lexicon_roots("en/vague_callings.tsv", "word") | titles
