"""Organisations of states, and bodies of theirs that make agreements."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from mourecords.data.tables import read_rows


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation.

    Attributes:
        code: its acronym in capitals, or another short name in capitals.
        name: its full name in English.
        kind: what it is for, such as ``development_bank``; the kinds are listed in SOURCES.md.
        parent: the code of the organisation that it is a part of, or None.
    """

    code: str
    name: str
    kind: str
    parent: str | None


def organisations() -> tuple[Organisation, ...]:
    """All organisations, in the order of their codes.

    Examples:
        >>> len(organisations()) > 200
        True
    """
    return tuple(_by_code().values())


def organisation(code: str) -> Organisation | None:
    """The organisation with this code, or None where no code is so written.

    Examples:
        >>> organisation("ASEAN").name
        'Association of Southeast Asian Nations'
        >>> organisation("UNHCR").parent
        'UN'
        >>> organisation("MY") is None
        True
    """
    return _by_code().get(code)


@cache
def _by_code() -> dict[str, Organisation]:
    return {row["code"]: _to_organisation(row) for row in read_rows("organisations")}


def _to_organisation(row: dict[str, str]) -> Organisation:
    return Organisation(row["code"], row["name"], row["kind"], row["parent"] or None)
