"""The one table of registries, and the way from a file to records."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Final, cast

from mourecords.errors import FormatError, UnknownFormatError
from mourecords.records.finding import Finding
from mourecords.records.record import Record


@dataclass(frozen=True, slots=True)
class Registry:
    """A registry whose files can be read.

    Attributes:
        name: how it is called here; also its module.
        publisher: who publishes it.
        reads: which file it is, for people.
        url: where it is published.
    """

    name: str
    publisher: str
    reads: str
    url: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file of a registry holds.

    Attributes:
        records: one for each agreement, in the order of the file.
        findings: values that could not be read and were left out.
    """

    records: tuple[Record, ...]
    findings: tuple[Finding, ...] = ()


REGISTRIES: Final[tuple[Registry, ...]] = (
    Registry(
        "ukto",
        "UK Treaties Online (FCDO)",
        "JSON, as its search answers",
        "https://treaties.fcdo.gov.uk",
    ),
    Registry(
        "unts",
        "United Nations Treaty Series",
        "CSV with the labels of its detail pages as columns",
        "https://treaties.un.org",
    ),
    Registry(
        "mtdsg",
        "Multilateral Treaties Deposited with the Secretary-General",
        "CSV of one status table, named after its chapter (10-8.csv)",
        "https://treaties.un.org",
    ),
    Registry(
        "ieadb",
        "International Environmental Agreements Database Project",
        "CSV, its table of treaties",
        "https://www.iea.ulaval.ca",
    ),
    Registry(
        "wikidata",
        "Wikidata",
        "JSON of entities, with those of the parties",
        "https://www.wikidata.org",
    ),
)
"""Every registry, in the order in which it is listed."""


def import_registry(data: bytes, name: str, *, source: str = "bytes") -> Imported:
    r"""The records of a file that a registry publishes.

    Args:
        data: the content of the file.
        name: the registry, one of ``REGISTRIES``.
        source: what errors call the file; status tables are named by it.

    Returns:
        The records, and what in the file could not be read.

    Raises:
        UnknownFormatError: there is no such registry.
        FormatError: the file is not one of this registry.

    Examples:
        >>> table = b"Registration Number,Title,Registration Date\nI-1,Treaty of Lima,15/01/2007"
        >>> import_registry(table, "unts").records[0].agreement.title
        'Treaty of Lima'
    """
    if name not in {registry.name for registry in REGISTRIES}:
        raise UnknownFormatError(name, tuple(registry.name for registry in REGISTRIES))
    module = import_module(f"mourecords.registries.{name}")
    try:
        return cast("Imported", module.read_registry(data, source))
    except UnicodeDecodeError as error:
        raise FormatError(name, f"{source} is not UTF-8: {error}") from error
