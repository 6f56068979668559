"""When terms end and notices fall due, with the rule and the way to each date."""

from __future__ import annotations

import datetime
import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from mourecords.calendar.computed import Computed
from mourecords.calendar.extent import Interval, When, day_before
from mourecords.calendar.rules import CALENDAR_RULES
from mourecords.records.record import Record
from mourecords.site.charts.terms import to_year
from mourecords.site.entries import Entry
from mourecords.site.listings import LENGTH, Page
from mourecords.site.rendering import link, render
from mourecords.site.words import to_date_words, words
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import NoticeBefore


@dataclass(frozen=True, slots=True)
class Due:
    """One date that follows from the term of an agreement.

    Attributes:
        entry: the agreement.
        what: ``last_day`` or ``notice_by``.
        date: the date in words; empty where there is none.
        latest: the last day that it may be, or None.
        rule: the id of the rule.
        trace: how it follows.
    """

    entry: Entry
    what: str
    date: str
    latest: datetime.date | None
    rule: str
    trace: str

    @property
    def point(self) -> tuple[float, str]:
        """The date as a year with a fraction, and in words."""
        return to_year(self.latest or datetime.date.max), self.date


def to_due(record: Record, entry: Entry, *, on: datetime.date | None = None) -> list[Due]:
    """The last day of a record's term and the last day for notice, or why there is none.

    Args:
        record: the record.
        entry: its entry.
        on: the day on which the running term is wanted; without it, the first term.
    """
    term, timeline = record.agreement.term, record.agreement.timeline
    if term is None:
        return []
    end = timeline.current(on).computed if on else timeline.ends()
    due = [_due(entry, "last_day", end.last_day, end)]
    if term.notice and term.notice.before is NoticeBefore.END_OF_TERM and end.when:
        notice = timeline.notice_by(on or _within(end.when))
        due.append(_due(entry, "notice_by", notice.when, notice))
    return due


def _within(boundary: When) -> datetime.date:
    """A day of the term that ends at a boundary: the last that surely belongs to it."""
    first = boundary.earliest or datetime.date.max
    return first - datetime.timedelta(days=1) if first > datetime.date.min else first


def _due(entry: Entry, what: str, when: When | None, computed: Computed) -> Due:
    latest = when.latest if when is not None else None
    return Due(entry, what, _shown(when), latest, computed.rule, _trace(computed, what, when))


def _trace(computed: Computed, what: str, when: When | None) -> str:
    """How a date follows, or why there is none; where readings differ, the other date too."""
    given = ", ".join(f"{item.name.replace('_', ' ')} {item.value}" for item in computed.inputs)
    way = f"{computed.formula}, with {given}" if given else computed.formula
    other = computed.alternative
    if other is not None and what == "last_day" and not isinstance(other, Interval):
        other = day_before(other)
    reading = f"by the other reading {_shown(other)}" if other and other != when else ""
    reason = computed.reason.definition.rstrip(".") if computed.reason else ""
    return "; ".join(part for part in (reason or way, reading) if part)


def _shown(when: When | Interval | None) -> str:
    """A date in words; of a date that may be one of several, the first and the last."""
    if isinstance(when, Interval):
        return str(when)
    if when is None or isinstance(when, PartialDate):
        return to_date_words(when)
    ends = [
        to_date_words(PartialDate.from_date(day)) for day in (when.earliest, when.latest) if day
    ]
    return " – ".join(ends)


def build_deadlines(due: list[Due], on: datetime.date | None) -> Iterator[Page]:
    """The pages of what is still to come on a day; of everything, where no day is given."""
    coming = [(d.latest, d.what, d.entry.slug, d) for d in due if d.latest]
    ordered = [d for *_, d in sorted(coming, key=itemgetter(0, 1, 2)) if not on or _is_open(d, on)]
    starts = range(0, max(len(ordered), 1), LENGTH)
    names = ["deadlines.md" if n == 0 else f"deadlines-{n + 1}.md" for n, _ in enumerate(starts)]
    for name, start in zip(names, starts, strict=True):
        rows = [
            {
                "due": d,
                "label": words()["due"][d.what],
                "link": link(d.entry.title, name, target=d.entry.path),
            }
            for d in ordered[start : start + LENGTH]
        ]
        pages = [link(n, name, target=other) for n, other in enumerate(names, 1)]
        used = sorted({row["due"].rule for row in rows})
        rules = [(rule, to_rule_text(rule)) for rule in used]
        day = PartialDate.from_date(on) if on else None
        yield name, render("deadlines", on=day, rows=rows, rules=rules, pages=pages)


def to_rule_text(rule: str) -> str:
    """What a calendar rule says, from its docstring.

    Examples:
        >>> to_rule_text("K21").startswith("Until a date")
        True
    """
    paragraph = inspect.cleandoc(CALENDAR_RULES[rule].__doc__ or "").partition("\n\n")[0]
    text = " ".join(paragraph.replace("``", "").split()).partition(", ")[2]
    return text[:1].upper() + text[1:]


def _is_open(due: Due, on: datetime.date) -> bool:
    return due.latest is not None and due.latest >= on
