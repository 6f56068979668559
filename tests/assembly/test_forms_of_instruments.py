"""Forms in which memoranda, investment treaties and notes come, in our own words."""

import pytest

from mourecords.pipeline import parse

DEFENCE = """Printed from the library
3 May 2004

MEMORANDUM OF UNDERSTANDING BETWEEN THE MINISTRY OF DEFENCE OF THE REPUBLIC OF PERU AND THE MINISTER OF DEFENCE OF THE REPUBLIC OF CHILE ON TRAINING

The Ministry of Defence of the Republic of Peru and the Minister of Defence of the Republic of Chile, hereinafter
jointly referred to as "the Participants" and singly as "a Participant";

Recognising their old friendship;

Have amicably agreed as follows:

Paragraph I
Objective

The Participants will train together.

2.1 BY SEA

Ships will take part.

2.2 BY LAND

2.2.1 Troops will march:
- by day;
- by night.

Paragraph II
Final matters

1. This Memorandum will come into effect on the date of the last signature.
2. It does not create any rights or obligations under international law; Paragraph I, subparagraph 2.1 stands.

Signed in Lima on 3 May 2004, in two original copies, in the Spanish and English languages. In case of
divergence the English text will prevail.

(SGD.) ANA SOTO                    (SGD.) JUAN ROJAS
Minister of Defence                Minister of Defence
For the Republic of                For the Republic of
Peru                               Chile
"""
INVESTMENT = """INVESTMENT TREATY

BETWEEN
THE REPUBLIC OF PERU
AND
THE REPUBLIC OF CHILE

Chapter I Terms
Article 1
Definitions
For the purposes of this Treaty:
1.1

enterprise means:
(i)
a body under law; or
(ii)
a branch of one.

1.2 loss means any loss.

Chapter II Last matters
Article 2
Entry into force
2.1 This Treaty shall enter into force on the sixtieth (60th) day after the exchange of instruments of ratification.
2.2 It shall remain in force for ten years and shall lapse thereafter unless the Parties expressly agree in writing to renew it.
2.3 For what was invested before the date of termination this Treaty shall continue to be effective for a further period of five years from the date of termination.
2.4 Article 1.2 stands.

Article 3
Nothing more
It ends here.

Done in duplicate at Arica on this 4th day of May 2019.
"""
NOTES = """EXCHANGE OF NOTES BETWEEN PERU AND CHILE CONCERNING MONEY ORDERS
Excellency:
I have the honour to propose that the arrangement on orders shall enter into force on 1 August 1969.
Accept, Excellency, the assurance of my highest consideration.
(Sgd.) ANA SOTO
Ambassador
His Excellency
Juan Rojas
Lima, 31 July 1969
Excellency:
I have the honour to agree.
Accept, Excellency, the assurance of my highest consideration.
(Sgd.) JUAN ROJAS
Minister of Posts
"""


def test_a_memorandum_in_paragraphs_with_columns_of_signatures():
    (record,) = parse(DEFENCE).records
    agreement = record.agreement
    assert agreement.title
    assert agreement.title.endswith("ON TRAINING")
    assert [(str(p.type), p.code) for p in agreement.parties] == [
        ("government_body", "PE"),
        ("government_body", "CL"),
    ]
    assert agreement.binding is False
    assert agreement.final_clauses
    assert str(agreement.final_clauses.prevailing_language) == "en"
    people = [(s.name, s.office, agreement.code_of(s.on_behalf_of)) for s in agreement.signatories]
    assert people == [
        ("ANA SOTO", "Minister of Defence", "PE"),
        ("JUAN ROJAS", "Minister of Defence", "CL"),
    ]
    first, last = (node for node in agreement.articles if node.level == "paragraph")
    assert [(part.number, len(part.children)) for part in first.children] == [
        ("2.1", 0),
        ("2.2", 1),
    ]
    assert last.children[1].references[0].target == "/articles/1/children/0"
    preamble = agreement.articles[0]
    assert [recital.text for recital in preamble.children] == ["Recognising their old friendship;"]


def test_an_investment_treaty_with_numbers_on_lines_of_their_own():
    (record,) = parse(INVESTMENT).records
    agreement = record.agreement
    assert [(d.term, d.article) for d in agreement.definitions] == [
        ("enterprise", "/articles/0/children/0/children/0"),
        ("loss", "/articles/0/children/0/children/1"),
    ]
    rule, term = agreement.entry_into_force, agreement.term
    assert (str(rule.rule), str(rule.offset)) == ("after_exchange_of_instruments", "P60D")
    assert str(term.renewal.mode) == "by_agreement"
    assert [str(part.duration) for part in term.survival] == ["P5Y"]
    assert term.notice is None
    final = agreement.articles[1].children[0]
    assert final.children[3].references[0].target == "/articles/0/children/0/children/1"
    assert agreement.in_force_on is None


def test_notes_have_the_names_under_them_and_not_those_they_go_to():
    (record,) = parse(NOTES).records
    row = record.to_row()
    assert [(s["name"], s["role"]) for s in row["signatories"]] == [
        ("ANA SOTO", "Ambassador"),
        ("JUAN ROJAS", "Minister of Posts"),
    ]
    assert (row["signed_on"], row["in_force_on"]) == ("1969-07-31", "1969-08-01")


@pytest.mark.parametrize(
    ("words", "times", "quote"),
    [
        ("be renewed once for a period of two years by agreement", 1, "renewed once"),
        ("be renewed automatically for two further periods", 2, "for two further periods"),
        ("be renewed automatically for 3 (three) successive terms", 3, "for 3 (three) successive"),
        ("be renewed automatically for successive periods of a year", None, ""),
        ("be extended by agreement for a further period of five years", None, ""),
    ],
)
def test_how_often_a_term_may_be_renewed(words, times, quote):
    text = (
        "TREATY OF COMMERCE BETWEEN PERU AND CHILE\n\nThe Government of Peru and the Government"
        " of Chile,\n\nHave agreed as follows:\n\nArticle 1\nThere shall be trade.\n\nArticle 2\n"
        f"This Treaty shall remain in force for five years. It may {words}.\n\nDone at Lima.\n"
    )
    [record] = parse(text).records
    assert record.agreement.term.renewal.times == times
    found = [piece.quote for piece in record.evidence.get("/term/renewal/times", ())]
    assert [piece[: len(quote)] for piece in found] == ([quote] if quote else [])


def test_a_mark_of_signature_is_known_as_a_scanner_reads_it():
    text = (
        "TREATY BETWEEN PERU AND CHILE\n\nThe Government of Peru and the Government of Chile,\n\n"
        "Have agreed as follows:\n\nArticle 1\nThere shall be trade.\n\nDone at Lima on 3 May 1999.\n\n"
        "For the Government of Peru:\n(slgned) Rafael Quispe\n\n"
        "For the Government of Chile:\n(signcd) Ana Mardones\n"
    )
    [record] = parse(text).records
    assert [person.name for person in record.agreement.signatories] == [
        "Rafael Quispe",
        "Ana Mardones",
    ]
