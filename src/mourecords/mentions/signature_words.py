"""The words of signature blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from mourecords.languages.alternation import to_alternation
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import CAPITALS

UPPER: Final = f"[{CAPITALS}]"
"""A capital letter."""


@dataclass(frozen=True, slots=True)
class SignatureWords:
    """The words of signature blocks of a pack, compiled.

    Attributes:
        head: what a side begins with, at the start of a cell.
        inner: the same within a line, of more than one word.
        mark: a mark before a signature, at the start of a cell.
        inner_mark: the same within a line.
        by_hand: what follows the name of one who signed by hand.
        titles: forms of address and ranks before a name.
        no_name: words that no name of a person has.
        role: words for an office.
        office: a line that begins with one.
        label: what stands before an office in a form.
        addressee: what begins a line that tells to whom a note goes.
        behind: where an office ends within a line: at an addressee, or at the end of a sentence.
        joins: the end of an office that goes on in the next line.
        note_end: how a note ends.
        lower: a marked name in a text without capitals.
        name: the name of a person, in capitals or with capital letters.
        lower_name: the same in a text without capitals.
    """

    head: re.Pattern[str]
    inner: re.Pattern[str]
    mark: re.Pattern[str]
    inner_mark: re.Pattern[str]
    by_hand: re.Pattern[str]
    titles: re.Pattern[str]
    no_name: re.Pattern[str]
    role: re.Pattern[str]
    office: re.Pattern[str]
    label: re.Pattern[str]
    addressee: re.Pattern[str]
    behind: re.Pattern[str]
    joins: re.Pattern[str]
    note_end: re.Pattern[str]
    lower: re.Pattern[str]
    name: re.Pattern[str]
    lower_name: re.Pattern[str]


@cache
def compile_signature_words(pack: Pack) -> SignatureWords:
    """The words of a pack; the second call for a pack costs nothing."""
    words = pack.table("closing")["signatures"]
    marks = "|".join(words["marks"])
    titles = "|".join(map(_to_title, sorted(words["titles"], key=len, reverse=True)))
    heads = to_alternation(words["heads"])
    several = to_alternation([head for head in words["heads"] if " " in head])
    particles = "|".join(map(re.escape, pack.table("offices")["honorifics"]["particles"]))
    # A scanner reads "C1audine".
    letter = r"(?:[^\s\d,;:()\[\]\"~=|<>^*/\\]|(?<=[^\W\d_])[01](?=[^\W\d_]))"
    word = rf"(?:{UPPER}{letter}*|(?:{particles})(?=\s|$))"
    return SignatureWords(
        head=re.compile(rf"(?<![^\s]) *(?:{heads})\b", re.IGNORECASE),
        inner=re.compile(rf"(?<![^\s.;])(?:(?:{several})\b|for(?=[ \t]*$))", re.IGNORECASE),
        mark=re.compile(rf"[ \t]*(?:{marks})[ \t]*", re.IGNORECASE),
        inner_mark=re.compile(rf"(?<!\w)(?:{marks})", re.IGNORECASE),
        by_hand=re.compile(words["by_hand"], re.IGNORECASE),
        titles=re.compile(rf"[ \t]*(?:(?:{titles})[ \t]*){{1,3}}(?=[A-Z])", re.IGNORECASE),
        no_name=re.compile(rf"\b(?:{'|'.join(words['offices'])})"),
        role=re.compile(rf"\b(?:{'|'.join(words['roles'])})"),
        office=re.compile(rf"\s*(?:the )?(?:[a-z-]+ ){{0,2}}?(?:{'|'.join(words['roles'])})"),
        label=re.compile(rf"\s*(?:{words['label']})", re.IGNORECASE),
        addressee=re.compile(rf"\s*{words['addressee']}"),
        behind=re.compile(
            rf"(?<=[^\W\d_]{{4}})\. (?={UPPER})"
            rf"|(?<![,])(?<!\bof)(?<!\bthe)(?<!\band)(?<!\bat)\s(?={words['addressee']})"
        ),
        joins=re.compile(rf"(?:[\s,]|(?<!\w)(?:{'|'.join(words['joins'])})(?!\w))+$"),
        note_end=re.compile("|".join(words["note_ends"])),
        lower=re.compile(
            rf"(?:{marks}) *(?P<name>[a-z][a-z.' -]{{2,40}}?)"
            rf"(?=\.? ?\(| (?:{heads}) |\.?$|\.[a-z]{{3}})"
        ),
        name=re.compile(rf"{word}(?: {word}){{1,5}}"),
        lower_name=re.compile(r"[^\W\d_][^\s\d,;:()]*(?: [^\W\d_][^\s\d,;:()]*){1,4}"),
    )


def _to_title(title: str) -> str:
    """A form of address as a pattern: "Dr" is not the start of a name."""
    return re.escape(title) + (r"(?![^\W\d_])" if title[-1].isalpha() else "")
