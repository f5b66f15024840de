"""Authority files: CSV or FollowTheMoney becomes entries, packed so that a case can keep them."""

from tidings.authority.packing import unpack
from tidings.authority.reading import read_authority

__all__ = ["read_authority", "unpack"]
