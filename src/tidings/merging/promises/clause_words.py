"""The words of a clause that tell what it is about, and whether a thing is brought in as new."""

from __future__ import annotations

import unicodedata
from functools import cache, cached_property, lru_cache

from tidings.language import trees
from tidings.language.power import aims_at_power
from tidings.lexicons.tables import column, words
from tidings.lexicons.tables import table as lexicon
from tidings.mentions.figures.counted.counted_noun import find_counted
from tidings.mentions.figures.drafts import Number
from tidings.mentions.figures.written.numbers import find_numbers
from tidings.merging.promises.antecedents import noun_tokens
from tidings.merging.promises.deeds import sort_of
from tidings.merging.promises.report import Report
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record

_THINGS = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_NEW = frozenset({"a", "an", "another"})
_COUP = "coup"
# So many words are kept with their forms: every report has the same few thousand.
REMEMBERED = 65_536


@cache
def people() -> frozenset[str]:
    """Nouns for people and bodies that act, who may do a thousand things."""
    nouns = column("en/collectives.tsv", "noun") | column("en/roles.tsv", "title")
    return frozenset(sort_of(w) for noun in nouns for w in noun.split()[-1:])


def word_of(token: Token) -> str:
    """The form in which words are compared: without case, accents and endings, one for all of a sort."""
    said = token.text if token.pos == "PROPN" and not token.text.islower() else token.lemma
    return _form(said)


@lru_cache(maxsize=REMEMBERED)
def _form(said: str) -> str:
    return sort_of(folded(said))


def folded(text: str) -> str:
    """Words without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


@cache
def _stops() -> frozenset[str]:
    """Words that any report has: function words, units of time, weekdays and months."""
    units = {w for row in lexicon("en/time_units.tsv") for w in words(row["word"])}
    days = {
        w
        for path in ("weekdays", "months")
        for row in lexicon(f"en/time_{path}.tsv")
        for w in words(row["word"])
    }
    return column("en/function_words.tsv") | units | {w.casefold() for w in days}


class Meant(Record, frozen=True, kw_only=True):
    """Whom a pronoun stands for: the noun or name, the words that stand before it, whether it can act, and how many they are."""

    head: str
    before: frozenset[str]
    acts: bool
    number: float | None = None


class Words:
    """The words of one sentence as they are compared; what each of its clauses asks is found once."""

    def __init__(self, report: Report, sentence: Sentence) -> None:
        self._text, self._sentence = report.text, sentence
        self._report, self._antecedents = report, report.antecedents
        self.times = report.times_in(sentence)
        spans = [(t.start, t.end) for t in self.times]
        # "the attempt to seize power": what else is called a coup
        self.of = [_COUP if aims_at_power(sentence, t) else word_of(t) for t in sentence.tokens]
        self._tells = [
            t.pos in _THINGS and t.lemma.casefold() not in _stops()
            and not any(start <= t.start < end for start, end in spans)
            for t in sentence.tokens
        ]  # fmt: skip

    def tells(self, token: Token) -> bool:
        """Whether a word says something: neither a function word nor part of a time."""
        return self._tells[token.index]

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers that the sentence tells."""
        return find_numbers(self._text, self._sentence, self.times)

    @cached_property
    def others(self) -> frozenset[int]:
        """The places of words that call something another."""
        found = column("en/other_words.tsv")
        tokens = self._sentence.tokens
        return frozenset(
            t.index for t in tokens if t.dep in {"det", "amod"} and t.lemma.casefold() in found
        )

    def is_new(self, noun: Token) -> bool:
        """Whether a thing is brought in as new ("a dam") or as another ("the other dam")."""
        below = trees.children(self._sentence, noun, "det")
        return any(t.lemma.casefold() in _NEW for t in below) or self.is_other(noun)

    def is_other(self, noun: Token) -> bool:
        """Whether a thing, or what it belongs to, is called another ("drivers of another company")."""
        return bool(self.others) and any(
            t.index in self.others for t in trees.subtree(self._sentence, noun)
        )

    def meant(self, pronoun: Token) -> Meant | None:
        """Whom a pronoun of the sentence stands for: of "he resigned" the minister named before."""
        if pronoun.tag in {"WP", "WDT"} or (
            pronoun.lemma == "that" and pronoun.dep in trees.OBJECTS
        ):
            return self._related(pronoun)
        found = None if pronoun.pos != "PRON" else self._antecedents.of(self._sentence, pronoun)
        if found is None:
            return None
        sentence, mention = found
        said = frozenset(word_of(t) for t in noun_tokens(sentence, mention))
        return self._as_meant(sentence, sentence.tokens[mention.head], said)

    def _related(self, pronoun: Token) -> Meant | None:
        """What a relative clause tells of: the minister in "the minister, who was arrested and charged"."""
        verb = next((t for t in trees.ancestors(self._sentence, pronoun) if t.dep == "relcl"), None)
        noun = None if verb is None else trees.head(self._sentence, verb)
        if noun is None or noun.pos not in {"NOUN", "PROPN"}:
            return None
        before = trees.children(self._sentence, noun, "compound", "nmod")
        return self._as_meant(self._sentence, noun, frozenset(word_of(t) for t in before))

    def _as_meant(self, sentence: Sentence, head: Token, said: frozenset[str]) -> Meant:
        own = word_of(head)
        acts = head.pos == "PROPN" or own in people()
        return Meant(
            head=own, before=said - {own}, acts=acts, number=self._number_of(sentence, head)
        )

    def _number_of(self, sentence: Sentence, noun: Token) -> float | None:
        """How many of a noun there are, where that is told exactly."""
        times = self._report.times_in(sentence)
        for number in find_numbers(self._text, sentence, times):
            low, high = number.bounds.low, number.bounds.high
            if low == high and find_counted(self._text, sentence, number).noun == noun.index:
                return low
        return None
