"""Texts that break parsers: very long, very deep, in a wrong charset, in several, with NUL bytes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml.html import HtmlElement
from tests.counting import counted
from tests.hazards.piles import GAZETTE, Capture, build
from trafilatura import bare_extraction

from tidings.documents import make_documents
from tidings.documents.pages import extractors
from tidings.model.documents import RawReport

SAID = "The mayor of Peñíscola said that the ferry “Müller” sank on Monday."
DEEP = f"<html><body>{'<div>' * 300}<p>{SAID}</p>{'</div>' * 300}</body></html>"
TAGS = ("b", "table><tr><td", "ul><li", "blockquote", "span")


def closing(tag: str) -> str:
    return "".join(f"</{name}>" for name in reversed(tag.split("><")))


def page(text: str, head: str = "") -> str:
    return f"<html><head>{head}<title>Ferry</title></head><body><p>{text}</p></body></html>"


# The file, its bytes, and words that its document must have.
TEXTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "utf8.txt": (lambda: SAID.encode(), SAID),
    "bom.txt": (lambda: SAID.encode("utf-8-sig"), SAID),
    "utf16.txt": (lambda: SAID.encode("utf-16"), SAID),
    "western.txt": (lambda: SAID.encode("cp1252"), SAID),
    "wrong.html": (
        lambda: page(SAID, "<meta charset='utf-8'>").encode("cp1252"), SAID,
    ),
    "wrong2.html": (
        lambda: page(SAID, "<meta charset='iso-8859-1'>").encode(), SAID,
    ),
    "none.html": (lambda: page(SAID, "<meta charset='klingon'>").encode(), SAID),
    "mixed.txt": (lambda: SAID.encode() + b"\n\n" + SAID.encode("cp1252") + b"\n", SAID),
    "nul.txt": (lambda: GAZETTE.replace(" ", " \x00", 3).encode(), "12 people drowned"),
    "nul.html": (lambda: page(SAID).replace("Monday", "Mon\x00day").encode(), "The mayor"),
    "deep.html": (lambda: DEEP.encode(), SAID),
    **{
        f"deep{number}.html": (
            lambda tag=tag: (f"<{tag}>" * 300 + SAID + closing(tag) * 300).encode(), "The mayor",
        )
        for number, tag in enumerate(TAGS)
    },
    "open.html": (lambda: ("<div><p>" * 400 + SAID).encode(), SAID),
    "line.txt": (lambda: (SAID + " ").encode() * 200, SAID),
    "lines.txt": (lambda: (SAID + "\r").encode() * 20, SAID),
}  # fmt: skip


def test_every_text_is_read(folder: Path, capsys: Capture) -> None:
    for name, (make, _) in TEXTS.items():
        (folder / name).write_bytes(make())
    told = build(*TEXTS, capsys=capsys)
    assert told.code == 0
    texts = told.texts()
    assert {name for name, (_, words) in TEXTS.items() if words not in texts.get(name, "")} == set()


@pytest.mark.parametrize("form", ["html", "plain"])
def test_the_work_grows_with_the_paragraphs_and_not_with_their_square(form: str) -> None:
    steps = []
    for count in (500, 4_000):
        paragraphs = [f"The ferry number {number} sank on Monday." for number in range(count)]
        text = "\n\n".join(paragraphs)
        if form == "html":
            text = (
                "<html><body>" + "".join(f"<p>{said}</p>" for said in paragraphs) + "</body></html>"
            )
        report = RawReport(origin="a", media_type=f"text/{form}", content=text.encode())
        ((document,), _), lines = counted(lambda report=report: make_documents([report]))
        steps.append(lines)
        assert all(said in document.text for said in paragraphs)
    # Eight times as many, and half as much again.
    assert steps[1] < 12 * steps[0]


@pytest.mark.parametrize(("count", "times"), [(300, 1), (1_200, 0)])
def test_a_page_of_very_many_lines_is_judged_without_trafilatura(
    count: int, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Alone it takes 39 s for 100,000 paragraphs, 120 times as long as for 5,000, and no line of Python shows where."""
    asked: list[int] = []

    def ask(tree: HtmlElement, **options: object) -> object:
        asked.append(len(tree.findall(".//p")))
        return bare_extraction(tree, **options)

    monkeypatch.setattr(extractors, "bare_extraction", ask)
    monkeypatch.setattr(extractors, "_MOST_LINES", 1_000)
    paragraphs = [f"<p>The ferry number {number} sank on Monday.</p>" for number in range(count)]
    report = RawReport(
        origin="a", media_type="text/html", content="".join(paragraphs).encode()
    )  # fmt: skip
    (document,), _ = make_documents([report])
    assert asked == [count] * times
    assert document.text.count("sank") == count


def test_many_paragraphs_through_a_whole_build(folder: Path, capsys: Capture) -> None:
    said = [f"The {name} sank on Monday." for name in ("ferry", "barge", "trawler")]
    (folder / "long.txt").write_text("\n\n".join(said * 100))
    (folder / "long.html").write_text(page("</p><p>".join(said * 100)))
    told = build("long.txt", "long.html", capsys=capsys)
    assert told.code == 0
    assert all(text.count("barge") == 100 for text in told.texts().values())
