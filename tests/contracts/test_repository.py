"""What the repository holds: nothing of anyone's machine, and all that a stranger needs."""

import re

MACHINE_PATHS = re.compile(r"(?<![\w.~])/(?:work|root|farm|tmp|home/\w+|Users/\w+|opt/venv)/")
NEEDED = (
    *("README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", ".gitignore"),
    *(".ci/run", "src/mourecords/py.typed", "seeds/kl-accords.txt"),
)


def readable(path):
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_path_of_a_machine(own_files, root):
    named = {
        f"{path.relative_to(root)}: {found.group()}"
        for path in own_files
        if path.name != "test_repository.py"
        for found in MACHINE_PATHS.finditer(readable(path))
    }
    assert not named


def test_what_a_stranger_needs_is_there(root):
    assert not [name for name in NEEDED if not (root / name).is_file()]


def test_text_files_end_in_one_newline_and_have_no_windows_line_ends(own_files, root):
    rough = {
        str(path.relative_to(root))
        for path in own_files
        if path.suffix in {".py", ".md", ".toml", ".csv", ".json"} and path.stat().st_size
        if b"\r" in (content := path.read_bytes()) or not content.endswith(b"\n")
        if "fixtures" not in path.parts and "golden" not in path.parts
    }
    assert not rough
