"""What is told not to come before a time: when it comes and not whether, so that nobody refuses it.

Finds it in "They will not come before next week"; nothing in "They will not come before the siege is lifted" and "We will not
leave before Monday".
"""

from __future__ import annotations

from functools import cache

from tidings.language.trees import children, subtree
from tidings.lexicons.tables import table, words
from tidings.mentions.statements.kinds.main_clause import Clause

_AHEAD = frozenset({"before", "until", "till"})
# Who says it of himself may refuse.
_SPEAKERS = frozenset({"i", "we"})


def waits_for_a_day(clause: Clause) -> bool:
    """Whether a denied clause names a day or season before which something of others will not come."""
    if not clause.negated or clause.subject_text in _SPEAKERS:
        return False
    return any(
        t.text.casefold() in _AHEAD
        and any(w.text.casefold() in _times() for w in subtree(clause.sentence, t))
        for t in children(clause.sentence, clause.verb, "prep")
    )


@cache
def _times() -> frozenset[str]:
    tables = (table(f"en/time_{name}.tsv") for name in ("weekdays", "months", "seasons", "units"))
    return frozenset(w.casefold() for rows in tables for r in rows for w in words(r["word"])) | {
        "tomorrow"
    }
