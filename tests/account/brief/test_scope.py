"""Two crises in one folder: the brief is of the one that most articles tell, and names the other."""

import pytest

from tidings.account.brief.scope import aside, groups, has_main
from tidings.account.check.brief import check_brief
from tidings.model.account import Account
from tidings.model.documents import Article, RawReport, Story
from tidings.pipeline import build_account

REPORTS = (
    """Shells hit barracks in Varn, 12 soldiers dead

The Varn Herald, 4 June 2019

Twelve soldiers were killed on Monday when shells hit a barracks in Varn in the north of Norland, the army of Norland
said. General Boyko Drenov blamed the Karst Front for the shelling of the Varn barracks. The Karst Front holds the hills
above Varn, and the army of Norland has shelled the hills since April.
""",
    """Varn counts its dead after the shelling of the barracks

The Danube Post, 5 June 2019

The shelling of the barracks in Varn killed 14 soldiers, General Boyko Drenov of the army of Norland said on Tuesday. He
had spoken of twelve dead soldiers the day before. The army of Norland shelled the hills above Varn, which the Karst
Front holds.
""",
    """Karst Front denies it shelled the Varn barracks

Norland Times, 6 June 2019

The Karst Front denied on Wednesday that it had shelled the barracks in Varn, where 14 soldiers of the army of Norland
were killed on Monday. General Boyko Drenov said that the shells had come from the hills above Varn.
""",
)
FERRY = """Ferry sinks off Sul, 52 drowned

The Straits Weekly, 6 June 2019

A ferry sank off the island of Sul with 130 passengers and eleven lorries on board, and 52 people drowned, the coast
guard of Maraya said. The captain was taken off a raft by fishermen, and the harbour police questioned him at once. The
ferry had sailed from Port Maraya in a storm although the harbour was closed. Divers searched the hull for passengers
who had been asleep in their cabins. The ferry company said that it would pay for the funerals of the passengers, and
that the captain of the ferry had sailed against its orders.
"""


def report(name: str, text: str) -> RawReport:
    return RawReport(origin=name, media_type="text/plain", content=text.encode())


@pytest.fixture(scope="module")
def mixed() -> Account:
    shelled = [report(f"{at}.txt", text) for at, text in enumerate(REPORTS)]
    return build_account([*shelled, report("ferry.txt", FERRY)])


def test_the_dead_of_another_story_are_not_told(mixed: Account) -> None:
    assert any(f.best == 52 for f in mixed.figures)
    told = {
        section.heading: " ".join(s.text for s in section.sentences)
        for section in mixed.brief.sections
    }
    gaps = told.pop("Sources and gaps")
    assert not any("52" in text for text in told.values())
    assert (
        "One article tells of something else, which is not told here: “Ferry sinks off Sul, 52 drowned”"
        in gaps
    )
    assert "rests on three documents" in gaps


def story(name: str, *articles: str, follows: str | None = None) -> Story:
    return Story(id=name, title=name, articles=articles, follows=follows)


def articles(*ids: str) -> list[Article]:
    return [Article(id=i, documents=(f"doc-{i}",)) for i in ids]


def test_what_goes_on_from_a_story_belongs_to_it() -> None:
    stories = [story("a", "1"), story("b", "2", follows="a"), story("c", "3")]
    assert [[s.id for s in group] for group in groups(stories)] == [["a", "b"], ["c"]]


@pytest.mark.parametrize(
    ("sizes", "left"), [((3, 1), ["b"]), ((1, 1), []), ((2, 2, 2), []), ((4,), [])]
)
def test_a_main_story_has_half_of_the_articles(sizes: tuple[int, ...], left: list[str]) -> None:
    names, stories = [], []
    for index, size in enumerate(sizes):
        own = [f"{index}-{n}" for n in range(size)]
        names += own
        stories.append(story("abc"[index], *own))
    assert [s.id for s in aside(stories, articles(*names))] == left
    assert has_main(groups(stories), articles(*names)) is bool(left or len(sizes) == 1)


def test_articles_that_are_left_aside_are_counted_by_their_words() -> None:
    again = FERRY.replace("The Straits Weekly, 6 June", "Maraya Mail, 7 June").replace(
        "Ferry sinks off Sul, 52 drowned", "Divers search the ferry off Sul"
    )
    told = [report(f"{at}.txt", text) for at, text in enumerate(REPORTS)]
    account = build_account([*told, report("ferry.txt", FERRY), report("divers.txt", again)])
    assert not list(check_brief(account))
    gaps = account.brief.sections[-1].sentences
    assert [len(s.evidence) for s in gaps if "something else" in s.text] == [
        len({a.id for a in account.articles}) - len(REPORTS)
    ]
