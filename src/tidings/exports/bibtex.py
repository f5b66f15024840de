"""Articles as BibTeX entries, for LaTeX and reference managers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tidings.exports.cited import readable
from tidings.exports.references import Reference, references
from tidings.exports.written import Exported
from tidings.model.account import Account

_SPECIAL = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
    # Braces that do not pair would swallow the file, and paired ones would vanish from the title.
    "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
}  # fmt: skip
_NAME_PARTS = re.compile(r",|\s[aA][nN][dD]\s")


def export_bibtex(account: Account) -> Exported:
    """One entry for each article; its key is the id of the article."""
    return Exported("\n".join(map(_entry, references(account))).encode())


def _entry(one: Reference) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(one) if value)
    return f"@article{{{one.id},\n{fields}}}\n"


def _fields(one: Reference) -> Iterator[tuple[str, str]]:
    yield "author", _authors(one.authors) or (f"{{{tex(one.body)}}}" if one.body else "")
    yield "title", f"{{{tex(one.title)}}}"
    yield "journal", tex(one.outlet)
    if one.day is not None:
        yield "year", str(one.day.year)
        yield "month", str(one.day.month)
        yield "date", one.day.isoformat()
    # An address is printed as it is; what would end the field is written in percent signs.
    yield "url", one.address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
    yield "language", one.language
    yield "note", f"tidings: {tex(one.read_from)}"


def _authors(authors: Sequence[str]) -> str:
    """Names in their natural order; what BibTeX would take apart is held together by braces."""
    return " and ".join(
        f"{{{tex(name)}}}" if _NAME_PARTS.search(name) else tex(name) for name in authors
    )


def tex(text: str) -> str:
    """Text on one line that TeX prints as it is."""
    return "".join(_SPECIAL.get(sign, sign) for sign in " ".join(readable(text).split()))
