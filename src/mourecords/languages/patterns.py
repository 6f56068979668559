"""The patterns of a pack, compiled once: a table ``[patterns]`` holds them by name."""

from __future__ import annotations

import re
from functools import cache

from mourecords.errors import PackError
from mourecords.languages.pack import Pack


@cache
def compile_pattern(pack: Pack, table: str, name: str) -> re.Pattern[str]:
    """The pattern ``name`` of the table ``[patterns]`` in ``table.toml``.

    Args:
        pack: the words of a language.
        table: the name of one of its TOML files.
        name: of the pattern; ``{word}`` in it stands for the entry of that name
            in the table ``[parts]`` of the same file.

    Raises:
        PackError: there is no such pattern, or it is no regular expression.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> pattern = compile_pattern(load_pack("en"), "clauses", "between")
        >>> pattern.match(" treaty between Peru and Chile").group()
        ' treaty between '
    """
    tables = pack.table(table)
    where = f"{pack.language}/{table}.toml"
    try:
        source = str(tables["patterns"][name])
        for part, words in tables.get("parts", {}).items():
            source = source.replace(f"{{{part}}}", f"(?:{words})")
        return re.compile(source)
    except KeyError as error:
        raise PackError(where, f"patterns.{name}", "there is no such pattern") from error
    except re.error as error:
        raise PackError(where, f"patterns.{name}", str(error)) from error
