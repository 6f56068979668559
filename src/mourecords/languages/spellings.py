"""How the names of a pack are written, for texts that have lost their capital letters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from mourecords.documents.folding import to_encodable, to_folded
from mourecords.languages.entries import Entry, to_entries
from mourecords.languages.hits import Hit, longest
from mourecords.languages.lexicon import Pass, compile_pass, to_hits, to_inside
from mourecords.languages.pack import Pack
from mourecords.languages.vocabulary import common_words

_STATES: Final = frozenset({"state", "adjective", "people", "prefix"})
_PLACES: Final = frozenset({"metonym", "place", "subnational"})
_BODIES: Final = frozenset({"organisation", "body_name", "instrument", "subject"})
_DAYS: Final = frozenset({"month", "weekday"})


def find_spellings(text: str, pack: Pack) -> Iterator[Hit]:
    """The names in a text without regard to its case, each with its spelling as value.

    Their tags: ``name`` for what is a name wherever it stands; ``acronym``, ``place`` and
    ``month`` for what may be an ordinary word too.

    Args:
        text: any text.
        pack: the words of its language.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> [hit.value for hit in find_spellings("peru met us in lima", load_pack("en"))]
        ['Peru', 'US', 'Lima']
    """
    folded = to_encodable(to_folded(text).replace("-", " "))
    found = _compile(pack).scan(text, folded=folded, inside=to_inside(folded))
    return longest(hit for tag in found for hit in to_hits(found[tag], tag))


@cache
def _compile(pack: Pack) -> Pass:
    words, spelled = common_words(pack), dict[str, Entry]()
    for entry in to_entries(pack):
        phrase = entry.phrase.capitalize() if entry.tag in _DAYS else entry.phrase
        tag = _to_tag(entry, is_word=to_folded(phrase) in words)
        if tag and phrase != phrase.lower() and to_folded(phrase) not in spelled:
            spelled[to_folded(phrase)] = Entry(phrase, tag, phrase)
    return compile_pass([*spelled.values()])


def _to_tag(entry: Entry, *, is_word: bool) -> str | None:
    """What kind of name a phrase is, or None where its letters say nothing."""
    if entry.tag in _DAYS:
        if is_word and len(entry.phrase) < 4 and entry.tag == "weekday":
            return None
        return "month" if is_word else "name"
    if entry.tag not in _STATES | _PLACES | _BODIES:
        return None
    if is_word and entry.phrase.isupper():
        return "acronym"
    if entry.tag in _STATES or (entry.case != "exact" and not is_word):
        return "name"
    return "place" if entry.tag in _PLACES else "name" if entry.phrase.isupper() else None
