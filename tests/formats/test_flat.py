import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import Agreement, Record, dump
from mourecords.formats.cells import to_cell


@settings(max_examples=100)
@given(st.text())
def test_no_cell_is_a_formula(text):
    cell = to_cell(text)
    assert not cell.lstrip(" ").startswith(tuple("=+-@\t\r\n＝＋－＠"))


@settings(max_examples=40)
@given(data=st.data())
def test_every_record_is_a_row(any_record, data):
    records = data.draw(st.lists(any_record, max_size=3))
    rows = list(csv.DictReader(io.StringIO(dump(records, format="csv"), newline="")))
    assert len(rows) == len(records)
    assert [row["status"] for row in rows] == [str(r.agreement.status()) for r in records]


def test_a_full_row(pact):
    (row,) = csv.DictReader(io.StringIO(dump([pact], format="csv"), newline=""))
    assert row["party_codes"] == "AD | FR"
    assert row["related"] == "replaces: Sea Rescue Arrangement of 1998"
    assert row["duration"] == "P5Y"


def test_an_empty_record_has_empty_cells():
    text = dump([Record(agreement=Agreement())], format="csv")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert {value for key, value in row.items() if key != "status"} == {""}
