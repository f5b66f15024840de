"""What lies beyond the length that a sentence may have is told, not dropped in silence."""

from pathlib import Path

import tidings
from tidings.language.parsing import MAX_CHARACTERS


def test_the_rest_of_an_endless_sentence_is_left_out_with_its_place(tmp_path: Path) -> None:
    words = "The army shelled the town and " * 200
    (tmp_path / "endless.txt").write_text(words, encoding="utf-8")
    account = tidings.build([str(tmp_path)])
    told = [out for out in account.left_out if "characters of one sentence" in out.reason]
    (document,) = account.documents
    assert [out.where for out in told] == [
        f"{document.origin}:{MAX_CHARACTERS}-{len(document.text.rstrip())}"
    ]
    assert told[0].what == document.text[MAX_CHARACTERS : MAX_CHARACTERS + 60]
