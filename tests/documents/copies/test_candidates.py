"""Pairs worth comparing are found whatever their order, among many texts, and in texts of any size."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.documents.copies.candidates import find_candidates

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def pile(seed: int, texts: int, words: int = 120) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - a synthetic text, no secret
    vocabulary = ["".join(chance.choices(LETTERS, k=chance.randint(3, 9))) for _ in range(3000)]
    return [" ".join(chance.choices(vocabulary, k=words)) for _ in range(texts)]


def with_changes(text: str, seed: int, every: int = 10) -> str:
    chance = random.Random(seed)  # noqa: S311 - a synthetic text, no secret
    words = text.split()
    for start in range(0, len(words) - every, every):
        words[start + chance.randrange(every)] = "altered"
    return " ".join(words)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_an_altered_copy_is_found_among_others(seed: int) -> None:
    texts = pile(seed, 20)
    texts.append(with_changes(texts[seed % 20], seed))
    assert (seed % 20, 20) in find_candidates(texts)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.randoms())
def test_order_changes_nothing(seed: int, chance: random.Random) -> None:
    texts = pile(seed, 8)
    texts += [with_changes(text, seed) for text in texts[:3]]
    order = list(range(len(texts)))
    chance.shuffle(order)
    straight = set(find_candidates(texts))
    turned = {
        (min(order[a], order[b]), max(order[a], order[b]))
        for a, b in find_candidates([texts[i] for i in order])
    }
    assert straight == turned


def test_a_text_that_many_papers_carry_gives_as_many_pairs_as_papers() -> None:
    text = pile(1, 1)[0]
    found = find_candidates([text] * 40)
    assert set(found) >= {(0, other) for other in range(1, 40)}
    assert len(found) < 100


def test_copies_of_one_paper_meet_among_very_many() -> None:
    text = pile(1, 1)[0]
    papers = [f"paper {number % 20}" for number in range(60)]
    found = set(find_candidates([text] * 60, papers))
    assert found >= {(number, number + 20) for number in range(1, 40)}


def test_texts_of_few_or_no_words() -> None:
    assert find_candidates([]) == ()
    assert find_candidates(["", "one", "two words"]) == ()
    assert find_candidates(["the same six short words here"] * 2) == ((0, 1),)


def test_marks_and_case_do_not_count() -> None:
    plain = "the envoys met in the old port and spoke for two days about boats nets and salt"
    marked = (
        "“The envoys met – in the old port – and spoke for two days: about boats, nets and salt…”"
    )
    assert find_candidates([plain, marked]) == ((0, 1),)


def test_a_long_text_shows_the_paragraph_it_took() -> None:
    long, short = pile(2, 2, words=20_000)[0], pile(3, 1, words=60)[0]
    assert find_candidates([f"{long} {short}", short]) == ((0, 1),)


def test_unlike_texts_give_no_pairs() -> None:
    texts = pile(4, 50)
    assert find_candidates(texts) == ()
