"""What an unknown name looks like: a person, a place, a body – and how sure the words make it."""

from __future__ import annotations

from functools import cache

from tidings.lexicons import gazetteer
from tidings.lexicons.tables import column, table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.ground.around import UNITS
from tidings.mentions.entities.names.by_apposition import look_by_apposition
from tidings.mentions.entities.names.by_lie import look_by_lie
from tidings.mentions.entities.names.by_nouns import is_large, look_by_noun
from tidings.mentions.entities.names.by_surname import look_by_surname
from tidings.mentions.entities.names.found import Look, Title
from tidings.mentions.entities.names.known import leaders
from tidings.mentions.entities.names.name_parts import PARTICLES, PARTIES
from tidings.mentions.entities.names.named_things import (
    MODEL,
    STRAIN,
    is_operation,
    is_storm,
    is_thing,
)
from tidings.mentions.entities.names.runs import GROUND, is_initial
from tidings.mentions.entities.nouns.roles import title_at
from tidings.model.parse import Sentence

# Prepositions behind which a name that they call a place is one, on the map or not.
WHERE = frozenset(
    {
        "above",
        "across",
        "inside",
        "into",
        "outside",
        "through",
        "throughout",
        "toward",
        "towards",
        "via",
    }
)
# "US fighters" are no rebels' men, and two letters are mostly a country's.
_FEWEST_LETTERS = 3


@cache
def place_nouns() -> frozenset[str]:
    """Nouns for places and parts of places (“province”, “valley”)."""
    return column("en/place_nouns.tsv", "noun")


@cache
def not_places() -> frozenset[str]:
    """Words that stand with a capital in news and are seldom places."""
    return frozenset(row["word"].casefold() for row in table("en/not_places.tsv"))


def look_of(
    sentence: Sentence, first: int, last: int, name: str, titles: tuple[Title, ...]
) -> tuple[Look, int]:
    """The look of the name at tokens `first:last`, and how sure it is (0-3)."""
    if _is_titled(sentence, first, last, titles) or name.casefold() in leaders():
        return "person", 3
    if (by_noun := _told_look(sentence, first, last, name)) is not None:
        return by_noun
    word = sentence.tokens[last - 1].text.lower()
    ill = word in word_class("disease") or word.endswith("virus") or bool(STRAIN.fullmatch(name))
    if ill or name.casefold() in word_class("named_things") or is_storm(sentence, first, last):
        return "unclear", 0  # "Bird Flu", "Ebola", "New Year"
    told = (
        _opens_with_larger(sentence, first, last)
        or _is_seat(sentence, first)
        or _is_ruled(sentence, last)
    )
    if told and gazetteer.find(name):
        return "place", 2
    if MODEL.fullmatch(name) or is_operation(sentence, first) or is_thing(sentence, first, last):
        return "unclear", 0
    labels = {t.name for t in sentence.tokens[first:last]}
    spoken = labels & GROUND or not is_initial(sentence.tokens, first)
    if spoken and _has_people(sentence, last, labels) and gazetteer.find(name):
        return "place", 2
    if last - first == 1 and is_initial(sentence.tokens, first):
        # Any word begins with a capital here; where no label speaks, other appearances decide.
        ground = labels & GROUND and _is_place(sentence, first, last, name)
        return ("place", 1) if ground else ("unclear", 0)
    if _is_place(sentence, first, last, name):
        return _place_look(sentence, first, last, name, labels)
    if name.casefold() in word_class("directions"):
        return "unclear", 0  # "in Eastern, Southern Chad"
    return _labelled(sentence, first, last, labels)


def _armed_letters(sentence: Sentence, last: int, name: str) -> tuple[Look, int] | None:
    """ "LSF fighters", "the LSF-N rebels": whose men are called rebels by the letters of their name bears arms."""
    men = sentence.tokens[last] if last < len(sentence.tokens) else None
    letters = len(name) >= _FEWEST_LETTERS and name.replace("-", "").isalpha() and name.isupper()
    armed = men is not None and men.tag == "NNS" and men.lemma in word_class("rebel")
    return ("armed_group", 2) if letters and armed else None


def _told_look(sentence: Sentence, first: int, last: int, name: str) -> tuple[Look, int] | None:
    """What the words beside a name say of it."""
    if _is_firm(sentence, first, last) and not gazetteer.find(name):
        return "organization", 2
    beside = look_by_apposition(sentence, first, last, name)
    return (
        look_by_surname(sentence, first)
        or beside
        or look_by_noun(sentence, first, last, name)
        or _armed_letters(sentence, last, name)
        or look_by_lie(sentence, first, last)
    )


def _is_firm(sentence: Sentence, first: int, last: int) -> bool:
    """ "Arvolux, which is owned by a bank", "the dam's operator, Arvolux": one word that names a company, no surname."""
    if last - first > 1:
        return False
    behind = [t.text.lower() for t in sentence.tokens[last : last + 2]]
    before = [t.text.lower() for t in sentence.tokens[max(0, first - 2) : first]]
    told = len(before) == 2 and before[0] in word_class("firm_words") and before[1] == ","
    # "the village of Karm, which lies behind the hills" does nothing
    acts = sentence.tokens[first].dep in {"nsubj", "nsubjpass"}
    return (acts and behind == [",", "which"]) or told


def _is_titled(sentence: Sentence, first: int, last: int, titles: tuple[Title, ...]) -> bool:
    """Whether a title stands by a name: "General Orr", not "an Official Visit" or "General Reveals" of a headline."""
    token = sentence.tokens[first]
    ordinary = last - first == 1 and token.name != "PERSON"
    if ordinary and (token.pos == "VERB" or token.text.casefold() in _ordinary()):
        return any(title.title not in word_class("titles_of_things") for title in titles)
    return bool(titles)


@cache
def _ordinary() -> frozenset[str]:
    return column("en/word_reports.tsv", "stem")


def _labelled(sentence: Sentence, first: int, last: int, labels: set[str]) -> tuple[Look, int]:
    """What the statistical names alone say of a name."""
    wide = last - first == 2 and sentence.tokens[first].text.lower() in word_class("directions")
    if (last - first == 1 or wide) and _is_of_region(sentence, last - 1):
        return "unclear", 0  # "the Anatolian left", "the West African bloc"
    if "PERSON" in labels:
        return "person", 2 if last - first > 1 else 1
    if "ORG" in labels:
        return "organization", 1
    if "FAC" in labels:
        return "facility", 1
    ground = labels & GROUND and _stands_on_ground(sentence, first, last)
    return ("place", 1) if ground else ("unclear", 0)


def labelled_part(sentence: Sentence, first: int, last: int, look: Look) -> tuple[int, int]:
    """The words of a run that the statistical names call a person or ground: "Awa" of "Let Awa" and of "Democrat
    Awa", the first name among a headline's capitals. The whole run where they call nothing so."""
    labels = {"person": frozenset({"PERSON"}), "place": GROUND}.get(look, frozenset())
    spoken = [t.index for t in sentence.tokens[first:last] if t.name in labels]
    if not spoken or (look == "place" and sentence.tokens[first].pos != "VERB"):
        return first, last
    begin, end = spoken[0], spoken[0] + 1
    while begin > first and _ties(sentence, begin - 1):
        begin -= 1
    while end < last and (end in spoken or _ties(sentence, end)):
        end += 1
    return begin, end if look == "person" else last


def _ties(sentence: Sentence, index: int) -> bool:
    """Whether a word without a label of its own belongs to the name beside it: a particle, an initial, a hyphen and
    what it binds."""
    word = sentence.tokens[index].text
    bound = index > 0 and sentence.tokens[index - 1].text == "-"
    return word in PARTICLES or word == "-" or bound or word.endswith(".")


def _is_of_region(sentence: Sentence, index: int) -> bool:
    """Whether a word only says of which region something or somebody is: "the Anatolian hills", "the Anatolian left"."""
    token = sentence.tokens[index]
    of_ground = token.text.endswith("i") and is_large(token.text[:-1])  # "Dagestani"
    if not (of_ground or token.text.endswith(tuple(word_class("regional_endings")))):
        return False
    head = sentence.tokens[token.head]
    of_noun = token.dep in {"amod", "compound", "nmod"} and (head.text[:1].islower() or of_ground)
    before = sentence.tokens[index - 1].text.lower() if index else ""
    noun = head.pos == "NOUN" or of_ground
    return (of_noun and noun and head.index > index) or before in {"the", "a", "an"}


def _stands_on_ground(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words around a name that no map knows say where: "above Karm", "the town of Karm", "Karm area"."""
    if _stands_in(sentence, first) or _of_unit(sentence, last) or _is_fought_for(sentence, first):
        return True
    before = [t.lemma for t in sentence.tokens[max(0, first - 2) : first]]
    after = sentence.tokens[last].lemma if last < len(sentence.tokens) else ""
    return (
        bool(before and before[-1] in WHERE)
        or (len(before) == 2 and before[1] == "of" and before[0] in place_nouns())
        or after in place_nouns()
    )


def _is_fought_for(sentence: Sentence, first: int) -> bool:
    """“shells fell on Karm”, “the attack on Karm”, “retook Karm”: ground, where a reader takes the name for one."""
    before = sentence.tokens[max(0, first - 2) : first]
    if before and before[-1].pos == "VERB" and before[-1].lemma in word_class("taking_ground"):
        return True
    on = len(before) == 2 and before[1].lemma in {"on", "upon", "over"}
    return on and before[0].lemma in word_class("striking_ground")


def _is_seat(sentence: Sentence, first: int) -> bool:
    """Whether a name is where a member of parliament is elected: "Awa Sy, D-Juneau"."""
    before = sentence.tokens[max(0, first - 2) : first]
    return len(before) == 2 and before[0].text in PARTIES and before[1].text == "-"


def _is_ruled(sentence: Sentence, last: int) -> bool:
    """Whether an office that is held over ground stands behind a name: "Karm Mayor Awa Sy"."""
    title = title_at(sentence, last, len(sentence.tokens))
    return title is not None and title.title in word_class("territorial_offices")


def _opens_with_larger(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name opens a sentence with the larger place behind it: "Dayton, Ohio, was quiet"."""
    tokens = sentence.tokens
    if last + 1 >= len(tokens) or not is_initial(tokens, first) or tokens[last].text != ",":
        return False
    larger = gazetteer.find(tokens[last + 1].text) if tokens[last + 1].text[:1].isupper() else ()
    return bool(larger) and larger[0].kind in {"country", "admin1"}


def _place_look(
    sentence: Sentence, first: int, last: int, name: str, labels: set[str]
) -> tuple[Look, int]:
    """A name the gazetteer knows: a place where another sign speaks for it."""
    if labels & {"GPE", "LOC", "FAC"} or _after_in(sentence, first) or _of_unit(sentence, last):
        return "place", 2
    if labels == {"ORG"} and last - first > 1:
        return "organization", 1
    particle = "-" in name or any(t.text in PARTICLES for t in sentence.tokens[first:last])
    if is_large(name) or (last - first > 1 and (particle or "PERSON" not in labels)):
        return "place", 1
    if "PERSON" in labels:
        return "person", 2 if last - first > 1 else 1
    return ("organization", 1) if "ORG" in labels else ("unclear", 0)


def _has_people(sentence: Sentence, last: int, labels: set[str]) -> bool:
    """Whether those who live or serve at a place stand behind its name: "Karm residents", "Karm police"."""
    after = sentence.tokens[last] if last < len(sentence.tokens) else None
    return after is not None and after.lemma in word_class("townspeople") and "ORG" not in labels


def _of_unit(sentence: Sentence, last: int) -> bool:
    """Whether a unit of land stands behind a name: "Chak district"; "state" also heads "state visit"."""
    after = sentence.tokens[last].lemma if last < len(sentence.tokens) else ""
    return after != "state" and any(after in nouns for nouns in UNITS.values())


def _is_place(sentence: Sentence, first: int, last: int, name: str) -> bool:
    if name.casefold() in not_places():
        return False
    after = sentence.tokens[last].lemma if last < len(sentence.tokens) else ""
    before = sentence.tokens[first - 2].lemma if first > 1 else ""
    if sentence.tokens[last - 1].text.lower() in place_nouns() and last - first > 1:
        return True
    named = bool(gazetteer.find(name))
    return named or (after in place_nouns() and before != "the" and _after_in(sentence, first))


def _stands_in(sentence: Sentence, first: int) -> bool:
    """“In Karm”, “in the Karm”: a region may have its article."""
    article = first > 1 and sentence.tokens[first - 1].lemma == "the"
    return _after_in(sentence, first - 1 if article else first)


def _after_in(sentence: Sentence, first: int) -> bool:
    return first > 0 and sentence.tokens[first - 1].lemma in {"in", "at", "near", "from", "around"}
