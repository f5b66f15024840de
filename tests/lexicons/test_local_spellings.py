"""Places whose name a report spells otherwise than the map are found by a like name, and short names are not."""

import pytest

from tidings.lexicons.local_spellings import find_alike


@pytest.mark.parametrize(
    ("name", "own", "country"),
    [
        ("Netrokona", "Netrakona", "BGD"),
        ("Ninewa", "Nineveh", "IRQ"),
        ("Aceh Tengah", "Kabupaten Aceh Tengah", "IDN"),
    ],
)
def test_like_names(name: str, own: str, country: str) -> None:
    assert (find_alike(name)[0].name, find_alike(name)[0].iso3) == (own, country)


@pytest.mark.parametrize("name", ["Lima", "Lama", "Xyz", "Qwertyborough"])
def test_known_short_and_unlike_names_have_none(name: str) -> None:
    assert find_alike(name) == ()
