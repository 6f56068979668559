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
        line: the line of the file on which the value stands, where the format has lines.
        suppressed: the reason why it is accepted; None where it is not.
    """

    file: str
    index: int
    finding: Finding
    line: int | None = None
    suppressed: str | None = None

    @property
    def where(self) -> str:
        """The file, the line, the record and the pointer, as one word."""
        name = self.finding.record or str(self.index)
        line = f":{self.line}" if self.line else ""
        return f"{self.file}{line}:{name}:{self.finding.pointer or '/'}"


def to_text(found: Sequence[Found], *, records: int) -> str:
    """One line a finding, and the counts at the end; what is suppressed is only counted.

    Args:
        found: the findings, in the order in which they are to stand.
        records: how many records were checked.

    Examples:
        >>> print(to_text([], records=3), end="")
        3 records: no findings
    """
    lines = []
    open_ = [item for item in found if item.suppressed is None]
    for item in open_:
        fix = f" (fix: {item.finding.fix})" if item.finding.fix else ""
        finding = item.finding
        lines.append(f"{item.where}: {finding.severity}: {finding.message}{fix} [{finding.rule}]")
    accepted = len(found) - len(open_)
    more = f"; {accepted} suppressed" if accepted else ""
    return "\n".join([*lines, f"{_count(records, 'record')}: {_counts(open_)}{more}"]) + "\n"


def to_json(found: Sequence[Found]) -> str:
    r"""A JSON array with one object a finding.

    Examples:
        >>> to_json([])
        '[]\n'
    """
    rows = [
        {"file": item.file, "index": item.index, "line": item.line}
        | item.finding.model_dump(mode="json", exclude_none=True)
        for item in found
        if item.suppressed is None
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def _counts(found: Sequence[Found]) -> str:
    numbers = Counter(item.finding.severity for item in found)
    parts = [_count(numbers[severity], str(severity)) for severity in _ORDER if numbers[severity]]
    return ", ".join(parts) or "no findings"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" + ("" if number == 1 else "s")
