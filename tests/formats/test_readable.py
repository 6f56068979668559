import json

from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import Agreement, Record, dump
from mourecords.formats.annotations import dump_records


def test_markdown_shows_values_and_quotes(pact):
    text = dump(pact, format="markdown")
    assert text.startswith("# Memorandum of Understanding on Sea Rescue")
    assert "> Thursday" in text
    assert "- related:" in text
    assert "P12M" in text


def test_markup_in_the_source_is_text():
    record = Record(agreement=Agreement(title="<script>x</script> [a](javascript:b) *c*"))
    text = dump([record], format="markdown")
    assert "<" not in text
    assert "*" not in text
    assert "](" not in text


@settings(max_examples=40)
@given(data=st.data())
def test_every_quote_is_an_annotation(any_record, data):
    record = data.draw(any_record)
    page = json.loads(dump_records([record]))
    quotes = [p.quote for _, pieces in sorted(record.evidence.items()) for p in pieces]
    found = [item["target"]["selector"][1]["exact"] for item in page["items"]]
    assert found == quotes
    assert "<" not in dump_records([record])
    assert dump(record, format="markdown")


def test_an_annotation_says_what_it_supports(pact):
    items = json.loads(dump([pact], format="annotations"))["items"]
    assert len(items) == 2
    assert items[0]["body"]["value"] == "2019-05-02"
    assert items[0]["target"]["source"] == "https://example.org/sea?a=1&b=2"
