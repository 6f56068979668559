"""Facts about the world that no language changes: states, bodies, areas of cooperation.

Each table is a CSV beside this module, and SOURCES.md says where it comes from.
"""

from mourecords.data.areas import Activity, Area, activities, area, areas
from mourecords.data.bodies import Body, bodies, body
from mourecords.data.countries import (
    Country,
    CountryKind,
    countries,
    country,
    existed,
    successors,
)
from mourecords.data.organisations import Organisation, organisation, organisations

__all__ = [
    "Activity",
    "Area",
    "Body",
    "Country",
    "CountryKind",
    "Organisation",
    "activities",
    "area",
    "areas",
    "bodies",
    "body",
    "countries",
    "country",
    "existed",
    "organisation",
    "organisations",
    "successors",
]
