"""How much longer `import mourecords` takes than `import pydantic`, which it stands on.

    python benchmarks/import_time.py [rounds]

Prints the fastest time of each in milliseconds, the start of the interpreter taken off, and their
ratio; 1.3 is the most it may be.
"""

import subprocess
import sys
import time

ALLOWED = 1.3


def fastest(module: str, rounds: int) -> float:
    """The fastest start of an interpreter that imports the module, in milliseconds."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", f"import {module}"], check=True)
        times.append(time.perf_counter() - started)
    return min(times) * 1000


def main() -> int:
    """Measure, print, and fail where the library costs too much."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    start = fastest("sys", rounds)
    pydantic = fastest("pydantic", rounds) - start
    mourecords = fastest("mourecords", rounds) - start
    print(f"pydantic {pydantic:.0f} ms, mourecords {mourecords:.0f} ms")
    print(f"ratio {mourecords / pydantic:.2f}, at most {ALLOWED}")
    return int(mourecords / pydantic > ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
