import csv

import pytest

from mourecords import dump
from mourecords.errors import FormatError, WriteError


def read(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_tables_join_on_the_record(tmp_path, pact, bare):
    dump([pact, bare], tmp_path / "out", format="csv-tables")
    tables = {path.stem: read(path) for path in (tmp_path / "out").iterdir()}
    assert len(tables) == 10
    assert [row["record"] for row in tables["agreements"]] == ["an-co-2019-pact", "1"]
    assert tables["agreements"][0]["term_duration"] == "P5Y"
    assert tables["agreements"][0]["renewal_period"] == "P12M"
    assert [row["name"] for row in tables["signatories"]] == ["Ana Muñoz", "Jean Le Goff"]
    assert [row["position"] for row in tables["events"]] == ["0", "1", "2"]
    assert tables["related"][0]["identifiers"] == "unts-i: 34567"
    assert {row["pointer"] for row in tables["evidence"]} == {"/title", "/events/0/date"}
    assert tables["sources"][1]["kind"] == "registry"


def test_a_folder_needs_a_path(pact):
    with pytest.raises(FormatError, match="needs the path"):
        dump(pact, format="csv-tables")


def test_a_folder_cannot_stand_where_a_file_is(tmp_path, pact):
    (tmp_path / "out").write_text("x", encoding="utf-8")
    with pytest.raises(WriteError):
        dump(pact, tmp_path / "out", format="csv-tables")
