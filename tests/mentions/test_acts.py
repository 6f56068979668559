"""Acts and their moods: what was done, is to come, is only wished for or did not happen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

MOODS = {"done", "planned", "doubtful", "denied"}
FORMS = {"past", "base", "ing", "noun"}
PIECES = st.sampled_from(
    [
        *("Peru", "a treaty", "signed", "sign", "signing of", "to ratify", "renewed", "ended"),
        *("will", "may", "May", "hopes to", "refused to", "not", "decided to", "voted to"),
        *("put off", "is expected", "might be", "was", "be", "and", "before", "once", ".", ";"),
    ]
)
TEXTS = st.text(max_size=60) | st.lists(PIECES, max_size=14).map(" ".join)


@given(text=TEXTS)
def test_acts_lie_in_the_text_in_order_and_are_of_known_moods(read_news, text):
    found = read_news(text)
    starts = [act.start for act in found.acts]
    assert starts == sorted(starts)
    for act in found.acts:
        assert 0 <= act.start < act.end <= len(found.text)
        assert act.mood in MOODS
        assert act.form in FORMS
        assert act.form == "past" or not act.passive


@given(text=TEXTS)
def test_a_sentence_before_changes_no_mood(read_news, text):
    """What is said of another day does not reach across a full stop."""
    alone = [act.mood for act in read_news(f"Peru signed a treaty. {text}").acts]
    behind = [act.mood for act in read_news(f"It may not rain. Peru signed a treaty. {text}").acts]
    assert alone == behind


@pytest.mark.parametrize(
    ("text", "moods"),
    [
        ("Peru signed a treaty.", ["done"]),
        ("The treaty was signed in May and ratified in June.", ["done", "done"]),
        ("In May Peru signed a treaty.", ["done"]),
        ("Peru will sign a treaty.", ["planned"]),
        ("A treaty is to be signed.", ["planned"]),
        ("The signing of the treaty is expected in June.", ["planned"]),
        ("Peru put off signing the treaty.", ["planned"]),
        ("Peru may sign a treaty.", ["doubtful"]),
        ("Peru hopes to sign a treaty.", ["doubtful"]),
        ("The signing of the treaty might be delayed.", ["doubtful"]),
        ("Peru refused to sign a treaty.", ["denied"]),
        ("Peru did not sign a treaty.", ["denied"]),
        ("Peru has yet to ratify the treaty.", ["denied"]),
    ],
)
def test_the_words_before_an_act_give_it_its_mood(read_news, text, moods):
    assert [act.mood for act in read_news(text).acts] == moods


@pytest.mark.parametrize(
    ("verb", "mood"),
    [("extend", "done"), ("renew", "done"), ("terminate", "done"), ("sign", "planned")],
)
def test_what_is_decided_is_done_where_it_changes_an_agreement(read_news, verb, mood):
    (act,) = read_news(f"Peru decided to {verb} the treaty.").acts
    assert act.mood == mood


@pytest.mark.parametrize(("verb", "mood"), [("ratify", "done"), ("terminate", "planned")])
def test_what_is_voted_is_done_where_it_consents(read_news, verb, mood):
    (act,) = read_news(f"The senate voted to {verb} the treaty.").acts
    assert act.mood == mood


@pytest.mark.parametrize("mood", ["will", "may", "refused to"])
def test_a_mood_ends_with_its_sentence(read_news, mood):
    acts = read_news(f"Peru {mood} wait. Chile signed a treaty.").acts
    assert [act.mood for act in acts] == ["done"]
