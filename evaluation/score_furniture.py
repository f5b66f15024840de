"""How well running text is told from furniture in plain text: 68 invented pages, every word of them marked.

`python -m evaluation.score_furniture [--folder gold|unseen] [--pages odd|even] [--errors]` prints tidings beside
three baselines. The reader was written with 40 of the pages at hand; 28 were written blind afterwards in two batches,
and are told apart as unseen. On first sight 0.979 and 0.955 of their running words were kept, and 0.062 and 0.090 of
what was kept was furniture; then its rules were made more general, so they are a check and no test any more.

Words are aligned with the raw page in their order, so the same word elsewhere does not count. Kept: the share of
running words that stand in a part of running text (lead, body, heading, gallery). Left: furniture words in the
document's text, whatever their part, of all words in it; titles, bylines and dates are counted neither way.
"In the pile" makes all pages at once, so that lines which pages of one outlet share are seen; "alone" each by itself.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from html import escape
from pathlib import Path
from typing import NamedTuple

import justext
from evaluation.tables import OURS, Row, markdown
from trafilatura import extract

from tidings.documents import make_documents
from tidings.documents.language import find_language
from tidings.model.documents import Document, RawReport

_PAGES = Path(__file__).with_name("gold")
# What the groups of a folder are called, and where it lies.
FOLDERS = {
    "gold": ("furniture", _PAGES / "furniture"),
    "unseen": ("furniture unseen, written after the reader", _PAGES / "furniture_unseen"),
}
RUNNING = ("lead", "body", "heading", "gallery")
# justext calls its lists of small words by the English names of the languages.
STOPLISTS = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "tr": "Turkish", "ru": "Russian",
    "uk": "Ukrainian", "ar": "Arabic",
}  # fmt: skip
# Furniture words: the shortest line that a reader without rules would keep.
LONG_LINE = 8
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"⟦([-+bt])|([-+bt])⟧")
# Dress, not words: addresses of Markdown links, numbers of links in the dump of a text browser.
_DRESS = re.compile(r"(?<=\])\([^)\s]*\)|\[\d{1,3}\](?=\w)")


class Word(NamedTuple):
    """A word of a raw page: where it begins and what it was marked as."""

    text: str
    at: int
    mark: str


class Page(NamedTuple):
    """A page without its marks, and its words with them."""

    name: str
    raw: str
    words: tuple[Word, ...]

    @property
    def language(self) -> str:
        """The language of its running text."""
        text = " ".join(word.text for word in self.words if word.mark == "+")
        return find_language(text, declared=None) or ""

    @property
    def number(self) -> int:
        """The number in the page's name."""
        return int(self.name[:2])


class Tally(NamedTuple):
    """Running words wanted and kept; furniture words there and kept; words kept of any mark."""

    running: int = 0
    running_kept: int = 0
    furniture: int = 0
    furniture_kept: int = 0
    kept: int = 0


def read_page(path: Path) -> Page:
    """A page of the gold."""
    letters: list[str] = []
    marks: list[str] = []
    for line in path.read_text(encoding="utf-8").removesuffix("\n").split("\n"):
        mark, _, content = line.partition("|")
        at, inner = 0, mark
        for found in _MARK.finditer(content):
            letters.extend(content[at : found.start()])
            marks.extend(inner * (found.start() - at))
            at, inner = found.end(), found[1] or mark
        letters.extend([*content[at:], "\n"])
        marks.extend(inner * (len(content) - at) + ".")
    raw = "".join(letters)
    bare = _DRESS.sub(lambda dress: " " * len(dress.group()), raw)
    words = tuple(Word(w.group(), w.start(), marks[w.start()]) for w in _WORD.finditer(bare))
    return Page(path.stem, raw, words)


def pages(which: str | None, folder: str = "gold") -> list[Page]:
    """The pages of a folder in their order: all, the odd or the even ones."""
    found = [read_page(path) for path in sorted(FOLDERS[folder][1].glob("[0-9][0-9]-*.txt"))]
    wanted = {"odd": 1, "even": 0}.get(which or "")
    return [page for page in found if wanted is None or page.number % 2 == wanted]


def report(page: Page) -> RawReport:
    """The page as a user would bring it."""
    return RawReport(origin=page.name + ".txt", media_type="text/plain", content=page.raw.encode())


def aligned(page: Page, text: str, skipped: Sequence[tuple[int, int]] = ()) -> dict[int, int]:
    """For each word of the page that is in the text: where it stands there."""
    left = [i for i, w in enumerate(page.words) if not any(s <= w.at < e for s, e in skipped)]
    found = list(_WORD.finditer(text))
    matcher = SequenceMatcher(
        None, [page.words[i].text for i in left], [w.group() for w in found], autojunk=False
    )
    return {
        left[block.a + step]: found[block.b + step].start()
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }


def tally(page: Page, kept: dict[int, int], running: Callable[[int], bool]) -> Tally:
    """Count one page; `running` says whether a place in the text is in a part of running text."""
    marks = [word.mark for word in page.words]
    return Tally(
        running=marks.count("+"),
        running_kept=sum(marks[i] == "+" and running(at) for i, at in kept.items()),
        furniture=marks.count("-"),
        furniture_kept=sum(marks[i] == "-" for i in kept),
        kept=len(kept),
    )


def of_document(page: Page, document: Document | None) -> Tally:
    """Count what tidings made of a page."""
    if document is None:
        return tally(page, {}, lambda _: False)
    spans = [(p.start, p.end) for p in document.parts if p.kind in RUNNING]
    kept = aligned(page, document.text, [(cut.start, cut.end) for cut in document.removed])
    return tally(page, kept, lambda at: any(start <= at < end for start, end in spans))


def in_pile(found: Sequence[Page], folder: str) -> list[Tally]:
    """All pages of the folder made at once; the ones asked for counted."""
    everything, _ = make_documents([report(page) for page in pages(None, folder)])
    by_origin = {document.origin: document for document in everything}
    return [of_document(page, by_origin.get(page.name + ".txt")) for page in found]


def alone(found: Sequence[Page]) -> list[Tally]:
    """Each page made by itself."""
    made = [make_documents([report(page)])[0] for page in found]
    return [
        of_document(page, documents[0] if documents else None)
        for page, documents in zip(found, made, strict=True)
    ]


def as_html(page: Page) -> str:
    """The page with every line as a paragraph."""
    lines = (line.strip() for line in page.raw.split("\n"))
    body = "\n".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return f"<html><body><article>{body}</article></body></html>"


def by_trafilatura(page: Page) -> str:
    """The extractor for web pages, set for precision."""
    return extract(as_html(page), favor_precision=True, include_comments=False) or ""


def by_justext(page: Page) -> str:
    """Paragraphs told by length and stop words."""
    stoplist = justext.get_stoplist(STOPLISTS.get(page.language, "English"))
    found = justext.justext(as_html(page), stoplist)
    return "\n".join(paragraph.text for paragraph in found if not paragraph.is_boilerplate)


def by_length(page: Page) -> str:
    """Every line of eight words or more."""
    return "\n".join(line for line in page.raw.split("\n") if len(_WORD.findall(line)) >= LONG_LINE)


BASELINES = (
    ("trafilatura", by_trafilatura), ("justext", by_justext), (f"lines of {LONG_LINE} words", by_length),
)  # fmt: skip


def systems(found: Sequence[Page], folder: str) -> list[tuple[str, list[Tally]]]:
    """Every system's count of every page."""
    ours = [(OURS, in_pile(found, folder)), ("tidings, each page alone", alone(found))]
    return ours + [
        (name, [tally(page, aligned(page, extractor(page)), lambda _: True) for page in found])
        for name, extractor in BASELINES
    ]


def total(tallies: Sequence[Tally]) -> Tally:
    """The sum of counts."""
    return Tally(*(sum(column) for column in zip(*tallies, strict=True)))


def rows(
    limit: int | None, which: str | None = None, folders: Sequence[str] = tuple(FOLDERS)
) -> list[Row]:
    """The measures per group of languages, ours in the pile beside each page alone and the baselines."""
    return [row for folder in folders for row in _rows_of(folder, pages(which, folder)[:limit])]


def _rows_of(folder: str, found: Sequence[Page]) -> list[Row]:
    name = FOLDERS[folder][0]
    english = [page.language == "en" for page in found]
    groups = {
        f"{name}, all": range(len(found)),
        f"{name}, English": [i for i, is_english in enumerate(english) if is_english],
        f"{name}, other languages": [i for i, is_english in enumerate(english) if not is_english],
    }
    counted = systems(found, folder)
    return [
        row
        for group, inside in groups.items()
        for system, tallies in counted
        for row in _measures(group, system, total([Tally(), *(tallies[i] for i in inside)]))
    ]


def _measures(group: str, system: str, sums: Tally) -> list[Row]:
    kept = sums.running_kept / max(1, sums.running)
    left = sums.furniture_kept / max(1, sums.kept)
    missed = sums.furniture_kept / max(1, sums.furniture)
    return [
        Row(group, "running words kept", system, kept, sums.running),
        Row(group, "furniture left, of all words kept", system, left, sums.kept),
        Row(group, "furniture left, of all furniture", system, missed, sums.furniture),
    ]


def print_errors(found: Sequence[Page], folder: str) -> None:
    """The lost and the left words of each page, for development."""
    everything, _ = make_documents([report(page) for page in pages(None, folder)])
    by_origin = {document.origin: document for document in everything}
    for page in found:
        document = by_origin.get(page.name + ".txt")
        print(f"=== {page.name} {of_document(page, document)}")
        if document is None:
            continue
        kept = aligned(page, document.text, [(cut.start, cut.end) for cut in document.removed])
        kinds = {
            i: next((p.kind for p in document.parts if p.start <= at < p.end), "?")
            for i, at in kept.items()
        }
        told = [_fault(word.mark, kinds.get(i)) for i, word in enumerate(page.words)]
        start = 0
        for i in range(1, len(told) + 1):
            if i == len(told) or told[i] != told[start]:
                if told[start]:
                    words = " ".join(word.text for word in page.words[start:i])
                    print(f"  {told[start]}: {words}")
                start = i


def _fault(mark: str, kind: str | None) -> str | None:
    if mark == "+" and kind not in RUNNING:
        return f"LOST ({kind or 'removed'})"
    return f"left ({kind})" if mark == "-" and kind else None


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", choices=["odd", "even"])
    parser.add_argument("--folder", choices=sorted(FOLDERS), help="only these pages")
    parser.add_argument(
        "--errors", action="store_true", help="show what was lost and what was left"
    )
    options = parser.parse_args()
    folders = [options.folder] if options.folder else list(FOLDERS)
    if options.errors:
        for folder in folders:
            print_errors(pages(options.pages, folder), folder)
        return
    found = rows(None, options.pages, folders)
    for group in dict.fromkeys(row.set for row in found):
        print(f"{group}\n\n{markdown([row for row in found if row.set == group])}\n")


if __name__ == "__main__":
    main()
