"""How fast the library is and how much memory it takes, as ratios measured in one run.

    python benchmarks/speed.py [FOLDER]

Without a folder the texts are made by the strategies. Prints tables in Markdown. The floor is one
pass of an Aho-Corasick automaton with all phrases of the pack over the same texts: without it
nothing can be found.
"""

import sys
from pathlib import Path

import ahocorasick_rs
import texts
from measuring import fastest, growth, peak, size, table

import mourecords
from mourecords.documents.folding import fold
from mourecords.languages.entries import to_entries
from mourecords.languages.lexicon import compile_lexicon
from mourecords.languages.pack import load_pack
from mourecords.readers.plain import read_plain

SEED = Path(__file__).parents[1] / "seeds" / "kl-accords.txt"
LENGTHS = (250_000, 500_000, 1_000_000, 2_000_000, 4_000_000)
COUNTS = (1_000, 2_000, 4_000, 8_000, 16_000)
TAGS = ("instrument", "act", "state")


def row(name, task, items, floor):
    """A line about a task: how much and how many a second, and how it stands to the floor."""
    taken, bytes_ = fastest(task, items), size(items)
    longest = sorted(items, key=len)[-5:]
    most = max(peak(task, item) / len(item.encode()) for item in longest)
    floor_taken = fastest(floor, items)
    return (
        name,
        f"{len(items) / taken:,.0f}",
        f"{bytes_ / taken / 1e6:.2f}",
        f"{taken / floor_taken:.1f}",
        f"{most:.0f}",
    )


def of_texts(told):
    """What is done to texts."""
    pack = load_pack("en")
    floor = ahocorasick_rs.AhoCorasick([e.phrase for e in to_entries(pack)]).find_matches_as_indexes
    lexicon = compile_lexicon(pack)
    seed = [SEED.read_text(encoding="utf-8")] * 20
    tasks = (
        ("floor: one pass with the cues", floor, told),
        ("fold", fold, told),
        ("fold, and find all cues", lambda text: lexicon.scan(fold(text)).of(*TAGS), told),
        ("read as plain text", read_plain, told),
        ("parse: no word for an agreement", mourecords.parse, texts.quiet()),
        ("parse: such words, no agreement", mourecords.parse, texts.near()),
        ("parse: an agreement", mourecords.parse, told),
        ("parse: the seed article", mourecords.parse, seed),
        ("parse: an instrument", mourecords.parse, texts.instruments()),
    )
    head = ("texts", "a second", "MB a second", "times the floor", "memory / text")
    table(head, [row(name, task, items, floor) for name, task, items in tasks])


def of_records():
    """What is done to records."""
    records = texts.records(2_000)
    lines = mourecords.dump(records, format="jsonl")
    tasks = (
        ("load JSON Lines", mourecords.load, lines),
        ("dump JSON Lines", lambda some: mourecords.dump(some, format="jsonl"), records),
        ("validate", lambda some: [mourecords.validate(one) for one in some], records[:500]),
    )
    rows = []
    for name, task, work in tasks:
        count = len(records) if work is lines else len(work)
        taken = fastest(task, [work])
        most = peak(task, work) / len(lines) * len(records) / count
        rows.append((name, f"{count / taken:,.0f}", f"{most:.0f}"))
    print(f"\nA record takes {len(lines) / len(records):,.0f} bytes.")
    table(("records", "a second", "memory / text"), rows)


def of_growth(told):
    """How the time grows with length and number."""
    long = ("\n\n".join(told) * (LENGTHS[-1] // size(told) + 1))[: LENGTHS[-1]]
    quiet = ("\n\n".join(texts.quiet()) * 20)[: LENGTHS[-1]]
    lines = mourecords.dump(texts.records(COUNTS[-1]), format="jsonl").splitlines(keepends=True)
    rows = [
        ("parse, agreements", growth(mourecords.parse, [long[:n] for n in LENGTHS])),
        ("parse, no agreement", growth(mourecords.parse, [quiet[:n] for n in LENGTHS])),
        ("load", growth(mourecords.load, ["".join(lines[:n]) for n in COUNTS])),
    ]
    head = ("time, as a multiple", *(f"{n / LENGTHS[0]:.0f} times as much" for n in LENGTHS))
    table(head, [(name, *(f"{ratio:.1f}" for ratio in ratios)) for name, ratios in rows])


def main():
    """Measure and print."""
    told = texts.of_folder(sys.argv[1]) if len(sys.argv) > 1 else texts.told()
    of_texts(told)
    of_records()
    of_growth(told)


if __name__ == "__main__":
    main()
