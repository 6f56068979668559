"""Texts that have lost the difference between capital and small letters."""

from __future__ import annotations

from typing import Final

_SAMPLE: Final = 600


def is_lower(text: str) -> bool:
    """Whether a text has lost its capital letters, by its first lines.

    Examples:
        >>> is_lower("treaty between peru and chile")
        True
    """
    return text[:_SAMPLE].islower()


def is_upper(text: str) -> bool:
    """Whether a text is in capital letters only, by its first lines.

    Examples:
        >>> is_upper("TREATY BETWEEN PERU AND CHILE")
        True
    """
    return text[:_SAMPLE].isupper()
