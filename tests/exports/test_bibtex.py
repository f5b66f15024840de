"""BibTeX: parsers read every entry, and no title ends one."""

import pytest
from msgspec.structs import replace
from tests.exports.made import HOSTILE, bare_account, empty_account, hostile_account
from tests.samples import sample_account

from tidings.exports.bibtex import export_bibtex, tex
from tidings.model.account import Account

bibtexparser = pytest.importorskip("bibtexparser")


def entries(account: Account) -> dict[str, dict[str, str]]:
    read = bibtexparser.parse_string(export_bibtex(account).content.decode())
    assert read.failed_blocks == []
    return {one.key: {f.key: f.value for f in one.fields} for one in read.entries}


def test_an_article_is_an_entry() -> None:
    account = sample_account()
    first = replace(
        account.articles[0], authors=("Ada Fenn", "Gazette staff, Velo"), agency="Norpress"
    )
    read = entries(replace(account, articles=(first, account.articles[1])))
    assert list(read) == ["article-gazette", "article-radio"]
    one = read["article-gazette"]
    assert one["author"] == "Ada Fenn and {Gazette staff, Velo}"
    assert one["title"] == "{Gazette on Velo}"
    assert (one["journal"], one["year"], one["month"], one["date"]) == (
        "Gazette",
        "2031",
        "5",
        "2031-05-06",
    )
    assert account.documents[0].sha256 in one["note"]
    assert "doc-gazette" in one["note"]


def test_an_agency_stands_for_an_unnamed_author() -> None:
    account = sample_account()
    first = replace(account.articles[0], agency="Reuters and AFP")
    read = entries(replace(account, articles=(first, account.articles[1])))
    assert read["article-gazette"]["author"] == "{Reuters and AFP}"
    assert "author" not in read["article-radio"]


def test_what_is_not_known_is_absent() -> None:
    assert not {"year", "date", "url"} & set(entries(bare_account())["article-gazette"])
    assert entries(empty_account()) == {}


def test_the_example_reads_back(example: Account) -> None:
    assert list(entries(example)) == [article.id for article in example.articles]


def test_hostile_words_stay_inside_their_field() -> None:
    account = hostile_account()
    read = entries(account)
    assert list(read) == [article.id for article in account.articles]
    assert {"author", "title", "journal", "note"} <= set(read["article-gazette"])


@pytest.mark.parametrize("words", HOSTILE)
def test_braces_pair_and_no_command_of_a_report_is_left(words: str) -> None:
    said = tex(words)
    assert said.count("{") == said.count("}")
    assert "\\input" not in said
    depth = 0
    for sign in said:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
