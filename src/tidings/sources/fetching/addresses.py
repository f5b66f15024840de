"""Which addresses are on the public internet: only those are fetched from, unless the user named the host."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

# Reserved blocks that some Pythons take for global (IANA special-purpose registries; RFC 6890 and later).
_RESERVED = tuple(
    ip_network(block)
    for block in (
        "0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4",
        "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fec0::/10",
    )
)  # fmt: skip
# Blocks whose addresses stand for an IPv4 address: which bits of it, counted from the right.
_EMBEDDING = (
    (ip_network("::ffff:0:0/96"), 0),  # mapped, RFC 4291
    (ip_network("::/96"), 0),  # compatible, RFC 4291
    (ip_network("::ffff:0:0:0/96"), 0),  # translated, RFC 2765
    (ip_network("64:ff9b::/96"), 0),  # NAT64, RFC 6052
    (ip_network("2002::/16"), 80),  # 6to4, RFC 3056
)


def is_public(said: str) -> bool:
    """Whether an address, as a resolver gives it, is one of the public internet."""
    try:
        address = ip_address(said.partition("%")[0])  # a zone ("fe80::1%eth0") is never public
    except ValueError:
        return False
    if isinstance(address, IPv6Address):
        inner = _embedded(address)
        if inner is not None:
            return _is_public(inner)
    return _is_public(address) and "%" not in said


def _embedded(address: IPv6Address) -> IPv4Address | None:
    for block, shift in _EMBEDDING:
        if address in block:
            return IPv4Address((int(address) >> shift) & 0xFFFFFFFF)
    return None


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if any(address in block for block in _RESERVED if block.version == address.version):
        return False
    # Multicast and reserved addresses count as global in Python's tables.
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified
    )
