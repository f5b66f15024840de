"""Who "we" is in what a body publishes in its own name: the body, where the report does not name it otherwise.

In a report of the Relief Union, "We call for a truce" has the Union call; in one of the Evening Herald nobody is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.documents.newsrooms import published_by
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.chains.book import Book
from tidings.model.documents import Document
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token

_WE = frozenset({"we", "us"})
_MARKS = '"“”'


def enrol_publisher(book: Book, sentences: Sequence[Sentence], document: Document) -> None:
    """Enter the body that publishes a report as the one that its "we" stands for, by the name that the report gives it."""
    name = published_by(document)
    own = list(_own_words(sentences)) if name is not None else []
    if name is None or not own:
        return
    known = next(
        (
            i for i, d in enumerate(book.drafts)
            if d.kind == "organization" and name in (d.name, *d.aliases)
        ),
        None,
    )  # fmt: skip
    names = (name,) if known is None else (book.drafts[known].name, *book.drafts[known].aliases)
    stated = document.outlet is None and known is not None
    if not stated and not any(_is_body(one) for one in names):
        return
    chain = book.chain(("organization", name), name, "organization") if known is None else known
    taken = {(m.sentence, m.first) for m in book.mentions}
    for sentence, token in own:
        if (sentence.index, token.index) not in taken:
            book.mention(_mention(document, sentence, token, chain))


def _is_body(name: str) -> bool:
    """“Relief Union”, “Directorate of Forests”: no paper, no agency for news."""
    words = {w.casefold() for w in name.split()}
    return not words & word_class("press_names") and bool(
        words & column("en/organization_heads.tsv")
    )


def _own_words(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Token]]:
    """Each "we" that stands outside quotation marks."""
    paragraph, quoted = -1, False
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, quoted = sentence.paragraph, False
        for token in sentence.tokens:
            if any(mark in token.text for mark in _MARKS):
                quoted = "“" in token.text or (not quoted and "”" not in token.text)
            elif not quoted and token.text.casefold() in _WE and token.pos == "PRON":
                yield sentence, token


def _mention(document: Document, sentence: Sentence, token: Token, chain: int) -> EntityMention:
    return EntityMention(
        start=token.start, end=token.end, quote=document.text[token.start : token.end],
        sentence=sentence.index, first=token.index, last=token.index + 1, head=token.index,
        form="pronoun", as_="organization", chain=chain,
    )  # fmt: skip
