"""The items of CSL-JSON are such that a citation processor makes citations of them."""

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import dump

# The processor does not know the variable available-date of CSL 1.0.2.
pytestmark = pytest.mark.filterwarnings("ignore:The following arguments for Reference")

citeproc = pytest.importorskip("citeproc")

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-GB">
  <info><title>Treaties</title><id>https://example.org/treaties</id>
    <updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><group delimiter=", ">
    <text variable="title"/>
    <names variable="author"><name and="text" delimiter=", "/></names>
    <date variable="issued"><date-part name="day"/><date-part name="month" prefix=" "/>
      <date-part name="year" prefix=" "/></date>
    <group delimiter=" "><text variable="volume"/><text variable="container-title"/>
      <text variable="page"/></group>
  </group></layout></citation>
</style>
"""


def cite(text):
    """What the processor makes of each item."""
    from citeproc.source.json import CiteProcJSON

    items = json.loads(text)
    style = citeproc.CitationStylesStyle(io.BytesIO(STYLE.encode()), validate=False)
    source = CiteProcJSON(items)
    bibliography = citeproc.CitationStylesBibliography(style, source, citeproc.formatter.plain)
    citations = [citeproc.Citation([citeproc.CitationItem(item["id"])]) for item in items]
    for citation in citations:
        bibliography.register(citation)
    return [str(bibliography.cite(citation, pytest.fail)) for citation in citations]


def test_a_full_record_is_cited(pact):
    [citation] = cite(dump(pact, format="csl"))
    for party in pact.agreement.parties:
        assert (party.canonical_name or party.name) in citation
    assert pact.agreement.title in citation
    assert str(pact.agreement.signed_on.year) in citation


@settings(max_examples=20)
@given(data=st.data())
def test_any_record_is_cited(any_record, data):
    record = data.draw(any_record)
    assert len(cite(dump(record, format="csl"))) == 1
