"""Folders of texts in, one file of records out; a run that was stopped goes on."""

from __future__ import annotations

import os
import sys
import time
from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, TextIO

from mourecords.batch import Failure, Outcome, parse_many
from mourecords.cli.exits import Exit
from mourecords.cli.journal import Journal
from mourecords.cli.terminal import say
from mourecords.errors import FormatError, ReadError, WriteError
from mourecords.formats.canonical import to_text

_TIMES_A_SECOND: Final = 5


def find_files(given: Iterable[str]) -> list[Path]:
    """The files that were named, and those in the folders that were, in their order.

    In folders, hidden files and folders are passed over.
    """
    found: list[Path] = []
    for name in given:
        path = Path(name)
        found += sorted(_walk(path)) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def _walk(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(where, name) for name in names if not name.startswith("."))


def run_many(args: Namespace) -> int:
    """Parse all files into ``args.out``, or onto standard output, a record a line."""
    if "-" in args.files:
        raise ReadError("-", "standard input is one text", "name files or folders")
    if args.format not in (None, "jsonl"):
        raise FormatError(args.format, "many texts are written as jsonl, a record a line")
    files = find_files(args.files)
    if args.out is None:
        failed, found = _to_output(files, args, sys.stdout)
    else:
        failed, found = _to_file(files, args)
    for name, failure in failed:
        say(f"error: {failure.message} [{failure.code}]" + _about(name, failure))
    if failed:
        say(f"{len(failed)} of {len(files)} files could not be parsed")
        return Exit.UNREADABLE
    return Exit.OK if found else Exit.NOTHING


def _about(name: str, failure: Failure) -> str:
    return "" if name in failure.message else f" in {name}"


Told = tuple[list[tuple[str, Failure]], int]
"""The files that failed, and how many records there are."""


def _to_output(files: list[Path], args: Namespace, stream: TextIO) -> Told:
    failed: list[tuple[str, Failure]] = []
    found = 0
    for outcome in _outcomes(files, args, len(files)):
        found += len(outcome.records)
        stream.writelines(to_text(record) + "\n" for record in outcome.records)
        if outcome.failure is not None:
            failed.append((outcome.name, outcome.failure))
    return failed, found


def _to_file(files: list[Path], args: Namespace) -> Told:
    out = Path(args.out)
    states = [(str(path), _state(path)) for path in files]
    day = args.published and args.published.isoformat()
    with Journal(out, {"version": args.release, "published": day}) as journal:
        todo = [(n, s) for n, s in states if not journal.has(n, s)]
        outcomes = _outcomes([Path(name) for name, _ in todo], args, len(files))
        for (name, state), outcome in zip(todo, outcomes, strict=True):
            journal.add(name, state, result=_to_result(outcome))
        told = _write(out, journal.results(states))
        journal.remove()
    return told


def _state(path: Path) -> list[int] | None:
    """What changes when a file does: its size and the time of its last change."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return [seen.st_size, seen.st_mtime_ns]


def _to_result(outcome: Outcome) -> dict[str, Any]:
    if outcome.failure is not None:
        return {"code": outcome.failure.code, "message": outcome.failure.message}
    return {"records": [to_text(record) for record in outcome.records]}


def _write(out: Path, results: Iterable[tuple[str, dict[str, Any]]]) -> Told:
    """Write the output in one step: a reader sees the old one or the whole new one."""
    failed: list[tuple[str, Failure]] = []
    found = 0
    scratch = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        with scratch.open("w", encoding="utf-8", newline="\n") as lines:
            for name, result in results:
                if "code" in result:
                    failed.append((name, Failure(result["code"], result["message"])))
                for text in result.get("records", ()):
                    lines.write(text + "\n")
                    found += 1
        scratch.replace(out)
    except OSError as error:
        raise WriteError(str(out), error.strerror or str(error)) from error
    finally:
        scratch.unlink(missing_ok=True)
    return failed, found


def _outcomes(files: list[Path], args: Namespace, total: int) -> Iterator[Outcome]:
    progress = _Progress(total - len(files), total) if sys.stderr.isatty() else None
    return parse_many(files, workers=args.jobs, published=args.published, progress=progress)


class _Progress:
    """A line on the terminal: how many are done, how fast, and how long it will take."""

    def __init__(self, before: int, total: int) -> None:
        self._before, self._total = before, total
        self._started = self._told = time.monotonic()

    def __call__(self, done: int, total: int | None) -> None:
        now, last = time.monotonic(), done == total
        if last or now - self._told >= 1 / _TIMES_A_SECOND:
            self._told = now
            rate = done / max(now - self._started, 1e-9)
            sys.stderr.write(f"\r{self._line(done, rate)}\x1b[K" + "\n" * last)
            sys.stderr.flush()

    def _line(self, done: int, rate: float) -> str:
        all_done = self._before + done
        minutes, seconds = divmod(round((self._total - all_done) / rate), 60)
        return f"{all_done}/{self._total} files, {rate:.0f} a second, {minutes}:{seconds:02} left"
