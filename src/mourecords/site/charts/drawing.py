"""What every chart is made of: elements, words and a frame with a text alternative."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mourecords.records.escaping import to_html_text
from mourecords.site.words import to_count


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


@dataclass(frozen=True, slots=True)
class Key:
    """A colour of a chart and what it stands for.

    Attributes:
        shade: the class of the colour.
        label: what it stands for.
        strength: how strong it is, from 0 to 1.
    """

    shade: str
    label: str
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a picture.

    Attributes:
        title: what the picture shows.
        about: the same in a sentence, with numbers.
        keys: what its colours stand for.
        shape: a class of the figure, or an empty text.
    """

    title: str
    about: str
    keys: tuple[Key, ...] = ()
    shape: str = ""


def figure(frame: Frame, parts: Iterable[str], *, size: tuple[int, int]) -> str:
    """A figure with a picture: its name and description are there for those who do not see it."""
    width, height = size
    picture = element(
        "svg",
        element("title", to_html_text(frame.title)),
        element("desc", to_html_text(frame.about)),
        *parts,
        viewBox=f"0 0 {width} {height}",
        role="img",
        aria_label=f"{frame.title}. {frame.about}",
        xmlns="http://www.w3.org/2000/svg",
    )
    keys = element("p", *map(_key, frame.keys), class_="mr-keys") if frame.keys else ""
    caption = element("figcaption", to_html_text(frame.about), class_="mr-said")
    look = f"mr-chart {frame.shape}".rstrip()
    return element("figure", keys, picture, caption, class_=look, tabindex=0)


def _key(key: Key) -> str:
    square = element("rect", width=10, height=10, class_=key.shade, fill_opacity=key.strength)
    sign = element("svg", square, viewBox="0 0 10 10", aria_hidden="true")
    return element("span", sign, to_html_text(key.label))


def to_strength(count: int, most: int) -> float:
    """How strong a colour is for a count, so that the fewest can be told from none.

    Examples:
        >>> to_strength(4, 4), round(to_strength(1, 100), 2)
        (1.0, 0.41)
    """
    return 0.4 + 0.6 * count / most


def to_scale(most: int) -> tuple[Key, ...]:
    """What weak and strong colours stand for.

    Examples:
        >>> [key.label for key in to_scale(9)]
        ['1 agreement', '9 agreements']
    """
    counts = (1, most) if most > 1 else (1,)
    return tuple(Key("mr-s1", to_count(n, "agreement"), to_strength(n, most)) for n in counts)


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
