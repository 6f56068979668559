"""What every chart is made of: elements, words and a frame with a text alternative."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mourecords.records.escaping import to_html_text


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture and its numbers.

    Attributes:
        title: what it shows.
        picture: a figure element on one line, with the picture as SVG.
        columns: the headings of its numbers.
        rows: its numbers, from which the picture was drawn.
    """

    title: str
    picture: str
    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


def element(name: str, *children: str, **attributes: object) -> str:
    """An element of SVG; underscores in the names of attributes stand for hyphens.

    Examples:
        >>> element("rect", x=1, class_="mr-s1")
        '<rect x="1" class="mr-s1"/>'
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{to_html_text(_number(value))}"'
        for key, value in attributes.items()
    )
    inner = "".join(children)
    return f"<{name}{given}>{inner}</{name}>" if inner else f"<{name}{given}/>"


def words(text: object, **attributes: object) -> str:
    """A text element with escaped words."""
    return element("text", to_html_text(str(text)), **attributes)


def tip(text: str) -> str:
    """What a browser shows on hover."""
    return element("title", to_html_text(text))


def figure(name: str, *, size: tuple[int, int], parts: Iterable[str], about: str) -> str:
    """A figure with a picture: its name and description are there for those who do not see it."""
    width, height = size
    picture = element(
        "svg",
        element("title", to_html_text(name)),
        element("desc", to_html_text(about)),
        *parts,
        viewBox=f"0 0 {width} {height}",
        role="img",
        aria_label=f"{name}. {about}",
        xmlns="http://www.w3.org/2000/svg",
    )
    caption = element("figcaption", to_html_text(about), class_="mr-said")
    return f'<figure class="mr-chart">{picture}{caption}</figure>'


def shorten(text: str, length: int) -> str:
    """The text, cut at a number of characters with an ellipsis."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def ticks(top: int, count: int = 4) -> Sequence[int]:
    """Round numbers from 0 to at least ``top``.

    Examples:
        >>> list(ticks(37)), list(ticks(3))
        ([0, 10, 20, 30, 40], [0, 1, 2, 3])
    """
    step = next(
        factor * 10**power
        for power in range(12)
        for factor in (1, 2, 5)
        if factor * 10**power * count >= top
    )
    return range(0, -(-max(top, 1) // step) * step + 1, step)


def _number(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
