"""The work that a text takes grows with its length and no faster: counted in steps, not timed."""

import sys
from pathlib import Path

import pytest

import mourecords
from mourecords import parse

ROOT = str(Path(mourecords.__file__).parent)
SEED = (Path(__file__).parents[2] / "seeds" / "kl-accords.txt").read_text(encoding="utf-8")
SHORT, TIMES = 6_000, 4
MOST = 1.6 * TIMES
"""How many times as many steps a text of so many times the length may take."""
NAMES = ("Peru", "Chile", "Ghana", "Togo", "Malta", "Oman")
TEXTS = {
    "the seed article": SEED + "\n\n",
    "agreements in every sentence": "".join(
        f"LIMA, May {n} - {a} and {b} signed a {n}-year treaty on trade here on Monday.\n\n"
        for n, (a, b) in enumerate(zip(NAMES, reversed(NAMES), strict=True), 2)
    ),
    "bodies and acronyms": "".join(
        f"The {a} Office of Fish and Water ({a[:2].upper()}OFW) met {a[:2].upper()}OFW of {b}. "
        "The Ministry of Health of Lima saw the Bank. They signed a pact.\n"
        for a, b in zip(NAMES, reversed(NAMES), strict=True)
    ),
    "descriptions, groups and ellipses": "".join(
        f"The German bank Nord{n}bank and {name} signed {n} pacts on Monday. One is on trade. "
        f"Another covers visas. Creditor nations and {name} agreed to wait. It was put off.\n\n"
        for n, name in enumerate(NAMES * 30)
    ),
    "lists of agreements": "Peru and Chile signed pacts:\n"
    + "".join(f"{n}. a memorandum on the trade of {n} goods;\n" for n in range(1, 150)),
    "names of persons": "Foreign Minister Ana Soto of Peru and Dr. Juan Rey signed the accord. ",
    "broken words": "Peru-\nborn envoys signed the accord- \nant qx-\nzk. ",
    "acronyms without capitals": "".join(
        f"the fish {a} {b} (f{a[0]}{b[0]}) signed a pact of of of of of of of of of of (xooooooo). "
        for a in ("office", "union", "board", "agency")
        for b in ("north", "south", "east", "west", "coast", "bay", "lake", "isle")
    ),
    "stamps": "Published 2 May 2024\n\nPeru and Chile signed a treaty.\n\n",
    "quiet news": "Rain fell on the hills. People in the market spoke of prices and of the match.\n\n",
    "articles": "Article 1\nThe Contracting Parties shall meet once a year.\n\n",
    "a whole instrument": (
        'Article 1\nTerms\n1. "Port" means a place. (a) It is open; (b) it is paragraph 1 of Article 1.\n'
        "This Treaty shall remain in force for five years and be renewed for further periods unless a Party "
        "gives six months' notice. Any dispute shall be settled by arbitration.\n"
        "Done at Lima on 2 May 2024.\nFor Peru\nAna Soto\nMinister of Ports\nAnnex A\n1. One.\n\n"
    ),
    "an instrument in order": "".join(
        f"Article {n}\nTerms\n1. The Parties shall meet as paragraph 2 of Article {n} says.\n2. They part.\n"
        for n in range(1, 60)
    ),
    "lists": "- fisheries;\n- trade;\n(a) ports, and\n1. water\n",
    "acronyms": "".join(
        f"The Fish Office {n} (FO{n}X) signed an accord with FO{n}X. " for n in range(200)
    ),
}


def steps(text):
    """How many lines of the library run while a text is parsed and validated."""
    count = 0

    def local(_frame, event, _):
        nonlocal count
        count += event == "line"
        return local

    def enter(frame, _event, _):
        return local if frame.f_code.co_filename.startswith(ROOT) else None

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        parse(text).document.blocks  # noqa: B018 - they are made when they are asked for
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("name", TEXTS)
def test_steps_grow_with_the_length(name):
    text = TEXTS[name] * (SHORT * TIMES // len(TEXTS[name]) + 1)
    parse(text[:SHORT])
    assert steps(text[: SHORT * TIMES]) < MOST * steps(text[:SHORT])
