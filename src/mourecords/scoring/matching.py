"""When a value found says the same as the value wanted.

Names are compared without accents, case and punctuation, phrases by the words they
share; kinds, statuses, dates and durations must be equal.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from mourecords.scoring.labels import PartyRow, RelationRow, SignatoryRow

_WORD: Final = re.compile(r"[a-z0-9]+")
_LITTLE: Final = frozenset(("the", "of", "and", "a", "an", "in", "on", "for", "to"))
_WITH_CODE: Final = (None, "state", "government_body")
_NAMES: Final = 0.7
_OFFICES: Final = 0.6


def to_words(text: str | None) -> list[str]:
    """The words of a text in plain small letters.

    Examples:
        >>> to_words("São Tomé: Accord")
        ['sao', 'tome', 'accord']
    """
    plain = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode()
    return _WORD.findall(plain.casefold())


def is_close(wanted: str | None, got: str | None, *, share: float = 0.5) -> bool:
    """Whether two phrases share enough of their words.

    Args:
        wanted: one phrase.
        got: the other.
        share: how much of the shorter one must be shared, from 0 to 1; of the
            longer one, half as much.

    Examples:
        >>> is_close("joint training opportunities", "opportunities for joint training")
        True
        >>> is_close("joint training", "technical assistance")
        False
    """
    left, right = set(to_words(wanted)) - _LITTLE, set(to_words(got)) - _LITTLE
    if not left or not right:
        return to_words(wanted) == to_words(got)
    both = len(left & right)
    short, long = sorted((len(left), len(right)))
    return both >= share * short and both >= share * long / 2


def is_same_text(wanted: str, got: str) -> bool:
    """Whether two texts have the same words in the same order."""
    return to_words(wanted) == to_words(got)


def is_same_party(wanted: PartyRow, got: PartyRow) -> bool:
    """Whether two rows name one party: by code for states and their bodies, else by name.

    Examples:
        >>> body = PartyRow(name="Ministry of Fish", code="PE", type="government_body")
        >>> is_same_party(PartyRow(name="Peru", code="PE", type="state"), body)
        True
        >>> is_same_party(PartyRow(name="Acme", code="PE", type="company"), body)
        False
    """
    left, right = _code(wanted), _code(got)
    if left or right:
        return left == right
    names = to_words(wanted.name), to_words(got.name)
    return names[0] == names[1] or is_close(wanted.name, got.name, share=_NAMES)


def _code(party: PartyRow) -> str | None:
    return party.code.upper() if party.code and party.type in _WITH_CODE else None


def is_same_person(wanted: SignatoryRow, got: SignatoryRow) -> bool:
    """Whether two rows name one person: the last name agrees, or two names of theirs.

    Examples:
        >>> is_same_person(SignatoryRow(name="Ana Ríos"), SignatoryRow(name="A. Rios"))
        True
    """
    left, right = to_words(wanted.name), to_words(got.name)
    return bool(left and right) and (left[-1] == right[-1] or len({*left} & {*right}) >= 2)


def is_same_place(wanted: str, got: str) -> bool:
    """Whether one place has the name of the other in it ("Lima", "Lima, Peru").

    Examples:
        >>> is_same_place("Lima", "Lima, Peru")
        True
    """
    left, right = " ".join(to_words(wanted)), " ".join(to_words(got))
    return bool(left and right) and (left in right or right in left)


def is_same_office(wanted: str, got: str) -> bool:
    """Whether two wordings of an office share most words."""
    return is_close(wanted, got, share=_OFFICES)


def is_same_relation(wanted: RelationRow, got: RelationRow) -> bool:
    """Whether two rows name one related instrument; how it is related is not compared."""
    return is_close(wanted.title, got.title)
