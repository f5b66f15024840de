"""Reads who said what: speaker, cue, exact content and kind of every direct and indirect statement.

Finds a denial in "Bor denied shelling the port."; finds nothing in "Troops entered the port at dawn."
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.mentions.statements.assembly import assemble
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.learned import with_learned
from tidings.mentions.statements.mended.coordination import repaired
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.quoted.direct import join
from tidings.mentions.statements.quoted.points import with_points
from tidings.mentions.statements.quoted.quotations import find_quotations
from tidings.mentions.statements.quoted.transcripts import turns, without_hosts
from tidings.mentions.statements.quoted.within_quotes import kept_within
from tidings.mentions.statements.reported.behind_the_cue import speaking_on
from tidings.mentions.statements.reported.drawn import drawn_drafts
from tidings.mentions.statements.reported.gapped import with_gapped
from tidings.mentions.statements.reported.going_on import going_on
from tidings.mentions.statements.reported.held import noun_drafts
from tidings.mentions.statements.reported.indirect import verb_drafts
from tidings.mentions.statements.reported.juxtaposed import juxtaposed
from tidings.mentions.statements.reported.own_voice import own_voice
from tidings.mentions.statements.reported.phrases import phrase_drafts
from tidings.mentions.statements.reported.withholding import withheld_drafts
from tidings.mentions.statements.silent.not_said import only_said
from tidings.model.mentions import Reading, StatementMention

__all__ = ["read_statements"]


def read_statements(reading: Reading) -> tuple[StatementMention, ...]:
    """The statements of one document, in order of the text; `parent` gives the tree of nested speech."""
    sentences = tuple(repaired(sentence) for sentence in reading.sentences)
    drafts: list[Draft] = []
    for sentence in sentences:
        told = list(verb_drafts(sentence))
        told += [d for d in noun_drafts(sentence) if not _is_part(d, told)]
        told += drawn_drafts(sentence)
        told += withheld_drafts(sentence)
        told += phrase_drafts(sentence)
        drafts += [*with_gapped(sentence, told), *juxtaposed(sentence, told)]
    spoken = tuple(turns(sentences, reading.document.text))
    quotations = find_quotations(reading.document)
    places = Places(sentences, quotations, reading.times)
    drafts = join([*drafts, *spoken], quotations, places, reading.document.text)
    drafts = list(kept_within(drafts, quotations, reading.document.text))
    heard = list(only_said(with_learned(drafts, reading, places), places))
    heard = without_hosts(heard, sentences)
    drafts = with_points(going_on(speaking_on(heard, places), places), places)
    return assemble([*drafts, *own_voice(drafts, places, reading)], reading, places)


def _is_part(held: Draft, told: Sequence[Draft]) -> bool:
    """Whether a noun stands inside a turn of phrase that is read already: "gave assurances that"."""
    return any(
        d.cue is not None and held.cue is not None and len(d.word.split()) > 1
        and d.cue[0] <= held.cue[0] and held.cue[1] <= d.cue[1]
        for d in told
    )  # fmt: skip
