"""``mourecords show``: one text, for the terminal or as a page."""

import pytest

from mourecords.cli import main

TEXT = (
    "LIMA, May 2, 2024 - Peru and Chile on Thursday signed a five-year memorandum of "
    "understanding on fisheries. <b>Photo</b>"
)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_the_terminal_shows_values_and_words(article, capsys):
    assert main(["show", article]) == 0
    assert "“five-year”" in capsys.readouterr().out


def test_the_page_highlights_the_words_and_runs_none(article, capsys):
    assert main(["show", article, "--html"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("<!doctype html>")
    assert 'class="mr-mark' in page
    assert "<b>Photo" not in page


def test_a_text_without_agreement_is_a_page_that_says_so(tmp_path, capsys):
    path = tmp_path / "weather.txt"
    path.write_text("Rain is expected.", encoding="utf-8")
    assert main(["show", str(path), "--html"]) == 1
    assert "No agreement found" in capsys.readouterr().out
