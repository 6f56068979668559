import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from mourecords.records.evidence import Evidence, to_evidence
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Basis

BASES = st.sampled_from([Basis.STATED, Basis.DERIVED])


@given(data=st.data(), text=st.text(), basis=BASES)
def test_quoted_evidence_is_as_validated_evidence(data, text, basis):
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    span = Span(start, end)
    made = to_evidence(text, span, rule="some.rule", basis=basis)
    checked = Evidence(span=span, quote=text[start:end], rule="some.rule", basis=basis)
    assert made == checked
    assert hash(made) == hash(checked)
    assert repr(made) == repr(checked)
    assert made.model_fields_set == checked.model_fields_set
    assert made.model_dump() == checked.model_dump()
    assert pickle.loads(pickle.dumps(made)) == checked
    assert copy.deepcopy(made) == made.model_copy() == checked
    assert Evidence.model_validate(made.model_dump()) == made


def test_a_copy_with_other_values_leaves_the_others_as_they_are():
    made = to_evidence("Peru and Chile", Span(0, 4), rule="a.b")
    other = made.model_copy(update={"source": 1})
    assert other.model_fields_set == made.model_fields_set | {"source"}
    assert to_evidence("Peru", Span(0, 4), rule="a.b").model_fields_set == made.model_fields_set


def test_it_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        to_evidence("Peru", Span(0, 4), rule="a.b").rule = "c.d"


@pytest.mark.parametrize(("span", "rule"), [(Span(2, 9), "a.b"), (Span(0, 4), "")])
def test_what_is_no_evidence_is_refused(span, rule):
    with pytest.raises(ValidationError):
        to_evidence("Peru", span, rule=rule)
