"""The law of every format that claims to lose nothing."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mourecords import dump, load
from mourecords.errors import LoadError
from mourecords.formats.table import FORMATS

LOSSLESS = [entry for entry in FORMATS if entry.lossless]
names = pytest.mark.parametrize("entry", LOSSLESS, ids=lambda entry: entry.name)


@names
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_is_written_is_read_back(any_record, entry, data):
    record = data.draw(any_record)
    assert load(dump(record, format=entry.name), format=entry.name) == (record,)


@names
def test_a_full_record_survives_in_a_file(tmp_path, entry, pact):
    path = tmp_path / f"record{entry.suffixes[0]}"
    dump(pact, path)
    assert load(path) == (pact,)
    assert dump(load(path)[0]) == dump(pact)


@names
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(content=st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_nothing_but_load_errors_leaves_it(entry, content):
    with suppress(LoadError):
        load(content, format=entry.name)


def test_a_folder_holds_one_record_a_file(tmp_path, pact, bare):
    other = pact.model_copy(update={"id": "../../etc/passwd"})
    dump([pact, other, bare], tmp_path, format="yaml")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "an-co-2019-pact.yaml",
        "etc-passwd.yaml",
        "record-3.yaml",
    ]
    assert load(tmp_path) == (pact, other, bare)
