"""A section has no more words for the search than its index has room for."""

import json
import re
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mourecords.site import build, build_html, by_hash
from mourecords.site.searching import bound, count_words, to_room

sys.path.insert(0, str(Path(__file__).parent))
import samples

SECTION = re.compile(r"^## .*?(?=^(?:## |<h2)|\Z)", re.MULTILINE | re.DOTALL)
PAGES = st.lists(
    st.tuples(st.sampled_from(["Parties", "Term"]), st.text("ab <>/&;.\n", max_size=60)),
    max_size=4,
).map(lambda parts: "# Pact\n\n" + "\n\n".join(f"## {head}\n\n {text}" for head, text in parts))


@given(page=PAGES, room=st.integers(1, 30))
def test_what_is_searched_has_room(page, room):
    bounded = bound(page, room)
    assert all(count_words(section) <= room for section in SECTION.findall(bounded))


@given(page=PAGES)
def test_where_there_is_room_a_page_stays_as_it_is(page):
    assert bound(page, len(page) + 1) == page


@given(page=PAGES, room=st.integers(1, 30))
def test_only_headings_change(page, room):
    plain = re.compile(r"^(?:## |<h2 [^>]*>)(\w+)(?:</h2>)?$", re.MULTILINE)
    assert plain.sub(r"\1", bound(page, room)) == plain.sub(r"\1", page)


@given(few=st.integers(0, 10**6), more=st.integers(0, 10**6))
def test_more_agreements_leave_no_more_room(few, more):
    assert to_room(few) >= to_room(few + more) > 0


def test_the_search_takes_in_texts_and_quotes_but_no_lists(tmp_path):
    build(samples.all_records(), tmp_path, documents=by_hash(samples.all_documents()))
    found = json.loads((build_html(tmp_path).parent / "search.json").read_text(encoding="utf-8"))
    record, document = samples.accords()
    words = {
        item["location"]: item["text"]
        for item in found["items"]
        if item["location"].startswith(("agreements/kl-accords", "parties/"))
    }
    evidence = words["agreements/kl-accords.html#evidence"]
    assert document.text.split()[-1] in evidence
    assert all(piece.quote in evidence for piece in record.evidence["/term/duration"])
    assert not [place for place in words if place.endswith(("#cite", "#data", "#partners"))]
