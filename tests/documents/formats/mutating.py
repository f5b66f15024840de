"""Damage bytes the way transfers, disks and evil minds do, the same way in every run."""

import random
from collections.abc import Iterator


def mutants(content: bytes, *, number: int, seed: int) -> Iterator[bytes]:
    """So many damaged copies: bits turned, bytes changed, pieces lost, doubled and moved, the end cut off."""
    chance = random.Random(seed)  # noqa: S311  (damage needs no secrets)
    for _ in range(number):
        damaged = bytearray(content)
        for _ in range(chance.choice((1, 1, 2, 4, 16))):
            _damage(damaged, chance)
        yield bytes(damaged)


def _damage(damaged: bytearray, chance: random.Random) -> None:
    if not damaged:
        return
    start = chance.randrange(len(damaged))
    end = min(len(damaged), start + chance.choice((1, 2, 8, 64)))
    kind = chance.randrange(6)
    if kind == 0:
        damaged[start] ^= 1 << chance.randrange(8)
    elif kind == 1:
        damaged[start:end] = chance.randbytes(end - start)
    elif kind == 2:
        del damaged[start:end]
    elif kind == 3:
        damaged[start:start] = damaged[start:end] * chance.choice((1, 3, 50))
    elif kind == 4:
        damaged[start:start] = chance.choice(
            (b"\0", b"\xff", b"\n\n", b'"', b"=?", b"--", b"\xed\xa0\x80")
        )
    else:
        del damaged[start + len(damaged) // 2 :]
