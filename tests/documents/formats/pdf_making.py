"""Makes small PDFs by hand: every letter of Courier is 0.6 of its size wide, so that lines can be set."""

from collections.abc import Sequence
from zlib import compress

LEFT, RIGHT, TOP, FOOT = 72.0, 523.0, 770.0, 40.0
# A piece of a page: left, bottom, size, words.
Set = tuple[float, float, float, str]


def pdf(
    pages: Sequence[Sequence[Set]], *, info: str = "", streams: Sequence[bytes] = (), tail: str = ""
) -> bytes:
    """A PDF of these pages; `streams` stand in for their content, `tail` is added to the trailer."""
    drawn = streams or [_drawn(page) for page in pages]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(drawn)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(drawn)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, stream in enumerate(drawn):
        packed = compress(stream, 9)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>".encode()
        )
        head = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n"
        objects.append(head.encode() + packed + b"\nendstream")
    objects.append(f"<< {info} >>".encode("latin-1"))
    return _put_together(objects, tail)


def _put_together(objects: Sequence[bytes], tail: str) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places: list[int] = []
    for number, said in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + said + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{place:010} 00000 n \n" for place in places).encode()
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R {tail}>>\n".encode()
    out += f"startxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def _drawn(page: Sequence[Set]) -> bytes:
    lines = [
        f"BT /F {size} Tf {left} {bottom} Td ({_escaped(words)}) Tj ET"
        for left, bottom, size, words in page
    ]
    return "\n".join(lines).encode("cp1252")


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def column(
    paragraphs: Sequence[str],
    *,
    left: float = LEFT,
    right: float = RIGHT,
    top: float = TOP - 40,
    size: float = 10.0,
    gap: float = 8.0,
    indent: float = 0.0,
) -> list[Set]:
    """Paragraphs set in a column, broken where a line is full, `gap` points of room between them."""
    placed: list[Set] = []
    at = top
    for paragraph in paragraphs:
        line, start = "", left + indent
        for word in paragraph.split():
            if line and start + (len(line) + 1 + len(word)) * 0.6 * size > right:
                placed.append((start, at, size, line))
                line, start, at = "", left, at - 1.2 * size
            line = f"{line} {word}" if line else word
        placed.append((start, at, size, line))
        at -= 1.2 * size + gap
    return placed
