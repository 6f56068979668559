"""The texts that are measured: made by the strategies and from the sentences here, or of a folder.

Nothing here is from a real text.
"""

from itertools import cycle, islice
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

import mourecords
from mourecords import strategies

LENGTH = 3_600
"""About how long an article is, in characters, as the seed article is."""

QUIET = (
    "Rain fell on the hills above the harbour for most of the week, and the boats stayed in. ",
    "The mayor said that the old road would be closed until the bridge had been painted. ",
    "Police in Lima are looking for two men who took a lorry with oranges from a car park. ",
    "Ghana won by two goals to one, the second of them in the last minute of the match. ",
    "Prices of coffee rose by 3.5 pct in London after frost in the south of Brazil. ",
    "The minister opened a school for 400 children in the north of the country on Monday. ",
    "“We have waited for this a long time,” said the head of the hospital, Dr Ana Soto. ",
    "Doctors from Norway and from Kenya spoke about fevers at a congress in Geneva. ",
    "The bank has 1,200 branches, and its profit fell from 80 mln dlrs to 61 mln. ",
    "Thousands walked through the city on Sunday, 3 March 2024, and nobody was hurt. ",
)
"""Sentences in which no word stands that may name an agreement."""

NEAR = (
    "A good deal of the wheat was lost, farmers said, and the government promised help. ",
    "The union turned down the wage agreement that its leaders had reached with the mines. ",
    "There was no agreement among economists whether the rate would be cut in May. ",
    "The club gave its goalkeeper a new contract for three years, the paper reported. ",
    "At its annual convention in Lagos the party chose a new chairman by 60 votes. ",
    "The airline announced a loan from a group of banks and the sale of four hotels. ",
)
"""Sentences with such words, and no agreement between states."""


def drawn(strategy, count):
    """The first examples of a strategy; the same ones each time."""
    made = []

    @seed(1987)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(one):
        made.append(one)

    collect()
    return made[:count]


def filled(start, sentences, at=0):
    """A text of the usual length: what is given, then paragraphs of two sentences."""
    parts, length = [start.rstrip() + "\n\n"] if start else [], len(start)
    for number, sentence in enumerate(islice(cycle(sentences), at, None)):
        if length > LENGTH:
            return "".join(parts)
        parts.append(sentence if number % 2 else sentence.rstrip() + "\n\n")
        length += len(sentence)
    raise AssertionError("a cycle has no end")


def told(count=100):
    """Articles that report an agreement, and go on to speak of other things."""
    return [
        filled(made.text, QUIET, n) for n, made in enumerate(drawn(strategies.articles(), count))
    ]


def quiet(count=100):
    """News without any word that may name an agreement."""
    return [filled("", QUIET, n) for n in range(count)]


def near(count=100):
    """News in which such words stand for something else, twice in each."""
    return [
        filled(NEAR[n % len(NEAR)] + NEAR[(n + 1 + n // len(NEAR)) % len(NEAR)], QUIET, n)
        for n in range(count)
    ]


def instruments(count=60):
    """Texts of agreements."""
    return [made.text for made in drawn(strategies.instruments(), count)]


def records(count):
    """Records as parsing gives them, with evidence, again and again under other names."""
    made = [r for made in drawn(strategies.articles(), 100) for r in mourecords.parse(made.text)]
    return [
        record.model_copy(update={"id": f"r{n}"})
        for n, record in enumerate(islice(cycle(made), count))
    ]


def of_folder(folder):
    """The texts of a folder, however deep, by name."""
    paths = sorted(path for path in Path(folder).rglob("*") if path.suffix in {".txt", ".text"})
    return [mourecords.read(path).text for path in paths]
