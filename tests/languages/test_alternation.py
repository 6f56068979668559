import re

from hypothesis import given
from hypothesis import strategies as st

from mourecords.languages.alternation import to_alternation

WORDS = st.lists(st.text("ab. é", min_size=1, max_size=5), min_size=1, max_size=8)


@given(words=WORDS, text=st.text("ab. éx", max_size=20))
def test_it_finds_what_the_words_find_from_the_longest_down(words, text):
    plain = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    for before, after in (("", ""), (r"(?<![a-z])", r"(?![a-z])"), ("", r"\b")):
        wanted = [m.span() for m in re.finditer(f"{before}(?:{plain}){after}", text)]
        found = re.finditer(f"{before}(?:{to_alternation(words)}){after}", text)
        assert [m.span() for m in found] == wanted


def test_it_is_a_pattern_of_its_own():
    assert re.fullmatch(to_alternation(["a", "b"]) + "c", "bc")
    assert not re.fullmatch(to_alternation(["a", "b"]) + "c", "a")
