"""The commands that there are: one line for each, each in a module of its own.

A module of a command has ``add_arguments(parser)`` and ``run(args) -> int``. It
is imported only when its command is asked for, so that none pays for the others.
"""

from __future__ import annotations

import importlib
from argparse import ArgumentParser, Namespace
from typing import Final, Protocol, cast

_TABLE: Final = """
parse: read texts and print the agreements in them, with the words that say so
compare: tell what changed from one text or record to another
convert: write records in another format
cite: cite agreements, and find the one that a reference names
from-registry: make records of what a registry publishes
merge: make one record of several about the same agreement
weigh: tell what speaks for and against a text binding in law
show: show one text with every value and the words that support it
select: choose the agreements that fit a question, and count or write them
panel: make a table of pairs of states and years, with its codebook
site: make a documentation site about stored agreements
check: tell what is doubtful in records; exit code 1 where there are errors
rule: show what a rule of the check is, or list them all
timeline: tell when an agreement binds, until when, and how each day follows
upcoming: list what falls due in stored agreements, as a table, calendar or picture
score: hold the library against articles that a person has labelled
schema: print the JSON Schema of a record
"""

COMMANDS: Final[dict[str, str]] = dict(line.split(": ", 1) for line in _TABLE.strip().splitlines())
"""The name of each command (and of its module here) and what it does."""


class Command(Protocol):
    """What the module of a command offers."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments of the command."""

    def run(self, args: Namespace) -> int:
        """Do it, print the result and give the exit code."""


def load_command(name: str) -> Command:
    """The module of a command."""
    return cast(Command, importlib.import_module(f"mourecords.cli.{name.replace('-', '_')}"))
