"""The proper names of agreements: capitalised, quoted, or with an acronym in brackets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.hits import Hit
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern

_ACRONYM: Final = re.compile(r" ?\(\"?((?:[A-Z][\w&.-]{1,11})(?: on [A-Z]{2,8})?)\"?\)")
_COMMA_ACRONYM: Final = re.compile(r", ([A-Z]{2,6})\b(?=,)")
_COMMA_TAIL: Final = re.compile(r", [A-Z]{2,6}$")
_INNER: Final = re.compile(r" \(([A-Z]{2,8})\)")
_ITEM: Final = re.compile(r"(?:\d[.)]|[-*•–]) $")
_ENDS: Final = re.compile(r"[.;]|$| \d{1,2}[.)] ")
_FEW: Final = 3


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
        links: what links a title to its sides, places and subject, by name.
        patterns: those of ``instrument_titles.toml``, by name.
    """

    openers: frozenset[str]
    days: frozenset[str]
    stops: frozenset[str]
    links: Mapping[str, frozenset[str]]
    patterns: Mapping[str, re.Pattern[str]]


@cache
def title_words(pack: Pack) -> TitleWords:
    """The words of a pack that bound a title."""
    table = pack.table("instruments")["titles"]
    names = pack.table("instrument_titles")
    return TitleWords(
        frozenset(table["openers"]),
        frozenset(table["days"]),
        frozenset(table["stops"]),
        {name: frozenset(words) for name, words in names["words"].items()},
        {name: compile_pattern(pack, f"instrument_titles.{name}") for name in names["patterns"]},
    )


def find_title(text: str, hit: Hit, *, floor: int, words: TitleWords) -> Title | None:
    """The proper name that a head is part of, if it is part of one.

    Args:
        text: the text of a view.
        hit: the head.
        floor: where the noun phrase of the head begins.
        words: those that bound a title.
    """
    found = (
        _quoted(text, hit) or _nicknamed(text, hit, words) or _capitalised(text, hit, floor, words)
    )
    called = words.patterns["called"].match(text, hit.end if found is None else found.end)
    if called is None:
        return found
    if found is None:
        return Title(called.start(1), called.end(1), called.group(1), ())
    return found._replace(aliases=(*found.aliases, called.group(1)))


def _nicknamed(text: str, hit: Hit, words: TitleWords) -> Title | None:
    """As in "memorandum of understanding on domestic workers (MoU on PDI)"."""
    match = words.patterns["nicknamed"].match(text, hit.end)
    if match is None:
        return None
    name = text[hit.start : match.start(1) - 2]
    return Title(hit.start, match.end(), name, (match.group(1),))


def _capitalised(text: str, hit: Hit, floor: int, words: TitleWords) -> Title | None:
    head = text[hit.start : hit.end]
    if not head[0].isupper() or (head.isupper() and len(head) > 4):
        return None
    start = _leftwards(text, hit.start, floor, words)
    end, aliases = _acronym(text, hit.end)
    stop = _rightwards(text, end, words, floor=floor if start == hit.start else -1)
    if start == hit.start and stop == end:
        return None
    if start == hit.start and _is_short(head) and words.patterns["more"].match(text, end):
        return None
    year = words.patterns["year"].match(text, stop) if start < hit.start else None
    stop = year.end() if year else stop
    name = text[start:stop]
    if name.isupper():
        return None
    comma = _COMMA_TAIL.search(name)
    name = name[: comma.start()] if comma else name
    stop, more = _acronym(text, stop) if stop > end else (stop, ())
    short = words.patterns["short"].match(text, stop)
    if short is not None:
        stop, more = short.end(), (*more, short.group(1))
    return _made((start, stop), name, (*aliases, *more), words)


def _is_short(head: str) -> bool:
    """Whether a head is an abbreviation, such as "MoU"."""
    return sum(char.isupper() for char in head) > 1 and " " not in head


def _made(span: tuple[int, int], name: str, aliases: tuple[str, ...], words: TitleWords) -> Title:
    short: list[str] = [alias for alias in aliases if alias.upper() not in words.links["generic"]]
    inner = _INNER.search(name)
    rest = name[inner.end() :] if inner else ""
    if (
        inner is not None
        and inner.group(1) not in words.links["generic"]
        and rest.count(" ") <= 3
        and "(" not in rest
    ):
        if rest.startswith(" ") and inner.start() > 0:
            short.append(inner.group(1) + rest)
            name = name[: inner.start()] + rest
        else:
            short.append(inner.group(1))
            name = name[: inner.start()]
    return Title(*span, name.strip(' ,"'), tuple(dict.fromkeys(short)))


def _acronym(text: str, at: int) -> tuple[int, tuple[str, ...]]:
    match = _ACRONYM.match(text, at) or _COMMA_ACRONYM.match(text, at)
    return (match.end(), (match.group(1),)) if match else (at, ())


def _leftwards(text: str, at: int, floor: int, words: TitleWords) -> int:
    start = at
    for _ in range(9):
        match = words.patterns["before"].search(text, max(0, start - 30), start)
        if match is None or match.start(1) < floor:
            break
        if match.group(1) in words.openers and not words.patterns["named"].match(
            text, match.start(1)
        ):
            break
        if match.group(1)[-1] == "." and "." not in match.group(1)[:-1] and len(match.group(1)) > 2:
            break
        start = match.start(1)
    while start < at and text[start:at].split(" ", 1)[0] in words.links["lower"]:
        start = text.index(" ", start) + 1
    return start


def _rightwards(text: str, at: int, words: TitleWords, *, floor: int) -> int:
    """Where the "on …", "for …", "of …" of a title ends.

    Sides alone do not make a title, unless it is all of an item that begins at ``floor``.
    """
    end, subject = at, False
    sides_from: int | None = None
    for _ in range(40):
        match = words.patterns["after"].match(text, end)
        if match is None or _breaks(text, match, words, opened=end > at, subject=subject):
            break
        link = match.group(2).split(" ", 1)[0]
        if link in words.links["sides"] and sides_from is None:
            sides_from = end
        if link in words.links["places"] and not subject and sides_from is None:
            break
        subject = (
            subject
            or link in words.links["subjects"]
            or (link in words.links["within"] and sides_from is None)
        )
        end, last = _end_of(match)
        if last:
            break
    if sides_from is not None and not words.patterns["subject"].search(text, sides_from, end):
        item = floor >= 0 and _ITEM.search(text, floor - 4, floor) and _ENDS.match(text, end)
        return end if item else sides_from
    return end


def _breaks(
    text: str, match: re.Match[str], words: TitleWords, *, opened: bool, subject: bool
) -> bool:
    """Whether the next capitalised word is no longer part of the title."""
    joint, links, word = match.groups()
    if joint == ", ":
        last = links.split(" ", 1)[0] in words.links["and"]
        listed = last or bool(words.patterns["last"].search(text, match.end(), match.end() + 60))
        return not (opened and subject and listed)
    if joint == " (" and not word.endswith(")"):
        return True
    if not links:
        return not opened
    link = links.split(" ", 1)[0]
    another = not words.links["indefinite"].isdisjoint(links.split())
    new = link in words.links["and"] and (another or word in words.links["offices"])
    if new or (link in words.links["places"] and text[match.start() - 1] == ")"):
        return True
    if link in words.links["articles"]:
        return True
    return word.rstrip(".,") in words.days or (subject and link in words.links["apart"])


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
    closing = text.find('"', hit.end, hit.end + 200)
    if opening < 0 or closing < 0 or text.count('"', 0, opening + 1) % 2 == 0:
        return None
    name = text[opening + 1 : closing]
    words = [w for w in re.findall(r"[A-Za-z][\w'-]*", name) if len(w) > 3]
    capital = sum(w[0].isupper() for w in words)
    named = name[0].isupper() and opening + 1 == hit.start and len(words) > _FEW
    if len(words) < 2 or ". " in name or not (named or capital * 3 >= len(words) * 2):
        return None
    return Title(opening + 1, closing, name.strip(" ,."), ())
