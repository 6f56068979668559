"""The proper names of agreements: capitalised, quoted, or with an acronym in brackets."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.hits import Hit
from mourecords.languages.pack import Pack

_CAP_BEFORE: Final = re.compile(
    r"(?:^|(?<=[\s(\"/-]))((?:[A-Z][\w'&.-]*|\([A-Z]{2,8}\)|of|and|for|on|the|\d{4}|de|in|&)) $"
)
_CAP_AFTER: Final = re.compile(
    r"( |, | \((?=[A-Z]))((?:(?:of|on|for|in|and|the|between|to|with|concerning|"
    r"regarding|relating|against|by|at|from|a|an|as) ){0,4})((?:[A-Z]|\d+G\b|"
    r"\d{4}\b)[\w'&/.-]*\)?)"
)
_ACRONYM: Final = re.compile(r" ?\(\"?((?:[A-Z][\w&.-]{1,11})(?: on [A-Z]{2,8})?)\"?\)")
_COMMA_ACRONYM: Final = re.compile(r", ([A-Z]{2,6})\b(?=,)")
_COMMA_TAIL: Final = re.compile(r", [A-Z]{2,6}$")
_INNER: Final = re.compile(r" \(([A-Z]{2,8})\)")
_GENERIC: Final = frozenset({"MOU", "MOUS", "MOC", "MOCS", "MOA", "LOI", "FTA", "SOI"})
_OF_SIDES: Final = ("between", "with")
_OF_PLACE: Final = ("by", "at", "from", "in", "a", "as", "to")
_OF_SUBJECT: Final = ("on", "concerning", "regarding", "relating", "against")
_SUBJECT: Final = re.compile(r" (?:on|concerning|regarding|relating to|against) (?:the )?[A-Z]")
_ALWAYS_LOWER: Final = frozenset({"of", "and", "for", "on", "the", "de", "in", "&"})


class Title(NamedTuple):
    """The proper name of an agreement.

    Attributes:
        start: its first position in the view.
        end: the one after its last, with a bracketed acronym.
        text: the name as written, without an acronym inside it.
        aliases: acronyms and short names that the text gives.
    """

    start: int
    end: int
    text: str
    aliases: tuple[str, ...]


class TitleWords(NamedTuple):
    """Words that bound a title.

    Attributes:
        openers: capitalised only because they begin a sentence.
        days: names of days and months.
        stops: words before which no description of an agreement begins.
    """

    openers: frozenset[str]
    days: frozenset[str]
    stops: frozenset[str]


@cache
def title_words(pack: Pack) -> TitleWords:
    """The words of a pack that bound a title."""
    table = pack.table("instruments")["titles"]
    return TitleWords(
        frozenset(table["openers"]), frozenset(table["days"]), frozenset(table["stops"])
    )


def find_title(text: str, hit: Hit, *, floor: int, words: TitleWords) -> Title | None:
    """The proper name that a head is part of, if it is part of one.

    Args:
        text: the text of a view.
        hit: the head.
        floor: where the noun phrase of the head begins.
        words: those that bound a title.
    """
    quoted = _quoted(text, hit)
    if quoted is not None:
        return quoted
    head = text[hit.start : hit.end]
    if not head[0].isupper() or (head.isupper() and len(head) > 4):
        return None
    start = _leftwards(text, hit.start, floor, words.openers)
    end, aliases = _acronym(text, hit.end)
    stop = _rightwards(text, end, words.days)
    if start == hit.start and stop == end:
        return None
    name = text[start:stop]
    if name.isupper():
        return None
    comma = _COMMA_TAIL.search(name)
    name = name[: comma.start()] if comma else name
    stop, more = _acronym(text, stop) if stop > end else (stop, ())
    return _made(start, stop, name, (*aliases, *more))


def _made(start: int, end: int, name: str, aliases: tuple[str, ...]) -> Title:
    short: list[str] = [alias for alias in aliases if alias.upper() not in _GENERIC]
    inner = _INNER.search(name)
    rest = name[inner.end() :] if inner else ""
    if (
        inner is not None
        and inner.group(1) not in _GENERIC
        and rest.count(" ") <= 3
        and "(" not in rest
    ):
        if rest.startswith(" ") and inner.start() > 0:
            short.append(inner.group(1) + rest)
            name = name[: inner.start()] + rest
        else:
            short.append(inner.group(1))
            name = name[: inner.start()]
    return Title(start, end, name.strip(' ,"'), tuple(dict.fromkeys(short)))


def _acronym(text: str, at: int) -> tuple[int, tuple[str, ...]]:
    match = _ACRONYM.match(text, at) or _COMMA_ACRONYM.match(text, at)
    return (match.end(), (match.group(1),)) if match else (at, ())


def _leftwards(text: str, at: int, floor: int, openers: frozenset[str]) -> int:
    start = at
    for _ in range(9):
        match = _CAP_BEFORE.search(text, max(0, start - 30), start)
        if match is None or match.start(1) < floor or match.group(1) in openers:
            break
        if match.group(1)[-1] == "." and "." not in match.group(1)[:-1] and len(match.group(1)) > 2:
            break
        start = match.start(1)
    while start < at and text[start:at].split(" ", 1)[0] in _ALWAYS_LOWER:
        start = text.index(" ", start) + 1
    return start


def _rightwards(text: str, at: int, days: frozenset[str]) -> int:
    """Where the "on …", "for …", "of …" of a title ends; sides alone do not make a title."""
    end, subject = at, False
    sides_from: int | None = None
    for _ in range(40):
        match = _CAP_AFTER.match(text, end)
        if match is None or _breaks(text, match, days, opened=end > at, subject=subject):
            break
        link = match.group(2).split(" ", 1)[0]
        if link in _OF_SIDES and sides_from is None:
            sides_from = end
        if link in _OF_PLACE and not subject and sides_from is None:
            break
        subject = subject or link in _OF_SUBJECT or (link in ("for", "of") and sides_from is None)
        end, last = _end_of(match)
        if last:
            break
    if sides_from is not None and not _SUBJECT.search(text, sides_from, end):
        return sides_from
    return end


def _breaks(
    text: str, match: re.Match[str], days: frozenset[str], *, opened: bool, subject: bool
) -> bool:
    """Whether the next capitalised word is no longer part of the title."""
    joint, links, word = match.groups()
    if joint == ", ":
        return not (opened and subject and " and " in text[match.end() : match.end() + 60])
    if not links:
        return not opened
    link = links.split(" ", 1)[0]
    return word.rstrip(".,") in days or (subject and link in ("by", "at", "from", "with"))


def _end_of(match: re.Match[str]) -> tuple[int, bool]:
    """Where a word of a title ends without its punctuation, and whether that ends the title."""
    word = match.group(3)
    if word.endswith("."):
        return match.end() - 1, True
    closed = word.endswith(")") and "(" not in match.group(1)
    return match.end() - closed, closed


def _quoted(text: str, hit: Hit) -> Title | None:
    """A name in quotes around the head."""
    opening = text.rfind('"', max(0, hit.start - 90), hit.start)
    closing = text.find('"', hit.end, hit.end + 120)
    if opening < 0 or closing < 0 or text.count('"', 0, opening + 1) % 2 == 0:
        return None
    name = text[opening + 1 : closing]
    words = [w for w in re.findall(r"[A-Za-z][\w'-]*", name) if len(w) > 3]
    capital = sum(w[0].isupper() for w in words)
    if len(words) < 2 or capital * 3 < len(words) * 2 or ". " in name:
        return None
    return Title(opening + 1, closing, name.strip(" ,."), ())
