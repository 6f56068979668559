from pathlib import Path
from typing import get_args

import pytest

from mourecords.formats import table
from mourecords.formats.dumping import Text

MODULES = Path(table.__file__).parent


def test_each_format_is_there_once_and_has_its_module():
    names = [entry.name for entry in table.FORMATS]
    assert len(set(names)) == len(names)
    assert all((MODULES / f"{entry.module}.py").is_file() for entry in table.FORMATS)


@pytest.mark.parametrize("entry", table.FORMATS, ids=lambda entry: entry.name)
def test_a_format_says_what_it_keeps(entry):
    module = entry.implementation()
    assert "keeps" in module.__doc__.lower()
    assert entry.loads == hasattr(module, "load_records")
    assert entry.loads or not entry.lossless


def test_the_formats_that_are_text_are_named_for_type_checkers():
    assert set(get_args(Text)) <= {entry.name for entry in table.FORMATS}
