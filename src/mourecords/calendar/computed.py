"""What a calendar rule answers: a date, or the reason why there is none, and the way to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from mourecords.calendar.extent import Interval, OneOf, When, day_before
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import Vocabulary

_SOURCE = "mourecords calendar rules"


class Reason(Vocabulary):
    """Why a date cannot be computed."""

    NO_TERM = "no-term", "Nothing is said about how long it lasts.", _SOURCE
    SILENT = "silent", "The source is silent, which is not the same as no end.", _SOURCE
    INDEFINITE = "indefinite", "It has no end until somebody ends it.", _SOURCE
    UNTIL_EVENT = "until-event", "It ends with an event that has no date yet.", _SOURCE
    START_NOT_STATED = "start-not-stated", "The source does not say from when it runs.", _SOURCE
    START_UNDATED = "start-undated", "The event from which it runs has no date.", _SOURCE
    NOT_YET_MET = "not-yet-met", "The conditions are not yet met.", _SOURCE
    RULE_NOT_STATED = "rule-not-stated", "No rule says what brings it about.", _SOURCE
    NO_RENEWAL = "no-renewal", "It is not renewed by itself.", _SOURCE
    PERIOD_UNKNOWN = "period-unknown", "The length of a further term is not told.", _SOURCE
    NO_NOTICE = "no-notice", "No notice before the end of a term is told.", _SOURCE
    ANY_TIME = "any-time", "The notice may be given at any time.", _SOURCE
    NEEDS_CALENDAR = "needs-calendar", "Working days need a calendar of holidays.", _SOURCE
    SUSPENDED = "suspended", "It is suspended and has not been resumed.", _SOURCE
    REVOKED = "revoked", "The notice was revoked before it took effect.", _SOURCE
    UNDECIDED = "undecided", "The dates are too imprecise to decide it.", _SOURCE
    BEYOND_CALENDAR = "beyond-calendar", "It lies outside the years 1 to 9999.", _SOURCE


@dataclass(frozen=True, slots=True)
class Given:
    """One thing that a rule was given.

    Attributes:
        name: what it is to the rule: ``trigger``, ``start``, ``period`` …
        value: as text: EDTF, ISO 8601 or a word.
        pointer: where it stands in the agreement (JSON Pointer), "" where it does
            not; ``record.why(pointer)`` gives its evidence.
    """

    name: str
    value: str
    pointer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """The answer of a rule, with its trace.

    Attributes:
        rule: the id of the rule, ``K01`` to ``K45``.
        inputs: what it was given.
        formula: how the answer follows.
        result: the answer, as precise as the inputs allow; None with a ``reason``.
            For the end of a term it is the boundary, the first day after it.
        alternative: the answer by the other convention, where it is another one.
        reason: why there is no result.
        notes: short stable words for what else must be known.

    Examples:
        >>> from mourecords.calendar.counting import nth_day
        >>> print(nth_day(PartialDate("1979-12-28"), 30).explain())
        1980-01-27  K01  trigger + 30 days  (trigger 1979-12-28, days 30)
    """

    rule: str
    inputs: tuple[Given, ...] = ()
    formula: str = ""
    result: When | Interval | None = None
    alternative: When | Interval | None = None
    reason: Reason | None = None
    notes: tuple[str, ...] = ()

    @property
    def when(self) -> When | None:
        """The result where it is a date, else None."""
        return self.result if isinstance(self.result, (PartialDate, OneOf)) else None

    @property
    def last_day(self) -> When | None:
        """The day before the result, where the result is a boundary."""
        return day_before(self.when) if self.when else None

    def at(self, **pointers: str) -> Computed:
        """The same, with the places in the agreement where its inputs stand."""
        inputs = tuple(
            replace(given, pointer=pointers.get(given.name, given.pointer)) for given in self.inputs
        )
        return replace(self, inputs=inputs)

    def explain(self) -> str:
        """One line for people: the answer, the rule and how it follows."""
        given = ", ".join(f"{item.name} {item.value}" for item in self.inputs)
        parts = [str(self.result) if self.result else "none", self.rule, self.formula]
        parts += [f"({given})"] if given else []
        parts += [f"other reading {self.alternative}"] if self.alternative else []
        parts += [f"because: {self.reason.definition}"] if self.reason else []
        return "  ".join(part for part in [*parts, *self.notes] if part)

    def to_dict(self) -> dict[str, Any]:
        """The same in plain JSON values; dates are EDTF."""
        return {
            "rule": self.rule,
            "inputs": {
                given.name: {"value": given.value, "pointer": given.pointer or None}
                for given in self.inputs
            },
            "formula": self.formula,
            "result": None if self.result is None else str(self.result),
            "alternative": None if self.alternative is None else str(self.alternative),
            "reason": None if self.reason is None else str(self.reason),
            "notes": list(self.notes),
        }


def given(**values: object) -> tuple[Given, ...]:
    """Inputs by name; what is None is left out."""
    return tuple(Given(name, str(value)) for name, value in values.items() if value is not None)


def answer(
    rule: str,
    result: When | Interval | None,
    *,
    formula: str,
    inputs: tuple[Given, ...],
    alternative: When | Interval | None = None,
    notes: tuple[str, ...] = (),
) -> Computed:
    """A result with its trace; None means that it lies beyond the calendar."""
    return Computed(
        rule=rule,
        inputs=inputs,
        formula=formula,
        result=result,
        alternative=alternative if alternative != result else None,
        reason=Reason.BEYOND_CALENDAR if result is None else None,
        notes=notes,
    )
