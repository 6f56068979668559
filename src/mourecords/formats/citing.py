"""What every style of citation needs of a record.

The styles have small formatters of their own: those of the Citation Style
Language know no parties, signatures or entries into force of a treaty, on which
the legal styles turn. Its style for OSCOLA, run by citeproc-py, leaves out the
volume and the entry into force and sets the parties in front; the one for The
Bluebook has no form for treaties. For other styles there is CSL-JSON.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from mourecords.records.agreement import Agreement
from mourecords.records.record import Record
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import EventKind

_SERIES: Final = re.compile(r"(\d{1,5}) ([A-Z][A-Z. ]{1,12}) (\d{1,5})\Z")


@dataclass(frozen=True, slots=True)
class Volume:
    """A place in a printed series: ``2404 UNTS 261``."""

    volume: str
    series: str
    page: str


def to_title(agreement: Agreement) -> str:
    """The title, or a description in square brackets where there is none.

    Examples:
        >>> from mourecords import Party
        >>> to_title(Agreement(kind="pact", parties=[Party(name="Peru"), Party(name="Chile")]))
        '[Pact between Peru and Chile]'
    """
    if agreement.title:
        return " ".join(agreement.title.split())
    kind = str(agreement.kind or "agreement").replace("_", " ").capitalize()
    names = [party.canonical_name or party.name for party in agreement.parties]
    between = f" between {' and '.join(names)}" if len(names) == 2 else ""
    return f"[{kind}{between}]"


def find_volume(agreement: Agreement) -> Volume | None:
    """The first identifier that names volume, series and page."""
    found = (_SERIES.match(number.value) for number in agreement.identifiers)
    match = next((match for match in found if match), None)
    return Volume(*match.groups()) if match else None


def find_url(record: Record) -> str | None:
    """The first address among the sources."""
    return next((source.url for source in record.sources if source.url), None)


def find_force(agreement: Agreement) -> PartialDate | None:
    """When it entered into force, where it has."""
    event = agreement.first(EventKind.ENTERED_INTO_FORCE)
    return (event.effective_on or event.date) if event else None


def to_british(date: PartialDate) -> str:
    """A date as in ``2 May 2019``, as far as it is known."""
    month = _months()["full"][date.month - 1] if date.month else None
    return " ".join(str(part) for part in (date.day, month, date.year) if part)


def to_american(date: PartialDate, *, form: str = "full") -> str:
    """A date as in ``May 2, 2019``, as far as it is known.

    Examples:
        >>> to_american(PartialDate("2019-09-02"), form="short"), to_american(PartialDate("2019"))
        ('Sept. 2, 2019', '2019')
    """
    if date.month is None:
        return str(date.year)
    month = _months()[form][date.month - 1]
    return f"{month} {date.day}, {date.year}" if date.day else f"{month} {date.year}"


@cache
def _months() -> dict[str, list[str]]:
    text = files("mourecords.formats").joinpath("months.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
