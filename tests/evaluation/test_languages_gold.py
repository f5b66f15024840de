"""The gold of other languages is whole: enough reports of each language, half of them unseen, traps that are there."""

from collections import Counter

from evaluation.score_languages import HALVES, texts

LANGUAGES = {"ar", "de", "en", "es", "fr", "ru", "tr", "uk"}


def test_every_language_has_ten_reports_in_two_halves() -> None:
    counted = Counter((text.language, text.half) for text in texts())
    assert counted == {(language, half): 5 for language in LANGUAGES for half in HALVES}


def test_ids_are_told_once() -> None:
    assert [i for i, times in Counter(text.id for text in texts()).items() if times > 1] == []


def test_names_as_written_share_a_word_with_their_report() -> None:
    lost = [
        (text.id, name)
        for text in texts() for name in text.names
        if not name.isascii() and not any(word[:4] in text.body for word in name.split())
    ]  # fmt: skip
    assert lost == []
