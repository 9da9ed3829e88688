"""Bulk work without the collector of reference cycles."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_resting() -> Iterator[None]:
    """Work that makes a million small values, all to be kept: the collector would walk them again and again.

    At 50,000 rows of a list that is a third of the time. Memory that nobody refers to is freed all the same.
    """
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()
