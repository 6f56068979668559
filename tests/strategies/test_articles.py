"""Articles: what is asked for is kept, and text and truth agree."""

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from mourecords.strategies import DAMAGE, articles, damage_text, instruments
from mourecords.strategies.manners import FORMS, WHO, load_acts

QUICK = settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
EMPTY = (None, [], "unknown")
KNOWN = {"id", "aliases", "title", "ends_on"}


def to_filled(record):
    return {name for name, value in record.to_row().items() if value not in EMPTY} - KNOWN


@QUICK
@given(articles())
def test_the_record_holds_what_the_text_states_and_no_more(written):
    for record in written.records:
        assert to_filled(record) == written.stated - KNOWN


@QUICK
@given(articles() | instruments(), st.sampled_from(sorted(DAMAGE)))
def test_evidence_stays_on_its_words_through_damage(written, name):
    harmed = damage_text(written, name)
    for record in harmed.records:
        for pieces in record.evidence.values():
            assert all(piece.span.of(harmed.text) == piece.quote != "" for piece in pieces)


@pytest.mark.parametrize("act", load_acts())
@QUICK
@given(data=st.data())
def test_each_act_is_told(data, act):
    written = data.draw(articles(acts=[act]))
    expected = {"in_force": "in_force", "expected": "expected"}.get(act, act)
    assert written.record.to_row()["status"] == expected


@pytest.mark.parametrize("who", WHO)
@QUICK
@given(data=st.data())
def test_each_of_those_who_act(data, who):
    written = data.draw(articles(who=[who]))
    row = written.record.to_row()
    assert len(written.records) == (2 if who == "double" else 1)
    assert (len(row["parties"]) > 2) == (who == "group")
    assert bool(row["signatories"]) == (who == "persons")
    assert {party["type"] for party in row["parties"]} == {
        "government_body" if who == "bodies" else "state"
    }


@pytest.mark.parametrize("form", FORMS)
def test_there_are_sentences_of_each_form(form):
    assert find(articles(forms=[form]), lambda written: written.text)


@QUICK
@given(articles(who=["group"], parties=["PE", "CL", "NO"]))
def test_the_parties_of_a_group_can_be_fixed(written):
    assert [party.code for party in written.record.agreement.parties] == ["PE", "CL", "NO"]


@QUICK
@given(articles(who=["persons"], honorifics=True, forms=["passive"]))
def test_persons_have_honorifics_where_that_is_asked_for(written):
    assert all(person.honorifics for person in written.record.agreement.signatories)


@QUICK
@given(articles(acts=["signed"], relative=False, dateline=False))
def test_dates_need_no_dateline_where_they_do_not_count_from_it(written):
    text, record = written.text, written.record
    day = record.agreement.signed_on
    assert day is None or f"{day.day}" in text


@pytest.mark.parametrize(
    ("wishes", "words"),
    [
        ({"acts": ["sung"]}, "acts: there is no 'sung'"),
        ({"who": ["nobody"]}, "who: there is no 'nobody'"),
        ({"acts": ["terminated"], "who": ["group"]}, "exclude one another"),
        ({"acts": ["ratified"], "kinds": ["letter_of_intent"], "binding": True}, "exclude"),
    ],
)
def test_wishes_that_nobody_can_meet_are_refused(wishes, words):
    with pytest.raises(ValueError, match=words):
        articles(**wishes)


def test_the_simplest_article_is_a_line():
    steady = settings(derandomize=True, database=None)
    written = find(articles(), lambda _: True, settings=steady)
    assert len(written.text.strip().splitlines()) == 1
