"""Findings as SARIF 2.1.0, which code hosts and editors show beside the file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote

from mourecords.validation.reports import Found
from mourecords.validation.rule import Rule
from mourecords.validation.rules import RULES
from mourecords.values.vocabularies import Severity

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "note",
}


def to_sarif(found: Sequence[Found], *, version: str) -> str:
    """A SARIF log with one run.

    Source: OASIS, Static Analysis Results Interchange Format 2.1.0.

    Args:
        found: the findings.
        version: that of this library.

    Examples:
        >>> json.loads(to_sarif([], version="1.0"))["version"]
        '2.1.0'
    """
    ids = sorted({item.finding.rule for item in found})
    driver = {
        "name": "mourecords",
        "version": version,
        "rules": [_describe(RULES[rule_id]) for rule_id in ids if rule_id in RULES],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(item) for item in found],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _describe(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.text},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(item: Found) -> dict[str, Any]:
    finding = item.finding
    name = finding.record or str(item.index)
    fix = f" Fix: {finding.fix}." if finding.fix else ""
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{name}: {finding.message}.{fix}"},
        "locations": [
            {
                "physicalLocation": _place(item),
                "logicalLocations": [{"fullyQualifiedName": f"{name}{finding.pointer}"}],
            }
        ],
        "partialFingerprints": {"mourecords/v1": _fingerprint(item)},
        **_suppressions(item),
    }


def _place(item: Found) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(item.file)}}
    return place | {"region": {"startLine": item.line}} if item.line else place


def _suppressions(item: Found) -> dict[str, Any]:
    """What a person accepts stays in the log, with the reason; hosts do not show it."""
    if item.suppressed is None:
        return {}
    return {"suppressions": [{"kind": "external", "justification": item.suppressed}]}


def _fingerprint(item: Found) -> str:
    parts = (item.finding.rule, item.finding.record or str(item.index), item.finding.pointer)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
