"""The tables of a case, plainly named; the same tables fit PostgreSQL, one schema for each case."""

from __future__ import annotations

from sqlalchemy import Column, Float, Index, Integer, LargeBinary, MetaData, Table, Text

METADATA = MetaData()

meta = Table(
    "meta", METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)  # fmt: skip

# What was received. `content` is compressed with zlib; `sha256` is of the bytes before that.
reports = Table(
    "reports", METADATA,
    Column("id", Text, primary_key=True),
    Column("origin", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("declared", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)  # fmt: skip

# When and with which HTTP headers a report was taken. `basis` is "source" where a fetch or an archive said
# when; a report read from a file has the time of its build from the clock, of which no account may tell.
captures = Table(
    "captures", METADATA,
    Column("report", Text, primary_key=True),
    Column("captured", Text, nullable=False),
    Column("basis", Text, nullable=False),
    Column("headers", Text, nullable=False),
)  # fmt: skip

# Feeds that are watched, with what their servers gave for conditional requests.
feeds = Table(
    "feeds", METADATA,
    Column("url", Text, primary_key=True),
    Column("etag", Text),
    Column("modified", Text),
)  # fmt: skip

# Each version of an item that came from a watched feed; `digest` is of its title and words.
feed_items = Table(
    "feed_items", METADATA,
    Column("feed", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
)  # fmt: skip

# Inputs that could not be read, so that a later build still lists them.
rejected = Table(
    "rejected", METADATA,
    Column("place", Text, primary_key=True),
    Column("reason", Text, primary_key=True),
    Column("what", Text, nullable=False),
)  # fmt: skip

# Parses and the encoder's readings kept between builds; the key is made of the words and of what read them.
sentences = Table(
    "sentences", METADATA,
    Column("key", Text, primary_key=True),
    Column("parse", LargeBinary, nullable=False),
)  # fmt: skip

# What a person corrected: rows are only ever added. `line` is what the person wrote, `anchor` by which words its
# items are found again; both are JSON.
corrections = Table(
    "corrections", METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("line", Text, nullable=False),
    Column("anchor", Text, nullable=False),
)  # fmt: skip

# The entries of the case's authority file in their order, packed some thousands at a time (see `authority/packing.py`);
# `meta` has the SHA-256 of the file.
authority = Table(
    "authority", METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("entries", LargeBinary, nullable=False),
)  # fmt: skip

# The account as a whole, in the JSON form of the contract; the tables below are made from it.
account = Table(
    "account", METADATA,
    Column("format", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("json", Text, nullable=False),
)  # fmt: skip

documents = Table(
    "documents", METADATA,
    Column("id", Text, primary_key=True),
    Column("origin", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("language", Text),
    Column("title", Text),
    Column("outlet", Text),
    Column("agency", Text),
    Column("published", Text),
    Column("published_basis", Text),
    Column("article", Text),
    Column("role", Text, nullable=False),
    Column("text", Text, nullable=False),
)  # fmt: skip

articles = Table(
    "articles", METADATA,
    Column("id", Text, primary_key=True),
    Column("title", Text),
    Column("outlet", Text),
    Column("agency", Text),
    Column("published", Text),
    Column("story", Text),
)  # fmt: skip

sources = Table(
    "sources", METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("independent", Integer, nullable=False),
    Column("why", Text, nullable=False),
)  # fmt: skip

mentions = Table(
    "mentions", METADATA,
    Column("entity", Text, primary_key=True),
    Column("document", Text, primary_key=True),
    Column("start_offset", Integer, primary_key=True),
    Column("end_offset", Integer, primary_key=True),
    Column("quote", Text, nullable=False),
    Column("stands_for", Text, nullable=False),
)  # fmt: skip

# Every entity, relation, event, figure, statement, agreement and disagreement; `json` holds all of it.
items = Table(
    "items", METADATA,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("type", Text),
    Column("date", Text),
    Column("earliest", Text),
    Column("latest", Text),
    Column("headline", Text, nullable=False),
    Column("status", Text),
    Column("low", Float),
    Column("best", Float),
    Column("high", Float),
    Column("documents", Integer),
    Column("articles", Integer),
    Column("independent_sources", Integer),
    Column("json", Text, nullable=False),
    Index("items_by_kind_and_date", "kind", "earliest"),
)  # fmt: skip

evidence = Table(
    "evidence", METADATA,
    Column("item", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("document", Text, nullable=False),
    Column("start_offset", Integer, nullable=False),
    Column("end_offset", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Index("evidence_by_place", "document", "start_offset"),
)  # fmt: skip

decisions = Table(
    "decisions", METADATA,
    Column("id", Text, primary_key=True),
    Column("left_id", Text, nullable=False),
    Column("right_id", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("reasons", Text, nullable=False),
)  # fmt: skip

left_out = Table(
    "left_out", METADATA,
    Column("position", Integer, primary_key=True),
    Column("what", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("place", Text, nullable=False),
)  # fmt: skip

# Every element of the account in its JSON form and order (see `model/elements.py`), so that a page takes no more
# of an account than it shows.
elements = Table(
    "elements", METADATA,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("earliest", Text, nullable=False),
    Column("latest", Text, nullable=False),
    Column("json", Text, nullable=False),
    # With the days, so that many elements are put in their days without being read.
    Index("elements_in_order", "kind", "position", "earliest", "latest"),
    Index("elements_by_day", "kind", "earliest", "latest", "position"),
)  # fmt: skip

# By what elements can be filtered (see `model/facets.py`).
facets = Table(
    "facets", METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("element", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Index("facets_of_element", "element"),
    Index("facets_in_order", "name", "value", "kind", "position"),
)  # fmt: skip

# Which rows of the full-text indexes are of which kind. They stand in the order of the account, so that the row of
# an element is `first` and its position together.
word_rows = Table(
    "word_rows", METADATA,
    Column("kind", Text, primary_key=True),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
)  # fmt: skip

# Items in the turn in which a reviewer looks at them (see `review/turns.py`).
turns = Table(
    "turns", METADATA,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("verdict", Text),
    Column("certainty", Float),
    Column("sources", Integer, nullable=False),
    Column("dead", Integer, nullable=False),
    Column("is_disputed", Integer, nullable=False),
    Column("is_denied", Integer, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("score", Integer, nullable=False),
    Column("kind_place", Integer, nullable=False),
)  # fmt: skip
# With all that a queue is chosen by, so that what it passes over is not read.
Index(
    "turns_in_turn", turns.c.rank, turns.c.score.desc(), turns.c.kind_place, turns.c.position,
    turns.c.is_disputed, turns.c.is_denied,
)  # fmt: skip

# Made anew from the account by every build, in this order.
DERIVED = (
    account, documents, articles, sources, mentions, items, evidence, decisions, left_out, elements,
    facets, word_rows, turns,
)  # fmt: skip
