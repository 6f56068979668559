"""Values as cells of a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_CONTROLS: Final = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127], "\ufffd")


def to_cell(value: object) -> str:
    """A value as the text of a cell that no spreadsheet takes for a formula.

    Text that begins like a formula gets an apostrophe in front (OWASP, CSV
    Injection); control characters are U+FFFD.

    Examples:
        >>> to_cell("=SUM(A1:A9)"), to_cell(None), to_cell(True)
        ("'=SUM(A1:A9)", '', 'true')
        >>> to_cell(("en", "fr"))
        'en | fr'
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (tuple, list)):
        return to_cell(" | ".join(map(str, value)))
    text = str(value).translate(_CONTROLS)
    return f"'{text}" if text.lstrip(" ").startswith(_STARTS) else text


def to_table(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Rows as CSV with a header (RFC 4180): UTF-8, commas, CRLF, quotes where needed."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([to_cell(row.get(column)) for column in columns] for row in rows)
    return text.getvalue()
