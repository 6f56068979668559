"""Build the documentation, and beside it the sample site made of the hand-written records.

python scripts/build_docs.py
"""

import datetime
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from mourecords.documents.document import Document
from mourecords.site import build, build_html, by_hash
from mourecords.testing import load_sample, load_samples

ROOT = Path(__file__).parents[1]
ON = datetime.date(2026, 1, 1)
"""The day of the sample's deadlines; fixed, so that the same source gives the same pages."""


def main() -> int:
    """Build both; the exit code is that of Zensical."""
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict"]
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode == 0:
        build_sample(ROOT / "site" / "sample")
    return done.returncode


def build_sample(target: Path) -> None:
    """The finished sample site in a folder."""
    seed = Document((ROOT / "seeds" / "kl-accords.txt").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        records = [load_sample("kl-accords"), *load_samples()]
        title = "Sample agreements"
        build(records, Path(folder), title=title, documents=by_hash([seed]), on=ON)
        shutil.copytree(build_html(Path(folder)).parent, target)


if __name__ == "__main__":
    sys.exit(main())
