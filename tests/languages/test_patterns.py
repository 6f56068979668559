"""Patterns of a pack: compiled once, with their parts; what is wrong is said with its place."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords.errors import PackError
from mourecords.languages.pack import Pack, load_pack
from mourecords.languages.patterns import compile_pattern


def pack_of(folder, text):
    """A pack whose only table is ``words.toml``."""
    (folder / "words.toml").write_text(text, encoding="utf-8")
    return Pack("zz", folder)


def test_parts_stand_for_their_words(tmp_path):
    pack = pack_of(tmp_path, "[parts]\nfish = 'cod|hake'\n[patterns]\ncaught = 'a {fish}s?'\n")
    pattern = compile_pattern(pack, "words.caught")
    assert [bool(pattern.fullmatch(text)) for text in ("a cod", "a hakes", "hake")] == [
        True,
        True,
        False,
    ]


def test_counts_in_braces_are_no_parts(tmp_path):
    pack = pack_of(tmp_path, "[patterns]\nyear = '[0-9]{4}'\n")
    assert compile_pattern(pack, "words.year").fullmatch("1987")


def test_a_pattern_is_compiled_once():
    pack = load_pack("en")
    assert compile_pattern(pack, "clauses.with") is compile_pattern(pack, "clauses.with")


@given(st.from_regex(r"[a-z]{1,9}\.[a-z]{1,9}[0-9]", fullmatch=True))
def test_what_is_not_there_is_named(path):
    with pytest.raises(PackError):
        compile_pattern(load_pack("en"), path)


def test_a_missing_pattern_says_where_it_is_missed():
    with pytest.raises(PackError, match=re.escape("en/clauses.toml: patterns.nowhere")):
        compile_pattern(load_pack("en"), "clauses.nowhere")


def test_a_broken_pattern_says_where_it_stands(tmp_path):
    pack = pack_of(tmp_path, "[patterns]\nopen = '(cod'\n")
    with pytest.raises(PackError, match=re.escape("zz/words.toml: patterns.open")):
        compile_pattern(pack, "words.open")


def test_a_file_without_patterns_has_none(tmp_path):
    with pytest.raises(PackError, match=re.escape("patterns.open")):
        compile_pattern(pack_of(tmp_path, "words = ['cod']\n"), "words.open")


def test_every_pattern_is_named_in_the_code():
    """A pattern that nothing asks for is dead, however well it is written."""
    modules = Path(str(files("mourecords"))).rglob("*.py")
    named = set(re.findall(r"[\w]+", "".join(m.read_text(encoding="utf-8") for m in modules)))
    pack = load_pack("en")
    dead = {
        f"{table}.{name}"
        for table in pack.names()
        for name in pack.table(table).get("patterns", {})
        if name not in named
    }
    assert not dead
