"""``mourecords timeline``: when one is bound, until when, and why."""

from __future__ import annotations

import datetime
import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from mourecords.calendar.telling import tell_note
from mourecords.cli.exits import Exit
from mourecords.cli.loading import load_file
from mourecords.cli.parse import to_day
from mourecords.cli.terminal import Style, make_style, say, to_safe
from mourecords.deadlines.deadline import to_name
from mourecords.deadlines.holidays import load_holidays
from mourecords.deadlines.lives import Answer, assume_events, tell_life, to_life_dict
from mourecords.records.event import Event
from mourecords.records.evidence import Evidence
from mourecords.records.record import Record

_LABEL = 22
_QUOTE = 100


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the records, the day, what is assumed, and the form of the result."""
    parser.add_argument("records", nargs="+", metavar="RECORDS", help="files of records")
    parser.add_argument("--id", metavar="ID", help="only the record with this id")
    parser.add_argument("--on", type=to_day, metavar="DATE", help="the day; today if left out")
    parser.add_argument(
        "--assume",
        type=to_event,
        action="append",
        default=[],
        metavar="KIND=DATE[@PARTY]",
        help="as if this happened too, such as ratified=2026-10-01@Peru; may be given again",
    )
    parser.add_argument(
        "--holidays", type=Path, metavar="FILE", help="days off, for what counts in working days"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="to read, or for programs"
    )


def run(args: Namespace) -> int:
    """Tell the life of each record that is asked for."""
    on = args.on or datetime.datetime.now().astimezone().date()
    calendar = load_holidays(args.holidays) if args.holidays else None
    records = [record for file in args.records for record in load_file(file)]
    chosen = [record for record in records if args.id in {None, record.id}]
    if not chosen:
        say(f"error: no record has the id {args.id!r}" if args.id else "error: no records")
        return Exit.NOTHING
    try:
        meant = [_assumed(record, args.assume) for record in chosen]
    except ValidationError as error:
        say(f"error: --assume: {error.errors()[0]['msg']}")
        return Exit.USAGE
    lives = [(record, tell_life(record, on, calendar=calendar)) for record in meant]
    if args.format == "json":
        rows = [to_life_dict(record, answers, on=on) for record, answers in lives]
        sys.stdout.write(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")
    else:
        style = make_style(sys.stdout)
        parts = (_page(record, on, answers=found, style=style) for record, found in lives)
        sys.stdout.write("\n".join(parts))
    return Exit.OK


def to_event(text: str) -> Event:
    """The event that an argument describes: ``KIND=DATE`` or ``KIND=DATE@PARTY``."""
    kind, _, rest = text.partition("=")
    date, _, party = rest.partition("@")
    try:
        return Event.model_validate({"kind": kind, "date": date, "party": party or None})
    except ValidationError as error:
        reason = error.errors()[0]["msg"]
        message = f"{text!r} is no event: {reason} (write KIND=DATE or KIND=DATE@PARTY)"
        raise ArgumentTypeError(message) from error


def _assumed(record: Record, events: Sequence[Event]) -> Record:
    return record.model_copy(update={"agreement": assume_events(record.agreement, events)})


def _page(record: Record, on: datetime.date, *, answers: Sequence[Answer], style: Style) -> str:
    lines = [
        style.paint(to_safe(to_name(record)), "bold", "green"),
        style.paint(f"as of {on}" + (f" · {to_safe(record.id)}" if record.id else ""), "dim"),
    ]
    for answer in answers:
        lines += _lines(answer, style)
    return "\n".join(lines) + "\n"


def _lines(answer: Answer, style: Style) -> Iterator[str]:
    value = to_safe(answer.text)
    yield f"{style.paint(to_safe(answer.name).rjust(_LABEL), 'cyan')}  {style.paint(value, 'bold')}"
    for line in _trace(answer):
        for part in style.wrap(line, indent=_LABEL + 2):
            yield " " * (_LABEL + 2) + style.paint(to_safe(part), "dim")


def _trace(answer: Answer) -> Iterator[str]:
    computed = answer.computed
    if answer.decided_by:
        yield f"decided by {answer.decided_by}"
    if computed is not None and computed.formula and answer.name != "status":
        given = ", ".join(_given(i.name, i.value, i.pointer) for i in computed.inputs)
        yield f"{computed.rule}: {computed.formula}" + (f" ({given})" if given else "")
        if answer.other:
            yield f"other reading: {answer.other}"
        if computed.reason:
            yield f"because: {computed.reason.definition}"
    if computed is not None:
        yield from (tell_note(note) for note in computed.notes)
    yield from (_quote(piece) for piece in answer.evidence if piece.quote)


def _given(name: str, value: str, pointer: str) -> str:
    return f"{name} {value}" + (f" at {pointer}" if pointer and pointer != value else "")


def _quote(piece: Evidence) -> str:
    words = to_safe(piece.quote or "")
    short = words if len(words) <= _QUOTE else f"{words[: _QUOTE - 1]}…"
    where = f" characters {piece.span.start:,}–{piece.span.end:,}" if piece.span else ""
    return f"“{short}”{where}"
