"""``mourecords check``: records in, what is doubtful in them out."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from mourecords.cli.exits import Exit
from mourecords.cli.parse import read_one
from mourecords.cli.places import Lines, find_lines
from mourecords.cli.terminal import say
from mourecords.documents.document import Document
from mourecords.documents.source import to_sha256
from mourecords.errors import ReadError
from mourecords.formats.loading import load
from mourecords.records.finding import Finding
from mourecords.records.record import Record
from mourecords.validation.checking import check_collection, refuse_unknown, validate
from mourecords.validation.reports import Found, to_json, to_text
from mourecords.validation.sarif import to_sarif
from mourecords.validation.settings import Settings, Suppression, load_settings
from mourecords.values.vocabularies import Severity

SEVERITIES = tuple(str(severity) for severity in Severity)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A record with its file and its number there."""

    file: str
    number: int
    record: Record
    lines: Lines


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the files, the choice of rules and the form of the result."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="records, in any format that loads, or -"
    )
    parser.add_argument(
        "--texts",
        nargs="+",
        default=[],
        metavar="TEXT",
        help="the source texts, for the rules that look at the evidence in them",
    )
    parser.add_argument(
        "--select", action="append", default=[], metavar="RULE", help="run only these rules"
    )
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="RULE", help="do not run these rules"
    )
    parser.add_argument("--severity", choices=SEVERITIES, help="the least grave findings shown")
    parser.add_argument("--fail-on", choices=SEVERITIES, help="the least grave that fail (error)")
    parser.add_argument(
        "--format",
        choices=("text", "json", "sarif"),
        default="text",
        help="lines to read (the default), JSON, or SARIF for code hosts",
    )
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="a pyproject.toml; the default is the nearest"
    )


def run(args: Namespace) -> int:
    """Load everything, run the rules and print; the exit code is 1 where the check fails."""
    settings = merge_settings(args)
    loaded = [record for file in args.files for record in load_records(file)]
    documents = [read_one(text) for text in args.texts]
    found = list(find_all(loaded, settings, documents=documents))
    for unused in _unused(settings, found):
        say(f"the suppression of {unused.rule} ({unused.reason}) suppresses nothing")
    sys.stdout.write(_write(args.format, found, len(loaded)))
    open_ = [item.finding for item in found if item.suppressed is None]
    return Exit.NOTHING if any(map(settings.fails, open_)) else Exit.OK


def load_records(file: str) -> Iterator[Loaded]:
    """The records of a file or a folder, or of standard input for ``-``."""
    if file != "-" and Path(file).is_dir():
        for number, record in enumerate(load(Path(file))):
            yield Loaded(file, number, record, Lines())
        return
    data = sys.stdin.buffer.read() if file == "-" else _read(Path(file))
    records = load(data) if file == "-" else load(Path(file))
    lines = find_lines(file, data)
    for number, record in enumerate(records):
        yield Loaded(file, number, record, lines)


def find_all(
    loaded: Sequence[Loaded], settings: Settings, *, documents: Sequence[Document] = ()
) -> Iterator[Found]:
    """The findings of each record in turn, then those of the collection.

    Args:
        loaded: the records.
        settings: which rules run; what is suppressed comes with the reason.
        documents: the source texts that are at hand.
    """
    every = settings.model_copy(update={"suppress": ()})
    texts = {to_sha256(document.text): document for document in documents}
    for item in loaded:
        document = _text_of(item.record, texts)
        for finding in validate(item.record, document, settings=every):
            yield _to_found(item, finding, settings)
    records = [item.record for item in loaded]
    for index, finding in check_collection(records, settings=every):
        yield _to_found(loaded[index], finding, settings)


def _to_found(item: Loaded, finding: Finding, settings: Settings) -> Found:
    accepted = settings.accepts(finding)
    line = item.lines.of(item.number, finding.pointer)
    return Found(item.file, item.number, finding, line, accepted.reason if accepted else None)


def _text_of(record: Record, texts: Mapping[str, Document]) -> Document | None:
    """The text of the first source; where no source is told and there is one text, that."""
    hashes = [source.sha256 for source in record.sources[:1] if source.sha256]
    if hashes:
        return texts.get(hashes[0])
    return next(iter(texts.values())) if len(texts) == 1 else None


def _unused(settings: Settings, found: Sequence[Found]) -> Iterator[Suppression]:
    findings = [item.finding for item in found if item.suppressed is not None]
    for one in settings.suppress:
        if settings.runs(one.rule) and not any(one.covers(finding) for finding in findings):
            yield one


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReadError(str(path), error.strerror or str(error)) from error


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
    merged = settings.model_copy(update=given)
    refuse_unknown(merged, source=str(path) if path else "the command line")
    return merged


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
