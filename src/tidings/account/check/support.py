"""Every item and every value shows its words, or names the rule by which it was inferred."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.account.check.fault import Fault
from tidings.account.walk import walk
from tidings.model.account import Account
from tidings.model.agreements import AgreementItem, Allegation, Observation, Standing, Term
from tidings.model.dates import Date
from tidings.model.evidence import Inferred
from tidings.model.items import (
    Entity,
    EntityRole,
    Estimate,
    Event,
    EventActor,
    EventPlace,
    EventReport,
    Figure,
    Forecast,
    Relation,
    Statement,
    StatementReport,
)
from tidings.model.record import Record
from tidings.model.telling import BriefSentence

SHOW_WORDS = (
    Relation, EntityRole, Event, EventActor, EventReport, Figure, Estimate, Statement,
    StatementReport, AgreementItem, Term, Allegation, Observation,
    Standing, Forecast, BriefSentence,
)  # fmt: skip


def check_support(account: Account) -> Iterator[Fault]:
    """Look for records that show no words and name no rule."""
    for path, record in walk(account):
        if what := _lack(record):
            yield Fault(kind="support", where=path, says=what)
    documents = {document.id for document in account.documents}
    for disagreement in account.disagreements:
        # The days claimed for a document mostly stand in its raw bytes only; the document shows them.
        if documents.issuperset(disagreement.items):
            continue
        if not all(side.evidence for side in disagreement.sides):
            what = "no words stand behind one of its sides"
            yield Fault(kind="support", where=disagreement.id, says=what)


def _lack(record: Record) -> str:
    match record:
        case Entity():
            return "" if record.mentions else "an entity that nothing mentions"
        case EventPlace() | Date():
            if record.evidence or record.inferred:
                return ""
            return "neither words nor a rule stand behind it"
        case Inferred():
            return "" if record.rule else "inferred, but no rule is named"
        case Statement() if not (record.speaker or record.speaker_text or record.speaker_inferred):
            return "nobody says it"
    if isinstance(record, SHOW_WORDS) and not record.evidence:
        return "no words stand behind it"
    return ""
