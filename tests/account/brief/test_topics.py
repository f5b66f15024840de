"""What a situation is called by the words most reports open with."""

from tidings.model.account import Account
from tidings.model.documents import RawReport
from tidings.pipeline import build_account

PARTS = (
    ("The Vale Post", "Flood waters rose in Serpa on Tuesday and 40 people were evacuated, the mayor said."),
    ("Radio Vale", "The flooding in Serpa killed three people on Tuesday, police said. Schools were shut."),
    ("Vale News", "Serpa counts its losses. Three people were killed on Tuesday, when the river burst its banks."),
)  # fmt: skip


QUIET = (
    ("The Vale Post", "Ana Ruiz may become the head of the library, a friend of hers said on Tuesday."),
    ("Radio Vale", "The library is without a head since March, and Ana Ruiz is one of three names on a list."),
)  # fmt: skip


def account(parts: tuple[tuple[str, str], ...] = PARTS, title: str = "News from Serpa") -> Account:
    return build_account(
        [
            RawReport(
                origin=f"{outlet}.txt",
                media_type="text/plain",
                content=f"{title}\n\n{outlet}, 5 June 2019\n\n{text}\n".encode(),
            )
            for outlet, text in parts
        ]
    )


def test_a_hazard_without_a_type_names_the_situation() -> None:
    opening = account().brief.sections[0].sentences[0]
    assert "flooding" in opening.text
    assert opening.text.startswith("Three independent sources")
    assert {"Flood", "flooding", "burst its banks"} <= {e.quote for e in opening.evidence}


def test_without_deeds_the_headline_says_what_it_is_about() -> None:
    made = account(QUIET, "Ruiz on the list for the library")
    (opening,) = made.brief.sections[0].sentences
    assert opening.text.startswith(
        "Two independent sources report on: “Ruiz on the list for the library” ("
    )
    assert {e.quote for e in opening.evidence} == {"Ruiz on the list for the library"}
