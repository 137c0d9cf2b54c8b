"""Measures a piece of work in this process and prints its figures, as Measured.java does."""

import resource
import time


def _cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def run(work):
    """Does the work, prints seconds on the clock and on all cores, gives its result."""
    cpu = _cpu()
    start = time.perf_counter()
    result = work()
    print("figure wall_s", time.perf_counter() - start)
    print("figure cpu_s", _cpu() - cpu)
    return result


def peak():
    """Prints the most memory this process has had so far."""
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print("figure peak_mb", kilobytes * 1024 / 1e6)
