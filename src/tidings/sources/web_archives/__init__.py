"""Web archives: WARC, plain or packed, and WACZ; a damaged byte costs the record that it stands in."""

from __future__ import annotations

from tidings.sources.web_archives.cutting import is_packed_archive
from tidings.sources.web_archives.reading import Read, read_warc
from tidings.sources.web_archives.wacz import read_wacz

__all__ = ["Read", "is_packed_archive", "read_wacz", "read_warc"]
