"""Reads folders of labelled texts: ``gold.jsonl`` beside ``texts/ID.txt``."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mourecords.errors import ReadError


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled text.

    Attributes:
        id: its name in the corpus.
        text: the text.
        published: the day of publication, where it is known.
        agreements: what it reports, each with keys of ``Record.to_row``.
    """

    id: str
    text: str
    published: datetime.date | None
    agreements: tuple[dict[str, Any], ...]


def load_cases(folder: Path) -> tuple[Case, ...]:
    """The cases of a folder with ``gold.jsonl`` and ``texts/ID.txt``.

    Each line of ``gold.jsonl`` is an object with ``id``, ``published`` (a date or
    null) and ``agreements``, a list of rows.

    Args:
        folder: where they are.

    Raises:
        ReadError: a file is missing or a line is no such object.

    Examples:
        >>> from mourecords import MouRecordsError
        >>> try:
        ...     load_cases(Path("nowhere"))
        ... except MouRecordsError as error:
        ...     error.code
        'read'
    """
    labels = folder / "gold.jsonl"
    try:
        lines = labels.read_text(encoding="utf-8").splitlines()
        return tuple(_to_case(json.loads(line), folder) for line in lines if line.strip())
    except OSError as error:
        raise ReadError(str(error.filename or labels), "it cannot be read") from error
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ReadError(str(labels), f"it holds something else than labels: {error!r}") from error


def _to_case(labels: dict[str, Any], folder: Path) -> Case:
    published = labels.get("published")
    file = folder / "texts" / f"{labels['id']}.txt"
    return Case(
        id=labels["id"],
        text=file.read_bytes().decode("utf-8", "replace"),
        published=datetime.date.fromisoformat(published) if published else None,
        agreements=tuple(labels["agreements"]),
    )
