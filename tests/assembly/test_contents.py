"""What agreements provide, as news tells it: the cases of the pack, and laws of the phrases."""

import itertools
import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mourecords
from mourecords.languages.pack import load_pack
from mourecords.mentions.phrases import phrase_words, split_phrases

CASES = tomllib.loads(
    files("mourecords.languages").joinpath("en/cases/contents.toml").read_text(encoding="utf-8")
)["case"]
WORDS = phrase_words(load_pack("en"))
PIECES = st.sampled_from(
    [
        "seeds",
        "exchange of maps",
        "repair ships",
        "building ports",
        "the sea",
        "and",
        ",",
        ";",
        "(",
        ")",
    ]
)


def told(row, field):
    """The value of a field of a row, as cases write it."""
    value = row[field]
    if field == "provisions":
        return [item["text"] for item in value]
    if field == "related":
        return [f"{item['relation']}: {item['title']}" for item in value]
    return "" if value is None else value


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_cases_of_the_pack(case):
    (record,) = mourecords.parse(case["text"]).records
    row = record.to_row()
    wanted = {field: case[field] for field in case if field not in ("name", "text")}
    if "provisions" in wanted and not wanted["provisions"]:
        assert not row["provisions"]
        del wanted["provisions"]
    assert {field: told(row, field) for field in wanted} == wanted


def test_names_of_cases_are_there_once():
    assert len({case["name"] for case in CASES}) == len(CASES)


@given(st.lists(PIECES, min_size=1, max_size=12).map(" ".join), st.booleans())
def test_phrases_are_in_order_and_within_the_complement(text, verbal):
    spans = split_phrases(text, 0, end=len(text), verbal=verbal, words=WORDS)
    assert spans
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("seed banks and training of foresters", 2),
        ("exchange of seeds and maps", 1),
        ("scientific and cultural events", 1),
        ("supply of coal, tin and oil", 1),
        ("search and rescue at sea", 1),
    ],
)
def test_and_parts_only_what_stands_alone(text, phrases):
    assert len(split_phrases(text, 0, end=len(text), verbal=False, words=WORDS)) == phrases
