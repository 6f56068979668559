"""Hypothesis strategies for every value and model, and texts whose true record is known.

Needs the extra ``testing``. The strategies are registered with Hypothesis when it is
imported, so that ``st.from_type(Agreement)`` and annotated ``@given(...)`` work by themselves.
"""

from mourecords.errors import MissingExtraError

try:
    import hypothesis as _hypothesis  # noqa: F401  (asked for, so that its lack has a name)
except ModuleNotFoundError as error:  # pragma: no cover
    raise MissingExtraError("testing", "mourecords.strategies") from error

from mourecords.strategies.actors import parties, signatories
from mourecords.strategies.agreements import agreements
from mourecords.strategies.articles import articles
from mourecords.strategies.contents import (
    article_trees,
    definitions,
    identifiers,
    provisions,
    references,
    relations,
)
from mourecords.strategies.damage import DAMAGE, damage_text
from mourecords.strategies.documents import documents, sources
from mourecords.strategies.events import events
from mourecords.strategies.evidence import evidence, findings
from mourecords.strategies.faults import FAULTS, plant_fault
from mourecords.strategies.forms import FORMS as INSTRUMENT_FORMS
from mourecords.strategies.instruments import instruments
from mourecords.strategies.records import records
from mourecords.strategies.terms import (
    clocks,
    conditions,
    entry_rules,
    final_clauses,
    notices,
    renewals,
    survivals,
    terms,
)
from mourecords.strategies.values import (
    actor_codes,
    durations,
    language_codes,
    partial_dates,
    slugs,
    spans,
    words,
)
from mourecords.strategies.wants import Wants
from mourecords.strategies.writing import Written

__all__ = [
    "DAMAGE",
    "FAULTS",
    "INSTRUMENT_FORMS",
    "Wants",
    "Written",
    "actor_codes",
    "agreements",
    "article_trees",
    "articles",
    "clocks",
    "conditions",
    "damage_text",
    "definitions",
    "documents",
    "durations",
    "entry_rules",
    "events",
    "evidence",
    "final_clauses",
    "findings",
    "identifiers",
    "instruments",
    "language_codes",
    "notices",
    "partial_dates",
    "parties",
    "plant_fault",
    "provisions",
    "records",
    "references",
    "relations",
    "renewals",
    "signatories",
    "slugs",
    "sources",
    "spans",
    "survivals",
    "terms",
    "words",
]
