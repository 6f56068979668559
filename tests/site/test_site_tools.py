"""Zensical, MkDocs and Sphinx make the same of the pages, and find nothing to complain of."""

import datetime
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import samples

from mourecords.site import build, by_hash

COMMANDS = {
    "zensical": ["zensical", "build", "--strict", "--config-file", "zensical.toml"],
    "mkdocs": ["mkdocs", "build", "--strict", "--quiet", "--site-dir", "html"],
    "sphinx": ["sphinx", "-q", "-W", "-c", ".", "docs", "html"],
}
OURS = ("agreements", "parties", "years", "kinds", "areas", "statuses")


class Seen(HTMLParser):
    """What stands below the first heading of a page: links, and how often each element is there."""

    def __init__(self, page):
        super().__init__()
        self.links, self.count, self.words, self.skip = [], {}, [], 0
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.skip += tag in {"script", "style"}
        given = dict(attrs)
        if tag == "a" and given.get("href"):
            self.links.append(given["href"])
        marked = [c for c in (given.get("class") or "").split() if c.startswith("mr-")]
        for name in (tag, *marked):
            self.count[name] = self.count.get(name, 0) + 1

    def handle_endtag(self, tag):
        self.skip -= tag in {"script", "style"}

    def handle_data(self, data):
        if not self.skip:
            self.words += data.split()


@pytest.fixture(scope="module", params=COMMANDS)
def made(request, tmp_path_factory):
    """The finished pages of one tool, by name."""
    out = tmp_path_factory.mktemp(request.param)
    documents = by_hash(samples.all_documents())
    build(samples.all_records(), out, documents=documents, on=datetime.date(2026, 1, 1))
    command = [sys.executable, "-m", *COMMANDS[request.param]]
    done = subprocess.run(command, cwd=out, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return out / "html"


def pages(made):
    files = [made / "index.html", made / "charts.html", made / "deadlines.html"]
    return files + [page for folder in OURS for page in sorted((made / folder).glob("*.html"))]


def test_every_link_leads_to_a_file(made):
    for page in pages(made):
        for link in Seen(page.read_text(encoding="utf-8")).links:
            parts = urlsplit(link)
            if not parts.scheme and parts.path:
                assert (page.parent / unquote(parts.path)).exists(), (page.name, link)


def test_a_page_has_all_that_the_record_says(made):
    record, document = samples.accords()
    page = Seen((made / "agreements/kl-accords.html").read_text(encoding="utf-8"))
    assert page.count["mr-evidence"] == 1
    pieces = [piece for all_ in record.evidence.values() for piece in all_]
    assert page.count["mr-field"] == len(pieces)
    assert "".join(document.text.split()) in "".join(page.words)


def test_charts_and_tables_are_there(made):
    charts = Seen((made / "charts.html").read_text(encoding="utf-8"))
    assert charts.count["mr-chart"] == charts.count["mr-numbers"]
    assert charts.count["table"] >= charts.count["mr-numbers"]
    listed = Seen((made / "agreements/index.html").read_text(encoding="utf-8"))
    assert {"kl-accords.html", "acsa.html", "seeds.html"} < set(listed.links)


def test_words_of_a_record_stay_words(made):
    [hostile] = made.glob("agreements/script-window-hacked*.html")
    page = hostile.read_text(encoding="utf-8")
    assert "<script>window.hacked" not in page
    assert not [link for link in Seen(page).links if link.startswith("javascript:")]
