"""`import mourecords` is light: what one format or reader needs is loaded when it is used."""

import subprocess
import sys

HEAVY = {
    *("bs4", "docx", "hypothesis", "icalendar", "lxml", "mkdocs", "numpy", "pandas", "pyarrow"),
    *("pypdf", "pytest", "rich", "trafilatura", "typer", "yaml", "zensical"),
    *("argparse", "asyncio", "multiprocessing", "sqlite3", "unittest"),
}
LIST_MODULES = "import sys; import {}; print(*sorted(sys.modules))"


def loaded_by(module):
    done = subprocess.run(
        [sys.executable, "-c", LIST_MODULES.format(module)],
        capture_output=True,
        check=True,
        text=True,
        env={"PYTHONPATH": "src"},
    )
    return set(done.stdout.split())


def test_the_front_door_loads_nothing_but_itself():
    loaded = loaded_by("mourecords")
    assert "pydantic" not in loaded
    assert {name for name in loaded if name.startswith("mourecords")} == {"mourecords"}


def test_the_model_brings_nothing_heavy_along():
    extra = loaded_by("mourecords.records.record") - loaded_by("pydantic")
    assert not extra & HEAVY
