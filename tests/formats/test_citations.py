import json

import pytest

from mourecords import Agreement, Event, Identifier, Party, Record, Source, dump

TREATY = Record(
    id="lima",
    agreement=Agreement(
        title="Treaty of Lima",
        kind="treaty",
        parties=(Party(name="the Republic of Peru", canonical_name="Peru"), Party(name="Chile")),
        events=(
            Event(kind="signed", date="1969-09-02", place="Lima"),
            Event(kind="entered_into_force", date="1970-01"),
        ),
        identifiers=(
            Identifier(scheme="unts-i", value="12345"),
            Identifier(scheme="unts", value="729 UNTS 161"),
        ),
    ),
    sources=(Source(url="https://example.org/lima"),),
)


@pytest.mark.parametrize(
    ("style", "line"),
    [
        (
            "oscola",
            (
                "Treaty of Lima (signed 2 September 1969, entered into force January 1970)"
                " 729 UNTS 161"
            ),
        ),
        ("bluebook", "Treaty of Lima, Peru-Chile, Sept. 2, 1969, 729 U.N.T.S. 161."),
        ("apa", "Treaty of Lima, September 2, 1969, https://example.org/lima"),
    ],
)
def test_a_treaty_in_each_style(style, line):
    assert dump(TREATY, format=style) == f"{line}\n"
    assert dump([TREATY, TREATY], format=style) == f"{line}\n{line}\n"


@pytest.mark.parametrize(
    ("style", "line"),
    [("oscola", "[Agreement]\n"), ("bluebook", "[Agreement].\n"), ("apa", "[Agreement].\n")],
)
def test_what_is_unknown_is_left_out(style, line, bare):
    assert dump(bare, format=style) == line


def test_csl_items():
    (item,) = json.loads(dump(TREATY, format="csl"))
    assert item == {
        "id": "lima",
        "type": "treaty",
        "title": "Treaty of Lima",
        "author": [{"literal": "Peru"}, {"literal": "Chile"}],
        "issued": {"date-parts": [[1969, 9, 2]]},
        "available-date": {"date-parts": [[1970, 1]]},
        "event-place": "Lima",
        "container-title": "UNTS",
        "volume": "729",
        "page": "161",
        "URL": "https://example.org/lima",
    }
