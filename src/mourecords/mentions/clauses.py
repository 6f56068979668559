"""Who does what in a clause: the sides before a verb, and those after "with", "by", "between"."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.mentions.groups import (
    find_government_at,
    find_government_before,
    find_group_around,
    find_group_at,
    find_group_before,
)
from mourecords.mentions.news import News
from mourecords.mentions.proper_names import find_name_at, find_name_before
from mourecords.mentions.side import Side
from mourecords.values.vocabularies import PartyType

_NEAR = 34
_LONGEST_GAP = 42
_FAR = 3
"""How many characters before an unlisted name a listed one still belongs to it."""
_STOPS = ("act", "office", "instrument")


def _end_with_owner(side: Side) -> int:
    """Where a side ends, with the state behind a person: "Foreign Minister Ana Soto of Peru"."""
    return max(side.end, side.actor.end if side.actor and side.person else 0)


@dataclass(frozen=True)
class Clauses:
    """The sides of an article, and the words between them.

    Attributes:
        news: the mentions of the article.
        unlisted: whether names and groups that are in no list count as sides.
    """

    news: News
    unlisted: bool = False

    @cached_property
    def text(self) -> str:
        """The text of the view."""
        return self.news.text

    @cached_property
    def pack(self) -> Pack:
        """The words of its language."""
        return self.news.pack

    @cached_property
    def sides(self) -> tuple[Side, ...]:
        """Persons and actors, in order."""
        return self.news.sides

    @cached_property
    def stops(self) -> frozenset[int]:
        """Where words stand that no name begins with, such as acts."""
        return frozenset(hit.start for tag in _STOPS for hit in self.news.hits.of(tag))

    @cached_property
    def starts(self) -> list[int]:
        """Where each side begins."""
        return [side.start for side in self.sides]

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The last names of the persons, who are no companies."""
        persons = (s.person for s in self.sides if s.person)
        return frozenset(word for person in persons for word in person.name.split())

    def pattern(self, name: str) -> re.Pattern[str]:
        """A pattern of ``clauses.toml``."""
        return compile_pattern(self.pack, f"clauses.{name}")

    def inside(self, start: int, end: int) -> list[Side]:
        """The sides that begin at or after ``start`` and end at or before ``end``."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        return [side for side in self.sides[first:last] if side.end <= end]

    def coordinated(self, first: Side, *, limit: int) -> list[Side]:
        """A side and those that "and" or commas join to it, up to a position."""
        group, joint = [first], self.pattern("joint")
        while (side := self._next(group[-1], limit)) is not None:
            gap = self.text[self._end(group[-1]) : side.start]
            if len(gap) > _LONGEST_GAP or not joint.fullmatch(gap):
                break
            if gap == " " and not group[-1].person:
                break
            group.append(side)
        return self._closed(group, limit)

    def _end(self, side: Side) -> int:
        """Where a side ends, with the state of a firm, or what a state is represented by."""
        end = _end_with_owner(side)
        if side.person is not None or not side.actor:
            return end
        of_firm = side.actor.type is PartyType.COMPANY
        seat = self.pattern("seated" if of_firm else "represented").match(self.text, end)
        index = bisect_left(self.starts, seat.end()) if seat else len(self.sides)
        near = self.sides[index] if index < len(self.sides) else None
        return near.end if near is not None and seat and near.start == seat.end() else end

    def _next(self, side: Side, limit: int) -> Side | None:
        """The known side after one, or the name that "and" joins to it."""
        end = self._end(side)
        index = bisect_left(self.starts, end)
        while index < len(self.sides) and not self.stands_for_state(self.sides[index]):
            index += 1
        known = self.sides[index] if index < len(self.sides) else None
        joint = self.pattern("and_name").match(self.text, end, limit)
        if joint is not None and (known is None or known.start > joint.end()):
            actor = self._named_at(joint.end(), limit)
            if actor is not None and (known is None or actor.head <= known.start):
                return Side(actor.start, actor.end, actor, None)
        if known is not None and known.start < limit:
            return known
        return self._group_after(side, limit)

    def _group_after(self, side: Side, limit: int) -> Side | None:
        """The group of states or creditors that "and" joins to a side."""
        joint = self.pattern("and_group").match(self.text, side.end, limit)
        if joint is None or not self.unlisted:
            return None
        group = find_group_at(self.text, joint.end(), limit=limit, pack=self.pack)
        return Side(group.start, group.end, group, None) if group else None

    def _closed(self, group: list[Side], limit: int) -> list[Side]:
        """A list without what a bare comma adds after its last "and".

        Headlines write no "and": "Peru, Chile, Cuba sign" is a list up to its verb.
        """
        closing = self.pattern("closing")
        gaps = [self.text[a.end : b.start] for a, b in itertools.pairwise(group)]
        joined = [i for i, gap in enumerate(gaps) if closing.search(gap)]
        if joined:
            return group[: joined[-1] + 2]
        states = all(s.actor and s.actor.form == "state" and not s.person for s in group)
        listed = states and all(gap == ", " for gap in gaps)
        return group if listed and self.text[group[-1].end : limit].isspace() else group[:1]

    def after(self, lead: str, position: int, *, limit: int) -> list[Side]:
        """The sides that begin right after the words that the pattern ``lead`` matches."""
        match = self.pattern(lead).match(self.text, position, limit)
        if match is None:
            return []
        index = bisect_left(self.starts, match.end() - 1)
        side = self.sides[index] if index < len(self.sides) else None
        if side is not None and side.start <= match.end() + _NEAR and side.start < limit:
            skipped = self.text[match.end() : side.start]
            if self._may_skip(skipped):
                found = self.coordinated(side, limit=limit)
                found = [s for s in found if self.stands_for_state(s)]
                if found:
                    return found
        actor = self._named_at(match.end(), limit)
        if actor is None or (side is not None and side.start < actor.head):
            return []
        return self.coordinated(Side(actor.start, actor.end, actor, None), limit=limit)

    def _may_skip(self, words: str) -> bool:
        return (
            self.pattern("skipped").fullmatch(words) is not None
            and self.pattern("not_skipped").search(words) is None
        )

    def _named_at(self, position: int, limit: int) -> Actor | None:
        """A group of states or a name that is in no list, where one begins."""
        group = find_group_at(self.text, position, limit=limit, pack=self.pack)
        if group is not None or not self.unlisted:
            return group
        government = find_government_at(self.text, position, limit=limit, pack=self.pack)
        if government is not None:
            return government
        found = find_name_at(self.text, position, limit=limit, pack=self.pack, stops=self.stops)
        return self._unless_known(found)

    def _unless_known(self, actor: Actor | None) -> Actor | None:
        """An unlisted name, unless it is a person's or holds a side that is known."""
        if actor is None or self.surnames.issuperset(actor.name.split()):
            return None
        index = bisect_left(self.starts, actor.end)
        last = self.sides[index - 1] if index else None
        if last is None or last.end <= actor.start:
            return actor
        return self._of_state(actor, last)

    def _of_state(self, actor: Actor, last: Side) -> Actor | None:
        """As in "Nordkap of Norway": the firm, where its state closes what looks like its name.

        Of two words or more it might be a person, unless one tells what the firm does.
        """
        seat = self.pattern("of_state").search(self.text, actor.start, last.start)
        state = last.actor
        if seat is None or state is None or state.form != "state" or state.end != actor.end:
            return None
        if any(side.end > actor.start for side in self.inside(actor.start, seat.start())):
            return None
        name = self.text[actor.start : seat.start()]
        told = self.news.hits.within("subject", actor.start, end=seat.start())
        if " " in name and next(iter(told), None) is None:
            return None
        return actor._replace(name=name, head=seat.start())

    @cached_property
    def _found(self) -> dict[tuple[int, int], list[Side]]:
        """The subjects that were asked for before: pointing asks for the same ones often."""
        return {}

    def subjects(self, start: int, verb: int) -> list[Side]:
        """The sides that are the subject of a verb, in the clause that begins after ``start``."""
        if (start, verb) not in self._found:
            self._found[start, verb] = self._subjects(start, verb)
        return list(self._found[start, verb])

    def _subjects(self, start: int, verb: int) -> list[Side]:
        begin = self._clause(start, verb)
        best: list[Side] = []
        relative = self.pattern("relative").search(self.text, begin, verb)
        aside = relative.span() if relative else (verb, verb)
        done = 0
        for side in self.inside(begin, verb):
            if side in best or not self._may_be_subject(side, begin):
                continue
            if aside[0] <= side.start < aside[1] or side.start < done:
                continue
            best = self.coordinated(side, limit=verb)
            done = self._end(side)
        if best and self.pattern("other_subject").search(self.text, best[-1].end, verb):
            best = []
        unlisted = self._unlisted_subject(begin, verb)
        if best and unlisted and best[-1].end + _FAR < unlisted[0].start:
            return unlisted
        group = find_group_around(self.text, best, verb=verb, floor=begin, pack=self.pack)
        found = group or best or unlisted
        return self._joined_before(found, begin) + found if found else []

    def _joined_before(self, sides: list[Side], begin: int) -> list[Side]:
        """A name in no list that "and" joins to the first of the sides, unless both are persons."""
        start = sides[0].start
        joint = self.pattern("name_and").search(self.text, max(begin, start - 9), start)
        if joint is None or not self.unlisted:
            return []
        found = self._unlisted_subject(begin, joint.start() + 1)
        person = sides[0].person is not None and any(" " in s.actor.name for s in found if s.actor)
        return [] if person else found

    def _clause(self, start: int, verb: int) -> int:
        """Where the clause of a verb begins."""
        begin = start
        closed = self._relative_end(start, verb)
        for match in self.pattern("clause").finditer(self.text, start, verb):
            if match.start() < closed:
                continue
            if self.inside(start, match.start()) or match.end() - start < 12:
                begin = match.end()
        return begin

    def _relative_end(self, start: int, verb: int) -> int:
        """Where a relative clause that parts a subject from its verb ends, or 0."""
        relative = self.pattern("relative").search(self.text, start, verb)
        return relative.end() if relative else 0

    def _may_be_subject(self, side: Side, begin: int) -> bool:
        before = self.text[max(begin, side.start - 30) : side.start]
        if self.pattern("preposition").search(before) and not self.pattern("headed").search(before):
            return False
        return self.stands_for_state(side)

    def stands_for_state(self, side: Side) -> bool:
        """Whether a side is no bare adjective, as in "British interests"."""
        bare = side.actor is not None and side.actor.form == "adjective" and side.person is None
        return not bare or self.pattern("group").match(self.text, side.end) is not None

    def is_private(self, start: int, verb: int) -> bool:
        """Whether the subject of a verb is people or firms of some states, not the states."""
        sides = self.inside(begin := self._clause(start, verb), verb)
        of = sides and self.pattern("private_of").search(self.text, begin, sides[0].start)
        return bool(of) or any(self.pattern("private").match(self.text, s.end, verb) for s in sides)

    def _unlisted_subject(self, begin: int, verb: int) -> list[Side]:
        """A group of states or a name in no list, right before a verb."""
        if not self.unlisted:
            return []
        actor = find_group_before(self.text, verb, floor=begin, pack=self.pack)
        actor = actor or find_government_before(self.text, verb, floor=begin, pack=self.pack)
        actor = actor or self._unless_known(
            find_name_before(self.text, verb, floor=begin, pack=self.pack, stops=self.stops)
        )
        return [Side(actor.start, actor.end, actor, None)] if actor else []
