"""Who writes a diplomatic note: "The Minister of Trade of Peru to the Ambassador of Chile"."""

from __future__ import annotations

from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.party_names import ADJECTIVE, find_party_names
from mourecords.values.spans import Span


def find_sender(text: InstrumentText, within: Span) -> str | None:
    r"""The code of the side whose officer writes a note, by the line that heads it, or None.

    Args:
        text: the instrument.
        within: the note, in the text.

    Examples:
        >>> from mourecords.documents.document import Document
        >>> from mourecords.languages.pack import load_pack
        >>> from mourecords.mentions.instrument_text import read_instrument
        >>> head = "The Minister of Trade of Peru to the Ambassador of Chile\n\nExcellency,"
        >>> find_sender(read_instrument(Document(head), load_pack("en")), Span(0, len(head)))
        'PE'
    """
    heads = compile_pattern(text.pack, "closing.correspondents")
    for head in heads.finditer(text.document.text, within.start, within.end):
        codes = [_code_of(text, Span(*head.span(side))) for side in ("sender", "addressee")]
        if all(codes) and codes[0] != codes[1]:
            return codes[0]
    return None


def _code_of(text: InstrumentText, part: Span) -> str | None:
    within = Span(text.view.from_text(part.start), text.view.from_text(part.end))
    names = find_party_names(text.view, text.pack, within=within)
    return next((name.code for name in names if name.kind != ADJECTIVE), None)
