"""Picture captions, credits and descriptions.

Finds "Smoke over the port. Ana Ruiz / Reuters" and leaves "The minister told Reuters on Monday." alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tidings.documents.blocks import Block, ends_sentence, kept, left_out, word_count
from tidings.documents.furniture.medley import is_entry
from tidings.documents.identity.bylines import is_bare_byline, takes_byline
from tidings.documents.plaintext import first_article_like, last_article_like
from tidings.lexicons.tables import column, table, words

# Captions of agencies run to two or three sentences; a longer text with a credit at its end is an article.
_LONGEST_CAPTION = 80
# A caption without credit or verb: "The two leaders in Geneva in 2019."
_LONGEST_FRAGMENT = 30
_LABEL = (
    r"(?:(?:Image|Photo|Picture|Photograph|Video|Illustration|Graphic|Map|Featured image|Main image|"
    r"File photo|File|Cover photo)s?(?:\s+(?:credit|source|copyright|courtesy))?s?|Credit|Foto|Bild)"
)
_LABELLED = re.compile(rf"^[\[(]?{_LABEL}\s*(?::|\||©|\bby\b|\bcourtesy\b)\s*\S", re.IGNORECASE)
_LABELLED_END = re.compile(
    rf"(?:^|[.!?\"”’)\]\s])[\[(]?{_LABEL}\s*(?::|\bby\s|\bcourtesy of\b|©)\s*(?P<credit>[^:]{{2,90}})$"
)
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_SLASHED_END = re.compile(
    rf"(?:^|[.!?][\"”’)]?\s*)(?P<credit>(?:{_NAME}\s+){{0,4}}{_NAME}\s*/\s*(?:{_NAME}[\s/]*){{1,6}})[.)]?$"
)
_BRACKETED_END = re.compile(r"[(\[](?P<credit>[^()\[\]]{2,110})[)\]]\.?$")
_COPYRIGHT_END = re.compile(r"[.!?\"”]\s*©\s*(?P<credit>[^.]{2,80})$")
# A credit of capitals and nothing else: offices and names have two words and more.
_CREDIT_BETWEEN = re.compile(
    rf"(?P<shows>[^.!?]{{15,120}})\.\s(?:{_NAME}\s(?:of\s|the\s)?){{1,5}}[^\W\d_a-z][\w'’-]*\."
    r"\s[^\W\d_a-z][\w'’-]*(?:\s[^\s.!?]+){5,}\."
)
# A "word" of megabytes is no caption, and patterns that begin anywhere in it would take minutes.
_MOST_CHARACTERS = 5_000
_ENGLISH = frozenset({"a", "the", "of", "in", "on", "at", "with", "and", "near"})
# Kickers and names have fewer words.
_SHORTEST_LINE = 8
# "Figure 2: Ships per month. Source: port records", "Abb. 3. Regen", "Şekil 1: Yağış".
_FIGURE = re.compile(
    r"^[*_]*(?:Figure|Fig\.|Chart|Abbildung|Abb\.|Grafik|Graphique|Gráfico|Figura|Рисунок|Рис\.|График|"
    r"Графік|Şekil|الشكل|شكل)\s?\d{1,2}\s?[.:–—]\s+\S",
    re.IGNORECASE,
)
_HANDOUT = re.compile(r"\b(?:handout|courtesy photo|file photo|archive photo)$", re.IGNORECASE)
# "2/6 The bakery of Oster", "The bakery. 2/6": the picture's place in a gallery.
_COUNTED = re.compile(
    r"^[(\[]?[1-9]\d?\s?(?:/|of|von|sur|de|из|з)\s?\d{1,2}[)\]:.]?\s+[^\W\d]"
    r"|[.)\]]\s*[(\[]?[1-9]\d?\s?/\s?\d{1,2}[)\]]?$"
)
# "3Smoke over the moorCredit: Splash": the picture's number and the credit stand without space.
_GLUED_CREDIT = re.compile(
    r"[a-zà-ÿа-я)](?:Credit|CREDIT|Photo|Image|Foto|Crédit|Bild)s?:\s?\S.{0,60}$"
)
_VIA = re.compile(
    r"\bvia\b|/|©|^(?:photo|image|picture|credit|file)\b|\bphoto\b|\bcourtesy\b", re.IGNORECASE
)
_DATED_PLACE = re.compile(
    r"\b(?:in|at|on|near|outside|during|after|before)\s[^.]*?"
    r"(?:\b(?:19|20)\d\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.?$"
)
# "patrolling" is what captions are made of, "patrolled" is a sentence's verb.
_VERB_ENDING = re.compile(r"[a-z]{2,}ed$")
# Sub-headings have fewer words.
_SHORTEST_UNFINISHED = 12
_NEARLY_ALL = 0.8
# "The Post / State television": who has the picture, in a line above its caption.
_CREDIT_ALONE = re.compile(
    r"[^\W\d_][\w.'’-]*(?:\s[\w.'’-]+){0,3}\s?/\s?\w[\w.'’-]*(?:\s[\w.'’-]+){0,3}"
)
_PICTURES = frozenset({"caption", "picture", "picture description"})


@cache
def _credited() -> re.Pattern[str]:
    names = column("world/picture_agencies.tsv", "name")
    names |= {name for row in table("world/picture_agencies.tsv") for name in words(row["aliases"])}
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")


@cache
def _common_verbs() -> frozenset[str]:
    return column("en/common_verb_forms.tsv")


def mark_captions(blocks: Sequence[Block]) -> list[Block]:
    """Captions with their credits, and the descriptions right above them, are left out."""
    result = list(blocks)
    first = next((index for index, _ in kept(blocks)), 0)
    last = last_article_like(blocks)
    for index, block in list(kept(blocks)):
        # An agency's name behind the last sentence signs the report; elsewhere it is a picture's.
        named = block.kind == "byline" and _LABELLED.match(block.text)
        if not named and (block.kind != "body" or not _is_caption(block.text, inside=index < last)):
            continue
        result[index] = left_out(block, "caption")
        above = index - 1
        if above > first and result[above].kind == "body" and is_description(result[above], block):
            result[above] = left_out(result[above], "picture description")
    return result


def _is_caption(text: str, *, inside: bool) -> bool:
    return is_credited(text) or (inside and ends_in_agency(text))


def mark_unfinished(blocks: Sequence[Block]) -> list[Block]:
    """A long line without a full stop right below furniture or a credit, among paragraphs that all have one."""
    result = list(blocks)
    long = [
        b
        for _, b in kept(blocks)
        if b.kind == "body" and word_count(b.text) >= _SHORTEST_UNFINISHED
    ]
    if sum(ends_sentence(b.text) for b in long) < _NEARLY_ALL * len(long):
        return result
    for index, block in list(kept(blocks))[1:]:
        above = result[index - 1]
        credit = above.reason is None and bool(_CREDIT_ALONE.fullmatch(above.text))
        signed = any(takes_byline(lower.text) for lower in result[index + 1 : index + 2])
        if signed:  # a title below the credit of another picture
            continue
        if _is_unfinished(block) and (credit or above.reason in _PICTURES):
            result[index] = left_out(block, "caption")
            if credit:
                result[index - 1] = left_out(above, "caption")
    return result


def _is_unfinished(block: Block) -> bool:
    return (
        block.kind == "body"
        and not block.level
        and not block.item
        and word_count(block.text) >= _SHORTEST_UNFINISHED
        and block.text[-1:].isalnum()
    )


def is_credited(text: str) -> bool:
    """The line is a picture's caption with its credit, or the credit alone."""
    if word_count(text) > _LONGEST_CAPTION or len(text) > _MOST_CHARACTERS:
        return False
    if _LABELLED.match(text) and word_count(text) <= 25:
        return True
    if _GLUED_CREDIT.search(text) and word_count(text) <= _LONGEST_FRAGMENT:
        return True
    if _LABELLED_END.search(text) or _COPYRIGHT_END.search(text):
        return True
    if _FIGURE.match(text) and word_count(text) <= _LONGEST_FRAGMENT:
        return True
    slashed = _SLASHED_END.search(text)
    if slashed and word_count(slashed["credit"]) <= 9 and not _is_path(slashed["credit"]):
        return True
    bracketed = _BRACKETED_END.search(text)
    if _COUNTED.search(text) and word_count(text) <= _LONGEST_FRAGMENT:
        return True
    credit = bracketed["credit"] if bracketed else text
    if word_count(text) <= _LONGEST_FRAGMENT and _HANDOUT.search(credit):
        return True
    if bracketed and word_count(bracketed["credit"]) <= 14:
        return bool(_VIA.search(bracketed["credit"]) and _names_credit(bracketed["credit"]))
    # "... (Ana Ruiz via AP) (Associated Press)": the paper repeats the agency behind the credit.
    again = _BRACKETED_END.sub("", text).rstrip() if bracketed else ""
    return again.endswith((")", "]")) and again != text and is_credited(again)


def _is_path(credit: str) -> bool:
    """“Newsroom / Environment”: where the page stands on its site."""
    return any(is_entry(step.strip()) for step in credit.split("/"))


def _names_credit(credit: str) -> bool:
    return bool(_credited().search(credit)) or ("/" in credit and credit[:1].isupper())


def ends_in_agency(text: str) -> bool:
    """A sentence and then nothing but an agency's name: "Rescuers in Split. Reuters"."""
    if word_count(text) > _LONGEST_CAPTION:
        return False
    last = re.search(r"[.!?][\"”’)]?\s+([^.!?]{2,60})$", text)
    if not last:
        return False
    rest = _credited().sub(" ", last.group(1))
    return rest != last.group(1) and not re.sub(
        r"\bvia\b|\bphoto\b|[\s/,|-]", "", rest, flags=re.IGNORECASE
    )


def is_fragment(block: Block) -> bool:
    """A caption that lost its credit: one stretch without a verb that ends in a place and a year or weekday."""
    text = block.text
    if block.level or block.item or word_count(text) > _LONGEST_FRAGMENT or word_count(text) < 5:
        return False
    if not _DATED_PLACE.search(text) or re.search(r"[.!?:;]\s+\S", text) or text[:1] in "\"“'‘":
        return False
    lower = [word.strip(",.'’") for word in text.split() if word[:1].islower()]
    return not any(word in _common_verbs() or _VERB_ENDING.match(word) for word in lower)


def mark_uncredited(blocks: Sequence[Block]) -> list[Block]:
    """Captions that are told by their sentences and by where they stand, between the byline and the text."""
    result = list(blocks)
    first = first_article_like(blocks)
    for index, block in list(kept(blocks)):
        if block.kind != "body" or block.level or block.item:
            continue
        above = result[index - 1] if index else None
        below_credit = above is not None and above.reason in _PICTURES and not block.gap
        if _names_between(block.text) or (below_credit and is_verbless(block.text)):
            result[index] = left_out(block, "caption")
        elif 0 < index < first and _is_pair(result, index):
            result[index] = left_out(block, "picture description")
            result[index + 1] = left_out(result[index + 1], "caption")
    return result


def _is_pair(blocks: Sequence[Block], index: int) -> bool:
    """Two long lines by themselves below the names: what the picture shows, and its caption."""
    above = [b.kind == "byline" or _names_author(b.text) for b in blocks[:index]]
    pair = blocks[index : index + 2]
    text = blocks[index + 2 : index + 3]
    return (
        any(above)
        and len(pair) > 1
        and pair[0].gap
        and not pair[1].gap
        and is_verbless(pair[0].text)
        and all(b.reason is None and b.kind == "body" and not b.level for b in pair)
        and all(b.text[-1:].isalnum() and word_count(b.text) >= _SHORTEST_LINE for b in pair)
        and all(b.gap and ends_sentence(b.text) for b in text)
    )


def _names_author(text: str) -> bool:
    return takes_byline(text) or is_bare_byline(text)


def _names_between(text: str) -> bool:
    """“Cars in deep snow. Oster Sheriff's Office. Traffic stood for hours.”: the credit between two sentences."""
    found = _CREDIT_BETWEEN.fullmatch(text)
    return (
        found is not None and word_count(text) <= _LONGEST_FRAGMENT and is_verbless(found["shows"])
    )


def is_verbless(text: str) -> bool:
    """English words without a verb that has a tense."""
    lower = [word.strip(",.'’") for word in text.split() if word[:1].islower()]
    english = not _ENGLISH.isdisjoint(lower)
    verbs = any(word in _common_verbs() or _VERB_ENDING.match(word) for word in lower)
    return (
        english and not verbs and word_count(text) <= _LONGEST_FRAGMENT and text[:1] not in "\"“'‘"
    )


def is_description(upper: Block, lower: Block) -> bool:
    """The line right above a caption that says what the picture shows (the alt text of the page)."""
    return (
        not lower.gap
        and not ends_sentence(upper.text)
        and word_count(upper.text) <= 20
        and not upper.level
    )
