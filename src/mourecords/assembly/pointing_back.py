"""Persons whom a clause only points back to, or names without an office."""

from __future__ import annotations

import re
from bisect import bisect_left

from mourecords.documents.block import BlockKind
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.mentions.acts import Act
from mourecords.mentions.news import News
from mourecords.mentions.person_names import PersonName, name_at, name_before, name_words
from mourecords.mentions.persons import Person
from mourecords.mentions.reading import Sentence
from mourecords.mentions.side import Side

_REACH = 80
_SENTENCES = 2
_TWO = 2
_JOINT = 8
"""How many characters before a name are looked at for what joins another to it."""
_OWNER = 12
"""How far behind "and" an office may begin: its state may come before."""


class PointingBack:
    """Finds who is meant by "he", "the two ministers", a last name or a bare name.

    Args:
        news: the mentions of the article.
        sides: its persons and actors, in order.
    """

    def __init__(self, news: News, sides: tuple[Side, ...]) -> None:
        self._news = news
        self._text = news.text
        self._persons = [side for side in sides if side.person is not None]
        self._words = name_words(news.pack)
        self._any = news.pack.table("signing")["any_office"]
        self._actors = [(actor.start, actor.end) for actor in news.actors]

    def pattern(self, name: str) -> re.Pattern[str]:
        """A pattern of ``signing.toml``."""
        return compile_pattern(self._news.pack, f"signing.{name}")

    def subjects(self, act: Act, sentence: Sentence, *, passive: bool) -> list[Side]:
        """The persons who do an act whose sentence names none with an office."""
        if passive:
            return self._agents(act, sentence)
        floor = max(sentence.start, act.start - _REACH)
        if self.pattern("he").search(self._text, floor, act.start):
            found = self._antecedent(sentence, act.start)
            return [found] if found else []
        if self.pattern("they").search(self._text, floor, act.start):
            return self._first_of(sentence, act.start) or self._before(sentence)
        surname = self.pattern("surname").search(self._text, floor, act.start)
        known = self._known(surname.group(1)) if surname else None
        if known is not None:
            return [known]
        summit = self._summit(act, sentence)
        return summit or self._two(act, sentence) or self._bare(act, sentence)

    def full(self, side: Side) -> Side:
        """A person with the office and the side that the text gives elsewhere."""
        person = side.person
        if person is None:
            return side
        if side.actor is None or side.actor.code is None:
            side = side._replace(actor=self._signed_for(side) or side.actor)
        last = person.name.rsplit(" ", 1)[-1]
        for other in self._persons:
            same = other.person is not None and other.person.name.rsplit(" ", 1)[-1] == last
            if same and other.person is not None and other.person.office and not person.office:
                return other._replace(actor=side.actor or other.actor)
        return self._named_in_full(side, person) if " " not in person.name else side

    def _named_in_full(self, side: Side, person: Person) -> Side:
        """A person of whom a clause has the last name alone, under the name used elsewhere."""
        at = self._text.find(f" {person.name}")
        while at >= 0:
            name = name_before(self._text, at + 1 + len(person.name), words=self._words)
            if name is not None and name.end >= at + 1 + len(person.name):
                whole = self._text[name.name_start : name.end]
                names = self._words.portfolios.isdisjoint(whole.casefold().split())
                if " " in whole and names:
                    full = person._replace(
                        name=whole,
                        name_start=name.name_start,
                        name_end=name.end,
                        start=name.start,
                        end=name.end,
                        office_start=-1,
                        office_end=-1,
                    )
                    return side._replace(person=full, start=name.start, end=name.end)
            at = self._text.find(f" {person.name}", at + 1)
        return side

    def _signed_for(self, side: Side) -> Actor | None:
        """The state or body that a person signed for: "… signed on behalf of Peru"."""
        end = self._news.sentences[self._news.sentence_at(side.start)].end
        match = self.pattern("signed_for").match(self._text, side.end, end)
        actors = self._news.actors
        index = bisect_left(self._actors, (match.end(), 0)) if match else len(actors)
        actor = actors[index] if index < len(actors) else None
        if match and actor and actor.start == match.end():
            return actor
        return self._belongs_to(side, end)

    def _belongs_to(self, side: Side, limit: int) -> Actor | None:
        """The state of the body that a person is of: "… of the Ministry of Trade of Peru"."""
        first = bisect_left(self._actors, (side.end, 0))
        around = self._news.actors[max(0, first - 1) : first]
        if around and around[0].end > side.end and around[0].code is not None:
            return around[0]
        for actor in self._news.actors[first:]:
            between = self._text[side.end : actor.start]
            if actor.start > min(limit, side.end + _REACH):
                break
            if actor.code is not None and self.pattern("belongs_to").fullmatch(between):
                return actor
        return None

    def _known(self, word: str) -> Side | None:
        """The person with a last name, or with a family name that stands first."""
        for place in (-1, 0):
            for side in self._persons:
                if side.person is not None and side.person.name.split()[place] == word:
                    return side
        return None

    def _antecedent(self, sentence: Sentence, at: int) -> Side | None:
        """Whom "he" means: the last one named in the sentence, else the first before it."""
        names = re.findall(r"[A-Z][\w'’-]+", self._text[sentence.start : at])
        here = next((known for name in reversed(names) if (known := self._known(name))), None)
        if here is not None:
            return here
        index = self._news.sentence_at(sentence.start)
        for number in range(index - 1, max(-1, index - 1 - _SENTENCES), -1):
            earlier = self._news.sentences[number]
            inside = [s for s in self._persons if earlier.start <= s.start < earlier.end]
            if inside:
                return inside[0]
        return None

    def with_he(self, group: list[Side], sentence: Sentence) -> list[Side]:
        """Persons who sign, with the one whom "he and …" points back to."""
        start = group[0].start if group else 0
        if not self.pattern("he_and").search(self._text, max(0, start - _REACH), start):
            return group
        found = self._antecedent(sentence, start)
        return [found, *group] if found is not None else group

    def _summit(self, act: Act, sentence: Sentence) -> list[Side]:
        """As in "Ana Ríos of Peru, Pablo Rey of Chile and Eva Lind of Cuba signed"."""
        found: list[Side] = []
        begins = {actor.start: actor for actor in self._news.actors}
        for match in self.pattern("of_state").finditer(self._text, sentence.start, act.start):
            actor = begins.get(match.end())
            name = name_at(self._text, match.start(1), words=self._words)
            side = self._to_side(name)
            if actor is not None and side is not None and name and name.end == match.end(1):
                found.append(side._replace(actor=actor))
        return found if len(found) >= _TWO else []

    def _first_of(self, sentence: Sentence, at: int) -> list[Side]:
        """Whom "they" means: the persons with whom the sentence begins."""
        inside = [s for s in self._persons if sentence.start <= s.start and s.end <= at]
        joint = self.pattern("and")
        group = inside[:1]
        for side in inside[1:]:
            if not joint.fullmatch(self._text[group[-1].end : side.start]):
                break
            group.append(side)
        opens = bool(group) and group[0].start - sentence.start <= len("The ")
        return group if opens else []

    def _before(self, sentence: Sentence) -> list[Side]:
        """Whom "They" means that begins a sentence: those with whom the one before began."""
        if self.pattern("they_first").match(self._text, sentence.start) is None:
            return []
        sentences = self._news.sentences
        index = self._news.sentence_at(sentence.start) - 1
        group = self._first_of(sentences[index], sentences[index].end) if index >= 0 else []
        return group if len(group) == _TWO else []

    def _two(self, act: Act, sentence: Sentence) -> list[Side]:
        """The two last named holders of an office: "the two ministers signed"."""
        match = self.pattern("two").search(self._text, sentence.start, act.start)
        if match is None:
            return []
        office = match.group(1).removesuffix("s").removesuffix("ie")
        found: list[Side] = []
        for side in reversed([s for s in self._persons if s.end <= sentence.start]):
            person = side.person
            held = (person.office or "").casefold() if person is not None else ""
            holds = bool(held) and (office in held or office in self._any)
            if holds and all(_code(side) != _code(other) for other in found):
                found.insert(0, side)
            if len(found) == _TWO:
                return found
        return []

    def _agents(self, act: Act, sentence: Sentence) -> list[Side]:
        """Bare names behind "by"."""
        by = self.pattern("by").search(self._text, act.end, sentence.end)
        if by is None or self.pattern("not_by").search(self._text, act.end, by.start()):
            return []
        return self._names_from(by.end())

    def _names_from(self, at: int) -> list[Side]:
        found: list[Side] = []
        joint: re.Match[str] | None = None
        while not found or joint:
            listed = joint is not None and joint.group() == ", "
            name = name_at(self._text, joint.end() if joint else at, words=self._words)
            bare = None if listed else self._to_side(name)
            side = bare or self._held(joint)
            if side is None:
                break
            found.append(side)
            end = name.end if bare is not None and name is not None else side.end
            joint = self.pattern("and_name").match(self._text, end)
        return found

    def _held(self, joint: re.Match[str] | None) -> Side | None:
        """The holder of an office whom "and" or a comma joins to a bare name."""
        starts = [side.start for side in self._persons]
        index = bisect_left(starts, joint.end()) if joint else len(starts)
        near = joint is not None and index < len(starts) and starts[index] <= joint.end() + _OWNER
        return self._persons[index] if near else None

    def _bare(self, act: Act, sentence: Sentence) -> list[Side]:
        """A bare name right before the verb; in a headline capitals prove nothing."""
        if sentence.block is BlockKind.HEADLINE or self._text[act.start - 1 : act.start] != " ":
            return []
        name = self._name_before(act.start - 1, sentence)
        side = self._to_side(name)
        if name is None or side is None:
            return []
        floor = max(sentence.start, name.start - _JOINT)
        if self.pattern("of_place").search(self._text, floor, name.start):
            return []
        joint = self.pattern("and_before").search(self._text, floor, name.start)
        if joint is None:
            return [side]
        other = self._to_side(self._name_before(joint.start(), sentence))
        if other is None:
            return [side]
        owner = self._signed_for(side)
        return [one._replace(actor=owner or one.actor) for one in (other, side)]

    def _name_before(self, at: int, sentence: Sentence) -> PersonName | None:
        """The name that ends at a position, with nothing of the sentence before."""
        name = name_before(self._text, at, words=self._words)
        if name is not None and name.start < sentence.start:
            whole = name_at(self._text, sentence.start, words=self._words)
            name = whole if whole is not None and whole.end == name.end else None
        return name

    def _to_side(self, name: PersonName | None) -> Side | None:
        """A person with a bare name of two words or more that is no actor."""
        if name is None:
            return None
        text = self._text[name.name_start : name.end]
        known = self._known(text) if " " not in text else None
        if known is not None:
            return known
        if " " not in text or any(s < name.end and name.name_start < e for s, e in self._actors):
            return None
        if any(p.person and p.person.office_start == name.end + 1 for p in self._persons):
            return None
        person = Person(
            name.start, name.end, text, name.name_start, name.end, name.honorifics, None, -1, -1
        )
        return Side(name.start, name.end, None, person)


def _code(side: Side) -> str | None:
    return side.actor.code if side.actor else None
