"""The grammar of written numbers."""

import pytest

from tidings.mentions.figures.written.numerals import pattern, read

VALUES = [
    ("12", 12), ("1,234,567", 1_234_567), ("1,00,000", 100_000), ("14 000", 14_000), ("2.500", 2500),
    ("1.2m", 1_200_000), ("500k", 500_000), ("3bn", 3_000_000_000), ("5.51 million", 5_510_000),
    ("2.14 lakh", 214_000), ("thirty-five", 35), ("two dozen", 24), ("a million", 1_000_000),
    ("half a million", 500_000), ("one and a half million", 1_500_000), ("four million", 4_000_000),
    ("two hundred and thirty-five thousand", 235_000), ("a hundred", 100), ("dozens", 24),
    ("several hundred", 300), ("a third", 0.3333),
]  # fmt: skip


@pytest.mark.parametrize(("written", "value"), VALUES)
def test_value(written: str, value: float) -> None:
    match = pattern().fullmatch(written)
    assert match is not None
    assert read(match).value == pytest.approx(value)
