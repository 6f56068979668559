"""The figures of a run as lines to read."""

from __future__ import annotations

from collections.abc import Iterator

from mourecords.scoring.fields import COUNTED
from mourecords.scoring.frozen import Change
from mourecords.scoring.outcomes import Scores


def to_table(scores: Scores) -> Iterator[str]:
    """Precision, recall, F1 and the number of labels for each field, then the overall figure.

    Examples:
        >>> list(to_table(Scores(documents=0, outcomes=())))[-1]
        '0 documents, overall 1.000'
    """
    yield f"{'field':16} {'prec':>6} {'recall':>6} {'F1':>6} {'gold':>5}"
    for name, figure in scores.figures.items():
        numbers = f"{figure.precision:6.3f} {figure.recall:6.3f} {figure.f1:6.3f}"
        aside = "" if name in COUNTED else "   (not in overall)"
        yield f"{name:16} {numbers} {figure.wanted:5d}{aside}"
    yield f"{scores.documents} documents, overall {scores.overall:.3f}"


def to_errors(scores: Scores, field: str) -> Iterator[str]:
    """Every error of one field."""
    yield f"{field}:"
    yield from (f"  {outcome}" for outcome in scores.errors(field))


def to_worst(scores: Scores, count: int) -> Iterator[str]:
    """The articles with most errors."""
    yield "worst:"
    yield from (f"  {errors:3d} {document}" for document, errors in scores.worst(count))


def to_change(change: Change) -> Iterator[str]:
    """What was gained and lost, first the numbers.

    Examples:
        >>> list(to_change(Change(gained=("a kind: 1 found",), lost=())))
        ['gained 1, lost 0', '  + a kind: 1 found']
    """
    yield f"gained {len(change.gained)}, lost {len(change.lost)}"
    yield from (f"  + {line}" for line in change.gained)
    yield from (f"  - {line}" for line in change.lost)
