"""A corpus on disk: ``gold.jsonl`` with a line for each article, and ``texts/ID.txt``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from mourecords.errors import LoadError, Problem, ReadError
from mourecords.scoring.labels import AgreementRow, ArticleRow

LABELS: Final = "gold.jsonl"
"""The name of the file with the labels."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The labelled articles of a folder.

    Attributes:
        folder: where it is.
        articles: the labels, in the order of the file.
    """

    folder: Path
    articles: tuple[ArticleRow, ...]

    def path_of(self, article: ArticleRow) -> Path:
        """The file with the article's text (UTF-8)."""
        return self.folder / "texts" / f"{article.id}.txt"


def read_corpus(folder: Path) -> Corpus:
    """The labels of a corpus.

    Args:
        folder: a folder in the label format.

    Raises:
        ReadError: there is no ``gold.jsonl`` in it, or it cannot be read.
        LoadError: a line is not in the label format, or has a field that the format
            does not know; it lists every problem.
    """
    return Corpus(folder, read_rows(folder / LABELS, strict=True))


def read_rows(path: Path, *, strict: bool = False) -> tuple[ArticleRow, ...]:
    """The articles of a file with one JSON object a line, ``{"id": ..., "agreements": [...]}``.

    Args:
        path: the file, UTF-8.
        strict: whether an agreement may have no field beyond those of the label format.

    Raises:
        ReadError: the file cannot be read.
        LoadError: a line is no such object, or an id is there twice; it lists every problem.
    """
    rows: dict[str, ArticleRow] = {}
    problems: list[Problem] = []
    for number, line in enumerate(_read(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = ArticleRow.model_validate_json(line)
        except ValidationError as error:
            problems += _explain(error, path, number)
            continue
        again = [("/id", f"{row.id!r} is there twice")] if row.id in rows else []
        told = [*again, *(_unknown(line) if strict else ())]
        problems += [Problem(m, source=str(path), line=number, pointer=p) for p, m in told]
        rows[row.id] = row
    if problems:
        raise LoadError(tuple(problems))
    return tuple(rows.values())


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ReadError(str(path), (error.strerror or str(error)).lower()) from error
    except UnicodeDecodeError as error:
        raise ReadError(str(path), f"not UTF-8 at byte {error.start}") from error


def _explain(error: ValidationError, path: Path, line: int) -> Iterator[Problem]:
    for fault in error.errors(include_url=False):
        pointer = "".join(f"/{part}" for part in fault["loc"])
        yield Problem(fault["msg"], source=str(path), line=line, pointer=pointer)


def _unknown(line: str) -> Iterator[tuple[str, str]]:
    """The fields that no label has: a slip of the pen would go unscored."""
    for index, agreement in enumerate(json.loads(line).get("agreements") or ()):
        for name in agreement.keys() - AgreementRow.model_fields.keys():
            yield f"/agreements/{index}/{name}", "no such field in the label format"
