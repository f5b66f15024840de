"""Somebody known by an office alone, beside the one person of the case who is said to hold it.

"The interior minister warned …" here, "Interior Minister Awa Sy" there. "The mayor of Karm" is not the mayor of Sul, "a
former minister" no minister, and of two generals neither is "the general".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tidings.documents.clusters import Clusters
from tidings.lexicons.tables import column
from tidings.merging.ground import Ground
from tidings.merging.identities.spellings import may_be_spelling
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import Chain, EntityMention

Node = tuple[str, int]  # document id, chain index

SCORE = 0.7
# "The mayor of Karm", "the Karm mayor's"; a name behind a comma is the holder's own.
_OF = re.compile(r"\s+(?:of|in)\s+(?:the\s+)?(\w+)")
_WORD = re.compile(r"\w{3,}")
_LISTED = re.compile(r",\s+((?:[a-z-]+\s+)?[a-z-]+)(?:,|\s+and)\s")
_NAMED = re.compile(r",?\s+(\w+)")


def join_offices(
    clusters: Clusters[Node], chains: Mapping[Node, Chain],
    mentions: Mapping[Node, Sequence[EntityMention]], ground: Ground,
) -> Iterator[Decision]:  # fmt: skip
    """Give each unnamed holder of an office to the only person of the case who is named with it."""
    holders: dict[str, list[Node]] = {}
    for node, chain in chains.items():
        if chain.kind == "person" and not chain.described:
            for title in sorted({r.title for r in chain.roles}):
                holders.setdefault(title, []).append(node)
    for node, chain in chains.items():
        title = chain.name.casefold()
        if (
            chain.kind != "person"
            or not chain.described
            or title not in column("en/roles.tsv", "title")
        ):
            continue
        if title not in holders or not _definite(node, mentions, ground):
            continue
        fits = [h for h in holders[title] if _may_hold(node, h, chains, mentions, ground)]
        if (
            len({clusters.find(h) for h in holders[title]}) > 1
            and len({_place_of(h, chains, mentions, ground) for h in holders[title]}) < 2
        ):
            continue
        if len({clusters.find(h) for h in fits}) > 1:
            fits = _of_its_place(node, fits, chains, mentions, ground)
        if len({clusters.find(h) for h in fits}) == 1 and clusters.join(fits[0], node):
            yield _decision(fits[0], node, chains, mentions)


def _of_its_place(
    node: Node, holders: Sequence[Node], chains: Mapping[Node, Chain],
    mentions: Mapping[Node, Sequence[EntityMention]], ground: Ground,
) -> list[Node]:  # fmt: skip
    """Of those who hold an office in several places, those of the place that is named around "the mayor"; none where several are."""
    text = ground.documents[node[0]].text
    first = mentions[node][0]
    start, end = text.rfind("\n", 0, first.start) + 1, text.find("\n", first.end)
    for around in (text[start : end if end >= 0 else len(text)], text):
        named = {w.casefold() for w in _WORD.findall(around) if w[:1].isupper()}
        places = {p for h in holders if (p := _place_of(h, chains, mentions, ground))}
        there = {p for p in places if any(may_be_spelling(p.casefold(), w) for w in named)}
        if there:
            found = [h for h in holders if _place_of(h, chains, mentions, ground) in there]
            return found if all(_place_of(h, chains, mentions, ground) for h in holders) else []
    return []


def _definite(node: Node, mentions: Mapping[Node, Sequence[EntityMention]], ground: Ground) -> bool:
    """Whether the words mean one known holder: "the minister", not "a minister", nor one whose name stands beside it."""
    text = ground.documents[node[0]].text
    told = [m for m in mentions.get(node, ()) if m.form != "pronoun"]
    first = told[0].quote.split()[0].casefold() if told else ""
    if _is_listed(node, mentions, ground):
        return False
    return first == "the" and not any(_large(_NAMED.match(text, m.end)) for m in told)


def _large(found: re.Match[str] | None) -> str:
    """The word found, where it is written large."""
    return found[1] if found and found[1][:1].isupper() else ""


def _is_listed(
    node: Node, mentions: Mapping[Node, Sequence[EntityMention]], ground: Ground
) -> bool:
    """Whether words only list offices, "the president, premier and foreign minister of Chad": whoever holds them there."""
    text = ground.documents[node[0]].text
    found = (_LISTED.match(text, m.end) for m in mentions[node] if m.form == "nominal")
    offices = column("en/roles.tsv", "title")
    return any(one is not None and bool({one[1], one[1].split()[-1]} & offices) for one in found)


def _may_hold(
    node: Node, holder: Node, chains: Mapping[Node, Chain],
    mentions: Mapping[Node, Sequence[EntityMention]], ground: Ground,
) -> bool:  # fmt: skip
    a, b = chains[node].country, chains[holder].country
    if a and b and a != b:
        return False
    mine = _place_of(node, chains, mentions, ground)
    theirs = _place_of(holder, chains, mentions, ground)
    return not mine or not theirs or may_be_spelling(mine, theirs)


def _place_of(
    node: Node, chains: Mapping[Node, Chain],
    mentions: Mapping[Node, Sequence[EntityMention]], ground: Ground,
) -> str:  # fmt: skip
    """The place that words put behind an office: "the mayor of Karm"."""
    text = ground.documents[node[0]].text
    ends = [r.evidence.end for r in chains[node].roles]
    ends += [m.end for m in mentions.get(node, ()) if m.form == "nominal"]
    return next((word for end in ends if (word := _large(_OF.match(text, end)))), "")


def _decision(
    holder: Node, node: Node, chains: Mapping[Node, Chain],
    mentions: Mapping[Node, Sequence[EntityMention]],
) -> Decision:  # fmt: skip
    first = mentions[node][0]
    left, right = f"{holder[0]}:{chains[holder].name}", f"{node[0]}:{first.start}-{first.end}"
    says = f"{chains[holder].name} is the only {chains[node].name} named"
    return Decision(
        id=content_id("decision", "office", left, right), left=left, right=right, verdict="same",
        score=SCORE, reasons=(Reason(rule="entity.office", says=says),),
    )  # fmt: skip
