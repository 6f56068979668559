"""Runs put aside: nothing changes against itself, and what changes is told once on each side."""

import pytest

from mourecords.errors import LoadError, ReadError, WriteError
from mourecords.scoring.frozen import compare, freeze, read_frozen
from mourecords.scoring.labels import AgreementRow, ArticleRow
from mourecords.scoring.report import to_change
from mourecords.scoring.scores import score

LABELS = [ArticleRow(id="a", agreements=[AgreementRow(kind="treaty", parties=["PE", "CL"])])]
BETTER = score(LABELS, {"a": LABELS[0].agreements})
WORSE = score(LABELS, {"a": [AgreementRow(kind="pact", parties=["PE", "CL"])]})


def test_a_run_comes_back_whole(tmp_path):
    freeze(BETTER, tmp_path / "run")
    assert read_frozen(tmp_path / "run") == BETTER.outcomes


def test_against_itself_nothing_changes():
    assert list(to_change(compare(WORSE.outcomes, WORSE.outcomes))) == ["gained 0, lost 0"]


def test_what_one_gains_the_other_loses():
    up, down = (compare(*pair) for pair in [
        (WORSE.outcomes, BETTER.outcomes),
        (BETTER.outcomes, WORSE.outcomes),
    ])  # fmt: skip
    assert up.gained == ('a kind: "treaty" found', 'a kind: "pact" no longer claimed')
    assert down.lost == ('a kind: "treaty" no longer found', 'a kind: "pact" wrongly claimed')


@pytest.mark.parametrize("text", ["{", "[]", '{"document": "a"}'])
def test_a_file_that_is_no_run_is_told(tmp_path, text):
    (tmp_path / "run").write_text(text, encoding="utf-8")
    with pytest.raises(LoadError, match="no outcome"):
        read_frozen(tmp_path / "run")


def test_files_that_cannot_be_used(tmp_path):
    with pytest.raises(ReadError):
        read_frozen(tmp_path / "run")
    with pytest.raises(WriteError):
        freeze(BETTER, tmp_path)
