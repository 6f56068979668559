"""Which rules run, which findings are suppressed, and why."""

from __future__ import annotations

import tomllib
from typing import Annotated, Any

from pydantic import Field, ValidationError

from mourecords.errors import SettingsError
from mourecords.records.finding import Finding
from mourecords.records.model import Model
from mourecords.values.vocabularies import Severity

_ORDER = (Severity.NOTE, Severity.WARNING, Severity.ERROR)


class Suppression(Model):
    """One finding that is known and accepted.

    Attributes:
        rule: the id of the rule.
        record: the id of the record; None for every record.
        pointer: where in the agreement; None for everywhere.
        reason: why it is accepted; there must be one.

    Examples:
        >>> Suppression(rule="parties.too-few", reason="unilateral declaration").record
    """

    rule: Annotated[str, Field(min_length=1)]
    record: str | None = None
    pointer: str | None = None
    reason: Annotated[str, Field(min_length=3)]

    def covers(self, finding: Finding) -> bool:
        """Whether it speaks of this finding."""
        return (
            self.rule == finding.rule
            and self.record in {None, finding.record}
            and self.pointer in {None, finding.pointer}
        )


class Settings(Model):
    """What ``[tool.mourecords]`` in a pyproject.toml says about validation.

    A selector is the id of a rule, or the concern before its dot (``dates``).

    Attributes:
        select: which rules run; empty for all.
        ignore: which rules do not run.
        severity: the least grave findings that are shown.
        fail_on: the least grave findings that make a check fail.
        severities: another severity for some rules, by id.
        suppress: findings that are known and accepted.

    Examples:
        >>> Settings(ignore=("dates",)).runs("dates.signed-twice")
        False
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity = Severity.NOTE
    fail_on: Annotated[Severity, Field(alias="fail-on")] = Severity.ERROR
    severities: dict[str, Severity] = Field(default_factory=dict)
    suppress: tuple[Suppression, ...] = ()

    def runs(self, rule_id: str) -> bool:
        """Whether the rule with this id runs."""
        chosen = not self.select or any(_matches(one, rule_id) for one in self.select)
        return chosen and not any(_matches(one, rule_id) for one in self.ignore)

    def shows(self, finding: Finding) -> bool:
        """Whether a finding is grave enough and not suppressed."""
        return is_at_least(finding.severity, self.severity) and self.accepts(finding) is None

    def accepts(self, finding: Finding) -> Suppression | None:
        """The suppression that covers a finding, or None."""
        return next((one for one in self.suppress if one.covers(finding)), None)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding makes a check fail."""
        return is_at_least(finding.severity, self.fail_on)


def is_at_least(severity: Severity, limit: Severity) -> bool:
    """Whether a severity is that of the limit or graver."""
    return _ORDER.index(severity) >= _ORDER.index(limit)


def load_settings(text: str, *, source: str = "pyproject.toml") -> Settings:
    r"""The settings in the text of a pyproject.toml; the defaults where it has none.

    Args:
        text: TOML, of which ``[tool.mourecords]`` is read.
        source: what errors call it.

    Raises:
        SettingsError: it is no TOML, or a key or a value is not known; a
            suppression without a reason is one.

    Examples:
        >>> text = '[tool.mourecords]\nignore = ["text.glued-words"]'
        >>> load_settings(text).ignore
        ('text.glued-words',)
    """
    try:
        table: dict[str, Any] = tomllib.loads(text).get("tool", {}).get("mourecords", {})
        return Settings.model_validate(table)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(source, "syntax", str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(("tool.mourecords", *(str(part) for part in first["loc"])))
        raise SettingsError(source, key, first["msg"]) from error


def _matches(selector: str, rule_id: str) -> bool:
    return rule_id == selector or rule_id.startswith(f"{selector}.")
