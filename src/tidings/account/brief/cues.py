"""The verb of a saying as a brief uses it: finite, in the third person, with what may stand behind it.

"Demanding" becomes "demanded"; "allegations" is no verb, and nobody "says a valve".
"""

from __future__ import annotations

import re
from functools import cache

from tidings.account.brief.finite import has_finite
from tidings.lexicons.tables import column, table, words
from tidings.lexicons.word_classes import word_class

# Who is asked, and what to do: “traders to keep”; more words than this are a sentence.
_ASKED = re.compile(r"((?:[^\s.,;:]+ ){1,8}?)to [a-z]+")
_BIDDING = ("order", "instruct", "direct", "command")
_BIDDEN = re.compile(r"\bto (?:be )?[a-z]+")
_BEING = re.compile(r"\bto be\b")
HELPERS = (("has", "have"), ("is", "are"), ("was", "were"), ("does", "do"))
PREPOSITIONS = frozenset(
    {"of", "for", "to", "with", "about", "against", "on", "at", "over", "as", "from"}
)


def finite(cue: str) -> str:
    """The cue as a finite verb: "demanding" becomes "demanded"; "" where it is none."""
    first, *rest = cue.split()
    if first.lower().endswith("ing"):
        made = _past(first.lower())
        return " ".join((made, *rest)) if made else ""
    if first.lower() in {"spoken", "according", "to"} or not first[0].islower():
        return ""
    return cue if not rest or rest[0] != "to" else ""


def fits(verb: str, link: str, content: str) -> bool:
    """Whether the words behind a verb of saying are such as it takes: "accused of" needs who is accused."""
    frames = _frames_of(verb)
    if frames is None:
        return verb.split()[0] not in _nouns()
    first = link.split()[0].lower() if link else ""
    clause = has_finite(content)
    if first in {"", "that"} and is_telling(verb):
        return False
    if not first:
        objects = {
            f for f in frames if f in {"np", "small", "y", "ving"} or f.startswith(("y-", "np-"))
        }
        return clause if "that" in frames and not objects else bool(objects) or "to" in frames
    if first in PREPOSITIONS:
        infinitive = first == "to" and bool({"to", "y-to"} & frames)
        return (
            infinitive
            or first in verb.split()
            or f"p:{first}" in frames
            or (first == "as" and "as" in frames)
        )
    return True


def is_telling(verb: str) -> bool:
    """Whether whom one tells has to be named."""
    return verb.split()[:1] != [] and verb.split()[0] in word_class("telling_somebody")


def takes_that(verb: str) -> bool:
    """Whether a that-clause may follow."""
    return verb.split()[-1] in that_verbs()


def needs_that(verb: str, content: str) -> bool:
    """Whether "that" goes before the words: not in “asked how it came”, “claims to have won”, “threatened not to sign”,
    “claims responsibility for the raid”, “ordered the army to march”."""
    opening = content.casefold().removeprefix("not ").split()
    first = opening[0] if opening else ""
    if first == "to" or first in word_class("question_words") or first == "responsibility":
        return False
    if first in word_class("never_subject"):
        return False  # "ordered him held without bond"
    if "small" in (_frames_of(verb) or ()) and _BEING.search(content):
        return False  # "considers the land that it took to be disputed"
    if verb.split()[-1].startswith(_BIDDING) and _BIDDEN.search(content):
        return False  # "ordered all clerks held since May to be freed"
    asked = _ASKED.match(content)
    frames = _frames_of(verb) or _frames_of(verb.split()[-1]) or frozenset()  # "has asked"
    if asked and "y-to" in frames and not has_finite(asked[1]):
        return False
    return takes_that(verb) and has_finite(content)


def agreed(verb: str, *, plural: bool) -> str:
    """The verb of a report in the number of the name that the brief puts before it."""
    return _several(verb) if plural else third(verb)


def helped(helpers: str, *, plural: bool) -> str:
    """Helping words in that number: “have not” as “has not”."""
    pairs = {many: one for one, many in HELPERS} if not plural else dict(HELPERS)
    return " ".join(pairs.get(word, word) for word in helpers.split())


def _several(verb: str) -> str:
    """“fears” as “fear”, where a noun of the report became the verb."""
    first, *rest = verb.split()
    for row in table("en/reporting_verbs.tsv"):
        lemma, forms = row["lemma"], words(row["forms"])
        if first in {forms[0] if forms else f"{lemma}s", f"{lemma}s"} and lemma != first:
            return " ".join((lemma, *rest))
    return verb


def third(verb: str) -> str:
    """“believe” as “believes”, where the report's subject was a plural or another's verb."""
    first, *rest = verb.split()
    for row in table("en/reporting_verbs.tsv"):
        if row["lemma"] == first and (forms := words(row["forms"]) or (f"{first}s",)):
            if len(forms) > 1 and forms[1] == first:
                return verb  # "put", "read": past and present look alike
            return " ".join((forms[0] if forms[0].endswith("s") else f"{first}s", *rest))
    return verb


def _past(participle: str) -> str:
    for row in table("en/reporting_verbs.tsv"):
        forms = words(row["forms"])
        lemma = row["lemma"]
        if forms and forms[-1] == participle:
            return forms[1] if len(forms) > 2 else ""
        if not forms and participle in {f"{lemma}ing", f"{lemma.removesuffix('e')}ing"}:
            return f"{lemma.removesuffix('e')}ed"
    return ""


@cache
def that_verbs() -> frozenset[str]:
    """Forms of verbs that take a that-clause."""
    return frozenset(form for form, frames in _frames().items() if "that" in frames)


def _frames_of(verb: str) -> frozenset[str] | None:
    """What may follow a form of a verb of saying; None for a word that no list has."""
    said = verb.lower().split()
    frames = _frames().get(" ".join(said)) or _frames().get(said[0])
    return frozenset(frames) if frames else None


@cache
def _frames() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in table("en/reporting_verbs.tsv"):
        lemma, *tail = row["lemma"].split()
        stem = lemma.removesuffix("e")
        regular = (f"{lemma}s", f"{lemma}es", f"{stem}ed")
        for form in {lemma, *regular, *(f.split()[0] for f in words(row["forms"]))}:
            found.setdefault(" ".join((form, *tail)), set()).update(words(row["frames"]))
    return found


@cache
def _nouns() -> frozenset[str]:
    """Nouns of saying, in both numbers: "allegation", "claims"."""
    nouns = column("en/reporting_nouns.tsv", "lemma")
    return nouns | {f"{noun}s" for noun in nouns}
