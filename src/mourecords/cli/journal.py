"""What is done so far of a long run, so that the run can be stopped at any moment.

The journal of ``out.jsonl`` is ``out.jsonl.part``: a first line that says what
was asked, then one line for each file that is done. A line that was not written
to its end does not count. The output itself is written in one step when all is
done, and then the journal goes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from mourecords.errors import WriteError

_SUFFIX: Final = ".part"


class Journal:
    """The results of a run that are safe.

    Args:
        out: the output that the run is to make.
        asked: what was asked, as plain values; a journal of another question is
            thrown away.

    Raises:
        WriteError: the journal cannot be opened, or another run has it open.
    """

    def __init__(self, out: Path, asked: dict[str, Any]) -> None:
        self._path = out.with_name(out.name + _SUFFIX)
        self._places: dict[str, int] = {}
        try:
            self._path.touch()
            self._file = self._path.open("r+b", buffering=0)
        except OSError as error:
            raise WriteError(str(self._path), error.strerror or str(error)) from error
        if not _lock(self._file.fileno()):
            self._file.close()
            raise WriteError(str(self._path), "another run is writing it", "wait for it")
        self._resume(asked)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._file.close()

    def _resume(self, asked: dict[str, Any]) -> None:
        """Take over the whole lines, and cut off what follows them."""
        end = 0
        with self._path.open("rb") as lines:
            for number, line in enumerate(lines):
                entry = _entry(line)
                if entry is None or (number == 0 and entry != {"asked": asked}):
                    break
                if number:
                    self._places[_key(entry["name"], entry["state"])] = end
                end += len(line)
        self._file.truncate(end)
        self._file.seek(end)
        if end == 0:
            self._append({"asked": asked})

    def has(self, name: str, state: object) -> bool:
        """Whether a file is done, as it is now."""
        return _key(name, state) in self._places

    def add(self, name: str, state: object, *, result: dict[str, Any]) -> None:
        """Keep the result of a file; once this returns, no kill can lose it."""
        place = self._append({"name": name, "state": state, "result": result})
        self._places[_key(name, state)] = place

    def _append(self, entry: dict[str, Any]) -> int:
        place = self._file.seek(0, 2)
        self._file.write(json.dumps(entry, ensure_ascii=True).encode() + b"\n")
        return place

    def results(self, files: Iterable[tuple[str, object]]) -> Iterator[tuple[str, dict[str, Any]]]:
        """The results of some files, in their order, read one at a time."""
        with self._path.open("rb") as lines:
            for name, state in files:
                lines.seek(self._places[_key(name, state)])
                yield name, json.loads(lines.readline())["result"]

    def remove(self) -> None:
        """Forget the run: its output is written."""
        self._path.unlink(missing_ok=True)


def _entry(line: bytes) -> dict[str, Any] | None:
    if not line.endswith(b"\n"):
        return None
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) else None


def _key(name: str, state: object) -> str:
    return json.dumps([name, state])


def _lock(number: int) -> bool:
    """Whether this process alone has the file; where files cannot be locked, always."""
    try:
        import fcntl
    except ImportError:  # pragma: no cover - Windows
        return True
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
