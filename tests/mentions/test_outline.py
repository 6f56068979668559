"""Instruments are trees: what holds what, how it is called, and where it begins and ends."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.documents.document import Document
from mourecords.languages.pack import load_pack
from mourecords.mentions.clause_types import find_clause_types
from mourecords.mentions.cross_references import find_cross_references
from mourecords.mentions.definitions import find_definitions
from mourecords.mentions.divisions import iter_divisions
from mourecords.mentions.instrument_text import read_instrument
from mourecords.mentions.outline import find_outline
from mourecords.readers.plain import read_plain

PACK = load_pack("en")
TREATY = """TREATY BETWEEN PERU AND CHILE ON PORTS

Contents
Chapter I General matters ........ 1
Article 1 Terms ........ 1

The Republic of Peru and the Republic of Chile, hereinafter "the Parties",
Desiring to share their ports,
Recalling that the sea is wide,
Have agreed as follows:

CHAPTER I
GENERAL MATTERS

Article 1
Terms
For the purposes of this Treaty:
(a) "port" means a place where ships lie;
(b) "ship" means a vessel that:
    (i) floats; and
    (ii) sails.

CHAPTER I

Article 2
Use
1. Ships may use the ports named in Annex I, as defined in point (a) of Article 1.
2. A Party may close a port:
- by night; or
- in a storm.
3. Paragraph 2 does not apply to ships in distress. Article XX of the General Agreement stands.

CHAPTER II
LAST MATTERS

Article 3
Settlement of disputes
Disputes about paragraphs 2 and 3 of Article 2 are settled by consultation, and Articles 1 and 9 stay as they are.

Done at Arica on 2 May 2001.

ANNEX I
LIST OF PORTS
1. Arica.
2. Callao.
"""
PIECES = (
    "Article 1\n", "ARTICLE II\n", "Art. 3. ", "1. ", "(a) ", "(i) ", "1.1 ", "- ", "CHAPTER I\n", "\n\n", "\f",
    "Annex A\n", "Done at Lima", "have agreed as follows:", "Desiring peace, ", "paragraph 2 of Article 1", "’",
    '"area" means land;', "The Parties shall meet. ", "ı", "\ud800",
)  # fmt: skip


def outline(text):
    read = read_instrument(Document(text), PACK)
    return read, find_outline(read)


def shape(divisions):
    return [(d.level, d.number, shape(d.children)) for d in divisions]


def part(divisions, *numbers):
    """The part that numbers lead to."""
    for number in numbers:
        found = next(d for d in divisions if d.number == number)
        divisions = found.children
    return found


def test_the_tree_of_a_treaty():
    _, tree = outline(TREATY)
    levels = [division.level for division in tree]
    assert levels == ["preamble", "chapter", "chapter", "conclusion", "annex"]
    preamble, first, second, _, annex = tree
    assert [recital.level for recital in preamble.children] == ["recital", "recital"]
    assert [article.number for article in first.children] == ["1", "2"]
    assert [article.number for article in second.children] == ["3"]
    assert shape(first.children[0].children) == [
        ("point", "a", []),
        ("point", "b", [("point", "i", []), ("point", "ii", [])]),
    ]
    assert shape(first.children[1].children) == [
        ("paragraph", "1", []),
        ("paragraph", "2", [("indent", "", []), ("indent", "", [])]),
        ("paragraph", "3", []),
    ]
    assert shape(annex.children) == [("paragraph", "1", []), ("paragraph", "2", [])]


def test_headings_stand_on_the_line_or_on_the_next():
    _, tree = outline(TREATY)
    names = {d.number: d.name and d.name.of(TREATY) for d in tree if d.number}
    assert names == {"II": "LAST MATTERS", "I": "LIST OF PORTS"}
    assert part(tree, "I").name.of(TREATY) == "GENERAL MATTERS"
    assert [part(tree, "I", n).name.of(TREATY) for n in ("1", "2")] == ["Terms", "Use"]


def test_a_sentence_is_no_heading():
    text = "".join(
        f"Article {n}\nThe Parties shall keep the peace and\nnothing else.\n" for n in (1, 2, 3)
    )
    _, tree = outline(text)
    assert [division.name for division in tree] == [None] * len(tree)


def test_sections_of_a_memorandum_are_numbered_paragraphs():
    text = (
        "MEMORANDUM OF UNDERSTANDING\nThe Participants have reached the following understanding:\n"
        "1. Purpose\nThis Memorandum sets out aims.\n1.1 The first aim.\n1.2 The second aim.\n"
        "2. Costs\nEach Participant will bear its own costs.\n3. Duration\nIt will last two years.\n"
        "Signed at Lima on 3 May 2004.\n"
    )
    _, tree = outline(text)
    body = [d for d in tree if d.level == "paragraph"]
    assert [(d.number, d.name and d.name.of(text)) for d in body] == [
        ("1", "Purpose"),
        ("2", "Costs"),
        ("3", "Duration"),
    ]
    assert [child.number for child in body[0].children] == ["1.1", "1.2"]


def test_lines_of_their_own_are_sections_where_nothing_is_numbered():
    text = (
        "Memorandum of Understanding\n\nThe Sides have agreed as follows:\n\n"
        "Purpose\n\nThe Sides will share what they know about seeds.\n\n"
        "Costs\n\nEach Side will bear its own costs.\n\n"
    )
    read = read_instrument(read_plain(text), PACK)
    sections = [d for d in find_outline(read) if d.level == "section"]
    assert [section.name.of(text) for section in sections] == ["Purpose", "Costs"]


def test_an_article_at_the_top_of_a_page_counts():
    text = "\f".join(f"ARTICLE {n}\nThe Parties shall meet.\n" for n in ("I", "II", "III"))
    _, tree = outline(text)
    assert [division.number for division in tree] == ["I", "II", "III"]


def test_letters_go_on_past_those_that_are_roman_numbers():
    items = "".join(f"({letter}) something;\n" for letter in "abcdefghij")
    _, tree = outline(f"Article 1\nThere are:\n{items}Article 2\nThe end.\nArticle 3\nNo more.\n")
    assert [child.number for child in tree[0].children] == list("abcdefghij")


def test_references_lead_to_their_parts():
    read, tree = outline(TREATY)
    found = find_cross_references(read, tree)
    words = {
        reference.span.of(TREATY): reference.target
        for references in found.values()
        for reference in references
    }
    use = part(tree, "I", "2")
    assert words["Annex I"] is tree[-1]
    assert words["point (a) of Article 1"] is part(tree, "I", "1", "a")
    assert words["Paragraph 2"] is use.children[1]
    assert words["paragraphs 2 and 3 of Article 2"] is use.children[1]
    assert words["Articles 1"] is part(tree, "I", "1")
    assert words["9"] is None
    assert "Article XX" not in words


def test_terms_have_meanings():
    read, tree = outline(TREATY)
    found = find_definitions(read, tree)
    assert [d.term.of(TREATY) for d in found] == ["port", "ship"]
    assert found[0].meaning.of(TREATY) == "a place where ships lie"
    assert found[1].meaning.of(TREATY).startswith("a vessel that:\n    (i) floats")


def test_parts_are_told_by_headings_and_by_words():
    read, tree = outline(TREATY)
    cues = find_clause_types(read, tree)
    types = {key: [cue.clause for cue in found] for key, found in cues.items()}
    assert types[id(part(tree, "II", "3"))][0] == "dispute_settlement"
    assert "definitions" in types[id(part(tree, "I", "1", "a"))]
    assert types[id(tree[0])] == ["preamble", "parties_designation", "agreeing_words"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_parts_lie_within_those_that_hold_them_and_follow_one_another(pieces):
    text = "".join(pieces)
    read, tree = outline(text)
    waiting = [(tree, 0, len(text))]
    while waiting:
        divisions, start, end = waiting.pop()
        for division in divisions:
            assert start <= division.span.start <= division.span.end <= end
            assert division.span.start <= division.own.start <= division.own.end
            start = division.span.end
            waiting.append((division.children, division.span.start, division.span.end))
    for found in find_cross_references(read, tree).values():
        assert all(r.target is None or r.target in list(iter_divisions(tree)) for r in found)
    assert all(cue.span.of(text) for cues in find_clause_types(read, tree).values() for cue in cues)
