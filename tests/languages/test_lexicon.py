"""What the lexicon finds does not depend on what is asked for first."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.documents.folding import fold
from mourecords.languages.entries import to_entries
from mourecords.languages.hits import Hits
from mourecords.languages.lexicon import compile_lexicon, to_inside
from mourecords.languages.pack import load_pack

PACK = load_pack("en")
LEXICON = compile_lexicon(PACK)
PHRASES = sorted({entry.phrase for entry in to_entries(PACK)})
TAGS = sorted({entry.tag for entry in to_entries(PACK)})
texts = st.lists(
    st.sampled_from(PHRASES) | st.sampled_from([" ", "-", ".", "s", "é", "ж", "\ud800", "'"]),
    max_size=12,
).map("".join)


@given(texts, st.permutations(TAGS))
@settings(max_examples=60)
def test_the_order_of_questions_does_not_matter(text, order):
    view = fold(text)
    asked, other = LEXICON.scan(view), LEXICON.scan(view)
    answers = {tag: asked.of(tag) for tag in order}
    assert all(other.of(tag) == answers[tag] for tag in TAGS)
    assert asked.of(*TAGS) == tuple(sorted(hit for hits in answers.values() for hit in hits))


@given(texts)
@settings(max_examples=60)
def test_a_hit_stands_apart_and_holds_its_phrase_in_a_right_case(text):
    view = fold(text)
    for hit in LEXICON.scan(view).of(*TAGS):
        before, after = view.folded[: hit.start][-1:], view.folded[hit.end :][:1]
        assert not before.isalnum()
        assert not after.isalnum()


@given(texts, st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=60)
def test_hits_between_two_positions_are_those_that_begin_there(text, start, end):
    hits = LEXICON.scan(fold(text))
    part = hits.between(start, end)
    assert isinstance(part, Hits)
    assert all(part.of(t) == tuple(h for h in hits.of(t) if start <= h.start < end) for t in TAGS)


@given(st.text(st.characters(codec=None, categories=None), max_size=60))
def test_the_inside_of_words_is_letters_and_digits(text):
    inside = to_inside(text.encode("utf-8", "replace").decode())
    assert inside == bytes([0, *(c.isalnum() for c in text), 0])
