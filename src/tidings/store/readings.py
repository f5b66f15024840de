"""The readings of whole documents that the case keeps."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256

from msgspec import msgpack

from tidings.model.documents import Document
from tidings.model.mentions import Reading
from tidings.store.kept import Kept

# The fastest: on the bundled case it leaves a third, the slowest a quarter.
LEVEL = 1


class KeptReadings:
    """A `ReadingCache` in the case file. A document that is linked otherwise is another, and is read again."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def get_many(self, documents: Sequence[Document]) -> dict[str, Reading]:
        """The readings of those documents that are kept, by the document's id."""
        names = {_name(document): document for document in documents}
        decoder = msgpack.Decoder(Reading)
        found: dict[str, Reading] = {}
        for name, packed in self._kept.get_many(list(names)).items():
            with suppress(ValueError, zlib.error):  # damaged: it is read again
                reading = decoder.decode(zlib.decompress(packed))
                if reading.document == names[name]:
                    found[reading.document.id] = reading
        return found

    def put_many(self, readings: Sequence[Reading]) -> None:
        """Keep readings."""
        self._kept.put_many(
            {_name(one.document): zlib.compress(msgpack.encode(one), LEVEL) for one in readings}
        )


def _name(document: Document) -> str:
    return sha256(msgpack.encode(document)).hexdigest()
