"""What the writer of instruments brought to light, each in words of its own."""

import pytest

from mourecords.pipeline import parse

NOTES = """EXCHANGE OF NOTES BETWEEN THE GOVERNMENT OF PERU AND THE GOVERNMENT OF CHILE ON PORTS

I

The Minister of Ports of Peru to the Ambassador of Chile

Lima, 3 May 2001

Excellency,

I have the honour to propose that the ports of both countries be open.

Accept, Excellency, the assurance of my highest consideration.

Ana Soto
Minister of Ports

II

The Ambassador of Chile to the Minister of Ports of Peru

Lima, 3 May 2001

Excellency,

I have the honour to accept your proposal.

Accept, Excellency, the assurance of my highest consideration.

Juan Rojas
Ambassador
"""
MEMORANDUM = """Memorandum of Understanding
between the Ministry of Ports of the Republic of Peru and the Ministry of Ports of the Republic of Chile
on Ports

The Ministry of Ports of the Republic of Peru and the Ministry of Ports of the Republic of Chile,

Have reached the following understandings:

PART I
COOPERATION

Article 1

Cooperation under this Memorandum of Understanding will include:
(a) training of pilots;
(b) exchange of charts.

PART II
THE END

Article 2
Termination

It will remain in force for five years and will be renewed for periods of five years, unless a
Participant gives notice three
(3) months before the end of the period.

Signed at Lima on 3 May 2001 in two copies, each in the English language.

For the Ministry of Ports of the Republic of Peru
{first}

For the Ministry of Ports of {second}
Juan Rojas
"""
SOUND = MEMORANDUM.format(first="Ana Soto", second="the Republic of Chile")


def to_agreement(text):
    (record,) = parse(text).records
    return record.agreement


def walk(parts):
    for part in parts:
        yield part
        yield from walk(part.children)


def test_those_who_sign_notes_sign_for_the_side_that_writes():
    agreement = to_agreement(NOTES)
    assert [(p.name, p.on_behalf_of) for p in agreement.signatories] == [
        ("Ana Soto", agreement.parties[0].name),
        ("Juan Rojas", agreement.parties[1].name),
    ]
    assert [party.code for party in agreement.parties] == ["PE", "CL"]
    assert {str(party.type) for party in agreement.parties} == {"state"}


@pytest.mark.parametrize("place", ["Bogotá", "Ávila", "San José"])
def test_places_have_letters_of_all_kinds(place):
    assert to_agreement(NOTES.replace("Lima,", f"{place},")).signed_at == place
    assert to_agreement(SOUND.replace("at Lima", f"at {place}")).signed_at == place


def test_ministries_are_told_apart_across_lines():
    assert [party.name for party in to_agreement(SOUND).parties] == [
        "Ministry of Ports of the Republic of Peru",
        "Ministry of Ports of the Republic of Chile",
    ]


def test_provisions_stand_in_their_article_and_not_in_its_part():
    provisions = to_agreement(SOUND).provisions
    assert [(one.text, one.article) for one in provisions] == [
        ("training of pilots", "1"),
        ("exchange of charts", "1"),
    ]


def test_a_part_that_opens_a_list_of_areas_shows_it():
    article = next(part for part in walk(to_agreement(SOUND).articles) if part.number == "1")
    assert "cooperation_areas" in article.clauses


def test_a_heading_is_no_part_of_the_sentence_below_it():
    term = to_agreement(SOUND).term
    assert (str(term.duration), str(term.notice.length)) == ("P5Y", "P3M")


def test_figures_that_repeat_a_word_open_no_paragraph():
    article = next(part for part in walk(to_agreement(SOUND).articles) if part.number == "2")
    assert article.heading == "Termination"
    assert article.children == ()


def test_the_only_side_that_is_left_is_that_of_the_person_who_is_left():
    agreement = to_agreement(MEMORANDUM.format(first="Ana Soto", second="the Rcpublic of Chlle"))
    assert agreement.signatories[1].on_behalf_of == agreement.parties[1].name


def test_nobody_is_given_a_side_where_two_are_open():
    harmed = SOUND.replace("For the Ministry of Ports of the Republic of Peru", "For the Mlnistry")
    harmed = harmed.replace(
        "For the Ministry of Ports of the Republic of Chile", "For the Mlnistry"
    )
    assert {person.on_behalf_of for person in to_agreement(harmed).signatories} <= {None}


@pytest.mark.parametrize("name", ["Elchin Rza oghlu Huseynli", "Maria van der Berg"])
def test_names_may_have_small_words(name):
    found = to_agreement(MEMORANDUM.format(first=name, second="the Republic of Chile"))
    assert found.signatories[0].name == name


@pytest.mark.parametrize("state", ["the Russian Federation", "the Republic of Azerbaijan"])
def test_names_of_states_are_no_languages(state):
    text = SOUND.replace("the Republic of Chile", state)
    assert to_agreement(text).languages == ("en",)


@pytest.mark.parametrize("glue", ["", " "])
def test_headings_and_sides_count_where_the_line_end_is_lost(glue):
    text = SOUND.replace("language.\n\nFor", f"language.{glue}For").replace(
        "charts.\n\nPART", f"charts.{glue}PART" if not glue else "charts.\n\nPART"
    )
    agreement = to_agreement(text)
    assert [str(part.level) for part in agreement.articles] == [
        "preamble",
        "part",
        "part",
        "conclusion",
    ]
    assert glue or len(agreement.signatories) == 2


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_texts_of_one_case_have_the_same_parts(change):
    levels = [part.level for part in walk(to_agreement(SOUND).articles)]
    agreement = to_agreement(change(SOUND))
    assert [part.level for part in walk(agreement.articles)] == levels
    assert len(agreement.signatories) == 2
    assert str(agreement.signed_on) == "2001-05-03"
    assert agreement.signed_at.casefold() == "lima"


def test_an_opening_that_names_the_parties_is_no_title():
    agreement = to_agreement(
        "Multilateral Treaty on Ports\n\n"
        'Canada, Mongolia and the Republic of Peru, hereinafter referred to as "the Parties",\n\n'
        "Have agreed as follows:\n\nArticle 1\n\nThe ports are open.\n\nArticle 2\n\n"
        "This Treaty shall enter into force on signature.\n\nDone at Lima on 3 May 2001.\n"
    )
    assert agreement.title == "Multilateral Treaty on Ports"
    assert [party.code for party in agreement.parties] == ["CA", "MN", "PE"]
