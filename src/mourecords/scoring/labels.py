"""What a person read in an article, or what a tool says it reads: the rows that are compared."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


class Row(BaseModel):
    """What all rows have in common: they never change, and fields nobody scores may be there."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class PartyRow(Row):
    """A party: its name as the article has it, an ISO 3166-1 alpha-2 code, a type.

    Examples:
        >>> PartyRow(name="Peru", code="PE").type is None
        True
    """

    name: str | None = None
    code: str | None = None
    type: str | None = None


class SignatoryRow(Row):
    """A person who signed: name, office, and the code of the side that they signed for."""

    name: str | None = None
    role: str | None = None
    code: str | None = None


class RelationRow(Row):
    """Another instrument: how it is related, and its title."""

    relation: str | None = None
    title: str | None = None


def _to_phrase(value: Any) -> Any:
    """A provision given with its category is compared by its text."""
    return (value.get("text") or value.get("category") or "") if isinstance(value, dict) else value


def _to_party(value: Any) -> Any:
    """A party given as a bare text is a code if it has two letters, and else a name."""
    if not isinstance(value, str):
        return value
    return {"code": value.upper()} if len(value) == 2 else {"name": value}


def _no_none(value: Any) -> Any:
    return () if value is None else value


Texts = Annotated[tuple[str, ...], BeforeValidator(_no_none)]
Phrase = Annotated[str, BeforeValidator(_to_phrase)]
AnyParty = Annotated[PartyRow, BeforeValidator(_to_party)]


class AgreementRow(Row):
    """One agreement: the fields of the label format, as ``Record.to_row`` names them.

    Examples:
        >>> AgreementRow(parties=["PE"], provisions=[{"text": "fish stocks"}]).provisions
        ('fish stocks',)
    """

    title: str | None = None
    aliases: Texts = ()
    kind: str | None = None
    parties: Annotated[tuple[AnyParty, ...], BeforeValidator(_no_none)] = ()
    signatories: Annotated[tuple[SignatoryRow, ...], BeforeValidator(_no_none)] = ()
    signed_on: str | None = None
    signed_at: str | None = None
    duration: str | None = None
    renewal: str | None = None
    in_force_on: str | None = None
    status: str | None = None
    binding: bool | None = None
    subjects: Texts = ()
    provisions: Annotated[tuple[Phrase, ...], BeforeValidator(_no_none)] = ()
    related: Annotated[tuple[RelationRow, ...], BeforeValidator(_no_none)] = ()


class ArticleRow(Row):
    """One line of a file: an article's id and its agreements, none where it reports none.

    Examples:
        >>> ArticleRow(id="a1", published="2024-05-02").day
        datetime.date(2024, 5, 2)
        >>> ArticleRow(id="a1", published="2024-05").day
    """

    id: Annotated[str, Field(pattern=r"^[^/\\\x00]+$")]
    published: str | None = None
    agreements: tuple[AgreementRow, ...] = ()

    @property
    def day(self) -> datetime.date | None:
        """The day of publication, where it is known to the day."""
        try:
            return datetime.date.fromisoformat(self.published or "")
        except ValueError:
            return None
