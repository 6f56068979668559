"""What final clauses and closing formulas say and do not say, in our own words."""

import pytest

from mourecords.pipeline import parse

PACT = """{title}

The Government of Peru and the Government of Chile,

Have agreed as follows:

Article 1
There shall be trade. {first}

Article 2
{last}

Done at {done}

For the Government of Peru:
Ana Soto
{office}

For the Government of Chile:
Juan Rojas
Ambassador
"""
PLAIN = {
    "title": "AGREEMENT BETWEEN PERU AND CHILE ON TRADE",
    "first": "",
    "last": "This Agreement shall enter into force on signature.",
    "done": "Lima on 3 May 1999, in the Spanish language.",
    "office": "Minister of Trade",
}


def row(**changes):
    [record] = parse(PACT.format(**(PLAIN | changes))).records
    return record.to_row()


@pytest.mark.parametrize(
    ("last", "duration", "notice"),
    [
        ("Either side can end it: both may terminate it with a term of notice of three months.", None, "P3M"),
        ("This Undertaking may be terminated by giving six (6) months notice in writing.", None, "P6M"),
        (
            "A body shall within two (2) weeks notify the other of any withdrawal of a certificate.",
            None,
            None,
        ),
        ("The principal withdrawn from the account has a term of 32 years, and bears interest.", None, None),
        (
            "This MTA will come into effect on the date of the last signature and remain in effect for five (5) years.",
            "P5Y",
            None,
        ),
    ],
)  # fmt: skip
def test_a_notice_and_a_term_are_not_taken_for_each_other(last, duration, notice):
    found = row(last=last)
    assert (found["duration"], found["notice"]) == (duration, notice)


@pytest.mark.parametrize(
    ("last", "rule"),
    [
        (
            "This Convention shall enter into force three months after three States have expressed their consent to be bound.",
            "after_ratifications",
        ),
        ("This MTA will come into effect on the date of the last signature.", "on_signature"),
        ("This Undertaking shall enter into force on the exchange of notes.", "after_notifications"),
    ],
)  # fmt: skip
def test_what_brings_it_into_force(last, rule):
    assert row(last=last)["entry_into_force"] == rule


@pytest.mark.parametrize(
    ("changes", "languages"),
    [
        ({}, ["es"]),
        ({"done": "Lima on 3 May 1999, in the Spanish, Netherlands and English languages."}, ["es", "nl", "en"]),
        ({"done": "Lima on 3 May 1999, in the Netherlands language."}, ["nl"]),
        ({"done": "Lima on 3 May 1999, for the Netherlands and the French Republic."}, []),
        ({"done": "Lima on 3 May 1999." + " " * 160, "office": "Head of the Quechua and Korean Mission"}, []),
    ],
)  # fmt: skip
def test_the_languages_are_those_of_the_texts(changes, languages):
    assert row(**changes)["languages"] == languages


def test_the_place_stands_behind_what_is_set_off_by_commas():
    found = row(done="X").keys()
    assert found
    assert row(done="Tacna, in two originals.")["signed_at"] == "Tacna"
    text = PACT.format(**PLAIN).replace("Done at Lima on", "DONE, in two originals, at Tacna, on")
    text = text.replace("DONE,", "IN WITNESS WHEREOF they have signed. DONE,")
    [record] = parse(text).records
    assert record.to_row()["signed_at"] == "Tacna"


def test_what_is_deposited_in_connection_with_something_has_no_depositary():
    first = "Funds deposited directly in connection with the running of ships are free of tax."
    assert row(first=first)["depositary"] is None


def test_a_non_binding_arrangement_may_call_itself_by_its_letters():
    last = "This MTA is not intended to create legally binding obligations under international law."
    text = PACT.format(**(PLAIN | {"last": last})).replace("agreed as", "decided as")
    [record] = parse(text).records
    assert record.agreement.binding is False


VISIT = (
    "At the invitation of the President of Peru, the President of Chile paid a visit to Lima, and both"
    " looked back on many years of trade between them."
)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("PERUVIAN TREATY SERIES\n1999 No. 4\n\nAGREEMENT BETWEEN PERU AND CHILE ON TRADE", PLAIN["title"]),
        (
            "TREATIES AND OTHER ACTS SERIES 77\n\nAGREEMENT BETWEEN PERU AND CHILE ON TRADE",
            PLAIN["title"],
        ),
        (
            "JOINT DECLARATION\nof friendship between Peru and Chile\n\n" + VISIT,
            "JOINT DECLARATION of friendship between Peru and Chile",
        ),
        ("UNDERTAKING BETWEEN PERU AND CHILE ON PAPERS", "UNDERTAKING BETWEEN PERU AND CHILE ON PAPERS"),
    ],
)  # fmt: skip
def test_what_stands_above_and_below_a_title_is_no_part_of_it(title, found):
    assert row(title=title)["title"] == found


NOTES = """{head}

The Embassy of Peru presents its compliments to the Ministry of Trade of Chile and has the honour to
refer to the Agreement on Ports (Ports Convention, 26 July 1995), and to propose that it be extended.
This Note and the Ministry's reply shall constitute an agreement between the two Governments.
The Embassy renews the assurances of its highest consideration.

Lima, 3 May 1999

{head}

The Ministry of Trade presents its compliments to the Embassy of Peru and has the honour to agree.
The Ministry renews the assurances of its highest consideration.

Santiago, 5 May 1999
"""


@pytest.mark.parametrize(
    "head", ["No. 1", "(Peruvian Note)", "Treaties Division\nLima", "Note Verbale"]
)
def test_a_note_without_a_title_has_none(head):
    [record] = parse(NOTES.format(head=head)).records
    assert record.agreement.title is None
