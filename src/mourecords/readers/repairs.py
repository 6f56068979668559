"""Damage that is undone before a text is read, each kind where the text has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from mourecords.documents.mending import Change, Mended
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.languages.vocabulary import known_words
from mourecords.readers.hyphens import find_broken_words
from mourecords.readers.misreadings import find_misreadings
from mourecords.readers.mojibake import find_mojibake

_UNSEEN: Final = "\u00ad\u200b\u2060\ufeff"
_HIDDEN: Final = re.compile(f"[{_UNSEEN}]+(?!\\s)")
_UNSPACED: Final = re.compile(
    r",(?<=[^\W\d_].)(?=[^\W\d_])"
    r"|,(?<=\d.)(?=[^\W\d_]{2}|(?:19|20)\d\d(?![\d,]))"
    r"|[.;:?!)](?=[A-Z])(?:(?<=[^\W\d_]{2}.)(?=.[\w'’])|(?<=\d[.;?!)])(?=.[a-z]))"
    r"|\.(?<=\.[A-Z].)(?=[A-Z][^\W\d_A-Z]{2})"
)
_ADDRESS: Final = re.compile(r"\S{0,60}?(?:://|@|www\.)")
_UNSPACED_SHAPE: Final = re.compile(
    rb"[,.](?:(?<=[a0],)(?:a|0000)|(?<=aa\.)a|(?<=0\.)a|(?<=\.a\.)aaa)"
)
"""The shape of all that ``_UNSPACED`` finds: it is quicker to look for that first."""
_RUN_ON: Final = re.compile(
    r"(?<![\w@/.-])([^\W\d_]{2,30}|[^\W\d_](?:\.[^\W\d_]){1,3})\.(?=([^\W\d_]{2,30})(?![\w@/.-]))"
)
_STUCK: Final = re.compile(r"[.;:](?=[A-Z])")
"""What all that is glued has: a stop with a capital letter right behind it."""
_PUNCTUATION: Final = 0xE2
"""The first byte of quotation marks, dashes and other signs beyond ASCII."""


def _to_shape(byte: int) -> str:
    """A letter, a digit, a comma or a stop as one of its kind; any other as a space."""
    char = chr(byte)
    if byte == _PUNCTUATION:
        return " "
    if byte >= 0x80 or char.isalpha():
        return "a"
    if char.isdigit():
        return "0"
    return "." if char in ".;:?!)" else "," if char == "," else " "


_SHAPES: Final = "".join(map(_to_shape, range(256))).encode()


def mend(text: str, pack: Pack) -> Mended:
    r"""The text as it was before it was damaged, as far as that is certain.

    UTF-8 that was read as Windows-1252 is read again, words that a line or a soft hyphen
    broke are joined, the headings of an instrument stand in their own lines, and there
    is a space after each comma and full stop between words.

    Args:
        text: any text.
        pack: the words of its language.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> mend("A joint decl-\naration of JosÃ© PÃ©rez,minister.", load_pack()).text
        'A joint\ndeclaration of José Pérez, minister.'
    """
    mended = Mended(text)
    for find in _REPAIRS:
        mended = mended.changed(find(mended.text, pack))
    return mended


def _find_shown(text: str, _pack: Pack) -> Iterator[Change]:
    """Letters that are the bytes of others."""
    return find_mojibake(text)


def _find_hidden(text: str, _pack: Pack) -> Iterator[Change]:
    """Characters that nobody sees."""
    if any(char in text for char in _UNSEEN):
        yield from (Change(*found.span(), "") for found in _HIDDEN.finditer(text))


def _find_glued(text: str, pack: Pack) -> Iterator[Change]:
    """Headings, closing formulas and sides that a lost line end has glued to a sentence."""
    if not _STUCK.search(text):
        return iter(())
    heads = compile_pattern(pack, "structure.glued")
    return (Change(at.end(), at.end(), "\n\n") for at in heads.finditer(text))


def _find_unspaced(text: str, _pack: Pack) -> Iterator[Change]:
    """Commas and stops with a word right behind them, but for those of web and mail addresses."""
    if _UNSPACED_SHAPE.search(text.encode().translate(_SHAPES)):
        start = done = 0
        for at in _UNSPACED.finditer(text):
            words = text[done : at.start()].rsplit(maxsplit=1)
            if len(words) > 1 or text[done].isspace():
                start = at.start() - len(words[-1])
            done = at.start()
            if not _ADDRESS.match(text, start):
                yield Change(at.end(), at.end(), " ")


def _find_run_on(text: str, pack: Pack) -> Iterator[Change]:
    """In a text without capitals, stops between two words: "in lima.the treaty", "mr.ríos"."""
    if not text.islower():
        return
    titles = frozenset(pack.table("offices")["honorifics"]["words"])
    for at in _RUN_ON.finditer(text):
        titled = titles & {f"{at[1].capitalize()}.", f"{at[1].upper()}."}
        if titled or ("." not in at[1] and at[2] in known_words(pack)):
            yield Change(at.end(1) + 1, at.end(1) + 1, " ")


_REPAIRS: Final[tuple[Callable[[str, Pack], Iterator[Change]], ...]] = (
    _find_shown,
    _find_hidden,
    find_broken_words,
    find_misreadings,
    _find_glued,
    _find_unspaced,
    _find_run_on,
)
