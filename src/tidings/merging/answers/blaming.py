"""Answers to blame: it is denied, thrown back, or owned up to.

"Chile denied shelling the dam" answers "Peru accused Chile of shelling the dam"; "Chile denied any shortage" does not.
"""

from __future__ import annotations

from functools import cache

from tidings.merging.answers.fit import BLAME, WEEK, Fit, Found
from tidings.merging.answers.meant import NAMED, vague
from tidings.merging.answers.passages import SUBJECT
from tidings.merging.answers.turns import Turn
from tidings.merging.roots import SENSE, lexicon_roots, root, senses

# Kinds under which a denial by content alone may be filed.
DENYING = frozenset({"claim", "assessment", "denial", "forecast", "announcement"})
# Share of the words of the shorter that both have where they stand far apart.
SHARE, KIN = 0.12, 0.5
# Part of the words of the shorter that who owns up shares with the blame, unless both tell it in other words.
PART = 0.25
# Days after which "the attack" is another.
DAYS = 4
# So many words tell what "we" did.
OPENING = 7
# Part of the words of who owns up that must stand in the blame or around it, where he was blamed himself.
COMMON = 0.5
# So much must stand in common where it is a smaller part.
ENOUGH = 0.9
_WE = frozenset({"we", "our", "us", "my"})
_IF = "if"
_ITSELF = frozenset({("it",), ("we",), ("i",)})
# Words for the speaker's own men, told by a reporter: "its fighters".
_OWN = frozenset({"its", "their", "his", "her"})
# Senses of the words for those who fight for somebody.
MEN = frozenset(
    {SENSE + "troops", SENSE + "rebels", SENSE + "weapons", SENSE + "airstrike", SENSE + "shell"}
)
# A weapon that is named is not yet used.
WEAPONS = frozenset({SENSE + "weapons", SENSE + "airstrike"})
# Kinds under which owning up may be filed, and those of what is laid at somebody's door.
OWNING = frozenset({"claim", "announcement", "assessment", "accusation"})
LAID = frozenset({"accusation", "claim", "assessment", "condemnation"})


def find_denial(fit: Fit) -> Found | None:
    """What somebody denies outright."""
    one, other = fit.one, fit.other
    denies = one.kind == "denial" or (
        one.kind == "refusal"
        and not one.own.isdisjoint(lexicon_roots("en/charge_nouns.tsv", "word"))
    )
    if not denies or fit.same_words:
        return None
    outright = root(one.cue) in lexicon_roots("en/denying_verbs.tsv", "lemma") or _names_charge(one)
    of_himself = fit.next_to and one.ours
    told = one.corrects and (fit.denies_it or of_himself)
    if not outright and one.kind == "denial" and not told:
        return None  # what is told against a reproach without a word of denying
    if not outright and other.kind in {"claim", "assessment"} and not fit.comes_after:
        return None  # "not a beam was sold" denies nothing that is found out only later
    if fit.blames:
        enough = _least(fit, outright)
    elif other.kind in {"claim", "assessment"} and one.kind == "denial":
        if len(fit.shared[0]) < 2 or fit.own_share < (0.3 if outright or fit.meant else 0.5):
            return None
        enough = 1.6
    else:
        return None
    if enough is None:
        return None
    if _only_numbers(fit) or _only_names_charge(fit):
        return None
    if fit.told_matter + fit.kin + fit.shares_item < enough and not _of_one_harm(fit):
        return None
    return fit.score + fit.told_matter + fit.kin + 2 * fit.own_share + (
        2 if other.kind in {"accusation", "condemnation"} else 0
    ), fit.why


def _only_numbers(fit: Fit) -> bool:
    """Whether both share numbers alone: a number that both name is no deed."""
    shared = fit.shared[0]
    return bool(shared) and all(r.isdigit() for r in shared) and not fit.next_to


def _only_names_charge(fit: Fit) -> bool:
    """“denied all charges” in another report than that of the “charges against six soldiers”: nothing says that they are these."""
    charges = lexicon_roots("en/charge_nouns.tsv", "word")
    return bool(fit.shared[0]) and fit.shared[0] <= charges and not (fit.meant or fit.near)


def _of_one_harm(fit: Fit) -> bool:
    """Whether whoever was blamed for harm speaks of harm within the week: what else should he speak of."""
    one, other = fit.one, fit.other
    soon = fit.near or (fit.days_apart is not None and fit.days_apart <= WEEK)
    blamed = fit.meant >= NAMED and other.kind == "accusation" and fit.follows
    return soon and blamed and one.harmful and not fit.elsewhere


def _is_bare_blame(fit: Fit) -> bool:
    """Whether the other blames somebody without a word of what for: "held the brigade responsible"."""
    other = fit.other
    bare = (
        other.own
        - fit.sides.names(other.targets)
        - lexicon_roots("en/bare_blame_words.tsv", "word")
    )
    return other.kind == "accusation" and bool(other.targets) and not bare


def _names_charge(turn: Turn) -> bool:
    """“scoffed at the allegation that …”, “called the story of the bugs an invention”: what is denied is called a charge."""
    opening = frozenset(root(w) for w in turn.plain[:SUBJECT])
    return turn.kind == "denial" and not opening.isdisjoint(
        lexicon_roots("en/charge_nouns.tsv", "word")
    )


def _least(fit: Fit, outright: bool) -> float | None:
    """How much a denial and a blame must have in common at least."""
    if fit.outsider:
        return None
    if fit.meant:
        return 0.0 if fit.meant >= 1 and fit.next_to else 0.3 if fit.near else 0.5
    if fit.next_to and fit.one.ours and fit.one.negated:
        return 0.0  # "I do not own a printer", said next, is said of himself
    if fit.near and fit.shared[0] and outright:
        return 0.4
    return 1.2 if fit.own_share >= 0.3 else None


def find_implied(fit: Fit) -> Found | None:
    """The accused tells that it is not so, or speaks back."""
    one = fit.one
    if one.kind not in DENYING or not fit.follows or fit.outsider:
        return None
    if not fit.blames or not (fit.corrects or one.replies):
        return None
    if (one.ahead or one.bars or not fit.denies_it) and not one.replies:
        return None
    plain = one.kind in {"claim", "assessment"} or not fit.corrects
    if plain and not (fit.near or fit.own_matter or fit.unmasks or _is_bare_blame(fit)):
        return None
    if _of_one_harm(fit):
        return fit.score, fit.why
    enough = 0.5 if one.replies else 0.7
    if not fit.meant:
        enough = 1.5 if fit.own_share >= 0.5 else 99
    return (fit.score, fit.why) if fit.matter >= enough else None


def find_counter(fit: Fit) -> Found | None:
    """The accused accuses the accuser's side, or a third, of the same."""
    one, other = fit.one, fit.other
    charged = fit.blames or (_charges(fit) and fit.meant >= NAMED and fit.back)
    if one.kind != "accusation" or not charged or other.kind == "responsibility_claim":
        return None
    if not fit.follows or fit.outsider or fit.one_target or fit.elsewhere:
        return None
    if other.kind not in BLAME and not fit.back:
        return None
    if fit.meant and fit.back:
        enough = 0.0 if fit.next_to else 0.25 if fit.near else 0.8
    elif fit.meant:
        enough = 0.5 if fit.near else 0.8
    else:
        return None
    common = fit.shares_item or fit.own_share >= SHARE or (fit.kin >= KIN and fit.told_matter > 0)
    if fit.meant >= NAMED and fit.back and fit.likeness >= 1:
        return fit.score, fit.why  # the accused accuses the accuser, of whatever
    if _of_one_harm(fit) and _is_bare_blame(fit):
        return fit.score, fit.why  # he was blamed without a word of what for
    if not fit.near and not common:
        return None
    common_matter = fit.told_matter + fit.kin
    return (fit.score + common_matter, fit.why) if common_matter >= enough else None


def find_responsibility(fit: Fit) -> Found | None:
    """Somebody says that he did what others lay at somebody's door."""
    one, other = fit.one, fit.other
    if one.is_deed or other.kind not in LAID or fit.overlaps or fit.elsewhere:
        return None
    if (
        not _blames_somebody(fit)
        or not owns_up(fit)
        or other.negated
        or other.ahead
        or _IF in other.plain
    ):
        return None
    if other.own.isdisjoint(lexicon_roots("en/attack_words.tsv", "word")) and not other.harmful:
        return None
    blames = other.kind in {"accusation", "condemnation"}
    own = fit.own_matter + fit.kin
    soon = fit.days_apart is not None and fit.days_apart <= WEEK
    himself = fit.meant >= NAMED and soon and (fit.told_share >= COMMON or fit.matter >= ENOUGH)
    if blames and himself:
        return fit.score + 3, fit.why  # the blamed himself says that he did it
    if not _of_that_attack(fit, himself=himself, blames=blames):
        return None
    if one.kind == "responsibility_claim" and blames and soon and fit.likeness >= 1:
        return fit.score + 2, fit.why  # who owns up within days to what is laid at somebody's door
    if not fit.shares_item and (own < (0.15 if blames else 0.5) or fit.likeness < 1):
        return None
    together = soon and other.harmful and fit.told_matter + fit.kin >= 1.5
    enough = together or max(fit.claimed_matter, fit.kin) + fit.shares_item >= 0.8
    return (fit.score + 2 * blames, fit.why) if enough else None


def _of_that_attack(fit: Fit, *, himself: bool, blames: bool) -> bool:
    """Whether something says that of a war's many attacks who owns up means the one that was laid at a door."""
    if fit.one.is_another or fit.other_attack:
        return False
    if fit.shares_item:
        return True
    bare = not fit.shared[0] - _any_attack() and fit.kin < KIN
    late = fit.days_apart is None or fit.days_apart > DAYS
    if bare and late and not fit.near and not himself:
        return False  # "the attack" is the last one
    if fit.own_share < PART and fit.kin < KIN and not himself:
        return False
    return blames or (fit.near and fit.next_to)


@cache
def _any_attack() -> frozenset[str]:
    return frozenset(root(w) for w in ("attack", "attacks", "killed", "incident", "operation"))


def _blames_somebody(fit: Fit) -> bool:
    """Whether the other's words are not a tale of his own deed: "our jets bombed two camps"."""
    told = fit.other
    if told.plain[:1] in _ITSELF and told.plain[1:2] not in {("is",), ("was",)}:
        return False  # "it had sunk a ship": its own deed
    own = (told.called & told.subject) - vague()
    return told.kind in {"accusation", "condemnation"} or not own


def _charges(fit: Fit) -> bool:
    """Whether the other tells a deed of the side that answers, without a word of blame."""
    other = fit.other
    return other.kind in {"claim", "assessment"} and not other.negated and not other.ahead


def owns_up(fit: Fit) -> bool:
    """Whether somebody tells an attack of his own, or one by his men: "its fighters opened fire"."""
    one = fit.one
    if one.kind == "responsibility_claim":
        return True
    if one.kind not in OWNING or one.negated or one.ahead:
        return False
    opening = frozenset(r for w in one.plain[:OPENING] if not senses([r := root(w)]) & WEAPONS)
    if opening.isdisjoint(lexicon_roots("en/attack_words.tsv", "word")):
        return False
    if not _WE.isdisjoint(one.opening):
        return True
    # "its fighters", "his men": of what else he has, no attack is told as his
    men = senses(root(w) for w in one.plain[1:3]) & MEN
    return one.plain[0] in _OWN and bool(men) and not fit.state_speaks and fit.likeness >= 1.2
