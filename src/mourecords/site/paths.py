"""Names of pages and the ways between them."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from mourecords.documents.source import to_sha256

_OTHER: Final = re.compile(r"[^a-z0-9]+")
_TAKEN: Final = frozenset({"index", "con", "prn", "aux", "nul"})
LENGTH: Final = 64


def to_slug(text: str) -> str:
    """A name for a file: lower-case ASCII letters, digits and single hyphens.

    What has none of these gets a name made of its hash, so that it keeps its name.

    Examples:
        >>> to_slug("Côte d'Ivoire – Ghana: Traité"), to_slug("../../x"), to_slug("条約")
        ('cote-d-ivoire-ghana-traite', 'x', 'page-ec80548d')
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    slug = _OTHER.sub("-", plain.lower()[: 4 * LENGTH]).strip("-")[:LENGTH].strip("-")
    if not slug:
        return f"page-{to_sha256(text)[:8]}"
    return f"{slug}-page" if slug in _TAKEN else slug


class Slugs:
    """Gives each text a name that none before it has.

    Examples:
        >>> slugs = Slugs()
        >>> slugs.take("Treaty"), slugs.take("Treaty!")
        ('treaty', 'treaty-2')
    """

    def __init__(self) -> None:
        self._met: dict[str, int] = {}

    def take(self, text: str) -> str:
        """A new name for this text."""
        slug = to_slug(text)
        while True:
            count = self._met[slug] = self._met.get(slug, 0) + 1
            taken = slug if count == 1 else f"{slug}-{count}"
            if count == 1 or taken not in self._met:
                self._met.setdefault(taken, 1)
                return taken


def way(page: str, target: str) -> str:
    """The relative link from one page to another.

    Examples:
        >>> way("agreements/a.md", "parties/b.md"), way("agreements/a.md", "agreements/c.md")
        ('../parties/b.md', 'c.md')
    """
    folder = page.rpartition("/")[0] + "/"
    if target.startswith(folder):
        return target[len(folder) :]
    return "../" * page.count("/") + target
