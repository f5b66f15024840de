"""Identity: title, byline, date line and address of a report, and the facts that they state."""

from tidings.documents.identity.facts import Facts, find_facts
from tidings.documents.identity.head import mark_head
from tidings.documents.identity.lines import mark_lines

__all__ = ["Facts", "find_facts", "mark_head", "mark_lines"]
