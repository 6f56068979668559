import pytest

from mourecords import dump, load
from mourecords.errors import LoadError

pa = pytest.importorskip("pyarrow")

from mourecords.formats.arrow import to_table  # noqa: E402


def test_the_columns_are_those_of_a_row(pact, bare):
    table = to_table([pact, bare])
    assert table.column_names == [*pact.to_row(), "record"]
    row = pact.to_row()
    assert {name: table[name][0].as_py() for name in row} == row
    assert table.schema == to_table([]).schema


@pytest.mark.parametrize("name", ["arrow", "parquet"])
def test_files_are_known_by_their_content(name, pact):
    assert load(dump([pact, pact], format=name)) == (pact, pact)


@pytest.mark.parametrize("name", ["arrow", "parquet"])
def test_a_file_of_something_else(name):
    with pytest.raises(LoadError, match="it is no"):
        load(b"nonsense", format=name)


def test_a_table_without_records():
    sink = pa.BufferOutputStream()
    table = pa.table({"a": [1]})
    with pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)
    with pytest.raises(LoadError, match="no column 'record'"):
        load(sink.getvalue().to_pybytes(), format="arrow")
