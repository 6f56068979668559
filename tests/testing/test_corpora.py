"""Labelled folders: what is wrong with one is said, not guessed."""

from pathlib import Path

import pytest

from mourecords.errors import ReadError
from mourecords.testing import load_cases

CORPUS = Path(__file__).parents[1] / "downstream" / "project" / "corpus"


def test_cases_have_their_texts():
    one, two = load_cases(CORPUS)
    assert (one.id, str(one.published), one.agreements[0]["kind"]) == (
        "one",
        "2024-05-02",
        "treaty",
    )
    assert (two.published, two.agreements) == (None, ())


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "one"}', '{"id": "x", "agreements": []}'])
def test_a_folder_that_is_none_is_told(tmp_path, line):
    (tmp_path / "gold.jsonl").write_text(line, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "one.txt").write_text("text", encoding="utf-8")
    with pytest.raises(ReadError):
        load_cases(tmp_path)
