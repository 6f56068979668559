"""From a text to its records, step by step: read, find, assemble."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import NamedTuple

from mourecords.assembly.instruments import assemble_instrument
from mourecords.assembly.news import assemble_news
from mourecords.assembly.restoring import restore_finding, restore_record
from mourecords.assembly.titles import assemble_title
from mourecords.documents.document import Document
from mourecords.documents.folding import fold, to_encodable
from mourecords.documents.mending import Mended, to_given, to_mended
from mourecords.documents.remark import Remark
from mourecords.languages.lexicon import compile_lexicon
from mourecords.languages.pack import load_pack
from mourecords.mentions.genre import is_instrument, may_report
from mourecords.mentions.news import News
from mourecords.mentions.windows import to_windows
from mourecords.readers.plain import read_plain, read_story
from mourecords.readers.recasing import restore_case
from mourecords.readers.repairs import mend
from mourecords.readers.treaty import read_treaty_text
from mourecords.records.evidence import Evidence
from mourecords.records.evidence_view import to_fragment
from mourecords.records.finding import Finding
from mourecords.records.record import Record
from mourecords.validation.checking import validate
from mourecords.values.vocabularies import Severity


class Text(NamedTuple):
    """A text that no one has asked for the blocks of yet.

    Attributes:
        text: all of it.
        language: of the text, ISO 639.
    """

    text: str
    language: str


@dataclass(frozen=True)
class Parsed:
    """What a text was found to say.

    Attributes:
        document: the text that every span points into. Where the text reports no
            agreement, its blocks are made when the document is first asked for.
        records: one for each agreement that it reports, in the order of the text.
        noticed: what was found to be doubtful while the records were made.

    Examples:
        >>> parsed = parse(
        ...     "LIMA, May 2, 2024 - Peru and Chile signed a fisheries treaty here on Thursday."
        ... )
        >>> [party.code for party in parsed.records[0].agreement.parties]
        ['PE', 'CL']
    """

    origin: Document | Text = field(repr=False)
    records: tuple[Record, ...]
    noticed: tuple[Finding, ...] = ()

    @cached_property
    def document(self) -> Document:
        """The text that every span points into."""
        return _read(self.origin)

    def __iter__(self) -> Iterator[Record]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    def _repr_html_(self) -> str:
        """The text and its evidence as notebooks show them."""
        return to_fragment(self.records, self.document)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is doubtful in the records, worked out when first asked for."""
        found = [*(_to_finding(self.document, r) for r in self.document.remarks), *self.noticed]
        for record in self.records:
            found += validate(record, self.document)
        return tuple(found)


def _to_finding(document: Document, remark: Remark) -> Finding:
    """What a reader noticed, as a finding."""
    evidence: tuple[Evidence, ...] = ()
    if remark.span:
        quote = document.quote(remark.span)
        evidence = (Evidence(span=remark.span, quote=quote, rule=remark.rule),)
    return Finding(
        rule=remark.rule, severity=Severity.WARNING, message=remark.message, evidence=evidence
    )


def parse(
    text: str | Document, *, published: datetime.date | None = None, language: str = "en"
) -> Parsed:
    """The records of the agreements that a text reports or is.

    Args:
        text: a news article, a release or an instrument; or what ``read`` gave.
        published: the day of publication, from which "on Thursday" counts where
            the text has no dateline.
        language: of the text, ISO 639; there must be a pack for it.

    Returns:
        The document with its records; no record where the text reports no
        agreement between public parties. Any string is a text: none raises.

    Raises:
        PackError: there is no pack for the language.

    Examples:
        >>> record = parse(
        ...     "LIMA, May 2, 2024 - Peru and Chile signed a treaty on Thursday."
        ... ).records[0]
        >>> record.agreement.signed_on
        PartialDate('2024-05-02')
    """
    pack = load_pack(language)
    given = Text(to_encodable(text), language) if isinstance(text, str) else text
    mended = mend(given.text, pack)
    view = fold(mended.text)
    hits = compile_lexicon(pack).scan(view)
    if is_instrument(mended.text, view, hits=hits, pack=pack):
        reading = _Reading(
            given, mended, partial(read_treaty_text, mended, given=given.text, language=language)
        )
        made = assemble_instrument(reading.document, pack, view=view)
        return reading.restore(made.records, made.findings)
    if not hits.of("instrument") and not hits.of("agreeing"):
        return Parsed(given, ())
    cased = restore_case(mended, pack)
    if cased is not mended:
        mended, view = cased, fold(cased.text)
        hits = compile_lexicon(pack).scan(view)
    if not may_report(view, hits=hits, pack=pack):
        return Parsed(given, ())
    reading = _Reading(
        given, mended, partial(read_story, mended, given=given.text, language=language)
    )
    news = News(reading.document, pack, view, hits, published)
    found = tuple(record for part in to_windows(news) for record in assemble_news(part))
    return reading.restore(found)


class _Reading:
    """A text that is read as it is mended, and the way back to what was given.

    Args:
        given: the text.
        mended: the same text with its damage undone.
        read: makes the document of the mended text, where only characters were given.
    """

    def __init__(
        self, given: Document | Text, mended: Mended, read: Callable[[], Document]
    ) -> None:
        self._given, self._mended = given, mended
        self._sound = mended.text is given.text
        if isinstance(given, Text):
            self.document = read()
        else:
            self.document = given if self._sound else to_mended(given, mended)

    def restore(self, records: tuple[Record, ...], findings: tuple[Finding, ...] = ()) -> Parsed:
        """What was found, with its evidence in the text that was given."""
        if self._sound:
            return Parsed(self.document, records, findings)
        text, mended = self._given.text, self._mended
        return Parsed(
            self._given
            if isinstance(self._given, Document)
            else to_given(self.document, mended, text=text),
            tuple(restore_record(record, mended, text=text) for record in records),
            tuple(restore_finding(finding, mended, text=text) for finding in findings),
        )


def _read(origin: Document | Text) -> Document:
    if isinstance(origin, Document):
        return origin
    return read_plain(origin.text, language=origin.language)


def parse_title(title: str, *, language: str = "en") -> Record:
    """The record that the title of an instrument supports, as registries list it.

    Args:
        title: one line; any string is a title.
        language: of the title, ISO 639; there must be a pack for it.

    Returns:
        A record with title, kind and parties, as far as the title names them.

    Raises:
        PackError: there is no pack for the language.

    Examples:
        >>> record = parse_title("Exchange of Notes between Peru and Chile concerning Visas")
        >>> record.agreement.kind, [party.code for party in record.agreement.parties]
        (<Kind.EXCHANGE_OF_NOTES: 'exchange_of_notes'>, ['PE', 'CL'])
    """
    return assemble_title(to_encodable(title), load_pack(language))
