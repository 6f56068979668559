"""What must not matter to a parser does not change what it finds."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from mourecords.pipeline import parse
from mourecords.readers.plain import read_plain
from mourecords.strategies import DAMAGE, articles, damage_text
from mourecords.strategies.articles import write_article
from mourecords.strategies.damage import surrounded
from mourecords.strategies.manners import load_news, to_setting
from mourecords.strategies.material import load_material
from mourecords.strategies.plans import plans, stand_alone
from mourecords.strategies.wants import to_choice

PLANS = plans(to_setting({}, to_choice({})))
ALWAYS = settings(deadline=None, suppress_health_check=list(HealthCheck))
TOLD = {"who": ["pair", "persons", "group"]}
"""What articles are told of whose words are harmed: there the laws hold for the same few texts."""
FEW = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def rows(written):
    """What is found in a text, without what is only written in another way."""
    records = parse(written.text, published=written.published).records
    return [
        {
            **record.to_row(),
            "parties": {party["code"] for party in record.to_row()["parties"]},
            "signatories": {person["name"] for person in record.to_row()["signatories"]},
            "provisions": [" ".join(p["text"].split()) for p in record.to_row()["provisions"]],
            "related": len(record.agreement.related),
            "title": None,
        }
        for record in records
    ]


def rows_of(plan):
    return rows(write_article(plan))


def with_states(plan, states, signers):
    frames = tuple(replace(frame, states=states) for frame in plan.frames)
    return replace(plan, frames=frames, signers=signers)


@pytest.mark.parametrize("damage", ["wrapped", "curly", "dashes", "crlf", "spaces"])
def test_layout_and_typography_do_not_matter(damage):
    @ALWAYS
    @given(articles())
    def look(written):
        assert rows(damage_text(written, damage)) == rows(written)

    look()


@pytest.mark.parametrize("damage", ["hyphenated", "glued", "unspaced", "mojibake"])
def test_words_that_are_mended_do_not_matter(damage):
    @FEW
    @given(articles(**TOLD))
    def look(written):
        assert rows(damage_text(written, damage)) == rows(written)

    look()


@pytest.mark.parametrize("damage", ["uppercase", "lowercase"])
def test_letter_case_does_not_matter(damage):
    @FEW
    @given(articles(**TOLD))
    def look(written):
        assert caseless(damage_text(written, damage)) == caseless(written)

    look()


@pytest.mark.parametrize("damage", list(DAMAGE))
def test_a_text_that_was_read_before_gives_the_same(damage):
    @FEW
    @given(articles(**TOLD))
    def look(written):
        text = damage_text(written, damage).text
        parsed = parse(text)
        assert read_plain(text) == parsed.document
        assert parse(read_plain(text)).records == parsed.records

    look()


def caseless(written):
    """What is found in a text, in lower case."""
    return [
        {
            **{name: value.casefold() if isinstance(value, str) else value for name, value in row.items()},
            "signatories": {name.casefold() for name in row["signatories"]},
            "provisions": [text.casefold() for text in row["provisions"]],
            "aliases": None,
        }
        for row in rows(written)
    ]  # fmt: skip


@ALWAYS
@given(articles(), st.sampled_from(load_news()["furniture"]["after"]))
def test_what_stands_under_the_article_does_not_matter(written, furniture):
    after = surrounded(written, before="", after=f"\n{furniture}\n")
    assert rows(after) == rows(written)


@ALWAYS
@given(PLANS, st.data())
def test_where_the_background_stands_does_not_matter(plan, data):
    assume(stand_alone(plan.style.sentences))
    order = data.draw(st.permutations(plan.style.background))
    early = data.draw(st.integers(0, len(order)))
    moved = replace(plan, style=replace(plan.style, background=tuple(order), early=early))
    assert rows_of(moved) == rows_of(plan)


@ALWAYS
@given(PLANS)
def test_the_order_of_the_parties_does_not_matter(plan):
    turned = with_states(plan, plan.frame.states[::-1], plan.signers[::-1])
    assert rows_of(turned) == rows_of(plan)


@ALWAYS
@given(PLANS, st.sampled_from(load_material().states))
def test_another_country_changes_the_country_and_nothing_else(plan, state):
    *others, last = plan.frame.states
    assume(state not in (*others, last, plan.other))
    signers = plan.signers and (
        *plan.signers[:-1],
        replace(plan.signers[-1], person=state.people[0]),
    )
    other = with_states(plan, (*others, state), signers)
    names = {signer.person.name for signer in plan.signers[-1:]}
    straight, changed = rows_of(plan), rows_of(other)
    assert changed == [
        {
            **row,
            "parties": {state.code if code == last.code else code for code in row["parties"]},
            "signatories": {
                state.people[0].name if name in names else name for name in row["signatories"]
            },
        }
        for row in straight
    ]
