"""Says whose word an estimate is: who gave it, of which kind, and from which independent source it came."""

from collections.abc import Mapping
from dataclasses import dataclass

from tidings.lexicons.tables import table
from tidings.web.lookup import Lookup
from tidings.web.shapes import JsonObject, objects, words

# Kinds of voices with what the legend calls them.
KINDS: Mapping[str, str] = {
    "official": "government, army, police",
    "armed": "armed group",
    "world": "international body",
    "aid": "aid or rights group",
    "other": "somebody else",
    "agency": "a news agency itself",
    "paper": "a newsroom itself",
}
# Codes that stand in the place of a country for bodies that have none.
_WORLD, _AID = frozenset({"UNO", "IGO", "EUR"}), frozenset({"NGO"})
_PARTIES: Mapping[str, str] = {"state": "official", "group": "armed"}


@dataclass(frozen=True)
class Voice:
    """Who says a number: `kind` is one of KINDS, `source` the independent source by which it is known."""

    kind: str
    source: str
    name: str
    day: str


class Voices:
    """The voices of an account, by estimate."""

    def __init__(self, look: Lookup) -> None:
        self._look = look
        self.article_of = look.article_of

    def of(self, estimate: JsonObject) -> Voice:
        """Whose word an estimate is."""
        article = self.article_of(words(estimate, "document"))
        # Where a paper prints an agency's text, the agency is the source.
        source = min(self._look.sources_of(words(article, "id")), key=_weight, default={})
        published = next(iter(objects(article, "published")), {})
        return Voice(
            kind=self._kind(words(estimate, "attributed_to"), source),
            source=words(source, "id"),
            name=words(source, "name") or words(article, "outlet", "title"),
            day=words(estimate, "as_of") or words(published, "date") or words(article, "published"),
        )

    def _kind(self, speaker: str, source: JsonObject) -> str:
        if not speaker:
            return "agency" if words(source, "kind") == "agency" else "paper"
        entry = self._look.item(speaker)
        entity = entry.item if entry else {}
        codes = next(iter(objects(entity, "codes")), {})
        sector, country = words(codes, "plover_sector"), words(codes, "iso3")
        if country in _WORLD or sector in _WORLD:
            return "world"
        if country in _AID or sector in _AID:
            return "aid"
        if words(entity, "kind") == "armed_group":
            return "armed"
        if words(entity, "kind") == "state":
            return "official"
        parties = {row["sector"]: row["party"] for row in table("world/sector_codes.tsv")}
        return _PARTIES.get(parties.get(sector, ""), "other")


def _weight(source: JsonObject) -> tuple[bool, bool, str]:
    return (
        source.get("independent") is not True,
        words(source, "kind") != "agency",
        words(source, "id"),
    )
