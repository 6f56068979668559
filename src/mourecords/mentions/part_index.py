"""Finding a part of an instrument by its level and number, as another part names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from mourecords.languages.pack import Pack
from mourecords.mentions.divisions import Division
from mourecords.mentions.enumerators import Place, read_enumerator

FINE: Final = frozenset({"paragraph", "point", "indent"})
"""The levels below an article."""


class Owner(NamedTuple):
    """A part of the tree with those that hold it, from the innermost out."""

    division: Division
    above: tuple[Division, ...]


def iter_owners(divisions: list[Division], above: tuple[Division, ...] = ()) -> Iterator[Owner]:
    """All parts of a tree, each with those that hold it."""
    for division in divisions:
        yield Owner(division, above)
        yield from iter_owners(division.children, (division, *above))


class PartIndex:
    """Where the parts of a tree are, by level and number.

    An annex numbers its articles for itself; what is not in it is looked for in
    the body.
    """

    def __init__(self, divisions: list[Division], pack: Pack) -> None:
        self._pack = pack
        self._roots = divisions
        self._main: dict[tuple[str, Place], Division] = {}
        self._of_annex: dict[int, dict[tuple[str, Place], Division]] = {}
        self._annexes = [division for division in divisions if division.level == "annex"]
        for division in divisions:
            known = self._main
            if division.level == "annex":
                known = self._of_annex.setdefault(id(division), {})
                if division.place:
                    self._main.setdefault(("annex", division.place), division)
            self._add(division, known)

    def _add(self, division: Division, known: dict[tuple[str, Place], Division]) -> None:
        if division.place and division.level not in FINE:
            known.setdefault((division.level, division.place), division)
        for child in division.children:
            self._add(child, known)

    def bases(
        self, owner: Owner, *, level: str | None, number: str | None, own: str | None
    ) -> Sequence[Division | None]:
        """The parts from which the numbers of paragraphs count, the likeliest first.

        Args:
            owner: the part that the words stand in.
            level: that of the part that they name by number, or None.
            number: its number, or None.
            own: the level of "this Article", or None.

        Returns:
            Parts; None stands for the body of an instrument without articles.
        """
        path = [owner.division, *owner.above]
        if own:
            return [part for part in path if part.level == own][:1]
        if level:
            return list(self._numbered(level, number or "", path))
        inside = [part for part in path if part.level in FINE]
        around = [part for part in path if part.level not in FINE][:1]
        return [*inside, *around] if around else [*inside, None]

    def _numbered(self, level: str, number: str, path: list[Division]) -> Iterator[Division]:
        annex = next((part for part in path if part.level == "annex"), None)
        for known in (self._of_annex.get(id(annex), {}), self._main):
            for place in read_enumerator(number, "", pack=self._pack):
                found = known.get((level, place))
                if found and _in_one_style(level, number, found.number):
                    yield found

    def may_name(self, level: str, number: str) -> bool:
        """Whether a part of this instrument could have such a number: annexes may lie elsewhere."""
        known = (part.number for (kind, _), part in self._main.items() if kind == level)
        return level == "annex" or any(_in_one_style(level, number, own) for own in known)

    def descend(self, bases: Sequence[Division | None], numbers: list[str]) -> Division | None:
        """The paragraph or point that numbers lead to, from the first base that has it."""
        for base in bases:
            found = _descend(self._roots, base, numbers)
            if found is not None:
                return found
        return None


def _descend(roots: list[Division], base: Division | None, numbers: list[str]) -> Division | None:
    for number in numbers:
        parts = base.children if base else roots
        base = next((p for p in parts if p.level in FINE and _is(p.number, number)), None)
        if base is None:
            return None
    return base


def _in_one_style(level: str, number: str, own: str) -> bool:
    """Whether a part may be named by a number in this style.

    Article XX is one of another instrument where the articles have figures; chapter 72
    is one of a tariff where the chapters have Roman numbers.
    """
    if number[:1].isdecimal():
        return level in {"article", "annex"} or own[:1].isdecimal()
    return not own[:1].isdecimal()


def _is(number: str, wanted: str) -> bool:
    return number.lower() == wanted or number.rpartition(".")[2] == wanted
