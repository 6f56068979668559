"""Notes and letters without a title: what they are, and between whom."""

import pytest

from mourecords.pipeline import parse

PAIR = """{head}

Excellency,

I have the honour to refer to the treaty that NATO and Spain concluded, and to propose that the
Government of Peru and the Government of Chile free the trade in fish with Spain and Portugal.
If this is acceptable, this {word} and your {word} shall constitute an agreement between our two Governments.
Accept, Excellency, the assurances of my highest consideration.

(signed) ANA SOTO
His Excellency
Juan Rojas
Minister of Fish of Chile

{head}

Excellency,

I have the honour to agree, in the name of the Government of Chile.
Accept, Excellency, the assurances of my highest consideration.

(signed) JUAN ROJAS
"""


@pytest.mark.parametrize("head", ["Nr. 1", "Note I.", "The Minister of Fish"])
@pytest.mark.parametrize(
    ("word", "kind"), [("Note", "exchange_of_notes"), ("letter", "exchange_of_letters")]
)
def test_they_are_between_those_whose_offices_they_name(head, word, kind):
    [record] = parse(PAIR.format(head=head, word=word)).records
    row = record.to_row()
    assert (row["title"], row["kind"]) == (None, kind)
    assert [party["code"] for party in row["parties"]] == ["PE", "CL"]
    assert record.evidence["/kind"][0].quote.startswith("Excellency")
