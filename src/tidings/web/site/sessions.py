"""Who is in: sessions of browsers, and invitations that open one each."""

from __future__ import annotations

import hmac
import secrets
import threading

from tidings.errors import UsageError
from tidings.model.record import Record

# Invitations that nobody has used; more are a mistake or a flood.
MOST_OPEN = 50


class Session(Record, frozen=True, kw_only=True):
    """A browser that was let in. `called` is for whom its invitation was made; who may not `may_say` only reads."""

    number: int
    called: str = ""
    may_say: bool = True


class Invitation(Record, frozen=True, kw_only=True):
    """An address that lets one browser in, once."""

    number: int
    token: str
    called: str = ""
    may_say: bool = True


class Sessions:
    """All sessions and open invitations of one server; they end with it. `token` is the first invitation."""

    def __init__(self, token: str) -> None:
        self._lock = threading.Lock()
        self._count = 1
        self._open = {1: Invitation(number=1, token=token)}
        self._in: dict[str, Session] = {}

    def invite(self, called: str, *, may_say: bool) -> Invitation:
        """A new invitation; raises UsageError where too many are open."""
        with self._lock:
            if len(self._open) >= MOST_OPEN:
                raise UsageError(
                    f"{MOST_OPEN} invitations are open that nobody has used",
                    remedy="Withdraw some of them",
                )
            self._count += 1
            made = Invitation(
                number=self._count, token=secrets.token_urlsafe(24), called=called, may_say=may_say
            )
            self._open[made.number] = made
            return made

    def enter(self, token: str) -> tuple[str, Session] | None:
        """The secret of a new session and the session itself, where the token is that of an open invitation, which is used up."""
        with self._lock:
            same = [one for one in self._open.values() if _is_same(one.token, token)]
            if not same:
                return None
            used = self._open.pop(same[0].number)
            secret = secrets.token_urlsafe(32)
            self._in[secret] = Session(number=used.number, called=used.called, may_say=used.may_say)
            return secret, self._in[secret]

    def find(self, secret: str) -> Session | None:
        """The session with this secret."""
        with self._lock:
            return next((one for own, one in self._in.items() if _is_same(own, secret)), None)

    def end(self, number: int) -> bool:
        """Withdraw the invitation of a number, or let its session in no more; whether there was one."""
        with self._lock:
            secret = next((own for own, one in self._in.items() if one.number == number), None)
            if secret is not None:
                del self._in[secret]
                return True
            return self._open.pop(number, None) is not None

    def all(self) -> tuple[tuple[Session, ...], tuple[Invitation, ...]]:
        """Who is in, and what invitations are open, in the order in which they were made."""
        with self._lock:
            sessions = sorted(self._in.values(), key=lambda one: one.number)
            return tuple(sessions), tuple(self._open.values())


def _is_same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())
