"""A run put aside, and what a later one gained and lost against it."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

from mourecords.errors import LoadError, Problem, ReadError, WriteError
from mourecords.scoring.outcomes import Outcome, Scores


@dataclass(frozen=True, slots=True)
class Change:
    """What became better and what became worse.

    Attributes:
        gained: values that are right now, and errors that are gone.
        lost: values that were right, and errors that are new.
    """

    gained: tuple[str, ...]
    lost: tuple[str, ...]


def freeze(scores: Scores, path: Path) -> None:
    """Write every outcome of a run, one JSON object a line.

    Raises:
        WriteError: the file cannot be written.
    """
    lines = [json.dumps(asdict(outcome), ensure_ascii=False) for outcome in scores.outcomes]
    try:
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    except OSError as error:
        raise WriteError(str(path), (error.strerror or str(error)).lower()) from error


def read_frozen(path: Path) -> tuple[Outcome, ...]:
    """The outcomes of a run that was put aside.

    Raises:
        ReadError: the file cannot be read.
        LoadError: a line is no outcome.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(path), str(error)) from error
    outcomes: list[Outcome] = []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            outcomes.append(Outcome(**json.loads(line)))
        except (TypeError, ValueError) as error:
            problem = Problem("no outcome of a run", source=str(path), line=number)
            raise LoadError((problem,)) from error
    return tuple(outcomes)


def compare(before: tuple[Outcome, ...], after: tuple[Outcome, ...]) -> Change:
    """What a run gained and lost against an earlier one of the same corpus.

    Examples:
        >>> wrong = Outcome("a", "kind", '"treaty"', '"pact"', hit=False)
        >>> right = Outcome("a", "kind", '"treaty"', '"treaty"', hit=True)
        >>> compare((wrong,), (right,)).gained
        ('a kind: "treaty" found', 'a kind: "pact" no longer claimed')
    """
    found = _hits(before), _hits(after)
    false = _claims(before), _claims(after)
    gained = [f"{key} found" for key in (found[1] - found[0]).elements()]
    gained += [f"{key} no longer claimed" for key in (false[0] - false[1]).elements()]
    lost = [f"{key} no longer found" for key in (found[0] - found[1]).elements()]
    lost += [f"{key} wrongly claimed" for key in (false[1] - false[0]).elements()]
    return Change(tuple(gained), tuple(lost))


def _hits(outcomes: tuple[Outcome, ...]) -> Counter[str]:
    return Counter(f"{o.document} {o.field}: {o.wanted}" for o in outcomes if o.hit)


def _claims(outcomes: tuple[Outcome, ...]) -> Counter[str]:
    wrong = (o for o in outcomes if not o.hit and o.got is not None)
    return Counter(f"{o.document} {o.field}: {o.got}" for o in wrong)
