"""What `parse` gives, whatever the way through it was."""

import pickle

import pytest

from mourecords import parse
from mourecords.readers.plain import read_plain

QUIET = "Rain\n\nLIMA, May 2, 2024 - Rain fell on the hills.\n\nShare this"
LOUD = "LIMA, May 2, 2024 - Peru and Chile signed a treaty here on Thursday.\n\nShare this"


@pytest.mark.parametrize("text", ["", QUIET, LOUD])
def test_the_document_is_what_the_reader_gives(text):
    assert parse(text).document == read_plain(text)


@pytest.mark.parametrize("text", [QUIET, LOUD])
def test_a_document_and_its_text_say_the_same(text):
    document = read_plain(text)
    assert parse(document).document is document
    assert parse(document).records == parse(text).records


@pytest.mark.parametrize("text", [QUIET, LOUD])
def test_what_was_parsed_can_go_to_another_process(text):
    parsed = parse(text)
    assert pickle.loads(pickle.dumps(parsed)) == parsed
