"""Mutation testing: small changes to the code, each of which some test must notice.

    python scripts/mutate.py values|calendar|validation [HOW_MANY]

Takes so many changes of a package by chance (the same ones each time), runs its tests with each,
and prints the share that was noticed and the changes that were not. Where hypothesis looks for
examples it takes the same ones each time, so that a survivor can be looked into.
"""

import ast
import copy
import importlib.util
import os
import random
import signal
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path

import pydantic  # noqa: F401 - imported once here, not in each run
import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "mourecords"
TESTS = {
    "values": ["tests/values", "src/mourecords/values", "tests/calendar/test_vectors.py"],
    "calendar": ["tests/calendar", "src/mourecords/calendar", "tests/records/test_timeline.py"],
    "validation": ["tests/validation", "src/mourecords/validation"],
}
SECONDS = 60
SWAPS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip


def changed(node):
    """A copy of a node with one small change, or None."""
    new = copy.deepcopy(node)
    if isinstance(node, ast.Compare) and type(node.ops[0]) in SWAPS:
        new.ops[0] = SWAPS[type(node.ops[0])]()
    elif isinstance(node, ast.BinOp | ast.BoolOp) and type(node.op) in SWAPS:
        new.op = SWAPS[type(node.op)]()
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return new.operand
    elif isinstance(node, ast.Constant) and type(node.value) in {int, bool}:
        new.value = (not node.value) if isinstance(node.value, bool) else node.value + 1
    elif isinstance(node, ast.IfExp | ast.If):
        new.test = ast.UnaryOp(ast.Not(), new.test)
    elif isinstance(node, ast.Return) and node.value is not None:
        new.value = ast.Constant(None)
    else:
        return None
    return new


def places(tree):
    """The nodes that can be changed, each with its parent, field and index."""
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            if field in {"annotation", "returns"} or isinstance(parent, ast.JoinedStr):
                continue
            for index, node in enumerate(value if isinstance(value, list) else [value]):
                if isinstance(node, ast.AST) and changed(node) is not None:
                    yield parent, field, index if isinstance(value, list) else None, node


def mutants(package):
    """Every small change of a package: module, line, what it was and is, and the new source."""
    for path in sorted((SOURCE / package).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for number in range(len(list(places(ast.parse(text))))):
            tree = ast.parse(text)
            parent, field, index, node = list(places(tree))[number]
            new = changed(node)
            if index is None:
                setattr(parent, field, new)
            else:
                getattr(parent, field)[index] = new
            was, now = (ast.unparse(part).splitlines()[0] for part in (node, new))
            yield (
                path,
                node.lineno,
                f"{was}  ->  {now}",
                ast.unparse(ast.fix_missing_locations(tree)),
            )


class Changed(SourceFileLoader):
    """Loads a module from another text than that of its file."""

    def __init__(self, name, path, text):
        super().__init__(name, path)
        self.text = text

    def get_code(self, _name):
        return compile(self.text, self.path, "exec")


class Finder:
    """Finds the one module that is changed."""

    def __init__(self, path, text):
        parts = path.relative_to(SOURCE.parent).with_suffix("").parts
        self.name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        self.path, self.text = path, text

    def find_spec(self, name, _path=None, _target=None):
        if name != self.name:
            return None
        loader = Changed(name, str(self.path), self.text)
        return importlib.util.spec_from_file_location(name, self.path, loader=loader)


def is_noticed(path, text, tests):
    """Whether a test fails, or takes far too long, with a change."""
    child = os.fork()
    if child == 0:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        signal.alarm(SECONDS)
        sys.path.insert(0, str(SOURCE.parent))
        sys.meta_path.insert(0, Finder(path, text))
        # without rewriting of asserts, which would import the module past the finder
        options = ["-x", "-q", "-n0", "--assert=plain", "-p", "no:cacheprovider", "--no-header"]
        os._exit(pytest.main([*options, *tests]))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def main():
    """Change, run, count."""
    package, most = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100
    os.chdir(ROOT)
    os.environ["CI"] = "1"
    every = list(mutants(package))
    path = every[0][0]
    if is_noticed(path, path.read_text(encoding="utf-8"), TESTS[package]):
        sys.exit("the tests fail without a change: mend them first")
    taken = random.Random(1969).sample(every, min(most, len(every)))
    lived = [m for m in taken if not is_noticed(m[0], m[3], TESTS[package])]
    for path, line, what, _ in sorted(lived):
        print(f"{path.relative_to(ROOT)}:{line}: {what}")
    noticed = len(taken) - len(lived)
    print(f"{package}: {noticed} of {len(taken)} changes noticed ({noticed / len(taken):.0%}),")
    print(f"of {len(every)} that there are")


if __name__ == "__main__":
    main()
