"""Public bodies of states: the table holds together."""

import re
from importlib.resources import files

import mourecords.data
from mourecords.data import bodies, body, countries, country, organisation
from mourecords.data.tables import read_rows
from mourecords.languages.pack import load_pack


def test_codes_are_sorted_and_unique_and_made_of_small_letters():
    table = [row["code"] for row in read_rows("bodies")]
    assert table == sorted(set(table))
    assert not [code for code in table if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", code)]


def test_names_are_unique():
    names = [one.name for one in bodies()]
    assert len(names) == len(set(names))


def test_every_state_exists():
    assert not [one for one in bodies() if country(one.state) is None]


def test_bodies_of_former_states_have_ended_with_them_or_before():
    for one in bodies():
        state = country(one.state)
        if one.valid_to and state.valid_to:
            assert one.valid_to.earliest <= state.valid_to.latest, one.code


def test_nothing_ends_before_it_begins():
    for one in bodies():
        if one.valid_from and one.valid_to:
            assert one.valid_from.earliest <= one.valid_to.latest, one.code


def test_every_kind_is_explained():
    sources = files(mourecords.data).joinpath("SOURCES.md").read_text(encoding="utf-8")
    assert not {one.kind for one in bodies() if f"`{one.kind}`" not in sources}


def test_codes_lead_to_bodies_and_to_nothing_else():
    for one in bodies():
        assert body(one.code) is one
        assert country(one.code) is None
        assert organisation(one.code) is None


def test_every_body_has_its_name_in_english_and_no_other_has_it():
    owners = {}
    for row in load_pack("en").rows("bodies"):
        names = row["names"].split("|")
        assert names[0] == body(row["code"]).name
        assert len(names) == len(set(names))
        for name in names:
            assert owners.setdefault(name.casefold(), row["code"]) == row["code"], name


def test_most_states_have_a_central_bank():
    found = {one.state for one in bodies() if one.kind == "central_bank"}
    states = {one.code for one in countries() if one.kind == "state"}
    assert len(states - found) < len(states & found) / 2
