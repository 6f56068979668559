"""Golden records: what a test gave when somebody last looked at it."""

from __future__ import annotations

from pathlib import Path

from mourecords.records.record import Record
from mourecords.testing.comparing import assert_same_record


def check_golden(record: Record, file: Path, *, update: bool = False) -> None:
    """Compare a record with the one in a file, evidence and all.

    Args:
        record: what the test gave.
        file: a JSON file with the golden record.
        update: write the file where it differs or is missing.

    Raises:
        AssertionError: they differ, or there is no file, and ``update`` is False.
    """
    __tracebackhide__ = True
    text = record.model_dump_json(indent=2, exclude_defaults=True) + "\n"
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        if update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            return
        if not file.exists():
            raise AssertionError(f"there is no golden record {file}: run with --mourecords-update")
        golden = Record.model_validate_json(file.read_bytes())
        assert_same_record(record, golden)
        if record != golden:
            raise AssertionError(f"the agreement is the same, the evidence differs from {file}")
