"""How fast the library is, as ratios measured in one run.

    python benchmarks/speed.py [FOLDER]

The texts are those of the folder, or made from templates here. Prints one table in Markdown: for
each task bytes and documents a second, its time as a multiple of the floor (one pass with the
cues of the pack over the same texts), and the peak of memory as a multiple of the text.
"""

import sys
import time
import tracemalloc
from itertools import product
from pathlib import Path

import ahocorasick_rs

import mourecords
from mourecords.documents.folding import fold
from mourecords.languages.entries import to_entries
from mourecords.languages.lexicon import compile_lexicon
from mourecords.languages.pack import load_pack

STATES = ("Peru", "Chile", "Fiji", "Samoa", "Ghana", "Togo", "Malta", "Oman", "Laos", "Iraq")
LEAD = "LIMA, May 2, 2024 - {} and {} signed a five-year treaty on fisheries here on Thursday.\n\n"
FILLER = (
    "Rain fell on the hills above the harbour for most of the week, and the boats stayed in. "
    "People in the market spoke of prices, of the new road and of the match on Sunday.\n\n"
) * 18
LENGTHS = (250_000, 500_000, 1_000_000, 2_000_000, 4_000_000)


def articles():
    """Articles of 3 kB that report an agreement, and as many that do not."""
    pairs = [pair for pair in product(STATES, STATES) if pair[0] != pair[1]]
    return [LEAD.format(*pair) + FILLER for pair in pairs], [FILLER] * len(pairs)


def fastest(task, texts, rounds=3):
    """Seconds for all texts, the best of some rounds."""
    times = []
    for _ in range(rounds):
        started = time.process_time()
        for text in texts:
            task(text)
        times.append(time.process_time() - started)
    return min(times)


def peak(task, text):
    """The most memory in use during a task, as a multiple of the text."""
    tracemalloc.start()
    task(text)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / len(text.encode())


def row(name, task, texts, floor):
    """One line of the table."""
    taken = fastest(task, texts)
    size = sum(len(text.encode()) for text in texts)
    memory = max(peak(task, text) for text in texts[:5])
    print(
        f"| {name} | {size / taken / 1e6:.2f} MB | {len(texts) / taken:,.0f} "
        f"| {taken / floor:.1f} | {memory:.0f} |"
    )


def main():
    """Measure and print."""
    given = [Path(name) for name in sys.argv[1:]]
    told, untold = articles()
    if given:
        told = [mourecords.read(path).text for path in sorted(given[0].rglob("*.txt"))]
    lexicon = compile_lexicon(load_pack("en"))
    scan = ahocorasick_rs.AhoCorasick(
        [e.phrase for e in to_entries(load_pack("en"))]
    ).find_matches_as_indexes
    mourecords.parse(told[0])
    floor = fastest(scan, told)
    print("| task | a second | documents a second | times the floor | memory / text |")
    print("| --- | ---: | ---: | ---: | ---: |")
    row("floor: one pass with the cues", scan, told, floor)
    row("fold and scan", lambda text: lexicon.scan(fold(text)), told, floor)
    row("parse, an agreement in each", mourecords.parse, told, floor)
    row("parse, no agreement", mourecords.parse, untold, fastest(scan, untold))
    records = [record for text in told for record in mourecords.parse(text).records]
    lines = mourecords.dump(records, format="jsonl")
    taken = fastest(mourecords.load, [lines])
    print(f"\nload from JSON Lines: {len(records) / taken:,.0f} records a second")
    growth = [fastest(mourecords.parse, [("".join(told) * 99)[:n]], 1) for n in LENGTHS]
    print("time by length: " + ", ".join(f"{t / growth[0]:.1f}" for t in growth), end="")
    print(" for " + ", ".join(f"{n / LENGTHS[0]:.0f}" for n in LENGTHS) + " times the length")


if __name__ == "__main__":
    main()
