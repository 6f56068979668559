"""A browser and a built sample site; without Chromium these tests are skipped and say so."""

import datetime
import os
import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "site"))
import samples

from mourecords.site import build, build_html, by_hash

SWITCHES = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    out = tmp_path_factory.mktemp("site")
    documents = by_hash(samples.all_documents())
    build(samples.all_records(), out, documents=documents, on=datetime.date(2026, 1, 1))
    return build_html(out).parent


@pytest.fixture(scope="session")
def browser():
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium")
    if chromium is None:
        message = "Chromium is not installed (Debian: apt-get install chromium)"
        if os.environ.get("MOURECORDS_BROWSER") == "required":
            pytest.fail(message)
        pytest.skip(message)
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=list(SWITCHES))
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    """A page that fails its test where anything is logged as an error or fetched from elsewhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    wrong = []
    page.on("console", lambda m: m.type in {"error", "warning"} and wrong.append(m.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda r: r.url.startswith(("http", "ws")) and wrong.append(r.url))
    yield page
    context.close()
    assert not wrong
