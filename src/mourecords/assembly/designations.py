"""The parties of an instrument with the names and the role that its text gives them."""

from __future__ import annotations

from mourecords.assembly.proving import Proof
from mourecords.mentions.designations import find_designations, find_role
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.records.party import Party
from mourecords.values.spans import Span
from mourecords.values.vocabularies import PartyRole


def to_designated(
    text: InstrumentText, parties: tuple[Party, ...], *, title_end: int, proof: Proof
) -> tuple[Party, ...]:
    """The parties, each with its aliases and its role, and evidence for both.

    Args:
        text: the instrument.
        parties: as they are named.
        title_end: where the title ends, in the view.
        proof: where evidence goes.
    """
    codes = frozenset(party.code for party in parties if party.code)
    found = find_designations(text, codes, title_end=title_end)
    role = find_role(text)
    made: list[Party] = []
    for index, party in enumerate(parties):
        pointer = f"/parties/{index}"
        own = [text.view.to_text(d.span) for d in found if d.code == party.code]
        aliases = _unique(text, own)
        for place, span in enumerate(aliases.values()):
            proof.add(f"{pointer}/aliases/{place}", span, rule="party.designation")
        if role:
            proof.add(f"{pointer}/role", text.view.to_text(role.span), rule="party.role")
        values = {"aliases": tuple(aliases), "role": PartyRole(role.role) if role else None}
        filled = {name: value for name, value in values.items() if value}
        made.append(party.model_copy(update=filled))
    return tuple(made)


def _unique(text: InstrumentText, spans: list[Span]) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for span in spans:
        words = " ".join(text.document.quote(span).split())
        found.setdefault(words, span)
    return found
