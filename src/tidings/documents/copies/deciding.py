"""Whether two documents with common words are one article: a recorded decision with its reasons."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import token_sort_ratio

from tidings.documents.copies.comparing import Comparison
from tidings.documents.newsrooms import name_key
from tidings.model.decisions import Decision, Reason
from tidings.model.documents import Document
from tidings.model.ids import content_id
from tidings.model.vocabulary import Verdict

# Two renditions of one article differ by cuts and a few edited words: even with a gallery glued in, four
# fifths of the shorter one stand in the other. Agency copy edited by two papers rarely keeps that much.
_SAME_WORDS = 0.8
# With the same paper, author or title on both, half is enough: the rest is cut, not another article.
_SAME_WORDS_AND_PAPER = 0.5
_NUMBER = re.compile(r"\d+")
# Titles of two articles with words of one agency share names; an edited title keeps most of its letters.
_LIKE_TITLES = 0.6
# Below this the common words are background sentences of one newsroom or a shared quotation.
SHARED_WORDS = 0.15


def decide(left: Document, right: Document, comparison: Comparison) -> Decision | None:
    """Same article, different articles with common words, or unsure; None when hardly a word is shared."""
    share = max(comparison.left, comparison.right)
    own = max(comparison.left_own, comparison.right_own)
    if own < SHARED_WORDS:
        return None
    reasons = [_words_reason(share), *_marks(left, right)]
    rules = {reason.rule for reason in reasons}
    if min(comparison.left, comparison.right) >= _SAME_WORDS:
        rules.add("whole")  # each stands in the other: an editor may have changed the title
    verdict = _verdict(share, rules)
    return Decision(
        id=content_id("decision", "rendition", *sorted((left.id, right.id))),
        left=min(left.id, right.id),
        right=max(left.id, right.id),
        verdict=verdict,
        score=round(share, 4),
        reasons=tuple(reasons),
    )


def _verdict(share: float, rules: set[str]) -> Verdict:
    if "different-outlet" in rules:
        return "different"
    if "other-numbers" in rules or ("other-title" in rules and "whole" not in rules):
        return "unsure" if share >= _SAME_WORDS_AND_PAPER else "different"
    alike = rules & {"same-outlet", "same-title", "same-author", "same-address"}
    if share >= _SAME_WORDS and not rules & {"different-author"}:
        return "same"
    if share >= _SAME_WORDS_AND_PAPER and alike and not rules & {"different-author"}:
        return "same"
    return "unsure" if share >= _SAME_WORDS_AND_PAPER else "different"


def _words_reason(share: float) -> Reason:
    return Reason(
        rule="shared-words",
        says=f"{share:.0%} of the words of one stand in runs of five or more in the other",
    )


def _marks(left: Document, right: Document) -> list[Reason]:
    """What the two say of themselves: paper, title, author, address, day."""
    reasons: list[Reason] = []
    if left.outlet and right.outlet:
        same = name_key(left.outlet) == name_key(right.outlet)
        says = f"both are from {left.outlet}" if same else f"{left.outlet} is not {right.outlet}"
        reasons.append(Reason(rule="same-outlet" if same else "different-outlet", says=says))
    else:
        says = "one of them does not name its outlet"
        if not (left.outlet or right.outlet):
            says = "neither names its outlet"
        reasons.append(Reason(rule="outlet-unknown", says=says))
    if left.title and right.title:
        reasons.extend(_title_reason(left.title, right.title))
    if left.authors and right.authors:
        same = bool(
            {name_key(name) for name in left.authors} & {name_key(name) for name in right.authors}
        )
        says = "an author is the same" if same else "the authors are others"
        reasons.append(Reason(rule="same-author" if same else "different-author", says=says))
    if _addresses(left) & _addresses(right):
        reasons.append(Reason(rule="same-address", says="the web address is the same"))
    return reasons


def _title_reason(left: str, right: str) -> list[Reason]:
    if name_key(left) == name_key(right):
        return [Reason(rule="same-title", says="the titles are the same")]
    counts = [set(_NUMBER.findall(title)) for title in (left, right)]
    if counts[0] and counts[1] and counts[0] != counts[1]:
        return [Reason(rule="other-numbers", says="the titles give other numbers")]
    alike = token_sort_ratio(left.casefold(), right.casefold()) / 100
    if alike < _LIKE_TITLES:
        return [Reason(rule="other-title", says="the titles are others")]
    return []


def _addresses(document: Document) -> set[str]:
    return {fact.value for fact in document.facts if fact.field == "url"}
