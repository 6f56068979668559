"""Views lead back to the text, whatever the text is."""

from hypothesis import given
from hypothesis import strategies as st

from mourecords.documents.folding import fold, to_folded
from mourecords.values.spans import Span

texts = st.text(st.sampled_from("ab Ãİßﬁ\n\t \u00a0’“—.\u2028é") | st.characters(), max_size=80)


@given(texts)
def test_every_position_leads_back_to_its_character(text):
    view = fold(text)
    assert len(view.folded) == len(view.text)
    for at, char in enumerate(view.text):
        there = text[view.position(at)]
        assert there == char or there.isspace() == char.isspace()


@given(texts)
def test_positions_lead_there_and_back(text):
    view = fold(text)
    for at in range(len(view.text)):
        assert view.from_text(view.position(at)) == at


@given(texts, st.data())
def test_a_span_of_the_view_holds_the_same_words_in_the_text(text, data):
    view = fold(text)
    start = data.draw(st.integers(0, len(view.text)))
    end = data.draw(st.integers(start, len(view.text)))
    words = view.to_text(Span(start, end)).of(text)
    assert fold(words).text.split() == view.text[start:end].split()


@given(texts)
def test_folding_keeps_the_length(text):
    assert len(to_folded(text)) == len(text)
