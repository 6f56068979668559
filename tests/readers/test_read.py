"""The door: paths, bytes and streams."""

import io

import pytest

from mourecords.errors import ReadError
from mourecords.readers.read import read


def test_a_path_bytes_and_a_stream_give_the_same(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"Peru and Chile sign a treaty")
    assert (
        read(path)
        == read(str(path))
        == read(path.read_bytes())
        == read(io.BytesIO(path.read_bytes()))
    )


@pytest.mark.parametrize("name", ["missing.txt", ".", "nul\x00byte"])
def test_what_cannot_be_opened_is_told(tmp_path, name):
    with pytest.raises(ReadError):
        read(tmp_path / name)


class Endless:
    """A stream that gives a little at a time, and never ends."""

    name = "endless"
    given = 0

    def read(self, most):
        self.given += 1
        return b"Peru and Chile signed a treaty. "[:most]


def test_no_more_is_read_than_the_limit(monkeypatch, tmp_path):
    monkeypatch.setattr("mourecords.readers.read.LARGEST", 100)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 101)
    stream = Endless()
    for source in (stream, path, b"x" * 101, io.BytesIO(b"x" * 101)):
        with pytest.raises(ReadError, match="more than 100 bytes"):
            read(source)
    assert stream.given < 10
    assert read(b"x" * 100).text == "x" * 100
