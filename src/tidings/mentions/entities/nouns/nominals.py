"""Find noun phrases that stand for people, bodies or governments without a name.

Finds "Chadian border guards" in "Chadian border guards fired into the air".
Leaves "guard" alone in "they let down their guard" only where no people noun reading fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from tidings.language.misread import is_stood_outside
from tidings.language.trees import children
from tidings.lexicons.tables import column, table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.found import Nominal, known_from
from tidings.mentions.entities.names.known import known_names
from tidings.mentions.entities.nouns.listed import after_of, of_all
from tidings.mentions.entities.nouns.ministries import country_by_capital
from tidings.mentions.entities.nouns.no_bodies import is_no_body
from tidings.mentions.entities.nouns.roles import ends_compound, role_sectors
from tidings.mentions.entities.nouns.whose_arms import whose_arms
from tidings.model.parse import Sentence, Token

LEFT = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "advmod", "punct"}
)
TIMES = frozenset({"DATE", "TIME"})
PLURAL = frozenset({"NNS", "NNPS"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
CONTENT = frozenset({"ADJ", "NOUN", "PROPN", "VERB"})
# "Boko Haram", "Hezb-e Islami Gulbuddin": names of groups before an office have no more words.
LONGEST_GROUP = 4
# PLOVER's sectors of those who bear arms against the law.
OUTLAWED = frozenset({"REB", "PRM", "UAF", "CRM"})
SIDES = frozenset({"all", "both", "other", "the", "two", "warring", "third", "relevant", "concerned", "conflicting", "these", "those", "any", "various", "involved"})  # fmt: skip
QUANTITIES = column("en/quantity_nouns.tsv")
COUNTING = column("en/counting_words.tsv")
# "Moscow-backed forces", "Iran-aligned militia": the country in front is a backer, not their own.
BACKED = word_class("backed")


@cache
def collectives() -> Mapping[str, Mapping[str, str]]:
    """The nouns for unnamed people and bodies, by lemma or two-word lemma."""
    return {row["noun"]: row for row in table("en/collectives.tsv")}


def find_nominals(sentence: Sentence, taken: frozenset[int]) -> Iterator[Nominal]:
    """All such noun phrases whose head is not part of a name (`taken`) and no title of one."""
    for token in sentence.tokens:
        if token.index in taken or token.pos not in {"NOUN", "PROPN", "ADJ"}:
            continue
        if ends_compound(sentence, token.index):
            continue
        if token.pos == "ADJ" and token.tag != "NNS":
            continue
        if token.dep in {"compound", "amod", "nmod"} and not _owns(sentence, token):
            continue
        noun = _noun(sentence, token)
        if noun is not None and noun.rstrip(".") in word_class("forms_of_address"):
            continue  # "Mr." before a name that the tagger parts from it
        if noun is not None and not _bare(sentence, token) and not is_no_body(sentence, token):
            yield _nominal(sentence, token, noun)


def _owns(sentence: Sentence, token: Token) -> bool:
    """“Coalition jets”, “alliance members”: a league before the noun for what is its own."""
    above = sentence.tokens[token.head]
    owned = word_class("belonging") | word_class("partner")
    return token.lemma in word_class("league") and above.lemma in owned - {"government"}


def _bare(sentence: Sentence, token: Token) -> bool:
    """“In person”, “under guard”: a singular count noun without any word before it is nobody."""
    counted = collectives().get(token.lemma, {}).get("counted") == "1"
    left = [t for t in children(sentence, token) if t.index < token.index and t.pos != "PUNCT"]
    return counted and token.tag == "NN" and not left and token.index > 0


def _noun(sentence: Sentence, token: Token) -> str | None:
    """The lexicon noun a token is the head of: the longest of "rebel group", "group"."""
    lemma = token.lemma
    before = sentence.tokens[token.index - 1] if token.index else None
    for spelled in (lemma, token.text.lower()):
        if before is not None and f"{before.lemma} {spelled}" in collectives():
            return f"{before.lemma} {spelled}"
        if before is not None and f"{before.text.lower()} {spelled}" in collectives():
            return f"{before.text.lower()} {spelled}"
    for spelled in (token.text.lower(), lemma):
        if spelled in collectives():
            return spelled
    if before is not None and f"{before.lemma} {lemma}" in role_sectors():
        return f"{before.lemma} {lemma}"
    return lemma if lemma in role_sectors() else None


def _nominal(sentence: Sentence, token: Token, noun: str) -> Nominal:
    first = token.index
    left = [t for t in children(sentence, token) if t.index < token.index and t.dep in LEFT]
    for below in left:
        first = min(first, _leftmost(sentence, below))
    breaks = [i for i in range(first, token.index) if _breaks(sentence, i)]
    first = breaks[-1] + 1 if breaks else first
    while first < token.index and _opens_no_name(sentence, sentence.tokens[first], token):
        first += 1
    row = collectives().get(noun, {})
    sector = row.get("sector") or role_sectors().get(noun) or None
    sides = noun == "party" and _is_sides(sentence, token, left)
    # Only an office or a calling takes the sector of those it stands for.
    office = row.get("class") in {None, "speaker"}
    armed = armed_sector(sentence, first, token.index) if office else None
    country, owner = _country(sentence, token, first)
    if country is None and owner is None and not armed_sector(sentence, first, token.index):
        country = country_by_capital(sentence, token, first)
    said = _naming(sentence, first, token.index, members=row.get("class") == "body")
    words = tuple(t.lemma for t in said)
    class_ = "people" if sides else row.get("class", "role")
    if class_ in {"armed", "materiel"}:
        class_, sector = whose_arms(sentence, first, token.index, noun, class_, sector)
    return Nominal(
        sentence=sentence.index, first=first, last=token.index + 1, head=token.index, noun=noun,
        sector=None if sides else armed or sector,
        class_=class_, plural=token.tag in PLURAL or _always_plural(token),
        definite=any(t.lemma in DEFINITE or t.dep == "poss" for t in left),
        country=country, owner=owner, modifiers=words,
        name=" ".join([*(f"{t.text}'" if _is_member(t) else t.text for t in said), token.text]),
    )  # fmt: skip


def _opens_no_name(sentence: Sentence, token: Token, noun: Token) -> bool:
    outside = token.index == noun.index - 1 and is_stood_outside(sentence, noun)
    # "So far 9,000 people have been vaccinated"
    so_far = token.text.lower() in {"so", "far"} and token.dep == "advmod"
    return token.pos in {"PUNCT", "CCONJ", "PART"} or outside or so_far


def _breaks(sentence: Sentence, index: int) -> bool:
    """ "Shell Kills Five - Karm Governor" of a headline: what a finite verb or a dash parts is no one phrase."""
    token, after = sentence.tokens[index : index + 2]
    before = sentence.tokens[index - 1].end if index else 0
    dash = token.text in {"-", "–", "—"} and before < token.start and token.end < after.start
    return dash or token.tag in {"VBZ", "VBP"}


def armed_sector(sentence: Sentence, first: int, last: int) -> str | None:
    """The sector of an armed group that tokens `first:last` name: a "rebel" or "Taliban" leader is no government's."""
    if sentence.tokens[last].lemma.lower() in word_class("aircraft"):
        return None  # a "fighter jet" is no fighter
    for start in range(first, last):
        for end in range(min(last, start + LONGEST_GROUP), start, -1):
            known = known_names().get(" ".join(t.text for t in sentence.tokens[start:end]))
            if known is not None and known.kind == "armed_group":
                return known.sector or "REB"
    for token in reversed(sentence.tokens[first:last]):
        row = collectives().get(token.lemma.lower(), {})
        if row.get("class") == "armed" and row.get("sector") in OUTLAWED:
            return row["sector"]
    return None


def _is_sides(sentence: Sentence, token: Token, left: list[Token]) -> bool:
    """ "All parties", "the parties to the conflict": sides of a conflict or deal, no political parties."""
    plain = all(t.lemma.lower() in SIDES for t in left)
    return token.tag in PLURAL and plain and not children(sentence, token, "poss")


def _naming(sentence: Sentence, first: int, last: int, *, members: bool) -> list[Token]:
    """The words of a noun phrase that say who: no counts, no backer, no possessor but the `members` of a body."""
    said: list[Token] = []
    for token in sentence.tokens[first:last]:
        if (
            token.index > first
            and sentence.tokens[token.index - 1].text == "-"
            and _is_age(sentence, token.index)
        ):
            continue
        if token.name in TIMES and token.dep == "compound":
            continue  # "Earlier Wednesday troops seized Karm": the day is no part of who they are
        above = sentence.tokens[token.head]
        if above.dep == "poss" and not _is_member(above) and above.index > token.index:
            continue  # "South Karm's news agency" is no South agency
        if token.text.lower() in BACKED and said and sentence.tokens[token.index - 1].text == "-":
            said.pop()
        elif (
            _names(token)
            or (members and _is_member(token))
            or (token.pos == "CCONJ" and said and token.index + 1 < last)
        ):
            said.append(token)
    return said


def _is_member(token: Token) -> bool:
    """ "Miners' federation": who belongs to a body says which it is."""
    return token.dep == "poss" and token.tag == "NNS"


def _is_age(sentence: Sentence, index: int) -> bool:
    """Whether a word hangs by hyphens from a number: "month" and "old" of "20-month-old"."""
    while index > 1 and sentence.tokens[index - 1].text == "-":
        index -= 2
    return sentence.tokens[index].pos == "NUM"


def _names(token: Token) -> bool:
    said = token.pos in CONTENT and token.lemma not in {"own", "estimate", "estimated"}
    return said and not _counts(token) and token.dep != "poss"


def phrase_start(sentence: Sentence, found: Nominal) -> int:
    """Where the phrase begins when a count heads it: "more than 30 of its soldiers"."""
    head = sentence.tokens[found.head]
    if head.dep != "pobj" or sentence.tokens[head.head].lemma != "of":
        return found.first
    counting = sentence.tokens[sentence.tokens[head.head].head]
    if counting.pos == "NUM" or counting.lemma in QUANTITIES:
        return min(counting.index, found.first)
    return found.first


def _always_plural(token: Token) -> bool:
    return token.text.lower() in {"people", "police", "children", "women", "men", "troops"}


def _leftmost(sentence: Sentence, token: Token) -> int:
    return (
        min(
            (_leftmost(sentence, sentence.tokens[i]) for i in sentence.children[token.index]),
            default=token.index,
        )
        if token.dep not in {"relcl", "acl"}
        else token.index
    )


def _country(sentence: Sentence, token: Token, first: int) -> tuple[str | None, int | None]:
    """Whose people they are: a country in front or behind "of"; else the token of a possessor."""
    for below in reversed(sentence.tokens[first : token.index]):
        known = known_from(sentence, below.index, below.index + 1)
        if known is None or known.country is None or known.category == "organization":
            continue
        if _backs(sentence, below):
            continue
        if below.dep != "poss" or known.category in {"country", "capital"}:
            return known.country, None
    for below in children(sentence, token, "poss"):
        return None, below.index
    of = after_of(sentence, token) or of_all(sentence, token)
    if of is not None:
        known = known_names().get(of.text)
        return (known.country, None) if known is not None else (None, of.index)
    return None, _possessor(sentence, token, first)


def _possessor(sentence: Sentence, token: Token, first: int) -> int | None:
    """A name inside the phrase, or just before it with 's, where the parse has lost the tie."""
    for below in reversed(sentence.tokens[max(0, first - 2) : token.index]):
        possessive = sentence.tokens[below.index + 1].tag == "POS"
        if (
            (below.pos == "PROPN" or below.name == "PERSON")
            and (possessive or below.index >= first)
            and not _backs(sentence, below)
        ):
            return below.index
    return None


def _backs(sentence: Sentence, token: Token) -> bool:
    """Whether a name is the backer in "Moscow-backed forces"."""
    after = sentence.tokens[token.index + 1 : token.index + 3]
    return len(after) == 2 and after[0].text == "-" and after[1].text.lower() in BACKED


def _counts(token: Token) -> bool:
    return token.pos == "NUM" or token.lemma in COUNTING
