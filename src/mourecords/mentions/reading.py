"""What a sentence is, to those who find things in it."""

from __future__ import annotations

from typing import NamedTuple

from mourecords.documents.block import BlockKind


class Sentence(NamedTuple):
    """A sentence, in positions of the view.

    Attributes:
        start: its first position.
        end: the one after its last.
        block: the kind of block it stands in.
        paragraph: the number of that block, counted from 0.
    """

    start: int
    end: int
    block: BlockKind
    paragraph: int
