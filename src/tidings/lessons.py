"""From a case and a person's corrections to annotated reports, which teach the learned reader a crisis."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence

from tidings.mentions.figures.counted.singles import find_singles
from tidings.mentions.figures.written.numbers import find_numbers
from tidings.model.account import Account
from tidings.model.documents import Article, Document
from tidings.model.mentions import Reading
from tidings.model.record import Record
from tidings.pipeline import READ_LANGUAGE, read_reports
from tidings.rereading import account_as_read, look_into
from tidings.store.case import Case
from tidings.teaching.corrections import Corrections, Taught
from tidings.teaching.drafting import Draft, Head, draft_report
from tidings.teaching.items import ItemFinder, documents_of
from tidings.teaching.records import Report

Progress = Callable[[str, int, int], None]

# An article of which so much is another's repeats it.
WHOLE = 0.95
# The corpus wants a day in every head; nobody takes this one for the day of a report.
NO_DAY = "1970-01-01"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NO_OUTLET = "unknown"
OTHER_READER = "the case was built by another learned reader than the one installed: what that one reads is written"
# Long enough to know a crisis by, short enough for a folder.
SLUG = 60


class Lessons(Record, frozen=True, kw_only=True):
    """The reports of one crisis, by number. In words: what to know of them, what they could not hold, and
    which corrections are not in them."""

    crisis: str
    reports: tuple[Report, ...]
    told: tuple[str, ...]
    lost: tuple[str, ...]
    untaught: tuple[str, ...]
    taught: int


def draft_lessons(
    case: Case,
    corrections: Corrections,
    *,
    every: bool = False,
    progress: Progress | None = None,
    account: Account | None = None,
) -> Lessons:
    """The reports that corrections touch, or `every` one, as tidings reads them, corrected.

    Only English is taught, and of an article only its first document. `account` is the one that the program alone makes
    of the case, where it is at hand.
    """
    account = account or account_as_read(case)
    homes = _homes(account)
    chosen = set(homes.values()) if every else _touched(account, corrections, homes)
    told, readings = _read(case, progress)
    finder, crisis = ItemFinder(account), slug_of(account.situation.title)
    drafts: list[Draft] = []
    lost: list[str] = []
    for document in _in_order(account.documents, chosen):
        reading = readings.get(document.id)
        if reading is None or not reading.sentences:
            told.append(f"{document.origin}: nothing of it was read, so it is not written")
            continue
        number = len(drafts) + 1
        draft = _draft(reading, finder, corrections, crisis, number)
        drafts.append(draft)
        if draft.report.published == NO_DAY:
            told.append(f"{number}.txt: its day is unknown; {NO_DAY} stands for it")
        lost += [f"{number}.txt: {what}" for what in draft.lost]
    taught = frozenset[tuple[str, str]]().union(*(draft.taught for draft in drafts))
    missed = [one for one in corrections.taught if one.key not in taught]
    return Lessons(
        crisis=crisis, reports=tuple(draft.report for draft in drafts), told=tuple(told),
        lost=tuple(lost),
        untaught=(
            *corrections.untaught,
            *(f"line {o.line}: the words of {o.item} stand in no written report" for o in missed),
        ),
        taught=len(corrections.taught) - len(missed),
    )  # fmt: skip


def _draft(
    reading: Reading, finder: ItemFinder, corrections: Corrections, crisis: str, number: int
) -> Draft:
    document = reading.document
    head = Head(
        crisis=crisis,
        outlet=" ".join((document.outlet or document.agency or "").split()) or NO_OUTLET,
        published=_day(document),
    )
    return draft_report(
        reading, finder.find(reading), corrections, name=f"{crisis}/{number}", head=head,
        numbers=dict(_numbers(reading)),
    )  # fmt: skip


def _day(document: Document) -> str:
    said = document.published.date if document.published else ""
    return said if _DAY.fullmatch(said) else NO_DAY


def slug_of(title: str) -> str:
    """A title as the name of a folder: "Shelling in Évora" is shelling-in-evora."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(slug) > SLUG:
        slug = slug[:SLUG].rpartition("-")[0] or slug[:SLUG]
    return slug or "crisis"


def _homes(account: Account) -> dict[str, str]:
    """Of each English document the one that is written for it: the first of its article, or of the article
    that its own repeats from end to end."""
    english = {d.id for d in account.documents if d.language in {READ_LANGUAGE, None}}
    articles = {article.id: article for article in account.articles}
    homes: dict[str, str] = {}
    for article in account.articles:
        home = _origin(article, articles).documents[0]
        if home in english:
            homes.update(dict.fromkeys(english & set(article.documents), home))
    return homes


def _origin(article: Article, articles: Mapping[str, Article]) -> Article:
    """The article whose words an article repeats; itself where it has words of its own."""
    seen = {article.id}
    while True:
        taken = (d.article for d in article.derived_from if d.share >= WHOLE and d.article)
        giver = next((articles[name] for name in taken if name in articles), None)
        if giver is None or giver.id in seen:
            return article
        seen.add(giver.id)
        article = giver


def _touched(account: Account, corrections: Corrections, homes: Mapping[str, str]) -> set[str]:
    wanted = {one.item for one in corrections.taught}
    items: tuple[Taught, ...] = (
        *account.entities, *account.events, *account.figures, *account.statements,
    )  # fmt: skip
    said = (document for item in items if item.id in wanted for document in documents_of(item))
    return {homes[document] for document in said if document in homes}


def _in_order(documents: Sequence[Document], chosen: set[str]) -> list[Document]:
    """By day, so that a later build of more reports changes few numbers."""
    kept = [document for document in documents if document.id in chosen]
    return sorted(kept, key=lambda d: (d.published.date if d.published else "~", d.id))


def _numbers(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where each number of a document begins and ends; of an amount without its unit."""
    for sentence in reading.sentences:
        found = find_numbers(reading.document.text, sentence, reading.times)
        for number in (*found, *find_singles(sentence)):
            last = number.last
            while number.unit and last > number.first and sentence.tokens[last].pos == "NOUN":
                last -= 1
            end = number.end if last == number.last else sentence.tokens[last].end
            yield number.start, end


def _read(case: Case, progress: Progress | None) -> tuple[list[str], Mapping[str, Reading]]:
    """The readings of a case by document, from what its build has kept, and what to tell of them."""
    kept = look_into(case)
    _, read = read_reports(
        case.reports(), settings=kept.settings, cache=kept.sentences, windows=kept.windows,
        progress=progress,
    )  # fmt: skip
    made = {one.name: one.sha256 for one in case.account.made.models}
    told = [] if made.get("reader") == read.reader else [OTHER_READER]
    return told, {reading.document.id: reading for reading in read.readings}
