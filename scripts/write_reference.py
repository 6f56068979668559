"""Write the pages of the reference that the code knows: names, vocabularies, rules, formats, errors.

python scripts/write_reference.py
"""

import argparse
import importlib
import inspect
import json
import pkgutil
import tomllib
from collections.abc import Iterable
from pathlib import Path

import mourecords
from mourecords import formats
from mourecords.cli.commands import COMMANDS, load_command
from mourecords.errors import MouRecordsError
from mourecords.formats.table import FORMATS
from mourecords.validation.rule import Rule
from mourecords.validation.rules import RULES
from mourecords.values import vocabularies
from mourecords.values.vocabularies.vocabulary import Vocabulary

SETTINGS = Path(__file__).parents[1] / "zensical.toml"
ABOUT = {
    "names": "What `import mourecords` offers.",
    "commands": "Every command and its arguments.",
    "vocabularies": "Every word that a record may use, with definition and source.",
    "rules": "What the check looks for, each with an example that it finds fault with.",
    "labels": "Labelled articles, and how they are scored.",
}
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
FORMATS_PAGE = """# `mourecords.formats`

| format | endings | extra | keeps | lossless | read |
| --- | --- | --- | --- | --- | --- |
{rows}

*Lossless* means that reading gives back a record equal to the one that was written; a property
test holds each such format to it.

An iCalendar file depends on a day from which to look, and is made from
[deadlines](deadlines.md) by `mourecords upcoming`.

```python
>>> from mourecords import Agreement, Record, dump, load
>>> record = Record(agreement=Agreement(title="Treaty of Lima", kind="treaty"))
>>> load(dump(record)) == (record,)
True

```

{modules}
"""
ERRORS_PAGE = """# `mourecords.errors`

Each is a [`MouRecordsError`][mourecords.errors.MouRecordsError] with a stable `code`, which the
command line prints after the message.

| code | error | when |
| --- | --- | --- |
{rows}

::: mourecords.errors
"""
INDEX = """# Reference

The reference is made from the library: tables from its code, pages from its docstrings; the
examples in it are run as tests. The packages stand in the order of the
[layers](../explanation/design.md#the-layers).

| page | what is in it |
| --- | --- |
{rows}
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
        REFERENCE / "formats.md": to_formats(),
        REFERENCE / "errors.md": to_errors(),
        REFERENCE / "index.md": to_index(),
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
    return " ".join(paragraph.replace("``", "`").split())


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


def to_formats() -> str:
    """The table of formats, and the modules of the package."""
    rows = [
        f"| `{one.name}` | {code_list(one.suffixes)} | {code_list([one.extra or ''])} | {one.keeps} "
        f"| {'yes' if one.lossless else 'no'} | {'yes' if one.loads else 'no'} |"
        for one in FORMATS
    ]
    first = ("dumping", "loading", "table", "format", *(one.module for one in FORMATS))
    others = sorted(path.stem for path in Path(formats.__path__[0]).glob("[a-z]*.py"))
    names = dict.fromkeys((*first, *others))
    modules = [f"::: mourecords.formats.{name}" for name in names]
    return FORMATS_PAGE.format(rows="\n".join(rows), modules="\n".join(modules))


def code_list(words: Iterable[str]) -> str:
    """Words as code, with commas between them."""
    return ", ".join(f"`{word}`" for word in words if word)


def to_errors() -> str:
    """The table of errors of the whole package."""
    for module in pkgutil.walk_packages(mourecords.__path__, "mourecords."):
        if not module.name.startswith(("mourecords.testing", "mourecords.__main__")):
            importlib.import_module(module.name)
    rows = [
        f"| `{error.code}` | [`{error.__name__}`][{error.__module__}.{error.__name__}] "
        f"| {to_summary(error)} |"
        for error in sorted(to_kinds(MouRecordsError), key=lambda error: error.code)
    ]
    return ERRORS_PAGE.format(rows="\n".join(rows))


def to_kinds(error: type[MouRecordsError]) -> set[type[MouRecordsError]]:
    """All kinds of an error, and their kinds."""
    kinds = set(error.__subclasses__())
    return kinds.union(*map(to_kinds, kinds))


def to_index() -> str:
    """The pages of the reference in the order of the navigation, and what each is about."""
    settings = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))
    [listed] = [part["Reference"] for part in settings["project"]["nav"] if "Reference" in part]
    pages = [(title, page) for entry in listed[1:] for title, page in entry.items()]
    rows = [
        f"| [{title}]({page.removeprefix('reference/')}) | {to_about(page)} |"
        for title, page in pages
    ]
    return INDEX.format(rows="\n".join(rows))


def to_about(page: str) -> str:
    """What a page of the reference is about: the summary of its package, or its own."""
    name = Path(page).stem
    if name in ABOUT:
        return ABOUT[name]
    return to_summary(importlib.import_module(f"mourecords.{name}"))


if __name__ == "__main__":
    for page, text in to_pages().items():
        page.write_text(text, encoding="utf-8")
