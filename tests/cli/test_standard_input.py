"""A file named - is standard input, for every command that reads records."""

import io

import pytest

from mourecords.cli.main import main
from mourecords.testing import load_sample

RECORD = load_sample("kl-accords").model_dump_json()


@pytest.mark.parametrize(
    "command",
    [
        ["upcoming", "-", "--from", "2026-01-01"],
        ["timeline", "-", "--on", "2026-01-01"],
        ["select", "-", "--on", "2026-01-01"],
        ["cite", "-"],
        ["merge", "-"],
        ["check", "-"],
        ["convert", "-", "-", "--to", "csv"],
    ],
)
def test_records_come_from_standard_input(command, monkeypatch, capsys):
    stream = io.TextIOWrapper(io.BytesIO(f"{RECORD}\n".encode()))
    monkeypatch.setattr("sys.stdin", stream)
    assert main(command) == 0
    assert capsys.readouterr().out
