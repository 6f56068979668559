"""Which act is done to which agreement in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords.assembly.frames import find_frames
from mourecords.assembly.nounless import find_agreeing, find_pronouns
from mourecords.mentions.clauses import Clauses

PIECES = st.sampled_from(
    [
        *("Peru", "Chile", "signed", "was signed", "the signing of", "agreed to", "ratified", "It"),
        *("a treaty", "the treaty", "a protocol", "two pacts", "communique", "under", "and", "to"),
        *("will", "said", "that", ",", ".", ";", "\n\n"),
    ]
)
TEXTS = st.text(max_size=60) | st.lists(PIECES, max_size=18).map(" ".join)
LINKS = {"", "active", "passive", "participle", "noun", "pronoun", "list"}


@pytest.fixture(scope="session")
def frames_of(read_news):
    """A function that gives the news of a text and all frames in it."""

    def find(text):
        news = read_news(text)
        found = (*find_frames(news), *find_pronouns(news), *find_agreeing(news, Clauses(news)))
        return news, found

    return find


@given(text=TEXTS)
def test_a_frame_links_an_act_to_a_mention_beside_it(frames_of, text):
    news, frames = frames_of(text)
    for frame in frames:
        assert frame.link in LINKS
        assert bool(frame.link) == (frame.act is not None)
        assert 0 <= frame.position < len(news.text)
        if frame.act is not None:
            assert news.sentence_at(frame.act.start) == frame.sentence


@given(text=TEXTS)
def test_every_mention_has_at_most_one_frame_of_its_own(read_news, text):
    heads = [frame.instrument.head for frame in find_frames(read_news(text))]
    assert len(heads) == len(set(heads))


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Peru signed a treaty.", [("treaty", "active")]),
        ("The treaty was signed.", [("treaty", "passive")]),
        ("A treaty signed in Lima ended.", [("treaty", "participle")]),
        ("The signing of the treaty took place.", [("treaty", "noun")]),
        ("Peru signed a treaty and a protocol.", [("treaty", "active"), ("protocol", "active")]),
        ("A protocol to the treaty was signed.", [("protocol", "passive"), ("treaty", "")]),
        ("Under the treaty, Peru signed a protocol.", [("treaty", ""), ("protocol", "active")]),
        ("The treaty was discussed.", [("treaty", "")]),
        ("The president signed the treaty into law.", [("treaty", "")]),
        ("Peru agreed to look for a way toward a deal.", [("deal", "")]),
        (
            "Peru signed a treaty. It was ratified in May.",
            [("treaty", "active"), ("treaty", "pronoun")],
        ),
        ("Peru and Chile agreed to build a bridge.", [("agreed", "active")]),
    ],
)
def test_how_an_act_and_an_agreement_are_linked(frames_of, text, links):
    news, frames = frames_of(text)
    told = [(news.folded[f.instrument.head : f.instrument.head_end], f.link) for f in frames]
    assert [(word.removesuffix(" to"), link) for word, link in told] == links


def test_what_stands_under_another_is_subordinate(frames_of):
    _, (treaty, protocol) = frames_of("Under the treaty, Peru signed a protocol.")
    assert treaty.subordinate
    assert not protocol.subordinate
