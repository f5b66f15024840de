"""Whether what is asked for is demanded or appealed for: by who asks, whom, and for what.

A party that urges another to leave demands it; the UN that urges both to talk appeals to them.
"""

from __future__ import annotations

from tidings.lexicons.tables import column
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.object_kinds import is_for_calm
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.vocabulary import StatementKind


def demanded(draft: Draft, speaker: Speaker, people: People, places: Places) -> StatementKind:
    """Whoever asks all sides, or stands above them, appeals; a party that urges another demands."""
    if draft.word not in column("en/urging.tsv", "lemma"):
        return "demand"
    chain = people.chain(speaker.chain)
    above = column("en/appealing_sectors.tsv", "code")
    if chain is not None and {chain.sector, chain.country} & above:
        return "appeal"
    if draft.target is not None:
        sentence = places.sentences[draft.sentence]
        head = sentence.tokens[draft.target]
        asked = people.chain(people.chain_at(draft.sentence, draft.target))
        people_of = asked is not None and asked.kind == "collective" and asked.country is not None
        if head.text.casefold() in column("en/appealed_to.tsv") or (
            people_of and head.pos == "PROPN"
        ):
            return "appeal"  # "urged Peruvians to trust the judges"
    if is_for_calm(draft, places):
        return "appeal"
    own_voice = speaker.rule is not None and speaker.rule.startswith("the report's own voice")
    return "appeal" if own_voice else "demand"
