"""CHANGELOG.md keeps to the form of Keep a Changelog, so that people and programs can read it."""

import re
import tomllib

RELEASE = re.compile(r"^## \[(Unreleased|\d+\.\d+\.\d+)\](?: - (\d{4}-\d{2}-\d{2}))?$")
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def lines(root):
    return (root / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()


def releases(root):
    headings = [line for line in lines(root) if line.startswith("## ")]
    found = [RELEASE.match(heading) for heading in headings]
    assert all(found), headings
    return [match.groups() for match in found]


def test_the_unreleased_changes_come_first(root):
    assert lines(root)[0] == "# Changelog"
    assert releases(root)[0] == ("Unreleased", None)


def test_every_release_has_a_version_and_a_day_and_the_latest_comes_first(root):
    released = releases(root)[1:]
    assert all(day for _, day in released)
    assert released == sorted(released, key=version, reverse=True)


def version(release):
    return tuple(int(part) for part in release[0].split("."))


def test_changes_are_sorted_by_kind(root):
    kinds = {line.removeprefix("### ") for line in lines(root) if line.startswith("### ")}
    assert kinds <= KINDS


def test_each_kind_stands_once_in_a_release(root):
    for release in "\n".join(lines(root)).split("\n## ")[1:]:
        kinds = re.findall(r"^### (.*)$", release, re.MULTILINE)
        assert len(kinds) == len(set(kinds)), kinds


def test_the_version_of_the_project_is_no_older_than_the_last_release(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    released = [version(release) for release in releases(root)[1:]]
    assert not released or version((project["version"], None)) >= released[0]
