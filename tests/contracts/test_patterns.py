"""Every pattern of the library runs in time that grows with the text and no faster."""

import importlib
import pkgutil
import re
from re import _constants as kinds
from re import _parser as parser

import pytest

import mourecords
from mourecords.languages.pack import load_pack
from mourecords.languages.patterns import compile_pattern

ENDLESS = kinds.MAXREPEAT
REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT)
DEPTH = 4


def modules():
    for found in pkgutil.walk_packages(mourecords.__path__, "mourecords."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def patterns_in(thing, depth=DEPTH):
    """The compiled patterns in a value, also in tuples, lists and tables."""
    if isinstance(thing, re.Pattern):
        yield thing
    elif isinstance(thing, dict) and depth:
        yield from (p for value in thing.values() for p in patterns_in(value, depth - 1))
    elif isinstance(thing, list | tuple | set | frozenset) and depth:
        yield from (p for value in thing for p in patterns_in(value, depth - 1))


PATTERNS = sorted(
    {
        (pattern.pattern, pattern.flags)
        for module in modules()
        for value in vars(module).values()
        for pattern in patterns_in(value)
        if isinstance(pattern.pattern, str)
    }
)


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


IN_THE_PACK = [
    f"{table}.{name}"
    for table in load_pack("en").names()
    for name in load_pack("en").table(table).get("patterns", {})
]


@pytest.mark.parametrize("path", IN_THE_PACK)
def test_no_repeat_without_limit_inside_another_in_the_pack(path):
    pattern = compile_pattern(load_pack("en"), path)
    assert not nested_repeats(parser.parse(pattern.pattern, pattern.flags))


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_no_repeat_without_limit_inside_another(pattern, flags):
    assert not nested_repeats(parser.parse(pattern, flags))


@pytest.mark.parametrize("pattern", [r"(a+)+", r"(?:\w+\s*)*x", r"((ab*)c?)+", r"(?:a|b+)*?"])
def test_the_check_sees_what_it_looks_for(pattern):
    assert nested_repeats(parser.parse(pattern))


@pytest.mark.parametrize("pattern", [r"a+b+", r"(?:\w{1,20} ){1,3}", r"(a|b)+", r"(?:ab?)*"])
def test_the_check_lets_the_harmless_pass(pattern):
    assert not nested_repeats(parser.parse(pattern))
