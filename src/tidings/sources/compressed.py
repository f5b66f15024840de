"""Take the gzip off a file, never further than a report may be large."""

from __future__ import annotations

import gzip
import zlib
from io import BytesIO

_CHUNK = 1 << 20


def unzipped(content: bytes, *, limit: int) -> tuple[bytes, str]:
    """What a gzip file holds as far as it can be read, and why that is not all of it, or ""."""
    pieces: list[bytes] = []
    size = 0
    with gzip.GzipFile(fileobj=BytesIO(content)) as stream:
        try:
            while piece := stream.read1(_CHUNK):
                pieces.append(piece)
                size += len(piece)
                if size > limit:
                    return b"", f"it is larger than {limit // (1024 * 1024)} MB when unpacked"
        except EOFError:
            return b"".join(pieces), "the gzip file is cut off"
        except (OSError, zlib.error):
            return b"".join(pieces), "the gzip file is damaged"
    return b"".join(pieces), ""
