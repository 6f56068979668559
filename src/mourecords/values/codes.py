"""Codes from registries, checked for their form only; the tables are in ``mourecords.data``."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

ActorCode = Annotated[
    str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]{1,11}$|^X-[A-Z][A-Z-]{1,38}$")
]
"""Who an actor is, or belongs to.

ISO 3166-1 alpha-2 for a state (``MY``), its withdrawn code for a former state
(ISO 3166-3 lists them: ``SU``, ``YU``, ``DD``), ``X-NAME`` for a state that
never had one (``X-PRUSSIA``), the registered acronym for an international
organisation (``ASEAN``).
"""

LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""ISO 639-1, or 639-3 where 639-1 has none: ``en``, ``ms``, ``fil``."""

Slug = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?$")
]
"""A stable lower-case word or ``area/activity`` path: ``military-personnel/officer-exchange``."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""The SHA-256 of a text in UTF-8, in lower-case hexadecimal."""
