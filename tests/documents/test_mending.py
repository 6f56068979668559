"""What is mended leads back to the characters that were given."""

from hypothesis import given
from hypothesis import strategies as st

from mourecords.documents.block import Block, BlockKind
from mourecords.documents.document import Document
from mourecords.documents.mending import Change, Mended, to_given, to_mended
from mourecords.values.spans import Span


@st.composite
def texts_with_changes(draw):
    """A text, and changes in order of which none overlaps another."""
    text = draw(st.text("abc -", max_size=30))
    ends = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    pairs = list(zip(ends[::2], ends[1::2], strict=False))
    return text, [Change(start, end, draw(st.text("XYZ", max_size=3))) for start, end in pairs]


@given(texts_with_changes())
def test_what_was_not_changed_is_found_again(drawn):
    text, changes = drawn
    mended = Mended(text).changed(changes)
    kept = [n for n, char in enumerate(mended.text) if char not in "XYZ"]
    back = [mended.to_original(Span(n, n + 1)) for n in kept]
    assert [span.of(text) for span in back] == [mended.text[n] for n in kept]
    assert back == sorted(back, key=lambda span: span.start)
    assert [mended.from_original(span) for span in back] == [Span(n, n + 1) for n in kept]


@given(texts_with_changes())
def test_new_characters_stand_for_all_that_they_replace(drawn):
    text, changes = drawn
    mended = Mended(text).changed(changes)
    at = 0
    for change in changes:
        at = mended.text.index(change.text, at) if change.text else at
        if change.text:
            span = mended.to_original(Span(at, at + len(change.text)))
            assert span == Span(change.start, change.end)
            at += len(change.text)


@given(texts_with_changes(), st.integers(0, 40), st.integers(0, 40))
def test_every_span_leads_into_the_text_that_was_given(drawn, one, other):
    text, changes = drawn
    mended = Mended(text).changed(changes).changed([Change(0, 0, "X")])
    low, high = sorted((min(one, len(mended.text)), min(other, len(mended.text))))
    span = mended.to_original(Span(low, high))
    assert 0 <= span.start <= span.end <= len(text)


def test_rounds_of_changes_add_up():
    mended = Mended("a-\nb,c").changed([Change(1, 3, "")]).changed([Change(3, 3, " ")])
    assert mended.text == "ab, c"
    assert mended.to_original(Span(0, 2)) == Span(0, 4)
    assert mended.to_original(Span(4, 5)) == Span(5, 6)


def test_a_text_without_changes_is_the_same_object():
    mended = Mended("sound")
    assert mended.changed([]) is mended


def test_blocks_move_with_the_text():
    given_text = "decl-\naration\n\nIt is short."
    mended = Mended(given_text).changed([Change(4, 6, "")])
    block = Block(BlockKind.PARAGRAPH, Span(15, 27))
    document = Document(given_text, blocks=(block,))
    moved = to_mended(document, mended)
    assert moved.quote(moved.blocks[0].span) == "It is short."
    assert to_given(moved, mended, text=given_text) == document
