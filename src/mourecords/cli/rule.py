"""``mourecords rule``: what a rule checks and why, with examples."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from mourecords.cli.exits import Exit
from mourecords.cli.terminal import say
from mourecords.validation.rule import Rule
from mourecords.validation.rules import RULES


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the rule, or the wish for a list."""
    parser.add_argument("rule", nargs="?", metavar="ID", help="the id of a rule, or its concern")
    parser.add_argument("--list", action="store_true", help="one rule a line, its id first")


def run(args: Namespace) -> int:
    """Print the rule, or the list of them."""
    wanted = args.rule or ""
    found = [rule for rule in RULES.values() if _matches(rule, wanted)]
    if not found:
        say(f"error: there is no rule {wanted!r}; mourecords rule --list shows them all")
        return Exit.USAGE
    if args.list or len(found) > 1:
        sys.stdout.write("".join(f"{to_line(rule)}\n" for rule in found))
    else:
        sys.stdout.write(to_page(found[0]))
    return Exit.OK


def to_line(rule: Rule) -> str:
    """The id, the severity and the first words of a rule."""
    return f"{rule.id:34} {rule.severity:8} {rule.summary}"


def to_page(rule: Rule) -> str:
    """All that is told about a rule."""
    examples = (("It finds fault with:", rule.breaks), ("It does not with:", rule.sound))
    parts = [f"{rule.id} ({rule.severity})", rule.text]
    parts += [f"{title}\n\n{_indent(value)}" for title, value in examples]
    return "\n\n".join(parts) + "\n"


def _indent(value: object) -> str:
    text = json.dumps(value, indent=2, ensure_ascii=False)
    return "\n".join(f"    {line}" for line in text.splitlines())


def _matches(rule: Rule, wanted: str) -> bool:
    return not wanted or rule.id == wanted or rule.id.startswith(f"{wanted}.")
