import pytest

from mourecords import Agreement, Event, Party, Record, dump, load
from mourecords.cli.main import main

PARTIES = (Party(name="Peru", code="PE"), Party(name="Chile", code="CL"))
SIGNED = (Event(kind="signed", date="2019-05-02"),)


@pytest.fixture
def stored(tmp_path):
    first = Agreement(title="Treaty of Lima", binding=True, parties=PARTIES, events=SIGNED)
    second = first.model_copy(update={"title": "Lima Treaty", "binding": False})
    dump([Record(id="a", agreement=first)], tmp_path / "a.jsonl")
    dump(
        [Record(id="b", agreement=second), Record(id="c", agreement=Agreement(title="Other"))],
        tmp_path / "b.json",
    )
    return [str(tmp_path / "a.jsonl"), str(tmp_path / "b.json")]


def test_what_belongs_together_is_one(stored, capsys):
    assert main(["merge", *stored]) == 0
    out, said = capsys.readouterr()
    records = load(out, format="jsonl")
    assert [record.id for record in records] == ["a", "c"]
    assert records[0].agreement.aliases == ("Lima Treaty",)
    assert "a/binding: warning: a says True and b says False" in said
    assert "3 records, 2 agreements" in said


def test_the_result_goes_to_a_file(stored, tmp_path, capsys):
    assert main(["merge", *stored, "--out", str(tmp_path / "out.yaml")]) == 2
    assert main(["merge", *stored, "--out", str(tmp_path / "out.parquet")]) == 0
    assert len(load(tmp_path / "out.parquet")) == 2
    assert capsys.readouterr().out == ""


def test_a_file_that_is_not_there(tmp_path, capsys):
    assert main(["merge", str(tmp_path / "none.json")]) == 3
    assert "no such file" in capsys.readouterr().err
