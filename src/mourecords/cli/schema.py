"""``mourecords schema``: the JSON Schema of a record."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from mourecords.cli.exits import Exit
from mourecords.records.schema import dump_schema


def add_arguments(parser: ArgumentParser) -> None:
    """There are none."""


def run(args: Namespace) -> int:
    """Print the schema."""
    del args
    sys.stdout.write(dump_schema())
    return Exit.OK
