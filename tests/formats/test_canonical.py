import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import Agreement, Article, Record, dump, load
from mourecords.errors import DumpError, LoadError

DEFAULTS = {"schema_version": 1, "evidence": {}, "sources": []}


@settings(max_examples=40)
@given(data=st.data())
def test_what_is_written_is_read_back(any_record, data):
    written = data.draw(st.lists(any_record, max_size=3))
    assert load(dump(written), format="json") == tuple(written)
    assert load(dump(written).encode(), format="json") == tuple(written)


@settings(max_examples=40)
@given(data=st.data())
def test_reading_and_writing_again_gives_the_same_text(any_record, data):
    record = data.draw(any_record)
    (again,) = load(dump(record))
    assert dump(again) == dump(record)


def test_a_full_record_survives(pact):
    assert load(dump(pact)) == (pact,)
    assert load(dump([pact, pact])) == (pact, pact)


def test_one_record_is_an_object_and_a_collection_is_an_array(bare):
    assert isinstance(json.loads(dump(bare)), dict)
    assert isinstance(json.loads(dump([bare])), list)
    assert json.loads(dump([])) == []


def test_the_order_of_evidence_makes_no_difference(pact):
    turned = pact.model_copy(update={"evidence": dict(reversed(pact.evidence.items()))})
    assert turned == pact
    assert dump(turned) == dump(pact)


def test_what_is_unknown_is_left_out_and_defaults_are_written(bare):
    value = json.loads(dump(bare))
    assert "id" not in value
    assert "term" not in value["agreement"]
    assert value["agreement"]["parties"] == []
    assert DEFAULTS.items() <= value.items()


def test_letters_stay_letters(pact):
    assert "Ana Muñoz" in dump(pact)


def test_a_newer_version_is_told_before_all_else():
    stored = '{"schema_version": 2,\n "agreement": {"titles": ["x"]}}'
    with pytest.raises(LoadError) as caught:
        load(stored)
    (problem,) = caught.value.problems
    assert (problem.line, problem.pointer) == (1, "/schema_version")
    assert "version 2" in problem.message
    assert "newer mourecords" in problem.message


def test_an_element_with_a_newer_version_does_not_hide_the_others():
    stored = '[{"schema_version": 3, "x": 1, "agreement": {}},\n {"agreement": {"x": 1}}]'
    with pytest.raises(LoadError) as caught:
        load(stored)
    assert [p.pointer for p in caught.value.problems] == ["/0/schema_version", "/1/agreement/x"]


@pytest.mark.parametrize("version", ['"one"', "0", "null", "1.5"])
def test_a_version_that_never_was(version):
    with pytest.raises(LoadError, match="schema version"):
        load(f'{{"schema_version": {version}, "agreement": {{}}}}')


def test_problems_have_their_line_and_pointer():
    stored = """{
  "agreement": {
    "titel": "Treaty of Lima",
    "kind": "trety",
    "events": [
      {"kind": "signed", "date": "2025-02-30"}
    ]
  },
  "evidence": {"title": []}
}"""
    with pytest.raises(LoadError) as caught:
        load(stored)
    found = {p.pointer: (p.line, p.message) for p in caught.value.problems}
    assert found["/agreement/titel"] == (3, "no such field, perhaps 'title'")
    assert found["/agreement/kind"][0] == 4
    assert found["/agreement/events/0/date"][0] == 6
    assert "February 2025 has no day 30" in found["/agreement/events/0/date"][1]
    assert found["/evidence/title"][0] == 9


@pytest.mark.parametrize(
    ("stored", "line", "words"),
    [
        (b"", 1, "it is empty"),
        (b"  \n ", 1, "it is empty"),
        (b'{"agreement": {"title": "\xff"}}', 1, "not UTF-8: byte 0xff"),
        ('{"agreement": {}}'.encode("utf-16"), 1, "looks like UTF-16"),
        (b'{\n"agreement": {"title": "\\ud800"}}', 2, "not JSON"),
        (b'{"agreement": {}} {}', 1, "jsonl"),
        (b"[" * 100_000, 1, "not JSON: recursion limit"),
        (b'{"agreement": ' * 400, 1, "not JSON: recursion limit"),
        (b'{"agreement": {"binding": ' + b"9" * 9999 + b"}}", 1, "number out of range"),
        (b'{"agreement": {}, "sources": [{"title": 1e99999}]}', 1, "valid string"),
        (b"\x00\x01\x02", 1, "not JSON"),
        (b"true", 1, "object"),
        (b"[1, null]", 1, "object"),
    ],
)
def test_bad_input_is_a_typed_error(stored, line, words):
    with pytest.raises(LoadError, match=words) as caught:
        load(stored, format="json")
    assert caught.value.problems[0].line == line


@settings(max_examples=80)
@given(st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_nothing_but_load_errors_leaves_it(data):
    with suppress(LoadError):
        load(data, format="json")


@pytest.mark.parametrize(
    "stored",
    [
        '{"agreement": {"title": "a",\n"title": "b"}}',
        '[{"agreement": {"title": "a",\n"title": "b"}}]',
        '{"agreement": {"title": ' + "1" * 4000 + ',\n"title": "b"}}',
    ],
)
def test_a_key_that_is_there_twice_is_a_problem(stored):
    with pytest.raises(LoadError, match="this key is there twice") as caught:
        load(stored)
    (problem,) = caught.value.problems
    assert problem.line == 2
    assert problem.pointer.endswith("/agreement/title")


def test_articles_too_deep_to_be_read_are_not_written():
    article = Article(level="point")
    for _ in range(300):
        article = Article(level="point", children=(article,))
    with pytest.raises(DumpError):
        dump(Record(agreement=Agreement(articles=(article,))))


@pytest.mark.parametrize("depth", [80, 90, 95, 96, 97, 98, 99, 100, 105])
def test_what_is_written_can_be_read_however_deep(depth):
    article = Article(level="point")
    for _ in range(depth):
        article = Article(level="point", children=(article,))
    record = Record(agreement=Agreement(articles=(article,)))
    try:
        text = dump([record])
    except DumpError:
        return
    assert load(text) == (record,)
