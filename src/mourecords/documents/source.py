"""Where a text comes from."""

from __future__ import annotations

import datetime
import hashlib

from pydantic import BaseModel, ConfigDict

from mourecords.values.codes import LanguageCode, Sha256
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import SourceKind


class Source(BaseModel):
    """Where a text comes from: what is needed to cite it and to check it.

    Attributes:
        title: its headline or title.
        url: its address, as given or as the page's canonical address.
        publisher: who published it.
        attribution: the source that the text itself names, as written.
        published: when it was published.
        modified: when it was last changed, where it says so.
        retrieved: the day it was fetched.
        language: the language of the text, ISO 639.
        kind: what kind of publication it is.
        sha256: the SHA-256 of the text in UTF-8, lower-case hexadecimal.

    Examples:
        >>> Source(url="https://example.org/a", published="2025-10-31").published
        PartialDate('2025-10-31')
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    attribution: str | None = None
    published: PartialDate | None = None
    modified: PartialDate | None = None
    retrieved: datetime.date | None = None
    language: LanguageCode | None = None
    kind: SourceKind | None = None
    sha256: Sha256 | None = None


def to_sha256(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in lower-case hexadecimal.

    Examples:
        >>> to_sha256("MoU")[:8]
        '3cb8340e'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
