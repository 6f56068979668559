"""Findings as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mourecords.records.finding import Finding
from mourecords.values.vocabularies import Severity

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and where its record was read.

    Attributes:
        file: the file, as the user named it.
        index: which record of the file, counted from 0.
        finding: what was found.
    """

    file: str
    index: int
    finding: Finding

    @property
    def where(self) -> str:
        """The file, the record and the pointer, as one word."""
        name = self.finding.record or str(self.index)
        return f"{self.file}:{name}:{self.finding.pointer or '/'}"


def to_text(found: Sequence[Found], *, records: int) -> str:
    """One line a finding, and the counts at the end.

    Args:
        found: the findings, in the order in which they are to stand.
        records: how many records were checked.

    Examples:
        >>> print(to_text([], records=3), end="")
        3 records: no findings
    """
    lines = []
    for item in found:
        fix = f" (fix: {item.finding.fix})" if item.finding.fix else ""
        finding = item.finding
        lines.append(f"{item.where}: {finding.severity}: {finding.message}{fix} [{finding.rule}]")
    return "\n".join([*lines, f"{_count(records, 'record')}: {_counts(found)}"]) + "\n"


def to_json(found: Sequence[Found]) -> str:
    r"""A JSON array with one object a finding.

    Examples:
        >>> to_json([])
        '[]\n'
    """
    rows = [
        {"file": item.file, "index": item.index}
        | item.finding.model_dump(mode="json", exclude_none=True)
        for item in found
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def _counts(found: Sequence[Found]) -> str:
    numbers = Counter(item.finding.severity for item in found)
    parts = [_count(numbers[severity], str(severity)) for severity in _ORDER if numbers[severity]]
    return ", ".join(parts) or "no findings"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" + ("" if number == 1 else "s")
