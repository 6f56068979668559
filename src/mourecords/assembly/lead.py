"""Where in a sentence a commitment begins, and what it is in grammar."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Form(StrEnum):
    """What a commitment is in grammar."""

    VERB = "verb phrase"
    NOUN = "noun phrase"
    CLAUSE = "clause"
    FINITE = "verb of the agreement"


class Lead(NamedTuple):
    """Where a commitment begins.

    Attributes:
        start: its first position in the view.
        form: what it is in grammar.
        verb: for a clause or a verb of the agreement, where the complement of that
            verb begins; else 0.
        stop: where it ends, if not with its sentence; 0 where that is not known.
        scope: whether it hangs on the agreement itself: "a pact on …", "a pact to …".
        aim: whether it is a purpose, which may be too general to be a commitment.
    """

    start: int
    form: Form
    verb: int = 0
    stop: int = 0
    scope: bool = False
    aim: bool = False
