"""Organisations: the table holds together."""

from importlib.resources import files

from pydantic import TypeAdapter

import mourecords.data
from mourecords.data import country, organisation, organisations
from mourecords.data.tables import read_rows
from mourecords.values.codes import ActorCode


def test_codes_are_sorted_and_unique_and_of_the_form_that_records_take():
    table = [row["code"] for row in read_rows("organisations")]
    assert table == sorted(set(table))
    for code in table:
        TypeAdapter(ActorCode).validate_python(code)


def test_no_organisation_has_the_code_of_a_state():
    assert not [one.code for one in organisations() if country(one.code)]


def test_names_are_unique():
    names = [one.name for one in organisations()]
    assert len(names) == len(set(names))


def test_parents_exist_and_no_organisation_is_a_part_of_itself():
    for one in organisations():
        above, seen = one, set()
        while above.parent:
            assert above.code not in seen
            seen.add(above.code)
            above = organisation(above.parent)


def test_every_kind_is_explained():
    sources = files(mourecords.data).joinpath("SOURCES.md").read_text(encoding="utf-8")
    assert not {one.kind for one in organisations() if f"`{one.kind}`" not in sources}
