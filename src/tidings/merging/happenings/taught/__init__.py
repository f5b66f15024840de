"""Whether two tellings are of one event, as reports whose events a reader tied across reports taught it."""

from tidings.merging.happenings.taught.joining import join_taught

__all__ = ["join_taught"]
