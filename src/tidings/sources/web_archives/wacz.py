"""Read a WACZ: a zip file whose folder `archive` holds WARC files; nothing is ever unpacked to the disk."""

from __future__ import annotations

import struct
import zipfile
from typing import BinaryIO, cast

from tidings.sources.found import Found
from tidings.sources.web_archives.reading import ArchiveReader, Read
from tidings.sources.web_archives.window import Window

# Large crawls are split into parts of a gigabyte; a zip file of thousands of names is a trap.
MOST_PARTS = 1000
_ARCHIVES = (".warc", ".warc.gz")
_LOCAL = struct.Struct("<4s22xHH")


def read_wacz(stream: BinaryIO, *, origin: str, read: Read) -> Found:
    """The reports of all WARC files in it; what of a damaged one can be found is read as well."""
    reader = ArchiveReader(origin=origin, read=read)
    try:
        with zipfile.ZipFile(stream) as pack:
            _add_parts(reader, pack, stream)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error):
        # Its table of contents stands at the end; the archives before it are not packed a second time.
        reader.add(Window(stream))
        reader.leave("its table of contents is damaged or cut off; what could be found was read")
    return reader.found()


def _add_parts(reader: ArchiveReader, pack: zipfile.ZipFile, stream: BinaryIO) -> None:
    parts = [file for file in pack.infolist() if file.filename.lower().endswith(_ARCHIVES)]
    if len(parts) > MOST_PARTS:
        reader.leave(f"it has {len(parts):,} archives; the first {MOST_PARTS:,} were read")
    for file in parts[:MOST_PARTS]:
        if file.flag_bits & 1:
            reader.leave("it is locked with a password", part=file.filename)
        elif file.compress_type == zipfile.ZIP_STORED:
            start = _start(file, stream)
            reader.add(Window(stream, start=start, end=start + file.file_size), part=file.filename)
        else:
            with pack.open(file) as inner:
                reader.add(Window(cast("BinaryIO", inner)), part=file.filename)


def _start(file: zipfile.ZipInfo, stream: BinaryIO) -> int:
    """Where the bytes of a file begin that is stored as it is: behind its own head."""
    stream.seek(file.header_offset)
    _, name, extra = _LOCAL.unpack(stream.read(_LOCAL.size))
    return int(file.header_offset + _LOCAL.size + name + extra)
