"""Runs the examples in README.md and docs/: Python blocks and the commands of console blocks."""

import doctest
import os
import shlex
import subprocess
import sys
from pathlib import Path

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

# Found through its entry point where mourecords is installed; named here for where it is not.
pytest_plugins = ["mourecords.testing.plugin"]

ROOT = Path(__file__).parent
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def run_console_block(example: Example) -> str | None:
    """Run each `$ mourecords …` line of a console block and compare what it prints."""
    for entry in f"\n{example.parsed}".split("\n$ ")[1:]:
        command, _, expected = entry.partition("\n")
        program, *arguments = shlex.split(command)
        if program != "mourecords":
            return f"only mourecords can be shown in a console block, not {program!r}"
        shown = _output(arguments)
        if not doctest.OutputChecker().check_output(expected, shown, OPTIONS):
            return f"$ {command}\nexpected:\n{expected}\ngot:\n{shown}"
    return None


def _output(arguments: list[str]) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "mourecords", *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=120,
    )
    return done.stdout + done.stderr


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=OPTIONS),
        CodeBlockParser(language="console", evaluator=run_console_block),
        SkipParser(),
    ],
    patterns=["README.md", "docs/**/*.md", "docs/*.md"],
    path=str(ROOT),
).pytest()
