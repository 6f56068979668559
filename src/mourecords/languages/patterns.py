"""The patterns of a pack, compiled once: a table ``[patterns]`` holds them by name."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from mourecords.errors import PackError
from mourecords.languages.pack import Pack

CAPITALS: Final = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x250)) if c.isupper())
"""What stands in a class of characters for any capital letter: "Étienne", "Łódź"."""


@cache
def compile_pattern(pack: Pack, path: str) -> re.Pattern[str]:
    """The pattern at ``file.name``: ``name`` of the table ``[patterns]`` in ``file.toml``.

    Args:
        pack: the words of a language.
        path: of the pattern; ``{word}`` in it stands for the entry of that name
            in the table ``[parts]`` of the same file. ``[A-Z`` takes any capital
            letter of the Latin alphabets.

    Raises:
        PackError: there is no such pattern, or it is no regular expression.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> pattern = compile_pattern(load_pack("en"), "clauses.between")
        >>> pattern.match(" treaty between Peru and Chile").group()
        ' treaty between '
    """
    file, _, name = path.partition(".")
    tables = pack.table(file)
    where = f"{pack.language}/{file}.toml"
    try:
        source = str(tables["patterns"][name])
        for part, words in tables.get("parts", {}).items():
            source = source.replace(f"{{{part}}}", f"(?:{words})")
        return re.compile(source.replace("[A-Z", f"[{CAPITALS}"))
    except KeyError as error:
        raise PackError(where, f"patterns.{name}", "there is no such pattern") from error
    except re.error as error:
        raise PackError(where, f"patterns.{name}", str(error)) from error
