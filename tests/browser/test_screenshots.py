"""The pictures of the documentation can be taken anew, and each has words in its place."""

import re
import runpy
import struct
from pathlib import Path

ROOT = Path(__file__).parents[2]
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+\.png)\)")


def size(picture):
    """Width and height of a PNG picture (its IHDR chunk)."""
    return struct.unpack(">II", picture.read_bytes()[16:24])


def test_the_script_takes_the_pictures_of_the_documentation(browser, tmp_path):
    script = runpy.run_path(str(ROOT / "scripts" / "take_screenshots.py"))
    script["make_pages"](tmp_path)
    script["take"](tmp_path, browser, target=tmp_path)
    taken = {picture.name: size(picture) for picture in tmp_path.glob("*.png")}
    kept = {picture.name: size(picture) for picture in (ROOT / "docs/images").glob("*.png")}
    assert taken == kept


def test_every_picture_is_used_and_told_in_words():
    used = set()
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for words, target in PICTURE.findall(page.read_text(encoding="utf-8")):
            assert len(words.split()) > 4, page.name
            used.add((page.parent / target).resolve().name)
    assert used == {picture.name for picture in (ROOT / "docs/images").glob("*.png")}
