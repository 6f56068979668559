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
        (
            "PROTOCOL ON THE TRADE OF PERU AND CHILE\nAt the time of signing the Pact, both agreed on more.",
            "PROTOCOL ON THE TRADE OF PERU AND CHILE",
        ),
        (
            "AGREEMENT BETWEEN PERU AND CHILE ON TRADE Preamble The Republic of Peru and the Republic of Chile,",
            PLAIN["title"],
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


def pair_of_notes(first, last):
    """Two notes, each with what stands before it and at its end."""
    return (
        f"No. 1\n\n{first}\n\nSir,\n\nI have the honour to refer to the Geneva\nConvention of 18 April 1961"
        " and to propose that trade be free. This Note and your\nreply shall constitute an agreement"
        " between Peru and Chile.\n\nI renew the assurances of my highest consideration.\n\n"
        f"No. 2\n\nSir,\n\nI have the honour to agree. I renew the assurances of my highest consideration. {last}\n"
    )


@pytest.mark.parametrize(
    ("first", "last", "signed"),
    [
        ("Lima, 3 May 1999", "", ("1999-05-03", "Lima")),
        ("Lima, 3 May 1999", "Santiago, 5 May 1999", ("1999-05-05", "Santiago")),
        ("3 May 1999", "", ("1999-05-03", None)),
        ("EMBASSY OF PERU\n\n3 May 1999", "", ("1999-05-03", None)),
        ("SAN JUAN\n\n3 May 1999", "", ("1999-05-03", "SAN JUAN")),
        ("To whom it goes", "", (None, None)),
    ],
)
def test_notes_are_dated_above_or_at_their_end(first, last, signed):
    [record] = parse(pair_of_notes(first, last)).records
    found = record.to_row()
    assert (found["signed_on"], found["signed_at"]) == signed


def test_an_agreement_may_give_its_date_before_its_parties():
    text = (
        "LOAN AGREEMENT\n\nLOAN AGREEMENT dated 12 May 2016 between the Republic of Peru and the Asian"
        " Development Bank.\n\nARTICLE I\nThe Loan\n\nThe Bank lends, under the Pact dated 3 May 2010"
        " between both.\n\nARTICLE II\nEffect\n\nThis Agreement shall take effect when the Bank says so.\n\n"
        "IN WITNESS WHEREOF the parties have signed as of the day and year first above written.\n"
    )
    [record] = parse(text).records
    assert record.to_row()["signed_on"] == "2016-05-12"


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("AGREEMENT BETWEEN PERU, IN RESPECT OF ARUBA, AND CHILE ON TRADE", ["PE", "CL"]),
        ("AGREEMENT BETWEEN PERU AND CHILE IN RESPECT OF THE CAYMAN ISLANDS", ["PE", "CL"]),
        (
            "TREATY BETWEEN HIS MAJESTY IN RESPECT OF THE UNITED KINGDOM AND PERU",
            ["GB", "PE"],
        ),
    ],
)
def test_a_territory_for_which_a_party_acts_is_no_party(title, codes):
    text = PACT.format(**(PLAIN | {"title": title})).replace("Chile,\n", "others,\n")
    [record] = parse(text).records
    assert [party.code for party in record.agreement.parties] == codes


@pytest.mark.parametrize(
    ("first", "rule"),
    [
        ("Any Party may apply this Agreement provisionally.", "provisional"),
        ("A Party may apply a decision of the Joint Committee provisionally.", None),
        ("A Party may apply a safeguard provisionally.", None),
    ],
)
def test_what_is_applied_provisionally_is_the_agreement(first, rule):
    [record] = parse(PACT.format(**(PLAIN | {"first": first}))).records
    final = record.agreement.final_clauses
    assert (final and final.provisional_application and final.provisional_application.rule) == rule


@pytest.mark.parametrize(
    ("first", "renewal"),
    [
        ("It shall not be considered as a duty of the Parties to extend any favour.", None),
        ("Goods shall be deemed to remain goods; the base shall be deemed to be agreed.", None),
        ("This Agreement shall be deemed to be renewed for five years.", "automatic"),
    ],
)
def test_what_is_deemed_to_be_something_is_not_renewed(first, renewal):
    last = "This Agreement shall remain in force for five years."
    assert row(first=first, last=last)["renewal"] == renewal


def test_the_numbers_of_articles_may_stand_in_brackets():
    text = PACT.format(**PLAIN).replace("Article 1\n", "Article (1)\n")
    [record] = parse(text.replace("Article 2\n", "Article (2)\n")).records
    assert record.to_row()["article_count"] == 2


@pytest.mark.parametrize(
    ("last", "duration", "notice"),
    [
        ("This Agreement and its Annexes shall apply for a period of three years.", "P3Y", None),
        ("It shall remain in force for two years.", "P2Y", None),
        ("After this Agreement has been in force for three years, a Party may ask for its review.", None, None),
        ("The Agreement shall be subject to review by the Parties two years after its entry into force.", None, None),
        ("Measures taken under this Agreement shall be valid for five years.", None, None),
        ("It may be terminated upon not less than twelve months written notice.", None, "P12M"),
        ("This Agreement shall enter into force, and for each Party 30 days after it signs.", None, None),
        ("They shall cease to apply at the latest three years after entry into force of this Agreement.", None, None),
        ("This Agreement shall cease to be in force if there are no Parties for a period of one year.", None, None),
        ("This Agreement shall remain open for signature for one year.", None, None),
        ("Goods of undetermined origin are no goods under this Agreement.", None, None),
        ("This Agreement is concluded for an unlimited period.", "indefinite", None),
        (
            ("This Agreement shall be in force for two years and thereafter until the sixtieth day after"
            " either Government gives notice of termination."),
            "P2Y",
            "P60D",
        ),
        ("After the expiration of five years from its coming into force, a Party may denounce it.", None, None),
        ("The award is given not later than 45 days after the expiry of sixty days, or not at all.", None, None),
        ("Eighteen months before the expiry of this Agreement, negotiations may be opened.", None, None),
    ],
)  # fmt: skip
def test_a_term_is_that_of_the_instrument_itself(last, duration, notice):
    found = row(last=last)
    assert (found["duration"], found["notice"]) == (duration, notice)


@pytest.mark.parametrize(
    ("first", "renewal"),
    [
        ("It may be extended by agreement.", "by_agreement"),
        ("It is renewable upon the agreement of both.", "by_agreement"),
        ("Fishing permits are valid for a year. They may be renewed.", None),
        ("The reviews may require more extensive work by the term of office.", None),
        ("The period of two years may be prolonged by the Joint Committee.", None),
        ("Ships have automatic and continuous communication.", None),
        ("What is granted to others shall automatically be extended to Chile.", None),
        ("This period shall not be extended unless that helps.", None),
        ("Safeguard measures shall not be continued unless they help.", None),
        ("It shall be tacitly renewed for periods of a year.", "automatic"),
    ],
)
def test_what_is_renewed_is_the_instrument(first, renewal):
    last = f"This Agreement shall remain in force for five years. {first}"
    assert row(last=last)["renewal"] == renewal


@pytest.mark.parametrize(
    ("first", "last", "rule"),
    [
        (
            "As soon as this Agreement enters into force, the Parties shall meet.",
            "This Agreement and its Annex shall enter into force on the date on which the Parties notify each other.",
            "after_notifications",
        ),
        (
            "It replaces the Pact between Peru and Chile, which entered into force on 26 February 1987.",
            "This Agreement shall enter into force after the exchange of the instruments of ratification.",
            "after_exchange_of_instruments",
        ),
        (
            "Suspension of this Agreement shall be notified three months before the day on which suspension is due to take effect.",
            "",
            None,
        ),
        ("", "This Agreement shall remain in force until 30 June 2004.", None),
        ("", "This Agreement, provided that the visas given shall only be valid for a year, ends.", None),
        ("", "Under this Agreement works are built within five years of the coming into force of it.", None),
        ("", "The Governments declare that the Agreement on Ports shall cease to have effect.", None),
        ("", "This Agreement shall enter into force on the date of the entry into force of the Ports Pact.", "other"),
        (
            "",
            "It shall enter into force on the first day of May following the date of exchange of the instruments of ratification.",
            "after_exchange_of_instruments",
        ),
        (
            "",
            "It shall enter into force on the day on which the instruments referred to in paragraph 1 are exchanged.",
            "after_exchange_of_instruments",
        ),
        ("", "This Agreement shall continue in force until a Party notifies the other.", None),
        ("", "This Agreement shall remain in force for six months from the date of the notice of its termination.", None),
        (
            "An amendment to this Agreement, including the Annexes to it, is submitted, and it shall have effect when it is accepted.",
            "",
            None,
        ),
    ],
)  # fmt: skip
def test_the_rule_of_force_is_that_of_the_instrument(first, last, rule):
    found = row(first=first, last=last)
    assert (found["entry_into_force"], found["in_force_on"]) == (rule, None)


@pytest.mark.parametrize(
    ("first", "amendment"),
    [
        ("The Parties may make amendments to this Agreement by mutual agreement.", "by_agreement"),
        ("Amendments may be entered into this Agreement by mutual consent.", "by_agreement"),
        ("Rule 4 was amended by Joint Committee Decision No. 1 of 2006.", None),
        ("The Annex to this Agreement may be amended by mutual agreement.", None),
        ("Either Party may, by mutual agreement, modify any concession.", None),
    ],
)
def test_what_is_amended_is_the_instrument(first, amendment):
    [record] = parse(PACT.format(**(PLAIN | {"first": first}))).records
    final = record.agreement.final_clauses
    assert (final and final.amendment) == amendment


@pytest.mark.parametrize(
    ("first", "depositary"),
    [
        ("Goods are deposited in foreign trade zones within the territory of Peru.", None),
        ("The Secretariat shall be the depositary of all records.", None),
        ("An international depository authority keeps the seeds.", None),
        (
            "The original is deposited in the archives of the Ministry of Ports.",
            "Ministry of Ports",
        ),
    ],
)
def test_the_depositary_keeps_the_instrument(first, depositary):
    assert row(first=first)["depositary"] == depositary


@pytest.mark.parametrize(
    "title",
    [
        "PROTOCOL BETWEEN PERU AND CHILE ON FISHING FOR THE PERIOD FROM 1 JULY 2007 TO 30 JUNE 2013",
        "PROTOCOL BETWEEN PERU AND CHILE FOR THE PERIOD 1 AUGUST 2008",
        "AGREEMENT AMENDING THE AGREEMENT BETWEEN PERU AND CHILE ON FISHING, SIGNED ON 15 JUNE 1979",
        "INTERIM AGREEMENT BETWEEN PERU AND CHILE\n\nWHEREAS the Main Agreement was signed in Arica on 8 March 1993",
    ],
)  # fmt: skip
def test_a_date_in_the_title_may_be_of_something_else(title):
    text = PACT.format(**(PLAIN | {"title": title, "done": "X"})).split("Done at")[0]
    [record] = parse(text).records
    assert record.agreement.signed_on is None


@pytest.mark.parametrize(
    ("title", "signed"),
    [
        ("AGREEMENT BETWEEN PERU AND CHILE ON FISHING\n(18 December 1995)", ("1995-12-18", None)),
        ("AGREEMENT BETWEEN PERU AND CHILE ON FISHING\nLima, 3 May 1960", ("1960-05-03", "Lima")),
    ],
)
def test_a_date_may_stand_alone_below_the_title(title, signed):
    text = PACT.format(**(PLAIN | {"title": title, "done": "X"})).split("Done at")[0]
    found = parse(text).records[0].to_row()
    assert (found["signed_on"], found["signed_at"]) == signed


def test_the_members_of_an_organisation_are_not_the_organisation():
    text = PACT.format(**(PLAIN | {"title": "CONVENTION ON DREAMS"})).replace(
        "The Government of Peru and the Government of Chile,",
        "The member States of the Council of Europe, signatory hereto,",
    )
    [record] = parse(text.split("For the Government")[0]).records
    assert record.agreement.parties == ()


def test_those_who_only_join_or_keep_a_treaty_are_not_the_two_parties():
    text = (
        "PROTOCOL TO THE NORTHERN TREATY ON THE ACCESSION OF PERU\n\nThe Parties to the Northern Treaty,"
        " signed at Lima on 4 April 1949,\n\nAgree as follows:\n\nArticle 1\nThe Government of Chile shall"
        " invite Peru. Peru shall join when it tells Chile so.\n\nArticle 2\nThis Protocol shall be deposited"
        " with the Government of Chile.\n\nSIGNED at Arica on 9 July 2008.\n"
    )
    [record] = parse(text).records
    assert "CL" not in [party.code for party in record.agreement.parties]


def test_the_government_of_a_crown_is_that_of_its_realm():
    title = "TREATY BETWEEN HIS MAJESTY'S GOVERNMENT OF NEPAL AND THE GOVERNMENT OF INDIA ON WATER"
    text = PACT.format(**(PLAIN | {"title": title})).split("The Government of Peru")[0]
    [record] = parse(
        text + "Have agreed as follows:\n\nArticle 1\nYes.\n\nArticle 2\nNo.\n"
    ).records
    assert [party.code for party in record.agreement.parties] == ["NP", "IN"]


def test_a_note_by_an_editor_names_no_parties():
    text = (
        "AGREEMENT BETWEEN THE EFTA STATES AND PERU\n\nNote: Austria, Finland and Sweden left; what spoke of"
        " them is left out.\n\nPREAMBLE\n\nThe Republic of Iceland, the Kingdom of Norway and the Swiss"
        " Confederation and the Republic of Peru,\n\nHave agreed as follows:\n\nArticle 1\nYes.\n\nArticle 2\nNo.\n"
    )
    [record] = parse(text).records
    assert {party.code for party in record.agreement.parties} == {"IS", "NO", "CH", "PE"}


def test_the_running_head_of_a_treaty_series_names_no_party():
    title = "CHILE and PERU\n\nUnited Nations — Treaty Series\n\nAGREEMENT BETWEEN CHILE AND PERU ON TRADE"
    codes = {party["code"] for party in row(title=title)["parties"]}
    assert codes == {"CL", "PE"}


def test_a_footnote_tells_when_it_came_into_force():
    first = "Ports are open.\n\n  1 Came into force on 19 March 2000, in accordance with article 2."
    assert row(first=first)["in_force_on"] == "2000-03-19"
    assert row(first="The Pact Came into force on 19 March 1976.")["in_force_on"] == "1999-05-03"


def test_a_title_goes_on_until_it_has_named_both_sides():
    title = (
        "MEMORANDUM OF UNDERSTANDING\n\nBETWEEN\n\nTHE PORTS AGENCY\nDEPARTMENT OF TRANSPORT\nREPUBLIC OF PERU\n\n"
        "AND\n\nPORTS AUTHORITY OF CHILE"
    )
    assert row(title=title)["title"] == " ".join(title.split())


def test_a_notice_after_the_first_term_is_no_length_of_a_further_one():
    last = (
        "It shall remain in force for five years and thereafter until the expiry of six months from the day on"
        " which a Party gives notice of termination."
    )
    found = row(last=last)
    assert (found["duration"], found["renewal_period"], found["notice"]) == ("P5Y", None, "P6M")


def test_what_remains_in_force_from_its_signature_enters_into_force_then():
    found = row(last="It shall remain in force for two years from the date of its signature.")
    told = found["entry_into_force"], found["in_force_on"], found["duration"]
    assert told == ("on_signature", "1999-05-03", "P2Y")


def test_what_is_executed_by_those_who_represent_it_is_signed():
    last = "This Agreement shall come into force upon its execution by representatives of both."
    found = row(last=last)
    assert (found["entry_into_force"], found["in_force_on"]) == ("on_signature", "1999-05-03")


@pytest.mark.parametrize(
    "made",
    [
        ", which shall enter into force on the date of this reply.",
        " which shall come into force thirty days after the date of your Note in reply.",
        " and enter into force on the date of the Ministry's reply.",
        ". It shall take effect on the date of this reply.",
    ],
)
def test_a_reply_brings_into_force_what_it_makes(made):
    title = "EXCHANGE OF NOTES CONSTITUTING AN AGREEMENT BETWEEN PERU AND CHILE ON PORTS\n\n"
    text = title + NOTES.format(head="No. 1").replace(" the two Governments.", f" both{made}")
    [record] = parse(text).records
    assert record.to_row()["entry_into_force"] == "other"


@pytest.mark.parametrize(
    "last",
    [
        "This Agreement comes into effect on the day on which the Council approves it.",
        "This Agreement, together with its Annexes, shall enter into force at the same time as the Pact.",
        "This Agreement will have effect from the beginning of the school year.",
        "This Agreement, subject to the approval of the Board, shall come into effect when the loan is made.",
        "The present Agreement is subject to approval and shall come into force upon such approval.",
        "The present Agreement, which is part of the Pact, shall come into force on the same date as the Pact.",
    ],
)
def test_how_it_enters_into_force_may_be_of_no_known_rule(last):
    assert row(last=last)["entry_into_force"] == "other"


@pytest.mark.parametrize(
    ("how", "levels"),
    [
        ("be referred to the International Court of Justice", ["court"]),
        ("go to the Permanent Court of Arbitration", ["arbitration"]),
        (
            (
                "be settled by arbitration. The President of the International Court of Justice may be invited to"
                " appoint an arbitrator"
            ),
            ["arbitration"],
        ),
        (
            "be settled by negotiations. Each Party provides for recognizing and executing arbitral awards",
            ["negotiation"],
        ),
        (
            "be settled by consultations, as the Parties to the Statute of the International Court of Justice do",
            ["consultation"],
        ),
    ],
)
def test_a_court_that_only_appoints_or_is_named_settles_nothing(how, levels):
    first = (
        f"\n\nArticle 1 bis\nSettlement of disputes\nAny dispute between the Parties shall {how}."
    )
    [record] = parse(PACT.format(**(PLAIN | {"first": first}))).records
    assert [str(level) for level in record.agreement.final_clauses.dispute_settlement] == levels


def test_notes_below_the_text_that_differ_are_of_other_instruments():
    last = "It enters into force after notification."
    note = "\n\nThe Convention came into force on 1 August 2003."
    other = "\n\nThe Convention came into force on 1 May 2004."
    assert row(last=last, office="Minister" + note)["in_force_on"] == "2003-08-01"
    assert row(last=last, office="Minister" + note + other)["in_force_on"] is None
