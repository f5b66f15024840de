"""The words of a content that are its own, without what it tells somebody else said.

In "guards told us that whoever filmed would be shot" the threat is the guards', not of who tells of it.
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.main_clause import OWN, Clause
from tidings.mentions.statements.reported.lexicon import verbs


def own_words(draft: Draft, text: str, main: Clause | None, *, own: bool) -> str:
    """The words of a content up to what another says in it."""
    end = _end(main, own=own)
    return " ".join(text[a : min(b, end or b)] for a, b in draft.spans if end is None or a < end)


def _end(main: Clause | None, *, own: bool) -> int | None:
    """Where the words of another begin."""
    if main is None or own or main.subject is None or main.subject_text in OWN | {"it", "there"}:
        return None
    spoken = any(
        r.stance != "thought" and "that" in r.frames for r in verbs().get(main.verb.lemma, ())
    )
    if not spoken:
        return None
    said = children(main.sentence, main.verb, "ccomp")
    after = [subtree(main.sentence, t)[0] for t in said if t.index > main.verb.index]
    return min((t.start for t in after), default=None)
