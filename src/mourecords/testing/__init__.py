"""What a project needs to test itself with mourecords: fixtures, samples, comparisons.

The pytest plugin is found by itself once mourecords is installed; it asks for
nothing but pytest. The strategies are in ``mourecords.strategies``.
"""

from mourecords.testing.comparing import Difference, assert_same_record, compare_records
from mourecords.testing.corpora import Case, load_cases
from mourecords.testing.samples import load_sample, load_samples
from mourecords.testing.truth import compare_with_truth, find_misplaced

__all__ = [
    "Case",
    "Difference",
    "assert_same_record",
    "compare_records",
    "compare_with_truth",
    "find_misplaced",
    "load_cases",
    "load_sample",
    "load_samples",
]
