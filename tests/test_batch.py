"""Many documents: the same results in the same order, whoever does the work."""

import datetime
import os
from itertools import count, islice
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import Failure, load, parse, parse_many, parse_table, read
from mourecords.errors import PackError, ValueFormatError

TREATY = "LIMA, May 2, 2024 - Peru and Chile signed a fisheries treaty here on Thursday."
ACCORD = "Fiji and Samoa signed a five-year accord on police training on Tuesday."
SUNDAY = datetime.date(2024, 5, 5)
PIECES = (
    TREATY,
    ACCORD,
    "Rain fell.",
    "",
    "\n\n",
    "signed ",
    "memorandum of understanding ",
    "\x00",
)
texts = st.lists(st.lists(st.sampled_from(PIECES), max_size=4).map("".join), max_size=12)


class Deadly(str):
    """A text that kills the process that it is sent to."""

    __slots__ = ()

    def __reduce__(self):
        return os._exit, (1,)


@given(texts)
def test_an_outcome_is_what_parse_gives(sources):
    outcomes = list(parse_many(sources, published=SUNDAY))
    assert [o.index for o in outcomes] == list(range(len(sources)))
    assert [o.parsed for o in outcomes] == [parse(s, published=SUNDAY) for s in sources]
    assert [len(o.records) for o in outcomes] == [len(o.parsed) for o in outcomes]


@settings(max_examples=3)
@given(texts.map(lambda some: some * 5))
def test_any_number_of_workers_gives_the_same(sources):
    assert list(parse_many(sources, workers=3)) == list(parse_many(sources))


def test_paths_bytes_documents_and_texts(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TREATY, encoding="utf-8")
    outcomes = list(parse_many([path, TREATY.encode(), read(path), TREATY]))
    assert {o.records[0].agreement for o in outcomes} == {parse(TREATY).records[0].agreement}
    assert [o.name for o in outcomes] == [str(path), "", "", ""]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_document_that_fails_stops_nothing(tmp_path, workers):
    outcomes = list(parse_many([tmp_path / "none", object(), TREATY], workers=workers))
    assert [o.failure.code for o in outcomes[:2]] == ["read", "fault"]
    assert outcomes[2].failure is None
    assert len(outcomes[2].records) == 1


def test_a_document_that_kills_its_process_stops_nothing():
    sources = [TREATY] * 20 + [Deadly("x")] + [ACCORD] * 90
    outcomes = list(parse_many(sources, workers=2))
    assert [o.index for o in outcomes] == list(range(111))
    assert {o.index: o.failure.code for o in outcomes if o.failure} == {20: "worker"}
    assert all(len(o.records) == 1 for o in outcomes if not o.failure)


@pytest.mark.parametrize("workers", [1, 2])
def test_no_more_is_taken_than_is_needed(workers):
    asked = count()
    sources = (ACCORD for _ in asked)
    assert len(list(islice(parse_many(sources, workers=workers), 3))) == 3
    assert next(asked) <= 32 * workers + 1


def test_progress_is_told_after_each():
    told = []
    list(parse_many([TREATY, ACCORD], progress=lambda *at: told.append(at)))
    list(parse_many(iter([TREATY]), progress=lambda *at: told.append(at)))
    assert told == [(1, 2), (2, 2), (1, None)]


def test_a_wrong_call_is_told_before_anything_is_done():
    with pytest.raises(ValueFormatError, match="at least one process"):
        parse_many([], workers=0)
    with pytest.raises(PackError):
        parse_many([], language="xx")


def test_a_failure_is_small_and_equal_to_its_like():
    assert Failure("read", "x") == Failure("read", "x")


@settings(max_examples=20)
@given(texts)
def test_a_table_has_the_rows_of_its_texts(sources):
    rows = parse_table(pa.table({"text": pa.array(sources, pa.string())})).to_pylist()
    records = [(i, record) for i, s in enumerate(sources) for record in parse(s).records]
    assert [row["source"] for row in rows] == [i for i, _ in records]
    assert [load(row["record"])[0] for row in rows] == [record for _, record in records]
    assert not any(row["error"] for row in rows)


@pytest.mark.parametrize("days", [[SUNDAY, None], ["2024-05-05", None]])
def test_columns_for_the_day_and_the_name(days):
    batch = pa.record_batch({"body": [ACCORD, ACCORD], "day": days, "id": ["a", "b"]})
    found = parse_table(batch, text="body", published="day", key="id")
    assert isinstance(found, pa.RecordBatch)
    assert found["source"].to_pylist() == ["a", "b"]
    assert found["signed_on"].to_pylist() == ["2024-04-30", None]


def test_a_text_that_fails_has_a_row_that_says_so():
    table = pa.table({"text": [ACCORD, ACCORD], "day": ["5 May", "2024-05-05"]})
    bad, good = parse_table(table, published="day").to_pylist()
    assert "'5 May' is not a date" in bad["error"]
    assert bad["record"] is None
    assert good["error"] is None


def test_batches_of_one_table_give_the_rows_of_the_table():
    table = pa.table({"text": [TREATY, None, ACCORD, "Rain."], "id": [1, 2, 3, 4]})
    parts = [parse_table(batch, key="id") for batch in table.to_batches(max_chunksize=1)]
    assert pa.Table.from_batches(parts).to_pylist() == parse_table(table, key="id").to_pylist()


def test_a_column_that_is_not_there():
    with pytest.raises(KeyError):
        parse_table(pa.table({"x": ["a"]}))


def test_the_path_need_not_be_a_path_object(tmp_path):
    class Named:
        def __fspath__(self):
            return str(tmp_path / "none")

    (outcome,) = parse_many([Named()])
    assert outcome.name == str(Path(tmp_path, "none"))
