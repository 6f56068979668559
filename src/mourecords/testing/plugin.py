"""The pytest plugin: fixtures with records, labelled corpora, golden records.

pytest finds it through its entry point. Everything is imported when it is used,
so that a project that does not use it pays nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from mourecords.records.record import Record
    from mourecords.testing.corpora import Case


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--mourecords-update`` and the setting ``mourecords_corpus``."""
    group = parser.getgroup("mourecords")
    group.addoption(
        "--mourecords-update",
        action="store_true",
        help="write the golden records that differ, instead of failing",
    )
    parser.addini(
        "mourecords_corpus",
        "folder with gold.jsonl and texts/ID.txt, over which the fixture of this name goes",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that asks for ``mourecords_corpus`` one case after the other."""
    if "mourecords_corpus" not in metafunc.fixturenames:
        return
    from mourecords.testing.corpora import load_cases

    folder = metafunc.config.getini("mourecords_corpus")
    if not folder:
        raise pytest.UsageError("the setting mourecords_corpus names no folder")
    cases = load_cases(metafunc.config.rootpath / folder)
    metafunc.parametrize("mourecords_corpus", cases, ids=[case.id for case in cases], indirect=True)


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Show the fields in which two records differ when ``==`` fails."""
    from mourecords.records.record import Record

    if op != "==" or not (isinstance(left, Record) and isinstance(right, Record)):
        return None
    from mourecords.testing.comparing import compare_records

    found = [str(entry) for entry in compare_records(left, right)]
    return [
        "the records differ",
        *(found or ["not in the agreements: in the id, the evidence or the sources"]),
    ]


@pytest.fixture
def mourecords_corpus(request: pytest.FixtureRequest) -> Case:
    """One labelled text of the folder that the setting ``mourecords_corpus`` names."""
    case: Case = request.param
    return case


@pytest.fixture(scope="session")
def kl_accords() -> Record:
    """The record of the seed article, with the evidence for each value."""
    from mourecords.testing.samples import load_sample

    return load_sample("kl-accords")


@pytest.fixture(scope="session")
def sample_records() -> tuple[Record, ...]:
    """A dozen varied records, written by hand."""
    from mourecords.testing.samples import load_samples

    return load_samples()


@pytest.fixture
def check_golden_record(request: pytest.FixtureRequest) -> Callable[[Record, Any], None]:
    """A function that compares a record with a golden file, or writes that file.

    It takes the record and the path of a JSON file, from the folder of the test.
    With ``--mourecords-update`` it writes the file instead of failing.
    """
    update = bool(request.config.getoption("--mourecords-update"))
    folder = request.path.parent

    def check(record: Record, path: str | Path) -> None:
        __tracebackhide__ = True
        from mourecords.testing.golden import check_golden

        check_golden(record, folder / path, update=update)

    return check
