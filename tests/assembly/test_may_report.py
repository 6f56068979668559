"""The quick look at a text never leaves out what the assembly would find."""

from hypothesis import given
from hypothesis import strategies as st

from mourecords.assembly.grouping import group
from mourecords.assembly.news import find_all_frames
from mourecords.documents.folding import fold
from mourecords.languages.lexicon import compile_lexicon
from mourecords.languages.pack import load_pack
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.genre import may_report
from mourecords.mentions.news import News
from mourecords.readers.plain import read_plain

PACK = load_pack("en")
WORDS = (
    "Peru", "Chile", "the EU", "the two ministers", "It", "They", "both sides", "agreement", "deal",
    "a treaty", "the pact", "The accord", "Treaty", "three MoUs", "contract", "convention", "a loan",
    "signed", "was signed", "will sign", "agreed to", "agreed that", "agreed on", "ratified", "renewed",
    "failed to reach", "expected", "negotiated", "takes effect", "between", "with", "by", "and", "on trade",
    "the following:", "in Lima", "on Monday", "no", "there was", "said", "which", "of the wheat",
    ".", ". ", ",", ":", ";", "\n\n", "\n- ", '"', "another", "one",
)  # fmt: skip


def looked_at(text):
    """What the quick look says, and the agreements that are found without it."""
    view = fold(text)
    hits = compile_lexicon(PACK).scan(view)
    news = News(read_plain(text), PACK, view, hits, None)
    clauses = Clauses(news)
    found = group(news, find_all_frames(news, clauses), clauses=clauses) if news.sentences else []
    return may_report(view, hits=hits, pack=PACK), [one for one in found if one.frames]


@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=24).map(" ".join))
def test_a_text_that_is_left_out_has_no_agreement(text):
    may, found = looked_at(text)
    assert may or not found


def test_both_answers_are_given():
    assert looked_at("There was no agreement of the wheat.") == (False, [])
    may, found = looked_at("Peru and Chile signed a treaty on trade.")
    assert may
    assert len(found) == 1
