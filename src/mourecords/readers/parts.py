"""A stretch of a page on its way to be a block."""

from __future__ import annotations

from dataclasses import dataclass

from mourecords.documents.block import BlockKind
from mourecords.languages.datelines import Dateline
from mourecords.values.spans import Span


@dataclass(slots=True)
class Part:
    """A stretch of a page, and what it seems to be so far.

    Attributes:
        span: where it is.
        kind: what it seems to be.
        gap: whether a blank line is before it.
        dateline: the dateline it opens with.
    """

    span: Span
    kind: BlockKind
    gap: bool = True
    dateline: Dateline | None = None
