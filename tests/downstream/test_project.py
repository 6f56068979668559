"""A small project tests itself with the installed package; here is that it works."""

import importlib.metadata
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).with_name("project")
INSTALLED = any(
    entry.name == "mourecords.testing.plugin"
    for entry in importlib.metadata.entry_points(group="pytest11")
)
pytestmark = pytest.mark.skipif(not INSTALLED, reason="mourecords is not installed here")


def run(folder, *arguments):
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    return subprocess.run(
        command, cwd=folder, env=own, capture_output=True, check=False, encoding="utf-8"
    )


@pytest.fixture
def project(tmp_path):
    return Path(shutil.copytree(PROJECT, tmp_path / "project"))


def test_the_project_passes(project):
    done = run(project)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "10 passed" in done.stdout


def test_a_golden_record_that_differs_is_shown_and_can_be_updated(project):
    golden = project / "golden" / "kl-accords.json"
    good = golden.read_text(encoding="utf-8")
    golden.write_text(good.replace('"P5Y"', '"P9Y"'), encoding="utf-8")
    failed = run(project, "-k", "seed")
    assert "duration: 'P5Y', expected 'P9Y'  because of 'five-year'" in failed.stdout
    assert run(project, "-k", "seed", "--mourecords-update").returncode == 0
    assert golden.read_text(encoding="utf-8") == good
