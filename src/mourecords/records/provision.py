"""What an agreement provides, and what other agreements it touches."""

from __future__ import annotations

from mourecords.records.model import Model
from mourecords.records.party import Words
from mourecords.values.codes import Slug
from mourecords.values.vocabularies import ClauseType, Modality, RelationKind


class Provision(Model):
    """One commitment, or one area of cooperation.

    Attributes:
        text: the words of the source.
        category: ``area`` or ``area/activity``, of the tables in ``mourecords.data``.
        modality: how strongly it binds in its own words.
        article: the number of the article that holds it, as written.
        clause: what the clause that holds it does.

    Examples:
        >>> Provision(text="officer exchanges", category="military-personnel/officer-exchange").text
        'officer exchanges'
    """

    text: Words
    category: Slug | None = None
    modality: Modality | None = None
    article: Words | None = None
    clause: ClauseType | None = None


class Identifier(Model):
    """A number under which a registry or series knows the agreement.

    Attributes:
        scheme: the registry or series: ``unts``, ``tias``, ``ukts``, ``celex``, ``ets`` …
        value: as that registry writes it.

    Examples:
        >>> Identifier(scheme="unts", value="I-4789").value
        'I-4789'
    """

    scheme: Slug
    value: Words


class Relation(Model):
    """How the agreement bears on another one.

    Attributes:
        relation: renews, amends, replaces …
        title: the other agreement, as written.
        identifiers: numbers of the other agreement.

    Examples:
        >>> Relation(relation="renews", title="Status of Forces Agreement").relation
        <RelationKind.RENEWS: 'renews'>
    """

    relation: RelationKind
    title: Words
    identifiers: tuple[Identifier, ...] = ()
