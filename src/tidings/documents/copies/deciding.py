"""Whether two documents with common words are one article, or one took words of the other: a recorded decision."""

from __future__ import annotations

import re
from datetime import date

from rapidfuzz.fuzz import token_sort_ratio

from tidings.documents.copies.comparing import LEFT_AS_THEY_WERE, Comparison
from tidings.documents.newsrooms import name_key
from tidings.model.decisions import Decision, Reason
from tidings.model.documents import Document
from tidings.model.ids import content_id
from tidings.model.vocabulary import Verdict

# Two renditions of one article differ by cuts and a few edited words: even with a gallery glued in, four
# fifths of the shorter one stand in the other. Agency copy edited by two papers rarely keeps that much.
_SAME_WORDS = 0.8
# With the same paper, author or title on both, a good half is enough: the rest is cut, not another article. Two
# reports of one paper on two happenings have up to half of their words in common (judged war reports).
_SAME_WORDS_AND_PAPER = 0.55
# Where each of two texts of one paper has so much of the other, it is one article, whatever stands above it.
_WHOLE_IN_PAPER = 0.6
# A paper brings its own report up to date within a week, and keeps most of the earlier text.
_UPDATE_DAYS = 7
_NUMBER = re.compile(r"\d+")
# Titles of two articles with words of one agency share names; an edited title keeps most of its letters.
_LIKE_TITLES = 0.6
# Measured on the odd invented families and the judged war reports (evaluation/score_copies.py): independent
# reports on one happening share up to 15 words of narrative in passages, hardly any copy shares fewer.
_FEWEST_NARRATIVE = 16
# A copy of which less than a fifth is taken shows it by more than a stock sentence; one of which half is taken,
# quotations and all, by less.
_SMALL_SHARE = 0.2
_LARGE_SHARE = 0.45
_NARRATIVE_OF_SMALL = 24
# Of two reports that share only what stands behind this part of both, each has its own news: the rest is
# the background paragraph that papers and agencies keep in stock.
_BACKGROUND = 0.42


def decide(left: Document, right: Document, comparison: Comparison) -> Decision | None:
    """Same article, different articles of which one has words of the other, or unsure; None for no copies."""
    share = max(comparison.left, comparison.right)
    if not is_copy(comparison) and share < _SAME_WORDS:
        return None
    reasons = [*_words_reasons(comparison, share), *_marks(left, right)]
    rules = {reason.rule for reason in reasons}
    whole = _WHOLE_IN_PAPER if "same-outlet" in rules else _SAME_WORDS
    if min(comparison.left, comparison.right) >= whole:
        rules.add("whole")  # each stands in the other: an editor may have changed the title
    if "same-outlet" in rules and (update := _update_reason(left, right, comparison)):
        reasons.append(update)
        rules.add(update.rule)
    verdict = _verdict(share, rules)
    if verdict != "same" and "same-outlet" in rules:
        says = f"{left.outlet} uses words of its own again: no copy of another's"
        reasons.append(Reason(rule="own-words-again", says=says))
    return Decision(
        id=content_id("decision", "rendition", *sorted((left.id, right.id))),
        left=min(left.id, right.id),
        right=max(left.id, right.id),
        verdict=verdict,
        score=round(max(share, comparison.left_own, comparison.right_own), 4),
        reasons=tuple(reasons),
    )


def is_copy(comparison: Comparison) -> bool:
    """Whether one of two texts has more of the other than two reports on one happening have in common."""
    fewest = _FEWEST_NARRATIVE
    if max(comparison.left, comparison.right) >= _LARGE_SHARE:
        fewest = LEFT_AS_THEY_WERE
    elif comparison.narrative_share < _SMALL_SHARE:
        fewest = _NARRATIVE_OF_SMALL
    if comparison.narrative >= fewest and min(comparison.begins) < _BACKGROUND:
        return True
    return comparison.retold and min(comparison.retold_begins) < _BACKGROUND


def _verdict(share: float, rules: set[str]) -> Verdict:
    if "different-outlet" in rules:
        return "different"
    if "update" in rules:
        return "same"
    if "other-numbers" in rules or ("other-title" in rules and "whole" not in rules):
        return "unsure" if share >= _SAME_WORDS_AND_PAPER else "different"
    alike = rules & {"same-outlet", "same-title", "same-author", "same-address"}
    if share >= _SAME_WORDS and not rules & {"different-author"}:
        return "same"
    if share >= _SAME_WORDS_AND_PAPER and alike and not rules & {"different-author"}:
        return "same"
    return "unsure" if share >= _SAME_WORDS_AND_PAPER else "different"


def _words_reasons(comparison: Comparison, share: float) -> list[Reason]:
    says = f"{share:.0%} of the words of one stand in common passages"
    reasons = [Reason(rule="shared-words", says=says)]
    told = max(comparison.left_own, comparison.right_own)
    if comparison.retold and told > share:
        says = (
            f"sentences are told again in other words; with them {told:.0%} of one is in the other"
        )
        reasons.append(Reason(rule="retold", says=says))
    return reasons


def _update_reason(left: Document, right: Document, comparison: Comparison) -> Reason | None:
    """A paper's later version of its own report: it keeps most of the earlier one's words."""
    if not (left.published and right.published):
        return None
    days = [date.fromisoformat(d.published.date) for d in (left, right) if d.published]
    if abs((days[0] - days[1]).days) > _UPDATE_DAYS or min(comparison.begins) >= _BACKGROUND:
        return None
    kept = comparison.left if days[0] < days[1] else comparison.right
    if days[0] == days[1]:
        kept = max(comparison.left, comparison.right)
    if kept < _SAME_WORDS_AND_PAPER:
        return None
    says = f"{left.outlet} published both within a week, and {kept:.0%} of the earlier one is kept"
    return Reason(rule="update", says=says)


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
