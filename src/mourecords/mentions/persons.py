"""Persons with their offices, before or after the name."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from mourecords.languages.lexicon import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.mentions.actors import Actor
from mourecords.mentions.person_names import Words, name_at, name_before, to_words

_OFFICE_LEFT: Final = re.compile(
    r"(?:^|(?<=[ (]))((?:[A-Z][\w&'.-]*|and|of|for|the|deputy|former|acting|then|vice|"
    r"senior|chief|assistant|first|second|[a-z]{3,}),?) $"
)


class Person(NamedTuple):
    """A person where a text names one.

    Attributes:
        start: the first position of name, honorifics and office together.
        end: the one after their last.
        name: without honorifics and office.
        name_start: where the name begins.
        name_end: where it ends.
        honorifics: forms of address and ranks, as written.
        office: as written, or None.
        office_start: where the office begins, or -1.
        office_end: where it ends, or -1.
    """

    start: int
    end: int
    name: str
    name_start: int
    name_end: int
    honorifics: tuple[str, ...]
    office: str | None
    office_start: int
    office_end: int


def find_persons(
    text: str, hits: Hits, *, actors: tuple[Actor, ...], pack: Pack
) -> tuple[Person, ...]:
    """The persons who stand beside an office, or have a form of address.

    Args:
        text: the text of a view.
        hits: the cues found in it.
        actors: the states and bodies in it, which may begin an office.
        pack: the words of the language.
    """
    words = to_words(pack)._replace(actors={actor.end: actor.start for actor in actors})
    names = {(actor.start, actor.end) for actor in actors} | {
        (actor.start, actor.head) for actor in actors
    }
    found: list[Person] = []
    for office in hits.of("office"):
        if found and office.start < found[-1].end:
            continue
        person = (
            (_after_name(text, office, words) if _apposed(text, office, words) else None)
            or _before_name(text, office, words)
            or _after_name(text, office, words)
        )
        if person is not None and (person.name_start, person.name_end) not in names:
            found.append(person)
    return tuple(found)


def _apposed(text: str, office: Hit, words: Words) -> bool:
    """Whether the office follows a comma, as in "D. K. Rao, Director, …"."""
    start = _office_start(text, office.start, words)
    return re.search(r"[\w.], (?:the )?$", text[max(0, start - 8) : start]) is not None


def _before_name(text: str, office: Hit, words: Words) -> Person | None:
    """As in "Human Resources Minister Datuk Seri M. Saravanan"."""
    end = _portfolio_end(text, office.end, words)
    for at, stop in ((office.end, office.end), (end, end)) if end != office.end else ((end, end),):
        joint = re.compile(r"[,:]? ").match(text, at)
        if joint is None:
            continue
        name = name_at(text, joint.end(), words=words)
        if name is not None:
            start = _office_start(text, office.start, words)
            return Person(
                start,
                name.end,
                text[name.name_start : name.end],
                name.name_start,
                name.end,
                name.honorifics,
                text[start:stop],
                start,
                stop,
            )
    return None


def _portfolio_end(text: str, at: int, words: Words) -> int:
    """Where "of Foreign Affairs and Trade" or "for Health" after an office ends."""
    match = re.compile(r",? (?:of|for|in charge of|at|to|in)(?: the)? ").match(text, at)
    if match is None:
        return at
    end = at
    for word in re.compile(r"(,?)( ?)([\w&'-]+)").finditer(
        text, match.end(), min(len(text), match.end() + 120)
    ):
        lower = word.group(3).casefold()
        if lower not in words.portfolios and not (end == at and word.group(3)[0].isupper()):
            break
        if word.group(1) and lower == "and":
            pass
        if lower not in ("and", "of", "for", "the"):
            end = word.end()
    return end


def _office_start(text: str, at: int, words: Words) -> int:
    """Where the words that belong to an office before its head begin."""
    start = at
    for _ in range(9):
        actor = words.actors.get(start - 1) or (
            words.actors.get(start - 3) if text[start - 3 : start] == "'s " else None
        )
        if actor is not None:
            start = actor
            continue
        match = _OFFICE_LEFT.search(text, max(0, start - 30), start)
        if match is None or not _belongs(match.group(1), text[start], words):
            break
        start = match.start(1)
    while start < at and text[start:at].split(" ", maxsplit=1)[0].rstrip(",") in (
        "and",
        "of",
        "for",
        "the",
        "then",
        "former",
    ):
        start = text.index(" ", start) + 1
    return start


def _belongs(word: str, following: str, words: Words) -> bool:
    """Whether a word before an office can be part of it."""
    plain = word.rstrip(",").casefold()
    if plain == "the":
        return False
    if word.endswith(",") and word[0].isupper() != following.isupper():
        return False
    if plain in words.portfolios or plain in words.before:
        return (
            word == "and"
            or plain not in ("and", "of", "for")
            or following.islower()
            or following.isupper()
        )
    return word.isupper() and len(word) > 1 and not word.endswith(",")


def _after_name(text: str, office: Hit, words: Words) -> Person | None:
    """As in “Imad Ahmed, the minister of housing” and “Leo Kaba (Ambassador to Benin)”."""
    start = _office_start(text, office.start, words)
    lead = re.compile(r"(?:,| \() ?(?:the |a |an |his |her |its |who is |then )?$").search(
        text, max(0, start - 14), start
    )
    if lead is None:
        return None
    name = name_before(text, lead.start(), words=words)
    if name is None:
        return None
    end = _portfolio_end(text, office.end, words)
    tail = re.compile(
        r" (?:of|in|at|for|to|on)(?: the)? (?:[A-Z][\w'-]*(?: (?:of|and|the|for) "
        r"(?=[A-Z])| (?=[A-Z]))?)+"
    ).match(text, end)
    end = tail.end() if tail else end
    return Person(
        name.start,
        end,
        text[name.name_start : name.end],
        name.name_start,
        name.end,
        name.honorifics,
        text[start:end],
        start,
        end,
    )
