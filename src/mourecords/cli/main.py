"""The way in: finds the command, runs it, and turns every error into one line."""

from __future__ import annotations

import io
import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from typing import Final

from mourecords import __version__
from mourecords.cli.commands import COMMANDS, load_command
from mourecords.cli.exits import Exit
from mourecords.cli.terminal import say
from mourecords.errors import LoadError, MouRecordsError, ReadError

_EPILOG: Final = """\
exit codes:
  0  there is a result
  1  no agreement was found, or a check found errors
  2  the call was wrong
  3  an input cannot be read

A file named - is standard input. Results go to standard output, remarks to
standard error. 'mourecords COMMAND --help' tells more of one command."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the arguments after the program's name; those of the process if None.

    Returns:
        The exit code, one of ``mourecords.cli.exits.Exit``.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return _run(sys.argv[1:] if argv is None else list(argv))
    except BrokenPipeError:
        _let_go_of_output()
        return Exit.BROKEN_PIPE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except MouRecordsError as error:
        return _tell(error)
    except Exception as error:  # noqa: BLE001 - a person at a terminal never sees a traceback
        return _confess(error)


def _run(argv: list[str]) -> int:
    try:
        args = build_parser(argv).parse_args(argv)
    except SystemExit as exit_:
        return int(exit_.code or 0)
    code = load_command(args.command).run(args)
    sys.stdout.flush()
    return code


def build_parser(argv: Sequence[str]) -> ArgumentParser:
    """The parser for these arguments: only the command they name is filled in."""
    parser = ArgumentParser(
        prog="mourecords",
        description="Finds the agreements of governments in texts, and the words that say so.",
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"mourecords {__version__}")
    parser.set_defaults(release=__version__)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, purpose in COMMANDS.items():
        sub = commands.add_parser(
            name,
            help=purpose,
            description=f"{purpose[0].upper()}{purpose[1:]}.",
            formatter_class=RawDescriptionHelpFormatter,
        )
        if name in argv:
            load_command(name).add_arguments(sub)
    return parser


def _tell(error: MouRecordsError) -> int:
    """One line for each thing that is wrong with the call or the input."""
    for line in str(error).splitlines():
        say(f"error: {line} [{error.code}]")
    return Exit.UNREADABLE if isinstance(error, ReadError | LoadError) else Exit.USAGE


def _confess(error: Exception) -> int:
    """One line for a fault of our own; the whole story where it is asked for."""
    if os.environ.get("MOURECORDS_TRACEBACK"):
        raise error
    say(f"this is a fault of the program: {type(error).__name__}: {error}")
    say("please report it; MOURECORDS_TRACEBACK=1 shows where it happened")
    return Exit.FAULT


def _let_go_of_output() -> None:
    """Keep the interpreter from writing the rest into the closed pipe."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, io.UnsupportedOperation):
        return
