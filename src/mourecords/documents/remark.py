"""What a reader noticed about a text."""

from __future__ import annotations

from dataclasses import dataclass

from mourecords.values.spans import Span


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that is wrong with a text, and was left as it is.

    Attributes:
        rule: the stable id of what was noticed, such as ``text.mojibake``.
        message: what is the matter, for people.
        span: the first place where it shows, or None for the whole text.

    Examples:
        >>> Remark("text.empty", "the text is empty").span is None
        True
    """

    rule: str
    message: str
    span: Span | None = None
