"""The files that make the pages a project of Zensical, MkDocs or Sphinx, and the finished site."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from mourecords.errors import MissingExtraError
from mourecords.site.overview import to_navigation
from mourecords.site.rendering import Safe, front, render
from mourecords.site.writing import SiteError, Writer

HTML = "html"
"""The folder of the finished site."""

SETTINGS = "zensical.toml"

Waiting = Callable[[int], None]
"""Told how many seconds have passed."""


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
        ("zensical", SETTINGS),
        ("mkdocs", "mkdocs.yml"),
        ("sphinx", "conf.py"),
    ):
        writer.write_once(file, render(template, name=name, navigation=navigation))


def build_html(out: Path, *, progress: Waiting | None = None) -> Path:
    """Run Zensical on a site that `build` made.

    The result opens from disk: no server and no network, also for its search. For 18,000 records
    Zensical takes some minutes and 2.4 GB of memory; it writes all pages at the end.

    Args:
        out: the folder that was given to `build`.
        progress: called each second while Zensical works.

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
    told = _run(out, progress)
    if told is not None or not (target / "index.html").is_file():
        raise SiteError(str(out), json.dumps(told or "Zensical made no first page"))
    return target / "index.html"


def _run(out: Path, progress: Waiting | None) -> str | None:
    """Run Zensical in a folder; what it said where it failed, else None."""
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--config-file", SETTINGS]
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        started = subprocess.Popen(command, cwd=out, stdout=said, stderr=subprocess.STDOUT)  # noqa: S603 - no word of it comes from a record
        for seconds in itertools.count(1):
            try:
                started.wait(timeout=1)
                break
            except subprocess.TimeoutExpired:
                if progress is not None:
                    progress(seconds)
        said.seek(0)
        return said.read() if started.returncode else None
