"""Places and days of signature that differ by party."""

import pytest

from mourecords.assembly.instruments import assemble_instrument
from mourecords.documents.document import Document
from mourecords.languages.pack import load_pack

PACK = load_pack("en")
PACT = """AGREEMENT BETWEEN THE REPUBLIC OF PERU AND THE REPUBLIC OF CHILE ON PORTS

Article 1
The ports are open.

Article 2
This Agreement shall enter into force on signature.

Article 3
Nothing more.

{end}
"""
ARICA, TACNA = ("2001-05-02", "Arica"), ("2001-05-04", "Tacna")


def events(end):
    agreement = assemble_instrument(Document(PACT.format(end=end)), PACK).records[0].agreement
    signed = [event for event in agreement.events if event.kind == "signed"]
    return [(str(e.date), e.place, agreement.code_of(e.party)) for e in signed], agreement


@pytest.mark.parametrize(
    ("end", "found"),
    [
        ("Done at Arica on 2 May 2001.", [(*ARICA, None)]),
        (
            "Done at Arica on 2 May 2001 and at Tacna on 4 May 2001, in two originals.",
            [(*ARICA, None), (*TACNA, None)],
        ),
        (
            (
                "In witness whereof they have signed this Agreement.\n\nFor the Republic of Peru:\nAna Soto\n"
                "Place: Arica\nDate: 2 May 2001\n\nFor the Republic of Chile:\nJuan Rojas\nPlace: Tacna\nDate: 4 May 2001\n"
            ),
            [(*ARICA, "PE"), (*TACNA, "CL")],
        ),
        (
            (
                "Done in duplicate.\n\nFor the Republic of Peru\nAna Soto\nArica, 2 May 2001\n\n"
                "For the Republic of Chile\nJuan Rojas\nTacna, 4 May 2001\n"
            ),
            [(*ARICA, "PE"), (*TACNA, "CL")],
        ),
        (
            (
                "Signed in two originals.\n\nFor the Republic of Peru      For the Ministry of Ports\n"
                "                              of the Republic of Chile\nName:  Ana Soto               "
                "Name:  Juan Rojas\nPlace: Arica                  Place: Tacna\n"
                "Date:  2 May 2001             Date:  4 May 2001\n"
            ),
            [(*ARICA, "PE"), (*TACNA, "CL")],
        ),
    ],
)
def test_each_signature_is_an_event(end, found):
    assert events(end)[0] == found


def test_it_enters_into_force_with_the_last():
    _, agreement = events("Done at Arica on 2 May 2001 and at Tacna on 4 May 2001.")
    assert str(agreement.in_force_on) == "2001-05-04"
