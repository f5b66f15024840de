"""The front door of a case file: its account, its reports, its search; made or changed only as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine, insert, select, text, update

from tidings.errors import CaseError
from tidings.model.account import Account
from tidings.model.authority import Authority
from tidings.model.corrections import Kept as KeptCorrection
from tidings.model.documents import LeftOut, RawReport
from tidings.model.json import from_json
from tidings.settings import Settings
from tidings.store import authorities, corrections, feeds, fts, reports, tables
from tidings.store.comparing import differing_tables
from tidings.store.connection import make_single_file, open_to_read, open_to_write
from tidings.store.derived import keep_account
from tidings.store.faults import told_plainly
from tidings.store.files import APPLICATION, VERSION, check_case_file, is_blank
from tidings.store.kept import Kept
from tidings.store.readings import KeptReadings
from tidings.store.sentences import KeptSentences
from tidings.store.views import VIEWS
from tidings.store.windows import KeptWindows
from tidings.version import __version__

# Under this name `meta` has the SHA-256 of the case's authority file.
AUTHORITY = "authority"


class Case:
    """One case file. It is open only while it is read or written."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path, self._engine = path, engine

    @cached_property
    def account(self) -> Account:
        """The account of the last build that was finished."""
        said = self._account_text()
        try:
            return from_json(said.encode())
        except msgspec.MsgspecError as error:
            raise CaseError(
                f"the account in the case is damaged: {error}",
                where=str(self.path),
                remedy="Build it anew from its reports",
            ) from error

    def reports(self) -> tuple[RawReport, ...]:
        """The reports as they were received."""
        with told_plainly(self.path), self._engine.connect() as connection:
            return reports.read_reports(connection)

    def rejected(self) -> tuple[LeftOut, ...]:
        """The inputs that could not be read."""
        with told_plainly(self.path), self._engine.connect() as connection:
            return reports.read_rejected(connection)

    def corrections(self) -> tuple[KeptCorrection, ...]:
        """What a person corrected, in the order it was said."""
        with told_plainly(self.path), self._engine.connect() as connection:
            try:
                return corrections.read_corrections(connection)
            except msgspec.MsgspecError as error:
                raise CaseError(
                    f"a correction in the case is damaged: {error}", where=str(self.path)
                ) from error

    def authority(self) -> Authority | None:
        """Whom the desk knows, as its authority file said when it was last given; None where it gave none."""
        with told_plainly(self.path), self._engine.connect() as connection:
            said = _read_meta(connection, AUTHORITY)
            return authorities.read_authority(connection, said) if said else None

    def polled(self) -> feeds.Polled:
        """What is known of the feeds that were watched for this case."""
        with told_plainly(self.path), self._engine.connect() as connection:
            return feeds.read_polled(connection)

    def keep_polled(self, polled: feeds.Polled) -> None:
        """Remember what feeds said that had nothing new; the account stays as it is."""
        with told_plainly(self.path), self._engine.begin() as connection:
            feeds.keep_polled(connection, polled)
        with told_plainly(self.path):
            make_single_file(self.path)

    def settings(self) -> Settings | None:
        """What the last finished build was told."""
        said = self._meta("settings")
        return msgspec.json.decode(said, type=Settings) if said else None

    def builds(self) -> int:
        """How many builds were finished; tells whether somebody else changed the case meanwhile."""
        return int(self._meta("builds") or 0)

    def sentences(self, parser: str) -> KeptSentences:
        """The parses that the case keeps of one parser (see `parser_digest`)."""
        return KeptSentences(Kept(self._engine, self.path, reader=parser))

    def windows(self, reader: str) -> KeptWindows:
        """The encoder's readings that the case keeps of one set of weights (see `reader_digest`)."""
        return KeptWindows(Kept(self._engine, self.path, reader=reader))

    def readings(self, reader: str) -> KeptReadings:
        """The readings that the case keeps of one set of rules (see `reading_digest`)."""
        return KeptReadings(Kept(self._engine, self.path, reader=reader))

    def made(self, digest: str) -> Kept:
        """The documents that the case keeps as one set of rules made them (see `making_digest`)."""
        return Kept(self._engine, self.path, reader=digest)

    def search(self, query: str, *, limit: int = 20) -> tuple[fts.Hit, ...]:
        """The documents and items that contain all words of the query, best first."""
        with told_plainly(self.path), self._engine.connect() as connection:
            return fts.find_entries(connection, query, limit=limit)

    def raw_hashes(self) -> dict[tuple[str, str], str]:
        """Of each kept report, by origin and the hash it was received with, its hash now."""
        with told_plainly(self.path), self._engine.connect() as connection:
            return reports.measure_reports(connection)

    def file_faults(self) -> tuple[str, ...]:
        """What is wrong with the file itself, in words; nothing for a sound one."""
        with told_plainly(self.path), self._engine.connect() as connection:
            found = connection.execute(text("PRAGMA integrity_check")).scalars().all()
            row = connection.execute(select(tables.account)).first()
        faults = [said for said in found if said != "ok"]
        if row is not None and sha256(row.json.encode()).hexdigest() != row.sha256:
            faults.append("the account is not the one that was built: its hash differs")
        if row is not None and not faults:
            with told_plainly(self.path), self._engine.connect() as connection:
                faults += differing_tables(connection, self.account)
        return tuple(faults)

    def save(
        self,
        account: Account,
        *,
        new_reports: Iterable[RawReport],
        rejected: Sequence[LeftOut],
        settings: Settings,
        after_builds: int,
        polled: feeds.Polled | None = None,
        authority: Authority | None = None,
        new_corrections: Iterable[KeptCorrection] = (),
    ) -> None:
        """Put a finished build in place of the one before, all of it or nothing.

        `after_builds` is what `builds()` said when the case was read for this build; without `authority` the one that is
        kept stays.
        """
        with told_plainly(self.path), self._engine.begin() as connection:
            if int(_read_meta(connection, "builds") or 0) != after_builds:
                raise CaseError(
                    "another build changed the case meanwhile",
                    where=str(self.path),
                    remedy="Run again; what was parsed is kept",
                )
            reports.keep_reports(connection, new_reports)
            reports.keep_rejected(connection, rejected)
            feeds.keep_polled(connection, polled or feeds.Polled())
            corrections.keep_corrections(connection, new_corrections)
            keep_account(connection, account)
            if authority is not None:
                authorities.keep_authority(connection, authority)
                _write_meta(connection, AUTHORITY, authority.sha256)
            _write_meta(connection, "settings", msgspec.json.encode(settings).decode())
            _write_meta(connection, "program", __version__)
            _write_meta(connection, "builds", str(after_builds + 1))
        with told_plainly(self.path):
            make_single_file(self.path)
        self.account = account

    def _account_text(self) -> str:
        with told_plainly(self.path), self._engine.connect() as connection:
            said = connection.execute(select(tables.account.c.json)).scalar()
        if said is None:
            raise CaseError(
                "the case holds no account: its build was not finished",
                where=str(self.path),
                remedy="Run `tidings build` again",
            )
        return str(said)

    def _meta(self, name: str) -> str | None:
        with told_plainly(self.path), self._engine.connect() as connection:
            return _read_meta(connection, name)


def open_case(path: Path) -> Case:
    """A case to read; raises CaseError when the file is not a whole case of this version."""
    check_case_file(path)
    return Case(path, open_to_read(path))


def open_or_make_case(path: Path) -> Case:
    """A case to build: the one that is there, else a new file."""
    if not is_blank(path):
        check_case_file(path)
        engine = open_to_write(path)
        with told_plainly(path), engine.begin() as connection:
            corrections.make_room(connection)
            tables.METADATA.create_all(connection)  # tables that an earlier tidings did not have
        return Case(path, engine)
    if not path.absolute().parent.is_dir():
        raise CaseError(
            "the folder for the case does not exist", where=str(path), remedy="Make it first"
        )
    engine = open_to_write(path)
    with told_plainly(path):
        _make_tables(engine)
    return Case(path, engine)


def _make_tables(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text(f"PRAGMA application_id = {APPLICATION}"))
        connection.execute(text(f"PRAGMA user_version = {VERSION}"))
        tables.METADATA.create_all(connection)
        connection.execute(text(fts.CREATE))
        for name, query in VIEWS:
            connection.execute(text(f"CREATE VIEW {name} AS {query}"))


def _read_meta(connection: Connection, name: str) -> str | None:
    query = select(tables.meta.c.value).where(tables.meta.c.name == name)
    return connection.execute(query).scalar()


def _write_meta(connection: Connection, name: str, value: str) -> None:
    changed = connection.execute(
        update(tables.meta).where(tables.meta.c.name == name).values(value=value)
    )
    if not changed.rowcount:
        connection.execute(insert(tables.meta).values(name=name, value=value))
