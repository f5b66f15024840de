"""Furniture told by the shape of a line: counters, tickers, the weather, gifts with their price.

Finds "Views: 3 417", "USD 41.20 EUR 44.85", "Oster +7 °C, light rain", "$30 = one blanket", captions numbered "1 of 25", "2 of 25"
and so on; leaves "214 dead" alone.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from tidings.documents.blocks import ends_sentence, word_count
from tidings.documents.furniture.lexicon import fold
from tidings.lexicons.languages import in_every_language

# A counter, a thermometer and a gift are short lines; a strip of quotes holds some dozen of them.
_LONGEST_COUNTER = 6
_LONGEST_WEATHER = 8
_LONGEST_GIFT = 16
_LONGEST_TICKER = 40
# One price may be a heading's ("Oil at $90"); two and more in a line without a sentence are a strip.
_FEWEST_QUOTES = 2
_COUNT = re.compile(r"\d[\d.,\s]*\s?(?:[kKmM]\b|тыс|млн|mil\b|mio\b|bin\b|ألف)?\+?")
_LETTERS = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_DEGREES = re.compile(r"[+−–-]?\s?\d{1,3}\s?(?:°\s?[CFСc]?|º\s?[CFСc]?|℃|℉)")
_VALUE = r"[\s:]*[$€£₺₽₴]?\s?\d[\d.,]*"
_QUOTE = re.compile(
    rf"(?:(?<!\w)[A-Z][A-Z&0-9]{{2,6}}(?:/[A-Z]{{3}})?|\b(?:Brent|Gold|Oil|Bitcoin|Dow|Nasdaq|Euro|Dolar|Altın)"
    rf"|(?<!\w)[$€£₽₴]){_VALUE}"
)
# "1 of 3 … 2 of 3" may be steps; three in a row, of one number, are pictures.
_PICTURE = re.compile(r"\b(?P<picture>\d{1,3}) (?:of|/) (?P<all>\d{1,3})\b")
_FEWEST_PICTURES = 3
_ARROW = re.compile(r"[▲▼↑↓]")
_MONEY = r"(?:[$€£₺₴₽]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|\$|£|₺|₴|₽|TL\b|EUR\b|USD\b|CHF\b))"


def shape_reason(text: str) -> str | None:
    """Why a line is furniture by its shape."""
    if _is_gallery(text):
        return "picture gallery"
    words = word_count(text)
    if words > _LONGEST_TICKER or not any(map(str.isdigit, text)):
        return None
    if words <= _LONGEST_COUNTER and _is_counter(text):
        return "counter"
    if words <= _LONGEST_WEATHER and _DEGREES.search(text) and not ends_sentence(text):
        return "ticker"
    if not ends_sentence(text) and _is_strip(text):
        return "ticker"
    return "donation" if words <= _LONGEST_GIFT and _gifts().match(fold(text)) else None


def _is_gallery(text: str) -> bool:
    """Captions run together between the numbers of their pictures: "… 1 of 25 … 2 of 25 … 3 of 25"; "two of 25" counts men."""
    found = [(int(m["picture"]), int(m["all"])) for m in _PICTURE.finditer(text)]
    runs = sum(after == (picture + 1, total) for (picture, total), after in pairwise(found))
    return runs >= _FEWEST_PICTURES - 1


def _is_counter(text: str) -> bool:
    """A number and what is counted on pages, nothing else: "214 comments", "1.2K views · 88 shares"."""
    found = _LETTERS.findall(_COUNT.sub(" ", fold(text)))
    return bool(found) and all(word in _counted() for word in found)


@cache
def _counted() -> frozenset[str]:
    return frozenset(fold(row["word"]) for _, row in in_every_language("counter_words.tsv"))


def _is_strip(text: str) -> bool:
    """Prices of currencies and shares in a row, with hardly a word beside them."""
    quotes = _QUOTE.findall(text)
    rest = _LETTERS.findall(_QUOTE.sub(" ", text))
    enough = len(quotes) >= _FEWEST_QUOTES or (quotes and _ARROW.search(text))
    return bool(enough) and len(rest) <= len(quotes)


@cache
def _gifts() -> re.Pattern[str]:
    verbs = sorted({fold(row["word"]) for _, row in in_every_language("gift_words.tsv")})
    said = "|".join(map(re.escape, verbs))
    return re.compile(
        rf"^(?:\w+\s)?{fold(_MONEY)}(?:\s[^\W\d_]+){{0,3}}?\s*(?:[=:→–—]|(?:{said})(?!\w))"
        rf"\s*\S",
        re.IGNORECASE,
    )
