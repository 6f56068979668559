"""Mutation testing: small changes to the code, each of which some test must notice.

    python scripts/mutate.py values|calendar|validation [HOW_MANY]

Takes so many changes of a package by chance (the same ones each time), runs with each the tests
that run its line, quickest first, until one fails, and prints the changes that none noticed and the
share of those that some did. Each change has a process of its own, forked after all else was
imported. Where hypothesis looks for examples it takes the same ones each time, so that a survivor
can be looked into.
"""

import argparse
import ast
import importlib
import importlib.util
import os
import random
import resource
import sys
from collections import defaultdict
from dataclasses import dataclass
from importlib.machinery import SourceFileLoader
from multiprocessing import get_context
from pathlib import Path

import coverage
import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "mourecords"
TESTS = {
    "values": ["tests/values", "src/mourecords/values", "tests/calendar/test_vectors.py"],
    "calendar": ["tests/calendar", "src/mourecords/calendar", "tests/records/test_timeline.py"],
    "validation": ["tests/validation", "src/mourecords/validation"],
}
# without rewriting of asserts, which would import a module past the finder
OPTIONS = ["-x", "-q", "-n0", "--assert=plain", "-p", "no:cacheprovider", "--no-header"]
MOST_MEMORY = 4 << 30
SWAPS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.And: ast.Or, ast.Or: ast.And, ast.USub: ast.UAdd,
}  # fmt: skip
ANNOTATIONS = {"annotation", "returns"}
NO_BEHAVIOUR = {"slots", "strict", "breaks", "sound"}  # the last two are examples of rules
fork = get_context("fork")


@dataclass
class Change:
    """A field of a node of a module's tree, what it becomes, and where.

    Attributes:
        lines: those of its statement.
        when_called: whether they run when a function is called, not when the module is imported.
    """

    path: Path
    tree: ast.Module
    node: ast.AST
    field: str
    value: object
    lines: range
    when_called: bool

    def __str__(self):
        was, old = shown(self.node), getattr(self.node, self.field)
        setattr(self.node, self.field, self.value)
        now = shown(self.node)
        setattr(self.node, self.field, old)
        return f"{self.path.relative_to(ROOT)}:{self.lines.start}: {was}  ->  {now}"


def shown(node):
    """The first line of a node as text."""
    return ast.unparse(ast.fix_missing_locations(node)).splitlines()[0]


def opposite(test):
    """The condition that holds where another does not."""
    return ast.UnaryOp(ast.Not(), test)


def operators(node):
    """What can be changed of an operation: the field, and what it becomes."""
    match node:
        case ast.Compare(ops=ops):
            for n, op in enumerate(ops):
                yield "ops", [*ops[:n], SWAPS[type(op)](), *ops[n + 1 :]]
        case ast.UnaryOp(op=ast.Not()):
            yield "operand", opposite(node.operand)
        case ast.BinOp(op=op) | ast.BoolOp(op=op) | ast.UnaryOp(op=op) if type(op) in SWAPS:
            yield "op", SWAPS[type(op)]()


def values(node):
    """What can be changed of a number, a condition or an answer, in the same way."""
    match node:
        case ast.Constant(value=bool()):
            yield "value", not node.value
        case ast.Constant(value=int()):
            yield "value", node.value + 1
        case ast.IfExp() | ast.If() | ast.While() if not isinstance(node.test, ast.UnaryOp):
            yield "test", opposite(node.test)
        case ast.comprehension(ifs=[first, *rest]):
            yield "ifs", [opposite(first), *rest]
        case ast.Return(value=ast.expr() as value) if shown(value) not in {"None", "True", "False"}:
            yield "value", ast.Constant(None)


def nodes(parent, lines=range(0), *, when_called=False):
    """The nodes under a node that do something, each with the lines of its statement, and when."""
    for field, value in ast.iter_fields(parent):
        for node in value if isinstance(value, list) else [value]:
            if not isinstance(node, ast.AST) or field in ANNOTATIONS:
                continue
            if isinstance(node, ast.keyword) and node.arg in NO_BEHAVIOUR:
                continue
            own = header(node) if isinstance(node, ast.stmt) else lines
            called = when_called or (isinstance(parent, ast.FunctionDef) and field == "body")
            yield node, own, called
            yield from nodes(node, own, when_called=called)


def header(statement):
    """The lines of a statement, less those of the statements in it."""
    inside = getattr(statement, "body", None)
    last = max(statement.lineno, inside[0].lineno - 1) if inside else statement.end_lineno
    return range(statement.lineno, last + 1)


def changes(package):
    """Every small change of a package."""
    for path in sorted((SOURCE / package).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node, lines, when_called in nodes(tree):
            for field, value in (*operators(node), *values(node)):
                yield Change(path, tree, node, field, value, lines, when_called)


class Changed(SourceFileLoader):
    """Loads a module from another tree than that of its file, and finds no other one."""

    def __init__(self, path, tree):
        parts = path.relative_to(SOURCE.parent).with_suffix("").parts
        super().__init__(".".join(parts[:-1] if parts[-1] == "__init__" else parts), str(path))
        self.tree = tree

    def find_spec(self, name, _path=None, _target=None):
        if name == self.name:
            return importlib.util.spec_from_file_location(name, self.path, loader=self)
        return None

    def get_code(self, _name):
        return compile(self.tree, self.path, "exec", dont_inherit=True)


class Watched:
    """Notes how long each test takes, and which lines of a package it runs, with nothing cached."""

    def __init__(self, package):
        self.prefix = f"mourecords.{package}."
        self.seconds = defaultdict(float)
        self.coverage = coverage.Coverage(
            data_file=None, include=[f"{SOURCE / package}/*"], config_file=False
        )

    def pytest_runtest_logstart(self, nodeid):
        self.coverage.switch_context(nodeid)
        for module in [m for name, m in sys.modules.items() if name.startswith(self.prefix)]:
            for cached in [f for f in vars(module).values() if hasattr(f, "cache_clear")]:
                cached.cache_clear()

    def pytest_runtest_logreport(self, report):
        self.seconds[report.nodeid] += report.duration

    def lines(self):
        """The tests that run a line, by file and line."""
        data = self.coverage.get_data()
        return {name: data.contexts_by_lineno(name) for name in data.measured_files()}


class Chosen:
    """Runs only some tests, quickest first."""

    def __init__(self, seconds):
        self.seconds = seconds

    def pytest_collection_modifyitems(self, items):
        items[:] = sorted(
            (item for item in items if item.nodeid in self.seconds),
            key=lambda item: self.seconds[item.nodeid],
        )


def run_tests(paths, *plugins):
    """The exit code of the tests, told to nobody."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    sys.path.insert(0, str(SOURCE.parent))
    return int(pytest.main([*OPTIONS, *paths], plugins=plugins))


def watch(package, sender):
    """Send how long each test takes and which lines it runs, or None where one fails."""
    watched = Watched(package)
    watched.coverage.start()
    code = run_tests(TESTS[package], watched)
    watched.coverage.stop()
    sender.send(None if code else (dict(watched.seconds), watched.lines()))


def run_changed(change, seconds):
    """End with the exit code of the tests of a changed module."""
    most = int(10 + 4 * sum(seconds.values()))
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    setattr(change.node, change.field, change.value)
    sys.meta_path.insert(0, Changed(change.path, ast.fix_missing_locations(change.tree)))
    os._exit(run_tests({name.partition("::")[0] for name in seconds}, Chosen(seconds)))


def is_noticed(change, seconds):
    """Whether one of these tests fails, or takes far too long or too much, with a change."""
    child = fork.Process(target=run_changed, args=(change, seconds))
    child.start()
    child.join()
    return child.exitcode not in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}


def choose(change, seconds, lines):
    """The tests that run a change, with how long they take; all where it runs on import."""
    runs = lines.get(str(change.path), {})
    names = {name for line in change.lines for name in runs.get(line, ()) if change.when_called}
    return {name: seconds[name] for name in names if name in seconds} or seconds


def prepare():
    """Settle what the tests depend on, and import what does not change."""
    os.chdir(ROOT)
    os.environ |= {"CI": "1", "HYPOTHESIS_NO_PLUGINS": "1"}
    for name in ("hypothesis.strategies", "pydantic", "dateutil.relativedelta"):
        importlib.import_module(name)


def main():
    """Change, run, count."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("package", choices=TESTS)
    parser.add_argument("how_many", nargs="?", type=int, default=150)
    args = parser.parse_args()
    prepare()
    receiver, sender = fork.Pipe(duplex=False)
    fork.Process(target=watch, args=(args.package, sender)).start()
    watched = receiver.recv()
    if watched is None:
        sys.exit("the tests fail without a change: mend them first")
    every = list(changes(args.package))
    taken = random.Random(1969).sample(every, min(args.how_many, len(every)))
    lived = 0
    for done, change in enumerate(taken, 1):
        if not is_noticed(change, choose(change, *watched)):
            lived += 1
            print(change, flush=True)
        if done % 25 == 0:
            print(f"{done} of {len(taken)} tried", file=sys.stderr)
    noticed = len(taken) - lived
    print(
        f"{args.package}: {noticed} of {len(taken)} changes noticed ({noticed / len(taken):.0%}),"
    )
    print(f"of {len(every)} that there are")


if __name__ == "__main__":
    main()
