"""The copy tree: who wrote the words first, who reprinted them, in which renditions they arrived."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tidings.web.shapes import JsonObject, number, objects, strings, words

# As in the terminal's tree: an article stands below an origin that gave at least this much of its words.
_MOSTLY = 0.5


@dataclass
class ArticleNode:
    """One article, the articles that took most of their words from it, and those that took some."""

    article: JsonObject
    documents: list[JsonObject]
    copies: list["ArticleNode"] = field(default_factory=list)
    gave: list[tuple[JsonObject, JsonObject]] = field(default_factory=list)

    @property
    def alone(self) -> bool:
        """Whether it took no words and gave none."""
        return not (self.copies or self.gave or objects(self.article, "derived_from"))


@dataclass
class SourceNode:
    """One origin, with the articles that carry its words."""

    name: str
    source: JsonObject
    articles: list[ArticleNode] = field(default_factory=list)

    @property
    def alone(self) -> bool:
        """Whether none of its articles took or gave words."""
        return all(node.alone for node in self.articles)


def build_tree(
    sources: list[JsonObject],
    articles: list[JsonObject],
    documents_of: Callable[[JsonObject], list[JsonObject]],
) -> list[SourceNode]:
    """Origins in the order of the account, every article once; origins that others carry come first."""
    nodes = {
        words(article, "id"): ArticleNode(article, documents_of(article)) for article in articles
    }
    roots: dict[str, SourceNode] = {}
    for article_id, node in nodes.items():
        most = _most(node.article)
        parent = words(most, "article")
        above = parent if parent in nodes and not _leads_back(parent, article_id, nodes) else ""
        for taken in objects(node.article, "derived_from"):
            giver = nodes.get(words(taken, "article"))
            if giver and giver is not node and words(taken, "article") != above:
                giver.gave.append((node.article, taken))
        if above:
            nodes[above].copies.append(node)
        else:
            origin = _origin(node.article, most, sources)
            name = words(origin, "name") or words(node.article, "agency", "outlet")
            root = roots.setdefault(name, SourceNode(name or "unknown source", origin))
            root.articles.append(node)
    return sorted(roots.values(), key=lambda root: root.alone)


def _most(article: JsonObject) -> JsonObject:
    """The derivation that gave most of an article's words, if one did; of unknown share it counts as most."""
    taken = objects(article, "derived_from")
    if not taken:
        return {}
    share = number(taken[0], "share")
    return taken[0] if share is None or share >= _MOSTLY else {}


def _leads_back(parent: str, article_id: str, nodes: dict[str, ArticleNode]) -> bool:
    """Whether the parent is itself, at some remove, below this article."""
    seen: set[str] = set()
    while parent in nodes and parent not in seen:
        if parent == article_id:
            return True
        seen.add(parent)
        parent = words(_most(nodes[parent].article), "article")
    return False


def _origin(article: JsonObject, most: JsonObject, sources: list[JsonObject]) -> JsonObject:
    """The agency that most words come from, else the outlet, else whoever the article is counted for."""
    agency = words(most, "agency")
    for source in sources:
        if agency and agency in (words(source, "id"), words(source, "name")):
            return source
    if agency:
        return {"name": agency}
    owners = [source for source in sources if words(article, "id") in strings(source, "articles")]
    owners.sort(key=lambda source: source.get("kind") == "agency")
    return owners[0] if owners else {}
