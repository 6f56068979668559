"""Each rule finds its own breaking example, and its sound example passes it."""

import dataclasses
import datetime
import inspect

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import strategies
from mourecords.documents.document import Document
from mourecords.records.record import Record
from mourecords.validation.checking import validate, validate_collection
from mourecords.validation.reports import Found
from mourecords.validation.rule import Case, Hit, to_record
from mourecords.validation.rules import CONCERNS, RULES
from mourecords.validation.settings import Settings
from mourecords.values.vocabularies import EventKind, PartyType, RelationKind, Severity

every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))


def found_by(rule, example):
    only = Settings(select=(rule.id,))
    if rule.check_records:
        return validate_collection([to_record(values) for values in example], settings=only)
    text = example.get("text")
    document = Document(text) if text else None
    return validate(to_record(example), document, settings=only)


@every_rule
def test_a_rule_finds_its_breaking_example(rule):
    found = found_by(rule, rule.breaks)
    assert found
    assert {finding.rule for finding in found} == {rule.id}
    assert {finding.severity for finding in found} == {rule.severity}


@every_rule
def test_a_rule_passes_its_sound_example(rule):
    assert not found_by(rule, rule.sound)


@every_rule
def test_a_sound_example_has_no_errors_at_all(rule):
    examples = rule.sound if rule.check_records else [rule.sound]
    errors = Settings(severity=Severity.ERROR)
    for values in examples:
        text = values.get("text")
        assert not validate(to_record(values), Document(text) if text else None, settings=errors)


NOISE = ("aliases", "subjects", "languages", "provisions", "articles", "depositary", "title")


@pytest.mark.parametrize(
    "rule",
    [r for r in RULES.values() if r.check_record],
    ids=[r.id for r in RULES.values() if r.check_record],
)
@settings(max_examples=8, deadline=None)
@given(strategies.agreements())
def test_a_fault_is_found_whatever_else_the_record_says(rule, sound):
    """The breaking example, planted among the values of a sound agreement."""
    values = sound.model_dump(mode="json", include=set(NOISE))
    quiet = rule.id.partition(".")[0] in QUIET
    noise = {} if quiet else {k: v for k, v in values.items() if v and k not in rule.breaks}
    assert found_by(rule, {**noise, **rule.breaks})


QUIET = {"bindingness", "evidence", "relations"}
"""Concerns whose examples speak of these very fields, or of their absence."""


@every_rule
def test_a_rule_has_words_for_its_users_and_an_id_of_two_words(rule):
    concern, _, name = rule.id.partition(".")
    assert concern.isalpha()
    assert name.replace("-", "").isalpha()
    assert rule.text[0].isupper()
    assert rule.summary.endswith((".", ")."))


def test_there_are_at_least_forty_rules_and_every_concern_has_some():
    assert len(RULES) >= 40
    assert len({rule_id.partition(".")[0] for rule_id in RULES}) == len(CONCERNS)
    assert list(RULES) == sorted(RULES)


def test_findings_point_to_what_is_there():
    record = to_record({"parties": [{"name": "Peru", "code": "CL"}, {"name": "Chile"}]})
    found = {finding.rule: finding for finding in validate(record)}
    assert found["parties.code-name-disagree"].pointer == "/parties/0/code"
    assert found["parties.state-without-code"].fix == "set the code to CL"


days = st.dates(datetime.date(1800, 1, 1), datetime.date(2100, 1, 1)).map(str)
dates = st.one_of(st.none(), days, days.map(lambda d: d[:7]), days.map(lambda d: d[:4]))
names = st.sampled_from(["Peru", "Chile", "the Soviet Union", "ASEAN", "İzmir", "Ã©", "-"])
codes = st.sampled_from([None, "PE", "CL", "SU", "ASEAN", "ZZ"])
parties = st.builds(
    lambda name, code, kind: {"name": name, "code": code, "type": kind},
    names,
    codes,
    st.sampled_from(list(PartyType)),
)
events = st.builds(
    lambda kind, date, effect, planned: {
        "kind": kind,
        "date": date,
        "effective_on": effect,
        "planned": planned,
    },
    st.sampled_from(list(EventKind)),
    dates,
    dates,
    st.booleans(),
)
terms = st.sampled_from(
    [
        None,
        {"kind": "indefinite", "renewal": {"mode": "automatic"}},
        {"kind": "fixed", "duration": "P5Y", "notice": {"length": "P9999Y"}},
        {"kind": "fixed", "duration": "P99999Y", "start": "entry_into_force"},
        {"kind": "until_date", "until": "9999-12-31"},
        {"kind": "until_date", "until": "0001"},
    ]
)
relations = st.builds(
    lambda kind, title: {"relation": kind, "title": title},
    st.sampled_from(list(RelationKind)),
    names,
)


@st.composite
def records(draw):
    values = {
        "title": draw(st.none() | names),
        "binding": draw(st.sampled_from([None, True, False])),
        "parties": draw(st.lists(parties, max_size=4)),
        "events": draw(st.lists(events, max_size=5)),
        "term": draw(terms),
        "related": draw(st.lists(relations, max_size=3)),
        "sources": [{"published": draw(dates)}],
    }
    return to_record(values)


@settings(max_examples=150, deadline=None)
@given(st.lists(records(), max_size=4))
def test_no_record_breaks_a_rule_and_findings_are_the_same_each_time(some):
    for record in some:
        first = validate(record, Document("Treaty of Lima"))
        assert first == validate(
            Record.model_validate(record.model_dump()), Document("Treaty of Lima")
        )
    validate_collection(some)


def test_rules_say_what_they_need_and_are_functions_of_their_modules():
    functions = {
        function for module in CONCERNS for function in vars(module).values() if callable(function)
    }
    for rule in RULES.values():
        check = rule.check_record or rule.check_records
        assert inspect.getdoc(check) == rule.text
        assert check in functions


@pytest.mark.parametrize(
    "value",
    [
        Hit("/title", "it is doubtful"),
        Case(to_record({})),
        RULES["parties.too-few"],
        Found("a.json", 0, validate(to_record({}))[0]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_no_value_ever_changes(value):
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, dataclasses.fields(value)[0].name, None)
