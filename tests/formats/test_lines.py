from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import dump, load
from mourecords.errors import LoadError


@settings(max_examples=25)
@given(data=st.data())
def test_what_is_written_is_read_back(any_record, data):
    records = data.draw(st.lists(any_record, max_size=4))
    text = dump(records, format="jsonl")
    assert load(text, format="jsonl") == tuple(records)
    assert text.count("\n") == len(records)


def test_blank_lines_marks_and_carriage_returns_do_no_harm(pact):
    line = dump(pact, format="jsonl").strip()
    stored = "\ufeff\r\n" + line + "\r\n\n  \n" + line
    assert load(stored, format="jsonl") == (pact, pact)


def test_problems_of_all_lines_are_collected(pact):
    good = dump(pact, format="jsonl")
    stored = (
        good
        + '{"agreement": {"x": 1}}\n'
        + "{oops}\n"
        + good
        + '{"schema_version": 9}\n'
        + '{"agreement": {}, "agreement": {}}\n'
    )
    with pytest.raises(LoadError) as caught:
        load(stored)
    found = [(p.source, p.line, p.pointer) for p in caught.value.problems]
    assert found == [
        ("text", 2, "/agreement/x"),
        ("text", 3, ""),
        ("text", 5, "/schema_version"),
        ("text", 6, "/agreement"),
    ]


def test_problems_of_many_lines_come_in_their_order(pact):
    twice = '{"agreement": {}, "agreement": {}}\n'
    wrong = '{"agreement": {"x": 1}}\n'
    with pytest.raises(LoadError) as caught:
        load((dump(pact, format="jsonl") + twice + wrong) * 40)
    assert [problem.line for problem in caught.value.problems] == [
        line for line in range(1, 121) if line % 3 != 1
    ]


def test_a_line_that_is_not_utf8_is_told(tmp_path, pact):
    path = tmp_path / "records.jsonl"
    path.write_bytes(dump(pact, format="jsonl").encode() + b'{"agreement": {"title": "\xe9"}}\n')
    with pytest.raises(LoadError, match=r"records.jsonl:2: it is not UTF-8: byte 0xe9"):
        load(path)


def test_nothing_is_no_records():
    assert load("", format="jsonl") == ()
    assert dump([], format="jsonl") == ""


@settings(max_examples=100)
@given(st.binary())
def test_nothing_but_load_errors_leaves_it(data):
    with suppress(LoadError):
        load(data, format="jsonl")
