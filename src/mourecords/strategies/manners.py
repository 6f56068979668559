"""What a test may fix about articles, and the sentences that they are made of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from mourecords.languages.pack import load_pack
from mourecords.strategies.wants import Choice, Wants
from mourecords.values.vocabularies import EventKind, Kind


class Manner(Wants, total=False):
    """What articles shall tell and how; each key may be left out.

    Attributes:
        acts: what they tell of: ``signed``, ``expected``, ``initialled``, ``ratified``,
            ``in_force``, ``renewed``, ``terminated``, ``announced``.
        who: who acts in them: ``pair`` (two states), ``persons``, ``bodies`` (ministries),
            ``group`` (three states and more), ``double`` (two states, two agreements).
        forms: how the act is told: ``active``, ``passive``, ``nominal``, ``participle``.
        relative: whether days count from the dateline ("on Thursday") or are dates.
        honorifics: whether persons have them.
        dateline: whether there is one.
    """

    acts: Collection[str]
    who: Collection[str]
    forms: Collection[str]
    relative: bool
    honorifics: bool
    dateline: bool


@dataclass(frozen=True, slots=True)
class Lead:
    """A sentence that tells of an act, with slots."""

    who: str
    form: str
    text: str


@dataclass(frozen=True, slots=True)
class Act:
    """What an article tells of, and the words for it."""

    name: str
    event: EventKind
    tells: tuple[str, ...]
    kinds: tuple[Kind, ...]
    headlines: tuple[str, ...]
    leads: tuple[Lead, ...]
    planned: bool = False


WHO: Final = ("pair", "persons", "bodies", "group", "double")
FORMS: Final = ("active", "passive", "nominal", "participle")


@dataclass(frozen=True, slots=True)
class Setting:
    """The wishes for articles with every gap filled; None where anything goes."""

    choice: Choice
    acts: tuple[str, ...]
    who: tuple[str, ...]
    forms: tuple[str, ...]
    relative: bool | None = None
    honorifics: bool | None = None
    dateline: bool | None = None
    leads: tuple[tuple[Act, Lead], ...] = field(init=False)

    def __post_init__(self) -> None:
        """Choose the leads; there is at least one.

        Raises:
            ValueError: no lead is told like that.
        """
        acts = (load_acts()[name] for name in self.acts)
        leads = tuple((act, lead) for act in acts for lead in act.leads if self._takes(act, lead))
        if not leads:
            raise ValueError("no article is told like that: the wishes exclude one another")
        object.__setattr__(self, "leads", leads)

    def _takes(self, act: Act, lead: Lead) -> bool:
        low, high = self.choice.party_counts
        fits = high > 2 if lead.who == "group" else low == 2
        return (
            fits
            and lead.who in self.who
            and lead.form in self.forms
            and bool(self.kinds_of(act, lead))
        )

    def kinds_of(self, act: Act, lead: Lead) -> tuple[Kind, ...]:
        """The kinds of agreements of which the act can be told."""
        from mourecords.strategies.material import load_material

        several = lead.who == "group"
        return tuple(
            words.kind
            for words in load_material().kinds
            if words.kind in (self.choice.kinds or act.kinds)
            and (words.several or not several)
            and self.choice.binding in {None, words.treaty}
        )


@cache
def load_news(language: str = "en") -> Mapping[str, Any]:
    """The tables for articles of a language pack.

    Raises:
        PackError: the pack has none.
    """
    return load_pack(language).table("writing_news")


@cache
def load_acts(language: str = "en") -> Mapping[str, Act]:
    """The acts of which articles tell, by name.

    Raises:
        PackError: the pack has none.
    """
    return {name: _to_act(name, table) for name, table in load_news(language)["acts"].items()}


def _to_act(name: str, table: Mapping[str, Any]) -> Act:
    return Act(
        name=name,
        event=EventKind(table["event"]),
        tells=tuple(table["tells"]),
        kinds=tuple(Kind(kind) for kind in table["kinds"]),
        headlines=tuple(table["headlines"]),
        leads=tuple(Lead(**lead) for lead in table["leads"]),
        planned=table.get("planned", False),
    )


def to_setting(manner: Manner, choice: Choice) -> Setting:
    """The wishes with every gap filled.

    Args:
        manner: what articles shall tell and how.
        choice: what the agreement shall be.

    Raises:
        ValueError: wishes that exclude one another, or a word that is not known.
    """
    return Setting(
        choice=choice,
        acts=_known("acts", manner.get("acts"), load_acts()),
        who=_known("who", manner.get("who"), WHO),
        forms=_known("forms", manner.get("forms"), FORMS),
        relative=manner.get("relative"),
        honorifics=manner.get("honorifics"),
        dateline=manner.get("dateline"),
    )


def _known(name: str, wanted: Collection[str] | None, known: Iterable[str]) -> tuple[str, ...]:
    names = tuple(known)
    unknown = sorted(set(wanted or ()) - set(names))
    if unknown:
        raise ValueError(f"{name}: there is no {unknown[0]!r}; there are: {', '.join(names)}")
    return names if wanted is None else tuple(entry for entry in names if entry in wanted)
