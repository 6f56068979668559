"""Names of persons and firms in texts whose capital letters do not show them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from mourecords.documents.folding import to_folded
from mourecords.languages.pack import Pack
from mourecords.languages.spellings import find_spellings
from mourecords.languages.vocabulary import common_words, cue_words, known_words

_WORD: Final = re.compile(r"[^\W\d_](?:[\w'’.-]{0,30}\w)?\.?")
_PARTED: Final = 2
"""How many line ends part paragraphs."""
_TICKER: Final = re.compile(r"\s<(\w[\w. ]{0,9})>")
"""The sign of a firm at a stock exchange."""
_LINE: Final = re.compile(
    r"^[ \t]{0,40}([(\[][a-z]{3,12}\.?[)\]][ \t]{1,4})?"
    r"([^\W\d_][\w'’.-]{0,30}(?:[ \t]{1,4}[^\W\d_][\w'’.-]{0,30}){1,4})[ \t]{0,40}\r?$",
    re.MULTILINE,
)
"""Two to five words on a line, at most behind such a mark as "(signed)"."""
_COMMA: Final = re.compile(r",\s")
_STOP: Final = re.compile(r"[,;:]|\.\s|\n\n")
_PART: Final = re.compile(r"[^\W\d_]{2,}")
_MOST: Final = 5
_APPOSED: Final = 60
_TITLED: Final = 60


class _Words(NamedTuple):
    """The words of a pack by which names are told from other words."""

    known: frozenset[str]
    cues: frozenset[str]
    address: dict[str, str]
    particles: frozenset[str]
    offices: frozenset[str]
    portfolios: frozenset[str]
    endings: tuple[str, ...]
    verbal: tuple[str, ...]
    suffixes: dict[str, str]
    derived: tuple[str, ...]
    after: frozenset[str]
    leads: frozenset[str]
    firms: frozenset[str]
    forms: dict[str, str]


@cache
def _load(pack: Pack) -> _Words:
    table, cases = pack.table("offices"), pack.table("recasing")
    heads, actors = table["cues"]["office"]["head"], pack.table("actors")["cues"]
    forms = [form.removeprefix("=") for form in actors["body"]["company"] if " " not in form]
    return _Words(
        known_words(pack),
        cue_words(pack),
        {word.lower(): word for word in table["honorifics"]["words"] if " " not in word},
        frozenset(table["honorifics"]["particles"]),
        frozenset(head.rsplit(" ", 1)[-1] for head in heads),
        frozenset(pack.table("portfolios")["words"]) - set(table["honorifics"]["particles"]),
        tuple(cases["endings"]),
        tuple(cases["verbal"]),
        cases["suffixes"],
        tuple(cases["derived"]),
        cue_words(pack).union(cases["after_names"], cases["suffixes"]),
        frozenset(" ".join(table["phrases"]["leads"]).lower().split()).union(cases["within"]),
        frozenset(noun.rsplit(" ", 1)[-1] for noun in actors["government"]["company"]),
        {form.lower(): form for form in forms if form.lower() not in common_words(pack)},
    )


def find_names(text: str, pack: Pack) -> Iterator[tuple[int, str]]:
    """Where names of persons and firms stand, with their spelling, and what belongs to them.

    A name is one to five words that are no common ones, right behind an office or a form of
    address, or two and more with an office in apposition or a line for themselves; that of a
    firm stands behind such a word as "firm" or before such a form as "inc". Where it may go
    on with a common word ("minister gordon brown"), it is not taken.

    Args:
        text: in lower case.
        pack: the words of its language.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> list(find_names("minister ana ríos signed it here on monday", load_pack()))
        [(9, 'Ana'), (13, 'Ríos')]
    """
    finder = _Finder(text, pack)
    found = [run for run in finder.runs() if finder.is_person(*run) or finder.is_firm(*run)]
    found += finder.lines()
    spelled = (place for first, last in found for place in finder.spelled(first, last))
    yield from dict.fromkeys([*spelled, *finder.again(found)])


class _Finder:
    """Looks for names in one text."""

    def __init__(self, text: str, pack: Pack) -> None:
        self._text, self._words = text, _load(pack)
        self._tokens = [*_WORD.finditer(text)]
        names = [(hit.start, hit.end) for hit in find_spellings(text, pack) if hit.tag == "name"]
        self._taken = {at for start, end in names for at in range(start, end)}

    def runs(self) -> Iterator[tuple[int, int]]:
        """Uncommon words with single spaces between them: the first one, and the one after."""
        first = 0
        while first < len(self._tokens):
            last = first
            while last - first < _MOST and self._goes_on(first, last):
                last += 1
            while last > first and self._plain(last - 1) in self._words.particles:
                last -= 1
            if last > first:
                yield first, last
            first = max(last, first + 1)

    def lines(self) -> Iterator[tuple[int, int]]:
        """Names with a line for themselves, as in a block of signatures."""
        starts = [token.start() for token in self._tokens]
        for line in _LINE.finditer(self._text):
            first, last = (bisect_left(starts, at) for at in line.span(2))
            uncommon = any(map(self._is_uncommon, range(first, last)))
            if uncommon and (line[1] or self._may_be_name(first, last)):
                yield first, last

    def _may_be_name(self, first: int, last: int) -> bool:
        """Whether words may all be of a name."""
        return all(
            self._is_uncommon(at)
            or self._plain(at) in self._words.particles
            or len(self._plain(at)) == 1
            or self._plain(at) not in self._words.after | self._words.portfolios
            for at in range(first, last)
        )

    def _goes_on(self, first: int, at: int) -> bool:
        if at >= len(self._tokens) or (at > first and not self._joined(at)):
            return False
        if self._is_uncommon(at) or (at == first and self._is_addressed(at)):
            return True
        if len(self._plain(at)) == 1:
            return self._is_initial(at)
        return at > first and self._plain(at) in self._words.particles

    def _is_initial(self, at: int) -> bool:
        """Whether a letter stands before a name: "J. Quispe", "R K Quispe"."""
        following = at + 1
        return (
            following < len(self._tokens)
            and self._joined(following)
            and (len(self._plain(following)) == 1 or self._is_uncommon(following))
        )

    def _is_addressed(self, at: int) -> bool:
        """Whether a form of address that is no common word is right before a word."""
        title = self._tokens[at - 1][0] if at and self._joined(at) else ""
        titled = title in self._words.address and title not in self._words.known
        return titled and self._plain(at) not in self._words.cues

    def _plain(self, at: int) -> str:
        return self._tokens[at][0].rstrip(".")

    def _joined(self, at: int) -> bool:
        """Whether only white space is before a word, and no sentence ends there."""
        before, token = self._tokens[at - 1], self._tokens[at]
        stops = (
            before[0].endswith(".") and len(before[0]) > 3 and before[0] not in self._words.address
        )
        between = self._text[before.end() : token.start()]
        return not stops and between.isspace() and between.count("\n") < _PARTED

    def _is_uncommon(self, at: int) -> bool:
        """Whether a word is in no list, nor what it is an inflection of."""
        token = self._tokens[at]
        if token.start() in self._taken or token[0] in self._words.address:
            return False
        if self._plain(at) in self._words.forms:
            return False
        return not all(self._is_common(part) for part in _PART.findall(to_folded(token[0])))

    def _is_common(self, word: str) -> bool:
        if word in self._words.known or word in self._words.portfolios:
            return True
        if word.endswith(self._words.derived):
            return True
        stems = [
            word.removesuffix(ending) for ending in self._words.endings if word.endswith(ending)
        ]
        return any(stem in self._words.known or f"{stem}e" in self._words.known for stem in stems)

    def is_person(self, first: int, last: int) -> bool:
        """Whether an office or a form of address stands beside a run."""
        if first and self._leads(first, several=last - first > 1):
            return self._is_closed(last)
        return last - first > 1 and self._is_apposed(last)

    def is_firm(self, first: int, last: int) -> bool:
        """Whether a run is a firm: "norbank inc", "norbank <nb>", "the firm norbank"."""
        if _TICKER.match(self._text, self._tokens[last - 1].end()):
            return True
        formed = last < len(self._tokens) and self._plain(last) in self._words.forms
        if formed and self._joined(last):
            return True
        led = first > 0 and self._joined(first) and self._plain(first - 1) in self._words.firms
        return led and self._is_closed(last)

    def _leads(self, first: int, *, several: bool) -> bool:
        """Whether what is before a run is an office, its portfolio, or a form of address."""
        before = self._tokens[first - 1]
        between = self._text[before.end() : self._tokens[first].start()]
        titled = self._has_office(first - 1)
        if self._joined(first):
            rank = before[0] in self._words.address
            return titled or (rank and (several or before[0] not in self._words.known))
        return several and titled and between.rstrip() == ","

    def _has_office(self, at: int) -> bool:
        """Whether an office ends with a word, or its portfolio or seat does: "envoy to peru"."""
        floor = self._tokens[at].start() - _TITLED
        while at >= 0 and self._tokens[at].start() >= floor:
            word = self._plain(at)
            if word in self._words.offices:
                return True
            known = word in self._words.portfolios or word in self._words.leads
            if not known and self._tokens[at].start() not in self._taken:
                return False
            at -= 1
        return False

    def _is_closed(self, last: int) -> bool:
        """Whether no common word that may be part of the name follows."""
        if last >= len(self._tokens) or not self._joined(last):
            return True
        word = self._plain(last)
        said = word in self._words.after or word.endswith(self._words.verbal)
        return said or self._tokens[last].start() in self._taken

    def _is_apposed(self, last: int) -> bool:
        """Whether a comma and an office follow: ", minister of trade" or ", peruvian minister"."""
        end = self._tokens[last - 1].end()
        if not _COMMA.match(self._text, end):
            return False
        reach = self._text[end + 2 : end + 2 + _APPOSED]
        words = _WORD.findall(_STOP.split(reach)[0])
        return any(word.rstrip(".") in self._words.offices for word in words)

    def spelled(self, first: int, last: int) -> Iterator[tuple[int, str]]:
        """The words of a name and the forms of address before it, with capital letters."""
        words = self._words
        for token in self._tokens[first:last]:
            small = token[0] in words.particles
            yield token.start(), token[0] if small else self._capitalised(token[0])
        if last < len(self._tokens) and self._joined(last):
            ending = self._plain(last)
            if spelling := words.suffixes.get(ending) or words.forms.get(ending):
                yield self._tokens[last].start(), spelling
        end = self._tokens[last - 1].end()
        if ticker := _TICKER.match(self._text, end):
            yield ticker.start(1), ticker[1].upper()
        before = first - 1
        while before >= 0 and self._tokens[before][0] in words.address and self._joined(before + 1):
            yield self._tokens[before].start(), words.address[self._tokens[before][0]]
            before -= 1

    def again(self, runs: list[tuple[int, int]]) -> Iterator[tuple[int, str]]:
        """The uncommon words of names wherever else they stand: "…, Quispe said"."""
        named = {self._plain(at) for run in runs for at in range(*run) if self._is_uncommon(at)}
        for at, token in enumerate(self._tokens):
            bare = self._plain(at).removesuffix("'s").removesuffix("’s")
            if bare in named and len(bare) > 1:
                yield token.start(), self._capitalised(bare)

    def _capitalised(self, word: str) -> str:
        """Each part of a word with a capital letter."""
        return "".join(part[:1].upper() + part[1:] for part in re.split(r"(?<=[-'’.])", word))
