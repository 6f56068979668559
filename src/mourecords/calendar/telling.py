"""The notes of computed dates in words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


def tell_note(note: str) -> str:
    """What a note means, for people; one that has no entry says itself.

    Args:
        note: one of ``Computed.notes``.

    Examples:
        >>> tell_note("continues-for: Cuba"), tell_note("renewed 3 times")
        ('goes on for Cuba', 'renewed 3 times')
    """
    word, _, rest = note.partition(" ")
    return f"{_meanings().get(word, word)} {rest}".rstrip()


@cache
def _meanings() -> dict[str, str]:
    text = files(__package__).joinpath("notes.toml").read_text(encoding="utf-8")
    meanings: dict[str, str] = tomllib.loads(text)["notes"]
    return meanings
