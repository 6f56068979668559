import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import dump

jsonld = pytest.importorskip("pyld").jsonld
SCHEMA = "https://schema.org/"


def no_network(url, _options=None):
    raise AssertionError(f"the context must be in the text: {url}")


def expand(text):
    return jsonld.expand(json.loads(text), {"documentLoader": no_network})


def test_it_expands_to_schema_org_and_eli(pact):
    (node,) = expand(dump(pact, format="jsonld"))
    assert node["@type"] == [
        f"{SCHEMA}Legislation",
        "http://data.europa.eu/eli/ontology#LegalResource",
    ]
    assert node[f"{SCHEMA}name"] == [{"@value": pact.agreement.title}]
    assert node[f"{SCHEMA}legislationDate"][0]["@value"] == "2019-05-02"
    assert node[f"{SCHEMA}legislationJurisdiction"][0][f"{SCHEMA}name"] == [{"@value": "Andora"}]
    assert node[f"{SCHEMA}legislationRepeals"][0][f"{SCHEMA}name"][0]["@value"].startswith("Sea")


@settings(max_examples=30)
@given(data=st.data())
def test_any_records_expand(any_record, data):
    records = data.draw(st.lists(any_record, min_size=1, max_size=3))
    text = dump(records, format="jsonld")
    expand(text)
    assert "<" not in text


def test_addresses_that_are_no_web_addresses_are_left_out(pact):
    source = pact.sources[0].model_copy(update={"url": "javascript:alert(1)"})
    record = pact.model_copy(update={"sources": (source,)})
    assert "javascript" not in dump(record, format="jsonld")
