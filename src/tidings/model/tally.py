"""The sum that must come out: what became of every input."""

from __future__ import annotations

from tidings.model.record import Record


class Tally(Record, frozen=True, kw_only=True):
    """What became of the inputs of an account: read as an original or a copy, or rejected with a reason.

    An input is a file that holds one report; in a file that holds several, each record, item, mail,
    attached file and page is one. What was named or found but could not be taken apart – a path that
    leads nowhere, the damaged rest of a file – is one as well. No inputs of their own are the parts that
    belong to another (the second form of a record's words, a picture in a mail) and what an archive
    holds beside reports (requests, pictures): `left_out` tells of them all the same.
    """

    originals: int
    copies: int
    rejected: int

    @property
    def read(self) -> int:
        """The inputs that became documents."""
        return self.originals + self.copies

    @property
    def found(self) -> int:
        """All inputs there were."""
        return self.read + self.rejected
