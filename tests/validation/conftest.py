"""What one rule finds, and nothing else."""

import pytest

from mourecords.documents.document import Document
from mourecords.validation.checking import check_collection, validate
from mourecords.validation.rule import to_record
from mourecords.validation.rules import RULES
from mourecords.validation.settings import Settings


@pytest.fixture(scope="session")
def find():
    """A function that gives the findings of one rule on the plain values of a record, or on several.

    For several it gives pairs of the number of the record and the finding.
    """

    def find_by(rule_id, values):
        only = Settings(select=(rule_id,))
        if RULES[rule_id].check_records:
            return list(check_collection([to_record(each) for each in values], settings=only))
        text = values.get("text")
        return validate(to_record(values), Document(text) if text else None, settings=only)

    return find_by


@pytest.fixture(scope="session")
def places(find):
    """A function that gives the pointers that one rule objects to, as one word each."""

    def places_of(rule_id, values):
        found = find(rule_id, values)
        if RULES[rule_id].check_records:
            return [f"{number}:{finding.pointer}" for number, finding in found]
        return [finding.pointer for finding in found]

    return places_of
