"""The figures: laws that hold for any rows, then what each field counts as right."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.scoring.fields import NAMES
from mourecords.scoring.labels import AgreementRow, ArticleRow
from mourecords.scoring.pairing import pair_up
from mourecords.scoring.scores import score

WORDS = st.sampled_from(["Peru", "Chile", "fish stocks", "joint patrols", "treaty", "pact", "2024"])
PARTIES = st.fixed_dictionaries(
    {
        "name": st.none() | WORDS,
        "code": st.sampled_from([None, "PE", "CL"]),
        "type": st.sampled_from([None, "state", "company"]),
    }
)
ROWS = st.builds(
    AgreementRow,
    title=st.none() | WORDS,
    kind=st.none() | WORDS,
    parties=st.lists(PARTIES, max_size=3),
    signatories=st.lists(st.fixed_dictionaries({"name": WORDS, "role": st.none() | WORDS})),
    signed_on=st.none() | WORDS,
    signed_at=st.none() | WORDS,
    binding=st.none() | st.booleans(),
    provisions=st.lists(WORDS, max_size=3),
    related=st.lists(st.fixed_dictionaries({"title": WORDS}), max_size=2),
)
AGREEMENTS = st.lists(ROWS, max_size=3)


def one(wanted, got):
    """The scores of one article."""
    return score([ArticleRow(id="a", agreements=wanted)], {"a": got})


@given(AGREEMENTS, AGREEMENTS)
@settings(max_examples=60)
def test_every_figure_is_a_share(wanted, got):
    scores = one(wanted, got)
    assert list(scores.figures) == list(NAMES)
    for figure in scores.figures.values():
        assert 0 <= figure.precision <= 1
        assert 0 <= figure.recall <= 1
        assert 0 <= figure.f1 <= 1
    assert 0 <= scores.overall <= 1


@given(AGREEMENTS)
@settings(max_examples=60)
def test_finding_nothing_claims_nothing(wanted):
    scores = one(wanted, [])
    assert all(outcome.got is None for outcome in scores.outcomes)
    assert not any(outcome.hit for outcome in scores.outcomes)


@given(AGREEMENTS)
@settings(max_examples=60)
def test_every_value_of_nothing_wanted_is_extra(got):
    scores = one([], got)
    assert all(outcome.wanted is None for outcome in scores.outcomes)
    assert scores.figures["agreements"].extra == len(got)


@given(ROWS)
@settings(max_examples=60)
def test_one_agreement_against_itself_is_perfect(row):
    scores = one([row], [row])
    assert not [o for o in scores.outcomes if not o.hit and o.field != "signatory_roles"]
    assert scores.figures["agreements"].right == 1


@given(AGREEMENTS, AGREEMENTS)
@settings(max_examples=60)
def test_each_agreement_is_in_one_pair(wanted, got):
    pairs = pair_up(wanted, got)
    assert sorted(id(w) for w, _ in pairs if w) == sorted(map(id, wanted))
    assert sorted(id(g) for _, g in pairs if g) == sorted(map(id, got))


@pytest.mark.parametrize(
    ("field", "wanted", "got"),
    [
        ("signed_at", "Lima", "Lima, Peru"),
        ("duration", "P5Y", "p5y"),
        ("provisions", ["exchange of officers"], [{"category": "x", "text": "officer exchange"}]),
        ("parties", ["PE"], [{"name": "Ministry of Fish", "code": "PE"}]),
        ("parties", [{"name": "Andean Fish Council"}], [{"name": "the Andean Fish Council"}]),
        ("signatories", [{"name": "Ana María Ríos"}], [{"name": "A. Rios"}]),
        ("related", [{"title": "the 1998 fish treaty"}], [{"title": "1998 Fish Treaty"}]),
    ],
)
def test_these_say_the_same(field, wanted, got):
    rows = (AgreementRow(**{"kind": "pact", field: value}) for value in (wanted, got))
    scores = one(*([row] for row in rows))
    assert not scores.errors(field)


@pytest.mark.parametrize(
    ("field", "wanted", "got"),
    [
        ("kind", "treaty", "pact"),
        ("signed_on", "2024-05", "2024-05-02"),
        ("signed_at", "Lima", "Quito"),
        ("binding", True, False),
        ("parties", ["PE"], ["CL"]),
        ("subjects", ["fisheries"], ["trade"]),
    ],
)
def test_a_wrong_value_costs_precision_and_recall(field, wanted, got):
    rows = (AgreementRow(**{"title": "Lima Fish Accord", field: value}) for value in (wanted, got))
    figure = one(*([row] for row in rows)).figures[field]
    assert (figure.right, figure.extra, figure.missed) == (0, 1, 1)


def test_a_title_is_scored_only_where_the_article_names_one():
    scores = one([AgreementRow(kind="pact")], [AgreementRow(kind="pact", title="Lima Pact")])
    assert scores.figures["title"].wanted == 0
    assert not scores.errors("title")


def test_of_an_agreement_that_is_not_there_only_it_and_its_parties_count():
    scores = one([], [AgreementRow(kind="pact", parties=["PE", "CL"], subjects=["trade"])])
    extra = {name: figure.extra for name, figure in scores.figures.items() if figure.extra}
    assert extra == {"detection": 1, "agreements": 1, "parties": 2}


def test_the_role_is_scored_with_the_person():
    wanted = AgreementRow(signatories=[{"name": "Ana Ríos", "role": "fisheries minister"}])
    got = AgreementRow(signatories=[{"name": "Ana Ríos", "role": "Minister of Fisheries"}])
    assert one([wanted], [got]).figures["signatory_roles"].right == 1
    assert one([wanted], [AgreementRow()]).figures["signatory_roles"].missed == 1


def test_the_worst_articles_come_first():
    rows = [AgreementRow(kind="pact", parties=["PE", "CL"])]
    labels = [ArticleRow(id=name, agreements=rows) for name in ("a", "b")]
    assert score(labels, {"a": rows}).worst(5)[0][0] == "b"


def test_which_of_several_is_meant_does_not_hang_on_the_order_where_the_fields_tell():
    five, two = AgreementRow(kind="pact", duration="P5Y"), AgreementRow(kind="pact", duration="P2Y")
    assert one([five, two], [two, five]).errors("duration") == []
