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
