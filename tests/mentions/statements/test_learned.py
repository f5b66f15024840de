"""The learned reader adds statements that the rules missed, and is heard on theirs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from tests.mentions.marked import attribution, heard

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.mentions.statements.sureness import ALONE
from tidings.model.encoded import Encoded
from tidings.model.mentions import Reading, StatementMention
from tidings.model.vocabulary import StatementKind

ReadText = Callable[..., Reading]

COLLAPSED = "Bolivia told Peru that two bridges had collapsed."
BRIDGES = "two bridges had collapsed"
BURNED = "Troops entered the port at dawn and burned the customs house."
HOUSE = "burned the customs house"


def told(read_text: ReadText, text: str, encoded: Encoded | None) -> tuple[StatementMention, ...]:
    return read_statements(heard(read_text(text), encoded))


def one(read_text: ReadText, text: str, encoded: Encoded) -> StatementMention:
    (statement,) = told(read_text, text, encoded)
    return statement


def rules(statement: StatementMention) -> list[str]:
    return [reason.rule for reason in statement.joint.reasons] if statement.joint else []


def who(statement: StatementMention) -> str | None:
    return statement.speaker_evidence.quote if statement.speaker_evidence else None


TEXTS = [
    COLLAPSED,
    BURNED,
    "",
    'He left. "The dam will not hold," said Ana Duarte, a hydrologist. "We fear the worst."',
    "The mayor denied ordering the raid.\n\nSeven miners died, according to the coroner.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_reader_that_finds_nothing_changes_nothing(read_text: ReadText, text: str) -> None:
    found = told(read_text, text, None)
    assert told(read_text, text, Encoded()) == found
    assert all(one.found_by == ("rules",) and one.joint is None for one in found)


# Content, source, cue of the learned reader, and what is told of the difference.
AGREED = [
    (BRIDGES, "Bolivia", "told", ["reader.both"]),
    (f"that {BRIDGES}", "Bolivia", "told", ["reader.both"]),
    (BRIDGES, "", "", ["reader.both"]),
    (BRIDGES, "Peru", "told", ["reader.both", "reader.speaker"]),
    ("two bridges", "Bolivia", "told", ["reader.both", "reader.content"]),
    ("bridges", "Peru", "told", ["reader.both", "reader.content", "reader.speaker"]),
]


@pytest.mark.parametrize(("content", "source", "cue", "reasons"), AGREED)
@pytest.mark.parametrize("score", [0.3, 0.95])
def test_where_both_speak_the_rules_stand_and_a_difference_is_told(
    read_text: ReadText, content: str, source: str, cue: str, reasons: list[str], score: float
) -> None:
    (alone,) = told(read_text, COLLAPSED, None)
    both = one(read_text, COLLAPSED, attribution(COLLAPSED, content, source, cue, score=score))
    assert both.found_by == ("rules", "learned")
    assert rules(both) == reasons
    assert (who(both), both.content, both.cue) == (who(alone), alone.content, alone.cue)
    assert both.joint is not None
    assert content in COLLAPSED[both.joint.start : both.joint.end]
    assert both.joint.score == score


def test_the_difference_is_told_in_the_other_words(read_text: ReadText) -> None:
    both = one(read_text, COLLAPSED, attribution(COLLAPSED, "two bridges", "Peru", "told"))
    assert both.joint is not None
    assert [reason.says for reason in both.joint.reasons[1:]] == [
        "the rules' words stand; the other reads: two bridges",
        "the rules' speaker stands; the other names: Peru",
    ]


def test_a_speaker_whom_the_rules_do_not_know_is_the_other_readers(read_text: ReadText) -> None:
    text = "The envoy left. The dam would burst, it was said."
    (alone,) = told(read_text, text, None)
    both = one(read_text, text, attribution(text, "The dam would burst", "The envoy", "said"))
    assert (who(alone), who(both)) == (None, "The envoy")
    assert both.found_by == ("rules", "learned")


def test_a_sure_statement_that_no_rule_sees_is_one(read_text: ReadText) -> None:
    statement = one(
        read_text, BURNED, attribution(BURNED, HOUSE, "Troops", "entered", kind="denial")
    )
    assert statement.found_by == ("learned",)
    assert rules(statement) == ["reader.learned"]
    assert (who(statement), statement.kind, statement.form) == ("Troops", "denial", "indirect")
    assert [piece.quote for piece in statement.content] == [HOUSE]
    assert statement.cue is not None
    assert statement.cue.quote == "entered"


def test_a_speaker_of_a_quotation_that_is_understood_says_so(read_text: ReadText) -> None:
    text = "The colonel smiled. Troops entered “the old customs house”."
    encoded = attribution(text, "“the old customs house”", understood="The colonel")
    statement = one(read_text, text, encoded)
    assert who(statement) == "The colonel"
    assert statement.speaker_rule is not None
    assert "understood" in statement.speaker_rule


BODY = "Troops entered the port with a think tank close to the army."
WAITING = (
    "Peru first reacted coolly, but considering the weather, it's unlikely the ship will sail."
)
AIMS = "Troops want to burn the customs house."
NEEDS = "Troops need to burn the customs house."
HELPED = "Troops wouldn’t have time to burn the customs house."
HEARSAY = "Peru looked into the fire. Chilean troops reportedly called in boats."
APART = f"{BURNED}\n\nA quarter of the town had to leave."

# Text, what the learned reader says, and why that is no statement.
NOT_ADDED = {
    "unsure": (BURNED, attribution(BURNED, HOUSE, "Troops", "entered", score=ALONE - 0.01)),
    "nobody": (BURNED, attribution(BURNED, HOUSE, cue="entered")),
    "indirect, by somebody before": (
        f"The colonel smiled. {BURNED}",
        attribution(f"The colonel smiled. {BURNED}", HOUSE, cue="entered", understood="The colonel"),
    ),
    "a cue within a name": (BODY, attribution(BODY, "tank close to the army", "Troops", "think")),
    "a preposition": (
        WAITING, attribution(WAITING, "it's unlikely the ship will sail", "Peru", "considering"),
    ),
    "an aim": (AIMS, attribution(AIMS, "to burn the customs house", "Troops", "want")),
    "a need": (NEEDS, attribution(NEEDS, "to burn the customs house", "Troops", "need")),
    "a word that only helps": (
        HELPED, attribution(HELPED, "time to burn the customs house", "Troops", "wouldn’t have"),
    ),
    "hearsay of a mere thing": (
        HEARSAY, attribution(HEARSAY, "Chilean troops", "Peru", "reportedly"),
    ),
    "no cue": (BURNED, attribution(BURNED, HOUSE, "Troops")),
    "one word": (BURNED, attribution(BURNED, "dawn", "Troops", "entered")),
    "two paragraphs": (APART, attribution(APART, [HOUSE, "had to leave"], "Troops", "entered")),
    "over two paragraphs": (
        APART, attribution(APART, "customs house.\n\nA quarter", "Troops", "entered"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NOT_ADDED)
def test_what_is_not_sure_is_not_added(read_text: ReadText, name: str) -> None:
    text, encoded = NOT_ADDED[name]
    assert told(read_text, text, encoded) == ()


WARNED = (
    "Ana Duarte said the dam “will not hold” and that the town would leave at once. "
    "Troops entered “the old customs house”."
)
DAM, OLD = "“will not hold”", "“the old customs house”"

# Content, cue of the learned reader, and whether that is one more statement.
HELD = [
    (DAM, "", False),
    ([DAM, "“the old"], "", False),
    ([DAM, OLD], "", True),
    (OLD, "", True),
    (DAM, "leave", False),
]


@pytest.mark.parametrize(("content", "cue", "is_new"), HELD)
def test_words_without_a_cue_that_another_statement_holds_are_a_piece_of_it(
    read_text: ReadText, content: str | list[str], cue: str, is_new: bool
) -> None:
    alone = told(read_text, WARNED, None)
    found = told(read_text, WARNED, attribution(WARNED, content, "Ana Duarte", cue))
    assert [one for one in found if one.found_by == ("rules",)] == list(alone)
    assert [one.found_by for one in found[1:]] == ([("learned",)] if is_new else [])


def test_two_pieces_are_one_statement(read_text: ReadText) -> None:
    text = "Troops entered the port at dawn, and the river rose for a day."
    encoded = attribution(text, ["the port at dawn", "for a day"], "Troops", "rose")
    statement = one(read_text, text, encoded)
    assert [piece.quote for piece in statement.content] == ["the port at dawn", "for a day"]


def test_a_sentence_may_hold_one_of_each(read_text: ReadText) -> None:
    text = f"{COLLAPSED} {BURNED}"
    encoded = attribution(text, HOUSE, "Troops", "entered")
    assert [s.found_by for s in told(read_text, text, encoded)] == [("rules",), ("learned",)]


def test_nobody_who_reads_is_asked(read_text: ReadText) -> None:
    text = "Bolivia wants you to believe that all is calm."
    encoded = attribution(text, "that all is calm", source="Bolivia", cue="wants")
    assert told(read_text, text, encoded) == ()


# Words of the learned reader's cue, its kind and score, and the kind that is told.
WORDED = [
    ("Farmers ignored the mayor and sold their goats.", "the mayor", "Farmers", "ignored", "refusal", 0.9, "claim"),
    ("Farmers ignored the mayor and sold their goats.", "the mayor", "Farmers", "ignored", "refusal", 0.99, "refusal"),
    ("Farmers ignored the mayor and sold their goats.", "the mayor", "Farmers", "ignored", "praise", 0.9, "praise"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content", "source", "cue", "kind", "score", "found"), WORDED)
def test_what_is_done_in_words_needs_a_word_for_it_or_a_sure_reader(
    read_text: ReadText, text: str, content: str, source: str, cue: str,
    kind: StatementKind, score: float, found: str,
) -> None:  # fmt: skip
    told_by = attribution(text, content, source, cue, kind=kind, score=score)
    assert one(read_text, text, told_by).kind == found


def test_nobody_says_nothing(read_text: ReadText) -> None:
    text = "No village flaunted the theft of the goats."
    assert (
        told(read_text, text, attribution(text, "the theft of the goats", "No village", "flaunted"))
        == ()
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mayor said that a loud bang had woken Arica.", "claim"),
        ("The mayor said that Peru had sold goats on the market.", "claim"),
        ("The mayor said that Peru poisoned the goats of the market.", "accusation"),
    ],
)
def test_an_accusation_is_heard_where_a_wrong_and_a_doer_are_named(
    read_text: ReadText, text: str, kind: str
) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    content = text.removeprefix("The mayor said that ").removesuffix(".")
    encoded = attribution(text, content, "The mayor", "said", kind="accusation")
    (statement,) = read_statements(
        heard(replace(reading, chains=chains, entities=entities), encoded)
    )
    assert statement.kind == kind


@pytest.mark.parametrize(
    ("sure", "score", "kind"),
    [(0.95, 0.99, "threat"), (0.95, 0.5, "threat"), (0.55, 0.99, "warning")],
)
def test_a_kind_that_the_learned_reader_is_sure_of_stands_where_it_was_mostly_right(
    read_text: ReadText, sure: float, score: float, kind: str
) -> None:
    text = "The baker warned that whoever brings a cat will meet a dog."
    content = "whoever brings a cat will meet a dog"
    encoded = attribution(text, content, "The baker", "warned", kind="threat", sure=sure, score=score)  # fmt: skip
    statement = one(read_text, text, encoded)
    assert statement.kind == kind
    assert ("reader.kind" in rules(statement)) == (kind == "threat")
    assert statement.joint is not None
    if kind == "threat":
        says = "the learned reader hears: threat, score 0.95; the rules alone say: warning"
        assert statement.joint.reasons[-1].says == says


def test_a_kind_that_is_not_likelier_than_all_others_is_not_heard(read_text: ReadText) -> None:
    text = "The mayor said that the bakers of Arica kept the town fed."
    content = "the bakers of Arica kept the town fed"
    for sure, kind in ((0.6, "praise"), (0.4, "claim")):
        encoded = attribution(text, content, "The mayor", "said", kind="praise", sure=sure)
        assert one(read_text, text, encoded).kind == kind


def test_words_that_only_the_learned_reader_gives_to_somebody_say_their_kind_themselves(
    read_text: ReadText,
) -> None:
    text = "Rojas, spokesman of the bakers: “Bring back our flour and you may have your bread.”"
    content = "“Bring back our flour and you may have your bread.”"
    encoded = attribution(text, content, "Rojas", kind="appeal")
    assert one(read_text, text, encoded).kind == "offer"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("Peace talks to resume in Arica next week", "announcement"),
        ("Border guards to return home by June", "announcement"),
        ("A plan to resume in Arica next week", "claim"),
    ],
)
def test_a_headline_that_leaves_out_its_verb_announces(
    read_text: ReadText, content: str, kind: str
) -> None:
    text = f"{content}, mediators say"
    assert one(read_text, text, attribution(text, content, "mediators", "say")).kind == kind


@pytest.mark.parametrize(
    ("content", "kind"), [("the two millers agreed to meet", "claim"), ("we all agree", "pledge")]
)
def test_who_tells_that_others_agreed_pledges_nothing(
    read_text: ReadText, content: str, kind: str
) -> None:
    text = f"“{content[0].upper()}{content[1:]},” the mayor said."
    said = f"{content[0].upper()}{content[1:]}"
    encoded = attribution(text, said, "the mayor", "said", kind="pledge")
    assert one(read_text, text, encoded).kind == kind


@pytest.mark.parametrize(
    ("content", "kind"),
    [("no ferry was moored at Arica", "claim"), ("no ferry will be moored at Arica", "refusal")],
)
def test_what_was_not_done_to_a_thing_refuses_nothing(
    read_text: ReadText, content: str, kind: str
) -> None:
    text = f"The mayor said {content}."
    encoded = attribution(text, content, "The mayor", "said", kind="refusal")
    assert one(read_text, text, encoded).kind == kind


ASKED = "Ana Ruiz blamed the state and called on all to march. The mayor, Bo Lund, rejected it."


def test_who_speaks_stands_in_the_sentence_of_the_verb(read_text: ReadText) -> None:
    marked = attribution(ASKED, "all to march", "The mayor, Bo Lund", "called on", kind="demand")
    speakers = {who(s) for s in told(read_text, ASKED, marked) if "march" in s.content[0].quote}
    assert speakers == {"Ana Ruiz"}


def test_a_quotation_may_be_somebodys_of_the_next_sentence(read_text: ReadText) -> None:
    text = '"We will march," it read. The mayor, Bo Lund, wrote it.'
    marked = attribution(text, "We will march", "The mayor, Bo Lund", "read")
    assert told(read_text, text, marked)


def test_nobody_behind_a_semicolon_accuses(read_text: ReadText) -> None:
    text = "They hold six men accused of the raid; the mayor, Bo Lund, offers a reward."
    marked = attribution(text, "of the raid", "the mayor, Bo Lund", "accused", kind="accusation")
    blamed = [s for s in told(read_text, text, marked) if s.cue and s.cue.quote == "accused"]
    assert all(who(s) is None for s in blamed)


@pytest.mark.parametrize("cue", ["are unable to", "are struggling to"])
def test_a_plight_says_nothing(read_text: ReadText, cue: str) -> None:
    text = f"Clinics {cue} cope with the lack of water."
    encoded = attribution(text, source="Clinics", cue=cue, content="cope with the lack of water")
    assert told(read_text, text, encoded) == ()
