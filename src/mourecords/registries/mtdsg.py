"""Multilateral Treaties Deposited with the Secretary-General: one status table.

A row a participant; the head of each column declares the acts and their letters:
``Ratification, Accession(a), Acceptance(A), Approval(AA)``. Letters change their
meaning between tables, so each table's own head decides. The file is named after
chapter and number, as in ``10-8.csv`` or ``27-7-d.csv``; the title stands outside
the table. Source: status pages of treaties.un.org; zmjones/untreaties, 2015.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import PurePath
from typing import Final

from mourecords.documents.folding import to_folded
from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.records.finding import Finding
from mourecords.records.party import Party
from mourecords.records.provision import Identifier
from mourecords.registries.asserting import to_event, to_record
from mourecords.registries.registry import Imported
from mourecords.registries.tables import Row, read_rows
from mourecords.registries.values import to_date, to_party
from mourecords.values.vocabularies import EventKind, Severity

_HEAD: Final = re.compile(r"([^,(]+?) ?(?:\((\w{1,2})\))? ?(?:,|\Z)")
_CELL: Final = re.compile(r"\[?(\d{1,2} [A-Z][a-z]{2,8} \d{4})\]? ?([A-Za-z]{0,2})")
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Column:
    """What a column of a table means.

    Attributes:
        name: its head, folded.
        acts: for each letter, and "" for none, what the date is of.
    """

    name: str
    acts: dict[str, EventKind]


def read_registry(data: bytes, source: str) -> Imported:
    """The record of a status table.

    Args:
        data: CSV.
        source: the name of the file, which tells chapter and number.

    Raises:
        FormatError: the table has no participants.
    """
    rows = [*read_rows(data, registry="mtdsg", needs=("participant",))]
    columns = to_columns(data.decode("utf-8-sig").partition("\n")[0])
    parties: list[Party] = []
    events: list[Event] = []
    findings: list[Finding] = []
    for row in rows:
        if not row["participant"]:
            continue
        party = to_party(row["participant"])
        if party.name not in {known.name for known in parties}:
            parties.append(party)
        for event, trouble in _events(row, columns, party=party.name):
            events += event
            findings += trouble
    number = to_number(source)
    numbers = (Identifier(scheme="mtdsg", value=number),) if number else ()
    agreement = Agreement(parties=tuple(parties), events=tuple(events), identifiers=numbers)
    record = to_record(agreement, "mtdsg", key=number or PurePath(source).stem)
    found = tuple(f.model_copy(update={"record": record.id}) for f in findings)
    return Imported((record,), found)


def to_columns(head: str) -> tuple[Column, ...]:
    """What the columns of a table mean, by its head line.

    Examples:
        >>> [column] = to_columns('Participant,"Ratification, Accession(a), Approval(AA)"')
        >>> {letter: str(act) for letter, act in column.acts.items()}
        {'': 'ratified', 'a': 'acceded', 'AA': 'approved'}
    """
    cells = [a or b for a, b in re.findall(r'"([^"]*)"|([^",]+)', head.strip())]
    columns = (Column(to_folded(cell).strip(), _acts(cell)) for cell in cells)
    return tuple(column for column in columns if column.acts)


def _acts(cell: str) -> dict[str, EventKind]:
    known = _words()
    acts: dict[str, EventKind] = {}
    for word, letter in _HEAD.findall(cell):
        act = known.get(to_folded(word).strip())
        if act is not None:
            acts.setdefault(letter, EventKind(act))
    if acts and "" not in acts:
        acts[""] = next(iter(acts.values()))
    return acts


def to_number(source: str) -> str | None:
    """The number of a treaty by the name of the file of its table: chapter and place.

    Examples:
        >>> to_number("tables/10-8.csv"), to_number("27-7-d.csv"), to_number("status.csv")
        ('X-8', 'XXVII-7-d', None)
    """
    match = re.match(r"(\d{1,2})-(\d{1,3})(?:[-.]([a-z]))?\Z", PurePath(source).stem)
    if match is None:
        return None
    chapter, rest = "", int(match[1])
    for value, letters in _ROMAN:
        chapter += letters * (rest // value)
        rest %= value
    return "-".join(part for part in (chapter, match[2], match[3]) if part)


def _events(
    row: Row, columns: tuple[Column, ...], *, party: str
) -> Iterator[tuple[list[Event], list[Finding]]]:
    for column in columns:
        cell = row[column.name]
        found = _CELL.findall(cell)
        if cell and not found:
            yield [], [_unread(f"{party}: {cell!r} is no date")]
        for text, letter in found:
            act = column.acts.get(letter)
            if act is None:
                yield [], [_unread(f"{party}: the head declares no letter {letter!r} ({cell!r})")]
            else:
                yield to_event(act, to_date(text), party=party), []


def _unread(message: str) -> Finding:
    return Finding(rule="registry.unread", severity=Severity.WARNING, message=message)


@cache
def _words() -> dict[str, str]:
    text = files(__package__).joinpath("mtdsg.toml").read_text(encoding="utf-8")
    acts: dict[str, str] = tomllib.loads(text)["acts"]
    return acts
