"""``mourecords score``: the library, or any other tool, held against labelled articles."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from mourecords.cli.exits import Exit
from mourecords.cli.parse import read_one
from mourecords.scoring.corpus import Corpus, read_corpus, read_rows
from mourecords.scoring.fields import NAMES
from mourecords.scoring.frozen import compare, freeze, read_frozen
from mourecords.scoring.labels import AgreementRow, ArticleRow
from mourecords.scoring.outcomes import Outcome, Scores
from mourecords.scoring.report import to_change, to_errors, to_table, to_worst
from mourecords.scoring.scores import score


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the corpus, what is scored and what is shown."""
    add = parser.add_argument
    add("corpus", type=Path, metavar="CORPUS", help="a folder with gold.jsonl and texts/ID.txt")
    add(
        "--predictions",
        type=Path,
        metavar="FILE",
        help='score these rows, {"id": ..., "agreements": [...]} a line, and parse nothing',
    )
    add(
        "--show",
        action="append",
        default=[],
        choices=NAMES,
        metavar="FIELD",
        help="list the errors of this field; may be given again",
    )
    add("--worst", type=int, default=0, metavar="N", help="list the N articles with most errors")
    add("--against", type=Path, metavar="FROZEN", help="list what was gained and lost since a run")
    add("--freeze", type=Path, metavar="FILE", help="put this run aside for --against")
    add(
        "--at-least",
        type=float,
        default=0.0,
        metavar="X",
        help="exit with 1 where the overall figure is below X (from 0 to 1)",
    )


def run(args: Namespace) -> int:
    """Read all that is needed, score, put the run aside, print."""
    corpus = read_corpus(args.corpus)
    frozen = read_frozen(args.against) if args.against else None
    if args.predictions:
        found = {row.id: row.agreements for row in read_rows(args.predictions)}
    else:
        found = {article.id: parse_one(corpus, article) for article in corpus.articles}
    scores = score(corpus.articles, found)
    if args.freeze:
        freeze(scores, args.freeze)
    lines = to_lines(scores, show=args.show, worst=args.worst, frozen=frozen)
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return Exit.OK if scores.overall >= args.at_least else Exit.NOTHING


def parse_one(corpus: Corpus, article: ArticleRow) -> tuple[AgreementRow, ...]:
    """The rows that the library finds in one article."""
    from mourecords.pipeline import parse

    document = read_one(str(corpus.path_of(article)))
    records = parse(document, published=article.day).records
    return tuple(AgreementRow.model_validate(record.to_row()) for record in records)


def to_lines(
    scores: Scores,
    *,
    show: Sequence[str] = (),
    worst: int = 0,
    frozen: tuple[Outcome, ...] | None = None,
) -> Iterator[str]:
    """The report: the table, then whatever else was asked for, with a blank line between."""
    yield from to_table(scores)
    for field in show:
        yield from ("", *to_errors(scores, field))
    if worst > 0:
        yield from ("", *to_worst(scores, worst))
    if frozen is not None:
        yield from ("", *to_change(compare(frozen, scores.outcomes)))
