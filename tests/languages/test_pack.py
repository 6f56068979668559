"""Packs: read once, in full, and told of by name where something is missing."""

import pytest

from mourecords.errors import PackError
from mourecords.languages.pack import load_pack

PACK = load_pack("en")


def test_a_pack_is_loaded_once():
    assert load_pack("en") is PACK


def test_every_table_can_be_read():
    assert PACK.names()
    assert all(PACK.table(name) for name in PACK.names())


@pytest.mark.parametrize("name", ["bodies", "countries", "organisations", "places", "subnational"])
def test_rows_have_the_same_columns(name):
    rows = PACK.rows(name)
    assert rows
    assert all(row.keys() == rows[0].keys() for row in rows)
    assert all(None not in row.values() for row in rows)


@pytest.mark.parametrize("language", ["xx", "", "..", "en/cases"])
def test_there_is_no_such_language(language):
    with pytest.raises(PackError):
        load_pack(language)


def test_there_is_no_such_table():
    with pytest.raises(PackError):
        PACK.table("nothing")
    with pytest.raises(PackError):
        PACK.rows("nothing")
