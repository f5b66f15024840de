"""People and firms described beside their names, for whom the description is an office: "Awa Sy, a lake expert".

"An expert with the Lake Board" holds an office of the Board. Leaves "the experts" alone, who may be anybody.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language.trees import children, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.chains.assign import state_of
from tidings.mentions.entities.chains.book import Book
from tidings.mentions.entities.names.found import Nominal
from tidings.mentions.entities.nouns.apposed import named_behind
from tidings.mentions.entities.nouns.fields import field_of
from tidings.mentions.entities.nouns.listed import goes_on_listing, listed_beside
from tidings.mentions.entities.nouns.office_bodies import body_of
from tidings.mentions.entities.nouns.roles import role_sectors, title_at
from tidings.model.documents import Document
from tidings.model.evidence import quote
from tidings.model.mentions import RoleMention
from tidings.model.parse import Sentence, Token


def apposed_name(book: Book, sentence: Sentence, found: Nominal) -> int | None:
    """The person or firm a description is set beside: "Awa Sy, a lake expert", "the mine's operator, Arvolux"."""
    firm = found.noun in word_class("firm_words")
    if (found.class_ not in {"role", "speaker", "people"} and not firm) or found.plural:
        return None
    head = sentence.tokens[found.head]
    beside = [head.head] if head.dep in {"appos", "attr"} else []
    above = sentence.tokens[head.head]
    if head.dep == "appos" and _begins_clause(sentence, head, above):
        return None
    if above.pos == "NOUN" and head.index in {t.index for t in listed_beside(sentence, above)}:
        return None
    if head.dep == "attr":
        beside = [t.index for t in children(sentence, sentence.tokens[head.head], "nsubj")]
    beside += [
        t.index
        for t in children(sentence, head, "appos")
        if not goes_on_listing(sentence, t.index + 1)
    ]
    beside += _second_beside(sentence, found)
    for index in beside:
        chain = book.covering(sentence.index, index)
        kinds = {"person", "organization"} if firm else {"person"}
        if chain is not None and book.drafts[chain].kind in kinds:
            return chain
    second = _second_office(book, sentence, found)
    return second if second is not None else named_behind(book, sentence, found)


def _begins_clause(sentence: Sentence, head: Token, above: Token) -> bool:
    """“Like Awa Sy, the mayor is not named”: behind a phrase that opens the sentence a clause begins, which no comma closes."""
    link = sentence.tokens[above.head]
    opens = above.dep == "pobj" and all(
        t.pos in {"CCONJ", "PUNCT"} for t in sentence.tokens[: link.index]
    )
    behind = sentence.tokens[subtree(sentence, head)[-1].index + 1 :]
    behind = behind[1:] if behind and behind[0].text in {"“", '"', "``"} else behind
    return opens and bool(behind) and behind[0].pos in {"VERB", "AUX"}


def _second_office(book: Book, sentence: Sentence, found: Nominal) -> int | None:
    """Whose two offices stand before the name: "State Councillor and Foreign Minister Awa Sy"; "the mayor and Foreign Minister
    Awa Sy" are two."""
    tokens = sentence.tokens
    opens = tokens[found.first]
    if opens.pos == "DET" or not tokens[found.head].text[:1].isupper():
        return None
    if found.last >= len(tokens) or tokens[found.last].text != "and":
        return None
    title = title_at(sentence, found.last + 1, len(tokens))
    chain = None if title is None else book.covering(sentence.index, title.last)
    return chain if chain is not None and book.drafts[chain].kind == "person" else None


def _second_beside(sentence: Sentence, found: Nominal) -> list[int]:
    """Whom a second description closed by a comma is set beside: "Awa Sy, a lawyer and a former judge, said"."""
    head = sentence.tokens[found.head]
    first = sentence.tokens[head.head]
    if head.dep != "conj" or first.dep != "appos" or first.tag != "NN":
        return []
    if sentence.tokens[found.first].text.lower() not in {"a", "an", "another"}:
        return []
    behind = sentence.tokens[subtree(sentence, first)[-1].index + 1 :]
    return [first.head] if not behind or behind[0].text in {",", ".", ";", "—"} else []


def describe(
    document: Document, book: Book, sentence: Sentence, chain: int, found: Nominal
) -> None:
    """Give somebody a description for an office: an expert is who is called one beside her name."""
    draft = book.drafts[chain]
    words = quote(
        document.id, document.text,
        sentence.tokens[found.first].start, sentence.tokens[found.last - 1].end,
    )  # fmt: skip
    title = _title(sentence, found)
    if all(r.title != title for r in draft.roles):
        town = title in word_class("territorial_offices")
        of = body_of(book, sentence, found) if town else None
        if of is None and found.country:
            of = state_of(book, found.country)
        draft.roles.append(RoleMention(title=title, of=of, evidence=words))
    draft.fields |= field_of(sentence, found.first, found.head)
    draft.sector = draft.sector or found.sector
    draft.country = draft.country or found.country


def _title(sentence: Sentence, found: Nominal) -> str:
    """The office with the word that makes it another: “prime minister”, where its noun alone is known for more."""
    before = sentence.tokens[found.head - 1].lemma.lower() if found.head > found.first else ""
    return title if (title := f"{before} {found.noun}") in role_sectors() else found.noun


def bind_offices(book: Book, sentence: Sentence, nominals: Sequence[Nominal]) -> None:
    """Tie offices to the bodies that follow them: "an expert with the Lake Board"."""
    for found in nominals:
        chain = book.covering(sentence.index, found.head)
        if chain is None or book.drafts[chain].kind != "person":
            continue
        roles = book.drafts[chain].roles
        title = _title(sentence, found)
        for place, role in enumerate(roles):
            if role.of is None and role.title == title:
                body = body_of(book, sentence, found)
                if body is not None:
                    roles[place] = RoleMention(title=role.title, of=body, evidence=role.evidence)
