"""What notes without a title are, and between whom: by the offices that write and receive them."""

from __future__ import annotations

from collections import Counter

from mourecords.documents.folding import View
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.party_names import ADJECTIVE, PartyName, find_party_names
from mourecords.values.spans import Span

_HEAD = 1_500
_REACH = 20_000
_BEFORE = 90
_SIDES = 2


def find_note_kind(text: InstrumentText) -> tuple[str, Span] | None:
    """Whether a text without a title is an exchange of notes or of letters, with what shows it.

    Args:
        text: an instrument without a title.
    """
    start = compile_pattern(text.pack, "parties_of_instruments.note_start")
    found = start.search(text.view.folded, 0, _HEAD)
    if found is None:
        return None
    letters, notes = (
        len(compile_pattern(text.pack, f"parties_of_instruments.{name}").findall(text.view.folded))
        for name in ("letters", "notes")
    )
    kind = "exchange_of_letters" if letters > notes else "exchange_of_notes"
    return kind, Span(*found.span())


def find_note_parties(text: InstrumentText) -> tuple[PartyName, ...]:
    r"""The two states or organisations whose governments, embassies or ministries a note names.

    Args:
        text: an instrument without a title.

    Examples:
        >>> from mourecords.documents.document import Document
        >>> from mourecords.languages.pack import load_pack
        >>> from mourecords.mentions.instrument_text import read_instrument
        >>> words = (
        ...     "The Embassy of Peru presents its compliments to the Ministry of Ports of Chile. It"
        ...     " speaks of an island in Spain. The Government of Chile agrees with Peru."
        ... )
        >>> text = read_instrument(Document(words), load_pack("en"))
        >>> [name.code for name in find_note_parties(text)]
        ['PE', 'CL']
    """
    start = compile_pattern(text.pack, "parties_of_instruments.note_start")
    if start.search(text.view.folded, 0, _HEAD) is None:
        return ()
    end = min(len(text.view.text), _REACH)
    names = find_party_names(text.view, text.pack, within=Span(0, end))
    official = [name for name in names if _is_official(text.view, text.pack, name)]
    counts = Counter(name.code for name in official)
    top = counts.most_common(_SIDES + 1)
    if len(top) < _SIDES or (len(top) > _SIDES and top[_SIDES][1] == top[_SIDES - 1][1]):
        return ()
    plain = sorted(official, key=lambda name: (name.kind == ADJECTIVE, name.span))
    first = {name.code: name for name in reversed(plain)}
    chosen = [first[code] for code, _ in top[:_SIDES]]
    return tuple(sorted(chosen, key=lambda name: name.span))


def _is_official(view: View, pack: Pack, name: PartyName) -> bool:
    """Whether a name is that of a state whose government, embassy or ministry is meant."""
    before = compile_pattern(pack, "parties_of_instruments.note_before")
    if before.search(view.folded, max(0, name.span.start - _BEFORE), name.span.start):
        return True
    after = compile_pattern(pack, "parties_of_instruments.note_after")
    if after.match(view.folded, name.span.end):
        return True
    whole = compile_pattern(pack, "parties_of_instruments.note_whole")
    plain = view.folded[name.span.start : name.span.end]
    return name.kind != ADJECTIVE and whole.match(plain) is not None
