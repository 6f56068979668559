"""Which found agreement stands for which wanted one."""

from __future__ import annotations

from collections.abc import Sequence

from mourecords.scoring.fields import FIELDS, ScoredField
from mourecords.scoring.labels import AgreementRow
from mourecords.scoring.matching import is_close, is_same_party

Pair = tuple[AgreementRow | None, AgreementRow | None]
"""A wanted and a found agreement; None on the side that has no partner."""


def pair_up(wanted: Sequence[AgreementRow], got: Sequence[AgreementRow]) -> list[Pair]:
    """Pair each wanted agreement with the found one most like it, the likest first.

    Returns:
        The pairs, the wanted agreements without a partner, the found ones without.

    Examples:
        >>> fish, trade = AgreementRow(kind="treaty"), AgreementRow(kind="protocol")
        >>> [(a.kind, b.kind) for a, b in pair_up([fish, trade], [trade, fish])]
        [('treaty', 'treaty'), ('protocol', 'protocol')]
        >>> pair_up([], [fish])[0][0] is None
        True
    """
    ranks = [(-to_likeness(w, g), i, j) for i, w in enumerate(wanted) for j, g in enumerate(got)]
    chosen: dict[int, int] = {}
    for rank, i, j in sorted(ranks):
        if rank < 0 and i not in chosen and j not in chosen.values():
            chosen[i] = j
    pairs: list[Pair] = [(w, got[chosen[i]]) for i, w in enumerate(wanted) if i in chosen]
    pairs += [(w, None) for i, w in enumerate(wanted) if i not in chosen]
    return pairs + [(None, g) for j, g in enumerate(got) if j not in chosen.values()]


def to_likeness(wanted: AgreementRow, got: AgreementRow) -> float:
    """How much two agreements have in common, from 0 to 4.63.

    Parties count 2 (the share of those that both have), the kind 1, the title 1,
    the day of signature a half. A hundredth for each field with anything in common
    decides between equals, and after that the order of the text.
    """
    shared = sum(any(is_same_party(w, g) for g in got.parties) for w in wanted.parties)
    most = max(len(wanted.parties), len(got.parties), 1)
    title = bool(wanted.title and got.title) and is_close(wanted.title, got.title)
    day = wanted.signed_on is not None and wanted.signed_on == got.signed_on
    rest = sum(_overlaps(field, wanted, got) for field in FIELDS)
    return 2 * shared / most + (wanted.kind == got.kind) + title + day / 2 + rest / 100


def _overlaps(field: ScoredField, wanted: AgreementRow, got: AgreementRow) -> bool:
    return any(field.same(w, g) for w in field.values(wanted) for g in field.values(got))
