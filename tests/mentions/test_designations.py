"""What an instrument calls its parties, and in which capacity they take part."""

import pytest

from mourecords.assembly.instruments import assemble_instrument
from mourecords.documents.document import Document
from mourecords.languages.pack import load_pack

PACK = load_pack("en")
PACT = """TREATY BETWEEN PERU AND CHILE

{preamble}
Desiring to share their ports,
Have agreed as follows:

Article 1
{body}

Article 2
The end comes on 1 May 2030.

Article 3
Nothing more.
"""


def parties(preamble, body="The Parties shall meet."):
    text = PACT.format(preamble=preamble, body=body)
    return assemble_instrument(Document(text), PACK).records[0].agreement.parties


@pytest.mark.parametrize(
    ("preamble", "aliases"),
    [
        (
            (
                'The Republic of Peru (hereinafter referred to as "the Host State") and the Republic of Chile '
                '(hereinafter "the Sending State"), hereinafter jointly called "the Parties",'
            ),
            [("the Host State", "the Parties"), ("the Sending State", "the Parties")],
        ),
        (
            "The Republic of Peru, hereinafter 'Peru', and the Republic of Chile, hereinafter 'Chile',",
            [("Peru",), ("Chile",)],
        ),
        (
            "The Governments of Peru and Chile, hereinafter referred to as the Contracting Parties,",
            [("the Contracting Parties",), ("the Contracting Parties",)],
        ),
        (
            'The Governments of Peru and Chile, hereinafter referred to as "the Parties" or "Peru" and "Chile",',
            [("the Parties", "Peru"), ("the Parties", "Chile")],
        ),
        ("The Republic of Peru and the Republic of Chile,", [(), ()]),
        (
            "The Republic of Peru and the European Union, hereinafter the Member States,",
            [("the Member States",), ()],
        ),
        (
            'The Republic of Peru and the Republic of Chile, hereinafter "this Treaty",',
            [(), ()],
        ),
    ],
)
def test_names_given_from_then_on(preamble, aliases):
    assert [party.aliases for party in parties(preamble)] == aliases


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("The Parties shall meet.", "party"),
        ("The Participants will meet, and each Participant will pay.", "participant"),
        ("It rains.", None),
        ("The Sides shall meet. Each Signatory shall pay, and so shall the other side.", None),
    ],
)
def test_the_word_for_them_tells_their_role(body, role):
    found = parties("The Republic of Peru and the Republic of Chile,", body)
    assert [party.role for party in found] == [role, role]


def test_a_ministry_is_the_party_or_acts_for_it():
    peru, chile = parties(
        "The Ministry of Health of the Republic of Peru and the Republic of Chile, represented by "
        "the Ministry of Ports, hereinafter jointly called “the Parties”,"
    )
    assert (peru.name, str(peru.type), peru.code) == (
        "Ministry of Health of the Republic of Peru",
        "government_body",
        "PE",
    )
    assert (chile.name, str(chile.type)) == ("Republic of Chile", "state")
    assert chile.represented_by == "Ministry of Ports"
