"""``mourecords weigh``: what speaks for and against a draft binding in law."""

from __future__ import annotations

import dataclasses
import json
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Sequence

from mourecords.cli.exits import Exit
from mourecords.cli.parse import read_one
from mourecords.cli.terminal import Style, make_style, to_safe
from mourecords.weighing import Place, Signal, Weighing, weigh

_SHOWN = 4
_QUOTE = 70


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the text, the practice and the form of the result."""
    parser.add_argument("file", metavar="FILE", help="a text, or - for standard input")
    parser.add_argument(
        "--practice",
        choices=("uk", "au", "us", "us_defence"),
        help="whose national practice counts",
    )
    parser.add_argument(
        "--reword",
        action="store_true",
        help="list every word of a treaty, and what an instrument that does not bind says",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="to read, or for programs"
    )


def run(args: Namespace) -> int:
    """Weigh the text and print what was found."""
    found = weigh(read_one(args.file), practice=args.practice)
    if args.format == "json":
        sys.stdout.write(json.dumps(dataclasses.asdict(found), indent=2, ensure_ascii=False) + "\n")
    else:
        lines = _lines(found, make_style(sys.stdout), reword=args.reword)
        sys.stdout.write("".join(f"{line}\n" for line in lines))
    return Exit.OK


def _lines(found: Weighing, style: Style, *, reword: bool) -> Iterator[str]:
    practice = f", practice {found.practice}" if found.practice else ""
    verdict = str(found.verdict).replace("_", "-")
    yield f"{style.paint('verdict', 'cyan')}  {style.paint(verdict, 'bold')}" + style.paint(
        f"  (score {found.score:+}{practice})", "dim"
    )
    for signal in found.signals:
        yield from _signal(signal, style)
    if reword:
        for one in found.suggestions:
            yield f"{_where(one.place)}  “{to_safe(one.place.quote)}”: {one.instead}"
    elif found.suggestions:
        words = Counter(one.place.quote.lower() for one in found.suggestions)
        told = ", ".join(f"“{to_safe(word)}” x{count}" for word, count in words.most_common())
        yield style.paint(f"words of treaties: {told}; --reword lists them", "dim")


def _signal(signal: Signal, style: Style) -> Iterator[str]:
    about = f"  {signal.about}" if signal.about else ""
    times = f"  x{len(signal.places)}" if len(signal.places) > 1 else ""
    yield f"{signal.weight:+3}  {style.paint(signal.rule, 'bold')}{about}{times}"
    if not signal.rule.endswith(".modals"):
        yield from _places(signal.places, style)


def _places(places: Sequence[Place], style: Style) -> Iterator[str]:
    for place in places[:_SHOWN]:
        quote = to_safe(place.quote)
        short = quote if len(quote) <= _QUOTE else f"{quote[: _QUOTE - 1]}…"
        yield "     " + style.paint(f"“{short}”  {_where(place)}", "dim")
    if len(places) > _SHOWN:
        yield "     " + style.paint(f"and {len(places) - _SHOWN} more", "dim")


def _where(place: Place) -> str:
    article = f"{place.article}, " if place.article else ""
    return f"{article}characters {place.span.start:,}–{place.span.end:,}"
