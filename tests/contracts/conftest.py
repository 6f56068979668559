"""What the contracts look at: the repository, its own files, and the modules of the library."""

import ast
import functools
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
NOT_OURS = {"build", "dist", "site", "htmlcov", "__pycache__"}


@dataclass(frozen=True)
class Source:
    """One module of the library, as text and as a tree."""

    path: Path

    @property
    def name(self) -> str:
        parts = self.path.relative_to(ROOT / "src").with_suffix("").parts
        return ".".join(part for part in parts if part != "__init__")

    @functools.cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @functools.cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def where(self, node: ast.AST) -> str:
        return f"{self.path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "source" in metafunc.fixturenames:
        sources = [Source(path) for path in SOURCES]
        metafunc.parametrize("source", sources, ids=[source.name for source in sources])


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def own_files() -> list[Path]:
    """Every file that belongs to the project: what git tracks, or would."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    if listed.returncode == 0:
        paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        paths = [path for path in ROOT.rglob("*") if not _is_by_product(path)]
    return sorted(path for path in paths if path.is_file())


def _is_by_product(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    hidden = parts[0].startswith(".") and parts[0] not in {".ci", ".gitignore"}
    return hidden or not NOT_OURS.isdisjoint(parts[:1]) or "__pycache__" in parts
