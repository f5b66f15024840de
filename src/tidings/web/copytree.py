"""The copy tree: who wrote the words first, who reprinted them, in which renditions they arrived."""

from dataclasses import dataclass, field

from tidings.web.shapes import JsonObject, number, objects, strings, words


@dataclass
class ArticleNode:
    """One article, with the articles that took their words from it."""

    article: JsonObject
    documents: list[JsonObject]
    share: float | None = None
    taken: JsonObject = field(default_factory=dict)
    copies: list["ArticleNode"] = field(default_factory=list)


@dataclass
class SourceNode:
    """One origin, with the articles that carry its words."""

    name: str
    source: JsonObject
    articles: list[ArticleNode] = field(default_factory=list)


def build_tree(account: JsonObject) -> list[SourceNode]:
    """Origins in the order of the account; every article stands exactly once."""
    documents = {words(document, "id"): document for document in objects(account, "documents")}
    nodes = {
        words(article, "id"): ArticleNode(
            article, [documents[key] for key in strings(article, "documents") if key in documents]
        )
        for article in objects(account, "articles")
    }
    sources = objects(account, "sources")
    roots: dict[str, SourceNode] = {}
    for article_id, node in nodes.items():
        parent = _parent_article(node, nodes)
        if parent and not _leads_back(parent, article_id, nodes):
            nodes[parent].copies.append(node)
        else:
            origin = _origin(node, sources)
            name = words(origin, "name") or words(node.article, "agency", "outlet")
            root = roots.setdefault(name, SourceNode(name or "unknown source", origin))
            root.articles.append(node)
    return list(roots.values())


def _parent_article(node: ArticleNode, nodes: dict[str, ArticleNode]) -> str | None:
    for taken in objects(node.article, "derived_from"):
        parent = words(taken, "article")
        if parent in nodes and nodes[parent] is not node:
            node.share, node.taken = number(taken, "share"), taken
            return parent
    return None


def _leads_back(parent: str, article_id: str, nodes: dict[str, ArticleNode]) -> bool:
    """Whether the parent is itself, at some remove, taken from this article."""
    seen: set[str] = set()
    waiting = [parent]
    while waiting:
        current = waiting.pop()
        if current == article_id:
            return True
        if current in nodes and current not in seen:
            seen.add(current)
            taken = objects(nodes[current].article, "derived_from")
            waiting += [words(element, "article") for element in taken]
    return False


def _origin(node: ArticleNode, sources: list[JsonObject]) -> JsonObject:
    for taken in objects(node.article, "derived_from"):
        agency = words(taken, "agency")
        for source in sources:
            if agency and agency in (words(source, "id"), words(source, "name")):
                node.share, node.taken = number(taken, "share"), taken
                return source
        if agency:
            node.share, node.taken = number(taken, "share"), taken
            return {"name": agency}
    article_id = words(node.article, "id")
    owners = [source for source in sources if article_id in strings(source, "articles")]
    owners.sort(key=lambda source: source.get("kind") != "agency")
    return owners[0] if owners else {}
