"""The table of the rules: every module that holds some, and all of them in order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mourecords.validation import (
    bindingness,
    calendars,
    dates,
    duplicates,
    entry,
    evidence,
    identifiers,
    parties,
    relations,
    signatories,
    status,
    terms,
    text_damage,
)
from mourecords.validation.rule import Rule, registered

CONCERNS: Final = (
    dates,
    calendars,
    parties,
    signatories,
    terms,
    entry,
    status,
    evidence,
    relations,
    identifiers,
    bindingness,
    text_damage,
    duplicates,
)
"""The modules that hold rules."""

RULES: Final[Mapping[str, Rule]] = MappingProxyType(dict(sorted(registered().items())))
"""Every rule by its id, in the order of the ids.

Examples:
    >>> RULES["parties.too-few"].severity
    <Severity.WARNING: 'warning'>
"""
