"""UK Treaties Online: the JSON that its search answers.

Fields: ``uuid``, ``title``, ``country_name`` (a list with semicolons),
``signed_event_date`` and its like (day first) with ``…_effective_date`` beside them,
``signed_event_location`` (may hold several places), ``references`` (treaty series and
command papers), ``subject``, ``document_url``. Source: field list of
ukparliament/uk-treaties, lib/tasks, 2024.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from mourecords.errors import FormatError
from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.records.provision import Identifier
from mourecords.records.record import Record
from mourecords.registries.asserting import to_event, to_record
from mourecords.registries.registry import Imported
from mourecords.registries.values import to_date, to_kind, to_party, to_places
from mourecords.values.vocabularies import EventKind

_EVENTS: Final = (
    ("adopted_event", EventKind.ADOPTED),
    ("signed_event", EventKind.SIGNED),
    ("provisional_eif_event", EventKind.PROVISIONALLY_APPLIED),
    ("definative_eif_event", EventKind.ENTERED_INTO_FORCE),
    ("terminated_event", EventKind.TERMINATED),
    ("withdrawn_event", EventKind.WITHDRAWN),
)
_SERIES: Final = re.compile(r"treaty series\D{0,12}0*(\d{1,3}) ?/ ?(\d{4})", re.IGNORECASE)
_PAPER: Final = re.compile(r"\b(Cmnd|Cmd|Cm|Cd|CP|C)\.? ?(\d{1,5})\b")


def read_registry(data: bytes, source: str) -> Imported:
    """The records of an answer of the search, each once.

    Args:
        data: the JSON.
        source: what errors call it.

    Raises:
        FormatError: it is no such answer.
    """
    try:
        found: Any = json.loads(data)
        while isinstance(found, dict) and "iStoreRecord" not in found:
            found = found.get("csw:GetRecordsResponse") or found["csw:SearchResults"]
        entries = found["iStoreRecord"]
        entries = entries if isinstance(entries, list) else [entries]
        records = {entry["uuid"]: to_treaty(entry) for entry in entries if is_treaty(entry)}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FormatError("ukto", f"{source} is no answer of the search: {error!r}") from error
    return Imported(tuple(records.values()))


def is_treaty(entry: dict[str, Any]) -> bool:
    """Whether an entry describes a treaty; others are files of one."""
    return "country_name" in entry or "signed_event_date" in entry


def to_treaty(entry: dict[str, Any]) -> Record:
    """One entry of the search as a record."""
    title = str(entry.get("title") or "").strip() or None
    names = [name.strip() for name in str(entry.get("country_name") or "").split(";")]
    agreement = Agreement(
        title=title,
        kind=to_kind(title) if title else None,
        parties=tuple({name: to_party(name) for name in names if name}.values()),
        events=tuple(_events(entry)),
        identifiers=tuple(_numbers(entry)),
    )
    url = str(entry.get("document_url") or "").replace("\\", "/") or None
    return to_record(agreement, "ukto", key=str(entry["uuid"]), url=url)


def _events(entry: dict[str, Any]) -> Iterator[Event]:
    for name, kind in _EVENTS:
        date, effective = (
            to_date(str(entry.get(f"{name}_{part}") or "")) for part in ("date", "effective_date")
        )
        places = to_places(str(entry.get(f"{name}_location") or "")) or (None,)
        for place in places:
            yield from to_event(kind, date, effective=effective, place=place)


def _numbers(entry: dict[str, Any]) -> Iterator[Identifier]:
    references = str(entry.get("references") or "")
    yield Identifier(scheme="ukto", value=str(entry["uuid"]))
    for number, year in dict.fromkeys(_SERIES.findall(references)):
        yield Identifier(scheme="ukts", value=f"{number}/{year}")
    for series, number in dict.fromkeys(_PAPER.findall(references)):
        yield Identifier(scheme="uk-cm", value=f"{series} {number}")
