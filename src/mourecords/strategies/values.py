"""Strategies for spans, partial dates, durations, codes and words."""

from __future__ import annotations

import calendar
import datetime
import string
from collections.abc import Collection

from hypothesis import strategies as st

from mourecords.strategies.material import load_material
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.spans import Span

Day = datetime.date | PartialDate | str
"""A bound: a date, a ``PartialDate`` or its text form."""
Between = tuple[Day, Day]
"""The first and the last date that may be drawn; of a month or year, its first and last day."""


def to_bounds(between: Between) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of a pair of bounds.

    Raises:
        DateError: a bound is no date.
    """
    first, last = (_to_date(bound) for bound in between)
    return first.earliest, last.latest


def spans(*, within: int | str = 200) -> st.SearchStrategy[Span]:
    """Spans, empty ones too.

    Args:
        within: the length of the text that they lie in, or the text.

    Examples:
        >>> from hypothesis import find
        >>> find(spans(within="memorandum"), lambda span: len(span) > 2)
        Span(start=0, end=3)
    """
    limit = len(within) if isinstance(within, str) else within
    ends = st.tuples(st.integers(0, limit), st.integers(0, limit))
    return ends.map(lambda pair: Span(*sorted(pair)))


def _to_date(bound: Day) -> PartialDate:
    if isinstance(bound, datetime.date):
        return PartialDate.from_date(bound)
    return bound if isinstance(bound, PartialDate) else PartialDate(bound)


def partial_dates(
    *,
    between: Between = ("1648", "2100"),
    precisions: Collection[str] = ("day", "month", "year"),
) -> st.SearchStrategy[PartialDate]:
    """Dates of any precision.

    Args:
        between: the bounds; every day that a drawn date may be lies in them
            where its precision allows.
        precisions: ``day``, ``month``, ``year``: those that may occur.

    Examples:
        >>> from hypothesis import find
        >>> find(partial_dates(between=("2001", "2030"), precisions=["month"]), lambda date: True)
        PartialDate('2001-01')
    """
    first, last = to_bounds(between)
    days = st.dates(first, last)
    return st.one_of([days.map(_ROUNDINGS[precision]) for precision in precisions])


def _to_month(day: datetime.date) -> PartialDate:
    return PartialDate.of(day.year, day.month)


def _to_year(day: datetime.date) -> PartialDate:
    return PartialDate.of(day.year)


_ROUNDINGS = {"day": PartialDate.from_date, "month": _to_month, "year": _to_year}


def month_ends(*, years: tuple[int, int] = (1900, 2100)) -> st.SearchStrategy[PartialDate]:
    """Last days of months: where calendar arithmetic goes wrong.

    Examples:
        >>> from hypothesis import find
        >>> find(month_ends(years=(2024, 2030)), lambda date: date.month == 2)
        PartialDate('2024-02-29')
    """
    months = st.tuples(st.integers(*years), st.integers(1, 12))
    return months.map(lambda pair: PartialDate.of(*pair, calendar.monthrange(*pair)[1]))


def durations(*, usual: bool = False) -> st.SearchStrategy[Duration]:
    """Calendar periods.

    Args:
        usual: only such as agreements use: one unit, of at most 99.

    Examples:
        >>> from hypothesis import find
        >>> find(durations(), lambda duration: duration.total_months > 12)
        Duration('P2Y')
    """
    years = st.integers(1, 99).map(lambda n: Duration(years=n))
    months = st.sampled_from([3, 6, 12, 18, 24, 36, 60]).map(lambda n: Duration(months=n))
    days = st.sampled_from([30, 60, 90, 180]).map(lambda n: Duration(days=n))
    if usual:
        return years | months | days
    weeks = st.integers(1, 99_999).map(lambda n: Duration(weeks=n))
    return years | months | days | weeks | _mixed()


def _mixed() -> st.SearchStrategy[Duration]:
    parts = st.tuples(*(st.integers(0, limit) for limit in (99_999, 99_999, 99_999, 999_999)))
    return parts.filter(any).map(lambda p: Duration(years=p[0], months=p[1], weeks=p[2], days=p[3]))


def actor_codes() -> st.SearchStrategy[str]:
    """Codes of actors: of states, former states and organisations, in form only.

    Examples:
        >>> from hypothesis import find
        >>> find(actor_codes(), lambda code: True)
        'PE'
    """
    return _ACTOR_CODES


def language_codes() -> st.SearchStrategy[str]:
    """Codes of languages, in form only.

    Examples:
        >>> from hypothesis import find
        >>> find(language_codes(), lambda code: len(code) == 2)
        'en'
    """
    return _LANGUAGE_CODES


def slugs() -> st.SearchStrategy[str]:
    """Lower-case words and ``area/activity`` paths, known ones first.

    Examples:
        >>> from hypothesis import find
        >>> find(slugs(), lambda slug: "/" in slug)
        'military-personnel/officer-exchange'
    """
    return _SLUGS


def words() -> st.SearchStrategy[str]:
    """Texts with at least one character that is not white space, as the models take them.

    Readable ones first; then letters, marks and signs of any script.

    Examples:
        >>> from hypothesis import find
        >>> find(words(), lambda text: len(text) > 4)
        'the Host State'
    """
    return _WORDS


def _known_codes() -> list[str]:
    return [state.code for state in load_material().states]


def _known_slugs() -> list[str]:
    return [slug for topic in load_material().topics for _, slug in topic.provisions]


_UPPER, _LOWER = string.ascii_uppercase, string.ascii_lowercase
_ANY_TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=12
)
# Made once: to make a strategy costs more than to draw from it.
_ACTOR_CODES = (
    st.deferred(lambda: st.sampled_from(_known_codes()))
    | st.text(_UPPER + "09", min_size=1, max_size=4).map("E{}".format)
    | st.text(_UPPER + "-", max_size=5).map("X-ER{}".format)
)
_LANGUAGE_CODES = st.deferred(
    lambda: st.sampled_from(load_material().words["languages"])
) | st.text(_LOWER, min_size=2, max_size=3)
_SLUGS = st.deferred(lambda: st.sampled_from(_known_slugs())) | st.lists(
    st.text(_LOWER + "09", min_size=1, max_size=4), min_size=1, max_size=3
).map("-".join)
_WORDS = st.deferred(lambda: st.sampled_from(load_material().words["readable"])) | _ANY_TEXT.map(
    str.strip
).filter(bool)
