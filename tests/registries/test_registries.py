"""Registries become records: each value asserted, nothing padded, what is unreadable told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords.cli.main import main
from mourecords.errors import FormatError, UnknownFormatError
from mourecords.formats.loading import load
from mourecords.registries.registry import REGISTRIES, import_registry
from mourecords.registries.values import to_date, to_languages, to_party, to_places
from mourecords.validation.checking import validate
from mourecords.validation.settings import Settings
from mourecords.values.vocabularies import Basis, EventKind, Severity, SourceKind

SAMPLES = Path(__file__).with_name("samples")
FILES = {
    "ukto": "ukto.json",
    "unts": "unts.csv",
    "mtdsg": "27-7-d.csv",
    "ieadb": "ieadb.csv",
    "wikidata": "wikidata.json",
}
every_registry = pytest.mark.parametrize("name", FILES)


def found(name):
    path = SAMPLES / FILES[name]
    return import_registry(path.read_bytes(), name, source=str(path))


def test_every_registry_has_a_sample():
    assert set(FILES) == {registry.name for registry in REGISTRIES}


@every_registry
def test_what_a_registry_says_is_asserted_with_it_as_the_source(name):
    for record in found(name).records:
        assert record.id.startswith(f"{name}:")
        assert record.sources[0].kind is SourceKind.REGISTRY
        filled = record.agreement.model_dump(exclude_defaults=True)
        assert set(record.evidence) == {f"/{field}" for field in filled}
        pieces = [piece for pieces in record.evidence.values() for piece in pieces]
        assert {piece.basis for piece in pieces} == {Basis.ASSERTED}
        assert {piece.rule for piece in pieces} == {f"registry.{name}"}


@every_registry
def test_imported_records_have_no_errors(name):
    settings = Settings(severity=Severity.ERROR, ignore=("duplicates",))
    for record in found(name).records:
        assert not validate(record, settings=settings)


@every_registry
def test_another_file_is_refused(name):
    for other in ("[]", "name,age\nAda,36\n", "{}"):
        with pytest.raises(FormatError):
            import_registry(other.encode(), name)
    with pytest.raises(FormatError):
        import_registry(b"\xff\xfe\xff", name)


def test_a_registry_that_nobody_knows_is_refused():
    with pytest.raises(UnknownFormatError, match="ukto"):
        import_registry(b"", "moon")


def test_uk_treaties_come_once_with_every_place_and_both_days():
    flamingo, parcels = found("ukto").records
    agreement = flamingo.agreement
    assert [party.code for party in agreement.parties] == ["PE", "GB", "BM"]
    signed = [(e.place, str(e.date)) for e in agreement.events if e.kind is EventKind.SIGNED]
    assert signed == [("London", "2005-12-08"), ("Lima", "2005-12-08")]
    force = agreement.first(EventKind.ENTERED_INTO_FORCE)
    assert (str(force.date), str(force.effective_on)) == ("2007-01-14", "2007-02-01")
    numbers = {number.scheme: number.value for number in agreement.identifiers}
    assert (numbers["ukts"], numbers["uk-cm"]) == ("12/2007", "Cm 7031")
    assert flamingo.sources[0].url == "https://example.org/data/html/1.html"
    assert [party.code for party in parcels.agreement.parties] == ["TH", "GB"]
    assert parcels.agreement.signed_at is None
    assert parcels.agreement.in_force_on is None


def test_the_names_of_files_tell_the_series_of_the_united_nations():
    [record] = found("unts").records
    values = [number.value for number in record.agreement.identifiers]
    assert values == ["I-43425", "2404 UNTS 261"]
    assert record.agreement.languages == ("es", "en")
    assert (record.agreement.signed_at, str(record.agreement.in_force_on)) == (
        "London",
        "2007-02-01",
    )


def test_the_head_of_a_status_table_declares_its_letters():
    imported = found("mtdsg")
    [record] = imported.records
    acts = {
        (event.party, str(event.kind))
        for event in record.agreement.events
        if event.kind is not EventKind.SIGNED
    }
    assert acts == {
        ("Bolivia (Plurinational State of)", "ratified"),
        ("Chile", "accepted"),
        ("European Union", "accepted"),
        ("Peru", "ratified"),
        ("Viet Nam", "acceded"),
    }
    assert record.agreement.identifiers[0].value == "XXVII-7-d"
    messages = [finding.message for finding in imported.findings]
    assert [message.partition(":")[0] for message in messages] == ["Nauru", "Fiji"]


def test_a_month_of_another_registry_stays_a_month():
    [record] = found("ieadb").records
    assert str(record.agreement.in_force_on) == "2007-01"


def test_a_party_without_a_name_is_told_and_left_out():
    imported = found("wikidata")
    [record] = imported.records
    assert [party.code for party in record.agreement.parties] == ["PE", "GB"]
    assert [finding.message for finding in imported.findings] == [
        "P1891: Q999013 is not in the file"
    ]
    assert "Andean Flamingo Agreement" in record.agreement.aliases
    deposit = record.agreement.first(EventKind.INSTRUMENT_DEPOSITED)
    assert (deposit.party, str(deposit.date)) == ("Peru", "2006-05")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("31/02/2007", None),
        ("Not Known", None),
        ("", None),
        ("3 Febtober 2007", None),
        ("3. Feb. 2007", "2007-02-03"),
        ("02/2007", "2007-02"),
        ("2007-02-03", "2007-02-03"),
    ],
)
def test_dates_are_read_day_first_and_never_padded(text, date):
    assert (str(to_date(text)) if date else to_date(text)) == date


@given(st.dates())
def test_a_day_is_the_same_in_every_form(day):
    words = day.strftime("%d/%m/") + f"{day.year:04}"
    assert to_date(words) == to_date(day.isoformat())


@given(st.text(max_size=30))
def test_any_cell_can_be_read(text):
    to_date(text), to_places(text), to_languages(text)
    if text.strip():
        assert to_party(text).name


def test_turned_names_are_read_either_way():
    assert to_party("Germany, Federal Republic of").code == "DE"
    assert to_party("Kingdom of the Moon").code is None


def test_three_registries_become_one_agreement_and_can_be_taken_apart(tmp_path, capsys):
    files = []
    for name in ("unts", "ieadb", "wikidata"):
        out = tmp_path / f"{name}.jsonl"
        assert main(["from-registry", name, str(SAMPLES / FILES[name]), "--out", str(out)]) == 0
        files.append(str(out))
    capsys.readouterr()
    assert main(["merge", *files, "--report"]) == 0
    report = capsys.readouterr().out
    assert "same agreement: unts:43425 = ieadb:3071 = wikidata:Q999001" in report.replace("I-", "")
    assert "differ: in_force_on: 2007-02-01 (unts:I-43425); 2007-01 (ieadb:3071)" in report
    assert "agree: title, kind, parties, signed_on" in report
    undo = report.split("--undo ")[1].strip()
    assert main(["merge", *files, "--undo", undo]) == 0
    assert capsys.readouterr().err.strip().endswith("3 records, 3 agreements")


def test_a_person_decides_before_the_rules(tmp_path, capsys):
    out = tmp_path / "all.jsonl"
    main(["from-registry", "ukto", str(SAMPLES / "ukto.json"), "--out", str(out)])
    ids = [record.id for record in load(out)]
    rules = tmp_path / "judgements.toml"
    rules.write_text(f'[[judgement]]\nsame = true\nrecords = {ids}\nreason = "for the test"\n')
    capsys.readouterr()
    assert main(["merge", str(out), "--judgements", str(rules)]) == 0
    assert "2 records, 1 agreements" in capsys.readouterr().err
    rules.write_text("[[judgement]]\nsame = true\n")
    assert main(["merge", str(out), "--judgements", str(rules)]) == 2
    assert main(["merge", str(out), "--judgements", str(tmp_path / "none.toml")]) == 3


def test_the_command_gives_a_title_to_a_table_without_one(tmp_path, capsys):
    out = tmp_path / "status.json"
    command = ["from-registry", "mtdsg", str(SAMPLES / "27-7-d.csv"), "--out", str(out)]
    assert main([*command, "--title", "Convention on the Andean Flamingo"]) == 0
    assert load(out)[0].agreement.title == "Convention on the Andean Flamingo"
    assert "Nauru" in capsys.readouterr().err
    assert main(["from-registry", "unts", str(tmp_path / "none.csv")]) == 3
