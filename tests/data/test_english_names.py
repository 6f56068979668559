"""English names: every form is clean, leads somewhere, and says so where it leads to two places."""

import re
from collections import defaultdict

import pytest

from mourecords.data import bodies, body, countries, country, organisation, organisations
from mourecords.data.tables import split_cell
from mourecords.languages.pack import load_pack

FORMS = ("names", "adjectives", "prefixes", "people", "metonyms")
TABLES = ("bodies", "countries", "organisations", "places", "subnational")
ARTICLE = re.compile(r"(The|the) (?!Hague|Valley|West Indies)")
pack = load_pack("en")
care = pack.table("ambiguous")


def forms_of(row):
    return [form for column in FORMS for form in split_cell(row.get(column, ""))]


def meanings():
    """Every form, and the codes of all that it may mean."""
    found = defaultdict(set)
    for row in (*pack.rows("countries"), *pack.rows("organisations")):
        for form in forms_of(row):
            found[form].add(row["code"])
    for row in pack.rows("places"):
        found[row["place"]].add(row["code"])
    for row in pack.rows("subnational"):
        found[row["name"]].add(row["code"])
    for row in pack.rows("bodies"):
        for form in forms_of(row):
            found[form].add(row["code"])
    return found


MEANINGS = meanings()


def test_every_state_and_organisation_has_its_names():
    assert {row["code"] for row in pack.rows("countries")} == {one.code for one in countries()}
    named = {row["code"] for row in pack.rows("organisations")}
    assert named == {one.code for one in organisations()}
    assert {row["code"] for row in pack.rows("bodies")} == {one.code for one in bodies()}


@pytest.mark.parametrize("find", [country, organisation])
def test_the_names_hold_the_name_of_the_table(find):
    rows = pack.rows("countries" if find is country else "organisations")
    for row in rows:
        known = find(row["code"])
        official = getattr(known, "official_name", known.name).removeprefix("The ")
        assert {known.name, official} <= set(split_cell(row["names"])), row["code"]


@pytest.mark.parametrize("table", TABLES)
def test_tables_are_sorted_without_repeats_and_complete(table):
    rows = [tuple(row.values()) for row in pack.rows(table)]
    assert rows == sorted(set(rows))
    assert all(cell is not None for row in rows for cell in row)


def test_a_place_or_part_is_listed_once():
    for table, column in (("places", "place"), ("subnational", "name")):
        names = [row[column] for row in pack.rows(table)]
        assert len(names) == len(set(names))


def test_a_form_is_listed_once_in_its_cell():
    for row in (*pack.rows("countries"), *pack.rows("organisations"), *pack.rows("bodies")):
        for column in FORMS:
            forms = split_cell(row.get(column, ""))
            assert len(forms) == len(set(forms)), f"{row['code']} {column}"


def test_forms_are_clean():
    for form in MEANINGS:
        assert form == " ".join(form.split()), form
        assert re.search(r"[^\W\d_]", form), form
        assert form != form.lower(), form
        assert "|" not in form
        assert not ARTICLE.match(form), form


def test_forms_are_long_enough_to_mean_something():
    assert not [form for form in MEANINGS if len(form) < 2]


def test_places_and_parts_are_in_states_that_exist():
    for table in ("places", "subnational"):
        for row in pack.rows(table):
            assert country(row["code"]), row
            assert country(row["code"]).kind != "former", row


def test_capitals_are_places():
    places = {row["place"] for row in pack.rows("places")}
    assert not {one.capital for one in countries() if one.capital} - places


def test_no_body_has_the_name_of_a_state_an_organisation_or_a_place():
    for form, codes in MEANINGS.items():
        assert len(codes) == 1 or not any(body(code) for code in codes), form


def test_a_form_that_leads_to_two_places_says_so():
    double = {form: codes for form, codes in MEANINGS.items() if len(codes) > 1}
    for form, codes in double.items():
        assert codes <= set(care["doubtful"][form]["codes"]), form


def test_what_is_said_of_a_doubtful_form_can_be_used():
    for form, entry in care["doubtful"].items():
        assert form in MEANINGS, form
        assert MEANINGS[form] <= set(entry["codes"]), form
        assert all(country(code) or organisation(code) for code in entry["codes"]), form
        assert entry["prefer"] in {"", *entry["codes"]}, form
        assert entry["why"], form


@pytest.mark.parametrize("key", ["case_sensitive", "persons", "phrases"])
def test_lists_of_care_are_sorted_and_without_repeats(key):
    assert care[key] == sorted(set(care[key]))


@pytest.mark.parametrize("key", ["case_sensitive", "persons"])
def test_care_is_for_forms_that_exist(key):
    assert not set(care[key]) - set(MEANINGS)


def test_phrases_hold_the_form_from_which_they_protect():
    for phrase in care["phrases"]:
        words = re.findall(r"[\w.']+", phrase)
        parts = {
            " ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)
        }
        assert parts & set(MEANINGS), phrase
        assert phrase not in MEANINGS, phrase
