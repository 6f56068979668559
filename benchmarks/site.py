"""How long a site takes, and how much memory: the pages, and the finished site.

python benchmarks/site.py [AGREEMENTS] [--html]
"""

import argparse
import datetime
import itertools
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from mourecords import Record
from mourecords.site import build, build_html
from mourecords.testing import load_sample, load_samples

ON = datetime.date(2026, 1, 1)


def main() -> None:
    """Build a site of samples under ever new ids and titles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("agreements", type=int, nargs="?", default=18_000)
    parser.add_argument("--html", action="store_true", help="also the finished site")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "site"
        started = time.perf_counter()
        built = build(itertools.islice(make_records(), args.agreements), out, on=ON)
        report("pages", args.agreements, time.perf_counter() - started, resource.RUSAGE_SELF)
        print(f"{built.written} files")
        if args.html:
            started = time.perf_counter()
            page = build_html(out)
            taken = time.perf_counter() - started
            report("finished", args.agreements, taken, resource.RUSAGE_CHILDREN)
            size = (page.parent / "search.js").stat().st_size / 1e6
            print(f"{size:.0f} MB of search index")


def make_records() -> Iterator[Record]:
    """Records without end."""
    samples = [load_sample("kl-accords"), *load_samples()]
    for number, record in enumerate(itertools.cycle(samples)):
        title = f"{record.agreement.title or 'Agreement'} No. {number}"
        agreement = record.agreement.model_copy(update={"title": title})
        yield record.model_copy(update={"id": f"record-{number}", "agreement": agreement})


def report(what: str, agreements: int, seconds: float, who: int) -> None:
    """One line: the time, the speed and the peak of memory."""
    peak = resource.getrusage(who).ru_maxrss / 1024
    print(f"{what}: {seconds:.0f} s, {agreements / seconds:.0f} agreements a second, {peak:.0f} MB")


if __name__ == "__main__":
    main()
