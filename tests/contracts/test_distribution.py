"""What `pip install` brings: every module and data file of the library, and nothing else."""

import tarfile
import zipfile

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

SHIPPED = {".py", ".toml", ".csv", ".md", ".json", ".typed", ".css", ".js"}


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory):
    target = tmp_path_factory.mktemp("wheel")
    [built] = WheelBuilder(str(root)).build(directory=str(target), versions=["standard"])
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def sdist(root, tmp_path_factory):
    target = tmp_path_factory.mktemp("sdist")
    [built] = SdistBuilder(str(root)).build(directory=str(target), versions=["standard"])
    with tarfile.open(built) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


def library_files(root):
    source = root / "src"
    return {
        path.relative_to(source).as_posix()
        for path in (source / "mourecords").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_library_and_its_licence_and_nothing_else(root, wheel):
    library = {name for name in wheel if ".dist-info/" not in name}
    assert library == library_files(root)
    assert any(name.endswith("licenses/LICENSE") for name in wheel)


def test_the_library_is_python_and_data_that_people_can_edit(root):
    assert not [n for n in library_files(root) if "." + n.rpartition(".")[2] not in SHIPPED]


def test_the_library_says_that_it_is_typed(wheel):
    assert "mourecords/py.typed" in wheel


def test_the_source_archive_can_run_its_own_tests(root, sdist):
    assert {f"src/{name}" for name in library_files(root)} <= sdist
    assert {"pyproject.toml", "conftest.py", "README.md", "seeds/kl-accords.txt"} <= sdist
    assert not [name for name in sdist if "__pycache__" in name or name.startswith("site/")]
