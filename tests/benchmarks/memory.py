"""How much memory a process takes at most: as a program, one that lays out and renders the pages of `page`."""

import sys
from pathlib import Path

from tests.benchmarks.certificates import PAGES, composed, letterhead, rendered, value_sets


def peak() -> int:
    """The megabytes that this process has had at most; on Linux without those of the process that began it."""
    if sys.platform == "linux":
        told = Path("/proc/self/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("VmHWM")) // 1024
    if sys.platform == "win32":
        return 0  # nothing of the standard library tells
    import resource  # noqa: PLC0415 - not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024**2


def main() -> None:
    """Make the pages and say what it took."""
    rendered(composed(value_sets(PAGES, coded=True), letterhead()))
    print(peak())


if __name__ == "__main__":
    main()
