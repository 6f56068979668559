"""Exit codes: what a shell script can tell from how the program ended."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended; the numbers are stable.

    Examples:
        >>> int(Exit.UNREADABLE)
        3
    """

    OK = 0
    """Done; there is a result."""
    NOTHING = 1
    """Done; but no agreement was found, or a check found errors."""
    USAGE = 2
    """The call was wrong: an unknown option, value or format, or a missing extra."""
    UNREADABLE = 3
    """An input cannot be read, or is not what it claims to be. Nothing was printed."""
    FAULT = 70
    """A fault in this program, which should be reported."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C."""
    BROKEN_PIPE = 141
    """Whoever read the output stopped reading, as ``head`` does."""
