"""A site: the same bytes each time, only what changed is written, no word of a source acts."""

import datetime
import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import markdown
from markdown_it import MarkdownIt

from mourecords import Agreement, Event, Party, Record, Status
from mourecords.site import SiteError, build, by_hash
from mourecords.testing import load_sample, load_samples

sys.path.insert(0, str(Path(__file__).parent))
import samples

ON = datetime.date(2026, 1, 1)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
PYTHON = ["tables", "toc", "attr_list", "md_in_html"]
RISKY = {"img", "iframe", "object", "embed", "form", "base", "link", "meta"}


class Elements(HTMLParser):
    """The elements of a page with their attributes."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def site(folder, records=None, **more):
    settings_ = {"documents": by_hash(samples.all_documents()), "on": ON} | more
    return build(samples.all_records() if records is None else records, folder, **settings_)


def files(folder):
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def body(page):
    return page.split("---\n", 2)[2]


def test_the_same_records_give_the_same_bytes(tmp_path):
    site(tmp_path / "one")
    site(tmp_path / "two", iter(samples.all_records()))
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_a_second_build_writes_nothing(tmp_path):
    first = site(tmp_path)
    again = site(tmp_path)
    assert (first.written, again.written, again.removed) == (again.unchanged, 0, 0)


def test_only_what_changed_is_written_and_what_is_gone_is_removed(tmp_path):
    site(tmp_path)
    kept = (tmp_path / "docs/agreements/acsa.md").stat().st_mtime_ns
    built = site(tmp_path, samples.all_records()[:2])
    assert not (tmp_path / "docs/agreements/seeds.md").exists()
    assert not (tmp_path / "docs/parties/peru.md").exists()
    assert (tmp_path / "docs/agreements/acsa.md").stat().st_mtime_ns == kept
    assert built.removed > 4


def test_settings_that_were_changed_by_hand_are_left_alone(tmp_path):
    site(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: Ours\n")
    assert site(tmp_path).kept == ["mkdocs.yml"]
    assert (tmp_path / "mkdocs.yml").read_text() == "site_name: Ours\n"


def test_files_of_others_are_neither_overwritten_nor_removed(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("mine")
    with pytest.raises(SiteError, match=r"index\.md: it is in the way"):
        site(tmp_path)
    assert (tmp_path / "docs/index.md").read_text() == "mine"


def test_a_manifest_cannot_reach_outside(tmp_path):
    (tmp_path / ".mourecords-site.json").write_text('{"../x": "0"}')
    with pytest.raises(SiteError, match="outside"):
        site(tmp_path)


def test_every_link_leads_to_a_page_or_file_of_the_site(tmp_path):
    site(tmp_path)
    docs = tmp_path / "docs"
    broken = {
        f"{page.name}: {target}"
        for page in docs.rglob("*.md")
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if "://" not in target
        and "javascript:" not in target
        and not (page.parent / target).exists()
    }
    assert not broken


def test_relations_are_links_in_both_directions(tmp_path):
    site(tmp_path)
    accords = (tmp_path / "docs/agreements/kl-accords.md").read_text(encoding="utf-8")
    older = (tmp_path / "docs/agreements/acsa.md").read_text(encoding="utf-8")
    assert re.search(r"Renews: \[[^\]]+\]\(acsa\.md\)", accords)
    assert "(kl-accords.md)" in older


def test_a_page_shows_what_the_record_says(tmp_path):
    site(tmp_path)
    page = (tmp_path / "docs/agreements/kl-accords.md").read_text(encoding="utf-8")
    for words in ("30 October 2025", "Lasts 5 years.", "Pete Hegseth", "officer exchanges"):
        assert words in page
    assert 'data-tip="Term › duration: P5Y' in page
    data = json.loads((tmp_path / "docs/agreements/kl-accords.json").read_text(encoding="utf-8"))
    assert Record.model_validate(data) == samples.accords()[0]


def test_deadlines_are_computed_with_their_rules(tmp_path):
    site(tmp_path)
    page = (tmp_path / "docs/deadlines.md").read_text(encoding="utf-8")
    assert "31 March 2027" in page
    assert "by the other reading 1 April 2027" in page
    site(tmp_path, on=datetime.date(2027, 4, 1))
    assert "31 March 2027" not in (tmp_path / "docs/deadlines.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "render",
    [MarkdownIt("commonmark").enable("table").render, lambda t: markdown(t, extensions=PYTHON)],
    ids=["commonmark", "python-markdown"],
)
def test_nothing_of_a_hostile_record_becomes_an_element(tmp_path, render):
    site(tmp_path)
    for page in (tmp_path / "docs").rglob("*.md"):
        for tag, attributes in Elements(render(body(page.read_text(encoding="utf-8")))).found:
            assert tag not in RISKY, page.name
            assert tag != "script" or attributes.get("type") == "application/ld+json"
            assert not [name for name in attributes if name.startswith("on")]
            assert "javascript:" not in (attributes.get("href") or "")


@pytest.mark.parametrize("page", ["kl-accords", "acsa", "seeds"])
def test_site_tools_agree_on_what_a_page_is(tmp_path, page):
    site(tmp_path)
    text = body((tmp_path / f"docs/agreements/{page}.md").read_text(encoding="utf-8"))
    ours = {"table", "td", "h1", "h2", "h3", "li", "a", "code", "time"}
    counts = [
        [tag for tag, _ in Elements(shown).found if tag in ours]
        for shown in (
            MarkdownIt("commonmark").enable("table").render(text),
            markdown(text, extensions=PYTHON),
        )
    ]
    assert counts[0] == counts[1]


def test_front_matter_holds_no_markup(tmp_path):
    site(tmp_path)
    for page in (tmp_path / "docs").rglob("*.md"):
        head = page.read_text(encoding="utf-8").split("---\n", 2)[1]
        assert not set(head) & set("<>&{}")


def test_a_status_is_that_of_the_day(tmp_path):
    site(tmp_path)
    older = (tmp_path / "docs/agreements/acsa.md").read_text(encoding="utf-8")
    status = samples.logistics().agreement.status(ON)
    assert status != samples.logistics().agreement.status()
    assert f"(../statuses/{status}.md) on 1 January 2026 |" in older
    listed = (tmp_path / f"docs/statuses/{status}.md").read_text(encoding="utf-8")
    assert "(../agreements/acsa.md)" in listed
    assert Status(status).definition.partition(",")[0] in listed


def test_titles_in_other_scripts_keep_their_pages_when_others_come(tmp_path):
    one, two = (Record(agreement=Agreement(title=title)) for title in ("条約", "معاهدة"))
    build([one], tmp_path)
    [page] = set((tmp_path / "docs/agreements").glob("*.md")) - {
        tmp_path / "docs/agreements/index.md"
    }
    build([two, one], tmp_path)
    assert "# 条約" in page.read_text(encoding="utf-8")


WORDS = st.text(alphabet=st.sampled_from("<>&[]()|*_`#{}:\n 'aé\u202e\x02"), min_size=1).filter(
    lambda text: text.strip()
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=WORDS, party=WORDS)
def test_any_words_make_a_site(tmp_path_factory, title, party):
    folder = tmp_path_factory.mktemp("site")
    agreement = Agreement(title=title, parties=[Party(name=party)], events=[Event(kind="signed")])
    assert build([Record(agreement=agreement)], folder).written > 5


def test_the_samples_of_the_library_make_a_site(tmp_path):
    records = [load_sample("kl-accords"), *load_samples()]
    assert site(tmp_path, records).written > 60
    for page in (tmp_path / "docs/agreements").glob("*.md"):
        assert "Undefined" not in page.read_text(encoding="utf-8")


def test_no_records_make_a_site_too(tmp_path):
    assert build([], tmp_path).written > 5


def test_progress_is_told_for_each_record(tmp_path):
    told = []
    site(tmp_path, progress=lambda done, total: told.append((done, total)))
    assert told == [(n, 4) for n in range(1, 5)]


def test_many_records_make_pages_of_lists(tmp_path):
    def records(count):
        for number in range(count):
            yield Record(
                id=f"r{number}",
                agreement=Agreement(
                    title=f"Agreement {number}",
                    kind="agreement",
                    parties=[Party(name="Peru", code="PE"), Party(name="Chile", code="CL")],
                    events=[Event(kind="signed", date=f"{1900 + number % 120}")],
                ),
            )

    build(records(1000), tmp_path)
    assert (tmp_path / "docs/kinds/agreement-3.md").exists()
