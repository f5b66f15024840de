"""Which names the records of an input have for what tidings calls text, title, published …

Reads "text=body,date=published_at,title=meta.headline"; a dot leads into a record within a record.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.errors import UsageError

# The keys of the contract; "date" is what most people call the day of publication.
NAMES = ("id", "text", "html", "title", "published", "outlet", "authors", "url", "language")
_OTHER_WORDS = {"date": "published"}


def read_mapping(given: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The pairs of our name and theirs that a user gave, sorted; raises UsageError for what is none."""
    pairs: dict[str, str] = {}
    for piece in (piece.strip() for said in given for piece in said.split(",")):
        if not piece:
            continue
        ours, sign, theirs = (part.strip() for part in piece.partition("="))
        ours = _OTHER_WORDS.get(ours, ours)
        if not sign or not theirs:
            raise UsageError(
                f"“{piece}” maps nothing", where="--map",
                remedy="Write it as ours=theirs, for example --map text=body,date=published_at",
            )  # fmt: skip
        if ours not in NAMES:
            raise UsageError(
                f"“{ours}” is no name that tidings knows", where="--map",
                remedy=f"The names are {', '.join((*NAMES, *_OTHER_WORDS))}",
            )  # fmt: skip
        if pairs.setdefault(ours, theirs) != theirs:
            raise UsageError(
                f"“{ours}” is mapped twice, to “{pairs[ours]}” and to “{theirs}”", where="--map",
                remedy="Give each name once",
            )  # fmt: skip
    return tuple(sorted(pairs.items()))


def renamed(value: dict[str, object], mapping: Sequence[tuple[str, str]]) -> dict[str, object]:
    """The record under our names; a name that was mapped away no longer counts as its own."""
    theirs = {name for _, name in mapping}
    kept = {key: said for key, said in value.items() if key not in theirs}
    found = ((ours, _at(value, name)) for ours, name in mapping)
    return kept | {ours: said for ours, said in found if said is not None}


def names_there(value: dict[str, object]) -> list[str]:
    """The names under which a record says something, those within other records with a dot."""
    names: list[str] = []
    for key, said in value.items():
        if isinstance(said, dict):
            names.extend(f"{key}.{inner}" for inner in said)
        else:
            names.append(key)
    return names


def advice(names: Sequence[str]) -> str:
    """What is there instead of a text, and how to say which of it is the text."""
    # More names than these are longer than a line, and the first ones tell what the records are.
    shown = ", ".join(" ".join(name.split()) for name in names[:12])
    more = f" and {len(names) - 12} more" if len(names) > 12 else ""
    return f"it has {shown}{more}: say which is the text, as in --map text={names[0]}"


def _at(value: dict[str, object], name: str) -> object:
    """What stands under a name; "body.text" leads into a record unless there is a key of that name."""
    if name in value:
        return value[name]
    here: object = value
    for step in name.split("."):
        here = here.get(step) if isinstance(here, dict) else None
    return here
