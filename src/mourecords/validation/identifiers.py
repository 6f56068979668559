"""Rules on numbers in registries and series."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from mourecords.records.record import Record
from mourecords.validation.rule import Case, Hit, collection_rule, rule
from mourecords.values.vocabularies import Severity

NUMBER: Final = {"scheme": "unts", "value": "I-43425"}


@rule(
    "identifiers.form",
    Severity.ERROR,
    breaks={"identifiers": [{"scheme": "unts", "value": "43425-I"}]},
    sound={"identifiers": [NUMBER]},
)
def check_form(case: Case) -> Iterator[Hit]:
    """A number does not have the form of its series.

    The forms of UNTS, TIAS, UKTS, CELEX, ETS, CETS, ATS, LNTS, DOI, Wikidata, ELI and
    ECLI are known.
    """
    forms = load_forms()
    for number, item in enumerate(case.agreement.identifiers):
        form = forms.get(item.scheme)
        if form and not form[0].fullmatch(item.value):
            message = f"{item.value!r} is not a number of {item.scheme}, such as {form[1]!r}"
            yield Hit(f"/identifiers/{number}/value", message)


@rule(
    "identifiers.unknown-scheme",
    Severity.NOTE,
    breaks={"identifiers": [{"scheme": "untss", "value": "I-43425"}]},
    sound={"identifiers": [NUMBER]},
)
def check_unknown_scheme(case: Case) -> Iterator[Hit]:
    """A number is of a series whose form is not known, so it is not checked."""
    forms = load_forms()
    for number, item in enumerate(case.agreement.identifiers):
        if item.scheme not in forms:
            message = f"the form of numbers of {item.scheme} is not known"
            yield Hit(f"/identifiers/{number}/scheme", message)


@rule(
    "identifiers.repeated",
    Severity.WARNING,
    breaks={"identifiers": [NUMBER, NUMBER]},
    sound={"identifiers": [NUMBER]},
)
def check_repeated(case: Case) -> Iterator[Hit]:
    """The same number stands twice."""
    seen: dict[object, int] = {}
    for number, item in enumerate(case.agreement.identifiers):
        first = seen.setdefault((item.scheme, item.value.casefold()), number)
        if first != number:
            fix = f"remove /identifiers/{number}"
            yield Hit(f"/identifiers/{number}", f"also /identifiers/{first}", fix)


@collection_rule(
    "identifiers.shared",
    Severity.ERROR,
    breaks=[
        {"title": "Treaty of Lima", "identifiers": [NUMBER]},
        {"title": "Treaty of Cusco", "identifiers": [NUMBER]},
    ],
    sound=[{"title": "Treaty of Lima", "identifiers": [NUMBER]}, {"title": "Treaty of Cusco"}],
)
def check_shared(records: Sequence[Record]) -> Iterator[Hit]:
    """Two records have the same number: they are one agreement, or one number is wrong."""
    seen: dict[object, int] = {}
    for index, record in enumerate(records):
        for number, item in enumerate(record.agreement.identifiers):
            first = seen.setdefault((item.scheme, item.value.casefold()), index)
            if first != index:
                other = records[first].id or f"record {first}"
                message = f"{item.scheme} {item.value} is also that of {other}"
                yield Hit(f"/identifiers/{number}", message, record=index)


@cache
def load_forms() -> dict[str, tuple[re.Pattern[str], str]]:
    """For each series the pattern of its numbers and an example."""
    text = files(__package__).joinpath("identifiers.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    return {name: (re.compile(row["pattern"]), row["example"]) for name, row in tables.items()}
