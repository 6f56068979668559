import json

from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.formats.positions import find_positions, to_pointer

keys = st.text(max_size=4) | st.sampled_from(["a/b", "~", '"', "\\", "\\u0041", "\n"])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=10,
)


def walk(value, path=()):
    yield path
    if isinstance(value, dict | list):
        children = value.items() if isinstance(value, dict) else enumerate(value)
        for key, child in children:
            yield from walk(child, (*path, key))


@settings(max_examples=100)
@given(values, st.sampled_from([None, 1]))
def test_every_value_has_its_place(value, indent):
    found = find_positions(json.dumps(value, indent=indent))
    assert set(found.starts) == {*walk(value)}
    assert not found.doubled


@settings(max_examples=50)
@given(st.lists(st.integers(), min_size=1))
def test_lines_are_counted_from_one(value):
    found = find_positions(json.dumps(value, indent=1))
    assert [found.line((i,)) for i in range(len(value))] == [i + 2 for i in range(len(value))]


def test_a_key_is_doubled_only_within_its_object():
    text = '{"a": {"a": 1, "b": [{"a": 1}, {"a": 2}]}, "a": 2, "a": 3}'
    assert find_positions(text).doubled == [("a",), ("a",)]


def test_what_is_missing_stands_where_it_should_be():
    assert find_positions('{\n"a": {}}').line(("a", "b")) == 2


def test_pointers_are_escaped():
    assert to_pointer(("a/b", "~", 0)) == "/a~1b/~0/0"
