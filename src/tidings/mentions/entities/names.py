"""Find proper names in a sentence and say what they look like.

Finds three names and two offices in "Chadian President Idriss Haroun met Lake Board chief Awa Sy".
Finds none in "Talks went on until late".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tidings.lexicons import gazetteer
from tidings.lexicons.tables import table
from tidings.mentions.entities.found import Found, Look, Title, words_of
from tidings.mentions.entities.known import Known, known_names, leaders, longest_name
from tidings.mentions.entities.nominals import collectives
from tidings.mentions.entities.roles import title_at
from tidings.model.parse import Sentence, Token

# Lower-case words inside names, always followed by a capital: "al-Assad", "Ursula von der Leyen".
PARTICLES = frozenset(
    [
        "al",
        "el",
        "ad",
        "an",
        "ar",
        "as",
        "ash",
        "at",
        "az",
        "bin",
        "ibn",
        "ben",
        "van",
        "von",
        "der",
        "den",
        "de",
        "da",
        "di",
        "del",
        "della",
        "dos",
        "du",
        "la",
        "le",
        "ul",
        "ud",
    ]
)
# Words that join the parts of a body's name: "Ministry of Defence", "Council for Foreign Relations".
JOINTS = frozenset({"of", "for", "and", "on", "the", "&"})
# Half a million gazetteer names include nearly every surname; a town below this size needs a
# preposition or the statistical names to speak for it.
LARGE = 50_000
# Function words that begin a sentence with a capital and begin no name.
NO_NAME = frozenset({"DET", "PRON", "ADP", "SCONJ", "CCONJ", "AUX", "ADV", "PART", "INTJ"})


@cache
def _body_heads() -> dict[str, tuple[Look, str | None]]:
    looks: dict[str, Look] = {"armed_group": "armed_group", "facility": "facility"}
    return {
        row["word"]: (looks.get(row["kind"], "organization"), row["sector"] or None)
        for row in table("en/organization_heads.tsv")
    }


@cache
def _place_nouns() -> frozenset[str]:
    return frozenset(row["noun"] for row in table("en/place_nouns.tsv"))


@cache
def _not_places() -> frozenset[str]:
    return frozenset(row["word"].casefold() for row in table("en/not_places.tsv"))


def find_names(sentence: Sentence, text: str) -> Iterator[Found]:
    """All names of a sentence, left to right, without overlap."""
    for first, last in _capital_runs(sentence):
        yield from _split_run(sentence, text, first, last)


def _capital_runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    tokens, index = sentence.tokens, 0
    while index < len(tokens):
        if not _opens(tokens, index):
            index += 1
            continue
        last = index + 1
        while (grown := _grows(tokens, last)) > last:
            last = grown
        yield index, last
        index = last


def _opens(tokens: tuple[Token, ...], index: int) -> bool:
    token = tokens[index]
    if token.text in PARTICLES:
        return (
            index + 2 < len(tokens)
            and tokens[index + 1].text == "-"
            and _capital(tokens[index + 2])
        )
    if not _capital(token):
        return False
    if not _initial(tokens, index) or token.text in known_names():
        return True
    alone = index + 1 >= len(tokens) or not _capital(tokens[index + 1])
    return token.pos not in NO_NAME and not (alone and _is_noun_of_people(token))


def _initial(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether only quotation marks stand before a word in its sentence."""
    return all(token.pos == "PUNCT" for token in tokens[:index])


def _is_noun_of_people(token: Token) -> bool:
    return token.lemma in collectives() or token.text.lower() in collectives()


def _grows(tokens: tuple[Token, ...], last: int) -> int:
    """Where a run that ends before `last` ends when it takes in what follows."""
    if last >= len(tokens):
        return last
    if _capital(tokens[last]) and tokens[last].pos not in {"PRON", "DET"}:
        return last + 1
    step = last
    if tokens[step].text == "-":
        step += 1
        return step + 1 if step < len(tokens) and _capital(tokens[step]) else last
    while step < len(tokens) and (tokens[step].text in PARTICLES or tokens[step].text == "-"):
        step += 1
    if step > last and step < len(tokens) and _capital(tokens[step]):
        return step + 1
    if tokens[last].text in JOINTS and _heads_body(tokens[:last]):
        step = last + 1
        while step < len(tokens) and tokens[step].text in JOINTS:
            step += 1
        if step < len(tokens) and _capital(tokens[step]):
            return step + 1
    return last


def _heads_body(tokens: tuple[Token, ...]) -> bool:
    for token in reversed(tokens):
        if not _capital(token):
            return False
        if token.text.lower() in _body_heads():
            return True
    return False


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text[:1].isalpha()


def _split_run(sentence: Sentence, text: str, first: int, last: int) -> Iterator[Found]:
    if (whole := _body(sentence, text, first, last)) is not None:
        yield whole
        return
    titles: tuple[Title, ...] = _title_before(sentence, text, first)
    index = first
    while index < last:
        if (title := title_at(sentence, index, last)) is not None and title.last <= last:
            titles = (*titles, _with_owner(title, sentence, text, first))
            index = title.last
            continue
        found = _known_at(sentence, text, index, last) or _piece(
            sentence, text, index, last, titles
        )
        yield found
        index = found.last
        titles = () if found.look == "person" else titles


def _body(sentence: Sentence, text: str, first: int, last: int) -> Found | None:
    """The whole run as one organization, group or facility, when its head word says so."""
    run = sentence.tokens[first:last]
    name = words_of(sentence, text, first, last)
    if (known := known_names().get(name)) is not None:
        return _known(sentence, first, last, name, known)
    if len(run) < 2:
        return None
    cut = next((i for i, t in enumerate(run) if t.text in {"of", "for", "on"}), len(run))
    word = run[cut - 1].text.lower()
    look, sector = _body_heads().get(word, ("unclear", None))
    if look == "unclear" or (word in _place_nouns() and look != "facility"):
        return None
    country = next((k.country for t in run if (k := known_names().get(t.text)) and k.country), None)
    return Found(
        sentence=sentence.index, first=first, last=last, text=name, look=look, sure=2,
        sector=sector, country=country,
    )  # fmt: skip


def _known_at(sentence: Sentence, text: str, index: int, last: int) -> Found | None:
    token = sentence.tokens[index]
    if token.name == "PERSON" and _inside_person(sentence, index):
        return None
    for end in range(min(last, index + longest_name()), index, -1):
        name = words_of(sentence, text, index, end)
        if (known := known_names().get(name)) is not None:
            return _known(sentence, index, end, name, known)
    return None


def _known(sentence: Sentence, first: int, last: int, name: str, known: Known) -> Found:
    return Found(
        sentence=sentence.index, first=first, last=last, text=name, look="known", sure=3,
        known=known, sector=known.sector, country=known.country,
    )  # fmt: skip


def _inside_person(sentence: Sentence, index: int) -> bool:
    """Whether the statistical names see a person of several words that begins before this word."""
    before = sentence.tokens[index - 1] if index else None
    return before is not None and before.name == "PERSON" and before.text not in known_names()


def _piece(
    sentence: Sentence, text: str, first: int, last: int, titles: tuple[Title, ...]
) -> Found:
    end = first + 1
    while (
        end < last
        and title_at(sentence, end, last) is None
        and not _cuts(sentence, text, end, last)
    ):
        end += 1
    while end > first + 1 and sentence.tokens[end - 1].text == "-":
        end -= 1
    name = words_of(sentence, text, first, end)
    look, sure = _look(sentence, first, end, name, titles)
    return Found(
        sentence=sentence.index, first=first, last=end, text=name, look=look, sure=sure,
        titles=titles if look == "person" else (),
    )  # fmt: skip


def _cuts(sentence: Sentence, text: str, index: int, last: int) -> bool:
    return sentence.tokens[index].text not in PARTICLES and (
        _known_at(sentence, text, index, last) is not None
    )


def _look(
    sentence: Sentence, first: int, last: int, name: str, titles: tuple[Title, ...]
) -> tuple[Look, int]:
    labels = {t.name for t in sentence.tokens[first:last]}
    if titles:
        return "person", 3
    if name.casefold() in leaders():
        return "person", 3
    if last - first == 1 and _initial(sentence.tokens, first):
        return "unclear", 0  # any word begins with a capital here; other appearances decide
    if _is_place(sentence, first, last, name):
        if labels & {"GPE", "LOC", "FAC"} or _after_in(sentence, first):
            return "place", 2
        return ("place", 1) if _is_large(name) else ("unclear", 0)
    if "PERSON" in labels:
        return "person", 2 if last - first > 1 else 1
    if labels & {"ORG"}:
        return "organization", 1
    if labels & {"FAC"}:
        return "facility", 1
    if labels & {"GPE", "LOC"} and _after_in(sentence, first):
        return "place", 1
    return "unclear", 0


def _is_place(sentence: Sentence, first: int, last: int, name: str) -> bool:
    if name.casefold() in _not_places():
        return False
    after = sentence.tokens[last].lemma if last < len(sentence.tokens) else ""
    before = sentence.tokens[first - 2].lemma if first > 1 else ""
    if sentence.tokens[last - 1].text.lower() in _place_nouns() and last - first > 1:
        return True
    named = bool(gazetteer.find(name))
    return named or (after in _place_nouns() and before != "the" and _after_in(sentence, first))


def _is_large(name: str) -> bool:
    """Whether a name is a country, province, region or city that news knows without "in"."""
    best = next(iter(gazetteer.find(name)), None)
    return best is not None and (best.kind not in {"city", "admin2"} or best.population >= LARGE)


def _after_in(sentence: Sentence, first: int) -> bool:
    return first > 0 and sentence.tokens[first - 1].lemma in {"in", "at", "near", "from", "around"}


def _title_before(sentence: Sentence, text: str, first: int) -> tuple[Title, ...]:
    """A lower-case office just before a name: "spokesman Dmitry", "his foreign minister, Sergei"."""
    end = first - 1 if first and sentence.tokens[first - 1].text == "," else first
    for start in range(max(0, end - 4), end):
        title = title_at(sentence, start, end)
        if title is not None and title.last == end:
            if end < first and not _introduces(sentence, start):
                return ()
            return (_with_owner(title, sentence, text, start),)
    return ()


def _introduces(sentence: Sentence, start: int) -> bool:
    """Whether an office with a comma behind it introduces a name: it has a possessor or an article."""
    window = sentence.tokens[max(0, start - 3) : start]
    return any(t.tag in {"PRP$", "POS"} or t.pos == "DET" for t in window)


def _with_owner(title: Title, sentence: Sentence, text: str, first: int) -> Title:
    """The title with whose it is: the known name or possessive just before it."""
    start = title.first
    for index in range(start - 1, max(-1, start - 6), -1):
        token = sentence.tokens[index]
        if token.pos == "PUNCT" and token.text != "-":
            break
        for end in range(start, index, -1):
            if (known := known_names().get(words_of(sentence, text, index, end))) is not None:
                return Title(
                    title=title.title, first=title.first, last=title.last, of=known, of_token=index
                )
        if token.tag == "PRP$":
            return Title(title=title.title, first=title.first, last=title.last, of_token=index)
        if token.pos not in {"NOUN", "ADJ", "PROPN", "PART"} and index < first:
            break
    return title
