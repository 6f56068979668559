"""What every vocabulary is: a StrEnum whose members know their definition and source."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Vocabulary(StrEnum):
    """A closed list of words; each member is its own text.

    Attributes:
        definition: what the member means, in one sentence.
        source: the convention and article, standard, registry or study it is from.

    Examples:
        >>> from mourecords import Kind
        >>> Kind.PROTOCOL == "protocol", Kind("protocol").source
        (True, 'UN Treaty Handbook, glossary')
    """

    definition: str
    source: str

    def __new__(cls, value: str, definition: str = "", source: str = "") -> Self:
        """Make the member ``value``, with what it means and who says so."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.definition = definition
        member.source = source
        return member
