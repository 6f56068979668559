import io
import stat

import pytest

from mourecords import dump, load
from mourecords.errors import UnknownFormatError, WriteError


def test_a_path_tells_the_format(tmp_path, pact):
    dump([pact], tmp_path / "r.jsonl")
    dump([pact], str(tmp_path / "r.json"))
    assert load(tmp_path / "r.jsonl") == load(tmp_path / "r.json") == (pact,)
    assert len((tmp_path / "r.jsonl").read_bytes().splitlines()) == 1


def test_a_name_of_a_format_is_not_taken_for_a_path(pact):
    with pytest.raises(UnknownFormatError, match="name a format"):
        dump(pact, "json")


def test_a_format_that_does_not_exist(pact):
    with pytest.raises(UnknownFormatError, match="there is no format 'xml'"):
        dump(pact, format="xml")


def test_streams_of_text_and_of_bytes(pact):
    text, data = io.StringIO(), io.BytesIO()
    dump(pact, text, format="json")
    dump(pact, data, format="json")
    assert text.getvalue() == data.getvalue().decode() == dump(pact)


def test_a_stream_with_a_name_tells_the_format(tmp_path, pact):
    with (tmp_path / "r.jsonl").open("w", encoding="utf-8") as stream:
        dump(pact, stream)
    assert load(tmp_path / "r.jsonl") == (pact,)


def test_an_iterator_is_a_collection(pact):
    assert dump(iter([pact, pact])) == dump([pact, pact])


def test_what_was_there_stays_when_writing_fails(tmp_path, pact):
    (tmp_path / "r.json").write_text("before", encoding="utf-8")
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        dump(pact, tmp_path / "r.json")
    except WriteError:
        assert (tmp_path / "r.json").read_text(encoding="utf-8") == "before"
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def test_a_folder_that_is_not_there(tmp_path, pact):
    with pytest.raises(WriteError, match=r"r\.json"):
        dump(pact, tmp_path / "none" / "r.json")


def test_nothing_else_is_left_behind(tmp_path, pact):
    dump(pact, tmp_path / "r.json")
    assert [path.name for path in tmp_path.iterdir()] == ["r.json"]
