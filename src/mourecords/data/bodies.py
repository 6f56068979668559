"""Public bodies of one state that make agreements: central banks, agencies, state companies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from mourecords.data.tables import read_rows
from mourecords.values.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Body:
    """A public body of a state.

    Attributes:
        code: its name in English in small letters with hyphens; it stays when the name changes.
        name: its usual name in full.
        state: the code of the state that it belongs to, or belonged to at its end.
        kind: what it is, such as ``central_bank``; the kinds are listed in SOURCES.md.
        valid_from: when it began; None where the table does not say.
        valid_to: when it ceased to be, or to belong to the state; None where it has not.
    """

    code: str
    name: str
    state: str
    kind: str
    valid_from: PartialDate | None
    valid_to: PartialDate | None


def bodies() -> tuple[Body, ...]:
    """All public bodies, in the order of their codes.

    Examples:
        >>> len(bodies()) > 600
        True
        >>> {body.state for body in bodies() if body.kind == "space_agency"} >= {"JP", "US"}
        True
    """
    return tuple(_by_code().values())


def body(code: str) -> Body | None:
    """The public body with this code, or None where no code is so written.

    Examples:
        >>> body("bank-of-japan").state, body("gosbank").kind
        ('JP', 'central_bank')
        >>> str(body("gosbank").valid_to)
        '1991'
        >>> body("JP") is None
        True
    """
    return _by_code().get(code)


@cache
def _by_code() -> dict[str, Body]:
    return {row["code"]: _to_body(row) for row in read_rows("bodies")}


def _to_body(row: dict[str, str]) -> Body:
    return Body(
        code=row["code"],
        name=row["name"],
        state=row["state"],
        kind=row["kind"],
        valid_from=PartialDate(row["valid_from"]) if row["valid_from"] else None,
        valid_to=PartialDate(row["valid_to"]) if row["valid_to"] else None,
    )
