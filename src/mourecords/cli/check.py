"""``mourecords check``: records in, what is doubtful in them out."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from mourecords.cli.exits import Exit
from mourecords.errors import ReadError
from mourecords.formats.loading import load
from mourecords.records.record import Record
from mourecords.validation.checking import check_collection, validate
from mourecords.validation.reports import Found, to_json, to_text
from mourecords.validation.sarif import to_sarif
from mourecords.validation.settings import Settings, load_settings
from mourecords.values.vocabularies import Severity

SEVERITIES = tuple(str(severity) for severity in Severity)
Loaded = list[tuple[str, int, Record]]
"""Every record with its file and its number there."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the files, the choice of rules and the form of the result."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="records, in any format that loads"
    )
    parser.add_argument(
        "--select", action="append", default=[], metavar="RULE", help="run only these rules"
    )
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="RULE", help="do not run these rules"
    )
    parser.add_argument("--severity", choices=SEVERITIES, help="the least grave findings shown")
    parser.add_argument("--fail-on", choices=SEVERITIES, help="the least grave that fail (error)")
    parser.add_argument("--format", choices=("text", "json", "sarif"), default="text")
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="a pyproject.toml; the default is the nearest"
    )


def run(args: Namespace) -> int:
    """Load everything, run the rules and print; the exit code is 1 where the check fails."""
    settings = merge_settings(args)
    loaded = [
        (file, number, record)
        for file in args.files
        for number, record in enumerate(load(Path(file)))
    ]
    found = list(find_all(loaded, settings))
    sys.stdout.write(_write(args.format, found, len(loaded)))
    return Exit.NOTHING if any(settings.fails(item.finding) for item in found) else Exit.OK


def find_all(loaded: Loaded, settings: Settings) -> Iterator[Found]:
    """The findings of each record in turn, then those of the collection."""
    for file, number, record in loaded:
        for finding in validate(record, settings=settings):
            yield Found(file, number, finding)
    records = [record for _, _, record in loaded]
    for index, finding in check_collection(records, settings=settings):
        yield Found(loaded[index][0], loaded[index][1], finding)


def merge_settings(args: Namespace) -> Settings:
    """The settings of the file, and over them those of the command line."""
    path = args.config or _nearest()
    settings = _read_settings(path) if path else Settings()
    given = {
        "select": tuple(args.select) or settings.select,
        "ignore": (*settings.ignore, *args.ignore),
        "severity": Severity(args.severity) if args.severity else settings.severity,
        "fail_on": Severity(args.fail_on) if args.fail_on else settings.fail_on,
    }
    return settings.model_copy(update=given)


def _read_settings(path: Path) -> Settings:
    try:
        return load_settings(path.read_text(encoding="utf-8"), source=str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(path), str(error)) from error


def _nearest() -> Path | None:
    here = Path.cwd()
    names = (folder / "pyproject.toml" for folder in (here, *here.parents))
    return next((path for path in names if path.is_file()), None)


def _write(form: str, found: Sequence[Found], records: int) -> str:
    if form == "json":
        return to_json(found)
    if form == "sarif":
        return to_sarif(found, version=_version())
    return to_text(found, records=records)


def _version() -> str:
    """The version that is installed; of a bare source tree nobody knows it."""
    try:
        return version("mourecords")
    except PackageNotFoundError:
        return "0"
