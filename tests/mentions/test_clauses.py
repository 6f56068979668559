"""Who does what in a clause: subjects, what stands behind "with" and "between", groups."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords.mentions.clauses import Clauses

PIECES = st.sampled_from(
    [
        *("Peru", "Chilean", "the European Union", "Norbank", "creditor nations", "Ana Ríos"),
        *("signed", "agreed to", "a treaty", "with", "by", "between", "and", ",", ".", ";"),
        *(", which fishes,", "ministers from", "Having", "With", "that", "said", "businessmen"),
    ]
)
TEXTS = st.text(max_size=60) | st.lists(PIECES, max_size=16).map(" ".join)
LEADS = st.sampled_from(["with", "by", "between", "fronted", "own_sides", "members"])


def names(sides):
    return [side.actor.name for side in sides]


@given(text=TEXTS, lead=LEADS, unlisted=st.booleans())
def test_sides_are_apart_and_within_the_limit(read_news, text, lead, unlisted):
    news = read_news(text)
    clauses = Clauses(news, unlisted)
    for act in news.acts:
        for found, limit in (
            (clauses.subjects(0, act.start), act.start),
            (clauses.after(lead, act.end, limit=len(news.text)), len(news.text)),
        ):
            assert all(0 <= side.start < side.end <= limit for side in found)
            assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Peru and Chile signed.", ["Peru", "Chile"]),
        ("Peru, Chile and Cuba have signed.", ["Peru", "Chile", "Cuba"]),
        ("Ministers from Peru and Chile signed.", ["Peru", "Chile"]),
        ("Officials in Peru said Chile signed.", ["Chile"]),
        ("In Peru, Chile signed.", ["Chile"]),
        ("Japan, from which Peru gets aid, has signed.", ["Japan"]),
        ("Now that Peru has left, the council signed.", []),
    ],
)
def test_the_subjects_of_a_verb(read_news, text, subjects):
    news = read_news(text)
    (act,) = news.acts
    assert names(Clauses(news).subjects(0, act.start)) == subjects


@pytest.mark.parametrize(
    ("lead", "before", "rest", "sides"),
    [
        ("with", "signed a treaty", " with Chile.", ["Chile"]),
        ("by", "signed", " by Peru and Chile", ["Peru", "Chile"]),
        ("between", "treaty", " between Peru and Chile. Cuba", ["Peru", "Chile"]),
        ("fronted", "", "With Chile, Peru signed", ["Chile"]),
        ("with", "signed", " to trade with Chile", []),
    ],
)
def test_the_sides_behind_a_word(read_news, lead, before, rest, sides):
    text = before + rest
    found = Clauses(read_news(text)).after(lead, len(before), limit=len(text))
    assert names(found) == sides


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Seven producing nations", "Seven producing nations"),
        ("Creditor nations", "Creditor nations"),
        ("Norbank", "Norbank"),
    ],
)
def test_names_in_no_list_count_only_where_they_are_asked_for(read_news, subject, name):
    news = read_news(f"{subject} signed a treaty.")
    (act,) = news.acts
    assert names(Clauses(news).subjects(0, act.start)) == []
    assert names(Clauses(news, unlisted=True).subjects(0, act.start)) == [name]


def test_and_joins_a_name_in_no_list_to_a_listed_one(read_news):
    news = read_news("Norbank and Chile signed a treaty.")
    (act,) = news.acts
    assert names(Clauses(news).subjects(0, act.start)) == ["Chile"]
    assert names(Clauses(news, unlisted=True).subjects(0, act.start)) == ["Norbank", "Chile"]


def test_people_of_some_states_are_not_the_states(read_news):
    news = read_news("Peruvian businessmen signed a contract.")
    (act,) = news.acts
    assert Clauses(news).is_private(0, act.start)
    assert not Clauses(news).subjects(0, act.start)
