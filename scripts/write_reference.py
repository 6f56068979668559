"""Write the pages of the reference that the code knows: public names, vocabularies and rules.

python scripts/write_reference.py
"""

import argparse
import inspect
import json
from pathlib import Path

import mourecords
from mourecords.cli.commands import COMMANDS, load_command
from mourecords.validation.rule import Rule
from mourecords.validation.rules import RULES
from mourecords.values import vocabularies
from mourecords.values.vocabularies.vocabulary import Vocabulary

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
NAMES = """# Public names

What `import mourecords` offers. Everything else may move from one release to the next.

| name | what it is |
| --- | --- |
"""
COMMANDS_PAGE = """# Commands

Each is a part of `mourecords`; `mourecords COMMAND --help` tells the same. Results go to standard
output, remarks to standard error; `-` is standard input. Exit codes: 0 there is a result, 1 no
agreement was found or a check found errors, 2 the call was wrong, 3 an input cannot be read.

"""
VOCABULARIES = """# Vocabularies

Each is a `StrEnum` in `mourecords`: a member equals its text, and carries its `definition` and
`source`.

"""
RULE_PAGE = """# Rules of the check

What `mourecords check` and [`validate`][mourecords.validation.checking.validate] look for. The
text of each rule is the docstring of its function; `mourecords rule ID` shows it with examples.

"""


def to_pages() -> dict[Path, str]:
    """Each page and its text, as Markdown."""
    names = "".join(to_row(name) for name in sorted(mourecords.__all__))
    found = [getattr(vocabularies, name) for name in sorted(vars(vocabularies))]
    sections = "\n".join(to_section(thing) for thing in found if is_vocabulary(thing))
    return {
        REFERENCE / "names.md": NAMES + names,
        REFERENCE / "commands.md": COMMANDS_PAGE + "\n".join(map(to_command, COMMANDS)),
        REFERENCE / "vocabularies.md": VOCABULARIES + sections,
        REFERENCE / "rules.md": RULE_PAGE + "\n".join(to_rule(rule) for rule in RULES.values()),
    }


def to_row(name: str) -> str:
    """A row of the table of names: a link to the full explanation, and its first sentence."""
    public = getattr(mourecords, name)
    if is_vocabulary(public):
        link = f"[`{name}`](vocabularies.md#{name.lower()})"
    else:
        link = f"[`{name}`][{public.__module__}.{name}]"
    return f"| {link} | {to_summary(public)} |\n"


def is_vocabulary(thing: object) -> bool:
    """Whether this is a vocabulary with members."""
    return isinstance(thing, type) and issubclass(thing, Vocabulary) and bool(list(thing))


def to_summary(thing: object) -> str:
    """The first paragraph of a docstring, on one line."""
    paragraph = inspect.cleandoc(thing.__doc__ or "").partition("\n\n")[0]
    return " ".join(paragraph.split())


def to_section(vocabulary: type[Vocabulary]) -> str:
    """A heading, what the vocabulary is, and a table of its members."""
    rows = [f"| `{member}` | {member.definition} | {member.source} |" for member in vocabulary]
    table = "\n".join(["| member | definition | source |", "| --- | --- | --- |", *rows])
    return f"## {vocabulary.__name__}\n\n{to_summary(vocabulary)}\n\n{table}\n"


def to_command(name: str) -> str:
    """A heading, what the command does, and a table of its arguments."""
    parser = argparse.ArgumentParser(add_help=False)
    load_command(name).add_arguments(parser)
    rows = "".join(
        f"| `{' '.join((*action.option_strings[:1], shown_of(action))).strip()}` "
        f"| {(action.help or '').replace('|', ', ')} |\n"
        for action in parser._actions
    )
    purpose = f"{COMMANDS[name][0].upper()}{COMMANDS[name][1:]}."
    return (
        f"## `mourecords {name}`\n\n{purpose}\n\n| argument | what it is |\n| --- | --- |\n{rows}"
    )


def shown_of(action: argparse.Action) -> str:
    """How the value of an argument is called."""
    if action.nargs == 0:
        return ""
    names = "/".join(str(choice) for choice in action.choices or ())
    return str(action.metavar or names or action.dest.upper())


def to_rule(rule: Rule) -> str:
    """A heading, the severity, the text, and the example that the rule finds fault with."""
    example = json.dumps(rule.breaks, indent=2, ensure_ascii=False)
    shown = f"It finds fault with:\n\n```json\n{example}\n```"
    return f"## `{rule.id}`\n\n*{rule.severity}* · {rule.text}\n\n{shown}\n"


if __name__ == "__main__":
    for page, text in to_pages().items():
        page.write_text(text, encoding="utf-8")
