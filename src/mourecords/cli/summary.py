"""The readable summary: every value above the words that support it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mourecords.cli.lines import Line, missing, to_lines, to_words
from mourecords.cli.terminal import Style, to_safe
from mourecords.documents.document import Document
from mourecords.pipeline import Parsed
from mourecords.records.evidence import Evidence
from mourecords.records.finding import Finding
from mourecords.records.record import Record
from mourecords.values.vocabularies import Basis

_LABEL: Final = 14
_INDENT: Final = _LABEL + 2
_QUOTE: Final = 240
_TREE: Final = "/articles"
"""Of the article tree only its first level is shown: below it every clause has evidence."""
_HUES: Final = {"error": "red", "warning": "yellow", "note": "cyan"}


@dataclass(frozen=True, slots=True)
class _Page:
    """What the lines of one file need: its name, where its lines start, the style."""

    name: str
    starts: tuple[int, ...]
    style: Style

    def place(self, evidence: Evidence) -> str:
        """``line:column``, counted from 1 as editors do."""
        if evidence.span is None or evidence.source:
            return ""
        line = bisect_right(self.starts, evidence.span.start)
        return f"{line}:{evidence.span.start - self.starts[line - 1] + 1}"


def to_summary(name: str, parsed: Parsed, *, style: Style) -> str:
    """What was found in one file, to read.

    Args:
        name: the file, as the user named it.
        parsed: what ``parse`` gave.
        style: for which output.

    Returns:
        Lines of text with a newline at the end.
    """
    page = _Page(name, _line_starts(parsed.document), style)
    lines: list[str] = []
    if not parsed.records:
        lines.append(f"{style.paint(to_safe(name), 'bold')}: no agreement found")
    for index, record in enumerate(parsed.records):
        lines += ([""] if index else []) + [*_record(record, page, index, len(parsed.records))]
    for finding in parsed.findings:
        lines += ["", *_finding(finding, page)]
    return "\n".join(lines) + "\n"


def _line_starts(document: Document) -> tuple[int, ...]:
    starts, at = [0], document.text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = document.text.find("\n", at + 1)
    return tuple(starts)


def _record(record: Record, page: _Page, index: int, count: int) -> Iterator[str]:
    agreement = record.agreement
    title = agreement.title or to_words(agreement.kind or "agreement").capitalize()
    number = f" · {index + 1} of {count}" if count > 1 else ""
    yield page.style.paint(to_safe(title), "bold", "green")
    state = to_words(agreement.status())
    yield page.style.paint(f"{state} · {to_safe(page.name)}{number}", "dim")
    yield ""
    for line in to_lines(agreement):
        yield from _value(line, page)
        yield from _support(record, line, page)
    unknown = missing(agreement)
    if unknown:
        yield ""
        yield from _labelled("not found", ", ".join(unknown), page, "dim")


def _value(line: Line, page: _Page) -> Iterator[str]:
    yield from _labelled(line.label, line.value, page, "bold")


def _labelled(label: str, value: str, page: _Page, *look: str) -> Iterator[str]:
    style = page.style
    first, *others = style.wrap(to_safe(value), indent=_INDENT)
    yield f"{style.paint(label.rjust(_LABEL), 'cyan')}  {style.paint(first, *look)}"
    for other in others:
        yield " " * _INDENT + style.paint(other, *look)


def _support(record: Record, line: Line, page: _Page) -> Iterator[str]:
    """The words that support a value: below it, each quote once."""
    seen: set[tuple[object, str]] = set()
    for pointer, piece in _pieces(record, line.pointer):
        if (piece.span, piece.rule) in seen:
            continue
        seen.add((piece.span, piece.rule))
        yield from _quote(piece, pointer.removeprefix(line.pointer).strip("/"), page)


def _pieces(record: Record, pointer: str) -> Iterator[tuple[str, Evidence]]:
    below = [key for key in record.evidence if key == pointer or key.startswith(f"{pointer}/")]
    if pointer.startswith(_TREE):
        below = [key for key in below if key.count("/") <= pointer.count("/") + 1]
    if not below and not pointer.startswith(_TREE):
        yield from ((pointer, piece) for piece in record.why(pointer))
    for key in below:
        yield from ((key, piece) for piece in record.evidence[key])


def _quote(piece: Evidence, part: str, page: _Page) -> Iterator[str]:
    style = page.style
    basis = "" if piece.basis is Basis.STATED else f"{piece.basis} "
    notes = "  ".join(n for n in (page.place(piece), f"{basis}{piece.rule}") if n)
    about = "" if not part or part.isdigit() else f"{to_words(part.replace('/', ' '))}: "
    if piece.quote is None:
        yield " " * _INDENT + style.paint(f"{about}{notes}", "dim")
        return
    words = style.wrap(f"{about}“{_short(to_safe(piece.quote))}”", indent=_INDENT + 2)
    if len(words[-1]) + len(notes) + 2 + _INDENT + 2 <= style.width:
        words[-1] = f"{words[-1]}  {style.paint(notes, 'dim')}"
    else:
        words.append(style.paint(notes, "dim"))
    for word in words:
        yield f"{' ' * _INDENT}{style.paint('│', 'dim')} {word}"


def _short(text: str) -> str:
    """A long quote by its two ends."""
    half = _QUOTE // 2
    return text if len(text) <= _QUOTE else f"{text[:half].rstrip()} … {text[-half:].lstrip()}"


def _finding(finding: Finding, page: _Page) -> Iterator[str]:
    style, severity = page.style, str(finding.severity)
    label = style.paint(severity.rjust(_LABEL), _HUES[severity], "bold")
    first, *others = style.wrap(to_safe(finding.message), indent=_INDENT)
    yield f"{label}  {first}"
    yield from (" " * _INDENT + other for other in others)
    for piece in finding.evidence:
        yield from _quote(piece, "", page)
    about = "  ".join(part for part in (finding.pointer, finding.rule) if part)
    yield " " * _INDENT + style.paint(to_safe(about), "dim")
    if finding.fix:
        yield from _labelled("fix", finding.fix, page)
