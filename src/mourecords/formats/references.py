"""References to agreements, as lawyers write them: to identifiers, and to records."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from mourecords.records.provision import Identifier
from mourecords.records.record import Record

_ALIKE = {"cets": "ets"}
"""Schemes whose numbers run on in another."""


def parse_reference(text: str) -> tuple[Identifier, ...]:
    """The numbers of agreements in a text, each once, in the order of the series.

    Args:
        text: a reference, a footnote or a whole text.

    Examples:
        >>> [str(n.value) for n in parse_reference("21 UST 483, TIAS No. 6839, 729 UNTS 161")]
        ['729 UNTS 161', '21 UST 483', '6839']
    """
    found = [
        Identifier(scheme=scheme, value=form.format(*(g for g in match.groups() if g)))
        for scheme, form, pattern in _series()
        for match in pattern.finditer(" ".join(text.split()))
    ]
    return tuple(dict.fromkeys(found))


def resolve(reference: str, records: Sequence[Record]) -> tuple[Record, ...]:
    """The records that a reference names: by a number of theirs, whatever its form, or by id.

    Args:
        reference: such as ``729 UNTS 161``, ``TIAS 6839`` or ``Cmnd 4474``.
        records: the collection.

    Examples:
        >>> numbers = [{"scheme": "tias", "value": "TIAS 6839"}]
        >>> treaty = Record(id="npt", agreement={"title": "Treaty", "identifiers": numbers})
        >>> [record.id for record in resolve("T.I.A.S. No. 6839", [treaty])]
        ['npt']
    """
    wanted = {_key(number) for number in parse_reference(reference)}
    return tuple(
        record
        for record in records
        if record.id == reference.strip()
        or wanted & {_key(number) for number in record.agreement.identifiers}
    )


def _key(number: Identifier) -> tuple[str, str]:
    """A number as this package writes it, whoever wrote it."""
    scheme = _ALIKE.get(number.scheme, number.scheme)
    for text in (number.value, f"{scheme.upper()} {number.value}"):
        found = parse_reference(text)
        if found:
            return found[0].scheme, found[0].value.casefold()
    return scheme, number.value.casefold()


@cache
def _series() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    text = files(__package__).joinpath("references.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)["series"]
    return tuple((row["scheme"], row["value"], re.compile(row["pattern"])) for row in rows)
