"""The heading of an article or a chapter: on its line, or on the next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from mourecords.languages.pack import Pack
from mourecords.mentions.letter_case import is_lower, is_upper
from mourecords.values.spans import Span

_LONGEST: Final = 160
_SHORT: Final = 45
_LEAD: Final = re.compile(r"[ \t\u00a0]*[-–—:.)\]]{0,3}[ \t\u00a0]*")
_GAP: Final = re.compile(r"\s{0,60}")
_LINE: Final = re.compile(r"[^\n\f]+")
_MARK: Final = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-–—•]\s")
_STOPPED: Final = re.compile(r"[.;:!?](?:\s|$)|,$")
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words of a pack that tell a heading from a sentence.

    Attributes:
        verbs: a line in ordinary case with one of these is a sentence.
        joins: no heading ends with one of these.
        openers: words that open the sentence after a heading.
    """

    verbs: re.Pattern[str]
    joins: frozenset[str]
    openers: frozenset[str]


def find_name(text: str, at: int, *, end: int, pack: Pack, holder: bool = False) -> Span | None:
    r"""The heading that follows the number of a part, or None.

    Args:
        text: the text.
        at: where the number ends.
        end: where its own words end.
        pack: the words of its language.
        holder: whether it may have a heading and no words, as a chapter has.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> text = "Article 2\nEntry into Force\nThis Treaty shall enter into force at once."
        >>> find_name(text, 9, end=len(text), pack=load_pack("en")).of(text)
        'Entry into Force'
        >>> text = "Article 2\nThis Treaty shall enter into\nforce at once."
        >>> find_name(text, 9, end=len(text), pack=load_pack("en"))
    """
    words = compile_name_words(pack)
    lead = _LEAD.match(text, at, end)
    start = lead.end() if lead else at
    line = _line(text, start, end)
    if line is None or not line:
        gap = _GAP.match(text, start, end)
        line = _line(text, gap.end() if gap else start, end)
    if line is None or not line:
        return None
    following = _line_after(text, line.end, len(text) if holder else end)
    if following is None:
        return None
    if _is_name(words, text, line, following):
        return _with_next(text, line, following, end=end, holder=holder)
    wrapped = Span(line.start, following.end)
    after = _line_after(text, following.end, end)
    if text.count("\n", line.end, following.start) > 1 or after is None:
        return None
    return wrapped if _is_wrapped(words, text, wrapped, after) else None


def _is_wrapped(words: NameWords, text: str, name: Span, after: Span) -> bool:
    """Whether two lines are one heading: what follows is set apart, and they say nothing."""
    apart = _MARK.match(after.of(text)) or text.count("\n", name.end, after.start) > 1
    plain = name.of(text)
    if not apart or len(name) > _LONGEST or not plain[0].isupper() or _MARK.match(plain):
        return False
    return _STOPPED.search(plain) is None and not words.verbs.search(plain.lower())


def _with_next(text: str, line: Span, following: Span, *, end: int, holder: bool) -> Span:
    """The heading with its second line, where both are in capitals."""
    joined = Span(line.start, following.end)
    if following.end > end or len(joined) > _LONGEST or _MARK.match(following.of(text)):
        return line
    if is_upper(text) or not (line.of(text).isupper() and following.of(text).isupper()):
        return line
    return joined if holder or _line_after(text, joined.end, end) else line


def _line(text: str, start: int, end: int) -> Span | None:
    match = _LINE.match(text, start, end)
    if match is None:
        return None
    lead = len(match[0]) - len(match[0].lstrip())
    return Span(match.start() + lead, match.start() + max(lead, len(match[0].rstrip())))


def _line_after(text: str, at: int, end: int) -> Span | None:
    gap = _GAP.match(text, at, end)
    return _line(text, gap.end(), end) if gap else None


def _is_name(words: NameWords, text: str, line: Span, following: Span) -> bool:
    name = line.of(text)
    if not 2 < len(name) <= _LONGEST or _MARK.match(name):
        return False
    if not (name[0].isupper() or name[0] in "\"“'‘(" or is_lower(text)):
        return False
    if name.isupper() and not is_upper(text):
        return name[-1] not in ",;:"
    if name[-1] in ",;:" or (name[-1] == "." and "." in name[:-1]):
        return False
    if name.rsplit(maxsplit=1)[-1].lower() in words.joins:
        return False
    titled = _in_title_case(name) and not is_upper(text)
    return titled or _is_short_phrase(words, text, line, following)


def _in_title_case(name: str) -> bool:
    """Whether most of the longer words are capitalised."""
    long = [word for word in _WORD.findall(name) if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) * 5 >= len(long) * 4


def _is_short_phrase(words: NameWords, text: str, line: Span, following: Span) -> bool:
    """Whether a line is set apart from the sentence that follows, and is none itself."""
    name, after = line.of(text), following.of(text)
    if words.verbs.search(name.lower()) or name[-1] == ".":
        return False
    if _MARK.match(after) or text.count("\n", line.end, following.start) > 1:
        return True
    if after[:1].islower():
        return False
    shorter = len(name) <= _SHORT or len(name) * 5 < len(after) * 4
    return shorter or after.split(maxsplit=1)[0].lower() in words.openers


@cache
def compile_name_words(pack: Pack) -> NameWords:
    """The words of a pack; the second call for a pack costs nothing."""
    verbs = "|".join(map(re.escape, pack.table("structure")["names"]["verbs"]))
    return NameWords(
        verbs=re.compile(rf"\b(?:{verbs})\b"),
        joins=frozenset(pack.table("titles")["lines"]["joins"]),
        openers=frozenset(pack.table("structure")["names"]["openers"]),
    )
