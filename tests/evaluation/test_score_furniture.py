"""The furniture scorer counts words in their places, and reads its marks."""

from pathlib import Path

from evaluation.score_furniture import (
    STOPLISTS,
    Page,
    aligned,
    of_document,
    pages,
    read_page,
    tally,
)

from tidings.model.documents import Document, Part, Removed

MARKED = "-|Menu\nt|The dam\n+|It broke. ⟦-Advertisement-⟧ The [dam](http://a.example/dam) broke.\n.|\n-|It broke.\n"


def page(tmp_path: Path, marked: str = MARKED) -> Page:
    path = tmp_path / "01-a.txt"
    path.write_text(marked, encoding="utf-8")
    return read_page(path)


def test_marks_and_dress_are_read(tmp_path: Path) -> None:
    one = page(tmp_path)
    assert one.raw.startswith("Menu\nThe dam\nIt broke. Advertisement The [dam](http")
    assert "".join(word.mark for word in one.words) == "-tt++-+++--"


def test_same_words_elsewhere_do_not_count(tmp_path: Path) -> None:
    one = page(tmp_path)
    second = one.raw.rindex("It broke.")
    removed = tuple(
        Removed(start=s, end=e, reason="x", text=one.raw[s:e])
        for s, e in ((0, 4), (second, second + 9))
    )
    text = "The dam\n\nIt broke.\n\nThe dam broke."
    parts = tuple(
        Part(start=s, end=e, kind=kind)
        for s, e, kind in ((0, 7, "title"), (9, 18, "lead"), (20, 34, "body"))
    )
    document = Document(
        id="d", origin="a", media_type="text/plain", sha256="0", text=text, parts=parts, removed=removed
    )  # fmt: skip
    counted = of_document(one, document)
    assert (counted.running, counted.running_kept) == (5, 5)
    assert (counted.furniture, counted.furniture_kept) == (4, 0)


def test_keeping_everything_leaves_all_furniture(tmp_path: Path) -> None:
    one = page(tmp_path)
    counted = tally(one, aligned(one, one.raw), lambda _: True)
    assert counted.running_kept == counted.running
    assert counted.furniture_kept == counted.furniture


def test_every_page_has_both_kinds_and_a_language_of_the_lexicons() -> None:
    found = pages(None)
    unseen = pages(None, "unseen")
    assert (len(found), len(unseen)) == (40, 28)
    assert all({"+", "-"} <= {word.mark for word in one.words} for one in found + unseen)
    assert all(one.language in STOPLISTS for one in found + unseen)
