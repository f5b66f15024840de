"""CSL-JSON: items as programs that cite take them."""

import json

from msgspec.structs import replace
from tests.exports.made import bare_account, empty_account, hostile_account
from tests.samples import sample_account

from tidings.exports.csl import export_csl
from tidings.model.account import Account

# Of the schema of CSL 1.0.2 the properties that are used, with their shape.
TEXTS = {"id", "type", "title", "container-title", "URL", "language", "note"}


def items(account: Account) -> list[dict]:
    read = json.loads(export_csl(account).content)
    for one in read:
        assert set(one) <= {*TEXTS, "author", "issued"}
        assert {"id", "type", "note"} <= set(one)
        assert all(isinstance(one[name], str) and one[name] for name in TEXTS & set(one))
        assert one["type"] == "article-newspaper"
        assert all(set(author) == {"literal"} for author in one.get("author", ()))
        for parts in one.get("issued", {"date-parts": []})["date-parts"]:
            year, month, day = parts
            assert (1 <= month <= 12, 1 <= day <= 31, year > 0) == (True, True, True)
    return read


def test_an_article_is_an_item() -> None:
    account = sample_account()
    first = replace(account.articles[0], authors=("Ada Fenn",), agency="Norpress")
    one, other = items(replace(account, articles=(first, account.articles[1])))
    assert one["author"] == [{"literal": "Ada Fenn"}]
    assert one["issued"] == {"date-parts": [[2031, 5, 6]]}
    assert (one["id"], one["container-title"]) == ("article-gazette", "Gazette")
    assert account.documents[0].sha256 in one["note"]
    assert "author" not in other


def test_nothing_without_days_and_hostile_words() -> None:
    assert items(empty_account()) == []
    assert all("issued" not in one for one in items(bare_account()))
    account = hostile_account()
    assert items(account)[0]["title"] == account.articles[0].title


def test_the_example_is_all_there(example: Account) -> None:
    assert [one["id"] for one in items(example)] == [article.id for article in example.articles]
