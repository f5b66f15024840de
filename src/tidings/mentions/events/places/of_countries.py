"""The country in which a hazard is that is called by it: "the Haitian cholera outbreak", "Indonesia's tsunami".

Of a deed such a word says who does it: "an Israeli raid" is not in Israel.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.evidence import Evidence, quote
from tidings.model.parse import Sentence
from tidings.model.vocabulary import HAZARD
from tidings.model.where_prec import COUNTRY


def country_of(
    index: Index, sentence: Sentence, trigger: Trigger
) -> tuple[int | None, Evidence | None]:
    """The chain of the country as a place, where the report names it as one, and the words before the hazard's noun."""
    if trigger.entry.type != HAZARD:
        return None, None
    before = {t.index for t in children(sentence, trigger.head, "amod", "compound", "nmod", "poss")}
    for mention in index.entities.get(sentence.index, ()):
        land = index.reading.chains[mention.chain].country
        if mention.head not in before or mention.as_ != "state" or land is None:
            continue
        chain = _as_place(index, land)
        if chain is not None:
            document = index.reading.document
            return chain, quote(document.id, document.text, mention.start, mention.end)
    return None, None


def _as_place(index: Index, land: str) -> int | None:
    """The chain of the country as a stretch of land."""
    return next(
        (
            c.index for c in index.reading.chains
            if c.kind == "place" and c.country == land and c.place is not None and c.place.precision == COUNTRY
        ),
        None,
    )  # fmt: skip
