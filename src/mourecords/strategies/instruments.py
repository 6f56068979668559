"""Treaty and memorandum texts whose true record is known."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Unpack

from hypothesis import strategies as st

from mourecords.documents.source import Source
from mourecords.records.article import Article
from mourecords.strategies.damage import damaged
from mourecords.strategies.drafted import to_drafted
from mourecords.strategies.drafts import Draft, drafts
from mourecords.strategies.filling import fill_block, fill_slots
from mourecords.strategies.forms import load_tables, to_forms
from mourecords.strategies.notes import write_notes
from mourecords.strategies.sections import Section, to_sections
from mourecords.strategies.wants import Wants, to_choice
from mourecords.strategies.writing import Pen, Piece, Pieces, Slots, Written
from mourecords.values.spans import Span
from mourecords.values.vocabularies import ArticleLevel, SourceKind


def instruments(
    *,
    forms: Collection[str] | None = None,
    damage: Collection[str] = (),
    **wants: Unpack[Wants],
) -> st.SearchStrategy[Written]:
    """Texts of agreements, each with its true record.

    Agreements between two governments, memoranda of ministries, conventions of several states with
    a depositary, agreements with organisations, protocols that amend an earlier agreement,
    exchanges of notes; in articles, sections or paragraphs, held by parts and chapters or not.
    The words are from the language pack (``writing_instruments.toml``), none from a real text.
    Treaties and memoranda speak in their own words ("shall", "will").

    Args:
        forms: ``bilateral``, ``ministries``, ``multilateral``, ``organisation``, ``amending``,
            ``notes``; None for all that go with the other wishes.
        damage: what is done to the text, names in ``mourecords.strategies.DAMAGE``.
        wants: what the agreement shall be, as for ``agreements``.

    Raises:
        ValueError: a damage or a form that is not known, or wishes that exclude one another.

    Examples:
        >>> from hypothesis import find
        >>> written = find(instruments(kinds=["treaty"]), lambda written: True)
        >>> written.text.startswith("Treaty")
        True
        >>> str(written.record.agreement.entry_into_force.rule)
        'on_signature'
        >>> [str(node.level) for node in written.record.agreement.articles]
        ['preamble', 'article', 'article', 'conclusion']
    """
    chosen = to_forms(to_choice(wants), forms)
    made = st.one_of([drafts(form, choice=choice) for form, choice in chosen]).map(write_instrument)
    for name in damage:
        made = damaged(made, name)
    return made


def write_instrument(draft: Draft) -> Written:
    """The text of a draft, with its record.

    Args:
        draft: what to say and how.
    """
    slots = fill_slots(draft)
    writer = write_notes if draft.form == "notes" else _write_articles
    pen = Pen()
    title = pen.mark(draft.title, slots, pointer="/title")
    articles = writer(pen, draft, slots=slots)
    earlier = "".join(piece.text for piece in slots["earlier"]) or None
    agreement = to_drafted(draft, title=title, earlier=earlier, articles=articles)
    source = Source(language="en", kind=SourceKind.OFFICIAL_TEXT)
    return pen.to_written([agreement], source)


def _write_articles(pen: Pen, draft: Draft, *, slots: Slots) -> list[Article]:
    """Everything after the title; gives the tree."""
    pen.write("\n\n", slots)
    articles = [_write_preamble(pen, draft, slots)]
    for section in to_sections(draft, slots):
        articles.append(write_section(pen, section, pointer=f"/articles/{len(articles)}"))
    articles.append(_write_conclusion(pen, draft, slots))
    return articles


def _write_preamble(pen: Pen, draft: Draft, slots: Slots) -> Article:
    start = pen.length
    opening = pen.begin(draft.opening, slots)
    pen.write("\n\n", slots)
    recitals = []
    for recital in draft.recitals:
        first = pen.length
        text = pen.write(recital, slots)
        span = Span(first, pen.length)
        recitals.append(Article(level=ArticleLevel.RECITAL, text=text, span=span))
        pen.write("\n\n", slots)
    agreeing = pen.write(draft.agreeing, slots)
    preamble = Article(
        level=ArticleLevel.PREAMBLE,
        text=opening if recitals else f"{opening}\n\n{agreeing}",
        span=Span(start, pen.length),
        children=tuple(recitals),
    )
    pen.write("\n\n", slots)
    return preamble


def _write_conclusion(pen: Pen, draft: Draft, slots: Slots) -> Article:
    start = pen.length
    template = draft.testimonium["text"] + (f" {draft.prevailing}" if draft.prevailing else "")
    parts = [pen.write(template + "\n\n", slots)]
    sides = range(len(draft.frame.states))
    parts += [pen.write(draft.block, {**slots, **fill_block(draft, side)}) for side in sides]
    text = "".join(parts).strip()
    return Article(
        level=ArticleLevel.CONCLUSION,
        text=text,
        span=Span(start, start + len(text)),
        clauses=("testimonium",),
    )


def write_section(pen: Pen, section: Section, *, pointer: str) -> Article:
    """Write a part with its own parts; gives it with its places.

    Args:
        pen: what to write with.
        section: the part.
        pointer: where it stands in the agreement.
    """
    start = pen.length
    number = to_number(section)
    label: Mapping[str, Pieces] = {
        **dict.fromkeys(("number", "roman", "letter"), (Piece(number, (pointer,)),)),
        "heading": (Piece(section.heading),),
        "HEADING": (Piece(section.heading.upper()),),
    }
    pen.write(section.label, label)
    unit = section.level not in {ArticleLevel.PARAGRAPH, ArticleLevel.POINT} or (
        "eading}" in section.label.lower()
    )
    if unit:
        pen.write("\n\n", {})
    text = "".join(pen.put(piece) for piece in section.pieces)
    end = pen.length
    list_follows = bool(section.children) and section.children[0].level is ArticleLevel.POINT
    if section.pieces and not list_follows:
        pen.write("\n" if section.level is ArticleLevel.POINT else "\n\n", {})
    children = []
    for index, child in enumerate(section.children):
        if list_follows and index == 0:
            pen.write("\n", {})
        children.append(write_section(pen, child, pointer=f"{pointer}/children/{index}"))
        end = children[-1].span.end if children[-1].span else end
    if list_follows:
        pen.write("\n", {})
    return Article(
        level=section.level,
        number=number,
        heading=to_heading(section),
        text=text or None,
        span=Span(start, end),
        clauses=section.does,
        children=tuple(children),
    )


def to_number(section: Section) -> str:
    """The number of a part as its label writes it."""
    numbering = load_tables()["numbering"]
    if "{roman}" in section.label:
        return str(numbering["numerals"][section.place - 1])
    if "{letter}" in section.label:
        return str(numbering["letters"][section.place - 1])
    return str(section.place)


def to_heading(section: Section) -> str | None:
    """The heading of a part as its label writes it, if it does."""
    if "{HEADING}" in section.label:
        return section.heading.upper()
    return section.heading if "{heading}" in section.label else None
