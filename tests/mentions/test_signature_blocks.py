"""Who signed, with which office and for which side, in the forms that blocks have."""

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

Done at Arica on 2 May 2001.

{block}
"""
BOTH = [("Ana Soto", "Minister of Ports", "PE"), ("Juan Rojas", "Ambassador", "CL")]
NAMES = [(name, None, code) for name, _, code in BOTH]


def signed(block):
    made = assemble_instrument(Document(PACT.format(block=block)), PACK).records[0]
    agreement = made.agreement
    return [(s.name, s.office, agreement.code_of(s.on_behalf_of)) for s in agreement.signatories]


@pytest.mark.parametrize(
    ("block", "found"),
    [
        (
            (
                "For the Government of the Republic of Peru:\nAna Soto\nMinister of Ports\n\n"
                "For the Government of the Republic of Chile:\nJuan Rojas\nAmbassador"
            ),
            BOTH,
        ),
        (
            (
                "For the Republic of Peru          For the Republic of Chile\n"
                "ANA SOTO               JUAN ROJAS\nMinister of Ports             Ambassador"
            ),
            [(name.upper(), office, code) for name, office, code in BOTH],
        ),
        (
            "For the\nRepublic of Peru\n(signed) Ana Soto\nFor the\nRepublic of Chile\n(signed) Juan Rojas",
            NAMES,
        ),
        (
            (
                "FOR THE REPUBLIC OF PERU: Ana Soto, Minister of Ports; "
                "FOR THE REPUBLIC OF CHILE: Juan Rojas, Ambassador"
            ),
            BOTH,
        ),
        ("Ana Soto\nFOR THE REPUBLIC OF PERU\n\nJuan Rojas\nFOR THE REPUBLIC OF CHILE", NAMES),
        (
            "(signed) Ana Soto\nMinister of Ports of the\nRepublic of Peru\n\n(signed) Juan Rojas\nAmbassador of Chile",
            [
                ("Ana Soto", "Minister of Ports of the Republic of Peru", "PE"),
                ("Juan Rojas", "Ambassador of Chile", "CL"),
            ],
        ),
        ("For the Republic of Peru\n......\nFor the Republic of Chile\n......", []),
        (
            (
                "For the Republic of Peru\n(sd.) A. L. SOTO Ana L. Soto Minister of Ports\n"
                "The Chilean Minister for Ports:\n(sd.) JUAN ROJAS Juan\nRojas, Ambassador"
            ),
            [("A. L. SOTO", "Minister of Ports", "PE"), ("JUAN ROJAS", "Ambassador", "CL")],
        ),
        (
            (
                "SIGNED Hon. Ana Soto\nfor the Republic of Peru\nSIGNED H.E. Mr. Juan Rojas\n"
                "for the Government of Chile"
            ),
            NAMES,
        ),
        ("For the Republic of Peru: Gaston THORN Jean REY", []),
        ("For the Republic of Peru\nAna SOTO Dr. Juan ROJAS", []),
        ("For the Republic of Peru\nFait à Arica\nI. Purposes and Objectives", []),
        (
            (
                "FOR THE GOVERNMENT OF THE UNITED        FOR THE GOVERNMENT OF THE REPUBLIC OF\n"
                "KINGDOM OF GREAT BRITAIN AND            CHILE:\nNORTHERN IRELAND:\n\n"
                "ANA SOTO                                JUAN ROJAS"
            ),
            [("ANA SOTO", None, "PE"), ("JUAN ROJAS", None, "CL")],
        ),
        (
            (
                "Mayor of the City of Lima         Mayor of the City of Arica\n"
                "Ana Soto                          Juan Rojas\n[STAMP]                           [STAMP]"
            ),
            [
                ("Ana Soto", "Mayor of the City of Lima", None),
                ("Juan Rojas", "Mayor of the City of Arica", None),
            ],
        ),
        (
            (
                "SIGNED for and on behalf of the Republic of Peru\nDato' Sri Ana Soto\n"
                "Permanent Representative of Peru to the Council of Ports of the\nSouthern Sea\n"
                "In the presence of: ..........\nLuz Vega, Clerk"
            ),
            [
                (
                    "Ana Soto",
                    "Permanent Representative of Peru to the Council of Ports of the Southern Sea",
                    "PE",
                )
            ],
        ),
        (
            "For\nthe Republic of Peru,\nANA SOTO\nFor\nthe Republic of Chile,\nJUAN ROJAS",
            [(name.upper(), office, code) for name, office, code in NAMES],
        ),
        (
            "For the Republic of Peru\nMr Dragan Soto\nFor the Republic of Peru\nDragan Soto",
            [("Dragan Soto", None, "PE")],
        ),
        (
            (
                "For the Republic of Peru,\n(sd.) ANA SOTO Minister of Ports\n"
                "For the Republic of Chile,\n(sgd) JUAN ROJAS Ambassador"
            ),
            [(name.upper(), office, code) for name, office, code in BOTH],
        ),
        (
            "For the Republic of Peru: (s.) Ana Soto. For the Republic of Chile: (s.) Juan Rojas.",
            NAMES,
        ),
        (
            (
                "For the Government of the Republic     For the Ministry of Ports\n"
                "of Peru                                of the Republic of\n"
                "                                       Chile\n"
                "Ana Soto                               Juan Rojas\n"
                "Minister                               Ambassador\n"
                "of Ports"
            ),
            [("Ana Soto", "Minister", "PE"), ("Juan Rojas", "Ambassador", "CL")],
        ),
        (
            (
                "For the Republic of Peru      For the Republic of Chile\n"
                "Name:  Ana Soto               Name:  Juan Rojas\n"
                "Title: Minister of Ports      Title: Ambassador"
            ),
            BOTH,
        ),
        (
            (
                "President of the              President of the\n"
                "Republic of Peru              Republic of Chile\n\nAna Soto             Juan Rojas"
            ),
            [("Ana Soto", "President", "PE"), ("Juan Rojas", "President", "CL")],
        ),
        (
            "The President of the\nRepublic of Peru\nAna Soto",
            [("Ana Soto", "The President of the Republic of Peru", "PE")],
        ),
        (
            (
                "REPUBLIC OF PERU\n\nBy /s/ Ana Soto\nANA SOTO\nMinister of Ports\n\n"
                "REPUBLIC OF CHILE\n\nBy /s/ Juan Rojas\nAmbassador"
            ),
            BOTH,
        ),
        (
            "For the Republic of Peru\n(signed) ANA SOTO Ana Soto\nMinister of Ports",
            [("ANA SOTO", "Minister of Ports", "PE")],
        ),
        ("For the Republic of Peru\nHon. Ana Soto, EGH, MP", [("Ana Soto", None, "PE")]),
        ("For the Republic of Peru: For the Republic of Chile:\nAna Soto Juan Rojas", []),
        (
            "For the Republic of Peru\nThe Minister of Ports\nAna Soto",
            [("Ana Soto", "The Minister of Ports", "PE")],
        ),
    ],
)
def test_the_forms_of_signature_blocks(block, found):
    assert signed(block) == found


def test_honorifics_stand_before_the_name():
    text = PACT.format(block="For the Republic of Peru:\nH.E. Dr. Ana Soto\n")
    (person,) = assemble_instrument(Document(text), PACK).records[0].agreement.signatories
    assert (person.honorifics, person.name) == (("H.E.", "Dr."), "Ana Soto")


def test_what_stands_in_an_annex_is_no_signature():
    block = "For the Republic of Peru\n\nANNEX\nSan Juan\nPuerto Nuevo"
    assert signed(block) == []


def test_a_block_may_run_on_from_the_closing_formula():
    text = (
        PACT.format(block="").rstrip() + " For the Republic of Peru:\nAna Soto\nMinister of Ports"
    )
    (person,) = assemble_instrument(Document(text), PACK).records[0].agreement.signatories
    assert (person.name, person.office) == ("Ana Soto", "Minister of Ports")


def test_a_closing_formula_is_no_office():
    text = PACT.replace("Done at", "The undersigned plenipotentiaries have signed.\n\nDone at")
    block = "REPUBLIC OF PERU\n\n/s/ Ana Soto"
    made = assemble_instrument(Document(text.format(block=block)), PACK).records[0]
    assert [(s.name, s.office) for s in made.agreement.signatories] == [("Ana Soto", None)]


def test_an_office_ends_where_the_addressee_of_a_note_begins():
    text = (
        "EXCHANGE OF NOTES BETWEEN PERU AND CHILE ON PORTS\n\nExcellency,\nI have the honour to propose ports."
        " Accept the assurance of my highest consideration.\n(sd.) ANA SOTO\nAmbassador. Hon. Juan Rojas, Arica\n\n"
        "Excellency,\nI have the honour to agree. Accept the assurance of my highest consideration. (sd.)\n"
        "JUAN ROJAS Director of Ports\nThe Ministry of Ports of the Republic of Peru\nLima\n"
    )
    people = assemble_instrument(Document(text), PACK).records[0].agreement.signatories
    assert [(p.name, p.office) for p in people] == [
        ("ANA SOTO", "Ambassador"),
        ("JUAN ROJAS", "Director of Ports"),
    ]


@pytest.mark.parametrize("mark", ["(m.p.)", "m. p.", "[m.p.]", "(manu propria)"])
def test_a_mark_behind_a_name_is_no_part_of_it(mark):
    block = f"For the Republic of Peru:    For the Republic of Chile:\n\nAna Soto {mark}    Juan Rojas {mark}"
    assert signed(block) == NAMES
