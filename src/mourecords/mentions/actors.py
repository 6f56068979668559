"""States, organisations, organs of states and companies that a text names."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final, NamedTuple

from mourecords.data.bodies import body
from mourecords.languages.hits import Hit, Hits, longest
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.values.vocabularies import PartyType

_LEAD: Final = 4
"""How many characters before a language what leads to it takes."""
KNOWN_BODIES: Final = ("body_name", "state_company")
"""The forms of public bodies that are found by their names."""
_NAMING: Final = (
    "state", "organisation", "body_name", "adjective", "people", "prefix", "metonym",
    "subnational", "place",
)  # fmt: skip
"""The tags of names; of two names with the same words the earlier one counts."""


class Actor(NamedTuple):
    """One who can be a party, where a text names it.

    Attributes:
        start: its first position in the view.
        end: the one after its last.
        name: as the text writes it.
        code: the state that it is or belongs to, or the organisation; None if unknown.
        type: what it is.
        form: how it is named: ``state``, ``adjective``, ``prefix``, ``people``,
            ``metonym``, ``organisation``, ``town``, ``body_name`` (in the list of public bodies),
            ``government``, ``body``, ``company``, ``state_company``, ``name`` (in no
            list), ``group`` (of states).
        head: position after the name alone, without a bracketed acronym.
        body: the code of the public body in the list of them, where it is there.
    """

    start: int
    end: int
    name: str
    code: str | None
    type: PartyType
    form: str
    head: int
    body: str | None = None

    @property
    def public(self) -> bool:
        """Whether it can make an agreement one between public parties."""
        return self.form in ("group", "state_company") or self.type not in (
            PartyType.COMPANY,
            PartyType.OTHER,
        )


def find_names(text: str, hits: Hits, *, pack: Pack) -> list[Actor]:
    """States and organisations by their names alone, none overlapping another.

    Args:
        text: the text of a view.
        hits: the cues found in it.
        pack: the words of the language.
    """
    spoilt = hits.of("not_an_actor")
    named = (hit for tag in _NAMING for hit in hits.of(tag) if not _only_where(text, hit))
    found = (hit for hit in named if not _is_language(text, hit, pack))
    kept = (hit for hit in found if not _spoilt(hit, spoilt)) if spoilt else found
    return [to_actor(text, hit) for hit in longest(kept) if hit.tag != "place"]


def _only_where(text: str, hit: Hit) -> bool:
    """Whether a name only tells where another one is: "the Hamburg-based line"."""
    return text.startswith(("-based", "$"), hit.end)


def _is_language(text: str, hit: Hit, pack: Pack) -> bool:
    """As in "in French and in English": that names no state."""
    if hit.tag != "adjective":
        return False
    lead, behind = (compile_pattern(pack, f"actors.{n}") for n in ("in_language", "language"))
    near = lead.search(text, max(0, hit.start - _LEAD), hit.start) is not None
    return near and behind.match(text, hit.end) is not None


def _spoilt(hit: Hit, spoilt: tuple[Hit, ...]) -> bool:
    index = bisect_right(spoilt, hit.start, key=_to_start) - 1
    return index >= 0 and hit.end <= spoilt[index].end


def _to_start(hit: Hit) -> int:
    return hit.start


def to_actor(text: str, hit: Hit) -> Actor:
    """The actor that a hit of the lexicon names."""
    if hit.tag == "body_name":
        return _to_body(text, hit)
    kind = PartyType.STATE
    if hit.tag == "organisation":
        kind = PartyType.INTERNATIONAL_ORGANISATION
    elif hit.tag == "subnational":
        kind = PartyType.SUBNATIONAL
    return Actor(hit.start, hit.end, text[hit.start : hit.end], hit.value, kind, hit.tag, hit.end)


def _to_body(text: str, hit: Hit) -> Actor:
    """The public body of a state that a hit names, with the code of the state."""
    known = body(hit.value)
    code = known.state if known else None
    is_company = known is not None and known.kind == "state_company"
    kind = PartyType.COMPANY if is_company else PartyType.GOVERNMENT_BODY
    form = "state_company" if is_company else hit.tag
    return Actor(
        hit.start, hit.end, text[hit.start : hit.end], code, kind, form, hit.end, hit.value
    )
