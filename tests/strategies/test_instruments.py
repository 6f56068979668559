"""Instruments: each form, what is asked for is kept, and text and truth agree."""

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from mourecords.strategies import INSTRUMENT_FORMS, instruments
from mourecords.testing.depth import DEEP
from mourecords.values.vocabularies import ArticleLevel

QUICK = settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
STEADY = settings(derandomize=True, database=None)
EMPTY = (None, [], "unknown")
KNOWN = {"id", "ends_on", "article_count", *DEEP}


def walk(parts):
    for part in parts:
        yield part
        yield from walk(part.children)


@QUICK
@given(instruments())
def test_the_record_holds_what_the_text_states_and_no_more(written):
    filled = {name for name, value in written.record.to_row().items() if value not in EMPTY}
    assert filled - KNOWN == written.stated - KNOWN - {"final_clauses"}
    assert ("final_clauses" in written.stated) <= (
        written.record.agreement.final_clauses is not None
    )


@QUICK
@given(instruments())
def test_the_tree_lies_in_the_text(written):
    for part in walk(written.record.agreement.articles):
        words = part.span.of(written.text)
        assert words == words.strip()
        assert words.startswith((part.text or "")[:5]) or part.number in words
        assert part.heading is None or part.heading in words
        assert all(part.span.covers(child.span) for child in part.children)
        starts = [child.span.start for child in part.children]
        assert starts == sorted(starts)


@QUICK
@given(instruments(damage=["crlf", "wrapped"]))
def test_the_tree_stays_on_its_words_through_damage(written):
    for part in walk(written.record.agreement.articles):
        words = " ".join(part.span.of(written.text).split())
        assert " ".join((part.text or "").split()) in words


@pytest.mark.parametrize("form", INSTRUMENT_FORMS)
@QUICK
@given(data=st.data())
def test_each_form(data, form):
    written = data.draw(instruments(forms=[form]))
    row, agreement = written.record.to_row(), written.record.agreement
    types = {party["type"] for party in row["parties"]}
    assert (len(row["parties"]) > 2) == (form == "multilateral")
    assert (types == {"government_body"}) == (form == "ministries")
    assert ("international_organisation" in types) == (form == "organisation")
    assert bool(row["related"]) == (form == "amending")
    assert bool(row["depositary"]) == (form == "multilateral")
    assert bool(agreement.articles) == (form != "notes")
    assert (row["kind"] == "exchange_of_notes") == (form == "notes")


@pytest.mark.parametrize("level", ["part", "chapter", "title", "section", "paragraph", "point"])
def test_there_are_parts_of_each_level(level):
    def has_level(written):
        return any(
            part.level is ArticleLevel(level) for part in walk(written.record.agreement.articles)
        )

    assert find(instruments(), has_level, settings=settings(STEADY, max_examples=2000))


@QUICK
@given(instruments(parties=["NO", "PE", "GH"], between=("2001", "2010")))
def test_parties_and_dates_can_be_fixed(written):
    agreement = written.record.agreement
    assert [party.code for party in agreement.parties] == ["NO", "PE", "GH"]
    assert 2001 <= agreement.signed_on.year <= 2010


@QUICK
@given(instruments(kinds=["memorandum_of_understanding"], bilateral=True))
def test_kinds_can_be_fixed(written):
    assert written.record.agreement.kind == "memorandum_of_understanding"
    assert len(written.record.agreement.parties) == 2


@pytest.mark.parametrize(
    ("wishes", "words"),
    [
        ({"forms": ["scroll"]}, "there is no form 'scroll'"),
        ({"forms": ["notes"], "kinds": ["treaty"]}, "no instrument of the forms notes"),
        ({"forms": ["multilateral"], "bilateral": True}, "no instrument of the forms"),
        ({"forms": ["bilateral"], "parties": ["PE", "NO", "GH"]}, "no instrument of the forms"),
        ({"forms": ["organisation"], "parties": ["PE", "NO"]}, "no instrument of the forms"),
    ],
)
def test_wishes_that_nobody_can_meet_are_refused(wishes, words):
    with pytest.raises(ValueError, match=words):
        instruments(**wishes)


@pytest.mark.parametrize("form", INSTRUMENT_FORMS)
def test_the_simplest_instrument_is_short(form):
    written = find(instruments(forms=[form]), lambda _: True, settings=STEADY)
    assert len(written.text) < 1500
