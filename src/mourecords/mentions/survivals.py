"""What goes on after an instrument has ended, and for how long."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.pack import Pack
from mourecords.mentions.clause_types import ClauseCue
from mourecords.mentions.final_clauses import slots_of, to_length
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.values.durations import Duration
from mourecords.values.spans import Span

_LONGEST: Final = 700
_NUMBER: Final = re.compile(r"\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]? )?")


class SurvivalClause(NamedTuple):
    """A sentence that says what goes on.

    Attributes:
        span: the sentence, in the text.
        length: for how long, or None.
    """

    span: Span
    length: Duration | None


def find_survivals(
    text: InstrumentText, cues: Mapping[int, list[ClauseCue]]
) -> tuple[SurvivalClause, ...]:
    """The sentences that speak of what goes on after the end, each once.

    Args:
        text: the instrument.
        cues: what each part does, by the identity of the part.
    """
    found = (_read(text, cue) for cue in _cues(cues))
    return tuple(dict.fromkeys(clause for clause in found if clause))


def _cues(cues: Mapping[int, list[ClauseCue]]) -> Iterator[ClauseCue]:
    for found in cues.values():
        yield from (c for c in found if c.clause == "survival" and c.rule == "clause.words")


def _read(text: InstrumentText, cue: ClauseCue) -> SurvivalClause | None:
    sentence = text.sentence_at(text.view.from_text(cue.span.start))
    needed, pattern = compile_survival(text.pack)
    if len(sentence.text) > _LONGEST or not needed.search(sentence.text):
        return None
    plain = text.view.text[sentence.span.start : sentence.span.end]
    number = _NUMBER.match(plain)
    lead = number.end() if number else 0
    within = Span(sentence.span.start + lead, sentence.span.start + max(lead, len(plain.rstrip())))
    match = pattern.search(sentence.text)
    length = to_length(match.groupdict(), text.pack)[0] if match else None
    return SurvivalClause(text.view.to_text(within), length)


@cache
def compile_survival(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a sentence on survival has, and how long something goes on."""
    table = pack.table("final_clauses")["survival"]
    return re.compile(table["needed"]), re.compile(table["length"].format_map(slots_of(pack)))
