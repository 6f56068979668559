import io
from pathlib import Path

import pytest

from mourecords import dump, load
from mourecords.errors import LoadError, ReadError, UnknownFormatError


@pytest.mark.parametrize("name", ["r.json", "r.jsonl", "R.NDJSON", "r.dat", "r"])
def test_files_are_known_by_their_name_or_by_their_content(tmp_path, pact, name):
    path = tmp_path / name
    form = "jsonl" if "jsonl" in name.lower() or "nd" in name.lower() else "json"
    path.write_text(dump([pact], format=form), encoding="utf-8")
    assert load(path) == load(str(path)) == (pact,)


def test_content_is_taken_as_text_as_bytes_and_from_streams(pact):
    text = dump(pact)
    for source in (text, text.encode(), io.StringIO(text), io.BytesIO(text.encode())):
        assert load(source) == (pact,)


def test_lines_are_told_from_an_object(pact):
    assert load(dump([pact, pact], format="jsonl")) == (pact, pact)
    assert load(dump([pact], format="jsonl")) == (pact,)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(ReadError, match="no such file"):
        load(tmp_path / "none.json")


def test_a_folder_without_records(tmp_path):
    with pytest.raises(ReadError, match="no records"):
        load(tmp_path)


def test_a_path_that_no_system_allows():
    with pytest.raises(ReadError):
        load(Path("a\0b.json"))


def test_a_path_object_is_never_content():
    with pytest.raises(ReadError):
        load(Path('{"agreement": {}}'))


def test_nothing_tells_the_format(tmp_path):
    path = tmp_path / "notes"
    path.write_text("A treaty was signed.", encoding="utf-8")
    with pytest.raises(UnknownFormatError, match="name a format, one of: json"):
        load(path)


def test_a_format_that_does_not_exist(pact):
    with pytest.raises(UnknownFormatError, match="no format 'jsno'") as caught:
        load(dump(pact), format="jsno")
    assert "json" in caught.value.known


def test_lone_surrogates_are_not_utf8():
    with pytest.raises(LoadError, match="not UTF-8"):
        load('{"agreement": {"title": "\ud800"}}')
