"""Persons with their offices, before or after the name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from mourecords.languages.hits import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.mentions.actors import Actor
from mourecords.mentions.offices import Office, OfficeReader, to_reader
from mourecords.mentions.person_names import NameWords, PersonName, name_at, name_before, name_words

_APPOSITION: Final = 60
_NEAR: Final = 60


class Person(NamedTuple):
    """A person where a text names one.

    Attributes:
        start: the first position of name, honorifics, office and its owner together.
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
    text: str, hits: Hits, *, actors: tuple[Actor, ...], walls: Sequence[int], pack: Pack
) -> tuple[Person, ...]:
    """The persons who stand beside an office, or have a form of address.

    Args:
        text: the text of a view.
        hits: the cues found in it.
        actors: the states and bodies in it, which may begin an office.
        walls: where its sentences begin and end; no person reaches across.
        pack: the words of the language.
    """
    reader = to_reader(text, hits, actors=actors, walls=walls, pack=pack)
    names = name_words(pack)
    taken = {(actor.start, actor.end) for actor in actors} | {(a.start, a.head) for a in actors}
    found: list[Person] = []
    for hit in hits.of("office", "address"):
        if (found and hit.start < found[-1].end) or _covered(reader, hit):
            continue
        if found and (second := _second_office(reader, hit, found[-1], names)) is not None:
            found[-1] = second
            continue
        wall = bisect_right(walls, hit.start) - 1
        floor = max(found[-1].end if found else 0, walls[wall] if wall >= 0 else 0)
        found += [
            person
            for person in _persons(reader, hit, floor, names)
            if (person.name_start, person.name_end) not in taken
            and reader.begins.get(person.name_start, 0) <= person.name_end
            and bisect_right(walls, person.start) == bisect_left(walls, person.end)
        ]
    return tuple(found)


def _name_in_front(reader: OfficeReader, hit: Hit, floor: int, names: NameWords) -> Person | None:
    """The person whom an office in apposition follows: "Ana Ríos, minister of …"."""
    _, owner = reader.left(hit)
    lead = reader.pattern("apposed").search(reader.text, max(floor, owner - 14), owner)
    if lead is None:
        return None
    office = reader.read(hit, free=True)
    if _is_named(reader.text, office):
        return None
    name = name_before(reader.text, lead.start(), words=names, floor=floor)
    name = _without_place(reader, name)
    if name is None or name.start < floor or not _is_whole(reader, name):
        return None
    return _made(reader.text, name, office)


def _names_one(reader: OfficeReader, hit: Hit, names: NameWords) -> bool:
    """Whether an office has a name of its own behind it."""
    end = reader.read(hit, free=False).end
    joint = reader.pattern("joint").match(reader.text, end)
    joint = joint or reader.pattern("bracketed").match(reader.text, end)
    places = [joint.end()] if joint else [end + 1] if _spaced(reader.text, end) else []
    return any(name_at(reader.text, at, words=names) is not None for at in places)


def _second_office(
    reader: OfficeReader, hit: Hit, person: Person, names: NameWords
) -> Person | None:
    """A person with what follows in apposition: "Ambassador Ana Ríos, acting head of UNDP"."""
    if hit.tag == "address" or hit.start > person.end + _APPOSITION:
        return None
    lead = reader.pattern("added").match(reader.text, person.end, reader.left(hit)[1])
    if lead is None or person.office_start < 0:
        return None
    office = reader.read(hit, free=True)
    if _is_named(reader.text, office):
        return None
    if "and" in lead.group() and _names_one(reader, hit, names):
        return None
    if " " in (person.office or "") or office.end - office.start < len(person.office or ""):
        return person._replace(end=office.end)
    whole = reader.text[office.start : office.end]
    return person._replace(
        end=office.end, office=whole, office_start=office.start, office_end=office.end
    )


def _is_named(text: str, office: Office) -> bool:
    """Whether a capitalised word follows, which may be another's name."""
    return (
        text[office.end : office.end + 1] == " " and text[office.end + 1 : office.end + 2].isupper()
    )


def _persons(reader: OfficeReader, hit: Hit, floor: int, names: NameWords) -> Iterator[Person]:
    """The persons at a head of an office or a form of address."""
    text = reader.text
    if hit.tag == "address":
        name = name_at(text, hit.start, words=names)
        if name is not None and name.honorifics:
            yield _with_office_after(reader, name, names)
        return
    before = _name_in_front(reader, hit, floor, names)
    if before is not None:
        yield before
        return
    office = reader.read(hit, free=False)
    several = _is_several(reader, hit)
    near = _spaced(text, office.end) and not (several and office.end + 1 in reader.begins)
    direct = name_at(text, office.end + 1, words=names) if near else None
    if direct is not None:
        yield _made(text, direct, office)
        yield from _others(reader, hit, direct.end, office=office, names=names)
        return
    office, end = _of_owners(reader, office) if several else (office, office.end)
    joint = reader.pattern("listed" if several else "joint").match(text, end)
    after = name_at(text, joint.end(), words=names) if joint else None
    if after is not None and (after.honorifics or " " in text[after.name_start : after.end]):
        first = _made(text, after, office)
        yield first._replace(start=after.start) if end > office.end else first
        yield from _others(reader, hit, after.end, office=office, names=names)
    elif joint is None:
        yield from _bracketed(reader, office, names)


def _of_owners(reader: OfficeReader, office: Office) -> tuple[Office, int]:
    """The office alone, and where the states end: "the ministers of Peru and Chile, …"."""
    first = reader.ends.get(office.end, office.end)
    lead = reader.pattern("owner_lead").search(reader.text, office.start, first)
    end, owners = office.end, reader.pattern("owners")
    while (joint := owners.match(reader.text, end)) and joint.end() in reader.begins:
        end = reader.begins[joint.end()]
    alone = lead is not None and end > office.end
    return (office._replace(end=lead.start()) if lead and alone else office), end


def _bracketed(reader: OfficeReader, office: Office, names: NameWords) -> Iterator[Person]:
    """The name in brackets behind an office: "the Prime Minister (Mr Ruiz)"."""
    bracket = reader.pattern("bracketed").match(reader.text, office.end)
    if bracket is None or bracket.end() not in reader.addressed:
        return
    name = name_at(reader.text, bracket.end(), words=names)
    if name is not None and name.honorifics and reader.text[name.end : name.end + 1] == ")":
        person = _made(reader.text, name, office)
        yield person._replace(end=name.end + 1)


def _covered(reader: OfficeReader, hit: Hit) -> bool:
    """Whether a form of address is part of the head of an office: "General Manager"."""
    return hit.tag == "address" and hit.start in reader.heads


def _spaced(text: str, at: int) -> bool:
    return text[at : at + 1] == " "


def _without_place(reader: OfficeReader, name: PersonName | None) -> PersonName | None:
    """A name without the place that stands before it: "In Tokyo Ana Ríos, …"."""
    for end, start in reader.ends.items() if name is not None else ():
        if name is not None and start == name.name_start and end < name.end:
            led = reader.text[max(0, start - 3) : start].casefold().endswith(("in ", "at "))
            return name._replace(start=end + 1, name_start=end + 1) if led else name
    return name


def _is_whole(reader: OfficeReader, name: PersonName) -> bool:
    """Whether a name before an office is more than a place or a state: "Nairobi, Kenya, …"."""
    return name.end not in reader.ends and (
        name.honorifics != () or " " in reader.text[name.name_start : name.end]
    )


def _is_several(reader: OfficeReader, hit: Hit) -> bool:
    head = reader.text[hit.start : hit.end].casefold()
    return head.removesuffix(" of").rsplit(" ", 1)[-1] in reader.words.several


def _others(
    reader: OfficeReader, hit: Hit, at: int, *, office: Office, names: NameWords
) -> Iterator[Person]:
    """The further names after the head of several offices: "Ministers Ana Ríos and Li Wei"."""
    if not _is_several(reader, hit):
        return
    while joint := reader.pattern("next").match(reader.text, at):
        name = name_at(reader.text, joint.end(), words=names)
        if name is None or name.end in reader.ends or joint.end() in reader.begins:
            return
        yield _made(reader.text, name, office)._replace(start=name.start, end=name.end)
        if "and" in joint.group():
            return
        at = name.end


def _with_office_after(reader: OfficeReader, name: PersonName, names: NameWords) -> Person:
    """A person with a form of address, and the office in apposition if there is one."""
    text = reader.text
    near = range(name.end + 1, name.end + _NEAR)
    for head in (at for at in near if at in reader.heads):
        office = reader.read(reader.heads[head], free=True)
        lead = reader.pattern("apposed").search(
            text, max(name.end, office.owner - 14), office.owner
        )
        letters = text[name.end : lead.start()].strip(" ,") if lead else ""
        bare = office.owner == name.end + 1 and text[office.owner].islower()
        if bare or (lead and (not letters or all(w in names.after for w in letters.split()))):
            return _made(text, name, office)
        break
    return _made(text, name, None)


def _made(text: str, name: PersonName, office: Office | None) -> Person:
    whole = office is not None and office.end > office.start
    start = min(name.start, office.owner) if office is not None else name.start
    return Person(
        start,
        max(name.end, office.end) if office is not None else name.end,
        text[name.name_start : name.end],
        name.name_start,
        name.end,
        name.honorifics,
        text[office.start : office.end] if office is not None and whole else None,
        office.start if office is not None and whole else -1,
        office.end if office is not None and whole else -1,
    )
