"""What speaks for and against a draft binding in law."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import strategies
from mourecords.cli.main import main
from mourecords.errors import PackError
from mourecords.languages.pack import load_pack
from mourecords.mentions.weighing import Weight, practices
from mourecords.values.vocabularies import Verdict
from mourecords.weighing import to_verdict, weigh

SOFT = (
    "The Participants will cooperate and will exchange experts. They should meet once a year and"
    " may invite others. The Participants will bear their own costs."
)
HARD = "This Treaty shall enter into force on the exchange of instruments of ratification."


def rules(text, **more):
    return {signal.rule: signal.weight for signal in weigh(text, **more).signals}


def test_practice_decides_what_will_weighs():
    rule = "non-binding.modals"
    weights = {name: rules(SOFT, practice=name)[rule] for name in practices(load_pack("en"))}
    assert weights["us_defence"] == 0
    assert weights["uk"] < weights["us"] < 0
    assert rules(SOFT)[rule] == weights["us"]


def test_strong_signals_for_and_against_are_mixed():
    text = f"{HARD} This Treaty is not legally binding."
    assert weigh(text).verdict is Verdict.MIXED
    assert weigh(HARD).verdict is Verdict.BINDING
    assert weigh(SOFT, practice="uk").verdict is Verdict.NON_BINDING


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("A dispute shall be referred to an arbitral tribunal.", "binding.arbitration"),
        ("Each party may denounce it.", "binding.treaty-clauses"),
        (
            "It shall enter into force when the constitutional requirements are met.",
            "binding.domestic-procedures",
        ),
        (
            "Differences will not be referred to any international tribunal.",
            "non-binding.consultation-only",
        ),
        ("All of it is subject to the availability of funds.", "non-binding.available-means"),
    ],
)
def test_each_signal_is_found_in_its_own_words(text, rule):
    assert rule in rules(text)


def test_every_word_of_a_treaty_has_another_in_its_place():
    text = "The Parties shall, under Article 4, have rights and obligations.\nDone at Lima."
    found = weigh(text).suggestions
    assert [one.place.quote for one in found] == [
        *("The Parties", "shall", "Article 4", "rights", "obligations", "Done at")
    ]
    assert all(one.instead for one in found)


TREATY = """TREATY BETWEEN PERU AND CHILE ON FISH

The Republic of Peru and the Republic of Chile have agreed as follows:

Article 1
Catches
The Parties shall share their catches.

Article 2
Disputes
Any dispute shall be submitted to arbitration.

Done at Lima on 2 May 2016.
"""


def test_a_place_names_its_article():
    [signal] = [s for s in weigh(TREATY).signals if s.rule == "binding.arbitration"]
    assert signal.places[0].article == "article 2"


def test_a_practice_that_nobody_has_is_refused():
    with pytest.raises(PackError, match="no such practice"):
        weigh(SOFT, practice="moon")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200) | strategies.documents().map(lambda document: document.text))
def test_any_text_can_be_weighed_and_places_are_exact(text):
    found = weigh(text)
    assert found.score == sum(signal.weight for signal in found.signals)
    places = [place for signal in found.signals for place in signal.places]
    for place in (*places, *(one.place for one in found.suggestions)):
        assert text[place.span.start : place.span.end] == place.quote


@given(st.lists(st.builds(Weight, st.just("r"), st.integers(-6, 6), st.booleans()), max_size=5))
def test_the_verdict_is_the_same_seen_from_the_other_side(weights):
    turned = {
        Verdict.BINDING: Verdict.NON_BINDING,
        Verdict.NON_BINDING: Verdict.BINDING,
    }
    weights = [one for one in weights if one.weight]
    other = tuple(one._replace(weight=-one.weight) for one in weights)
    verdict = to_verdict(tuple(weights))
    assert to_verdict(other) is turned.get(verdict, verdict)


def test_the_command_shows_signals_and_words(tmp_path, capsys):
    path = tmp_path / "draft.txt"
    path.write_text(f"{SOFT} Disputes shall be submitted to arbitration.")
    assert main(["weigh", str(path), "--practice", "uk"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("verdict  ")
    assert "+3  binding.arbitration" in out
    assert "--reword lists them" in out
    assert main(["weigh", str(path), "--reword"]) == 0
    assert "“shall”: will" in capsys.readouterr().out
    assert main(["weigh", str(path), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["signals"]
