import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords import Agreement, Event, Identifier, Record, dump, load
from mourecords.errors import LoadError
from mourecords.formats.keys import count_keys, has_each_once

SPACES = st.text(" \t\r", max_size=2)


def _objects(value):
    """All objects of a plain value that hold something."""
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    inner = [found for part in parts for found in _objects(part)]
    return [value, *inner] if isinstance(value, dict) and value else inner


def _doubled(value, spaces):
    """JSON in which the first key of the object that has the key None stands there twice."""
    if isinstance(value, list):
        return f"[{','.join(_doubled(part, spaces) for part in value)}]"
    if not isinstance(value, dict):
        return json.dumps(value)
    pairs = [(key, part) for key, part in value.items() if key is not None]
    pairs = pairs[:1] * (None in value) + pairs
    return f"{{{','.join(f'{json.dumps(k)}{spaces}:{_doubled(v, spaces)}' for k, v in pairs)}}}"


@given(data=st.data())
def test_all_keys_of_what_is_written_are_counted(any_record, data):
    record = data.draw(any_record)
    value = json.loads(dump(record))
    assert count_keys([record, record]) <= 2 * sum(map(len, _objects(value)))
    (again,) = load(dump(record))
    assert count_keys([again]) == sum(map(len, _objects(value)))


@given(data=st.data(), spaces=SPACES)
def test_a_key_that_is_doubled_anywhere_is_seen(any_record, data, spaces):
    value = json.loads(dump(data.draw(any_record)))
    data.draw(st.sampled_from(_objects(value)))[None] = None
    stored = _doubled(value, spaces)
    assert not has_each_once(stored.encode(), [Record.model_validate_json(stored)])
    for text, form in ((stored, "json"), (f"[{stored}]", "json"), (stored + "\n", "jsonl")):
        with pytest.raises(LoadError, match="this key is there twice"):
            load(text, format=form)


def test_what_is_as_it_is_written_needs_no_closer_look(pact):
    text = dump([pact] * 3, format="jsonl")
    assert has_each_once(text.encode(), load(text))
    assert has_each_once(dump(pact).encode(), load(dump(pact)))


@pytest.mark.parametrize("title", ['The "Parties": two', "an odd : sign", 'a "quoted" word'])
def test_signs_in_words_are_no_keys(title):
    record = Record(agreement=Agreement(title=title))
    assert load(dump(record)) == (record,)
    assert load(dump([record] * 2, format="jsonl")) == (record, record)


def test_a_day_that_is_worked_out_is_no_key():
    stored = '{"agreement":{"events":[{"kind":"signed","julian":"1713-03-31"}]}}'
    assert has_each_once(stored.encode(), load(stored))
    twice = stored.replace('"kind"', '"kind":"signed","kind"')
    with pytest.raises(LoadError, match="twice"):
        load(twice)


def test_a_day_that_is_worked_out_is_written():
    event = Event.model_validate_json('{"kind":"signed","julian":"1713-03-31"}')
    assert Event.model_validate(event.model_dump()) == event
    assert str(event.date) == "1713-04-11"


def test_no_models_have_no_keys():
    assert count_keys([]) == 0
    assert count_keys([Identifier(scheme="unts", value="1")] * 2) == 4
