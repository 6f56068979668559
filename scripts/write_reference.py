"""Write the pages of the reference that are tables: the public names and the vocabularies.

python scripts/write_reference.py
"""

import inspect
from pathlib import Path

import mourecords
from mourecords.values import vocabularies
from mourecords.values.vocabularies.vocabulary import Vocabulary

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
NAMES = """# Public names

What `import mourecords` offers. Everything else may move from one release to the next.

| name | what it is |
| --- | --- |
"""
VOCABULARIES = """# Vocabularies

Each is a `StrEnum` in `mourecords`: a member equals its text, and carries its `definition` and
`source`.

"""


def to_pages() -> dict[Path, str]:
    """Each page and its text, as Markdown."""
    names = "".join(to_row(name) for name in sorted(mourecords.__all__))
    found = [getattr(vocabularies, name) for name in sorted(vars(vocabularies))]
    sections = "\n".join(to_section(thing) for thing in found if is_vocabulary(thing))
    return {
        REFERENCE / "names.md": NAMES + names,
        REFERENCE / "vocabularies.md": VOCABULARIES + sections,
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


if __name__ == "__main__":
    for page, text in to_pages().items():
        page.write_text(text, encoding="utf-8")
