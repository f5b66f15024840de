"""Names of sites: the outlet in "The Post | Latest news and weather", the title without "| World | The Post"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tidings.documents.furniture.medley import is_section_name
from tidings.documents.newsrooms import domain_label, domain_of, name_key, newsroom

_BETWEEN = re.compile(r"\s+(?:[|–—·•-]|::|»|«|/)\s+|\s*\|\s*")
_DOMAIN = re.compile(r"^(?:https?://)?(?:[\w-]{1,40}\.){1,4}[a-z]{2,12}/?$", re.IGNORECASE)
# A title is longer than one or two words; what is left of a shorter one is a section.
_SHORTEST_TITLE = 2


def own_name(site: str) -> tuple[int, int]:
    """Where the name stands in what a page calls its site: a known newsroom, else the first piece."""
    pieces: list[tuple[int, int]] = []
    last = 0
    for found in _BETWEEN.finditer(site):
        pieces.append((last, found.start()))
        last = found.end()
    pieces = [span for span in [*pieces, (last, len(site))] if site[slice(*span)].strip()]
    known = [span for span in pieces if newsroom(site[slice(*span)])]
    named = [span for span in pieces if not is_section_name(site[slice(*span)])]
    start, end = (known or named or pieces or [(0, len(site))])[0]
    if _DOMAIN.match(site[start:end]):
        bare = domain_of(site[start:end].rstrip("/"))
        start = site.find(bare, start, end) if bare else start
        end = start + len(bare) if bare else end
    return start, end


def title_end(title: str, outlets: Iterable[str]) -> int:
    """Where a title ends before the name of its site, and before the section between the two."""
    keys = {key for name in outlets for key in (name_key(name), name_key(domain_label(name)))}
    end = len(title)
    for found in reversed(list(_BETWEEN.finditer(title))):
        rest = title[found.end() : end].strip()
        is_site = name_key(rest) in keys or newsroom(rest) is not None
        if not is_site and not is_section_name(rest):
            break
        if len(title[: found.start()].split()) < _SHORTEST_TITLE:
            break
        end = found.start()
    return end
