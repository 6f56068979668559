"""Templates whose every value is escaped, unless it is a part of a page already."""

from __future__ import annotations

import functools
import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from mourecords.errors import MissingExtraError
from mourecords.records.escaping import shorten, to_markdown_text
from mourecords.records.evidence_pieces import label_of
from mourecords.site.paths import way
from mourecords.site.words import to_date_words, to_duration_words, to_label, words

if TYPE_CHECKING:
    import jinja2


LONGEST: Final = 140
"""How many characters of a title a link shows."""


class Safe(str):
    """Markdown or HTML that this package made, which is not escaped again."""

    __slots__ = ()


def render(template: str, **values: Any) -> str:
    """A page made of a template in ``templates/``.

    Every value that the template shows is escaped for Markdown and HTML; only `Safe` is not.

    Args:
        template: the name of the template, without its ending.
        **values: what the template may show.

    Raises:
        MissingExtraError: the extra ``site`` is not installed.
    """
    return environment().get_template(f"{template}.md").render(words=words(), **values)


@functools.cache
def environment() -> jinja2.Environment:
    """The templates and the functions that they may call."""
    try:
        import jinja2
    except ImportError:
        raise MissingExtraError("site", "building a site") from None
    made = jinja2.Environment(  # noqa: S701 - finalize escapes every value, for Markdown too
        loader=jinja2.FunctionLoader(_source),
        finalize=finalize,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.globals.update(link=link, front=front)
    made.filters.update(
        date=to_date_words, duration=to_duration_words, label=to_label, field=label_of
    )
    return made


def finalize(value: object) -> str:
    """A value as words of a page."""
    if value is None:
        return ""
    return value if isinstance(value, Safe) else to_markdown_text(str(value))


def link(text: object, page: str, *, target: str) -> Safe:
    """A Markdown link from one page to another; very long words of it are cut.

    Examples:
        >>> link("A [b]", "agreements/a.md", target="index.md")
        '[A &#91;b&#93;](../index.md)'
    """
    return Safe(f"[{finalize(shorten(str(text), LONGEST))}]({way(page, target)})")


def front(text: str) -> Safe:
    """A text for front matter, where site tools print it into titles and attributes unescaped.

    What could act there is replaced by a character that looks like it.

    Examples:
        >>> front('</title> "A" &lt;')
        '"‹/title› ”A” ＆lt;"'
    """
    plain = " ".join(text.split()).translate(_LOOK_ALIKE)
    shown = "".join(char if char.isprintable() else "\ufffd" for char in plain)
    return Safe(json.dumps(shown, ensure_ascii=False))


_LOOK_ALIKE = str.maketrans(
    {"<": "‹", ">": "›", '"': "”", "&": "＆", "`": "´", "{": "(", "}": ")", "\\": "/", "|": "¦"}
)


@functools.cache
def _source(name: str) -> str:
    return files("mourecords.site").joinpath("templates", name).read_text(encoding="utf-8")
