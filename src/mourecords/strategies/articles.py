"""News articles whose true record is known."""

from __future__ import annotations

from collections.abc import Collection
from typing import Unpack

from hypothesis import strategies as st

from mourecords.documents.source import Source
from mourecords.strategies.damage import damaged, surrounded
from mourecords.strategies.manners import Manner, load_news, to_setting
from mourecords.strategies.plans import Plan, plans
from mourecords.strategies.slots import fill_date, to_slots
from mourecords.strategies.truth import to_agreement
from mourecords.strategies.wants import to_choice
from mourecords.strategies.writing import Pen, Piece, Pieces, Written
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import SourceKind


def articles(
    *, damage: Collection[str] = (), furniture: bool = False, **manner: Unpack[Manner]
) -> st.SearchStrategy[Written]:
    """News articles about agreements, each with the true records.

    They tell that an agreement was signed, or is to be signed, was initialled, ratified,
    renewed, terminated, reached, or has entered into force. The words are those of the
    language pack (``writing_news.toml``), and nothing in them is from a real article.

    Args:
        damage: what is done to the text, names in ``mourecords.strategies.DAMAGE``.
        furniture: whether menus, notices and links stand around the article.
        manner: what the agreement shall be, as for ``agreements``; and what the article
            shall tell and how: ``acts``, ``who``, ``forms``, ``relative``, ``honorifics``,
            ``dateline``: see ``Manner``.

    Raises:
        ValueError: a damage or a word that is not known, or wishes that exclude one another.

    Examples:
        >>> from hypothesis import find
        >>> written = find(articles(parties=["PE", "CL"], acts=["ratified"]), lambda written: True)
        >>> written.text.strip()
        "LIMA, January 1, 2000 - Peru's parliament today ratified an agreement on ..."
        >>> row = written.record.to_row()
        >>> [party["code"] for party in row["parties"]], row["status"]
        (['PE', 'CL'], 'ratified')
        >>> all(e.quote in written.text for e in written.record.evidence["/parties/0"])
        True
    """
    made = plans(to_setting(manner, to_choice(manner))).map(write_article)
    if furniture:
        made = st.builds(_furnished, made, _furniture("before"), _furniture("after"))
    for name in damage:
        made = damaged(made, name)
    return made


def _furniture(place: str) -> st.SearchStrategy[str]:
    return st.sampled_from(load_news()["furniture"][place])


def _furnished(written: Written, before: str, after: str) -> Written:
    return surrounded(written, before=f"{before}\n\n", after=f"\n{after}\n")


def write_article(plan: Plan) -> Written:
    """The article that a plan describes, with its records.

    Args:
        plan: what to tell and how.
    """
    pen, slots, style = Pen(), to_slots(plan), plan.style
    if style.headline:
        pen.begin(style.headline + "\n\n", slots)
    pen.write(style.dateline, {"city": slots["city"], "date": _dateline_date(plan)})
    for sentence in style.lead.split(". "):
        pen.begin(sentence if sentence.endswith(".") else f"{sentence}. ", slots)
    pen.put(Piece("\n\n"))
    for sentence in _paragraphs(plan):
        pen.begin(sentence + "\n\n", slots)
    day = PartialDate.from_date(plan.published)
    source = Source(published=day, language="en", kind=SourceKind.NEWS)
    return pen.to_written(
        [to_agreement(plan, number) for number in range(len(plan.frames))], source
    )


def _paragraphs(plan: Plan) -> tuple[str, ...]:
    """What follows the lead: some background, what is told of the agreement, and the rest."""
    style = plan.style
    told = tuple(
        plan.binding["text"] if name == "binding" and plan.binding else text
        for name, text in style.sentences
    )
    return (*style.background[: style.early], *told, *style.background[style.early :])


def _dateline_date(plan: Plan) -> Pieces:
    text = fill_date(plan.style.dateline_date, plan.published)
    dated = ("/events/0/date",) if "{when}" in plan.style.lead else ()
    return (Piece(text, dated, derived=True, of=(0, 1)[: len(plan.frames)]),)
