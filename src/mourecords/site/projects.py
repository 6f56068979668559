"""The files that make the pages a project of Zensical, MkDocs or Sphinx, and the finished site."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from mourecords.errors import MissingExtraError
from mourecords.site.overview import to_navigation
from mourecords.site.rendering import Safe, front, render
from mourecords.site.writing import SiteError, Writer

HTML = "html"
"""The folder of the finished site."""


def write_project(writer: Writer, title: str) -> None:
    """Write style sheets, the settings of three site tools and the search for use from disk."""
    ours = files("mourecords.site").joinpath("assets")
    view = files("mourecords.records").joinpath("evidence_view.css").read_text(encoding="utf-8")
    style = ours.joinpath("site.css").read_text(encoding="utf-8")
    writer.write("docs/assets/mourecords.css", f"{style}{view}")
    shim = ours.joinpath("iframe-worker.js").read_text(encoding="utf-8")
    writer.write("docs/assets/iframe-worker.js", shim)
    navigation = [(Safe(name), Safe(page)) for name, page in to_navigation()]
    name = front(title)
    for template, file in (
        ("zensical", "zensical.toml"),
        ("mkdocs", "mkdocs.yml"),
        ("sphinx", "conf.py"),
    ):
        writer.write_once(file, render(template, name=name, navigation=navigation))


def build_html(out: Path) -> Path:
    """Run Zensical on a site that `build` made.

    The result opens from disk: no server and no network, also for its search.

    Args:
        out: the folder that was given to `build`.

    Returns:
        The first page of the finished site.

    Raises:
        MissingExtraError: the extra ``site`` is not installed.
        SiteError: Zensical failed; the reason is what it printed.
    """
    if find_spec("zensical") is None:
        raise MissingExtraError("site", "making HTML pages")
    target = out / HTML
    marker = target / "assets" / "mourecords.css"
    if target.exists() and not marker.is_file():
        raise SiteError(str(target), "it is in the way, and no earlier build wrote it")
    shutil.rmtree(target, ignore_errors=True)
    command = [
        sys.executable,
        "-m",
        "zensical",
        "build",
        "--clean",
        "--config-file",
        "zensical.toml",
    ]
    done = subprocess.run(command, cwd=out, capture_output=True, check=False, encoding="utf-8")  # noqa: S603 - no word of it comes from a record
    if done.returncode or not (target / "index.html").is_file():
        raise SiteError(str(out), json.dumps(done.stderr or done.stdout))
    return target / "index.html"
