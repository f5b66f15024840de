"""Classes of words are named once and take in only classes that there are."""

from collections import Counter

from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import CLASS_MARK, word_class

CLASSES = [row["class"] for row in table("en/word_classes.tsv")]


def test_no_class_hides_another() -> None:
    assert [name for name, times in Counter(CLASSES).items() if times > 1] == []


def test_classes_taken_in_are_known() -> None:
    marked = {
        word.removeprefix(CLASS_MARK)
        for row in table("en/word_classes.tsv") for word in words(row["words"])
        if word.startswith(CLASS_MARK)
    }  # fmt: skip
    assert marked <= set(CLASSES)


def test_a_class_holds_the_words_of_those_it_takes_in() -> None:
    assert word_class("drone") < word_class("physical")
