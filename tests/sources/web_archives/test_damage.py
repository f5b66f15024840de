"""A damaged byte costs the record that it stands in and no other; a record that is cut off is told."""

import io
import itertools
import random

import pytest
from fastwarc.warc import ArchiveIterator
from tests.sources.web_archives.making import identity, packed, pages, record

from tidings.model.documents import LeftOut
from tidings.sources.found import one_report
from tidings.sources.web_archives import read_warc

RECORDS = pages(20)
NAMES = [identity(number) for number in range(20)]
PLAIN, PACKED = RECORDS, packed(RECORDS)
FORMS = {"plain": PLAIN, "packed": PACKED}
WHOLE_IN_ONE = packed([b"".join(RECORDS)])[0]


def read(content: bytes) -> tuple[set[str], list[LeftOut]]:
    """The names of the records that were read, and what was not."""
    reports, left_out = read_warc(
        io.BytesIO(content), origin="a.warc",
        read=lambda body, origin, kind, _: one_report(body, origin=origin, media_type=kind),
    )  # fmt: skip
    return {report.origin.partition("#")[2] for report in reports}, left_out


def touched(parts: list[bytes], places: set[int]) -> set[str]:
    """The names of the records in which one of these bytes stands."""
    ends = list(itertools.accumulate(len(part) for part in parts))
    return {NAMES[next(at for at, end in enumerate(ends) if place < end)] for place in places}


def test_a_sound_archive_is_read_as_the_library_reads_it() -> None:
    library = {
        one.record_id.strip("<>")[9:] for one in ArchiveIterator(io.BytesIO(b"".join(PACKED)))
    }
    for content in (b"".join(PLAIN), b"".join(PACKED), WHOLE_IN_ONE):
        assert read(content) == (library, [])


@pytest.mark.parametrize("form", FORMS)
def test_damaged_bytes_cost_no_other_record(form: str) -> None:
    """Two hundred files, each with one to eight damaged bytes."""
    parts = FORMS[form]
    content = b"".join(parts)
    chance = random.Random(7)  # noqa: S311
    lost = 0
    for _ in range(200):
        places = {chance.randrange(len(content)) for _ in range(chance.randint(1, 8))}
        damaged = bytearray(content)
        for place in places:
            damaged[place] ^= chance.randint(1, 255)
        found, left_out = read(bytes(damaged))
        hit = touched(parts, places)
        assert set(NAMES) - hit <= found
        lost += len(set(NAMES) - found)
        # What became of a record is told, unless it is there under the name that it now has.
        assert left_out or len(found) == len(NAMES)
    assert lost > 200


@pytest.mark.parametrize("form", FORMS)
def test_what_is_damaged_in_its_body_is_never_passed_for_sound(form: str) -> None:
    parts = FORMS[form]
    before = len(b"".join(parts[:10]))
    content = b"".join(parts)
    for place in range(before + len(parts[10]) // 2, before + len(parts[10]) - 12):
        damaged = bytearray(content)
        damaged[place] ^= 0x20
        found, left_out = read(bytes(damaged))
        assert found == set(NAMES) - {NAMES[10]}
        assert len(left_out) == 1
        assert "damaged" in left_out[0].reason or "cut off" in left_out[0].reason


@pytest.mark.parametrize("form", FORMS)
def test_every_record_that_is_cut_off_is_told(form: str) -> None:
    parts = FORMS[form]
    before = b"".join(parts[:3])
    # The two line ends behind a plain record belong to no bytes of it.
    for kept in range(1, len(parts[3]) - (4 if form == "plain" else 0)):
        found, left_out = read(before + parts[3][:kept])
        assert found == set(NAMES[:3])
        assert [out.reason for out in left_out if "the record is cut off" in out.reason], kept


def test_a_record_that_is_cut_off_says_by_how_much() -> None:
    head, _, block = RECORDS[3].partition(b"\r\n\r\n")
    size = len(block) - 4
    _, left_out = read(RECORDS[0] + head + b"\r\n\r\n" + block[:131])
    assert [(out.where, out.reason) for out in left_out] == [
        (f"a.warc#{NAMES[3]}", f"the record is cut off: 131 of {size:,} bytes")
    ]
    assert read(packed([head + b"\r\n\r\n" + block[:131]])[0])[1] == left_out


@pytest.mark.parametrize("length", [0, 5, 300, 100_000, 30_000_000])
def test_a_wrong_length_costs_only_its_record(length: int) -> None:
    wrong = record(1, b"word " * 400, length=length)
    found, left_out = read(RECORDS[0] + wrong + RECORDS[2])
    assert found == {NAMES[0], NAMES[2]}
    assert len(left_out) >= 1


@pytest.mark.parametrize(
    "between", [b"", b"\x00" * 512, b"not a record\r\n", b"\x1f\x8b\x08 by chance"]
)
def test_what_stands_between_records_costs_none(between: bytes) -> None:
    for parts in FORMS.values():
        found, left_out = read(between.join(parts))
        assert found == set(NAMES)
        assert bool(left_out) == bool(between.strip(b"\x00"))


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"a letter\n", b"\x1f\x8b", b"\x1f\x8b\x08\x00", b"WARC/1.0\r\n"]
)
def test_what_is_no_archive_is_left_out(content: bytes) -> None:
    found, left_out = read(content)
    assert not found
    assert len(left_out) == 1


def test_a_file_packed_as_one_loses_only_what_follows_the_damage() -> None:
    damaged = bytearray(WHOLE_IN_ONE)
    damaged[len(damaged) // 2] ^= 0xFF
    found, left_out = read(bytes(damaged))
    assert set(NAMES[:9]) <= found < set(NAMES)
    assert left_out


def spoilt(content: bytes, chance: random.Random) -> bytes:
    """The bytes after some were changed, cut out, put in twice or overwritten with marks."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(changed))
        how = chance.randrange(4)
        if how == 0:
            changed[at] = chance.randrange(256)
        elif how == 1:
            del changed[at : at + chance.randint(1, 60)]
        elif how == 2:
            changed[at:at] = changed[chance.randrange(len(changed)) :][: chance.randint(1, 200)]
        else:
            changed[at : at + 4] = chance.choice(
                [b"\r\n\r\n", b"9999", b"\x1f\x8b\x08\x00", b"WARC"]
            )
    return bytes(changed)


@pytest.mark.parametrize("form", FORMS)
def test_whatever_the_bytes_something_is_told(form: str) -> None:
    content = b"".join(FORMS[form][:4])
    chance = random.Random(5)  # noqa: S311
    for _ in range(400):
        found, left_out = read(spoilt(content, chance))
        assert found or left_out
