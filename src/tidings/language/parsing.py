"""Parse sentences one by one, each distinct sentence once, and place the result in a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from tidings.language.counted_fellows import with_counted_fellows
from tidings.language.garden_paths import with_garden_paths
from tidings.language.harm_beside_harm import with_second_causes
from tidings.language.headline_verbs import with_headline_verb, with_stopping_verb
from tidings.language.joining_that import with_joining_that
from tidings.language.listed_aims import with_listed_aims
from tidings.language.loose_days import without_glued_days
from tidings.language.lost_falls import with_falls
from tidings.language.lost_roots import with_root
from tidings.language.lost_states import with_states
from tidings.language.lost_subjects import with_subject
from tidings.language.lost_verbs import with_verb
from tidings.language.openers import with_opener
from tidings.language.parted_subjects import with_own_subjects
from tidings.language.pipeline import load_pipeline
from tidings.language.sentences import split_sentences
from tidings.language.trees import dependents
from tidings.model.documents import Document, PartKind
from tidings.model.parse import Sentence, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Title, byline and the like are metadata: read by `documents`, never for mentions.
READ_PARTS: tuple[PartKind, ...] = ("lead", "body", "gallery")
# Longer "sentences" are tables or lists without full stops; the parser's cost grows with their length.
MAX_CHARACTERS = 2_000

Span = tuple[int, int]
_LINE = re.compile(r"[\n\t\u00a0]")
# The mark of an encyclopedia's note sticks to the word before it: "Haroun,[1] who".
_NOTE = re.compile(r"(?<=[\w.,;:!?\"'”’)\]])\[\d{1,3}\]")


def sentence_spans(document: Document) -> tuple[tuple[Span, int, PartKind], ...]:
    """The sentences of a document that are read: offsets, paragraph number, kind of part."""
    found: list[tuple[Span, int, PartKind]] = []
    for paragraph, part in enumerate(document.parts):
        if part.kind in READ_PARTS:
            for span in split_sentences(document.text, part.start, part.end):
                found.append((span, paragraph, part.kind))  # noqa: PERF401 (reads better)
    return tuple(found)


def parse_texts(
    texts: Iterable[str], *, model: str, names: bool = True
) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Parse each text as one sentence; token offsets count from its beginning. Without `names` no token
    has a name label: the learned reader gives them."""
    pipeline = load_pipeline(model, names=names)
    whole = [text[:MAX_CHARACTERS] for text in texts]
    # A line break would be a token of its own and spoil the parse; a space keeps all offsets.
    lines = (_NOTE.sub(_blank, _LINE.sub(" ", text)) for text in whole)
    documents = (_one_sentence(pipeline.make_doc(line)) for line in lines)
    for text, parsed in zip(whole, pipeline.pipe(documents, batch_size=64), strict=True):
        yield text, tuple(_tokens(parsed))


def _blank(mark: re.Match[str]) -> str:
    return " " * len(mark.group())


def place_sentences(
    document: Document, parses: Mapping[str, Sequence[Token]]
) -> tuple[Sentence, ...]:
    """The document's sentences with their parses shifted to document offsets."""
    placed: list[Sentence] = []
    for (start, end), paragraph, part in sentence_spans(document):
        tokens = parses[document.text[start:end][:MAX_CHARACTERS]]
        placed.append(place_tokens(tokens, len(placed), paragraph, part, (start, end)))
    return tuple(placed)


def place_tokens(
    tokens: Sequence[Token], index: int, paragraph: int, part: PartKind, span: Span
) -> Sentence:
    """One sentence at a place of a document, from tokens counted from its beginning."""
    # a lost subject before a load that lost its verb, and what looks like a participle last
    tokens = with_subject(with_opener(without_glued_days(with_root(tokens))))
    tokens = with_falls(with_garden_paths(with_own_subjects(tokens)))
    tokens = with_states(with_listed_aims(with_verb(with_headline_verb(tokens))))
    tokens = with_counted_fellows(with_stopping_verb(tokens))
    tokens = with_second_causes(with_joining_that(tokens))
    return Sentence(
        index=index, paragraph=paragraph, part=part, start=span[0], end=span[1],
        tokens=tuple(_shifted(token, span[0]) for token in tokens),
        children=dependents(tokens),
    )  # fmt: skip


def _shifted(token: Token, by: int) -> Token:
    return Token(
        index=token.index, start=token.start + by, end=token.end + by, text=token.text,
        lemma=token.lemma, pos=token.pos, tag=token.tag, dep=token.dep, head=token.head,
        name=token.name,
    )  # fmt: skip


def _one_sentence(parsed: Doc) -> Doc:
    for token in parsed[1:]:
        token.is_sent_start = False
    return parsed


def _tokens(parsed: Doc) -> Iterator[Token]:
    for token in parsed:
        yield Token(
            index=token.i, start=token.idx, end=token.idx + len(token.text), text=token.text,
            lemma=token.lemma_.lower(), pos=token.pos_, tag=token.tag_, dep=token.dep_,
            head=token.head.i, name=token.ent_type_,
        )  # fmt: skip
