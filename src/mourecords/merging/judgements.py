"""What a person decided on which records speak of the same agreement.

M12. A judgement of a person comes before M1 to M4: records judged the same are
     joined, records judged distinct never are. Every group that is merged has an
     id, made of its records; it can be judged distinct by that id, which undoes it.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Sequence
from typing import Annotated

from pydantic import Field, ValidationError

from mourecords.errors import SettingsError
from mourecords.records.model import Model
from mourecords.records.record import Record


class Judgement(Model):
    """One decision of a person.

    Attributes:
        same: whether the records speak of one agreement.
        records: the ids of the records; or of one group that was merged.
        reason: why.

    Examples:
        >>> Judgement(same=False, records=("j-0a1b2c3d",), reason="two protocols of one day").same
        False
    """

    same: bool
    records: Annotated[tuple[str, ...], Field(min_length=1)]
    reason: Annotated[str, Field(min_length=3)]


class _File(Model):
    judgement: tuple[Judgement, ...] = ()


def load_judgements(text: str, *, source: str = "judgements.toml") -> tuple[Judgement, ...]:
    r"""The judgements in a TOML file: tables ``[[judgement]]``.

    Args:
        text: TOML.
        source: what errors call it.

    Raises:
        SettingsError: it is no TOML, or a key or value is not known; a judgement
            without a reason is one.

    Examples:
        >>> text = '[[judgement]]\nsame = true\nrecords = ["a", "b"]\nreason = "same text"'
        >>> load_judgements(text)[0].records
        ('a', 'b')
    """
    try:
        return _File.model_validate(tomllib.loads(text)).judgement
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(source, "syntax", str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise SettingsError(source, key, first["msg"]) from error


def to_group_id(records: Sequence[Record]) -> str:
    """The id of a group of records: the same as long as it has the same records.

    Examples:
        >>> from mourecords import Agreement
        >>> one, other = (Record(id=name, agreement=Agreement()) for name in "ab")
        >>> to_group_id([one, other]) == to_group_id([other, one])
        True
    """
    names = sorted(record.id or record.model_dump_json() for record in records)
    return "j-" + hashlib.sha256("\n".join(names).encode()).hexdigest()[:8]


def split_groups(
    groups: Iterable[tuple[int, ...]], records: Sequence[Record], *, apart: Iterable[str]
) -> tuple[tuple[int, ...], ...]:
    """The groups, those with these ids taken apart again.

    Args:
        groups: the places of the records of each group.
        records: all records.
        apart: ids of groups, as ``to_group_id`` gives them.
    """
    undone = set(apart)
    found: list[tuple[int, ...]] = []
    for group in groups:
        whole = to_group_id([records[place] for place in group]) not in undone
        found += [group] if whole else [(place,) for place in group]
    return tuple(sorted(found))
