"""The phrases of a pack, one by one, as the lexicon takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from mourecords.languages.pack import Pack

NAME_COLUMNS = {
    "names": "state",
    "adjectives": "adjective",
    "prefixes": "prefix",
    "people": "people",
    "metonyms": "metonym",
}
"""The columns of ``countries.csv`` and the tag of the phrases in each."""


class Entry(NamedTuple):
    """One phrase of a pack.

    Attributes:
        phrase: the words, as the pack writes them.
        tag: the kind of cue.
        value: what it stands for.
        case: ``any``; ``exact`` for as written only; ``capital`` for as written
            or in capitals throughout; ``initial`` where each word begins as written.
        prefix: whether it may go on within the word.
    """

    phrase: str
    tag: str
    value: str
    case: str = "any"
    prefix: bool = False


def is_fitting(found: str, phrase: str, *, case: str) -> bool:
    """Whether what was found has the case of a phrase that minds it and is written otherwise.

    Examples:
        >>> is_fitting("TURKEY", "Turkey", case="capital"), is_fitting("Ad", "AD", case="exact")
        (True, False)
        >>> is_fitting("Banco de Mexico", "Banco de México", case="initial")
        True
        >>> is_fitting("federal reserve", "Federal Reserve", case="initial")
        False
    """
    if case == "initial":
        words = zip(found.split(), phrase.split(), strict=False)
        return all(w[0].isupper() or not p[0].isupper() for w, p in words)
    return case == "capital" and found.isupper()


@cache
def to_entries(pack: Pack) -> tuple[Entry, ...]:
    """All phrases of a pack: its names, the marks of instruments, the cues of each table."""
    return tuple(_entries(pack))


def _entries(pack: Pack) -> Iterator[Entry]:
    yield from _names(pack)
    yield from _marks(pack)
    for name in pack.names():
        for tag, values in pack.table(name).get("cues", {}).items():
            for value, phrases in values.items():
                for phrase in phrases:
                    yield _entry(phrase, tag, value)


def _names(pack: Pack) -> Iterator[Entry]:
    careful = frozenset(pack.table("ambiguous")["case_sensitive"])
    others = _meant_otherwise(pack)
    for row in pack.rows("countries"):
        for column, tag in NAME_COLUMNS.items():
            named = (n for n in _split(row[column]) if (n, tag, row["code"]) not in others)
            for phrase in named:
                yield Entry(phrase, tag, row["code"], _case(phrase, careful, "capital"))
    for row in pack.rows("organisations"):
        for phrase in _split(row["names"]):
            yield Entry(phrase, "organisation", row["code"], _case(phrase, careful, "exact"))
    yield from _bodies(pack, careful)
    yield from _places(pack, careful)


def _meant_otherwise(pack: Pack) -> frozenset[tuple[str, str, str]]:
    """The names of states, with tag and code, that rather mean another: "Dominican"."""
    doubtful = pack.table("ambiguous")["doubtful"]
    rows = [
        (phrase, tag, row["code"])
        for row in pack.rows("countries")
        for column, tag in NAME_COLUMNS.items()
        for phrase in _split(row[column])
        if doubtful.get(phrase, {}).get("prefer")
    ]
    preferred = {(p, tag) for p, tag, code in rows if code == doubtful[p]["prefer"]}
    return frozenset(
        (p, tag, code)
        for p, tag, code in rows
        if (p, tag) in preferred and code != doubtful[p]["prefer"]
    )


def _bodies(pack: Pack, careful: frozenset[str]) -> Iterator[Entry]:
    short = pack.table("actors")["short_forms"]
    for row in pack.rows("bodies"):
        names = tuple(_split(row["names"]))
        for phrase in dict.fromkeys((*names, *_shortened(names, short))):
            case = _case(phrase, careful, "exact")
            yield Entry(phrase, "body_name", row["code"], "initial" if case == "any" else case)


def _shortened(names: Iterable[str], short: Mapping[str, str]) -> Iterator[str]:
    """The names whose last word has a short form: "Kuwait Petroleum Corp"."""
    for name in names:
        start, _, last = name.rpartition(" ")
        if start and last in short:
            yield f"{start} {short[last]}"


def _places(pack: Pack, careful: frozenset[str]) -> Iterator[Entry]:
    for row in pack.rows("places"):
        yield Entry(
            row["place"], "place", row["code"], "exact" if row["place"] in careful else "capital"
        )
    for row in pack.rows("subnational"):
        yield Entry(row["name"], "subnational", row["code"], "capital")


def _marks(pack: Pack) -> Iterator[Entry]:
    structure = pack.table("structure")
    for word in structure["levels"]["article"]:
        yield Entry(word, "heading", "article", prefix=True)
    for phrase in structure["agreeing"]["phrases"]:
        yield Entry(phrase, "sign", "agreeing", prefix=True)
    for phrase in pack.table("closing")["formulas"]["openers"]:
        yield Entry(phrase, "sign", "closing", prefix=True)


def _case(phrase: str, careful: frozenset[str], strictest: str) -> str:
    if phrase.upper() == phrase or len(phrase) < 4:
        return "exact"
    return strictest if phrase in careful else "any"


def _split(cell: str) -> Iterator[str]:
    return (part for part in cell.split("|") if part)


def _entry(phrase: str, tag: str, value: str) -> Entry:
    if phrase.endswith("*"):
        return Entry(phrase[:-1], tag, value, prefix=True)
    if phrase.startswith("="):
        return Entry(phrase[1:], tag, value, "exact")
    return Entry(phrase, tag, value)
