"""An authority file: whom and what a desk knows already, by ids of its own."""

from __future__ import annotations

from tidings.model.evidence import Inferred
from tidings.model.record import Record
from tidings.model.vocabulary import EntityKind

# Under this name the digest of the file stands among the lexicons of an account.
AUTHORITY_FILE = "authority file of the case"


class Term(Record, frozen=True, kw_only=True):
    """From when to when somebody held an office, as ISO days; absent where that is not known."""

    start: str | None = None
    end: str | None = None


class AuthorityEntry(Record, frozen=True, kw_only=True):
    """Somebody whom an authority file knows, or one line of several about them: Q42, Awa Sy, a person of Senegal.

    `kinds` are what an entity may be to be this one, none where the line does not say; `weak` are names that may
    mean others, too. `countries` are ISO 3166 alpha-3.
    """

    id: str
    kinds: tuple[EntityKind, ...] = ()
    names: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()


class Authority(Record, frozen=True, kw_only=True):
    """An authority file as a case keeps it: the SHA-256 of the file, and its entries, packed some thousands at a time."""

    sha256: str
    chunks: tuple[bytes, ...]

    def __bool__(self) -> bool:
        """Whether it knows anybody: an empty one takes back what a case keeps."""
        return bool(self.chunks)


NO_AUTHORITY = Authority(sha256="", chunks=())


class KnownId(Record, frozen=True, kw_only=True):
    """The id that an entity has in the case's authority file, and the name it has there; `inferred` says by which words."""

    id: str
    name: str | None = None
    inferred: Inferred
