"""Names for the places of a page that a link can lead to."""

import hashlib
import re

from tidings.web.evidence import Span

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_.:-]*\Z")
# Ids that begin like this belong to the page itself.
_TAKEN = ("section-", "words-", "rests-", "x-")


def anchor_of(item_id: str) -> str:
    """An id that is plain stays as it is, so that a link from outside can name it."""
    if _PLAIN.match(item_id) and not item_id.startswith(_TAKEN):
        return item_id
    return "x-" + hashlib.sha256(item_id.encode("utf-8", "replace")).hexdigest()[:16]


def words_anchor(span: Span) -> str:
    """The place of these words in the text of their document."""
    return f"words-{anchor_of(span.document)}-{span.start}-{span.end}"
