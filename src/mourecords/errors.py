"""Every error that mourecords raises: fields first, message derived from them, a stable code.

A text that is merely poor never raises; it gives an emptier record and findings.
An error means that the call itself was wrong: an unreadable file, an unknown
format, a value that cannot exist.
"""

from __future__ import annotations

from typing import ClassVar


class MouRecordsError(Exception):
    """The parent of every error of this package.

    Attributes:
        code: a stable, dotted identifier that programs can compare.
        hint: what to do about it, or an empty string.

    Examples:
        >>> from mourecords import Duration, MouRecordsError
        >>> try:
        ...     Duration("five years")
        ... except MouRecordsError as error:
        ...     error.code
        'value.duration'
    """

    code: ClassVar[str] = "error"
    hint: str = ""


class ValueFormatError(MouRecordsError, ValueError):
    """A text that is not a value of the expected form.

    Attributes:
        kind: what was expected, such as ``duration``.
        text: what was given.
        reason: why it is not one.
        hint: the form that is expected.

    Examples:
        >>> from mourecords import PartialDate
        >>> PartialDate("2025-02-30")
        Traceback (most recent call last):
        ...
        mourecords.errors.DateError: '2025-02-30' is not a date: February 2025 has no day 30 (...)
    """

    code = "value"
    kind: ClassVar[str] = "value"

    def __init__(self, text: object, reason: str, hint: str = "") -> None:
        self.text = text
        self.reason = reason
        self.hint = hint
        tail = f" ({hint})" if hint else ""
        super().__init__(f"{text!r} is not a {self.kind}: {reason}{tail}")

    def __reduce__(self) -> tuple[type[ValueFormatError], tuple[object, str, str]]:
        return type(self), (self.text, self.reason, self.hint)


class SpanError(ValueFormatError):
    """A span whose ends cannot be: negative, or the end before the start."""

    code = "value.span"
    kind = "span"


class DateError(ValueFormatError):
    """A text that is no EDTF date, or a date that does not exist."""

    code = "value.date"
    kind = "date"


class DurationError(ValueFormatError):
    """A text that is no ISO 8601 duration, or a duration that cannot be."""

    code = "value.duration"
    kind = "duration"


class WordDigitConflictError(DurationError):
    """Words and digits that disagree, as in "thirty (60) days" (rule K43).

    Attributes:
        words: the number that the words give.
        digits: the number that the digits give.
    """

    code = "value.duration.word-digit-conflict"

    def __init__(self, text: object, words: int, digits: int) -> None:
        self.words = words
        self.digits = digits
        super().__init__(text, f"the words say {words} and the digits say {digits}")

    def __reduce__(self) -> tuple[type[WordDigitConflictError], tuple[object, int, int]]:  # type: ignore[override]
        return type(self), (self.text, self.words, self.digits)


class UndecidableError(MouRecordsError, TypeError):
    """A comparison of two imprecise dates that has no answer.

    Attributes:
        left: the date on the left.
        right: the date on the right.

    Examples:
        >>> from mourecords import PartialDate
        >>> PartialDate("2025") < PartialDate("2025-06")
        Traceback (most recent call last):
        ...
        mourecords.errors.UndecidableError: whether 2025 is before 2025-06 cannot be decided: ...
    """

    code = "value.undecidable"

    def __init__(self, left: object, right: object) -> None:
        self.left = left
        self.right = right
        super().__init__(
            f"whether {left} is before {right} cannot be decided: their intervals overlap"
        )


class FileError(MouRecordsError):
    """A file or a stream that cannot be used.

    Attributes:
        path: the file, or ``-`` for standard input.
        reason: why it cannot be used.
    """

    code = "file"

    def __init__(self, path: str, reason: str, hint: str = "") -> None:
        self.path = path
        self.reason = reason
        self.hint = hint
        tail = f" ({hint})" if hint else ""
        super().__init__(f"{path}: {reason}{tail}")

    def __reduce__(self) -> tuple[type[FileError], tuple[str, str, str]]:
        return type(self), (self.path, self.reason, self.hint)


class ReadError(FileError):
    """A file or a stream that cannot be read as text."""

    code = "read"


class WriteError(FileError):
    """A file that cannot be written; what was there before is unchanged."""

    code = "write"


class ProblemsError(MouRecordsError):
    """Stored data, or what is to be stored, with one or more faults in it.

    Attributes:
        problems: one ``Problem`` for each fault, in the order of the data.
    """

    code = "problems"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))

    def __reduce__(self) -> tuple[type[ProblemsError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


class LoadError(ProblemsError):
    """Stored records that cannot be loaded; every problem is listed."""

    code = "load"


class DumpError(ProblemsError):
    """Records that a format cannot hold; every problem is listed."""

    code = "dump"


class Problem:
    """One fault in stored data: where it is and what is wrong.

    Attributes:
        source: the file, or a word for the stream.
        line: the line, counted from 1, or None where lines mean nothing.
        pointer: a JSON Pointer (RFC 6901) to the value, "" for the whole.
        message: what is wrong and what was expected.
    """

    __slots__ = ("line", "message", "pointer", "source")

    def __init__(
        self, message: str, *, source: str = "", line: int | None = None, pointer: str = ""
    ) -> None:
        self.source = source
        self.line = line
        self.pointer = pointer
        self.message = message

    def __str__(self) -> str:
        where = ":".join(part for part in (self.source, str(self.line or "")) if part)
        at = f" at {self.pointer}" if self.pointer else ""
        return f"{where}{at}: {self.message}" if where or at else self.message


class UnknownFormatError(MouRecordsError, LookupError):
    """A name of a format that is not known, or nothing that tells the format.

    Attributes:
        name: what was asked for, or "" where the format has to be named.
        known: the names that there are.
    """

    code = "format.unknown"

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name = name
        self.known = known
        what = f"there is no format {name!r}; there are" if name else "name a format, one of"
        super().__init__(f"{what}: {', '.join(known)}")

    def __reduce__(self) -> tuple[type[UnknownFormatError], tuple[str, tuple[str, ...]]]:
        return type(self), (self.name, self.known)


class FormatError(MouRecordsError, ValueError):
    """A format that cannot do what was asked of it.

    Attributes:
        name: the format.
        reason: what it cannot do.
    """

    code = "format"

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"{name}: {reason}")

    def __reduce__(self) -> tuple[type[FormatError], tuple[str, str]]:
        return type(self), (self.name, self.reason)


class MissingExtraError(MouRecordsError, ImportError):
    """Something that only an extra of this package provides.

    Attributes:
        extra: the extra to install.
        purpose: what it is needed for.
    """

    code = "extra.missing"

    def __init__(self, extra: str, purpose: str) -> None:
        self.extra = extra
        self.purpose = purpose
        self.hint = f"pip install 'mourecords[{extra}]'"
        super().__init__(f"{purpose} needs the extra {extra!r}: {self.hint}")

    def __reduce__(self) -> tuple[type[MissingExtraError], tuple[str, str]]:
        return type(self), (self.extra, self.purpose)


class PackError(MouRecordsError):
    """A language pack or data table with a fault in it.

    Attributes:
        file: the file of the pack.
        key: the key or line in it.
        reason: what is wrong.
    """

    code = "pack"

    def __init__(self, file: str, key: str, reason: str) -> None:
        self.file = file
        self.key = key
        self.reason = reason
        super().__init__(f"{file}: {key}: {reason}")

    def __reduce__(self) -> tuple[type[PackError], tuple[str, str, str]]:
        return type(self), (self.file, self.key, self.reason)


class SettingsError(PackError):
    """Settings with a fault: an unknown key, a wrong value, a suppression without a reason."""

    code = "settings"
