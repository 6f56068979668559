"""References as lawyers write them lead to the numbers, and to the record that has them."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords import Agreement, Event, Identifier, Party, Record, dump
from mourecords.cli.main import main
from mourecords.formats.references import parse_reference, resolve

NPT = Record(
    id="npt",
    agreement=Agreement(
        title="Treaty on the Non-Proliferation of Nuclear Weapons",
        aliases=("NPT",),
        events=(Event(kind="signed", date="1968-07-01"),),
        identifiers=(
            Identifier(scheme="unts-volume", value="729 UNTS 161"),
            Identifier(scheme="tias", value="TIAS 6839"),
            Identifier(scheme="uk-cm", value="Cmnd 4474"),
            Identifier(scheme="unts", value="I-10485"),
        ),
    ),
)
OTHER = Record(
    id="other",
    agreement=Agreement(
        title="Treaty of Lima", identifiers=(Identifier(scheme="cets", value="210"),)
    ),
)


@pytest.mark.parametrize(
    "reference",
    [
        "729 UNTS 161",
        "729 U.N.T.S. 161",
        "TIAS 6839",
        "T.I.A.S. No. 6839",
        "Cmnd. 4474",
        "npt",
        "I-10485",
    ],
)
def test_one_treaty_has_many_names(reference):
    assert resolve(reference, [OTHER, NPT]) == (NPT,)


def test_series_that_run_on_are_one():
    assert resolve("ETS No. 210", [OTHER, NPT]) == (OTHER,)
    assert not resolve("ETS No. 211", [OTHER, NPT])


def table(package, name):
    return tomllib.loads(files(package).joinpath(name).read_text(encoding="utf-8"))


def test_what_the_check_calls_well_formed_is_read_too():
    forms = table("mourecords.validation", "identifiers.toml")
    schemes = {row["scheme"] for row in table("mourecords.formats", "references.toml")["series"]}
    for scheme in sorted(schemes & set(forms)):
        example = forms[scheme]["example"]
        found = parse_reference(example) or parse_reference(f"{scheme.upper()} {example}")
        assert scheme in {number.scheme for number in found}, example


@given(st.integers(1, 3000), st.integers(1, 999), st.sampled_from(["UNTS", "U.N.T.S."]))
def test_a_volume_is_read_in_any_surroundings(volume, page, series):
    text = f"see the Treaty of Lima, {volume} {series} {page}, and others."
    assert parse_reference(text) == (
        Identifier(scheme="unts-volume", value=f"{volume} UNTS {page}"),
    )


@given(st.text(max_size=80))
def test_any_text_can_hold_references(text):
    assert parse_reference(text) == parse_reference(text)


def test_the_australian_style():
    pact = Agreement(
        title="Treaty of Lima",
        parties=[Party(name="Peru"), Party(name="Chile")],
        events=[
            Event(kind="signed", date="1969-09-02"),
            Event(kind="entered_into_force", date="1970-01-05"),
        ],
        identifiers=[Identifier(scheme="unts-volume", value="729 UNTS 161")],
    )
    assert dump(Record(agreement=pact), format="aglc") == (
        "Treaty of Lima, Peru–Chile, signed 2 September 1969, 729 UNTS 161"
        " (entered into force 5 January 1970)\n"
    )


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "all.json"
    dump([NPT, OTHER], path)
    return str(path)


def test_the_command_cites_what_it_finds_and_tells_what_is_missing(file, capsys):
    assert main(["cite", file, "729 UNTS 161", "TIAS 6839", "Cmnd 4474"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("npt\n")
    assert out.count("oscola") == 1
    assert "short  NPT" in out
    assert "missing  entry into force, address" in out


def test_the_command_tells_what_names_nothing(file, capsys):
    assert main(["cite", file, "1 UNTS 1", "--style", "aglc"]) == 1
    assert "names no record" in capsys.readouterr().err
    assert main(["cite", file, "--style", "aglc"]) == 0
    assert capsys.readouterr().out.count("aglc") == 2
