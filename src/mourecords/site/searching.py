"""What the search of the finished site takes in.

The index of Zensical has room for so many words in one section of a page, and the less the more
sections there are in all; a section with more ends the build. So a section that is too long is
marked, and the search passes over it.
"""

from __future__ import annotations

import html
import re
from itertools import pairwise
from typing import Final

from mourecords.site.paths import to_slug

BITS: Final = 30
"""An item of the index and the place of a word in it share so many bits (as Zensical 0.0.73 says
where there is no room: 4,096 places for 163,523 items, 131,072 for 5,001)."""

SECTIONS: Final = 12
"""More sections than the pages of an agreement and its parties have on the average."""

FULL: Final = 1000
"""Up to so many agreements the source texts are searched too; a browser must load the index."""

_HEADING: Final = re.compile(r"^(#{2,6}) (.*)$", re.MULTILINE)
_TAG: Final = re.compile(r"<[^>]*>")
_TOKEN: Final = re.compile(r"\w+|[^\w\s]")


def to_room(agreements: int) -> int:
    """How many words a section may have on a site about so many agreements.

    Examples:
        >>> to_room(20), to_room(18_000)
        (1048576, 4096)
    """
    sections = SECTIONS * (agreements + 50)
    return 1 << max(BITS - sections.bit_length(), 8)


def is_searched(text: str, agreements: int) -> bool:
    """Whether the search takes in a whole source text, beside the quotes from it.

    Examples:
        >>> is_searched("the text of an article", 20), is_searched("the same", 18_000)
        (True, False)
    """
    return agreements <= FULL and 2 * len(text) <= to_room(agreements)


def bound(page: str, room: int) -> str:
    r"""A page whose sections with more words than there is room for are marked.

    Args:
        page: Markdown with headings of levels 2 to 6.
        room: the most words of a section.

    Examples:
        >>> print(bound("# Pact\n\n## Parties\n\nPeru and Chile", 2))
        # Pact
        <BLANKLINE>
        <h2 id="parties" data-search-exclude>Parties</h2>
        <BLANKLINE>
        Peru and Chile
    """
    if len(page) <= room:
        return page
    starts = [*(match.start() for match in _HEADING.finditer(page)), len(page)]
    sections = (page[a:b] for a, b in pairwise(starts))
    return page[: starts[0]] + "".join(_bound(section, room) for section in sections)


def _bound(section: str, room: int) -> str:
    if len(section) <= room or count_words(section) <= room:
        return section
    return _HEADING.sub(_unsearched, section, count=1)


def _unsearched(heading: re.Match[str]) -> str:
    level, words = len(heading[1]), heading[2]
    return f'<h{level} id="{to_slug(words)}" data-search-exclude>{words}</h{level}>'


def count_words(text: str) -> int:
    """At most how many words the search finds in a part of a page.

    Examples:
        >>> count_words("<b>Peru</b> &#38; Chile")
        3
    """
    return len(_TOKEN.findall(html.unescape(_TAG.sub(" ", text))))
