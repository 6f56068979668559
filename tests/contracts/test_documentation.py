"""The pages of the documentation: each can be reached, and the code shows through."""

import re
import runpy
import tomllib
from pathlib import Path

FENCE = re.compile(r"^ {0,3}```+[ ]*([^\n`]*)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#\s]+)(#[^)\s]*)?\)")
SHOWN = {"python", "console", "sh", "toml", "json", "text", "mermaid", "csv", "yaml", "xml"}


def pages(root):
    return sorted((root / "docs").rglob("*.md"))


def listed(entry):
    """The page names in a navigation entry, however deep."""
    if isinstance(entry, str):
        return [entry]
    children = entry.values() if isinstance(entry, dict) else entry
    return [page for child in children for page in listed(child)]


def test_every_page_is_in_the_navigation_once(root):
    settings = tomllib.loads((root / "zensical.toml").read_text(encoding="utf-8"))
    names = [page.relative_to(root / "docs").as_posix() for page in pages(root)]
    assert sorted(listed(settings["project"]["nav"])) == names


def test_every_package_has_its_place_in_the_reference(root):
    reference = "".join(p.read_text(encoding="utf-8") for p in (root / "docs/reference").iterdir())
    package = root / "src" / "mourecords"
    public = {f"mourecords.{p.parent.name}" for p in package.glob("[a-z]*/__init__.py")}
    public |= {f"mourecords.{path.stem}" for path in package.glob("[a-z]*.py")}
    shown = set(re.findall(r"^::: (mourecords[\w.]*)", reference, re.MULTILINE))
    missing = {name for name in public if not covered(name, shown)}
    assert not missing - {"mourecords.cli"}


def covered(name, shown):
    return any(entry == name or entry.startswith(f"{name}.") for entry in shown)


def test_the_written_pages_are_what_the_code_says(root):
    pages = runpy.run_path(str(root / "scripts" / "write_reference.py"))["to_pages"]()
    stale = [page.name for page, text in pages.items() if page.read_text(encoding="utf-8") != text]
    assert not stale, "run: python scripts/write_reference.py"


def test_code_blocks_name_a_language_that_is_checked_or_harmless(root):
    for page in [*pages(root), root / "README.md"]:
        opened = FENCE.findall(page.read_text(encoding="utf-8"))[::2]
        languages = {language.split(" ")[0].strip() for language in opened}
        assert languages <= SHOWN, f"{page.relative_to(root)}: {languages - SHOWN}"


def test_links_between_files_lead_somewhere(root):
    broken = {
        f"{page.relative_to(root)}: {target}"
        for page in [*pages(root), *root.glob("*.md")]
        for target, _ in LINK.findall(page.read_text(encoding="utf-8"))
        if "://" not in target and not target.startswith("mailto:")
        if not Path(page.parent, target).exists()
    }
    assert not broken
