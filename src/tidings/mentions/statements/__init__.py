"""Reads who said what: speaker, cue, exact content and kind of every direct and indirect statement.

Finds a denial in "Bor denied shelling the port."; finds nothing in "Troops entered the port at dawn."
"""

from __future__ import annotations

from tidings.mentions.statements.assembly import assemble
from tidings.mentions.statements.coordination import repaired
from tidings.mentions.statements.direct import join
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.held import noun_drafts
from tidings.mentions.statements.learned import with_learned
from tidings.mentions.statements.phrases import phrase_drafts
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.quotations import find_quotations
from tidings.mentions.statements.reported import verb_drafts
from tidings.mentions.statements.transcripts import turns
from tidings.model.mentions import Reading, StatementMention

__all__ = ["read_statements"]


def read_statements(reading: Reading) -> tuple[StatementMention, ...]:
    """The statements of one document, in order of the text; `parent` gives the tree of nested speech."""
    sentences = tuple(repaired(sentence) for sentence in reading.sentences)
    drafts: list[Draft] = []
    for sentence in sentences:
        drafts += [*verb_drafts(sentence), *noun_drafts(sentence), *phrase_drafts(sentence)]
    spoken = tuple(turns(sentences, reading.document.text))
    quotations = find_quotations(reading.document)
    places = Places(sentences, quotations, reading.times)
    drafts = join([*drafts, *spoken], quotations, places, reading.document.text)
    return assemble(with_learned(drafts, reading, places), reading, places)
