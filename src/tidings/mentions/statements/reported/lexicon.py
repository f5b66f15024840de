"""The words that report what somebody said: verbs, nouns and phrases with the frames their content stands in."""

from __future__ import annotations

from functools import cache

from tidings.lexicons.tables import column, table, words
from tidings.model.record import Record
from tidings.model.vocabulary import StatementKind

# Kinds that the word of saying alone does not settle: "said", "believes", "told".
OPEN: frozenset[StatementKind] = frozenset({"claim", "assessment", "announcement"})
_VOWELS = "aeiou"


class CueWord(Record, frozen=True, kw_only=True):
    """One reading of a reporting word: its frames, the kind it gives, how far the writer vouches."""

    lemma: str
    frames: tuple[str, ...]
    kind: StatementKind
    stance: str = "neutral"
    hedge: bool = False

    @property
    def quotes(self) -> bool:
        """Whether a quotation can hang on this word."""
        return "quote" in self.frames


@cache
def verb_forms() -> dict[str, str]:
    """Every form of every reporting verb ("swore", "urges") with its lemma.

    The lemmatizer of a small model makes "hoped" a form of "hop", so forms are matched, not lemmas.
    """
    forms: dict[str, str] = {}
    for row in table("en/reporting_verbs.tsv"):
        lemma = row["lemma"]
        for form in (lemma, *(words(row["forms"]) or _regular(lemma))):
            forms.setdefault(form, lemma)
    return forms


@cache
def phrasal_heads() -> frozenset[str]:
    """The forms of verbs that have a particle behind them: "brushed" of "brushed aside"."""
    return frozenset(form.split()[0] for form in verb_forms() if " " in form)


@cache
def verbs() -> dict[str, tuple[CueWord, ...]]:
    """The readings of each reporting verb by lemma."""
    return _by_lemma("en/reporting_verbs.tsv")


@cache
def nouns() -> dict[str, tuple[CueWord, ...]]:
    """The readings of each reporting noun by lemma."""
    return _by_lemma("en/reporting_nouns.tsv")


@cache
def support_verbs() -> frozenset[str]:
    """Verbs that only carry a reporting noun ("voiced", "issued")."""
    return column("en/support_verbs.tsv", "lemma")


@cache
def phrases() -> tuple[tuple[tuple[str, ...], StatementKind], ...]:
    """Word groups before a speaker ("according to"), longest first."""
    found = [
        (tuple(r["phrase"].split()), kind_named(r["kind"]))
        for r in table("en/reporting_phrases.tsv")
    ]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


def _by_lemma(path: str) -> dict[str, tuple[CueWord, ...]]:
    found: dict[str, tuple[CueWord, ...]] = {}
    for row in table(path):
        word = CueWord(
            lemma=row["lemma"], frames=words(row["frames"]), kind=kind_named(row["kind"]),
            stance=row.get("stance") or "neutral", hedge=bool(row.get("hedge")),
        )  # fmt: skip
        found[word.lemma] = (*found.get(word.lemma, ()), word)
    return found


def kind_named(cell: str) -> StatementKind:
    """A cell of a lexicon as a kind of statement."""
    return cell  # type: ignore[return-value]  # the lexicon test holds the column to the vocabulary


def _regular(lemma: str) -> tuple[str, ...]:
    """Third person, past and -ing of a regular verb; a particle stays behind ("point out")."""
    verb, _, particle = lemma.partition(" ")
    tail = f" {particle}" if particle else ""
    if verb in _IRREGULAR_HEADS:
        return tuple(form + tail for form in _IRREGULAR_HEADS[verb])
    parts: tuple[str, ...]
    if verb.endswith("e"):
        parts = (verb + "s", verb + "d", verb[:-1] + "ing")
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        parts = (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    elif verb.endswith(("s", "sh", "ch", "x", "z")):
        parts = (verb + "es", verb + "ed", verb + "ing")
    else:
        parts = (verb + "s", verb + "ed", verb + "ing", *_doubled(verb))
    return tuple(part + tail for part in parts)


def _doubled(verb: str) -> tuple[str, ...]:
    """“admit” also has “admitted”, “beg” “begged”: harmless where English does not double."""
    short = len(verb) > 2 and verb[-1] not in _VOWELS + "wxy" and verb[-2] in _VOWELS
    if short and verb[-3] not in _VOWELS:
        return (verb + verb[-1] + "ed", verb + verb[-1] + "ing")
    return ()


# Heads of phrasal verbs whose past is not formed with -ed.
_IRREGULAR_HEADS = {
    "go": ("goes", "went", "gone", "going"),
    "find": ("finds", "found", "finding"),
    "hit": ("hits", "hit", "hitting"),
    "shoot": ("shoots", "shot", "shooting"),
}
