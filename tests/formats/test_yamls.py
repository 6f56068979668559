import pytest

from mourecords import dump, load
from mourecords.errors import FormatError, LoadError

HAND = """\
# the seed of the collection
agreement:
  title: Treaty of Oslo   # as signed
  kind: treaty
  parties:
    - {name: Norway, code: NO}
    - {name: Yes Islands, code: YE}
  events:
    - kind: signed
      date: 2025-10-30
    - kind: renewed
      date: 2030
      planned: true
"""


def test_a_file_written_by_hand():
    (record,) = load(HAND, format="yaml")
    assert [party.code for party in record.agreement.parties] == ["NO", "YE"]
    assert str(record.agreement.signed_on) == "2025-10-30"
    assert str(record.agreement.events[1].date) == "2030"
    assert record.agreement.events[1].planned


@pytest.mark.parametrize(
    ("stored", "line", "words"),
    [
        ("agreement:\n  title: &a x\n  depositary: *a\n", 2, "anchors"),
        ("agreement:\n  title: !!python/object/apply:os.system [ls]\n", 2, "tags"),
        ("agreement: {}\n---\nagreement: {}\n", 2, "second"),
        ("[" * 5000, 1, "nested"),
        ("agreement:\n  title: a\n  title: b\n", 3, "twice"),
        ("agreement:\n  titel: a\n", 2, "perhaps 'title'"),
        ("agreement:\n  kind: [\n", 3, "not YAML"),
        ("? [a]\n: b\n", 1, "key must be text"),
        ("schema_version: 7\nagreement: {x: 1}\n", 1, "newer"),
        ("\n", 1, "valid dictionary"),
    ],
)
def test_what_is_unsafe_or_wrong_is_told_with_its_line(stored, line, words):
    with pytest.raises(LoadError, match=words) as caught:
        load(stored, format="yaml")
    assert caught.value.problems[0].line == line


def test_a_file_holds_one_record(pact):
    with pytest.raises(FormatError, match="name a folder"):
        dump([pact, pact], format="yaml")


def test_bytes_that_are_not_utf8():
    with pytest.raises(LoadError, match="0xff"):
        load(b"agreement: \xff", format="yaml")
