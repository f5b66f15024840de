"""Words of mouth in a brief stand whole: no sentence is cut at "Mr." or at an ellipsis."""

import pytest
from tests.merging.reports import account_of

from tidings.account.brief.naming_one import article, is_one


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "“We saw an escalation of the race ... but rather we start with norms,” President Ann Bell said.",
            "President Ann Bell said: “We saw an escalation of the race ... but rather we start with norms” (Paper 0).",
        ),
        (
            "Minister Ada Poe announced that Sam Ott would be sworn in on 21 May 2021.",
            "Minister Ada Poe announced that Sam Ott would be sworn in on 21 May 2021 (Paper 0).",
        ),
        (
            "Mayor Sam Ott said that Mr. Tosk had left the town of Karm on Monday.",
            "Mayor Sam Ott said that Mr. Tosk had left the town of Karm on 3 May 2021 (Paper 0).",
        ),
        # a country of two words, and a name that begins with the family's
        (
            "South Sudanese minister Taban Lual said that the bridge of Karm was unsafe.",
            "South Sudanese minister Taban Lual said that the bridge of Karm was unsafe (Paper 0).",
        ),
        (
            "Minister Cho Jae-min said that the bridge of Karm was shut. He said that the port of Tal was open.",
            "Cho said that the port of Tal was open (Paper 0).",
        ),
        (
            "Minister Ada Poe “welcomed” the decision of the council to open the bridge.",
            "Minister Ada Poe welcomed the decision of the council to open the bridge (Paper 0).",
        ),
        (
            "Mayor Sam Ott said in April that the bridge of Karm was unsafe.",
            "Mayor Sam Ott said in April 2021 that the bridge of Karm was unsafe (Paper 0).",
        ),
        (
            "President Ann Bell has threatened not to conclude trade deals with either until the fighting stops.",
            "President Ann Bell has threatened not to conclude trade deals with either until the fighting stops (Paper 0).",
        ),
    ],
)
def test_what_was_said(text: str, told: str) -> None:
    account = account_of(text)
    sentences = [s.text for part in account.brief.sections for s in part.sentences]
    assert told in sentences


def test_who_says_so_behind_the_word_is_told_once() -> None:
    account = account_of(
        "If she goes, says Fay Orr of the Lake Institute, “the mayor will have lost the only friend whom she had in Karm”."
    )
    told = " ".join(s.text for part in account.brief.sections for s in part.sentences)
    assert "says Fay Orr" not in told


def test_a_denial_denies_what_was_said() -> None:
    account = account_of(
        "The lawyer of Mayor Sam Ott said that he was ill; the Chadian government denied it."
    )
    told = " ".join(s.text for part in account.brief.sections for s in part.sentences)
    assert "denied that the lawyer" not in told


def test_words_that_lost_their_subject_are_not_told() -> None:
    account = account_of("Police found a device they think could have killed dozens.")
    told = [s.text for part in account.brief.sections for s in part.sentences]
    assert not [text for text in told if "that could" in text]


def test_a_body_of_many_speaks_in_the_plural() -> None:
    account = account_of("Police say that the bridge of Karm is shut.")
    told = [s.text for part in account.brief.sections for s in part.sentences]
    assert "Police say that the bridge of Karm is shut (Paper 0)." in told


def test_of_two_who_accuse_each_other_none_is_told_alone() -> None:
    account = account_of(
        "Chad and Niger accused each other of launching rocket attacks across their disputed border on Sunday."
    )
    told = [s.text for part in account.brief.sections for s in part.sentences]
    assert not [
        text
        for text in told
        if "accused each other" in text and "and" not in text.split("accused")[0]
    ]


def test_who_was_abducted_abducted_nobody() -> None:
    account = account_of(
        "The gunmen released eight foreign nationals abducted at the bridge of Karm on 6 May."
    )
    told = [s.text for part in account.brief.sections for s in part.sentences]
    assert not [text for text in told if "“abducted" in text]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("UN chief", "a UN chief"), ("MSF nurse", "an MSF nurse"),
        ("Another local official", "Another local official"), ("European diplomat", "a European diplomat"),
    ],
)  # fmt: skip
def test_the_article_of_the_nameless(name: str, said: str) -> None:
    assert (f"{article(name)} {name}" if is_one(name) else name) == said


def test_who_is_called_by_the_first_of_three_names_is_so_in_the_brief() -> None:
    account = account_of(
        "North Korean leader Kim Jong Un warned on Monday that the raid on Karm would be answered. Kim added that his guards "
        "would never leave the bridge of Karm. Kim said that a truce would be a trap."
    )
    told = " ".join(s.text for part in account.brief.sections for s in part.sentences)
    assert "North Korean leader Kim Jong Un" in told
    assert "Kim " in told.replace("Kim Jong Un", "")
    assert "Un " not in told.replace("Kim Jong Un", "")


def test_a_party_of_many_speaks_in_the_plural() -> None:
    account = account_of("The Social Democrats warn that the bridge of Karm is unsafe.")
    told = " ".join(s.text for part in account.brief.sections for s in part.sentences)
    assert "warns" not in told
