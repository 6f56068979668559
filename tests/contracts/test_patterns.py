"""Every pattern of the library runs in time that grows with the text and no faster."""

import json
import re
import subprocess
import sys
import time
from pathlib import Path
from re import _constants as kinds
from re import _parser as parser

import pytest

ENDLESS = kinds.MAXREPEAT
REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
SEED = Path(__file__).parents[2] / "seeds" / "kl-accords.txt"
RECORDER = """
import importlib, json, pkgutil, re, sys
from re import _compiler
from hypothesis import HealthCheck, find, settings

seen, compile_ = set(), _compiler.compile

def compile_and_note(pattern, flags=0):
    caller = sys._getframe(1)
    while caller and caller.f_globals.get("__name__", "").split(".")[0] in ("re", "functools"):
        caller = caller.f_back
    if isinstance(pattern, str) and caller.f_globals["__name__"].startswith("mourecords"):
        seen.add((pattern, int(flags)))
    return compile_(pattern, flags)

_compiler.compile = compile_and_note
import mourecords
from mourecords.languages.pack import load_pack
from mourecords.languages.patterns import compile_pattern
for found in pkgutil.walk_packages(mourecords.__path__, "mourecords."):
    if not found.name.endswith("__main__"):
        importlib.import_module(found.name)
pack = load_pack("en")
for table in pack.names():
    for name in pack.table(table).get("patterns", {}):
        compile_pattern(pack, f"{table}.{name}")
few = settings(max_examples=1, database=None, suppress_health_check=list(HealthCheck))
written = find(mourecords.strategies.instruments(), lambda _: True, settings=few)
for text in (open(sys.argv[1], encoding="utf-8").read(), written.text):
    for record in mourecords.parse(text):
        mourecords.validate(record)
        mourecords.parse_title(record.agreement.title or "")
print(json.dumps(sorted(seen)))
"""


def recorded():
    """Every pattern that the library compiles: on import, from its pack, and while it parses."""
    command = [sys.executable, "-c", RECORDER, str(SEED)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [tuple(item) for item in json.loads(done.stdout)]


PATTERNS = recorded()


def test_the_patterns_of_the_pack_are_among_them():
    assert any("memorandum" in pattern or "between" in pattern for pattern, _ in PATTERNS)


def nested_repeats(tokens, *, inside=False):
    """Whether a repeat without a limit stands inside another one."""
    for kind, argument in tokens:
        endless = kind in REPEATS and argument[1] == ENDLESS
        if endless and inside:
            return True
        inner = [part for part in parts_of(argument) if isinstance(part, parser.SubPattern)]
        if any(nested_repeats(part, inside=inside or endless) for part in inner):
            return True
    return False


def parts_of(argument):
    if isinstance(argument, parser.SubPattern):
        yield argument
    elif isinstance(argument, list | tuple):
        for part in argument:
            yield from parts_of(part)


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_no_repeat_without_limit_inside_another(pattern, flags):
    assert not nested_repeats(parser.parse(pattern, flags))


@pytest.mark.parametrize("pattern", [r"(a+)+", r"(?:\w+\s*)*x", r"((ab*)c?)+", r"(?:a|b+)*?"])
def test_the_check_sees_what_it_looks_for(pattern):
    assert nested_repeats(parser.parse(pattern))


@pytest.mark.parametrize("pattern", [r"a+b+", r"(?:\w{1,20} ){1,3}", r"(a|b)+", r"(?:ab?)*"])
def test_the_check_lets_the_harmless_pass(pattern):
    assert not nested_repeats(parser.parse(pattern))


SAMPLES = {
    kinds.CATEGORY_DIGIT: "1",
    kinds.CATEGORY_NOT_DIGIT: "a",
    kinds.CATEGORY_SPACE: " ",
    kinds.CATEGORY_NOT_SPACE: "a",
    kinds.CATEGORY_WORD: "a",
    kinds.CATEGORY_NOT_WORD: " ",
}
SHORT, TIMES = 5_000, 4
MOST = 2.5 * TIMES
LEAST = 0.001
"""Seconds below which a clock tells nothing."""


def sample(tokens):
    """A string that tokens of a pattern match, or nearly: the first way of each choice."""
    return "".join(_sample(kind, argument) for kind, argument in tokens)


def _sample(kind, argument):
    if kind is kinds.LITERAL:
        return chr(argument)
    if kind is kinds.IN:
        return _member(argument)
    if kind is kinds.BRANCH:
        return sample(argument[1][0])
    if kind in REPEATS:
        return sample(argument[2]) * max(1, argument[0])
    if kind in {kinds.SUBPATTERN, kinds.ATOMIC_GROUP}:
        return sample(argument[-1] if kind is kinds.SUBPATTERN else argument)
    return "a" if kind in {kinds.ANY, kinds.NOT_LITERAL} else ""


def _member(choices):
    if choices[0][0] is kinds.NEGATE:
        return "a"
    kind, argument = choices[0]
    if kind is kinds.CATEGORY:
        return SAMPLES.get(argument, "a")
    return chr(argument[0] if kind is kinds.RANGE else argument)


def pumps(tokens, before=""):
    """What stands before each repeat, and what is repeated there."""
    for kind, argument in tokens:
        if kind in REPEATS and argument[1] > 8:
            yield before, sample(argument[2]) or "a"
        for part in parts_of(argument):
            yield from pumps(part, before)
        before += _sample(kind, argument)


def seconds(pattern, text):
    """The time of one attempt: what is looked for anywhere is looked for within bounds."""
    started = time.process_time()
    pattern.match(text)
    return time.process_time() - started


@pytest.mark.timing
@pytest.mark.parametrize(("written", "flags"), PATTERNS)
def test_the_time_of_an_attempt_grows_with_the_text(written, flags):
    pattern = re.compile(written, flags)
    for before, unit in {("", "a "), ("", " "), ("", "a"), *pumps(parser.parse(written, flags))}:
        short, long = (before + unit * (n // len(unit)) + "\0" for n in (SHORT, SHORT * TIMES))
        taken = min(seconds(pattern, long) for _ in range(2))
        if taken > LEAST:
            assert taken < MOST * max(min(seconds(pattern, short) for _ in range(3)), LEAST / TIMES)
