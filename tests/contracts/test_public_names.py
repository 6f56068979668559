"""The front door: which names it has, and that each of them is explained and shown."""

import ast
import importlib
import inspect
from pathlib import Path

import pytest

import mourecords

PROMISED = Path(__file__).with_name("public_names.txt").read_text(encoding="utf-8").split()
NAMES = sorted(mourecords.__all__)


def test_the_names_are_the_promised_ones():
    """A new name is a promise: it is added to public_names.txt in the same change."""
    assert PROMISED == NAMES


def test_every_name_leads_somewhere():
    assert not [name for name in NAMES if not hasattr(mourecords, name)]


def test_type_checkers_see_the_same_homes_as_the_interpreter():
    """The imports for type checkers and the table of homes are one list in two forms."""
    tree = ast.parse(Path(mourecords.__file__).read_text(encoding="utf-8"))
    seen = {
        alias.asname: node.module
        for block in tree.body
        if isinstance(block, ast.If)
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert seen == mourecords._HOMES


def test_a_name_that_does_not_exist_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = mourecords.nothing


def test_all_names_are_listed_before_they_are_loaded():
    assert set(NAMES) <= set(dir(mourecords))


def test_no_name_stands_twice():
    assert len(set(mourecords.__all__)) == len(mourecords.__all__)


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_is_explained_and_shown(name):
    public = getattr(mourecords, name)
    explanation = own_docstring(public)
    assert explanation, f"{name} has no docstring of its own"
    assert ">>> " in explanation, f"{name} has no example"


def own_docstring(public):
    """The docstring written for this object, not one that its class or parent has."""
    if inspect.isclass(public) or inspect.isroutine(public):
        return public.__dict__.get("__doc__") if inspect.isclass(public) else public.__doc__
    module = importlib.import_module(public.__module__)
    return getattr(module, "__doc__", None)
