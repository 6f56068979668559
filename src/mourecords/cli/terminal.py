"""Colours, widths and what a terminal must never be sent."""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
from dataclasses import dataclass
from typing import Final, TextIO

_CODES: Final = {"bold": "1", "dim": "2", "green": "32", "yellow": "33", "red": "31", "cyan": "36"}
_UNSAFE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")


@dataclass(frozen=True, slots=True)
class Style:
    """How to write for one output.

    Attributes:
        colours: whether it takes ANSI colours.
        width: how many columns there are.

    Examples:
        >>> Style(colours=False, width=80).paint("signed", "bold")
        'signed'
    """

    colours: bool
    width: int

    def paint(self, text: str, *names: str) -> str:
        """The text in these colours, or as it is."""
        if not self.colours or not text:
            return text
        return f"\x1b[{';'.join(_CODES[name] for name in names)}m{text}\x1b[0m"

    def wrap(self, text: str, *, indent: int) -> list[str]:
        """The lines of a text that has the columns right of ``indent``."""
        room = max(self.width - indent, 24)
        return textwrap.wrap(text, room, break_on_hyphens=False) or [""]


def make_style(stream: TextIO, color: str = "auto") -> Style:
    """The style for a stream.

    Args:
        stream: where the text will go.
        color: ``always``, ``never``, or ``auto``: on a terminal, unless NO_COLOR is
            set (https://no-color.org) or TERM is ``dumb``.
    """
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    colours = color == "always" or (color == "auto" and stream.isatty() and not plain)
    return Style(colours=colours, width=min(shutil.get_terminal_size((100, 24)).columns, 110))


def to_safe(text: str) -> str:
    r"""The text on one line, without what could steer a terminal or reorder its letters.

    Examples:
        >>> to_safe("the\n   treaty\x1b[31m")
        'the treaty [31m'
    """
    return " ".join(_UNSAFE.sub(" ", text).split())


def say(message: str) -> None:
    """One line for the person at the terminal, on standard error."""
    sys.stderr.write(f"mourecords: {to_safe(message)}\n")
