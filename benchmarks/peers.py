"""How long other libraries take over the same texts, as multiples of what this one takes.

    python benchmarks/peers.py [FOLDER]

Each of them does something else: dateparser finds dates, eyecite citations of law, spaCy tags,
parses and names, LexNLP dates, amounts and more. What is not installed is passed over; none of them
is needed for anything else here. The model of spaCy is ``en_core_web_sm``.
"""

import sys
import warnings
from importlib import import_module

import texts
from measuring import fastest, size, table

import mourecords


def ours():
    """This library."""
    return mourecords.parse


def dateparser():
    """Dates in running text."""
    search_dates = import_module("dateparser.search").search_dates
    return lambda text: search_dates(text, languages=["en"])


def eyecite():
    """Citations of law."""
    return import_module("eyecite").get_citations


def spacy():
    """Parts of speech, syntax and names."""
    library = import_module("spacy")
    models = (m for m in library.util.get_installed_models() if m.startswith("en_core_web_sm"))
    return library.load(next(models, "en_core_web_sm"))


def lexnlp():
    """Dates, durations and amounts of contracts."""
    dates = import_module("lexnlp.extract.en.dates").get_dates
    durations = import_module("lexnlp.extract.en.durations").get_durations
    amounts = import_module("lexnlp.extract.en.amounts").get_amounts
    return lambda text: [list(find(text)) for find in (dates, durations, amounts)]


PEERS = (ours, dateparser, eyecite, spacy, lexnlp)


def main():
    """Measure and print."""
    warnings.simplefilter("ignore")
    told = texts.of_folder(sys.argv[1]) if len(sys.argv) > 1 else texts.told(20)
    rows, first = [], None
    for peer in PEERS:
        try:
            task = peer()
            taken = fastest(task, told, 2)
        except (ImportError, OSError, LookupError) as error:
            rows.append((peer.__name__, peer.__doc__, f"not installed: {type(error).__name__}", ""))
            continue
        first = first or taken
        rate = f"{size(told) / taken / 1e6:.3f}"
        rows.append((peer.__name__, peer.__doc__, rate, f"{taken / first:.1f}"))
    table(("library", "finds", "MB a second", "times as long"), rows)


if __name__ == "__main__":
    main()
