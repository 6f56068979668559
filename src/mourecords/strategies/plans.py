"""What an article shall tell, and how: drawn first, so that it can be told in other ways."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from mourecords.strategies.manners import Act, Lead, Setting, load_news
from mourecords.strategies.material import KindWords, Person, State, load_material
from mourecords.strategies.sound import Frame, frames
from mourecords.strategies.values import to_bounds
from mourecords.strategies.wants import Choice

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Signer:
    """A person who signs, and how the article names that person."""

    person: Person
    honorific: str | None
    form: str


@dataclass(frozen=True, slots=True)
class Style:
    """How an article is told: which template of each table, and how dates are written.

    ``early`` sentences of the background stand before what is told of the agreement.
    """

    headline: str | None
    dateline: str
    dateline_date: str
    lead: str
    when: str
    body: str
    sentences: tuple[tuple[str, str], ...]
    background: tuple[str, ...]
    early: int
    joins: tuple[str, str]
    short: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What an article tells.

    Attributes:
        act: what it tells of.
        frames: who agreed on what, one entry an agreement.
        signers: who signed, one a side, or nobody.
        published: the day of publication and of the dateline.
        acted: the day of the act.
        place: where the act was, where that is told.
        earlier: the day and place of a signature before the act, where that is told.
        length: how long the agreement lasts, with its words, where that is told.
        notice: the notice that ends it, with its words, where that is told.
        binding: whether it binds, with its words, where that is told.
        provisions: how many of the topic's provisions are told.
        other: a state that is no party.
        style: how it is told.
    """

    act: Act
    frames: tuple[Frame, ...]
    signers: tuple[Signer, ...]
    published: datetime.date
    acted: datetime.date
    place: str | None
    earlier: tuple[datetime.date, str] | None
    length: Table | None
    notice: Table | None
    binding: Table | None
    provisions: int
    other: State
    style: Style

    @property
    def frame(self) -> Frame:
        """Who agreed on what, in the first of the agreements."""
        return self.frames[0]

    @property
    def told(self) -> frozenset[str]:
        """The sentences that follow the lead, by the names of their tables."""
        return frozenset(name for name, _ in self.style.sentences)


@st.composite
def plans(draw: st.DrawFn, setting: Setting) -> Plan:
    """Plans of articles.

    Args:
        draw: given by Hypothesis.
        setting: what is fixed about them.
    """
    act, lead = draw(_leads(setting))
    framed = _draw_frames(draw, setting, act, lead)
    published = draw(st.dates(*to_bounds(setting.choice.between)))
    days = draw(st.integers(0, 5))
    days = -days if act.planned else days
    told = _draw_told(draw, act, lead)
    places = [None, *framed[0].places] if "{where}" in lead.text else [None]
    return Plan(
        act=act,
        frames=framed,
        signers=_draw_signers(draw, framed[0], lead, setting),
        published=published,
        acted=published - datetime.timedelta(days=days),
        place=draw(st.sampled_from(places)),
        earlier=_draw_earlier(draw, framed[0], published, told),
        length=_draw_words(draw, "lengths", wanted=_tells_length(lead, told)),
        notice=_draw_words(draw, "notices", wanted="notice" in told),
        binding=_draw_words(draw, "binding", wanted="binding" in told),
        provisions=_draw_count(draw, framed[0], told),
        other=draw(st.sampled_from(_others(framed[0]))),
        style=_draw_style(draw, setting, (act, lead), days=days, told=told),
    )


def _leads(setting: Setting) -> st.SearchStrategy[tuple[Act, Lead]]:
    """Each act, then each way to tell it, as often as the others."""
    acts = list(dict.fromkeys((act.name, lead.who) for act, lead in setting.leads))
    leads = {
        key: st.sampled_from([pair for pair in setting.leads if key == (pair[0].name, pair[1].who)])
        for key in acts
    }
    return st.sampled_from(acts).flatmap(leads.__getitem__)


def _draw_frames(draw: st.DrawFn, setting: Setting, act: Act, lead: Lead) -> tuple[Frame, ...]:
    kinds = setting.kinds_of(act, lead)
    wanted = setting.choice
    group = lead.who == "group"
    first = draw(frames(Choice(kinds, wanted.parties, bilateral=not group, between=wanted.between)))
    first = Frame(first.states, first.topic, first.kind, lead.who == "bodies")
    if lead.who != "double":
        return (first,)
    topics = [topic for topic in load_material().topics if topic != first.topic]
    known = [words for words in load_material().kinds if words.kind in kinds]
    other: list[KindWords] = [words for words in known if words != first.kind] or known
    second = Frame(
        first.states, draw(st.sampled_from(topics)), draw(st.sampled_from(other)), bodies=False
    )
    return first, second


def _draw_signers(
    draw: st.DrawFn, frame: Frame, lead: Lead, setting: Setting
) -> tuple[Signer, ...]:
    if lead.who != "persons":
        return ()
    table, signers = load_news()["persons"], []
    for state in frame.states:
        person = draw(st.sampled_from(state.people))
        titles = table["honorifics"][person.gender]
        choices = {True: titles, False: [None], None: [None, *titles]}[setting.honorifics]
        form = draw(st.sampled_from(table["forms"]))
        signers.append(Signer(person, draw(st.sampled_from(choices)), form))
    return tuple(signers)


def _draw_told(draw: st.DrawFn, act: Act, lead: Lead) -> tuple[str, ...]:
    """What is told after the lead; two agreements in a lead leave room for no more."""
    if lead.who == "double":
        return ()
    chosen = [name for name in act.tells if draw(st.booleans())]
    without = {"renewal"} if "length" not in chosen else set()
    return tuple(name for name in chosen if name not in without)


def _tells_length(lead: Lead, told: tuple[str, ...]) -> bool:
    return "{length}" in lead.text or "length" in told


def _draw_words(draw: st.DrawFn, name: str, *, wanted: bool) -> Table | None:
    chosen: Table | None = draw(st.sampled_from(load_news()[name])) if wanted else None
    return chosen


def _draw_count(draw: st.DrawFn, frame: Frame, told: tuple[str, ...]) -> int:
    wanted = {"provisions", "provisions_to_come"} & set(told)
    return draw(st.integers(1, len(frame.topic.provisions))) if wanted else 0


def _draw_earlier(
    draw: st.DrawFn, frame: Frame, published: datetime.date, told: tuple[str, ...]
) -> tuple[datetime.date, str] | None:
    if "earlier" not in told:
        return None
    days = draw(st.integers(100, 2000))
    return published - datetime.timedelta(days=days), draw(st.sampled_from(frame.places))


def _others(frame: Frame) -> list[State]:
    return [state for state in load_material().states if state not in frame.states]


def _draw_style(
    draw: st.DrawFn,
    setting: Setting,
    told_as: tuple[Act, Lead],
    *,
    days: int,
    told: tuple[str, ...],
) -> Style:
    news = load_news()
    act, lead = told_as
    datelines = news["datelines"]["forms"]
    wanted = {True: datelines[:-1], False: datelines[-1:], None: datelines}[setting.dateline]

    def pick(choices: list[Any]) -> Any:
        return draw(st.sampled_from(choices))

    group = lead.who == "group"
    sentences = tuple((name, _draw_sentence(draw, name, group=group)) for name in told)
    texts = _sayable(news["background"]["texts"], group=group)
    background = tuple(draw(st.lists(st.sampled_from(texts), max_size=2, unique=True)))
    return Style(
        headline=pick([None, *_headlines(act, lead)]),
        dateline=pick(wanted),
        dateline_date=pick(news["datelines"]["dates"]),
        lead=lead.text,
        when=pick(_whens(days, setting.relative)),
        body=pick(news["persons"]["bodies"]),
        sentences=sentences,
        background=background,
        early=pick([0, len(background)]) if stand_alone(sentences) else 0,
        joins=tuple(pick(news["persons"]["joins"])),
        short=draw(st.booleans()),
    )


def stand_alone(sentences: tuple[tuple[str, str], ...]) -> bool:
    """Whether each names the agreement itself, so that others may stand before it."""
    return all("{short}" in text for _, text in sentences[:1])


def _headlines(act: Act, lead: Lead) -> list[str]:
    """The headlines that fit; those with two states do not fit a group."""
    group = lead.who == "group"
    return [text for text in act.headlines if not (group and ("{a" in text or "{b}" in text))]


def _draw_sentence(draw: st.DrawFn, name: str, *, group: bool) -> str:
    if name == "binding":
        return ""
    texts = load_news()["sentences"][name]
    sentence: str = draw(st.sampled_from(_sayable(texts, group=group)))
    return sentence


def _sayable(texts: list[str], *, group: bool) -> list[str]:
    """The sentences; of a group, those that do not speak of two."""
    words = load_news()["groups"]["not_said"] if group else []
    return [text for text in texts if not any(word in text for word in words)]


def _whens(days: int, relative: bool | None) -> list[str]:  # noqa: FBT001
    """The words for a day so many days before the publication."""
    table = load_news()["when"]
    near = table["relative"]["future" if days < 0 else "past"]
    counted = near.get(str(abs(days)), near["other"])
    absolute = table["absolute"]["forms"]
    if relative is None:
        return [*counted, *absolute]
    return list(counted if relative else absolute)
