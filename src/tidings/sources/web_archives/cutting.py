"""Cut a web archive into its records, so that a damaged byte costs the record that it stands in and no other.

Every library gives up at the first damaged byte. Here each gzip member is unpacked by itself, and where a
record's length does not lead to the next one, the next is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from msgspec.structs import replace

from tidings.model.record import Record
from tidings.sources.web_archives.flow import Flow
from tidings.sources.web_archives.window import CUT_OFF, TOO_DENSE, Member, Plain, Window

# Web pages are smaller than a megabyte, and the largest reports in PDF are a few dozen.
MAX_RECORD = 20 * 1024 * 1024
# Heads have ten lines; what goes on for longer is none.
_MAX_HEAD = 64 * 1024
TOO_LARGE = f"the record is larger than {MAX_RECORD // (1024 * 1024)} MB"
_GZIP = b"\x1f\x8b\x08"
_OPENS = re.compile(rb"WARC/[01]\.\d{1,2}\r?\n[A-Za-z][\w-]{0,60}[ \t]*:")
_FIRST = b"WARC/"
_BLANK = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,15})[ \t]*\r?$", re.I | re.M)
_BETWEEN = b"\r\n\r\n"
_FILLING = b"\r\n \x00"
_AHEAD = 12
_FIRST_LINES = 96
# So much of a member is unpacked to see whether a record begins there.
_PROBE = 1024
# So many lines tell enough of a stretch that is nothing but damage.
_MOST_LOST = 100
_WRONG_LENGTH = "the record is damaged: it does not end where it says"


class Cut(Record, frozen=True, kw_only=True):
    """One record: its head and its block; `fault` says why it is not whole, and `head` may then be empty.

    The block of one that is too large is only its beginning. `read` is how many bytes of the file had been read when it was cut.
    """

    head: bytes = b""
    block: bytes = b""
    fault: str = ""
    read: int = 0


def is_packed_archive(content: bytes) -> bool:
    """Whether these are the first bytes of a web archive packed with gzip."""
    return content.startswith(_GZIP) and _unpacks_to_record(content[:_PROBE])


def cut_records(window: Window) -> Iterator[Cut]:
    """Every record of a web archive, plain or packed, in the order of the file."""
    if _is_packed(window):
        yield from _packed_records(window)
    else:
        plain = Plain(window)
        for cut in _records(Flow(plain), window):
            yield replace(cut, read=plain.place)


def _is_packed(window: Window) -> bool:
    """Whether it is packed; where the first bytes are damaged, what comes later tells."""
    if window.at(0, len(_GZIP)) == _GZIP:
        return True
    return not _OPENS.search(window.at(0, _MAX_HEAD)) and _next_member(window, 0) is not None


def _packed_records(window: Window) -> Iterator[Cut]:
    place = 0
    is_told = (
        False  # whether what follows is the rest of a record of which was told that it is damaged
    )
    while window.at(place, 1):
        start = _next_member(window, place)
        if start != place:
            yield from _lost(window, place, start, is_told=is_told)
        if start is None:
            return
        member = Member(window, start)
        for cut in _records(Flow(member)):
            yield replace(cut, read=member.place)
        is_told = member.end is None
        place = member.end or start + len(_GZIP)


def _next_member(window: Window, place: int) -> int | None:
    """Where the next member begins that holds a record; the three bytes alone stand anywhere by chance."""
    found = window.find(_GZIP, place)
    while found is not None and not _unpacks_to_record(window.at(found, _PROBE)):
        found = window.find(_GZIP, found + 1)
    return found


def _unpacks_to_record(packed: bytes) -> bool:
    member = Member(Window(BytesIO(packed)), 0)
    return _OPENS.match(Flow(member).peek(_FIRST_LINES)) is not None


def _lost(window: Window, place: int, end: int | None, *, is_told: bool) -> Iterator[Cut]:
    """The records of a stretch in which none can be unpacked; the filling of some programs is none.

    Where `is_told`, the stretch begins with the rest of a record of which was told already.
    """
    for number in range(_MOST_LOST):
        found = window.find(_GZIP, place + 1) if number + 1 < _MOST_LOST else end
        is_last = found is None or (end is not None and found >= end)
        upto = end if is_last else found
        if number or not is_told:
            yield from _lost_one(window, place, upto)
        if is_last or found is None:
            return
        place = found


def _lost_one(window: Window, place: int, end: int | None) -> Iterator[Cut]:
    is_filling, at = True, place
    while (end is None or at < end) and (block := window.at(at, _MAX_HEAD)):
        block = block if end is None else block[: end - at]
        is_filling = is_filling and not block.strip(_FILLING)
        at += len(block)
    if not is_filling:
        what = "cut off" if end is None else "damaged"
        reason = f"{at - place:,} bytes from byte {place:,} on cannot be unpacked"
        yield Cut(fault=f"the record is {what}: {reason}", read=at)


def _records(flow: Flow, window: Window | None = None) -> Iterator[Cut]:
    """The records that follow one another; `window` where they are not packed."""
    while _to_next(flow):
        at, first = flow.taken, flow.peek(_FIRST_LINES)
        opening = flow.peek(_MAX_HEAD) if _OPENS.match(first) else b""
        blank = _BLANK.search(opening)
        length = _LENGTH.search(opening, 0, blank.end()) if blank else None
        if blank and length:
            head, size = opening[: blank.end()], int(length.group(1))
            if size <= MAX_RECORD:
                yield _one(flow, head, size)
            else:
                yield _large(flow, head, size, window)
            continue
        flow.skip_to(_OPENS, start=1)
        begins = first[: len(_FIRST)] == _FIRST[: len(first)]
        if begins and not blank and not flow.peek(1):
            yield Cut(fault="the record is cut off within its head")
        else:
            yield Cut(fault=f"the record is damaged: its head at byte {at:,} cannot be read")


def _to_next(flow: Flow) -> bool:
    """Pass over what stands between records; whether anything follows."""
    while (ahead := flow.peek(_FIRST_LINES)) and ahead[:1] in _FILLING:
        ahead = flow.peek(_MAX_HEAD)
        flow.skip(len(ahead) - len(ahead.lstrip(_FILLING)))
    return bool(ahead)


def _one(flow: Flow, head: bytes, size: int) -> Cut:
    whole = flow.peek(len(head) + size + _AHEAD)
    block, behind = whole[len(head) : len(head) + size], whole[len(head) + size :]
    if len(block) == size and _is_end(behind):
        flow.skip(len(head) + size)
        is_last = not behind.strip(_FILLING)
        if not (is_last and flow.fault):
            return Cut(head=head, block=block)
        end = "the end of its gzip member is missing"
        return Cut(
            head=head,
            fault=f"the record is cut off: {end}" if flow.fault == CUT_OFF else _spoilt(flow),
        )
    is_all = len(whole) < len(head) + size + _AHEAD
    there = flow.skip_to(_OPENS, start=len(head)) - len(head)
    return Cut(head=head, fault=_ended_early(flow, there, size, is_all=is_all))


def _large(flow: Flow, head: bytes, size: int, window: Window | None) -> Cut:
    """A record that is larger than any report: passed over but for its first bytes, which tell its kind."""
    end = flow.taken + len(head) + size
    if window is not None and not (window.at(end - 1, 1) and _is_end(window.at(end, _AHEAD))):
        there = flow.skip_to(_OPENS, start=len(head)) - len(head)
        return Cut(head=head, fault=_ended_early(flow, there, size, is_all=True))
    first = flow.peek(len(head) + _PROBE)[len(head) :]
    there = flow.skip(len(head) + size) - len(head)
    if there < size:
        return Cut(head=head, fault=_ended_early(flow, there, size, is_all=True))
    return Cut(head=head, block=first, fault=TOO_LARGE)


def _ended_early(flow: Flow, there: int, size: int, *, is_all: bool) -> str:
    if flow.fault not in {"", CUT_OFF}:
        return _spoilt(flow)
    # Another record within the length that this one tells: it lost its end, or the length is wrong.
    if there < size and (is_all or flow.peek(1)):
        return cut_off(there, size)
    return _WRONG_LENGTH


def cut_off(there: int, size: int) -> str:
    """What is said of a record that ends too early."""
    return f"the record is cut off: {there:,} of {size:,} bytes"


def _spoilt(flow: Flow) -> str:
    if flow.fault == TOO_DENSE:
        return TOO_DENSE
    return "the record is damaged: it cannot be unpacked"


def _is_end(behind: bytes) -> bool:
    """Whether a record can end before these bytes: two line ends, another record, or nothing."""
    rest = behind.lstrip(_FILLING)
    return behind.startswith(_BETWEEN) or not rest or _FIRST.startswith(rest[: len(_FIRST)])
