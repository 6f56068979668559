"""How time and memory are measured: processor time, the best of some rounds, all in one process."""

import gc
import time
import tracemalloc

ROUNDS = 5


def fastest(task, items, rounds=ROUNDS):
    """Seconds that the task takes for all items, the best of some rounds after a warm start."""
    task(items[0])
    return min(_once(task, items) for _ in range(rounds))


def _once(task, items):
    gc.collect()
    started = time.process_time()
    for item in items:
        task(item)
    return time.process_time() - started


def peak(task, item):
    """The most memory, in bytes, that is in use during a task beyond what was before.

    The task is done once between the round of the collector and the measuring: the round
    empties the lists in which Python keeps small objects to use them again, whatever the text.
    """
    gc.collect()
    task(item)
    tracemalloc.start()
    kept = task(item)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    del kept
    return most


def size(texts):
    """All texts in UTF-8, in bytes."""
    return sum(len(text.encode()) for text in texts)


def growth(task, items):
    """Seconds for each item, as multiples of those for the first."""
    task(items[0])
    times = [min(_once(task, [item]) for _ in range(2)) for item in items]
    return [taken / times[0] for taken in times]


def table(head, rows):
    """Print a table in Markdown, all columns but the first to the right."""
    print(f"\n| {' | '.join(head)} |")
    print(f"| --- |{' ---: |' * (len(head) - 1)}")
    for row in rows:
        print(f"| {' | '.join(map(str, row))} |")
