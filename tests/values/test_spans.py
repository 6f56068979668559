"""Span: half-open ranges of code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords.errors import SpanError
from mourecords.values.spans import Span

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda p: Span(min(p), max(p)))


@given(spans, spans)
def test_overlap_is_mutual_and_covering_is_not_more_than_it(one, other):
    assert (
        one.overlaps(other)
        == other.overlaps(one)
        == bool(set(range(one.start, one.end)) & set(range(other.start, other.end)))
    )
    if one.covers(other) and len(other):
        assert one.overlaps(other)


@given(spans, st.integers(0, 20))
def test_shifting_keeps_the_length(span, by):
    assert len(span.shifted(by)) == len(span)


@pytest.mark.parametrize("ends", [(-1, 2), (3, 2)])
def test_impossible_spans_are_refused(ends):
    with pytest.raises(SpanError):
        Span(*ends)
