"""Runs of capitalised words: where a name can stand, joined across particles and "of"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidings.language.numbered import is_numbered_unit
from tidings.lexicons import gazetteer
from tidings.lexicons.place_names import plain
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.business import are_two, past_business
from tidings.mentions.entities.names.heads import body_heads, land_nouns
from tidings.mentions.entities.names.known import known_names
from tidings.mentions.entities.names.months import is_month
from tidings.mentions.entities.names.name_parts import (
    PARTICLES,
    PARTIES,
    is_capital,
    is_particle,
    past_hyphen,
)
from tidings.mentions.entities.nouns.nominals import collectives
from tidings.mentions.entities.nouns.roles import is_generation, shortened
from tidings.model.parse import Sentence, Token

# Behind a dash or a dateline they have a capital too: "KARM — A Dayton mason".
INDEFINITE = frozenset({"A", "An"})
# Words that join the parts of a body's name: "Ministry of Defence", "Council for Foreign Relations".
JOINTS = frozenset({"of", "for", "and", "on", "the", "&"})
ORDINAL = re.compile(r"\d{1,4}(?:st|nd|rd|th)")
# What the statistical names call places.
GROUND = frozenset({"GPE", "LOC"})
# The words of a building behind its owner: "Children's General Hospital".
OWNED = 3
# Of "Democratic Republic of the Congo" so many words follow the capitals: the longest such rest.
LONGEST_REST = 5
# Function words that begin a sentence with a capital and begin no name.
NO_NAME = frozenset({"DET", "PRON", "ADP", "SCONJ", "CCONJ", "AUX", "ADV", "PART", "INTJ"})


def capital_runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The runs of words that read as one capitalised name, as tokens `first:last`."""
    tokens, index = sentence.tokens, 0
    while index < len(tokens):
        if not _opens(tokens, index):
            index += 1
            continue
        last = index + 1
        while (grown := _grows(tokens, last)) > last:
            last = grown
        last = _past_number(tokens, _past_known(tokens, index, last))
        yield index, last
        index = last


def _past_known(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Where a run ends that begins a known name with small words in it: "Republic of Congo", "Trinidad and Tobago",
    "People's Republic of China"."""
    if last >= len(tokens) or not (tokens[last].text in JOINTS or tokens[last].tag == "POS"):
        return last
    for end in range(min(len(tokens), last + LONGEST_REST), last + 1, -1):
        for start in range(first, last):
            name = written(tokens[start:end])
            if name in known_names() or (is_capital(tokens[end - 1]) and _is_on_map(name)):
                return end
    return last


def _past_number(tokens: tuple[Token, ...], last: int) -> int:
    """Where a run ends that the number of a unit closes."""
    return last + is_numbered_unit(tokens[last - 1 : last + 1])


def written(tokens: tuple[Token, ...]) -> str:
    """Words as they stand, an owner's mark tight behind its owner."""
    return "".join(
        t.text + (" " if after.start > t.end else "")
        for t, after in zip(tokens, (*tokens[1:], tokens[-1]), strict=True)
    )


def _is_on_map(name: str) -> bool:
    """Whether a sea or region has exactly this name: "Gulf of Aden"."""
    return any(plain(p.name) == plain(name) for p in gazetteer.find(name)[:2] if p.iso3 is None)


def _opens(tokens: tuple[Token, ...], index: int) -> bool:
    token = tokens[index]
    if token.text in PARTICLES:
        return (
            index + 2 < len(tokens)
            and tokens[index + 1].text == "-"
            and is_capital(tokens[index + 2])
        )
    if not is_capital(token):
        return _numbers_unit(tokens, index)
    if is_numbered_unit(tokens[index : index + 2]):
        return True
    if is_month(tokens, index):
        return False
    other = _is_party(tokens, index) or _is_rank(tokens, index) or _is_headline_verb(token)
    if other or token.text in INDEFINITE:
        return False
    alone = index + 1 >= len(tokens) or not is_capital(tokens[index + 1])
    if alone and token.text == "The":
        return (
            False  # a headline that has run into the text: "A Week of Fear The raid came at dawn"
        )
    if alone and _is_styled(tokens, index):
        return False
    if not is_initial(tokens, index) or token.text in known_names():
        return True
    people = alone and _is_noun_of_people(token)
    return token.pos not in NO_NAME and not (people and _past_owner(tokens, index + 1) == index + 1)


def _is_styled(tokens: tuple[Token, ...], index: int) -> bool:
    """ "The Government", "the Police" of official style: a noun for a body of the state, no name; "the Ministry of Defence"."""
    if index == 0 or tokens[index].text.lower() not in word_class("styled_bodies"):
        return False
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return tokens[index - 1].text.lower() in {"the", "our", "this"} and after not in {"of", "for"}


def _is_rank(tokens: tuple[Token, ...], index: int) -> bool:
    """ "Karm Army Col. Awa Sy": a rank belongs to the name behind it; its full stop may stand by itself."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    tight = after and after.text == "." and after.start == tokens[index].end
    written = tokens[index].text.lower()
    ranked = written in shortened() or (bool(tight) and f"{written}." in shortened())
    return ranked and not is_generation(tokens, index)


def _is_headline_verb(token: Token) -> bool:
    """ "Shells Kill Six" of a headline in capitals: a finite verb that no reader takes for a part of a name."""
    return token.tag in {"VBZ", "VBD", "VBP"} and not token.name and token.text not in known_names()


def _numbers_unit(tokens: tuple[Token, ...], index: int) -> bool:
    """“4th Battalion”, “12th Lake Regiment”: a number that tells one unit from its sisters is part of its name."""
    if not ORDINAL.fullmatch(tokens[index].text):
        return False
    last = index + 1
    while last < len(tokens) and is_capital(tokens[last]):
        last += 1
    head = body_heads().get(tokens[last - 1].text.lower())
    return last > index + 1 and head is not None and head[0] == "armed_group"


def _is_party(tokens: tuple[Token, ...], index: int) -> bool:
    """The party before a seat names nobody: "Awa Sy, D-Juneau"."""
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return tokens[index].text in PARTIES and after == "-"


def is_initial(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether only quotation marks stand before a word in its sentence."""
    return all(token.pos == "PUNCT" for token in tokens[:index])


def _is_noun_of_people(token: Token) -> bool:
    word = token.text.lower()
    return bool({token.lemma, word, word.removesuffix("s")} & collectives().keys())


def _grows(tokens: tuple[Token, ...], last: int) -> int:
    """Where a run that ends before `last` ends when it takes in what follows."""
    if last >= len(tokens):
        return last
    if _is_headline_verb(tokens[last]) or _is_rank(tokens, last):
        return last
    if is_capital(tokens[last]) and tokens[last].pos not in {"PRON", "DET"}:
        return last + 1
    if _is_owning(tokens, last):
        return _past_owner(tokens, last)
    step = last
    if tokens[step].text == "-":
        return past_hyphen(tokens, step)
    if tokens[step].text == "/":
        return _past_stroke(tokens, step)
    while step < len(tokens) and (is_particle(tokens, step) or tokens[step].text == "-"):
        step += 1
    if step > last and step < len(tokens) and is_capital(tokens[step]):
        return step + 1
    return _past_joints(tokens, last)


def _past_stroke(tokens: tuple[Token, ...], stroke: int) -> int:
    """Where a ship's "M/S" or "M/V" ends; the stroke of "Hama/Idlib" parts two names."""
    parts = tokens[stroke - 1 : stroke + 2]
    tight = len(parts) == len("M/S") and parts[0].end == parts[1].start and parts[1].end == parts[2].start  # fmt: skip
    joined = "".join(t.text for t in parts)
    return stroke + 2 if tight and joined in word_class("ships_before_names") else stroke


def _past_joints(tokens: tuple[Token, ...], last: int) -> int:
    """Where a body's name goes on behind "of" and "for": "Ministry of Defence"."""
    if _is_middle(tokens, last) or (tokens[last].text == "and" and are_two(tokens, last)):
        return last
    if tokens[last].text not in _joints(tokens[:last]):
        second = _past_second(tokens, last)
        return past_business(tokens, last) if second == last else second
    step = last + 1
    while step < len(tokens) and tokens[step].text in JOINTS:
        step += 1
    if step > last + 1 and tokens[last].text == "and":
        return last  # "Karm Police and the Dayton Prison" are two
    if step < len(tokens) and is_month(tokens, step):
        return last  # "said by the Office on March 23"
    return step + 1 if step < len(tokens) and is_capital(tokens[step]) else last


def _is_middle(tokens: tuple[Token, ...], last: int) -> bool:
    """ "Center of Damascus Shelled": the middle of a town is no body."""
    ground = last + 1 < len(tokens) and tokens[last + 1].name in GROUND
    return ground and tokens[last].text == "of" and tokens[last - 1].text in {"Center", "Centre"}


def _past_second(tokens: tuple[Token, ...], last: int) -> int:
    """Where a body's name ends whose business has two words: "Board of Mines and Water"; "Ministry of Defence and
    Parliament" are two."""
    if tokens[last].text != "and" or last < 2 or tokens[last - 2].text not in {"of", "for"}:
        return last
    shared = tokens[last - 1].head  # "Council of Mines and Water Boards"
    if shared > last and all(is_capital(t) for t in tokens[last + 1 : shared + 1]):
        return shared + 1
    second, behind = (*tokens[last + 1 : last + 3], None, None)[:2]
    if second is None or not is_capital(second) or not _joints(tokens[: last - 2]):
        return last
    word = second.text
    own = word in known_names() or word.lower() in body_heads() or second.name in GROUND
    one = tokens[last].name == second.name == "ORG" and not own
    if one and behind is not None and is_capital(behind) and behind.name == "ORG":
        return last + 3  # "School of Hygiene and Tropical Medicine", seen as one name
    return last if own or (behind is not None and is_capital(behind)) else last + 2


def _is_owning(tokens: tuple[Token, ...], index: int) -> bool:
    """The mark of an owner, also one that the parser takes for the end of a quotation: "Teachers’ Union"."""
    if index >= len(tokens) or index == 0:
        return False
    mark, owner = tokens[index], tokens[index - 1]
    tight = mark.start == owner.end and owner.text.endswith("s")
    return mark.tag == "POS" or (mark.text in {"'", "’"} and tight and _is_noun_of_people(owner))


def _past_owner(tokens: tuple[Token, ...], possessive: int) -> int:
    """Where a run goes on behind whom a building, road or body is named for: "St. Anne's Chapel", "Workers' Party", not
    "Karm's Airport"."""
    if not _is_owning(tokens, possessive):
        return possessive
    owner = tokens[possessive - 1]
    if owner.name in GROUND or owner.text in known_names() or owner.text.lower() in body_heads():
        return possessive
    for end in range(possessive + 1, min(len(tokens), possessive + OWNED + 1)):
        if not is_capital(tokens[end]):
            break
        word = tokens[end].text.lower()
        look = body_heads().get(word, ("", None))[0]
        if tokens[possessive].tag != "POS" and not (look and _is_noun_of_people(owner)):
            continue
        if word in land_nouns() or look == "facility" or (look and _is_noun_of_people(owner)):
            return end + 1
    return possessive


def _joints(tokens: tuple[Token, ...]) -> frozenset[str]:
    """What may join a body's name to what follows; behind a building "and" and "on" go on with the sentence."""
    for token in reversed(tokens):
        if not is_capital(token):
            return _purpose_joint(tokens[: token.index + 1 - tokens[0].index])
        if (head := body_heads().get(token.text.lower())) is not None:
            return JOINTS - {"and", "on"} if head[0] == "facility" else JOINTS
    return frozenset()


def _purpose_joint(tokens: tuple[Token, ...]) -> frozenset[str]:
    """ "Front for the Defence of the Lake": what a body stands for goes on behind "of"; "Ministry of Mines of Chad" is Chad's."""
    purpose = [t.text for t in tokens[-2:]] == ["for", "the"] and len(tokens) > 2
    headed = purpose and body_heads().get(tokens[-3].text.lower(), ("", None))[0]
    return frozenset({"of"}) if headed and headed != "facility" else frozenset()
