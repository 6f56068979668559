"""Take the pictures of the documentation anew, from the sample site and the evidence view.

python scripts/take_screenshots.py

Needs Chromium (Debian: apt-get install chromium) and the extra `test`.
"""

import runpy
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import mourecords

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"


@dataclass(frozen=True)
class Shot:
    """One picture: the page, how wide and high it is seen, and in which scheme."""

    name: str
    page: str
    size: tuple[int, int]
    scheme: str = "light"
    below: str = "body"


SHOTS = (
    Shot("evidence", "evidence.html", (900, 800)),
    Shot("site", "sample/index.html", (1180, 760)),
    Shot("agreement", "sample/agreements/renewed-agreement.html", (1180, 900)),
    Shot("charts", "sample/charts.html", (1180, 860), below="#agreements-by-decade-and-kind"),
    Shot("phone", "sample/agreements/kl-accords.html", (390, 780), "dark", below="#evidence"),
)


def main() -> int:
    """Make the pages in a folder that is taken away again, and look at them."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.stderr.write("Chromium is not installed (Debian: apt-get install chromium)\n")
        return 1
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        make_pages(Path(folder))
        with sync_playwright() as started:
            browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            take(Path(folder), browser, target=IMAGES)
            browser.close()
    return 0


def make_pages(folder: Path) -> None:
    """The sample site, and the evidence view of the article that comes with the library."""
    runpy.run_path(str(ROOT / "scripts" / "build_docs.py"))["build_sample"](folder / "sample")
    parsed = mourecords.parse(mourecords.read(ROOT / "seeds" / "kl-accords.txt"))
    page = parsed.records[0].to_html(parsed.document)
    (folder / "evidence.html").write_text(page, encoding="utf-8")


def take(folder: Path, browser: Browser, *, target: Path) -> None:
    """A picture of each page."""
    for shot in SHOTS:
        width, height = shot.size
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=shot.scheme
        )
        page = context.new_page()
        page.goto((folder / shot.page).as_uri())
        page.wait_for_timeout(400)
        page.locator(shot.below).first.evaluate("e => scrollTo(0, e.offsetTop - 70)")
        page.wait_for_timeout(400)
        page.screenshot(path=target / f"{shot.name}.png")
        context.close()


if __name__ == "__main__":
    sys.exit(main())
