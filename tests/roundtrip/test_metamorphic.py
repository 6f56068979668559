"""What must not matter to a parser does not change what it finds."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from mourecords.pipeline import parse
from mourecords.strategies import articles, damage_text
from mourecords.strategies.articles import write_article
from mourecords.strategies.damage import surrounded
from mourecords.strategies.material import load_material
from mourecords.strategies.plans import plans, to_article_choice
from mourecords.strategies.wants import to_choice

STEADY = ("kind", "signed_on", "signed_at", "duration", "status", "subjects")
PLANS = plans(to_article_choice(to_choice({})))
FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def rows(text):
    return [
        {
            **{name: row[name] for name in STEADY},
            "parties": {party["code"] for party in row["parties"]},
            "signatories": {person["name"] for person in row["signatories"]},
        }
        for row in (record.to_row() for record in parse(text).records)
    ]


@pytest.mark.parametrize("damage", ["wrapped", "curly", "dashes", "crlf", "spaces"])
def test_layout_and_typography_do_not_matter(damage):
    @FEW
    @given(articles())
    def look(written):
        assert rows(damage_text(written, damage).text) == rows(written.text)

    look()


@FEW
@given(articles())
def test_what_stands_around_the_article_does_not_matter(written):
    after = surrounded(written, before="", after="\nShare this article\n\nAll rights reserved.\n")
    assert rows(after.text) == rows(written.text)


@FEW
@given(PLANS)
def test_the_order_of_the_background_does_not_matter(plan):
    turned = replace(plan.style, background=plan.style.background[::-1])
    assert rows(write_article(replace(plan, style=turned)).text) == rows(write_article(plan).text)


@FEW
@given(PLANS)
def test_the_order_of_the_parties_does_not_matter(plan):
    assume(plan.people is None)
    other = replace(plan, frame=replace(plan.frame, states=plan.frame.states[::-1]))
    straight, turned = (rows(write_article(p).text) for p in (plan, other))
    assert [(r["parties"], r["kind"]) for r in straight] == [
        (r["parties"], r["kind"]) for r in turned
    ]


@FEW
@given(PLANS, st.sampled_from(load_material().states))
def test_another_country_changes_the_country_and_nothing_else(plan, state):
    assume(plan.people is None and plan.place is None and state not in plan.frame.states)
    other = replace(plan, frame=replace(plan.frame, states=(plan.frame.states[0], state)))
    straight, changed = (rows(write_article(p).text) for p in (plan, other))
    codes = {plan.frame.states[1].code: state.code}
    assert changed == [
        {**row, "parties": {codes.get(code, code) for code in row["parties"]}} for row in straight
    ]
