"""Corpora on disk, and every way in which they can be wrong."""

import pytest

from mourecords.errors import LoadError, ReadError
from mourecords.scoring.corpus import read_corpus, read_rows


def test_a_corpus_has_its_articles_and_their_texts(folder):
    corpus = read_corpus(folder)
    assert [article.id for article in corpus.articles] == ["fish", "weather"]
    assert corpus.path_of(corpus.articles[0]).read_text(encoding="utf-8").startswith("LIMA")


def test_blank_lines_and_a_byte_order_mark_are_passed_over(tmp_path):
    (tmp_path / "rows.jsonl").write_bytes(b'\xef\xbb\xbf{"id": "a"}\n\n{"id": "b"}\n')
    assert [row.id for row in read_rows(tmp_path / "rows.jsonl")] == ["a", "b"]


@pytest.mark.parametrize("name", ["missing", "gold.jsonl"])
def test_a_folder_without_labels_cannot_be_read(folder, name):
    with pytest.raises(ReadError):
        read_corpus(folder / name)


def test_a_file_in_another_encoding_cannot_be_read(tmp_path):
    (tmp_path / "gold.jsonl").write_bytes(b'{"id": "\xe9"}')
    with pytest.raises(ReadError, match="UTF-8"):
        read_corpus(tmp_path)


@pytest.mark.parametrize(
    ("line", "pointer"),
    [
        ("{", ""),
        ("[]", ""),
        ('{"agreements": []}', "/id"),
        ('{"id": "../a"}', "/id"),
        ('{"id": "a", "agreements": [{"binding": "perhaps"}]}', "/agreements/0/binding"),
        ('{"id": "a", "agreements": [{"kinds": "pact"}]}', "/agreements/0/kinds"),
    ],
)
def test_a_fault_is_told_with_its_line_and_place(tmp_path, line, pointer):
    (tmp_path / "gold.jsonl").write_text(f'{{"id": "z"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(LoadError) as caught:
        read_corpus(tmp_path)
    (problem,) = caught.value.problems
    assert (problem.line, problem.pointer) == (2, pointer)


def test_an_id_is_there_once(tmp_path):
    (tmp_path / "gold.jsonl").write_text('{"id": "a"}\n{"id": "a"}\n', encoding="utf-8")
    with pytest.raises(LoadError, match="twice"):
        read_corpus(tmp_path)


def test_rows_of_a_tool_may_say_more_than_labels(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "a", "agreements": [{"notice": "P6M"}]}', encoding="utf-8")
    assert len(read_rows(path)[0].agreements) == 1
