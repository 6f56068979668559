"""A dozen records written by hand, and that of the seed article; one JSON file each."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from mourecords.records.record import Record

_SEED = "kl-accords"


@cache
def load_sample(name: str) -> Record:
    """The sample record of this name.

    Args:
        name: the name of its file, such as ``bilateral-memorandum``; ``kl-accords``
            is the record of the seed article, with the evidence for each value.

    Raises:
        KeyError: there is no such sample.

    Examples:
        >>> load_sample("kl-accords").to_row()["signed_on"]
        '2025-10-30'
    """
    file = files(__package__).joinpath(f"{name}.json")
    if not file.is_file():
        raise KeyError(name)
    return Record.model_validate_json(file.read_text(encoding="utf-8"))


@cache
def load_samples() -> tuple[Record, ...]:
    """A dozen varied records, in the order of their names; that of the seed is not among them.

    Examples:
        >>> len(load_samples())
        12
        >>> load_samples()[0].id
        'amending-protocol'
    """
    names = sorted(f.name.removesuffix(".json") for f in files(__package__).iterdir())
    return tuple(
        load_sample(name)
        for name in names
        if name != _SEED and files(__package__).joinpath(f"{name}.json").is_file()
    )
